"""The shapes of the dataset registry."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

MAX_VERSION = 2**31 - 1


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class DatasetState(StrEnum):
    """Whether a dataset can be asked: one that is only named awaits its first load, and a removed one keeps its files
    while evidence rests on them.
    """

    NAMED = "named"
    ACTIVE = "active"
    REMOVED = "removed"


class LoadIn(Shape):
    paths: Annotated[list[str], Field(min_length=1, max_length=1_000, description="files or patterns, .zip, .gz, .zst")]
    declaration: Annotated[
        dict[str, object] | str | None, Field(description="YAML or its document; absent: as the dataset was declared")
    ] = None
    message: Annotated[str, Field(max_length=500)] = ""
    compartment: Annotated[str | None, Field(description="who alone may see a new dataset; absent: the desk")] = None


class LoadJob(LoadIn):
    """A load as a job: what one sends, and into which dataset."""

    dataset: str


class SourceOut(Shape):
    file: str
    sha256: str
    bytes: int
    load: str
    rows_in: int
    rows: int
    quarantined: int
    future: int
    unchanged: bool


class LoadOut(Shape):
    dataset: str
    table_version: int
    unchanged: Annotated[bool, Field(description="every file had been loaded before, so nothing changed")]
    rows_in: int
    rows: int
    quarantined: int
    future: Annotated[int, Field(description="rows whose event lies after the load: flagged, not dropped")]
    sources: list[SourceOut]
    notes: list[str]
    postings: Annotated[list[str], Field(description="the posting files of the version, by which links are found")]


class DatasetLine(Shape):
    name: str
    state: DatasetState
    table_version: int
    rows: int
    first: datetime | None
    last: datetime | None
    roles: dict[str, str]
    added_by: str
    added_at: datetime
    changed_at: datetime


class LoadLine(Shape):
    load: str
    table_version: int
    file: str
    sha256: str
    bytes: int
    rows_in: int
    rows: int
    quarantined: int
    future: int
    message: str
    by: str
    at: datetime


class DatasetOut(DatasetLine):
    declaration: dict[str, object]
    loads: Annotated[list[LoadLine], Field(description="the newest first, at most 100")]


class QuarantineLine(Shape):
    file: str
    load: str
    row: int | None
    line: int | None
    column: str
    reason: str
    raw: str


class SampleOut(Shape):
    """Some rows of a dataset as they are stored; sensitive columns, which `masked` names, are not among them."""

    dataset: str
    table_version: int
    columns: list[str]
    rows: list[dict[str, object]]
    masked: list[str]


class CheckIn(Shape):
    table_version: Annotated[int | None, Field(ge=0, le=MAX_VERSION)] = None


class CheckOut(Shape):
    dataset: str
    table_version: int
    files: int
    broken: Annotated[list[str], Field(description="files that are gone or whose bytes changed since they were stored")]
    without_postings: Annotated[list[str], Field(description="files whose links are found by scan until indexed")]
    notes: Annotated[list[str], Field(description="columns that look personal and are not declared sensitive")] = []


class TendJob(Shape):
    """Stored files put in order as a job: of which dataset."""

    dataset: str


class IndexOut(Shape):
    dataset: str
    table_version: int
    indexed: Annotated[list[str], Field(description="files whose postings were made now")]


class CompactOut(Shape):
    dataset: str
    table_version: int
    files_before: int
    files_after: int
    rows: Annotated[int, Field(description="rows that were moved, each proved to have come out as it went in")]
    proof: Annotated[list[str], Field(description="two sums of hashes over the moved rows; none where nothing moved")]


class PruneOut(Shape):
    dataset: str
    files: Annotated[list[str], Field(description="files that were taken away")]
    bytes: int
    held: Annotated[int, Field(description="older files that stay because a run, a hunt or evidence names them")]


class GuessIn(Shape):
    path: str
    encoding: str = "utf-8"


class ColumnGuessOut(Shape):
    name: str
    type: str
    proposed: str
    reason: str


class GuessOut(Shape):
    declaration: dict[str, object]
    columns: list[ColumnGuessOut]
    rows: list[Mapping[str, str | None]]
