"""`watchfloor clock`: when a budget is used up, worked out here without a workspace; and the clocks that run in one."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from watchfloor.cli import running_clocks as running
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import say, show
from watchfloor.domain.clocks.calendars.countries import known_years, region
from watchfloor.domain.clocks.calendars.hours import OFFICE, windows, zone_named
from watchfloor.domain.clocks.calendars.statutory import country_calendar
from watchfloor.domain.clocks.rules.budgets import Budget, Unit
from watchfloor.domain.clocks.rules.calendars import WHOLE_DAY, Calendar
from watchfloor.domain.clocks.rules.due import days_skipped, due_at
from watchfloor.kernel.errors import InvalidInput

FIRST_YEAR, LAST_YEAR = 1970, 2199
app = typer.Typer(no_args_is_help=True)
app.command("list")(running.list_clocks)
app.command("show")(running.show_clock)
app.command("pause")(running.pause)
app.command("resume")(running.resume)
app.command("meet")(running.meet)
app.command("type")(running.type_instant)
app.command("extend")(running.extend)
app.command("confirm")(running.confirm)
app.command("cancel")(running.cancel)
app.command("audit")(running.audit)


@app.command("due")
def due(
    *,
    start: Annotated[str, typer.Option(help="When it begins; without an offset it is read in --tz.")],
    budget: Annotated[float, typer.Option(help="How much; days and months are whole.")],
    unit: Annotated[Unit, typer.Option(help="What the budget counts.")],
    country: Annotated[str | None, typer.Option(help="Whose weekend and holidays, such as SG.")] = None,
    subdivision: Annotated[str | None, typer.Option(help="A part of the country, such as NSW.")] = None,
    tz: Annotated[str, typer.Option("--tz", help="The time zone in which days are days.")] = "UTC",
    hours: Annotated[str | None, typer.Option(help="Working hours: 09:00-13:00,14:00-18:00 or 22:00-06:00.")] = None,
    as_json: AsJson = False,
) -> None:
    """When a budget of time is used up, and the days off that were passed over.

    Business hours are 09:00 to 18:00 where nothing else is said, other days whole. It is no legal advice.
    """
    asked = Asked(country, subdivision, zone_named(tz), hours)
    began = moment_in(start, asked.zone)
    calendar = asked.calendar(unit, began)
    ends = due_at(began, Budget(budget, unit), calendar)
    skipped = days_skipped(began, ends, calendar) if unit.is_business else ()
    local = ends.astimezone(asked.zone)
    answer = {"due_at": ends.isoformat().replace("+00:00", "Z"), "local": local.isoformat(), "skipped": list(skipped)}
    if as_json:
        show(answer, as_json=True)
    else:
        told = {"due at": answer["due_at"], "local": f"{local:%A %Y-%m-%d %H:%M:%S} {tz} ({local:%z})"}
        show(told | {f"skipped {number}": day for number, day in enumerate(skipped, 1)}, as_json=False)
    if unit.is_business and (doubt := asked.doubt(ends)):
        say(doubt)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose calendar somebody asked for."""

    country: str | None
    subdivision: str | None
    zone: ZoneInfo
    hours: str | None

    def calendar(self, unit: Unit, began: datetime) -> Calendar:
        """The calendar for a unit. Raises InvalidInput for what is not known."""
        if self.subdivision and not self.country:
            fix = "Give --country too."
            raise InvalidInput("A part of a country needs its country.", fix=fix, code="country_missing")
        usual = (OFFICE,) if unit is Unit.BUSINESS_HOURS else (WHOLE_DAY,)
        return country_calendar(
            country=self.country,
            subdivision=self.subdivision,
            zone=self.zone,
            hours=windows(self.hours) if self.hours is not None else usual,
            years=[began.astimezone(self.zone).year],
        )

    def doubt(self, ends: datetime) -> str:
        """What is not certain of the days off before an instant, in words; nothing where all is."""
        if not self.country:
            return ""
        known = known_years(region(self.country).country)
        if ends.astimezone(self.zone).year in known:
            return ""
        return f"The days off of {self.country.upper()} are known from {known[0]} to {known[-1]} only."


def moment_in(text: str, zone: ZoneInfo) -> datetime:
    """From ISO 8601 to an instant in UTC, read in a zone where it has no offset. Raises InvalidInput."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = None
    if at is None or not FIRST_YEAR <= at.year <= LAST_YEAR:
        fix = f"Write 2026-12-01T09:00:00+08:00, in a year from {FIRST_YEAR} to {LAST_YEAR}."
        raise InvalidInput(f"{text[:40]!r} is no instant.", fix=fix, code="bad_time")
    return at.astimezone(UTC) if at.tzinfo else _instant(at, zone)


def _instant(wall: datetime, zone: ZoneInfo) -> datetime:
    # Where the two readings of a wall time differ, the clocks jumped over it or passed it twice.
    early, late = wall.replace(tzinfo=zone, fold=0), wall.replace(tzinfo=zone, fold=1)
    if early.utcoffset() == late.utcoffset():
        return early.astimezone(UTC)
    back = early.astimezone(UTC).astimezone(zone)
    is_there = (back.date(), back.time()) == (wall.date(), wall.time())
    raise InvalidInput(
        f"{wall} is there twice in {zone.key}." if is_there else f"{wall} is not there in {zone.key}.",
        fix=f"Give it with its offset, as {early.isoformat()} or {late.isoformat()}.",
        code="time_twice" if is_there else "no_such_time",
    )
