"""How many people are there at each instant, from shifts as they are planned. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from watchfloor.domain.clocks.rules.calendars import DAY, DAYS_OF_WEEK, Calendar, Span, Window

Step = tuple[datetime, int]
"""An instant, and how many people there are from then on."""


@dataclass(frozen=True, slots=True)
class Crew:
    """Some people who work the same window on some days of the week, Monday being 0, by the clocks of a zone."""

    weekdays: frozenset[int]
    window: Window
    zone: ZoneInfo
    people: int


def steps(crews: Iterable[Crew], start: datetime, end: datetime) -> list[Step]:
    """How many people there are from `start` until `end`, each time that it changes; the first at `start`."""
    changes = Counter({start: 0})
    for crew in crews:
        for begins, ends in _worked(crew, start, end):
            changes[begins] += crew.people
            changes[ends] -= crew.people
    told: list[Step] = []
    people = 0
    for at in sorted(changes):
        people += changes[at]
        if not told or told[-1][1] != people:
            told.append((at, people))
    return told


def staffed(staffing: Sequence[Step], until: datetime) -> timedelta:
    """The time of all people together before an instant."""
    ends = [*(at for at, _ in staffing), until]
    parts = (
        people * (min(after, until) - at)
        for (at, after), (_, people) in zip(pairwise(ends), staffing, strict=True)
        if at < until
    )
    return sum(parts, timedelta(0))


def _worked(crew: Crew, start: datetime, end: datetime) -> Iterable[Span]:
    plan = Calendar(crew.zone, tuple((crew.window,) if day in crew.weekdays else () for day in range(DAYS_OF_WEEK)))
    day, last = plan.local(start) - DAY, plan.local(end)
    while day <= last:
        for begins, ends in plan.spans(day):
            if begins < end and start < ends:
                yield max(begins, start), min(ends, end)
        day += DAY
