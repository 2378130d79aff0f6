"""What the commands of escalations share: how one is named, on which version an edit stands, and how it is told."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

import typer

from watchfloor.cli.printing import plain, show
from watchfloor.cli.slack import due_in_words
from watchfloor.client.desk import Desk
from watchfloor.client.generated.shapes import ClockLine, EscalationLine, EscalationOut
from watchfloor.kernel.clock import system_clock

OPEN = frozenset({"awaiting", "running", "paused"})
LINES = ("ref", "state", "severity", "demand_class", "assignee", "due", "title")
CLOCKS = ("ref", "state", "due", "kind", "name")
ITEMS = ("number", "entity", "outcome", "territory", "effect_at", "named")
TASKS = ("ref", "escalation", "state", "for_role", "is_mandatory", "due", "title")
Escalation = Annotated[str, typer.Argument(metavar="ESCALATION", help="An escalation, such as ESC-2026-000001.")]
Version = Annotated[int | None, typer.Option(help="The version that you read; else the one that is there.")]
Why = Annotated[str, typer.Option("--reason", help="Why; it is written into the ledger.")]


def version_of(desk: Desk, escalation: str, given: int | None) -> int:
    """The version an edit stands on: the one that was read, or the newest."""
    return desk.show_escalation(escalation).version if given is None else given


def tell(shown: EscalationOut, *, as_json: bool) -> None:
    """An escalation in a few lines with its open clocks, or whole as JSON."""
    if as_json:
        show(shown, as_json=True)
        return
    now = system_clock()
    clocks = open_clocks(shown.clocks)
    told = {
        "ref": shown.ref,
        "title": shown.title,
        "state": shown.state,
        "severity": shown.severity,
        "class": shown.demand_class,
        "where": ", ".join(shown.jurisdictions),
        "from": shown.requester.kind,
        "assignee": shown.assignee,
        "received": f"{shown.received_at:%Y-%m-%d %H:%M}Z",
        "value": f"{shown.priority.value:g}",
        "version": shown.version,
    }
    told |= {f"{clock.ref}": f"{due_in_words(clock.due_at, now)} {clock.name}" for clock in clocks}
    told |= {f"item {item.number}": f"{item.outcome or 'open'} {item.entity or item.named}" for item in shown.items}
    told |= {task.ref: f"{task.state} {task.title}" for task in shown.tasks}
    told["may become"] = ", ".join(shown.possible)
    told |= {f"to be {state}": "; ".join(lacks) for state, lacks in shown.lacking.items() if lacks}
    show(told, as_json=False)


def tell_queue(rows: Sequence[EscalationLine], *, as_json: bool) -> None:
    """Escalations as a table, each with the least due time of its open clocks."""
    if as_json:
        show(list(rows), as_json=True)
        return
    now = system_clock()
    lines = [_row(row, due=due_in_words(least_due(row.clocks), now)) for row in rows]
    show(lines, as_json=False, columns=LINES)


def tell_clocks(rows: Sequence[ClockLine], *, as_json: bool) -> None:
    """Clocks as a table, with what is left of each."""
    if as_json:
        show(list(rows), as_json=True)
        return
    now = system_clock()
    lines = [_row(row, due=due_in_words(row.due_at, now)) for row in rows]
    show(lines, as_json=False, columns=("ref", "subject", *CLOCKS[1:]))


def least_due(clocks: Sequence[ClockLine]) -> datetime | None:
    return min((one.due_at for one in open_clocks(clocks) if one.due_at), default=None)


def open_clocks(clocks: Sequence[ClockLine]) -> list[ClockLine]:
    return [one for one in clocks if one.state in OPEN]


def _row(answer: EscalationLine | ClockLine, *, due: str) -> dict[str, object]:
    told = plain(answer)
    return {**told, "due": due} if isinstance(told, dict) else {}
