"""The routes of analysts' queries and of the record of them."""

from typing import Annotated

from fastapi import APIRouter, Depends

from watchfloor.engine.lake import Lake, lake_at
from watchfloor.engine.runs import service, tasks
from watchfloor.engine.runs.schemas import QueryIn, QueryOut, RunOut
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api", tags=["query"])


async def open_lake(edge: EdgeDep) -> Lake:
    """The lake that the settings name, the same for every request of the process."""
    return lake_at(edge.settings.lake_dir)


LakeDep = Annotated[Lake, Depends(open_lake)]


@router.post("/queries", operation_id="run_query", status_code=201)
def run_query(edge: EdgeDep, lake: LakeDep, form: QueryIn) -> QueryOut:
    """Run one SELECT over the named datasets; the run is kept, also where it was refused or stopped."""
    return tasks.run_query(edge=edge, lake=lake, form=form)


@router.get("/runs", operation_id="list_runs")
def list_runs(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[RunOut]:
    """The queries you may see, the newest first."""
    with edge.read() as unit:
        return service.list_runs(unit=unit, cursor=cursor, limit=limit)


@router.get("/runs/{run}", operation_id="show_run")
def show_run(edge: EdgeDep, run: str) -> RunOut:
    """Query, parameters, the files it read with their hashes, and the hash of its result."""
    with edge.read() as unit:
        return service.show_run(unit=unit, run=run)


@router.post("/runs/{run}/repeat", operation_id="repeat_run", status_code=201)
def repeat_run(edge: EdgeDep, lake: LakeDep, run: str) -> RunOut:
    """Run it again on the versions it read; `equal` or `differs`."""
    return tasks.repeat_run(edge=edge, lake=lake, run=run)
