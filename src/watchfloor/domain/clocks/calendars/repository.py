"""The statements that find calendars, their stored years and their days."""

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, select

from watchfloor.domain.clocks.calendars.countries import LIBRARY, Holiday
from watchfloor.domain.clocks.calendars.models import CalendarDay, CalendarRow, CalendarYear
from watchfloor.domain.clocks.calendars.schemas import DayKind, Source
from watchfloor.infra.db.unit import Unit, WriteUnit


def every(unit: Unit) -> Sequence[CalendarRow]:
    return unit.session.scalars(select(CalendarRow).order_by(CalendarRow.name)).all()


def named(unit: Unit, name: str, *, lock: bool = False) -> CalendarRow | None:
    found = select(CalendarRow).where(CalendarRow.name == name)
    if lock:
        found = found.with_for_update().execution_options(populate_existing=True)
    return unit.session.scalars(found).one_or_none()


def years(unit: Unit, name: str) -> Sequence[CalendarYear]:
    found = select(CalendarYear).where(CalendarYear.calendar == name)
    return unit.session.scalars(found.order_by(CalendarYear.year)).all()


def days(unit: Unit, name: str) -> Sequence[CalendarDay]:
    """Every stored day in its order; where a person said something of one, that comes behind the library's."""
    found = select(CalendarDay).where(CalendarDay.calendar == name)
    return unit.session.scalars(found.order_by(CalendarDay.day, CalendarDay.source)).all()


def missing_years(unit: Unit, wanted: Iterable[int]) -> dict[str, list[int]]:
    """Which of some years no calendar of a country has stored yet."""
    countries = select(CalendarRow.name).where(CalendarRow.country.is_not(None))
    held = {(row.calendar, row.year) for row in unit.session.execute(select(CalendarYear.calendar, CalendarYear.year))}
    asked = tuple(wanted)
    missing = {
        name: [year for year in asked if (name, year) not in held] for name in unit.session.scalars(countries).all()
    }
    return {name: lacking for name, lacking in missing.items() if lacking}


def store_year(unit: WriteUnit, name: str, year: int, told: Iterable[Holiday]) -> None:
    """Keep what the library says of a year, in place of what it said before."""
    of_year = [one for one in days(unit, name) if one.day.year == year and one.source == Source.LIBRARY]
    for row in of_year:
        unit.session.delete(row)
    unit.session.execute(delete(CalendarYear).where(CalendarYear.calendar == name, CalendarYear.year == year))
    unit.session.flush()
    unit.session.add(CalendarYear(calendar=name, year=year, release=LIBRARY))
    unit.session.add_all(
        CalendarDay(
            calendar=name,
            day=one.day,
            source=Source.LIBRARY.value,
            kind=DayKind.OFF.value,
            name=one.name[:300],
            is_estimated=one.is_estimated,
            reason="",
        )
        for one in told
    )
    unit.session.flush()
