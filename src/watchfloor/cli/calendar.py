"""`watchfloor calendar`: when people work where, and which days they have off."""

from datetime import date
from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Reason
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import AddCalendar, ApplyUpgrade, CalendarOut, DayKind, SetDay
from watchfloor.kernel.errors import InvalidInput

app = typer.Typer(no_args_is_help=True)
LINES = ("name", "zone", "country", "subdivision", "version")
COUNTRIES = ("code", "name", "subdivisions")
DAYS = ("day", "kind", "name", "is_estimated", "source", "replaces", "reason")
CHANGES = ("day", "before", "after")
Named = Annotated[str, typer.Argument(metavar="CALENDAR", help="A calendar, such as sg.")]
Day = Annotated[str, typer.Argument(metavar="DAY", help="A date, such as 2026-12-24.")]


@app.command("list")
def list_calendars(as_json: AsJson = False) -> None:
    """The calendars that there are."""
    with open_desk() as desk:
        show(desk.list_calendars(), as_json=as_json, columns=LINES)


@app.command("countries")
def list_countries(as_json: AsJson = False) -> None:
    """The countries whose holidays are known, and their parts."""
    with open_desk() as desk:
        show(desk.list_countries(), as_json=as_json, columns=COUNTRIES)


@app.command("show")
def show_calendar(
    calendar: Named,
    year: Annotated[int | None, typer.Option(help="Only the days of one year.")] = None,
    as_json: AsJson = False,
) -> None:
    """A calendar with its hours and its days off."""
    with open_desk() as desk:
        found = desk.show_calendar(calendar)
    if year is not None:
        found = found.model_copy(update={"days": [one for one in found.days if one.day.year == year]})
    _show(found, as_json=as_json)


@app.command("add")
def add(
    *,
    calendar: Named,
    zone: Annotated[str, typer.Option(help="Its time zone, such as Asia/Singapore.")],
    country: Annotated[str | None, typer.Option(help="Whose holidays, such as SG.")] = None,
    subdivision: Annotated[str | None, typer.Option(help="A part of the country, such as NSW.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make a calendar; with a country its holidays are stored."""
    form = AddCalendar(name=calendar, zone=zone, country=country, subdivision=subdivision)
    with open_desk() as desk:
        _show(desk.add_calendar(_without_nothing(form)), as_json=as_json)


@app.command("day")
def set_day(
    *,
    calendar: Named,
    day: Day,
    name: Annotated[str, typer.Option(help="What day it is.")],
    reason: Reason,
    kind: Annotated[DayKind, typer.Option(help="Off, or worked although it is a holiday.")] = DayKind.OFF,
    as_json: AsJson = False,
) -> None:
    """Say of one day that it is off, or worked."""
    form = SetDay(day=_date(day), kind=kind, name=name, reason=reason)
    with open_desk() as desk:
        version = desk.show_calendar(calendar).version
        _show(desk.set_calendar_day(calendar, form, version=version), as_json=as_json)


@app.command("forget-day")
def remove_day(calendar: Named, day: Day, reason: Reason, as_json: AsJson = False) -> None:
    """Take back what a person said of a day."""
    with open_desk() as desk:
        version = desk.show_calendar(calendar).version
        _show(desk.remove_calendar_day(calendar, _date(day), reason=reason, version=version), as_json=as_json)


@app.command("upgrade")
def upgrade(
    calendar: Named,
    reason: Annotated[str, typer.Option(help="Why it is applied; without one it is only shown.")] = "",
    as_json: AsJson = False,
) -> None:
    """What the installed library of holidays would change; with a reason, change it."""
    with open_desk() as desk:
        told = desk.show_calendar_upgrade(calendar)
        if reason:
            desk.apply_calendar_upgrade(calendar, ApplyUpgrade(reason=reason), version=told.version)
    show(told if as_json else told.changes, as_json=as_json, columns=CHANGES)


def _show(calendar: CalendarOut, *, as_json: bool) -> None:
    if as_json:
        show(calendar, as_json=True)
        return
    show(calendar.model_dump(mode="json", exclude={"days", "years"}), as_json=False)
    say(f"{len(calendar.days)} days differ from the week.")
    show(calendar.days, as_json=False, columns=DAYS)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput(f"{text[:40]!r} is no date.", fix="Write 2026-12-24.", code="bad_date") from error


def _without_nothing(form: AddCalendar) -> AddCalendar:
    # What is not given is left out, so that the desk puts its own there.
    return AddCalendar.model_validate(form.model_dump(exclude_none=True))
