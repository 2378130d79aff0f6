"""Who holds an escalation and what a first look found: claim, assign, snooze, triage, severity, first measures."""

from typing import Annotated

import typer

from watchfloor.cli.escalations.asking import Escalation, Version, Why, tell, version_of
from watchfloor.cli.options import AsJson, Reason, moment
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import (
    AnswerSeverity,
    Assign,
    Confidentiality,
    Contain,
    DemandClass,
    EndContainment,
    FirstMeasure,
    Flag,
    HarmImpact,
    HarmUrgency,
    Publicity,
    Severity,
    Snooze,
    Triage,
    WhatStands,
)
from watchfloor.kernel.errors import InvalidInput, NotFound

MEASURES = ("id", "measure", "territory", "expires_at", "end", "task", "reason")


def claim(
    escalation: Escalation,
    release: Annotated[bool, typer.Option("--release", help="Let go of it instead.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take it for yourself; of many at once one gets it."""
    with open_desk() as desk:
        act = desk.release_escalation if release else desk.claim_escalation
        tell(act(escalation), as_json=as_json)


def triage(
    *,
    escalation: Escalation,
    impact: Annotated[HarmImpact | None, typer.Option(help="How much harm, if it is true.")] = None,
    urgency: Annotated[HarmUrgency | None, typer.Option(help="How soon the harm grows.")] = None,
    severity: Annotated[Severity | None, typer.Option(help="Another than the matrix gives; needs --reason.")] = None,
    publicity: Annotated[Publicity | None, typer.Option(help="Who watches.")] = None,
    demand_class: Annotated[DemandClass | None, typer.Option("--class", help="What kind of demand it is.")] = None,
    jurisdiction: Annotated[list[str] | None, typer.Option(help="All places anew; repeat for more.")] = None,
    flag: Annotated[list[Flag] | None, typer.Option(help="All flags anew; repeat for more.")] = None,
    language: Annotated[str | None, typer.Option(help="As ja or zh-Hant.")] = None,
    violates: Annotated[float | None, typer.Option(min=0, max=1, help="How likely it breaks a rule.")] = None,
    exposure: Annotated[float | None, typer.Option(min=0, help="Listeners an hour it still reaches.")] = None,
    minutes: Annotated[float | None, typer.Option(min=0.01, help="How long handling takes.")] = None,
    basis: Annotated[str | None, typer.Option(help="On what law.")] = None,
    action: Annotated[str | None, typer.Option(help="What is to be done.")] = None,
    confidentiality: Annotated[Confidentiality | None, typer.Option(help="How far it may be told.")] = None,
    no_tipping_off: Annotated[
        bool | None, typer.Option("--no-tipping-off/--tipping-off", help="Whether those it is about may not hear.")
    ] = None,
    reason: Why = "",
    version: Version = None,
    as_json: AsJson = False,
) -> None:
    """Note what a first look found; lowering a severity waits for a second person."""
    form = Triage(
        impact=impact,
        urgency=urgency,
        severity=severity,
        publicity=publicity,
        demand_class=demand_class,
        jurisdictions=jurisdiction,
        flags=flag,
        language=language,
        violates=violates,
        exposure=exposure,
        handling_minutes=minutes,
        legal_basis=basis,
        requested_action=action,
        confidentiality=confidentiality,
        no_tipping_off=no_tipping_off,
        reason=reason or None,
    )
    with open_desk() as desk:
        base = version_of(desk, escalation, version)
        tell(desk.triage_escalation(escalation, form, version=base), as_json=as_json)


def severity(
    *,
    escalation: Escalation,
    agrees: Annotated[bool, typer.Option("--agree/--refuse", help="Whether you agree.")],
    reason: Why = "",
    as_json: AsJson = False,
) -> None:
    """The second person's word on lowering a severity."""
    with open_desk() as desk:
        tell(desk.answer_severity(escalation, AnswerSeverity(agrees=agrees, reason=reason or None)), as_json=as_json)


def assign(
    *,
    escalation: Escalation,
    person: Annotated[str, typer.Argument(metavar="PERSON", help="Somebody by their name.")],
    reason: Why = "",
    version: Version = None,
    as_json: AsJson = False,
) -> None:
    """Give it to somebody; taking it from another needs --reason."""
    with open_desk() as desk:
        people = {one.name: one.id for one in desk.list_directory()}
        form = Assign(assignee=known(person, people), reason=reason or None)
        base = version_of(desk, escalation, version)
        tell(desk.assign_escalation(escalation, form, version=base), as_json=as_json)


def snooze(
    *,
    escalation: Escalation,
    until: Annotated[str, typer.Option(help="Until when, ISO 8601 with an offset.")],
    reason: Reason,
    version: Version = None,
    as_json: AsJson = False,
) -> None:
    """Put it off; refused where a legal clock would grow short meanwhile."""
    with open_desk() as desk:
        base = version_of(desk, escalation, version)
        form = Snooze(until=moment(until), reason=reason)
        tell(desk.snooze_escalation(escalation, form, version=base), as_json=as_json)


def contain(
    *,
    escalation: Escalation,
    reason: Reason,
    measure: Annotated[FirstMeasure | None, typer.Option(help="What is done at once.")] = None,
    territory: Annotated[str | None, typer.Option(help="WORLD, or codes as 'SG MY'.")] = None,
    entity: Annotated[list[str] | None, typer.Option(help="kind:id; all of the request without it.")] = None,
    hours: Annotated[float, typer.Option(min=0.01, max=720, help="When it ends by itself.")] = 24.0,
    end: Annotated[WhatStands | None, typer.Option(help="Decide instead what stands after --id.")] = None,
    number: Annotated[int | None, typer.Option("--id", help="The first measure that is decided about.")] = None,
    as_json: AsJson = False,
) -> None:
    """A reversible first measure at once, or with --end what stands after one."""
    with open_desk() as desk:
        if end is not None:
            shown = desk.show_escalation(escalation).containments
            version = next((one.version for one in shown if one.id == number), None)
            if number is None or version is None:
                fix = f"Give --id, one of: {', '.join(str(one.id) for one in shown) or 'none'}."
                raise NotFound(f"{escalation} has no such first measure.", fix=fix, code="no_containment")
            form = EndContainment(end=end, reason=reason)
            found = desk.end_containment(escalation, number, form, version=version)
        elif measure is None or territory is None:
            raise InvalidInput("A first measure needs what and where.", fix="Give --measure and --territory.")
        else:
            asked = Contain(measure=measure, territory=territory, entities=entity, hours=hours, reason=reason)
            found = desk.contain_escalation(escalation, asked)
    show(found, as_json=as_json, columns=MEASURES)


def known(person: str, people: dict[str, str]) -> str:
    """Who is meant, by their name or their reference; the server knows whether they may."""
    return people.get(person, person)
