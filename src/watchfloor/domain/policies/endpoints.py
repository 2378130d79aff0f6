"""The routes of the policy book; it is the same for everybody who is signed in."""

from typing import Annotated

from fastapi import APIRouter, Query

from watchfloor.domain.policies import service
from watchfloor.domain.policies.schemas import BookDifference, ClauseOut, Family, Measure
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import EdgeDep
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api/policies", tags=["policy"])
Version = Annotated[str | None, Query(max_length=20)]


@router.get("", operation_id="list_policies", responses=problems(404))
def list_policies(
    edge: EdgeDep, version: Version = None, family: Family | None = None, measure: Measure | None = None
) -> Page[ClauseOut]:
    """The clauses in force, or those of a version; a whole book is one page."""
    with edge.read() as unit:
        found = service.list_clauses(at=unit.now, version=version, family=family, measure=measure)
    return Page(items=list(found))


@router.get("/difference", operation_id="compare_policies", responses=problems(404))
def compare_policies(edge: EdgeDep, older: str, newer: str) -> BookDifference:
    with edge.read():
        return service.difference(older=older, newer=newer)


@router.get("/{clause}", operation_id="show_policy")
def show_policy(edge: EdgeDep, clause: str, version: Version = None) -> ClauseOut:
    with edge.read() as unit:
        return service.clause(clause=clause, at=unit.now, version=version)
