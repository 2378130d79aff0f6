"""What became of clocks that fell due: kept in time, late, or not at all."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.rules.budgets import Bound, ClockClass
from watchfloor.domain.clocks.rules.firings import is_breach
from watchfloor.domain.clocks.rules.standing import ClockState
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import TooLarge


@dataclass(frozen=True, slots=True)
class FellDue:
    """A clock whose due time passed; `slack` is what was left when it was kept, less than nothing where that was late.

    `slack` is None where it is not kept yet.
    """

    subject: str
    name: str
    obligation: str | None
    due_at: datetime
    is_in_time: bool
    slack: timedelta | None


def fell_due(*, unit: Unit, since: datetime, until: datetime, most: int) -> list[FellDue]:
    """Clocks with a due time in [since, until) and before now that break a promise when they are missed.

    What is not due yet counts nowhere, though it is kept already: else the quick successes of a period would count
    before its failures. Targets, windows, somebody else's turn and what was let go are left out. Raises TooLarge
    `too_many_rows` where there are more than `most`.
    """
    rows = repository.seen_due_between(unit, since, min(until, unit.now), limit=most + 1)
    if len(rows) > most:
        raise TooLarge(f"More than {most:,} clocks fell due.", fix="Ask for less time.", code="too_many_rows")
    return [
        FellDue(
            subject=subject,
            name=str(definition["name"]),
            obligation=obligation,
            due_at=due,
            is_in_time=state == ClockState.MET and breached is None,
            slack=due - ended if state == ClockState.MET and ended is not None else None,
        )
        for subject, obligation, definition, state, due, breached, ended in rows
        if due is not None and _breaks_a_promise(definition)
    ]


def _breaks_a_promise(definition: dict[str, object]) -> bool:
    return is_breach(
        bound=Bound(str(definition["bound"])),
        clock_class=ClockClass(str(definition["clock_class"])),
        is_counterparty=bool(definition["is_counterparty"]),
    )
