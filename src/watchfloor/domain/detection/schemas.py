"""The shapes of detection at the edge: detectors, their trials, hunts and their runs."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from watchfloor.domain.leads.schemas import Change, Value
from watchfloor.engine.datasets.schemas import MAX_VERSION
from watchfloor.kernel.ids import ActorId, Reference


class HuntStatus(StrEnum):
    """What came of a hunt; inconclusive is "none found" on data that is known to be partial."""

    FOUND = "found"
    NONE_FOUND = "none_found"
    INCONCLUSIVE = "inconclusive"


class HuntFile(StrEnum):
    """The tables of a hunt that can be fetched."""

    LEADS = "leads"
    MEMBERS = "members"
    EDGES = "edges"
    EXEMPLARS = "exemplars"


class _Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class ParameterOut(_Shown):
    """One parameter with its unit, bounds and default."""

    name: str
    unit: str
    default: Value
    low: float | None
    high: float | None
    choices: tuple[str, ...]
    help: str


class DetectorLine(_Shown):
    """A detector as a list shows it."""

    id: str
    version: int
    title: str
    behaviour: str
    family: str
    needs: tuple[str, ...]
    clause: str | None
    victim_prone: bool


class DetectorOut(DetectorLine):
    """A detector with all that people judge it by; `documentation` is Markdown."""

    tactics: tuple[str, ...]
    columns: tuple[str, ...]
    parameters: tuple[ParameterOut, ...]
    tick_seconds: int
    look_back_seconds: int
    false_positives: tuple[str, ...]
    counter_evidence: tuple[str, ...]
    documentation: str


class VerdictOut(_Shown):
    """Whether a detector judged one of its packaged cases right."""

    trial: str
    kind: str
    why: str
    passed: bool
    message: str


class TrialsOut(_Shown):
    """The cases of a detector and whether it passed all of them."""

    detector: str
    passed: bool
    verdicts: tuple[VerdictOut, ...]


class HuntIn(_Shown):
    """A hunt as a person asks for it; `look_back` is all, tick (the detector's own) or a duration such as 30d."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    detector: str
    dataset: str
    parameters: dict[str, Value] = {}
    hypothesis: Annotated[str, Field(max_length=4_000)] = ""
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None
    look_back: Annotated[str, Field(max_length=20)] = "all"
    version: Annotated[int, Field(ge=0, le=MAX_VERSION)] | None = None


@dataclass(frozen=True, slots=True)
class KeptEdge:
    """An edge that a run kept: two entities, how much they have in common, at most 20 things of it, and when."""

    a: str
    b: str
    weight: int
    objects: tuple[str, ...]
    first: datetime
    last: datetime


class FileOut(_Shown):
    """One file of the snapshot that was read."""

    name: str
    sha256: str
    rows: int
    bytes: int


class SightOut(_Shown):
    """What one claim of a run became."""

    lead: Reference
    change: Change
    woke: bool


class HuntOut(_Shown):
    """The record of one run, enough to repeat it; `limits` say what it may have missed."""

    run: Reference
    detector: str
    detector_version: int
    hypothesis: str
    parameters: dict[str, Value]
    dataset: str
    table_version: int
    files: tuple[FileOut, ...]
    query: str
    window_start: datetime
    window_end: datetime
    engine_version: str
    code_version: str
    result_hash: str
    rows_read: int
    edges: int
    seconds: float
    status: HuntStatus
    limits: tuple[str, ...]
    set_aside: tuple[str, ...]
    leads: tuple[SightOut, ...]
    by: ActorId
    at: datetime
