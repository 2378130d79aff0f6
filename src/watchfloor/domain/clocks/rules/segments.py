"""Running and paused stretches of a clock; what was used is worked out from them, never counted up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from watchfloor.domain.clocks.rules.budgets import Budget, Unit
from watchfloor.domain.clocks.rules.calendars import Calendar
from watchfloor.domain.clocks.rules.due import Used, due_at, measure


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch in which a clock ran or stood still, from an instant to another; the last one may be open."""

    is_paused: bool
    begins: datetime
    ends: datetime | None = None


def used(segments: Iterable[Segment], unit: Unit, calendar: Calendar, *, until: datetime) -> Used:
    """What a clock used of its budget: all it ran, in the budget's own measure."""
    return _total((part for part in segments if not part.is_paused), unit, calendar, until=until)


def paused(segments: Iterable[Segment], unit: Unit, calendar: Calendar, *, until: datetime) -> Used:
    """What passed in pauses, in the budget's own measure: a weekend's pause takes nothing from business hours."""
    return _total((part for part in segments if part.is_paused), unit, calendar, until=until)


def due_with(segments: Sequence[Segment], budget: Budget, calendar: Calendar) -> datetime | None:
    """When a clock that began with the first segment is due; None while it stands still."""
    if segments[-1].is_paused:
        return None
    stopped = paused(segments, budget.unit, calendar, until=segments[-1].begins)
    return due_at(segments[0].begins, budget, calendar, paused=stopped)


def _total(parts: Iterable[Segment], unit: Unit, calendar: Calendar, *, until: datetime) -> Used:
    measured = [measure(part.begins, part.ends or until, unit, calendar) for part in parts]
    if unit.is_hours:
        return sum((one for one in measured if isinstance(one, timedelta)), timedelta(0))
    return sum(one for one in measured if isinstance(one, int))
