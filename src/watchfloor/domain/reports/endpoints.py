"""The routes that make a report or a sealed bundle of a case; both answer with a file."""

from collections.abc import Iterator

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from watchfloor.domain.reports import tasks
from watchfloor.domain.reports.schemas import MakeBundle, MakeReport
from watchfloor.infra.web.edge import EdgeDep

router = APIRouter(prefix="/api/cases", tags=["report"])

FILE: dict[int | str, dict[str, object]] = {
    201: {
        "description": "The file, as a download.",
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.post(
    "/{case}/reports",
    operation_id="make_report",
    status_code=201,
    response_class=StreamingResponse,
    responses=FILE,
)
def make_report(edge: EdgeDep, case: str, form: MakeReport) -> StreamingResponse:
    return _download(tasks.make_report(edge=edge, case=case, form=form))


@router.post(
    "/{case}/bundles",
    operation_id="make_bundle",
    status_code=201,
    response_class=StreamingResponse,
    responses=FILE,
)
def make_bundle(edge: EdgeDep, case: str, form: MakeBundle) -> StreamingResponse:
    return _download(tasks.make_bundle(edge=edge, case=case, form=form))


def _download(printed: tasks.Printed) -> StreamingResponse:
    headers = {
        "Content-Disposition": f'attachment; filename="{printed.name}"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "no-store",
    }
    return StreamingResponse(_chunks(printed), status_code=201, media_type=printed.media_type, headers=headers)


def _chunks(printed: tasks.Printed) -> Iterator[bytes]:
    with printed.content as content:
        while chunk := content.read(tasks.CHUNK):
            yield chunk
