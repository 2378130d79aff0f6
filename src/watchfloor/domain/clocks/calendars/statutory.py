"""Calendars that need no workspace: of a country, its weekend and its holidays."""

from collections.abc import Iterable
from functools import lru_cache
from zoneinfo import ZoneInfo

from watchfloor.domain.clocks.calendars.countries import DaysOff, Region, region, weekend
from watchfloor.domain.clocks.rules.calendars import DAYS_OF_WEEK, NO_DAYS, Calendar, Week, Window

SATURDAY_AND_SUNDAY = frozenset({5, 6})


def country_calendar(
    *,
    country: str | None,
    subdivision: str | None = None,
    zone: ZoneInfo,
    hours: tuple[Window, ...],
    years: Iterable[int],
) -> Calendar:
    """The calendar of a country or a part of one: `hours` on each day that is not of its weekend, holidays off.

    The first of `years` says which weekend holds, for a few have changed theirs; holidays of every year are found as
    they are asked for. Without a country the weekend is Saturday and Sunday, and there are no holidays. Raises
    InvalidInput for a country or a part that is not known.
    """
    told = sorted(years)
    where = region(country, subdivision) if country else None
    return _calendar(where, zone, hours, told[0], told[-1])


def week_with(hours: tuple[Window, ...], resting: frozenset[int]) -> Week:
    """The same hours on every day on which nobody rests."""
    return tuple(() if day in resting else hours for day in range(DAYS_OF_WEEK))


@lru_cache(maxsize=256)
def _calendar(where: Region | None, zone: ZoneInfo, hours: tuple[Window, ...], first: int, last: int) -> Calendar:
    if where is None:
        return Calendar(zone, week_with(hours, SATURDAY_AND_SUNDAY), NO_DAYS)
    return Calendar(zone, week_with(hours, weekend(where, first)), DaysOff(where, range(first, last + 1)))
