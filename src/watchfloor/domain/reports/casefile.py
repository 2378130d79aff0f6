"""The case file: everything that a report or a bundle says about a case, gathered once and then never changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar, cast

Scalar = str | int | float | bool | None
T = TypeVar("T")

# The desk's own vocabulary (references, states, hashes) is no case text, so a pseudonym never replaces it.
FIXED: Mapping[str, bool] = {"fixed": True}


class Audience(StrEnum):
    """Who reads it: the desk itself, or people outside it who get pseudonyms instead of entity ids."""

    INTERNAL = "internal"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True)
class Clause:
    id: str = field(metadata=FIXED)
    version: str = field(metadata=FIXED)
    title: str


@dataclass(frozen=True, slots=True)
class CaseHead:
    ref: str = field(metadata=FIXED)
    type: str = field(metadata=FIXED)
    title: str
    state: str = field(metadata=FIXED)
    disposition: str = field(metadata=FIXED)
    lead: str
    opened_at: datetime
    clauses: tuple[Clause, ...] = ()
    simulation: bool = False
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class EntityRole:
    """An entity of the case and the role a person gave it; *unknown* until somebody did."""

    entity: str
    role: str = field(metadata=FIXED)
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LeadLine:
    ref: str = field(metadata=FIXED)
    title: str
    detector: str
    version: str = field(metadata=FIXED)
    score: float | None = None
    q_value: float | None = None
    label: str = ""
    explanation: str = ""
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SnapshotUsed:
    """A version of a dataset, with the SHA-256 of each of its files."""

    dataset: str
    version: int
    files: tuple[str, ...] = field(default=(), metadata=FIXED)


@dataclass(frozen=True, slots=True)
class Query:
    """A query with everything needed to run it again: text, parameters, snapshots and the hash of its answer."""

    sql: str
    parameters: tuple[Scalar, ...]
    snapshots: tuple[SnapshotUsed, ...]
    result_hash: str = field(metadata=FIXED)
    rows: int
    engine_version: str = field(metadata=FIXED)
    code_version: str = field(default="", metadata=FIXED)


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    ref: str = field(metadata=FIXED)
    title: str
    kind: str = field(metadata=FIXED)
    state: str = field(metadata=FIXED)
    source: str
    method: str
    collected_by: str
    collected_at: datetime
    sha256: str = field(metadata=FIXED)
    size: int
    media_type: str = field(metadata=FIXED)
    name: str = ""
    mark: str = field(default="", metadata=FIXED)
    labels: tuple[str, ...] = ()
    derived_from: str = field(default="", metadata=FIXED)
    query: Query | None = None
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    evidence: str = field(metadata=FIXED)
    stance: str = field(metadata=FIXED)
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Binding:
    """A value in a statement that was read from one cell of a frozen query result, never typed."""

    name: str = field(metadata=FIXED)
    evidence: str = field(metadata=FIXED)
    column: str = field(metadata=FIXED)
    row: int
    value: Scalar


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a statement: plain text, or (with `binding`) the place where a bound value stands."""

    text: str
    binding: str = field(default="", metadata=FIXED)


@dataclass(frozen=True, slots=True)
class Finding:
    ref: str = field(metadata=FIXED)
    statement: tuple[Span, ...]
    status: str = field(metadata=FIXED)
    confidence: str = field(metadata=FIXED)
    rationale: str
    author: str
    reviewer: str = ""
    clause: str = field(default="", metadata=FIXED)
    citations: tuple[Citation, ...] = ()
    bindings: tuple[Binding, ...] = ()
    alternatives: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vote:
    by: str
    verdict: str = field(metadata=FIXED)
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """The second pair of eyes: what it binds, how it stands, and every vote."""

    ref: str = field(metadata=FIXED)
    state: str = field(metadata=FIXED)
    payload_hash: str = field(metadata=FIXED)
    quorum: int
    votes: tuple[Vote, ...] = ()
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What somebody did about a decision besides voting: proposed, executed or reversed it."""

    what: str = field(metadata=FIXED)
    by: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ActionTaken:
    ref: str = field(metadata=FIXED)
    measure: str = field(metadata=FIXED)
    entity: str
    state: str = field(metadata=FIXED)
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    ref: str = field(metadata=FIXED)
    state: str = field(metadata=FIXED)
    measure: str = field(metadata=FIXED)
    basis: str
    clauses: tuple[Clause, ...]
    entities: tuple[EntityRole, ...]
    facts: str
    proportionality: str
    proposer: str
    payload_hash: str = field(metadata=FIXED)
    impact: str = field(default="", metadata=FIXED)
    territory: str = ""
    ends_at: datetime | None = None
    findings: tuple[str, ...] = field(default=(), metadata=FIXED)
    evidence: Mapping[str, str] = field(default_factory=dict, metadata=FIXED)
    approval: Approval | None = None
    steps: tuple[Step, ...] = ()
    actions: tuple[ActionTaken, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineRow:
    at: datetime
    what: str
    subject: str
    who: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    author: str
    at: datetime
    body: str


@dataclass(frozen=True, slots=True)
class LedgerHead:
    position: int
    hash: str = field(metadata=FIXED)


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A ledger entry with exactly the fields that its hash covers; `withheld` names those that were changed since."""

    hash: str = field(metadata=FIXED)
    fields: Mapping[str, Scalar | tuple[str, ...]]
    withheld: tuple[str, ...] = field(default=(), metadata=FIXED)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One case as it stood at `generated_at`; staff appear by desk pseudonym only."""

    head: CaseHead
    generated_at: datetime
    ledger: LedgerHead
    audience: Audience = field(default=Audience.INTERNAL, metadata=FIXED)
    entities: tuple[EntityRole, ...] = ()
    leads: tuple[LeadLine, ...] = ()
    evidence: tuple[EvidenceItem, ...] = ()
    findings: tuple[Finding, ...] = ()
    decisions: tuple[Decision, ...] = ()
    custody: tuple[LedgerRow, ...] = field(default=(), metadata=FIXED)
    timeline: tuple[TimelineRow, ...] = ()
    notes: tuple[Note, ...] = ()


def map_text(value: T, change: Callable[[str], str]) -> T:
    """A copy of a frozen record in which `change` was applied to every text that is not the desk's own vocabulary.

    Goes through nested records and tuples; numbers, times and members of enumerations stay as they are.
    """
    result: object = value
    if isinstance(value, str) and not isinstance(value, StrEnum):
        result = change(value)
    elif isinstance(value, tuple):
        result = tuple(map_text(item, change) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        texts = [part.name for part in fields(value) if "fixed" not in part.metadata]
        result = replace(value, **{name: map_text(getattr(value, name), change) for name in texts})
    return cast("T", result)


def item_without_query(item: EvidenceItem) -> EvidenceItem:
    """The item alone, for a record that keeps its query apart."""
    return replace(item, query=None)


def show_value(value: Scalar) -> str:
    """A bound value as people read it: grouped thousands, at most twelve significant digits, nothing rounded away."""
    if value is None:
        return "no value"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.12g}" if isinstance(value, float) else value


def statement_text(finding: Finding) -> str:
    """The statement as one line of text with its bound values in place."""
    values = {binding.name: show_value(binding.value) for binding in finding.bindings}
    return "".join(values.get(span.binding, "no value") if span.binding else span.text for span in finding.statement)
