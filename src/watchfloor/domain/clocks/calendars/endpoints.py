"""The routes of calendars: everybody who is signed in reads them, those who run a desk change them."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query

from watchfloor.domain.clocks.calendars import service
from watchfloor.domain.clocks.calendars.countries import COUNTRIES, categories, subdivisions
from watchfloor.domain.clocks.calendars.schemas import (
    AddCalendar,
    ApplyUpgrade,
    Because,
    CalendarLine,
    CalendarOut,
    ChangeCalendar,
    CountryOut,
    SetDay,
    UpgradeOut,
)
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import EdgeDep, IfMatch

router = APIRouter(tags=["calendar"])
Named = Annotated[str, Path(max_length=40)]


@router.get("/api/countries", operation_id="list_countries")
def list_countries(edge: EdgeDep) -> list[CountryOut]:
    """The countries whose holidays are known, for everybody who is signed in."""
    with edge.read():
        return [
            CountryOut(code=code, name=name, subdivisions=subdivisions(code), categories=categories(code))
            for code, name in COUNTRIES.items()
        ]


@router.get("/api/calendars", operation_id="list_calendars")
def list_calendars(edge: EdgeDep) -> list[CalendarLine]:
    with edge.read() as unit:
        return list(service.list_calendars(unit=unit))


@router.post("/api/calendars", operation_id="add_calendar", status_code=201)
def add_calendar(edge: EdgeDep, form: AddCalendar) -> CalendarOut:
    """Make a calendar; with a country, its holidays are stored for the years around now."""
    return edge.change(lambda unit: service.add_calendar(unit=unit, form=form))


@router.get("/api/calendars/{calendar}", operation_id="show_calendar")
def show_calendar(edge: EdgeDep, calendar: Named) -> CalendarOut:
    with edge.read() as unit:
        return service.show_calendar(unit=unit, name=calendar)


@router.patch("/api/calendars/{calendar}", operation_id="change_calendar")
def change_calendar(edge: EdgeDep, calendar: Named, form: ChangeCalendar, version: IfMatch) -> CalendarOut:
    """Give it another zone or week."""
    return edge.change(lambda unit: service.change_calendar(unit=unit, name=calendar, form=form, version=version))


@router.post("/api/calendars/{calendar}/days", operation_id="set_calendar_day")
def set_calendar_day(edge: EdgeDep, calendar: Named, form: SetDay, version: IfMatch) -> CalendarOut:
    """Say of one day that it is off, or worked although it is a holiday."""
    return edge.change(lambda unit: service.set_day(unit=unit, name=calendar, form=form, version=version))


@router.delete("/api/calendars/{calendar}/days/{day}", operation_id="remove_calendar_day", responses=problems(404))
def remove_calendar_day(
    edge: EdgeDep, calendar: Named, day: date, reason: Annotated[Because, Query()], version: IfMatch
) -> CalendarOut:
    """Take back what a person said of a day."""
    return edge.change(
        lambda unit: service.remove_day(unit=unit, name=calendar, day=day, reason=reason, version=version)
    )


@router.get("/api/calendars/{calendar}/upgrade", operation_id="show_calendar_upgrade")
def show_calendar_upgrade(edge: EdgeDep, calendar: Named) -> UpgradeOut:
    """What the installed library of holidays would change; nothing changes by looking."""
    with edge.read() as unit:
        return service.show_upgrade(unit=unit, name=calendar)


@router.post("/api/calendars/{calendar}/upgrade", operation_id="apply_calendar_upgrade")
def apply_calendar_upgrade(edge: EdgeDep, calendar: Named, form: ApplyUpgrade, version: IfMatch) -> CalendarOut:
    """Store again what the installed library says of every stored year."""
    return edge.change(
        lambda unit: service.apply_upgrade(unit=unit, name=calendar, reason=form.reason, version=version)
    )
