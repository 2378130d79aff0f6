"""The routes that ask for a report or a sealed bundle of a case; the file is fetched from the job that makes it."""

from fastapi import APIRouter, Response

from watchfloor.domain.reports.jobs import BUNDLE, REPORT
from watchfloor.domain.reports.schemas import BundleJob, MakeBundle, MakeReport, ReportJob
from watchfloor.infra.jobs.asking import ask
from watchfloor.infra.jobs.schemas import JobOut
from watchfloor.infra.web.edge import EdgeDep

router = APIRouter(prefix="/api/cases", tags=["report"])


@router.post("/{case}/reports", operation_id="queue_report", status_code=202)
def queue_report(edge: EdgeDep, case: str, form: MakeReport, response: Response) -> JobOut:
    """Ask for the report; the job that is done has the file."""
    return ask(edge=edge, kind=REPORT, form=ReportJob(case=case, **dict(form)), response=response)


@router.post("/{case}/bundles", operation_id="queue_bundle", status_code=202)
def queue_bundle(edge: EdgeDep, case: str, form: MakeBundle, response: Response) -> JobOut:
    """Ask for the sealed bundle; the job that is done has the file."""
    return ask(edge=edge, kind=BUNDLE, form=BundleJob(case=case, **dict(form)), response=response)
