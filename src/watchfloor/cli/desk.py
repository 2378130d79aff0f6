"""`watchfloor desk`: teams in one place, who is there when, and what nobody covers."""

from operator import itemgetter
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from watchfloor.cli import skills
from watchfloor.cli.options import AsJson, moment
from watchfloor.cli.printing import show
from watchfloor.cli.swaps import app as swap_app
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import Desk
from watchfloor.client.generated.shapes import (
    AddDesk,
    CoverageOut,
    CoveredOut,
    DutyOut,
    GapOut,
    OnDutyOut,
    Presence,
    SetOnCall,
    SetRoster,
    SetShift,
)
from watchfloor.kernel.errors import InvalidInput

app = typer.Typer(no_args_is_help=True)
app.add_typer(swap_app, name="swap", help="Swaps: ask somebody to take a time to call, and answer that.")
LINES = ("key", "name", "calendar", "zone", "markets", "clearance", "version")
SPANS = ("starts", "ends", "covered", "who", "shifts")
DUTY = ("desk", "zone", "is_covered", "people", "on_call", "next_covered", "says")
WEEKDAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
Key = Annotated[str, typer.Argument(metavar="DESK", help="A desk, such as sg.")]
Person = Annotated[str, typer.Argument(metavar="PERSON", help="Somebody by their name.")]
Start = Annotated[str, typer.Option("--from", help="From when, with an offset.")]
End = Annotated[str, typer.Option("--to", help="Until when, with an offset.")]


@app.command("list")
def list_desks(as_json: AsJson = False) -> None:
    """The desks that there are."""
    with open_desk() as desk:
        show(desk.list_desks(), as_json=as_json, columns=LINES)


@app.command("show")
def show_team(key: Key, as_json: AsJson = False) -> None:
    """A desk with its shifts, its roster and whom it calls."""
    with open_desk() as desk:
        show(desk.show_team(key), as_json=as_json)


@app.command("coverage")
def coverage(
    key: Annotated[
        str | None, typer.Argument(metavar="DESK", help="A desk; without one, who is on duty at all.")
    ] = None,
    start: Annotated[str | None, typer.Option("--from", help="From when, with an offset; else from now.")] = None,
    end: Annotated[str | None, typer.Option("--to", help="Until when; else for a week.")] = None,
    as_json: AsJson = False,
) -> None:
    """Who covers a desk, and what nobody covers with the reason; without a desk, who is on duty everywhere."""
    begins, ends = moment(start) if start else None, moment(end) if end else None
    with open_desk() as desk:
        if key is None:
            duty = desk.show_on_duty(at=begins)
            show(duty if as_json else _duties(duty, _names(desk)), as_json=as_json, columns=DUTY)
            return
        found = desk.show_coverage(key, start=begins, end=ends)
        show(found if as_json else _lines(found, _names(desk)), as_json=as_json, columns=SPANS)


