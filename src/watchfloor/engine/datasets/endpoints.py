"""The routes of datasets."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from watchfloor.engine.datasets import service, tasks, tending
from watchfloor.engine.datasets.jobs import LOAD
from watchfloor.engine.datasets.schemas import (
    CheckIn,
    CheckOut,
    CompactOut,
    DatasetLine,
    DatasetOut,
    GuessIn,
    GuessOut,
    IndexOut,
    LoadIn,
    LoadJob,
    LoadOut,
    PruneOut,
    QuarantineLine,
    SampleOut,
    TendJob,
)
from watchfloor.engine.datasets.tending import Holder
from watchfloor.engine.datasets.tending_jobs import COMPACT, INDEX
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.infra.jobs import service as jobs
from watchfloor.infra.jobs.asking import ask
from watchfloor.infra.jobs.kinds import AnyKind
from watchfloor.infra.jobs.schemas import JobOut
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import Cursor, Edge, EdgeDep, Limit
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api/datasets", tags=["dataset"])


async def open_lake(edge: EdgeDep) -> Lake:
    """The lake that the settings name, the same for every request of the process."""
    return lake_at(edge.settings.lake_dir)


async def holders_wired(request: Request) -> Sequence[Holder]:
    """Who says what files must stay: domains above the engine, named where the application is put together."""
    holders: Sequence[Holder] = request.app.state.holders
    return holders


LakeDep = Annotated[Lake, Depends(open_lake)]
HoldersDep = Annotated[Sequence[Holder], Depends(holders_wired)]


@router.post("/guess", operation_id="guess_dataset")
def guess_dataset(edge: EdgeDep, lake: LakeDep, form: GuessIn) -> GuessOut:
    """Propose a mapping from a file's first rows; nothing is written."""
    return tasks.guess_dataset(edge=edge, lake=lake, form=form)


@router.get("", operation_id="list_datasets")
def list_datasets(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[DatasetLine]:
    """The datasets in use that you may see, by name."""
    with edge.read() as unit:
        return service.list_datasets(unit=unit, cursor=cursor, limit=limit)


@router.get("/{name}", operation_id="show_dataset")
def show_dataset(edge: EdgeDep, name: str) -> DatasetOut:
    """Its declaration, size, span of time, and newest loads."""
    with edge.read() as unit:
        return service.show_dataset(unit=unit, name=name)


@router.post("/{name}/loads", operation_id="load_dataset", status_code=202)
def load_dataset(edge: EdgeDep, name: str, form: LoadIn, response: Response) -> JobOut:
    """Ask for files of the desk's machine to be added as one new version; a file loaded before changes nothing."""
    asked = LoadJob(dataset=name, **dict(form))
    return ask(edge=edge, kind=LOAD, form=asked, response=response)


@router.get("/{name}/loads/{job}", operation_id="show_load")
def show_load(edge: EdgeDep, name: str, job: str) -> LoadOut:
    """What a load did, once its job is done: rows taken and refused, file by file."""
    return LoadOut.model_validate(_result(edge, name, job, LOAD))


@router.get("/{name}/sample", operation_id="sample_dataset", responses=problems(413))
def sample_dataset(
    edge: EdgeDep, lake: LakeDep, name: str, limit: Annotated[int, Query(ge=1, le=100)] = 20
) -> SampleOut:
    """Its newest rows, newest first, without the sensitive columns."""
    return tasks.sample_dataset(edge=edge, lake=lake, name=name, limit=limit)


@router.get("/{name}/quarantine", operation_id="list_quarantine")
def list_quarantine(
    *,
    edge: EdgeDep,
    lake: LakeDep,
    name: str,
    cursor: Cursor,
    limit: Limit,
    purpose: Annotated[str, Query(max_length=500)] = "",
) -> Page[QuarantineLine]:
    """The rows that were refused, by load and line, each with its reason and what stood there.

    Of a dataset with sensitive columns what stood there is masked; with a purpose it is shown to those with a grant.
    """
    return tasks.list_quarantine(edge=edge, lake=lake, name=name, cursor=cursor, limit=limit, purpose=purpose)


@router.post("/{name}/check", operation_id="check_dataset")
def check_dataset(edge: EdgeDep, lake: LakeDep, name: str, form: CheckIn) -> CheckOut:
    """Hash the stored files again and compare with the record."""
    return tasks.check_dataset(edge=edge, lake=lake, name=name, table_version=form.table_version)


@router.post("/{name}/index", operation_id="index_dataset", status_code=202)
def index_dataset(edge: EdgeDep, name: str, response: Response) -> JobOut:
    """Ask for the postings to be made that are missing or damaged, by which links are found without a scan."""
    return ask(edge=edge, kind=INDEX, form=TendJob(dataset=name), response=response)


@router.get("/{name}/indexings/{job}", operation_id="show_indexing")
def show_indexing(edge: EdgeDep, name: str, job: str) -> IndexOut:
    """Whose postings were made, once the job is done."""
    return IndexOut.model_validate(_result(edge, name, job, INDEX))


@router.post("/{name}/compact", operation_id="compact_dataset", status_code=202)
def compact_dataset(edge: EdgeDep, name: str, response: Response) -> JobOut:
    """Ask for many small files to be put together into few, as a new version with the same rows."""
    return ask(edge=edge, kind=COMPACT, form=TendJob(dataset=name), response=response)


@router.get("/{name}/compactions/{job}", operation_id="show_compaction")
def show_compaction(edge: EdgeDep, name: str, job: str) -> CompactOut:
    """What was put together, once the job is done, and the proof that no row changed."""
    return CompactOut.model_validate(_result(edge, name, job, COMPACT))


@router.post("/{name}/prune", operation_id="prune_dataset")
def prune_dataset(edge: EdgeDep, lake: LakeDep, holders: HoldersDep, name: str) -> PruneOut:
    """Take away files of versions older than the retention time that no run, hunt or evidence names."""
    return tending.prune_dataset(edge=edge, lake=lake, name=name, holders=holders)


@router.delete("/{name}", operation_id="remove_dataset")
def remove_dataset(edge: EdgeDep, name: str, reason: Annotated[str, Query(min_length=1, max_length=500)]) -> DatasetOut:
    """Take it out of use; its files stay for the runs and evidence that read them."""
    return edge.change(lambda unit: service.remove_dataset(unit=unit, name=name, reason=reason))


def _result(edge: Edge, name: str, job: str, kind: AnyKind) -> dict[str, object]:
    with edge.read() as unit:
        shown = service.show_dataset(unit=unit, name=name)
        return jobs.result_of(unit=unit, ref=job, kind=kind, subject=f"dataset:{shown.name}")
