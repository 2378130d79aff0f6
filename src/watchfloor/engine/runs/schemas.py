"""The shapes of queries and of their record."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from watchfloor.engine.datasets.schemas import MAX_VERSION
from watchfloor.engine.sensitive.schemas import Unmask
from watchfloor.kernel.ids import ActorId, Reference

MAX_ROWS = 100_000

Scalar = str | int | float | bool | None


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class RunKind(StrEnum):
    """Why a query ran: a person's own, or the repetition of an earlier run."""

    SQL = "sql"
    RECOMPUTE = "recompute"


class RunStatus(StrEnum):
    """How it ended; a repetition is equal or differs, what was refused or stopped failed."""

    DONE = "done"
    EQUAL = "equal"
    DIFFERS = "differs"
    FAILED = "failed"


class DatasetAsked(Shape):
    name: str
    version: Annotated[int | None, Field(ge=0, le=MAX_VERSION, description="the newest where absent")] = None


class QueryIn(Shape):
    sql: Annotated[str, Field(min_length=1, max_length=50_000, description="one SELECT, with ? for parameters")]
    datasets: Annotated[list[DatasetAsked], Field(min_length=1, max_length=20)]
    parameters: list[Scalar] = []
    row_limit: Annotated[int, Field(ge=1, le=MAX_ROWS)] = 1_000
    unmask: Annotated[Unmask | None, Field(description="sensitive columns to show, for those with a grant")] = None


class SnapshotUsed(Shape):
    dataset: str
    version: int
    files: Annotated[list[dict[str, object]], Field(description="name, sha256, rows and bytes of each file read")]


class RunOut(Shape):
    run: Reference
    kind: RunKind
    repeats: Reference | None
    query: str
    parameters: list[Scalar]
    snapshots: list[SnapshotUsed]
    engine_version: str
    code_version: str
    result_hash: str
    rows: int
    rows_read: int
    seconds: float
    status: RunStatus
    problem: str
    by: ActorId
    at: datetime
    unmasked: Annotated[dict[str, list[str]], Field(description="the sensitive columns it read, by dataset")] = {}


class QueryOut(Shape):
    run: RunOut
    columns: list[str]
    rows: list[dict[str, object]]
