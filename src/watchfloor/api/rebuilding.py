"""Making the search anew from what the desk holds: for administrators, in steps that let others write between them."""

from functools import partial

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import in_every_compartment
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.search.document import DocumentKind
from watchfloor.infra.search.writing import BATCH, TURN, index, indexed, post, sweep, unindex
from watchfloor.infra.web.edge import Edge, EdgeDep
from watchfloor.views.search import SOURCES

router = APIRouter(prefix="/api/search", tags=["search"])
SUBJECT = "search"


class RebuiltOut(BaseModel):
    """What was made anew; how much of it there is would tell of what one may not see."""

    model_config = ConfigDict(frozen=True)
    kinds: tuple[DocumentKind, ...]


@router.post("/rebuild", operation_id="rebuild_search")
def rebuild_search(edge: EdgeDep) -> RebuiltOut:
    """Make the search anew; it answers all the while, and what changes meanwhile is not lost."""
    require(edge.actor, Permission.USER_ADMIN)
    return rebuild(edge)


def rebuild(edge: Edge) -> RebuiltOut:
    """Write every document again, then forget those whose subject is gone, then note it in the ledger."""
    for kind in SOURCES:
        for step in (_write_again, _forget_gone):
            last: str | None = ""
            while last is not None:
                last = edge.change(partial(step, kind=kind, after=last))
    while edge.change(lambda unit: post(unit=unit)):
        pass
    edge.change(_finish)
    return RebuiltOut(kinds=tuple(SOURCES))


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


def _finish(unit: WriteUnit) -> None:
    unit.take_turn(TURN)
    sweep(unit.session)
    unit.record("search.rebuilt", SUBJECT)


def _everywhere(unit: WriteUnit) -> Unit:
    return Unit(unit.session, in_every_compartment(unit.session, SYSTEM), unit.now)
