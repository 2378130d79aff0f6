"""The door to calendars: making and changing them, their days, and the pure calendar that clocks count by."""

from collections.abc import Iterable, Mapping
from datetime import date

from watchfloor.domain.clocks.calendars import repository, rules
from watchfloor.domain.clocks.calendars.countries import LIBRARY, Holiday, Region, check_categories, holidays_of, region
from watchfloor.domain.clocks.calendars.countries import weekend as weekend_of
from watchfloor.domain.clocks.calendars.hours import OFFICE, week_of, written, zone_named
from watchfloor.domain.clocks.calendars.models import CalendarDay, CalendarRow
from watchfloor.domain.clocks.calendars.schemas import (
    AddCalendar,
    CalendarLine,
    CalendarOut,
    ChangeCalendar,
    DayChange,
    DayKind,
    SetDay,
    Source,
    UpgradeOut,
)
from watchfloor.domain.clocks.calendars.shown import line, said, whole, years_told
from watchfloor.domain.clocks.calendars.statutory import SATURDAY_AND_SUNDAY, week_with
from watchfloor.domain.clocks.rules.calendars import Calendar, Week
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound, StaleVersion


def calendar(*, unit: Unit, name: str) -> Calendar:
    """The calendar of a name as the arithmetic needs it, with the days off that are stored. Raises NotFound."""
    row = _known(repository.named(unit, name), name)
    off = rules.days_off(said(day) for day in repository.days(unit, name))
    return Calendar(zone_named(row.zone), _week(row), off)


def zone_of(*, unit: Unit, name: str) -> str:
    """The time zone of a calendar, by its name. Raises NotFound."""
    return _known(repository.named(unit, name), name).zone


def list_calendars(*, unit: Unit) -> tuple[CalendarLine, ...]:
    """Every calendar, by name."""
    return tuple(line(row) for row in repository.every(unit))


def show_calendar(*, unit: Unit, name: str) -> CalendarOut:
    """A calendar with its stored years and days. Raises NotFound."""
    row = _known(repository.named(unit, name), name)
    return whole(row, repository.years(unit, name), repository.days(unit, name))


