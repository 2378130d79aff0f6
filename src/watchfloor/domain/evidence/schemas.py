"""The shapes of the evidence locker: items, the queries behind them, and their custody."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from watchfloor.kernel.ids import ActorId, Reference

SHA256 = r"^[0-9a-f]{64}$"


class ItemKind(StrEnum):
    """What an item is; of a `locator_only` item the desk keeps no bytes, ever."""

    FILE = "file"
    CAPTURE = "capture"
    QUERY_RESULT = "query_result"
    LOG_EXTRACT = "log_extract"
    MESSAGE = "message"
    EXTERNAL_PAGE = "external_page"
    AUDIO_CLIP = "audio_clip"
    LOCATOR_ONLY = "locator_only"


class ItemState(StrEnum):
    """Where an item stands; only a draft can still be changed, and only into sealed, quarantined or stopped.

    A `held` item came from outside and waits to be screened; of a `stopped` one nothing is processed any more.
    """

    HELD = "held"
    STOPPED = "stopped"
    DRAFT = "draft"
    SEALED = "sealed"
    SUPERSEDED = "superseded"
    RELEASED = "released"
    QUARANTINED = "quarantined"
    DESTROYED = "destroyed"


class Origin(StrEnum):
    """Where a file was made: on this desk or its own systems, or outside, by people whom nobody answers for."""

    DESK = "desk"
    OUTSIDE = "outside"


class Label(StrEnum):
    """What in an item may hurt those who look, or those whom it is about; each asks for a reason to look."""

    CSAM_SUSPECTED = "csam_suspected"
    GRAPHIC_VIOLENCE = "graphic_violence"
    SEXUAL = "sexual"
    SELF_HARM = "self_harm"
    HATE = "hate"
    TERRORISM = "terrorism"
    PERSONAL_DATA = "personal_data"
    MINOR = "minor"
    PRIVILEGED = "privileged"
    UNMASKED = "unmasked"


class Marking(StrEnum):
    """With whom an item may be shared, after the Traffic Light Protocol 2.0."""

    RED = "red"
    AMBER_STRICT = "amber_strict"
    AMBER = "amber"
    GREEN = "green"
    CLEAR = "clear"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Intake(_Frozen):
    """Bytes that lie in the file store: their hash and size, what they really are, and the name they came with."""

    sha256: str = Field(pattern=SHA256)
    size: int = Field(ge=0)
    media_type: str
    original_name: str


class SnapshotRef(_Frozen):
    """The version of a dataset that a query read, with the SHA-256 of each of its files."""

    dataset: str
    version: int
    files: tuple[str, ...]


class QueryRecord(_Frozen):
    """What it takes to run a query again and compare: text, parameters, snapshots, versions and the result's hash."""

    sql: str = Field(min_length=1)
    parameters: tuple[str | int | float | bool | None, ...] = ()
    snapshots: tuple[SnapshotRef, ...] = Field(min_length=1)
    engine_version: str
    code_version: str
    result_hash: str = Field(pattern=SHA256)
    rows: int = Field(ge=0)
    run: Reference | None = None


class EvidenceOut(_Frozen):
    """An item of the locker; of a locator `sha256` is the reported hash, and there is neither size nor type."""

    ref: Reference
    kind: ItemKind
    title: str
    state: ItemState
    source: str
    method: str
    collected_by: ActorId
    collected_at: datetime
    sha256: str
    size: int | None
    media_type: str | None
    original_name: str
    labels: tuple[Label, ...]
    marking: Marking
    derived_from: Reference | None
    query: QueryRecord | None
    locator: str | None
    report_reference: str | None
    sealed_at: datetime | None
    sealed_by: ActorId | None
    seal: str | None
    version: int


class CustodyEntry(_Frozen):
    """One thing that happened to an item, from the ledger: `previous` is the hash of the item's entry before."""

    position: int
    at: datetime
    actor: ActorId
    verb: str
    reason: str
    hash: str
    previous: str
