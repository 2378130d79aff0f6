"""The routes of the locker; items are created through their case."""

from collections.abc import Iterator
from typing import Annotated, BinaryIO
from urllib.parse import quote

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from watchfloor.domain.evidence import service, tasks
from watchfloor.domain.evidence.holding.endpoints import router as holding
from watchfloor.domain.evidence.rounds.endpoints import router as rounds
from watchfloor.domain.evidence.schemas import CustodyEntry, EvidenceOut
from watchfloor.infra.web.edge import EdgeDep, IfMatch
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.paging import Page

evidence = APIRouter(prefix="/api/evidence", tags=["evidence"])
CHUNK = 1 << 18


@evidence.get("/{ref}", operation_id="show_evidence")
def show_evidence(edge: EdgeDep, ref: str) -> EvidenceOut:
    with edge.read() as unit:
        return service.show(unit=unit, evidence=Reference(ref))


@evidence.get(
    "/{ref}/content",
    operation_id="read_evidence_content",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/octet-stream": {}}, "description": "The content, as a download."}},
)
def read_evidence_content(
    edge: EdgeDep, ref: str, reason: Annotated[str, Query(max_length=500)] = ""
) -> StreamingResponse:
    """The verified content, always a download and never shown; labelled items ask for a reason, which is logged."""
    opened = tasks.read_content(edge=edge, evidence=Reference(ref), reason=reason)
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(opened.item.original_name, safe='')}",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "no-store",
    }
    return StreamingResponse(_chunks(opened.content), media_type="application/octet-stream", headers=headers)


def _chunks(content: BinaryIO) -> Iterator[bytes]:
    with content:
        while chunk := content.read(CHUNK):
            yield chunk


@evidence.post("/{ref}/seal", operation_id="seal_evidence")
def seal_evidence(edge: EdgeDep, ref: str, version: IfMatch) -> EvidenceOut:
    return tasks.seal(edge=edge, evidence=Reference(ref), version=version)


@evidence.post("/{ref}/verify", operation_id="verify_evidence")
def verify_evidence(edge: EdgeDep, ref: str) -> EvidenceOut:
    """Check content and seal now; what does not hold is quarantined and answered with 500 `evidence_broken`."""
    return tasks.verify(edge=edge, evidence=Reference(ref))


@evidence.get("/{ref}/custody", operation_id="show_custody")
def show_custody(edge: EdgeDep, ref: str) -> Page[CustodyEntry]:
    with edge.read() as unit:
        return Page(items=list(service.custody(unit=unit, evidence=Reference(ref))))


router = APIRouter()
router.include_router(evidence)
router.include_router(holding)
router.include_router(rounds)
