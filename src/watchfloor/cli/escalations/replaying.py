"""The past under another matrix, another calendar or other staffing."""

import json
from pathlib import Path
from typing import Annotated, Any, Protocol

import typer
import yaml
from pydantic import ValidationError

from watchfloor.cli.options import AsJson, moment
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import (
    CalendarReplayAsked,
    CalendarReplayOut,
    Matrix,
    MeasuredShare,
    ReplayAsked,
    ReplayOut,
    StaffedQueue,
    StaffingReplayAsked,
    StaffingReplayOut,
)
from watchfloor.infra.sheets import read_sheet
from watchfloor.kernel.errors import InvalidInput

COMPARED = ("n", "kept before", "kept after", "newly late", "no longer late")
QUEUE = ("staffing", "staffed hours", "at work", "longest queue", "not reached", "median wait", "95 % wait")
MINUTE = 60
MatrixFile = Annotated[
    Path | None, typer.Option("--matrix", help="A JSON file with the matrix.", exists=True, dir_okay=False)
]
StaffingFile = Annotated[
    Path | None,
    typer.Option("--staffing", help="A YAML file: shifts as baseline and as other.", exists=True, dir_okay=False),
]


class BeforeAndAfter(Protocol):
    """What every replay tells of promises."""

    before: MeasuredShare
    after: MeasuredShare
    newly_late: int
    no_longer_late: int


def replay(
    *,
    matrix: MatrixFile = None,
    calendar: Annotated[str | None, typer.Option("--calendar", help="A calendar of the workspace.")] = None,
    staffing: StaffingFile = None,
    since: Annotated[str | None, typer.Option("--from", help="From when, with an offset; else 90 days back.")] = None,
    until: Annotated[str | None, typer.Option("--to", help="Until when, with an offset; else now.")] = None,
    as_json: AsJson = False,
) -> None:
    """What the past would have kept under another matrix, another calendar or other staffing: one at a time."""
    if sum(one is not None for one in (matrix, calendar, staffing)) != 1:
        fix = "Give one of --matrix, --calendar and --staffing."
        raise InvalidInput("A replay changes one thing.", fix=fix, code="one_at_a_time")
    first, last = (moment(text) if text else None for text in (since, until))
    with open_desk() as desk:
        if matrix is not None:
            _say_matrix(
                desk.replay_matrix(ReplayAsked(content=matrix_in(matrix), since=first, until=last)), as_json=as_json
            )
        elif calendar is not None:
            asked = CalendarReplayAsked(calendar=calendar, since=first, until=last)
            _say_calendar(desk.replay_calendar(asked), as_json=as_json)
        elif staffing is not None:
            form = staffing_in(staffing).model_copy(update={"since": first, "until": last})
            _say_staffing(desk.replay_staffing(form), as_json=as_json)


def matrix_in(path: Path) -> Matrix:
    """A matrix from a JSON file, whole or as the desk shows a version. Raises InvalidInput `bad_matrix`."""
    fix = "Write it as a version is shown: GET /api/matrix."
    try:
        document: Any = json.loads(path.read_text("utf-8"))
        return Matrix.model_validate(document)
    except ValidationError as error:
        raise _unfit(path, error, fix, "bad_matrix") from error
    except ValueError as error:
        raise InvalidInput(f"{path.name} holds no JSON object.", fix=fix, code="bad_matrix") from error


def staffing_in(path: Path) -> StaffingReplayAsked:
    """Two staffings from a YAML file, with a seed and a number of rows if it has them. Raises `bad_staffing`."""
    fix = 'Write baseline and other, each a list of {weekdays: [0, 1], hours: "09:00-17:00", zone: UTC, people: 2}.'
    try:
        return StaffingReplayAsked.model_validate(read_sheet(path.read_text("utf-8")))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InvalidInput(f"{path.name} is no YAML.", fix=fix, code="bad_staffing") from error
    except ValidationError as error:
        raise _unfit(path, error, fix, "bad_staffing") from error


def _unfit(path: Path, error: ValidationError, fix: str, code: str) -> InvalidInput:
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"])) or "it"
    return InvalidInput(f"{path.name}: {where}: {first['msg']}.", fix=fix, code=code)


def _say_matrix(found: ReplayOut, *, as_json: bool) -> None:
    if as_json:
        show(found, as_json=True)
        return
    say(f"Of {found.escalations}, {found.moved} would have stood elsewhere, {len(found.new_in_head)} of them in front.")
    show([{"name": one.name} | _compared(one) for one in found.promises], as_json=False, columns=("name", *COMPARED))
    moved = [one.model_dump() for one in found.severities if one.before != one.after]
    show(moved, as_json=False, columns=("before", "after", "n"))


def _say_calendar(found: CalendarReplayOut, *, as_json: bool) -> None:
    if as_json:
        show(found, as_json=True)
        return
    say(f"Of {found.clocks} clocks of {found.escalations} escalations, {found.untouched} are touched by no calendar.")
    if found.years_missing:
        years = ", ".join(map(str, found.years_missing))
        say(f"{found.calendar} has no holidays of {years}: days off of those years are counted as worked.")
    told = [{"duty": one.duty, "calendar": one.calendar or "every day"} | _compared(one) for one in found.duties]
    show(
        [*told, {"duty": "all", "calendar": ""} | _compared(found)],
        as_json=False,
        columns=("duty", "calendar", *COMPARED),
    )


def _say_staffing(found: StaffingReplayOut, *, as_json: bool) -> None:
    if as_json:
        show(found, as_json=True)
        return
    for sentence in found.left_out:
        say(sentence)
    promises = [
        {
            "name": one.name,
            "n": one.other.n,
            "on record": one.recorded.hits,
            "kept before": one.baseline.hits,
            "kept after": one.other.hits,
            "newly late": one.newly_late,
            "no longer late": one.no_longer_late,
        }
        for one in found.promises
    ]
    show(promises, as_json=False, columns=("name", "n", "on record", *COMPARED[1:]))
    show([_queue("baseline", found.baseline), _queue("other", found.other)], as_json=False, columns=QUEUE)


def _compared(one: BeforeAndAfter) -> dict[str, object]:
    numbers = (one.after.n, one.before.hits, one.after.hits, one.newly_late, one.no_longer_late)
    return dict(zip(COMPARED, numbers, strict=True))


def _queue(name: str, one: StaffedQueue) -> dict[str, object]:
    touch = one.first_touch
    worked = "-" if one.utilisation is None else f"{one.utilisation:.1%}"
    waits = ["-" if seconds is None else f"{seconds / MINUTE:.0f} min" for seconds in (touch.median, touch.p95)]
    numbers = (name, f"{one.staffed_hours:.0f}", worked, one.longest_queue, touch.reached.n - touch.n, *waits)
    return dict(zip(QUEUE, numbers, strict=True))