def add_calendar(*, unit: WriteUnit, form: AddCalendar) -> CalendarOut:
    """Make a calendar and store the holidays of its country. Raises InvalidInput, Conflict `name_taken`."""
    require(unit.actor, Permission.DESK_WRITE)
    where = _region(form)
    zone = zone_named(form.zone).key
    resting = weekend_of(where, unit.now.year) if where else SATURDAY_AND_SUNDAY
    week = week_of(form.week) if form.week else week_with((OFFICE,), resting)
    unit.take_turn("calendars")
    if repository.named(unit, form.name):
        fix = "Choose another name, or change it."
        raise Conflict(f"There is a calendar {form.name} already.", fix=fix, code="name_taken")
    row = CalendarRow(
        name=form.name,
        zone=zone,
        country=where.country if where else None,
        subdivision=where.subdivision if where else None,
        categories=list(form.categories),
        week=_texts(week),
        version=1,
        changed_at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    for year in rules.years_to_store(unit.now.year) if where else ():
        repository.store_year(unit, row.name, year, _told(row, year))
    told = {"zone": zone, "country": row.country, "subdivision": row.subdivision, "library": LIBRARY}
    unit.record("calendar.added", f"calendar:{row.name}", payload=told)
    return show_calendar(unit=unit, name=row.name)


def change_calendar(*, unit: WriteUnit, name: str, form: ChangeCalendar, version: int) -> CalendarOut:
    """Give a calendar another zone or week. Raises NotFound, StaleVersion, InvalidInput."""
    row = _for_change(unit, name, version)
    before = {"zone": row.zone, "week": row.week}
    row.zone = zone_named(form.zone).key if form.zone else row.zone
    row.week = _texts(week_of(form.week)) if form.week else row.week
    told = {"before": before, "after": {"zone": row.zone, "week": row.week}}
    return _changed(unit, row, "calendar.changed", told, form.reason)


def set_day(*, unit: WriteUnit, name: str, form: SetDay, version: int) -> CalendarOut:
    """Say of one day that it is off, or worked although it is a holiday. Raises as `rules.check_day` does."""
    row = _for_change(unit, name, version)
    rules.check_day(form.day, form.kind, _week(row))
    day = _manual(unit, name, form.day)
    if day is None:
        day = CalendarDay(calendar=name, day=form.day, source=Source.MANUAL.value, is_estimated=False)
        unit.session.add(day)
    day.kind, day.name, day.reason = form.kind.value, form.name, form.reason
    told = {"day": form.day.isoformat(), "kind": form.kind, "name": form.name}
    return _changed(unit, row, "calendar.day_set", told, form.reason)


def remove_day(*, unit: WriteUnit, name: str, day: date, reason: str, version: int) -> CalendarOut:
    """Take back what a person said of a day; what the library says of it counts again. Raises NotFound."""
    row = _for_change(unit, name, version)
    found = _manual(unit, name, day)
    if found is None:
        fix = "To work on a holiday of the library, set the day to working."
        raise NotFound(f"Nobody said anything of {day} in {name}.", fix=fix)
    unit.session.delete(found)
    told = {"day": day.isoformat(), "kind": DayKind(found.kind), "name": found.name}
    return _changed(unit, row, "calendar.day_removed", told, reason)


def show_upgrade(*, unit: Unit, name: str) -> UpgradeOut:
    """What the installed library would change in the stored years; what people said is not touched by it."""
    row = _known(repository.named(unit, name), name)
    stored = repository.years(unit, name)
    fresh = [one for kept in stored for one in _told(row, kept.year)]
    held = [said(day) for day in repository.days(unit, name)]
    changes = tuple(DayChange(day=day, before=was, after=now) for day, was, now in rules.differences(held, fresh))
    return UpgradeOut(calendar=name, release=LIBRARY, version=row.version, years=years_told(stored), changes=changes)


def apply_upgrade(*, unit: WriteUnit, name: str, reason: str, version: int) -> CalendarOut:
    """Store again what the installed library says of every stored year. Raises StaleVersion, Conflict `up_to_date`."""
    row = _for_change(unit, name, version)
    upgrade = show_upgrade(unit=unit, name=name)
    if not upgrade.changes and all(year.release == LIBRARY for year in upgrade.years):
        raise Conflict(f"{name} holds what the library says.", fix="There is nothing to do.", code="up_to_date")
    for year in upgrade.years:
        repository.store_year(unit, name, year.year, _told(row, year.year))
    told = {"library": LIBRARY, "days": [change.model_dump(mode="json") for change in upgrade.changes]}
    return _changed(unit, row, "calendar.changed", told, reason)


def store_missing(*, unit: WriteUnit, missing: dict[str, list[int]]) -> int:
    """Store years that have come near, each once, and tell how many. Nothing that is stored changes."""
    unit.take_turn("calendars")
    lacking = repository.missing_years(unit, sorted({year for years in missing.values() for year in years}))
    for name, years in lacking.items():
        row = _known(repository.named(unit, name, lock=True), name)
        for year in years:
            repository.store_year(unit, name, year, _told(row, year))
        unit.record("calendar.changed", f"calendar:{name}", payload={"library": LIBRARY, "years": years})
    return sum(len(years) for years in lacking.values())


def _known(row: CalendarRow | None, name: str) -> CalendarRow:
    if row is None:
        raise NotFound(f"There is no calendar {name[:40]}.", fix="List the calendars that there are.")
    return row


def _for_change(unit: WriteUnit, name: str, version: int) -> CalendarRow:
    require(unit.actor, Permission.DESK_WRITE)
    row = _known(repository.named(unit, name, lock=True), name)
    if version != row.version:
        fix = "Look again, and decide on what is there now."
        raise StaleVersion(f"The calendar is at version {row.version}.", fix=fix, facts={"version": row.version})
    return row


def _changed(unit: WriteUnit, row: CalendarRow, verb: str, told: Mapping[str, object], reason: str) -> CalendarOut:
    row.version, row.changed_at = row.version + 1, unit.now
    unit.session.flush()
    unit.record(verb, f"calendar:{row.name}", payload=told, reason=reason)
    return show_calendar(unit=unit, name=row.name)


def _region(form: AddCalendar) -> Region | None:
    if form.country is None:
        if form.subdivision is not None:
            fix = "Name the country too."
            raise InvalidInput("A part of a country needs its country.", fix=fix, code="country_missing")
        return None
    where = region(form.country, form.subdivision)
    check_categories(where.country, form.categories)
    return where


def _told(row: CalendarRow, year: int) -> Iterable[Holiday]:
    if row.country is None:
        return ()
    return holidays_of(Region(row.country, row.subdivision), year, tuple(row.categories))


def _manual(unit: WriteUnit, name: str, day: date) -> CalendarDay | None:
    return unit.session.get(CalendarDay, (name, day, Source.MANUAL.value))


def _week(row: CalendarRow) -> Week:
    return week_of(tuple(tuple(day) for day in row.week))


def _texts(week: Week) -> list[list[str]]:
    return [[written(window) for window in day] for day in week]
