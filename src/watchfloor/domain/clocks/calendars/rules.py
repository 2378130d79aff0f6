"""What a calendar's days come to: a person's word over the library's, and what a newer library would change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from watchfloor.domain.clocks.calendars.countries import Holiday
from watchfloor.domain.clocks.calendars.schemas import DayKind, Source
from watchfloor.domain.clocks.rules.calendars import Week
from watchfloor.kernel.errors import InvalidInput

YEARS_BEHIND, YEARS_AHEAD = 1, 3


@dataclass(frozen=True, slots=True)
class Said:
    """What one source says of one day."""

    day: date
    kind: DayKind
    name: str
    is_estimated: bool
    source: Source

    @property
    def told(self) -> str:
        """Its name, and at the end whether it is estimated."""
        return f"{self.name} (estimated)" if self.is_estimated else self.name


def years_to_store(now: int) -> range:
    """The years that a calendar has stored: clocks run over New Year, and holidays come out years ahead."""
    return range(now - YEARS_BEHIND, now + YEARS_AHEAD + 1)


def counting(said: Iterable[Said]) -> Mapping[date, Said]:
    """What counts of each day."""
    by_day: dict[date, Said] = {}
    for one in said:
        if one.day not in by_day or one.source is Source.MANUAL:
            by_day[one.day] = one
    return MappingProxyType(by_day)


def days_off(said: Iterable[Said]) -> Mapping[date, str]:
    """The days off by date, with their names."""
    return MappingProxyType({day: one.told for day, one in counting(said).items() if one.kind is DayKind.OFF})


def differences(stored: Iterable[Said], fresh: Iterable[Holiday]) -> tuple[tuple[date, str | None, str | None], ...]:
    """Each day of which the library says something else now, with what it said and says."""
    before = {one.day: one.told for one in stored if one.source is Source.LIBRARY}
    after = {one.day: one.told for one in fresh}
    days = sorted(before.keys() | after.keys())
    return tuple((day, before.get(day), after.get(day)) for day in days if before.get(day) != after.get(day))


def check_day(day: date, kind: DayKind, week: Week) -> None:
    """Raise InvalidInput where a day should be worked on which the week has no working time."""
    if kind is DayKind.WORKING and not week[day.weekday()]:
        raise InvalidInput(
            f"The week has no working time on a {day:%A}, so {day} cannot be worked.",
            fix="Give the week a window on that day first.",
            code="no_hours_that_day",
        )
