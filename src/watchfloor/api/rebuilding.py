"""Making the search anew from what the desk holds: for administrators, in steps that let others write between them."""

from collections.abc import Callable
from functools import partial

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict

from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import in_every_compartment
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.jobs import service
from watchfloor.infra.jobs.asking import ask
from watchfloor.infra.jobs.kinds import About, Bounds, Finish, JobKind, Made, Progress
from watchfloor.infra.jobs.schemas import JobOut
from watchfloor.infra.search.document import DocumentKind
from watchfloor.infra.search.writing import BATCH, TURN, index, indexed, post, sweep, unindex
from watchfloor.infra.web.edge import Edge, EdgeDep
from watchfloor.views.search import SOURCES

router = APIRouter(prefix="/api/search", tags=["search"])
SUBJECT = "search"
HOURS = 3_600.0


class RebuiltOut(BaseModel):
    """What was made anew; how much of it there is would tell of what one may not see."""

    model_config = ConfigDict(frozen=True)
    kinds: tuple[DocumentKind, ...]


class RebuildJob(BaseModel):
    """Making the search anew as a job: there is nothing to choose."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@router.post("/rebuild", operation_id="rebuild_search", status_code=202)
def rebuild_search(edge: EdgeDep, response: Response) -> JobOut:
    """Ask for the search to be made anew; it answers all the while, and what changes meanwhile is not lost."""
    return ask(edge=edge, kind=REBUILD, form=RebuildJob(), response=response)


@router.get("/rebuilds/{job}", operation_id="show_rebuild")
def show_rebuild(edge: EdgeDep, job: str) -> RebuiltOut:
    """What was made anew, once the job is done."""
    with edge.read() as unit:
        return RebuiltOut.model_validate(service.result_of(unit=unit, ref=job, kind=REBUILD, subject=job))


def _check(edge: Edge, _: RebuildJob) -> About:
    require(edge.actor, Permission.USER_ADMIN)
    return About(None)


def _act(edge: Edge, _: RebuildJob, progress: Progress) -> Finish:
    return rebuild(edge, progress.at)


def rebuild(edge: Edge, tell: Callable[[float, str], None]) -> Finish:
    """Write every document again, then forget those whose subject is gone; what is returned notes it in the ledger.

    `tell` is told between steps how much is done, and what it raises stops the rest. Each step is kept by itself, and
    leaves a search that answers: stopped between two it is as good as before, and begun again it starts over.
    """
    for number, kind in enumerate(SOURCES):
        for step in (_write_again, _forget_gone):
            last: str | None = ""
            while last is not None:
                tell(number / (len(SOURCES) + 1), f"making {kind} anew")
                last = edge.change(partial(step, kind=kind, after=last))
    while edge.change(lambda unit: post(unit=unit)):
        tell(len(SOURCES) / (len(SOURCES) + 1), "making the index of words")
    return _finish


def _write_again(unit: WriteUnit, *, kind: DocumentKind, after: str) -> str | None:
    """Write the next documents as if they were new; gives the last subject, None behind the last."""
    unit.take_turn(TURN)
    documents = SOURCES[kind].documents(unit=_everywhere(unit), after=after, limit=BATCH)
    unindex(unit=unit, subjects=[document.subject for document in documents])
    index(unit=unit, documents=documents)
    return documents[-1].subject if documents else None


def _forget_gone(unit: WriteUnit, *, kind: DocumentKind, after: str) -> str | None:
    """Forget the next subjects that their domain does not tell of any more; gives the last one looked at."""
    unit.take_turn(TURN)
    subjects = indexed(unit.session, kind, after=after, limit=BATCH)
    there = {document.subject for document in SOURCES[kind].documents(unit=_everywhere(unit), subjects=subjects)}
    unindex(unit=unit, subjects=set(subjects) - there)
    return subjects[-1] if subjects else None


def _finish(unit: WriteUnit) -> Made:
    unit.take_turn(TURN)
    sweep(unit.session)
    unit.record("search.rebuilt", SUBJECT)
    return Made(RebuiltOut(kinds=tuple(SOURCES)).model_dump(mode="json"))


def _everywhere(unit: WriteUnit) -> Unit:
    return Unit(unit.session, in_every_compartment(unit.session, SYSTEM), unit.now)


REBUILD = JobKind("rebuild_search", Permission.USER_ADMIN, RebuildJob, _check, _act, Bounds(seconds=4 * HOURS))
