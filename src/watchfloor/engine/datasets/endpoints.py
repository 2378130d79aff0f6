"""The routes of datasets."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from watchfloor.engine.datasets import service, tasks
from watchfloor.engine.datasets.schemas import (
    CheckIn,
    CheckOut,
    DatasetLine,
    DatasetOut,
    GuessIn,
    GuessOut,
    LoadIn,
    LoadOut,
    QuarantineLine,
)
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api/datasets", tags=["dataset"])


def open_lake(edge: EdgeDep) -> Lake:
    """The lake that the settings name, the same for every request of the process."""
    return lake_at(edge.settings.lake_dir)


LakeDep = Annotated[Lake, Depends(open_lake)]


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


@router.post("/{name}/loads", operation_id="load_dataset", status_code=201)
def load_dataset(edge: EdgeDep, lake: LakeDep, name: str, form: LoadIn) -> LoadOut:
    """Add files of the desk's machine as one new version; a file loaded before changes nothing and is told as such."""
    return tasks.load_dataset(edge=edge, lake=lake, name=name, form=form)


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


@router.delete("/{name}", operation_id="remove_dataset")
def remove_dataset(edge: EdgeDep, name: str, reason: Annotated[str, Query(min_length=1, max_length=500)]) -> DatasetOut:
    """Take it out of use; its files stay for the runs and evidence that read them."""
    return edge.change(lambda unit: service.remove_dataset(unit=unit, name=name, reason=reason))
