"""The shapes of erasures: what is asked for, what it will touch, what stands against it, and what was done."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from watchfloor.kernel.ids import ActorId, Reference

MOST = 50


class Basis(StrEnum):
    """On what ground somebody is erased."""

    SUBJECT_REQUEST = "subject_request"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    UNLAWFUL_PROCESSING = "unlawful_processing"
    LEGAL_OBLIGATION = "legal_obligation"
    RETENTION_ENDED = "retention_ended"


class ErasureState(StrEnum):
    """Where an erasure stands; one that is `cleared` names nobody and still waits for the database to be packed."""

    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    RUNNING = "running"
    CLEARED = "cleared"
    DONE = "done"
    WITHDRAWN = "withdrawn"


Reason = Annotated[str, Field(min_length=1, max_length=500)]


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class RequestErasure(_Form):
    """A person by all the ids they have; the reason stays in the ledger for ever and may not name them."""

    entities: list[str] = Field(min_length=1, max_length=MOST, description="kind:id, every id of the same person")
    basis: Basis
    reason: Reason


class WithReason(_Form):
    """Why somebody does it; it stays in the ledger for ever."""

    reason: Reason


class PlaceHold(_Form):
    """Somebody whose data must stay."""

    entity: str
    reason: Reason


class StepOut(_Shown):
    step: str
    counts: dict[str, int]
    by: ActorId
    at: datetime


class ErasureOut(_Shown):
    """An erasure; `entities` is empty once it is done, and what was named is known by keyed digest only."""

    ref: Reference
    state: ErasureState
    entities: tuple[str, ...]
    digests: tuple[str, ...]
    basis: Basis
    reason: str
    requested_by: ActorId
    requested_at: datetime
    confirmed_by: ActorId | None
    confirmed_at: datetime | None
    finished_at: datetime | None
    steps: tuple[StepOut, ...]
    steps_left: tuple[str, ...]


class ErasureJob(_Form):
    """The erasure that a job carries out."""

    erasure: str


class DatasetTouched(_Shown):
    dataset: str
    rows: Annotated[int, Field(description="rows of the newest version that will be removed")]
    texts: Annotated[int, Field(description="rows of others in which a text will be changed")]
    files: Annotated[int, Field(description="files of any version that will be removed")]
    quarantined: Annotated[int, Field(description="refused rows that will be emptied")]
    postings: Annotated[int, Field(description="posting files that will be removed or made anew")]


class TableTouched(_Shown):
    table: str
    rows: int


class Kept(_Shown):
    """What stays although it names the person, and why."""

    what: str
    count: int
    why: str


class PlanOut(_Shown):
    """What an erasure will touch, keep, and what stands against it; computed now, nothing is changed."""

    datasets: tuple[DatasetTouched, ...]
    tables: tuple[TableTouched, ...]
    payloads: int
    kept: tuple[Kept, ...]
    against: Annotated[
        tuple[str, ...], Field(description="why it may not run now; empty where nothing stands against it")
    ]
    cautions: tuple[str, ...]


class HoldOut(_Shown):
    ref: Reference
    entity: str
    reason: str
    placed_by: ActorId
    placed_at: datetime
    lifted_by: ActorId | None
    lifted_at: datetime | None
    lifting_reason: str