@app.command("add")
def add(
    *,
    key: Key,
    name: Annotated[str, typer.Option(help="What it is called.")],
    calendar: Annotated[str, typer.Option(help="The calendar by which it works.")],
    market: Annotated[list[str] | None, typer.Option(help="A market that it serves; repeat.")] = None,
    clearance: Annotated[list[str] | None, typer.Option(help="What it may handle; repeat.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make a desk on a calendar."""
    form = AddDesk(key=key, name=name, calendar=calendar, markets=market or [], clearance=clearance or [])
    with open_desk() as desk:
        show(desk.add_desk(form), as_json=as_json)


@app.command("shift")
def set_shift(
    *,
    key: Key,
    shift: Annotated[str, typer.Argument(metavar="SHIFT", help="What the shift is called, such as early.")],
    hours: Annotated[str, typer.Option(help="When, as 07:00-16:00 or 22:00-06:00; none to plan it no more.")],
    days: Annotated[str, typer.Option(help="On which days, as mon,tue,wed.")] = "mon,tue,wed,thu,fri",
    as_json: AsJson = False,
) -> None:
    """Plan a shift, plan it otherwise, or with --hours none no more."""
    with open_desk() as desk:
        version = desk.show_team(key).version
        if hours == "none":
            show(desk.remove_shift(key, shift, version=version), as_json=as_json)
            return
        form = SetShift(key=shift, hours=hours, weekdays=_weekdays(days))
        show(desk.set_shift(key, form, version=version), as_json=as_json)


@app.command("roster")
def set_roster(
    *,
    key: Key,
    person: Person,
    start: Start,
    end: End,
    kind: Annotated[Presence, typer.Option(help="Within the shifts, beyond them, or away.")] = Presence.ON,
    as_json: AsJson = False,
) -> None:
    """Note somebody's time at a desk."""
    form = SetRoster(person=person, kind=kind, starts=moment(start), ends=moment(end))
    with open_desk() as desk:
        show(desk.set_roster(key, form), as_json=as_json)


@app.command("unroster")
def remove_roster(
    key: Key,
    turn: Annotated[int, typer.Argument(metavar="NUMBER", help="The number of the time, from `desk show`.")],
    as_json: AsJson = False,
) -> None:
    """Take a time off the roster."""
    with open_desk() as desk:
        show(desk.remove_roster(key, turn), as_json=as_json)


@app.command("call")
def set_on_call(
    *,
    key: Key,
    person: Person,
    start: Start,
    end: End,
    rank: Annotated[int, typer.Option(help="Who is called first has rank 1.")] = 1,
    is_override: Annotated[bool, typer.Option("--override", help="Stand before every rank while it lasts.")] = False,
    as_json: AsJson = False,
) -> None:
    """Note whom to call, and in which order; with --override before everybody else."""
    form = SetOnCall(person=person, rank=rank, is_override=is_override, starts=moment(start), ends=moment(end))
    with open_desk() as desk:
        show(desk.set_on_call(key, form), as_json=as_json)


@app.command("uncall")
def remove_on_call(
    key: Key,
    turn: Annotated[int, typer.Argument(metavar="NUMBER", help="The number of the time, from `desk show`.")],
    as_json: AsJson = False,
) -> None:
    """Call somebody no more."""
    with open_desk() as desk:
        show(desk.remove_on_call(key, turn), as_json=as_json)


app.command("skills")(skills.skills)
app.command("away")(skills.away)


def _weekdays(text: str) -> list[int]:
    names = [name.strip().lower() for name in text.split(",")]
    if wrong := [name for name in names if name not in WEEKDAYS]:
        fix = f"Choose among {', '.join(WEEKDAYS)}."
        raise InvalidInput(f"{wrong[0][:40]!r} is no day of the week.", fix=fix, code="bad_weekday")
    return sorted({WEEKDAYS[name] for name in names})


def _names(desk: Desk) -> dict[str, str]:
    return {one.id: one.name for one in desk.list_directory()}


def _called(people: list[str], names: dict[str, str]) -> str:
    return ", ".join(names.get(one, one) for one in people)


def _duties(told: OnDutyOut, names: dict[str, str]) -> list[dict[str, object]]:
    return [
        one.model_dump(mode="json")
        | {"people": _called(one.people, names), "on_call": _on_call(one, names), "shifts": None}
        for one in told.desks
    ]


def _on_call(one: DutyOut, names: dict[str, str]) -> str:
    ordered = [names.get(who, who) + (" (override)" if who in one.overriding else "") for who in one.on_call]
    return ", ".join(ordered)


def _lines(found: CoverageOut, names: dict[str, str]) -> list[dict[str, object]]:
    zone = ZoneInfo(found.zone)

    def line(one: CoveredOut | GapOut, covered: str, who: str) -> dict[str, object]:
        spans = {"starts": one.starts, "ends": one.ends}
        told: dict[str, object] = {name: f"{at.astimezone(zone):%a %Y-%m-%d %H:%M %Z}" for name, at in spans.items()}
        return told | {"covered": covered, "who": who, "shifts": ", ".join(one.shifts)}

    spans = [(one.starts, line(one, "yes", _called(one.people, names))) for one in found.covered]
    spans += [(one.starts, line(one, "NO", one.says)) for one in found.gaps]
    return [told for _, told in sorted(spans, key=itemgetter(0))]
