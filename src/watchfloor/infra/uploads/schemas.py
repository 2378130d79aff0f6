"""The shapes of uploads: what is announced, and how far it has come."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from watchfloor.kernel.paging import MAX_POSITION

MAX_CHUNK = 16 * 1024**2
MIN_CHUNK = 64 * 1024
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Purpose(StrEnum):
    """What an upload is for; it is used for nothing else."""

    EVIDENCE = "evidence"
    DATASET = "dataset"
    ESCALATIONS = "escalations"


class UploadState(StrEnum):
    """How far an upload is: open for chunks, finished and whole, or taken by what it was for."""

    OPEN = "open"
    FINISHED = "finished"
    TAKEN = "taken"


class BeginUpload(BaseModel):
    """A file that is about to come: with its hash, a file that arrives otherwise is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: Annotated[str, Field(min_length=1, max_length=300)]
    size: Annotated[int, Field(ge=0, le=MAX_POSITION)]
    purpose: Purpose
    sha256: Sha256 | None = None


class UploadOut(BaseModel):
    """An upload: the next chunk starts at `offset` and has between `min_chunk` (but the last) and `max_chunk` bytes."""

    model_config = ConfigDict(frozen=True)
    upload: str
    name: str
    purpose: Purpose
    size: int
    offset: int
    sha256: str | None
    state: UploadState
    created_at: datetime
    expires_at: datetime
    min_chunk: int
    max_chunk: int


class PartOut(BaseModel):
    """A chunk that is here: where it starts, its size, and the name of its file."""

    model_config = ConfigDict(frozen=True)
    offset: int
    size: int
    file: str
