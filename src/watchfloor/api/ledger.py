"""The ledger over HTTP: what the actor may see of it from either end, and whether the whole of it holds."""

from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.ledger.anchor import read_anchors
from watchfloor.infra.ledger.reading import EntriesAsked, page
from watchfloor.infra.ledger.verify import verify_chain
from watchfloor.infra.web.edge import EdgeDep, Limit
from watchfloor.kernel.paging import MAX_POSITION

router = APIRouter(prefix="/api/ledger", tags=["ledger"])


class LedgerLine(BaseModel):
    """One entry as it is shown; its payload stays where it is."""

    model_config = ConfigDict(frozen=True, from_attributes=True)
    position: int
    at: datetime
    actor: str
    verb: str
    subject: str
    reason: str
    hash: str


class ChainOut(BaseModel):
    """What a walk along the whole chain found; `first_broken` is the position of the first link that does not hold."""

    model_config = ConfigDict(frozen=True)
    holds: bool
    entries: int
    head: str
    first_broken: int | None
    problem: str


@router.get("", operation_id="tail_ledger")
def tail_ledger(
    *,
    edge: EdgeDep,
    limit: Limit,
    after: Annotated[int, Query(ge=0, le=MAX_POSITION)] = 0,
    before: Annotated[int | None, Query(ge=0, le=MAX_POSITION, description="Newest first unless ordered.")] = None,
    order: Literal["oldest", "newest"] | None = None,
    subject: Annotated[str | None, Query(max_length=600)] = None,
    actor: Annotated[str | None, Query(max_length=64, description="A person's id.")] = None,
    verb: Annotated[str | None, Query(max_length=64)] = None,
) -> list[LedgerLine]:
    """Entries behind a position, oldest first; or before one, newest first."""
    require(edge.actor, Permission.LEDGER_READ)
    asked = EntriesAsked(after=after, before=before, subject=subject, actor=actor, verb=verb)
    is_newest_first = order == "newest" if order else before is not None
    with edge.read() as unit:
        found = page(unit.session, edge.actor, asked, limit=limit, is_newest_first=is_newest_first)
        return [LedgerLine.model_validate(entry) for entry in found]


@router.post("/verify", operation_id="verify_ledger")
def verify_ledger(edge: EdgeDep) -> ChainOut:
    """Walk the whole chain, what one may not see too, as `watchfloor ledger verify` does; it takes its time."""
    require(edge.actor, Permission.LEDGER_READ)
    anchors = read_anchors(edge.settings.anchor_path)
    with edge.read() as unit:
        chain = verify_chain(unit.session, anchors)
    return ChainOut(
        holds=chain.holds,
        entries=chain.entries,
        head=chain.head,
        first_broken=chain.first_broken,
        problem=chain.broken[0] if chain.broken else "",
    )
