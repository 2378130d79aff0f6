"""The routes of handovers."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Response

from watchfloor.domain.escalations.handover.printing import pdf_of
from watchfloor.domain.escalations.handover.render import markdown_of
from watchfloor.domain.escalations.handover.rules import HandoverState
from watchfloor.domain.escalations.handover.schemas import (
    AcceptItem,
    AcceptStable,
    DeclineItem,
    DraftHandover,
    EditHandoverItem,
    HandoverDifference,
    HandoverLine,
    HandoverOut,
    HandoverText,
    OwnershipOut,
)
from watchfloor.domain.escalations.handover.service import answer, audit, draft, show
from watchfloor.infra.web.edge import Cursor, EdgeDep, IfMatch, Limit
from watchfloor.kernel.paging import MAX_POSITION, Page

router = APIRouter(prefix="/api", tags=["handover"])
PDF: dict[int | str, dict[str, Any]] = {200: {"content": {"application/pdf": {}}}}
Number = Annotated[int, Path(ge=1, le=MAX_POSITION)]


@router.post("/handovers", operation_id="draft_handover", status_code=201)
def draft_handover(edge: EdgeDep, form: DraftHandover) -> HandoverOut:
    """A note on every open escalation, drafted from the record."""
    return edge.change(lambda unit: draft.draft(unit=unit, form=form))


@router.get("/handovers", operation_id="list_handovers")
def list_handovers(
    edge: EdgeDep, cursor: Cursor, limit: Limit, state: HandoverState | None = None
) -> Page[HandoverLine]:
    with edge.read() as unit:
        return show.list_handovers(unit=unit, state=state, cursor=cursor, limit=limit)


@router.get("/handovers/{handover}", operation_id="show_handover")
def show_handover(edge: EdgeDep, handover: str) -> HandoverOut:
    with edge.read() as unit:
        return show.show_handover(unit=unit, handover=handover)


@router.get("/handovers/{handover}/difference", operation_id="compare_handover")
def compare_handover(edge: EdgeDep, handover: str) -> HandoverDifference:
    """What is new, gone and changed since the handover before."""
    with edge.read() as unit:
        return show.difference(unit=unit, handover=handover)


@router.get("/handovers/{handover}/text", operation_id="write_out_handover")
def write_out_handover(edge: EdgeDep, handover: str) -> HandoverText:
    """The whole note as Markdown."""
    with edge.read() as unit:
        found = show.show_handover(unit=unit, handover=handover)
    return HandoverText(ref=found.ref, markdown=markdown_of(found))


@router.get("/handovers/{handover}/pdf", operation_id="print_handover", response_class=Response, responses=PDF)
def print_handover(edge: EdgeDep, handover: str) -> Response:
    """The whole note as PDF."""
    with edge.read() as unit:
        found = show.show_handover(unit=unit, handover=handover)
    named = {"Content-Disposition": f'attachment; filename="{found.ref}.pdf"'}
    return Response(pdf_of(found), media_type="application/pdf", headers=named)


@router.patch("/handovers/{handover}/items/{number}", operation_id="edit_handover_item")
def edit_handover_item(
    edge: EdgeDep, handover: str, number: Number, form: EditHandoverItem, version: IfMatch
) -> HandoverOut:
    """If-Match names the version of the item."""
    return edge.change(
        lambda unit: draft.edit_item(unit=unit, handover=handover, number=number, form=form, version=version)
    )


@router.post("/handovers/{handover}/freeze", operation_id="freeze_handover")
def freeze_handover(edge: EdgeDep, handover: str, version: IfMatch) -> HandoverOut:
    """From here on the note stays as it is; what comes in later is its addendum."""
    return edge.change(lambda unit: draft.freeze(unit=unit, handover=handover, version=version))


@router.post("/handovers/{handover}/items/{number}/accept", operation_id="accept_handover_item")
def accept_handover_item(edge: EdgeDep, handover: str, number: Number, form: AcceptItem) -> HandoverOut:
    """Take an item over in one's own words: from here on one owns it."""
    return edge.change(
        lambda unit: answer.accept(unit=unit, handover=handover, number=number, synthesis=form.synthesis)
    )


@router.post("/handovers/{handover}/accept", operation_id="accept_stable_items")
def accept_stable_items(edge: EdgeDep, handover: str, form: AcceptStable) -> HandoverOut:
    """Take stable items over together."""
    return edge.change(lambda unit: answer.accept_stable(unit=unit, handover=handover, numbers=form.numbers))


@router.post("/handovers/{handover}/items/{number}/decline", operation_id="decline_handover_item")
def decline_handover_item(edge: EdgeDep, handover: str, number: Number, form: DeclineItem) -> HandoverOut:
    """Not take an item over: it stays with who has it."""
    return edge.change(lambda unit: answer.decline(unit=unit, handover=handover, number=number, reason=form.reason))


@router.get("/ownership", operation_id="audit_ownership")
def audit_ownership(edge: EdgeDep) -> OwnershipOut:
    """Whether every running grave or legal clock has an owner who is on shift or on call."""
    with edge.read() as unit:
        return audit.ownership(unit=unit)
