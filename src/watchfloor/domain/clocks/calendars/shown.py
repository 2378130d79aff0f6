"""Stored calendars as they are shown."""

from collections.abc import Iterable

from watchfloor.domain.clocks.calendars.models import CalendarDay, CalendarRow, CalendarYear
from watchfloor.domain.clocks.calendars.rules import Said
from watchfloor.domain.clocks.calendars.schemas import (
    CalendarDayOut,
    CalendarLine,
    CalendarOut,
    DayKind,
    Source,
    YearOut,
)


def line(row: CalendarRow) -> CalendarLine:
    """A calendar in a list."""
    return CalendarLine(
        name=row.name,
        zone=row.zone,
        country=row.country,
        subdivision=row.subdivision,
        categories=tuple(row.categories),
        week=tuple(tuple(day) for day in row.week),
        version=row.version,
        changed_at=row.changed_at,
    )


def whole(row: CalendarRow, years: Iterable[CalendarYear], days: Iterable[CalendarDay]) -> CalendarOut:
    """A calendar with its years, and one line for each day: a person's where there is one."""
    shown: dict[object, CalendarDayOut] = {}
    for day in days:  # the library's word comes before a person's
        under = shown.get(day.day)
        shown[day.day] = CalendarDayOut(
            day=day.day,
            kind=DayKind(day.kind),
            name=day.name,
            is_estimated=day.is_estimated,
            source=Source(day.source),
            reason=day.reason,
            replaces=under.name if under else None,
        )
    return CalendarOut(**line(row).model_dump(), years=years_told(years), days=tuple(shown.values()))


def years_told(years: Iterable[CalendarYear]) -> tuple[YearOut, ...]:
    """Stored years, each with the version of the library that told it."""
    return tuple(YearOut(year=one.year, release=one.release) for one in years)


def said(day: CalendarDay) -> Said:
    """A stored day as the rules need it."""
    return Said(day.day, DayKind(day.kind), day.name, day.is_estimated, Source(day.source))
