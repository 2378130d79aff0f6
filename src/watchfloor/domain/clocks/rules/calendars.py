"""A calendar as the arithmetic needs it: a zone, a week of working windows, and days off."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from watchfloor.kernel.errors import InvalidInput

DAY = timedelta(days=1)
MINUTES_OF_DAY = 24 * 60
DAYS_OF_WEEK = 7
MINUTES_OF_WEEK = DAYS_OF_WEEK * MINUTES_OF_DAY
NO_DAYS: Mapping[date, str] = MappingProxyType({})

Span = tuple[datetime, datetime]
"""From an instant to another, both in UTC."""


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """Working time of a day, in minutes after local midnight; one that ends after midnight belongs to its first day."""

    opens: int
    closes: int

    def __post_init__(self) -> None:
        if not 0 <= self.opens < MINUTES_OF_DAY or not self.opens < self.closes <= self.opens + MINUTES_OF_DAY:
            raise InvalidInput(
                "A window opens before midnight, and closes later, within a day.",
                fix="Write it as 09:00-18:00, or as 22:00-06:00 where it ends the next morning.",
                code="bad_window",
            )


WHOLE_DAY = Window(0, MINUTES_OF_DAY)
Week = tuple[tuple[Window, ...], ...]
"""The windows of Monday to Sunday."""


def is_free_of_overlap(week: Week) -> bool:
    """Whether no window of a week begins before the one before it ends, Sunday night into Monday included."""
    laid = sorted(
        (day * MINUTES_OF_DAY + window.opens, day * MINUTES_OF_DAY + window.closes)
        for day, windows in enumerate(week)
        for window in windows
    )
    if not laid:
        return True
    following = [*laid[1:], (laid[0][0] + MINUTES_OF_WEEK, 0)]
    return all(closes <= opens for (_, closes), (opens, _) in zip(laid, following, strict=True))


@dataclass(frozen=True, slots=True)
class Calendar:
    """When somebody works: the zone, seven days of windows from Monday, and the days off by date, with their names."""

    zone: ZoneInfo
    week: Week
    off: Mapping[date, str] = field(default_factory=lambda: NO_DAYS)

    def __post_init__(self) -> None:
        if len(self.week) != DAYS_OF_WEEK or not is_free_of_overlap(self.week):
            raise InvalidInput(
                "A week has seven days, whose windows do not overlap.",
                fix="Let each window end before the next begins.",
                code="bad_week",
            )

    def local(self, at: datetime) -> date:
        """The date of an aware instant in the calendar's zone."""
        return at.astimezone(self.zone).date()

    def is_weekday(self, day: date) -> bool:
        """Whether the week has work on such a day, be it off or not."""
        return bool(self.week[day.weekday()])

    def works_on(self, day: date) -> bool:
        """Whether there is work on a date."""
        return self.is_weekday(day) and day not in self.off

    def spans(self, day: date) -> Iterator[Span]:
        """The working time that begins on a date, in UTC and in order; a day off has none."""
        if day in self.off:
            return
        for window in self.week[day.weekday()]:
            begins, ends = self._instant(day, window.opens, fold=0), self._instant(day, window.closes, fold=1)
            if begins < ends:
                yield begins, ends

    def close(self, day: date) -> datetime:
        """When the work of a date ends, in UTC; the end of the day itself where there is none."""
        windows = self.week[day.weekday()]
        return self._instant(day, windows[-1].closes, fold=1) if windows else self.end_of(day)

    def end_of(self, day: date) -> datetime:
        """The last midnight of a date, in UTC."""
        return self._instant(day, MINUTES_OF_DAY, fold=0)

    def _instant(self, day: date, minutes: int, *, fold: int) -> datetime:
        # An hour that the clocks jump over, or pass twice, is read so that a window keeps what it has of it.
        later, minute = divmod(minutes, MINUTES_OF_DAY)
        wall = datetime.combine(day + later * DAY, time(minute // 60, minute % 60, fold=fold), self.zone)
        return wall.astimezone(UTC)


def around_the_clock(zone: ZoneInfo) -> Calendar:
    """Every minute of every day."""
    return Calendar(zone, ((WHOLE_DAY,),) * DAYS_OF_WEEK)
