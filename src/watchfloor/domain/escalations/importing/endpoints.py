"""The routes of imports: a look at what a file would become, and the job that takes it in."""

from fastapi import APIRouter, Response

from watchfloor.domain.escalations.importing import tasks
from watchfloor.domain.escalations.importing.jobs import IMPORT
from watchfloor.domain.escalations.importing.schemas import ImportForm, ImportPreviewOut
from watchfloor.infra.jobs.asking import ask
from watchfloor.infra.jobs.schemas import JobOut
from watchfloor.infra.web.edge import EdgeDep

router = APIRouter(prefix="/api/escalations/imports", tags=["escalation"])


@router.post("/preview", operation_id="preview_import")
def preview_import(edge: EdgeDep, form: ImportForm) -> ImportPreviewOut:
    """What each of the first rows of an upload would become, and why one would become nothing."""
    return tasks.preview(edge=edge, form=form)


@router.post("", operation_id="import_escalations", status_code=202)
def import_escalations(edge: EdgeDep, form: ImportForm, response: Response) -> JobOut:
    """Take every row of an upload in, each once; lines that become nothing are in the job's file, with the reason."""
    return ask(edge=edge, kind=IMPORT, form=form, response=response)
