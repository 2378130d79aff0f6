"""What the desk shows of cases and findings, and what it takes to write them."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from watchfloor.domain.cases.rules.claims import Scalar
from watchfloor.domain.cases.rules.findings import Confidence, FindingState, Stance
from watchfloor.domain.cases.rules.lifecycle import CaseState, Disposition, EntityRole
from watchfloor.domain.evidence.schemas import SHA256, ItemKind, Label, Marking, Origin
from watchfloor.engine.runs.schemas import DatasetAsked
from watchfloor.engine.sensitive.schemas import Unmask

Impact = Literal["S0", "S1", "S2", "S3", "S4"]
Title = Annotated[str, Field(min_length=1, max_length=300)]
Reason = Annotated[str, Field(max_length=2_000)]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,62}$")]
Labels = Annotated[tuple[Label, ...], Field(max_length=len(Label), description="each asks for a reason to look")]
Parent = Annotated[
    str | None, Field(max_length=30, description="the item (EV-n) it is a copy of: redacted, transcribed, blurred")
]
# What a person takes in as bytes; query results and locators come by their own doors.
Bytes = Literal[
    ItemKind.FILE,
    ItemKind.CAPTURE,
    ItemKind.LOG_EXTRACT,
    ItemKind.MESSAGE,
    ItemKind.EXTERNAL_PAGE,
    ItemKind.AUDIO_CLIP,
]


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ParticipantOut(Shape):
    actor: str
    role: str
    assumed_at: datetime
    renounced_at: datetime | None


class CaseEntityOut(Shape):
    entity: str
    role: EntityRole
    reason: str
    set_by: str | None
    set_at: datetime | None
    version: int


class CaseOut(Shape):
    """A case as one may see it; `lead` and the other people are actor ids."""

    ref: str
    type: str
    title: str
    state: CaseState
    disposition: Disposition | None
    impact: Impact
    clauses: tuple[str, ...]
    lead: str
    compartment: str | None
    opened_at: datetime
    closed_at: datetime | None
    version: int
    participants: tuple[ParticipantOut, ...]
    entities: tuple[CaseEntityOut, ...]
    leads: tuple[str, ...]
    evidence: tuple[str, ...]
    findings: tuple[str, ...]
    blocked_by: tuple[str, ...]


class CaseLine(Shape):
    """A case in a list."""

    ref: str
    type: str
    title: str
    state: CaseState
    disposition: Disposition | None
    impact: Impact
    lead: str
    opened_at: datetime
    version: int


class CaseMention(CaseLine):
    """A case that holds an entity, and what it was found to be there."""

    role: EntityRole


class NoteVersionOut(Shape):
    version: int
    text: str
    author: str
    written_at: datetime


class NoteOut(Shape):
    """A note with every text it ever had, oldest first."""

    id: int
    case: str
    text: str
    author: str
    written_at: datetime
    version: int
    versions: tuple[NoteVersionOut, ...]


class CitationOut(Shape):
    evidence: str
    locator: str
    stance: Stance


class BoundNumberOut(Shape):
    """A cell of a query result: the row is counted from 0, the value is as it was written or last confirmed."""

    evidence: str
    column: str
    row: int
    value: Scalar


class FindingOut(Shape):
    """One claim: `statement` holds the bindings as written, `text` the same with their values."""

    ref: str
    case: str
    statement: str
    text: str
    numbers: tuple[BoundNumberOut, ...]
    state: FindingState
    confidence: Confidence
    rationale: str
    alternatives: tuple[str, ...]
    limits: tuple[str, ...]
    clause: str | None
    author: str
    reviewer: str | None
    review_reason: str
    citations: tuple[CitationOut, ...]
    supersedes: str | None
    written_at: datetime
    reviewed_at: datetime | None
    version: int


class CaseFacts(Shape):
    """What a decision needs to know of its case; `leads` holds everybody who ever led it, not scope-filtered."""

    case: str
    title: str
    state: CaseState
    impact: Impact
    leads: frozenset[str]
    entities: dict[str, EntityRole]
    evidence: tuple[str, ...]
    findings: dict[str, FindingState]
    scopes: frozenset[str]


class OpenCase(Shape):
    title: Title
    type: Name = "investigation"
    impact: Impact = "S3"
    clauses: tuple[str, ...] = ()
    compartment: Name | None = None
    lead: str | None = Field(default=None, description="a lead (LEAD-n) to open the case from")


class AddEntities(Shape):
    entities: Annotated[tuple[str, ...], Field(min_length=1, max_length=1_000)]


class SetRole(Shape):
    entity: str
    role: EntityRole
    reason: Reason


class AttachLead(Shape):
    lead: str


class AttachEvidence(Shape):
    evidence: str


class ChangeLead(Shape):
    actor: str
    reason: Reason


class MoveCase(Shape):
    state: CaseState
    reason: Reason = ""


class CloseCase(Shape):
    disposition: Disposition | None = None
    reason: Reason


class WriteNote(Shape):
    text: Annotated[str, Field(min_length=1, max_length=100_000)]


class CollectFile(Shape):
    """Where a file came from and how it was had, in the collector's words."""

    title: Title
    source: Annotated[str, Field(min_length=1, max_length=500)]
    method: Annotated[str, Field(min_length=1, max_length=500)] = "upload"
    name: Annotated[str, Field(max_length=300)] = ""
    kind: Bytes = ItemKind.FILE
    origin: Origin = Origin.DESK
    marking: Marking = Marking.AMBER
    labels: Labels = ()
    derived_from: Parent = None


