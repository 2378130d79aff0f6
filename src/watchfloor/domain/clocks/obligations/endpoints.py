"""The routes of the book of obligations; everybody who is signed in reads it, and Legal revises it."""

from typing import Annotated

from fastapi import APIRouter, Query

from watchfloor.domain.clocks.obligations import service
from watchfloor.domain.clocks.obligations.schemas import ObligationHistory, ObligationOut, ReviseObligation
from watchfloor.domain.clocks.obligations.vocabulary import Applies, Verification
from watchfloor.domain.clocks.rules.budgets import ClockClass
from watchfloor.infra.web.edge import EdgeDep, IfMatch
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api/obligations", tags=["obligation"])
Jurisdiction = Annotated[str | None, Query(pattern=r"^[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?$")]
Words = Annotated[str, Query(max_length=200)]


@router.get("", operation_id="list_obligations")
def list_obligations(
    *,
    edge: EdgeDep,
    jurisdiction: Jurisdiction = None,
    applies: Applies | None = None,
    clock_class: ClockClass | None = None,
    verification: Verification | None = None,
    text: Words = "",
) -> Page[ObligationOut]:
    """The rows as they are in force, on one page; a country's include those of its union. No legal advice."""
    with edge.read() as unit:
        found = service.list_obligations(
            unit=unit,
            jurisdiction=jurisdiction,
            applies=applies,
            clock_class=clock_class,
            verification=verification,
            text=text,
        )
    return Page(items=list(found))


@router.get("/{obligation}", operation_id="show_obligation")
def show_obligation(edge: EdgeDep, obligation: str) -> ObligationOut:
    """One row as it is in force now. No legal advice."""
    with edge.read() as unit:
        return service.show(unit=unit, obligation=obligation)


@router.get("/{obligation}/history", operation_id="show_obligation_history")
def show_obligation_history(edge: EdgeDep, obligation: str) -> ObligationHistory:
    """Who changed it, when, why, and what differed, the newest first."""
    with edge.read() as unit:
        return service.history(unit=unit, obligation=obligation)


@router.patch("/{obligation}", operation_id="revise_obligation")
def revise_obligation(edge: EdgeDep, obligation: str, form: ReviseObligation, version: IfMatch) -> ObligationOut:
    """Say with a reason whether it applies, or change what it says; nothing that was in force is lost.

    If-Match names the row's `version`. Clocks that run keep what they started with.
    """
    return edge.change(lambda unit: service.revise(unit=unit, obligation=obligation, form=form, version=version))
