"""`watchfloor job`: what is being done, and what is asked for over and over."""

import json
from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Out, Reason
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE
from watchfloor.client.generated.shapes import JobState, ScheduleIn
from watchfloor.kernel.errors import InvalidInput

app = typer.Typer(no_args_is_help=True)
schedule_app = typer.Typer(no_args_is_help=True)
app.add_typer(schedule_app, name="schedule", help="Jobs that are asked for over and over: add, list, remove.")
LINES = ("ref", "kind", "state", "subject", "progress", "doing", "at")
SCHEDULE_LINES = ("ref", "kind", "subject", "cron", "zone", "next_at")
Job = Annotated[str, typer.Argument(metavar="JOB", help="A job, such as JOB-1.")]


@app.command("list")
def list_jobs(
    state: Annotated[JobState | None, typer.Option(help="Only jobs in this state.")] = None, as_json: AsJson = False
) -> None:
    """Jobs, the newest first."""
    with open_desk() as desk:
        jobs = list(desk.every(lambda cursor: desk.list_jobs(state=state, cursor=cursor, limit=PAGE)))
    show(jobs, as_json=as_json, columns=LINES)


@app.command("show")
def show_job(job: Job, as_json: AsJson = False) -> None:
    """How far it is, what came of it, or why it failed."""
    with open_desk() as desk:
        show(desk.show_job(job), as_json=as_json)


@app.command("cancel")
def cancel(job: Job, as_json: AsJson = False) -> None:
    """End a job now; what it did so far is not kept."""
    with open_desk() as desk:
        show(desk.cancel_job(job), as_json=as_json)


@app.command("file")
def fetch_file(job: Job, out: Out, as_json: AsJson = False) -> None:
    """Write the report or bundle that a job made."""
    with open_desk() as desk:
        content = desk.fetch_job_file(job)
    out.write_bytes(content)
    show({"file": out.name, "bytes": len(content)}, as_json=as_json)


@schedule_app.command("add")
def add_schedule(
    *,
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help="hunt, load, compact, index, report, bundle or rebuild_search.")
    ],
    form: Annotated[Path, typer.Option("--form", help="What to ask for: a JSON file.", exists=True, dir_okay=False)],
    cron: Annotated[str, typer.Option(help="minute hour day month weekday, in numbers.")],
    zone: Annotated[str, typer.Option("--tz", metavar="ZONE", help="The zone of its clock, such as Asia/Singapore.")],
    as_json: AsJson = False,
) -> None:
    """Ask for a job at the times of a wall clock."""
    asked = ScheduleIn(kind=kind, form=_document(form), cron=cron, zone=zone)
    with open_desk() as desk:
        show(desk.add_schedule(asked), as_json=as_json)


@schedule_app.command("list")
def list_schedules(as_json: AsJson = False) -> None:
    """Schedules, the newest first, each with its next slot."""
    with open_desk() as desk:
        found = list(desk.every(lambda cursor: desk.list_schedules(cursor=cursor, limit=PAGE)))
    show(found, as_json=as_json, columns=SCHEDULE_LINES)


@schedule_app.command("remove")
def remove_schedule(
    schedule: Annotated[str, typer.Argument(metavar="SCHEDULE", help="A schedule, such as SCH-1.")],
    reason: Reason,
    as_json: AsJson = False,
) -> None:
    """End a schedule; the jobs it asked for stay."""
    with open_desk() as desk:
        show(desk.remove_schedule(schedule, reason=reason), as_json=as_json)


def _document(path: Path) -> dict[str, object]:
    try:
        document = json.loads(path.read_text("utf-8"))
    except ValueError:
        document = None
    if not isinstance(document, dict):
        raise InvalidInput(f"{path.name} holds no JSON object.", fix="Write what you would send.", code="bad_form")
    return document
