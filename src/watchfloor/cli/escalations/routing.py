"""`escalation route`: where an escalation fits, with the terms for and against, and moving it to a desk."""

from typing import Annotated

import typer

from watchfloor.cli.escalations.asking import Escalation, Version, Why, version_of
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import RoutingOut, RoutingTerm, SetEscalationDesk

LINES = ("place", "what", "name", "load", "terms")


def route(
    *,
    escalation: Escalation,
    to: Annotated[str | None, typer.Option(metavar="DESK", help="Move it to this desk; needs --reason.")] = None,
    reason: Why = "",
    version: Version = None,
    as_json: AsJson = False,
) -> None:
    """The desks and people that may take it, the best first, with what speaks for and against each."""
    with open_desk() as desk:
        if to is None:
            found = desk.show_routing(escalation)
        else:
            base = version_of(desk, escalation, version)
            form = SetEscalationDesk(desk=to, reason=reason)
            found = desk.set_escalation_desk(escalation, form, version=base)
        names = {one.id: one.name for one in desk.list_directory()}
    if not as_json:
        say(f"{found.escalation} is at {found.desk or 'no desk'}.")
    show(found if as_json else _lines(found, names), as_json=as_json, columns=LINES)


def _lines(found: RoutingOut, names: dict[str, str]) -> list[dict[str, object]]:
    desks = [
        {"place": place, "what": "desk", "name": one.desk, "load": "", "terms": _terms(one.terms)}
        for place, one in enumerate(found.desks, 1)
    ]
    people = [
        {
            "place": place,
            "what": "person",
            "name": names.get(one.person, one.person),
            "load": f"{one.held} of {one.capacity}",
            "terms": _terms(one.terms),
        }
        for place, one in enumerate(found.people, 1)
    ]
    return [*desks, *people]


def _terms(terms: list[RoutingTerm]) -> str:
    return "; ".join(f"{'+' if one.is_for else '-'} {one.says}" for one in terms)
