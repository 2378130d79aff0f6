"""The routes of jobs, of the files they made, and of schedules."""

from collections.abc import Iterator
from typing import Annotated, BinaryIO, cast

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.jobs import scheduling, service
from watchfloor.infra.jobs.kinds import Kinds, kind_named
from watchfloor.infra.jobs.rules import JobState
from watchfloor.infra.jobs.schemas import JobOut, ScheduleIn, ScheduleOut
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.errors import IntegrityBroken, NotFound
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api", tags=["job"])
CHUNK = 1 << 20
FILE: dict[int | str, dict[str, object]] = {
    200: {
        "description": "The file, as a download.",
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


async def kinds_of(request: Request) -> Kinds:
    """The kinds of job that the place knows."""
    return cast("Kinds", request.app.state.place.kinds)


KindsDep = Annotated[Kinds, Depends(kinds_of)]
Reason = Annotated[str, Query(min_length=1, max_length=500)]


@router.get("/jobs", operation_id="list_jobs")
def list_jobs(edge: EdgeDep, cursor: Cursor, limit: Limit, state: JobState | None = None) -> Page[JobOut]:
    """The jobs you may see, the newest first."""
    with edge.read() as unit:
        return service.list_jobs(unit=unit, state=state, cursor=cursor, limit=limit)


@router.get("/jobs/{job}", operation_id="show_job")
def show_job(edge: EdgeDep, job: str) -> JobOut:
    """How far it is, what came of it, or why it failed."""
    with edge.read() as unit:
        return service.show_job(unit=unit, ref=job)


@router.post("/jobs/{job}/cancel", operation_id="cancel_job")
def cancel_job(edge: EdgeDep, job: str) -> JobOut:
    """End it now; 409 where it has ended, or is keeping what it made."""
    return edge.change(lambda unit: service.cancel_job(unit=unit, ref=job))


@router.get("/jobs/{job}/file", operation_id="fetch_job_file", response_class=StreamingResponse, responses=FILE)
def fetch_job_file(edge: EdgeDep, job: str) -> StreamingResponse:
    """The report or bundle that the job made."""
    with edge.read() as unit:
        file = service.show_job(unit=unit, ref=job).file
    if file is None:
        raise NotFound(f"{job[:40]} has no file.", fix="Wait until it is done, or ask anew.", code="no_file")
    if not edge.files.verify(file.sha256):
        fix = "Make it again; restore the stored file from a backup."
        raise IntegrityBroken("The stored file is gone or was changed.", fix=fix)
    headers = {
        "Content-Disposition": f'attachment; filename="{file.name}"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "no-store",
    }
    return StreamingResponse(_chunks(edge.files.open(file.sha256)), media_type=file.media_type, headers=headers)


@router.get("/schedules", operation_id="list_schedules")
def list_schedules(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[ScheduleOut]:
    """The schedules you may see, the newest first."""
    with edge.read() as unit:
        return scheduling.list_schedules(unit=unit, cursor=cursor, limit=limit)


@router.post("/schedules", operation_id="add_schedule", status_code=201)
def add_schedule(edge: EdgeDep, kinds: KindsDep, form: ScheduleIn) -> ScheduleOut:
    """Ask for a job over and over; whatever the job would be refused for is refused here."""
    require(edge.actor, Permission.JOB_WRITE)
    kind = kind_named(kinds, form.kind)
    asked: BaseModel = kind.read(form.form)
    about = kind.check(edge, asked)
    document = asked.model_dump(mode="json", exclude_unset=True)
    return edge.change(
        lambda unit: scheduling.add_schedule(unit=unit, kind=kind, form=form, document=document, about=about)
    )


@router.delete("/schedules/{schedule}", operation_id="remove_schedule")
def remove_schedule(edge: EdgeDep, schedule: str, reason: Reason) -> ScheduleOut:
    """End a schedule; the jobs it asked for stay."""
    return edge.change(lambda unit: scheduling.remove_schedule(unit=unit, ref=schedule, reason=reason))


def _chunks(content: BinaryIO) -> Iterator[bytes]:
    with content:
        while chunk := content.read(CHUNK):
            yield chunk
