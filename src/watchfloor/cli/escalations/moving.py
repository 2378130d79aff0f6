"""On through the states: move, answer, close."""

from typing import Annotated

import typer

from watchfloor.cli.escalations.asking import Escalation, Version, Why, tell, version_of
from watchfloor.cli.options import AsJson, Reason, moment
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import EscalationDisposition, EscalationState, Move, Party, Wait
from watchfloor.kernel.errors import InvalidInput

Meets = Annotated[list[str] | None, typer.Option(help="A clock that this answer meets; repeat for more.")]


def move(
    *,
    escalation: Escalation,
    state: Annotated[EscalationState, typer.Argument(metavar="STATE", help="Where it goes.")],
    reason: Why = "",
    duplicate_of: Annotated[str | None, typer.Option("--of", help="Of which it is a duplicate.")] = None,
    decision: Annotated[str | None, typer.Option(help="The approved decision it rests on.")] = None,
    party: Annotated[Party | None, typer.Option("--for", help="For whom it waits.")] = None,
    until: Annotated[str | None, typer.Option(help="Until when it waits, ISO 8601 with an offset.")] = None,
    version: Version = None,
    as_json: AsJson = False,
) -> None:
    """On to another state; a refusal lists the legal ones, or what is missing."""
    with open_desk() as desk:
        base = version_of(desk, escalation, version)
        if state is EscalationState.WAITING:
            form = Wait(party=_needed(party), until=moment(until) if until else None, reason=reason)
            tell(desk.wait_for(escalation, form, version=base), as_json=as_json)
            return
        asked = Move(state=state, reason=reason or None, duplicate_of=duplicate_of, decision=decision)
        tell(desk.move_escalation(escalation, asked, version=base), as_json=as_json)


def respond(
    *,
    escalation: Escalation,
    meets: Meets = None,
    none_owed: Annotated[str | None, typer.Option(help="Why no answer is owed, where none was sent.")] = None,
    reason: Why = "",
    version: Version = None,
    as_json: AsJson = False,
) -> None:
    """It is answered, or no answer is owed."""
    form = Move(state=EscalationState.RESPONDED, meets=meets, none_owed=none_owed, reason=reason or None)
    with open_desk() as desk:
        base = version_of(desk, escalation, version)
        tell(desk.move_escalation(escalation, form, version=base), as_json=as_json)


def close(
    *,
    escalation: Escalation,
    disposition: Annotated[EscalationDisposition, typer.Option("--as", help="How it ended.")],
    reason: Reason,
    version: Version = None,
    as_json: AsJson = False,
) -> None:
    """End it; a refusal names each item, task and clock that is open."""
    form = Move(state=EscalationState.CLOSED, disposition=disposition, reason=reason)
    with open_desk() as desk:
        base = version_of(desk, escalation, version)
        tell(desk.move_escalation(escalation, form, version=base), as_json=as_json)


def _needed(party: Party | None) -> Party:
    if party is None:
        raise InvalidInput("Waiting names for whom.", fix="Give --for.", code="party_missing")
    return party