class CollectUpload(Shape):
    """A finished upload of one's own, and what is to be said about it; it is held until it was screened."""

    upload: Annotated[str, Field(max_length=64)]
    title: Title
    source: Annotated[str, Field(min_length=1, max_length=500)]
    method: Annotated[str, Field(min_length=1, max_length=500)] = "upload"
    kind: Bytes = ItemKind.FILE
    marking: Marking = Marking.AMBER
    labels: Labels = ()
    derived_from: Parent = None


class CollectQuery(Shape):
    sql: Annotated[str, Field(min_length=1, max_length=50_000)]
    datasets: Annotated[tuple[DatasetAsked, ...], Field(min_length=1, max_length=20)]
    parameters: tuple[Scalar, ...] = ()
    title: Title
    marking: Marking = Marking.AMBER
    labels: Labels = ()
    derived_from: Parent = None
    unmask: Annotated[Unmask | None, Field(description="the item is then labelled unmasked, as are its copies")] = None


class CollectLocator(Shape):
    """What is pointed at and never copied: where it is, the hash that was reported, and the report's reference."""

    title: Title
    source: Annotated[str, Field(min_length=1, max_length=500)]
    method: Annotated[str, Field(min_length=1, max_length=500)] = "report"
    locator: Annotated[str, Field(min_length=1, max_length=2_000)]
    sha256: Annotated[str, Field(pattern=SHA256)]
    report_reference: Annotated[str, Field(min_length=1, max_length=300)]
    labels: Labels = ()


class Cite(Shape):
    evidence: str
    locator: Annotated[str, Field(max_length=500)] = ""
    stance: Stance = Stance.SUPPORTS


class FindingLine(Shape):
    """A claim in a list, with the values of its numbers."""

    ref: str
    case: str
    statement: str
    author: str
    written_at: datetime


class AddFinding(Shape):
    statement: Annotated[str, Field(description="one claim; a number is bound: {EV-3.column} or {EV-3.column[2]}")]
    confidence: Confidence
    rationale: Annotated[str, Field(min_length=1, max_length=4_000)]
    citations: tuple[Cite, ...]
    alternatives: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    clause: str | None = None
    supersedes: str | None = None
    draft: bool = False


class Review(Shape):
    reason: Reason
