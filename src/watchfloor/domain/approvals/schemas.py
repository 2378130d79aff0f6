"""The shapes of an approval: who may not vote, what was voted, and how it stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from watchfloor.kernel.ids import ActorId, Reference


class Bar(StrEnum):
    """Why somebody may not vote on an approval; also the code of the refusal."""

    OWN_PROPOSAL = "own_proposal"
    CASE_LEAD = "case_lead"
    EVIDENCE_COLLECTOR = "evidence_collector"


class Ballot(StrEnum):
    """What a voter says."""

    GRANT = "grant"
    REFUSE = "refuse"


class ApprovalState(StrEnum):
    """How an approval stands; `expired` is never stored, it is what pending and granted become with time."""

    PENDING = "pending"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class ApprovalGranted:
    """Announced inside the transaction whose vote completed the quorum."""

    approval: Reference
    subject: Reference
    payload_hash: str


class VoteOut(BaseModel):
    """One vote, with the voter's reason."""

    model_config = ConfigDict(frozen=True)
    voter: ActorId
    verdict: Ballot
    reason: str
    at: datetime


class ApprovalLine(BaseModel):
    """An approval that is asked for, in a list."""

    model_config = ConfigDict(frozen=True)
    ref: Reference
    subject: Reference
    purpose: str
    proposer: ActorId
    requested_at: datetime
    expires_at: datetime
    granted: int
    quorum: int


class ApprovalOut(BaseModel):
    """An approval as it stands now: what it binds (subject and payload hash), its votes, and until when it holds."""

    model_config = ConfigDict(frozen=True)
    ref: Reference
    subject: Reference
    purpose: str
    payload_hash: str
    state: ApprovalState
    quorum: int
    granted: int
    proposer: ActorId
    requested_at: datetime
    expires_at: datetime
    decided_at: datetime | None
    votes: tuple[VoteOut, ...]
    version: int
