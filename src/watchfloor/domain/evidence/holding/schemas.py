"""The shapes of holding: why an item waits, what was judged, and what is known by its hash."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from watchfloor.domain.evidence.schemas import ItemState
from watchfloor.kernel.ids import ActorId, Reference

Why = Annotated[str, Field(min_length=1, max_length=2000)]
Short = Annotated[str, Field(min_length=1, max_length=500)]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class HoldingVerdict(StrEnum):
    """What was judged of a held item: it may be worked with, it goes, or everything about it stops."""

    RELEASED = "released"
    REFUSED = "refused"
    STOPPED = "stopped"


class KnownVerdict(StrEnum):
    """What is known of a hash: clear content needs no screening, known harm stops whatever carries it."""

    CLEAR = "clear"
    KNOWN_HARM = "known_harm"


@dataclass(frozen=True, slots=True)
class EvidenceStopped:
    """Announced inside the transaction that stops items for a hash: of them and of what was made of them, for good."""

    sha256: str
    items: tuple[Reference, ...]


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Judge(_Form):
    """A judgement, and why."""

    reason: Why


class Instruct(_Form):
    """Legal's instruction to dispose of a stopped item: where it was, what was reported, and what to do."""

    locator: Short
    report_reference: Short
    instruction: Why


class AddHash(_Form):
    """A hash to know, and who says so."""

    sha256: Hash
    verdict: KnownVerdict
    source: Short
    reason: Why


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class HoldingOut(_Frozen):
    """An item that was held or stopped; of one that was destroyed its hash, report and certificate are what is left."""

    evidence: Reference
    state: ItemState
    sha256: str
    size: int | None
    media_type: str | None
    collected_by: ActorId
    why: str
    verdict: HoldingVerdict | None
    decided_by: ActorId | None
    decided_at: datetime | None
    reason: str
    instructed_by: ActorId | None
    instructed_at: datetime | None
    instruction: str | None
    locator: str | None
    report_reference: str | None
    disposed_by: ActorId | None
    disposed_at: datetime | None
    certificate: str | None
    erased_at: datetime | None


class KnownHashOut(_Frozen):
    """A known hash, with who added it, when and why."""

    sha256: str
    verdict: KnownVerdict
    source: str
    reason: str
    added_by: ActorId
    added_at: datetime
