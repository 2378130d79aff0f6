"""Past clocks counted by another calendar, and the legal due times that stood over a queue; nothing is written."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.calendars import service as calendars
from watchfloor.domain.clocks.models import Clock
from watchfloor.domain.clocks.rules.calendars import Calendar
from watchfloor.domain.clocks.rules.segments import Segment
from watchfloor.domain.clocks.rules.standing import ClockState
from watchfloor.domain.clocks.schemas import Definition
from watchfloor.domain.clocks.service.timing import definition_of, due_now, segments_of
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import TooLarge

AT_ONCE = 5_000
"""References in one statement: fewer than either database takes of parameters."""


@dataclass(frozen=True, slots=True)
class CountedAnew:
    """A clock that days off count in, with its due time on record and by another calendar; `met_at` is None unmet.

    `calendar` is by which it was counted: a country, `own:` and a name, or None for every day.
    """

    name: str
    obligation: str | None
    calendar: str | None
    due_at: datetime
    other_due_at: datetime
    met_at: datetime | None


@dataclass(frozen=True, slots=True)
class Recount:
    """Clocks counted anew, how many no calendar touches, and the years of which the calendar has no holidays."""

    counted: tuple[CountedAnew, ...]
    untouched: int
    years_missing: tuple[int, ...]


def recount_by(*, unit: Unit, subjects: Iterable[str], calendar: str, years: Iterable[int], most: int) -> Recount:
    """The clocks of subjects by a calendar of the workspace, with their stretches as recorded.

    Only clocks with a due time that break a promise when it is missed, as the figures count them. More time that an
    authority gave is not lost. Raises NotFound, InvalidInput `calendar_never_opens`, TooLarge `too_many_rows`.
    """
    other = calendars.calendar(unit=unit, name=calendar)
    shown = calendars.show_calendar(unit=unit, name=calendar)
    stored = {one.year for one in shown.years}
    missing = tuple(year for year in years if shown.country is not None and year not in stored)
    counted: list[CountedAnew] = []
    untouched = seen = 0
    for some in _in_lots(sorted(set(subjects))):
        rows = [(row, definition_of(row)) for row in repository.seen_settled(unit, some, limit=most - seen + 1)]
        seen += len(rows)
        if seen > most:
            raise TooLarge(f"More than {most:,} clocks were counted.", fix="Ask for less time.", code="too_many_rows")
        breaking = [(row, definition) for row, definition in rows if definition.can_be_breached]
        touched = [pair for pair in breaking if _counts_days_off(pair[1])]
        untouched += len(breaking) - len(touched)
        counted += _counted(unit, touched, other)
    return Recount(tuple(counted), untouched, missing)


def legal_due(*, unit: Unit, subjects: Iterable[str]) -> Mapping[str, datetime]:
    """The least due time of the statutory clocks that a subject began with and that were not let go, be they over."""
    found: dict[str, datetime] = {}
    for some in _in_lots(sorted(set(subjects))):
        for subject, definition, due in repository.seen_statutory(unit, some):
            if not definition["is_counterparty"]:
                found[subject] = min(due, found.get(subject, due))
    return found


def _counts_days_off(definition: Definition) -> bool:
    return definition.budget is not None and definition.budget.unit.is_business


def _counted(unit: Unit, rows: Sequence[tuple[Clock, Definition]], other: Calendar) -> Iterator[CountedAnew]:
    refs = [row.ref for row, _ in rows]
    stretches, given = _stretches(unit, refs), _given(unit, refs)
    for row, definition in rows:
        due = due_now(definition, stretches[row.ref], other)
        if row.due_at is None or due is None:
            continue
        yield CountedAnew(
            name=definition.name,
            obligation=row.obligation,
            calendar=definition.calendar,
            due_at=row.due_at,
            other_due_at=max(due, given.get(row.ref, due)),
            met_at=row.ended_at if row.state == ClockState.MET else None,
        )


def _stretches(unit: Unit, refs: Sequence[str]) -> Mapping[str, list[Segment]]:
    found: dict[str, list[Segment]] = defaultdict(list)
    for some in _in_lots(refs):
        rows = repository.segments(unit.session, some)
        for row, segment in zip(rows, segments_of(rows), strict=True):
            found[row.clock].append(segment)
    return found


def _given(unit: Unit, refs: Sequence[str]) -> Mapping[str, datetime]:
    found: dict[str, datetime] = {}
    for some in _in_lots(refs):
        found |= {clock: due for clock, due in repository.given_times(unit.session, some) if due is not None}
    return found


def _in_lots(refs: Sequence[str]) -> Iterator[Sequence[str]]:
    return (refs[start : start + AT_ONCE] for start in range(0, len(refs), AT_ONCE))
