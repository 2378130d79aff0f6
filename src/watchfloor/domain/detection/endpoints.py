"""The routes of detectors and hunts."""

from fastapi import APIRouter
from fastapi.responses import Response

from watchfloor.domain.detection import service, tasks
from watchfloor.domain.detection.jobs import HUNT
from watchfloor.domain.detection.schemas import DetectorLine, DetectorOut, HuntFile, HuntIn, HuntOut, TrialsOut
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.jobs.asking import ask
from watchfloor.infra.jobs.schemas import JobOut
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api", tags=["detection"])
PARQUET = "application/vnd.apache.parquet"


@router.get("/detectors", operation_id="list_detectors")
def list_detectors(edge: EdgeDep) -> Page[DetectorLine]:
    require(edge.actor, Permission.LEAD_READ)
    return Page(items=list(service.list_detectors()))


@router.get("/detectors/{name}", operation_id="show_detector")
def show_detector(edge: EdgeDep, name: str) -> DetectorOut:
    """Its documentation page, parameters, needs, and what it reads wrongly."""
    require(edge.actor, Permission.LEAD_READ)
    return service.show_detector(name=name)


@router.post("/detectors/{name}/test", operation_id="test_detector")
def test_detector(edge: EdgeDep, name: str) -> TrialsOut:
    """Run the cases packaged with the detector; nothing is written."""
    require(edge.actor, Permission.HUNT_RUN)
    return tasks.run_trials(name=name)


@router.post("/hunts", operation_id="run_hunt", status_code=202)
def run_hunt(edge: EdgeDep, form: HuntIn, response: Response) -> JobOut:
    """Ask for a detector to be run; 422 names a role the dataset lacks, or a parameter and its bounds.

    The job's result names the run.
    """
    return ask(edge=edge, kind=HUNT, form=form, response=response)


@router.get("/hunts", operation_id="list_hunts")
def list_hunts(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[HuntOut]:
    with edge.read() as unit:
        return service.list_runs(unit=unit, cursor=cursor, limit=limit)


@router.get("/hunts/{run}", operation_id="show_hunt")
def show_hunt(edge: EdgeDep, run: str) -> HuntOut:
    with edge.read() as unit:
        return service.show_run(unit=unit, run=Reference(run))


@router.get(
    "/hunts/{run}/files/{file}.parquet",
    operation_id="fetch_hunt_file",
    response_class=Response,
    responses={200: {"content": {PARQUET: {}}, "description": "The table, as a download."}},
)
def fetch_hunt_file(edge: EdgeDep, run: str, file: HuntFile) -> Response:
    content = tasks.fetch_file(edge=edge, run=Reference(run), file=file)
    named = {"Content-Disposition": f'attachment; filename="{file.value}.parquet"'}
    return Response(content, media_type=PARQUET, headers=named)
