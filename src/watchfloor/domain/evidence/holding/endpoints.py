"""The routes of holding and of the hash bank."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from watchfloor.domain.evidence.holding import hashes, service, tasks
from watchfloor.domain.evidence.holding.schemas import AddHash, HoldingOut, Instruct, Judge, KnownHashOut
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api", tags=["evidence"])
Known = Annotated[str, Path(max_length=64)]
Why = Annotated[str, Query(min_length=1, max_length=2000)]


@router.get("/holding", operation_id="list_holding")
def list_holding(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[HoldingOut]:
    """What waits for cleared people: held to be screened, or stopped to be disposed of."""
    with edge.read() as unit:
        return service.list_waiting(unit=unit, cursor=cursor, limit=limit)


@router.get("/evidence/{ref}/holding", operation_id="show_holding")
def show_holding(edge: EdgeDep, ref: str) -> HoldingOut:
    with edge.read() as unit:
        return service.show(unit=unit, evidence=Reference(ref))


@router.post("/evidence/{ref}/release", operation_id="release_evidence")
def release_evidence(edge: EdgeDep, ref: str, form: Judge) -> HoldingOut:
    return edge.change(lambda unit: service.release(unit=unit, evidence=Reference(ref), reason=form.reason))


@router.post("/evidence/{ref}/refuse", operation_id="refuse_evidence")
def refuse_evidence(edge: EdgeDep, ref: str, form: Judge) -> HoldingOut:
    """Destroy a held item; its certificate stays."""
    return tasks.refuse(edge=edge, evidence=Reference(ref), reason=form.reason)


@router.post("/evidence/{ref}/flag", operation_id="flag_evidence")
def flag_evidence(edge: EdgeDep, ref: str, form: Judge) -> HoldingOut:
    """Stop everything about suspected child sexual abuse material, at once and wherever the same bytes lie."""
    return tasks.flag(edge=edge, evidence=Reference(ref), reason=form.reason)


@router.post("/evidence/{ref}/disposal", operation_id="instruct_disposal")
def instruct_disposal(edge: EdgeDep, ref: str, form: Instruct) -> HoldingOut:
    """Legal's recorded instruction; another person carries it out."""
    return edge.change(lambda unit: service.instruct(unit=unit, evidence=Reference(ref), form=form))


@router.post("/evidence/{ref}/dispose", operation_id="dispose_evidence")
def dispose_evidence(edge: EdgeDep, ref: str, form: Judge) -> HoldingOut:
    return tasks.dispose(edge=edge, evidence=Reference(ref), reason=form.reason)


@router.get("/hashes", operation_id="list_hashes")
def list_hashes(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[KnownHashOut]:
    with edge.read() as unit:
        return hashes.list_hashes(unit=unit, cursor=cursor, limit=limit)


@router.post("/hashes", operation_id="add_hash", status_code=201)
def add_hash(edge: EdgeDep, form: AddHash) -> KnownHashOut:
    """Know a hash: what is held with a clear one is released, what is here with a harmful one is stopped."""
    return tasks.add_hash(edge=edge, form=form)


@router.delete("/hashes/{sha256}", operation_id="forget_hash")
def forget_hash(edge: EdgeDep, sha256: Known, reason: Why) -> KnownHashOut:
    return edge.change(lambda unit: hashes.forget_hash(unit=unit, sha256=sha256, reason=reason))
