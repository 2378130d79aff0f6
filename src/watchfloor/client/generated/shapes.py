"""The shapes of the API, generated from its contract by `python -m tools.client`; not to be edited."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import AwareDatetime, ConfigDict, Field

from watchfloor.client.wire import Shape


class AcceptItem(Shape):
    """What the receiver takes over, in their own words."""

    model_config = ConfigDict(
        extra="forbid",
    )
    synthesis: str


class AcceptStable(Shape):
    """Stable items, taken over together."""

    model_config = ConfigDict(
        extra="forbid",
    )
    numbers: list[int]


class ActionState(StrEnum):
    """Whether an action has left the desk: by a signed file, or as a message to each destination that takes actions."""

    PENDING = "pending"
    EXPORTED = "exported"
    QUEUED = "queued"
    DELIVERED = "delivered"
    DEAD = "dead"


class AddCalendar(Shape):
    """A calendar to make; with a country its holidays are stored, without a week it is 09:00-18:00 on weekdays."""

    model_config = ConfigDict(
        extra="forbid",
    )
    categories: list[str] | None = None
    country: str | None = None
    name: str
    subdivision: str | None = None
    week: list[list[str]] | None = None
    zone: str


class AddDesk(Shape):
    """A desk to make, on a calendar that there is."""

    model_config = ConfigDict(
        extra="forbid",
    )
    calendar: str
    clearance: list[str] | None = None
    key: str
    markets: list[str] | None = None
    name: str


class AddEntities(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    entities: list[str]


class AddGroup(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    key: str
    name: str


class AddItems(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    items: list[str]


class AddTask(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    assignee: str | None = None
    due_at: AwareDatetime | None = None
    for_role: str | None = None
    is_mandatory: bool | None = None
    title: str


class Addressee(Shape):
    """Somebody outside the groups, such as whoever asked; `in_reply_to` is the Message-ID of what they wrote."""

    model_config = ConfigDict(
        extra="forbid",
    )
    address: str
    in_reply_to: str | None = None
    name: str | None = None


class AnswerSeverity(Shape):
    """The second person's word on lowering a severity."""

    model_config = ConfigDict(
        extra="forbid",
    )
    agrees: bool
    reason: str | None = None


class AnswerSwap(Shape):
    """What one says to it, in one's own words."""

    model_config = ConfigDict(
        extra="forbid",
    )
    words: str


class Applies(StrEnum):
    """What the organisation says of a row; only `does_not_apply` starts no clock."""

    APPLIES = "applies"
    DOES_NOT_APPLY = "does_not_apply"
    ASK_LEGAL = "ask_legal"


class ApplyUpgrade(Shape):
    """Why what the library says now is to count."""

    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str


class ApprovalState(StrEnum):
    """How an approval stands; `expired` is never stored, it is what pending and granted become with time."""

    PENDING = "pending"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class ApprovalWaiting(Shape):
    """An approval that waits for somebody, with the case that the decision belongs to."""

    can_vote: bool
    case: str | None
    expires_at: AwareDatetime
    granted: int
    proposer: str
    purpose: str
    quorum: int
    ref: str
    requested_at: AwareDatetime
    subject: str


class Approve(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    payload_hash: str
    reason: str


class ApproveUpdate(Shape):
    """`payload` is the hash of what the approver read."""

    model_config = ConfigDict(
        extra="forbid",
    )
    payload: str
    reason: str


class AskSwap(Shape):
    """Ask somebody to take a turn: all that is left of it, or from when until when; and what one takes in return."""

    model_config = ConfigDict(
        extra="forbid",
    )
    back_ends: AwareDatetime | None = None
    back_starts: AwareDatetime | None = None
    back_turn: int | None = None
    ends: AwareDatetime | None = None
    reason: str
    starts: AwareDatetime | None = None
    to: str
    turn: int


class Assign(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    assignee: str
    reason: str | None = None


class AttachEvidence(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    evidence: str


class AttachLead(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    lead: str


class AttemptOut(Shape):
    at: AwareDatetime
    error: str
    number: int
    seconds: float
    status: int | None


class Audience(StrEnum):
    """Who reads it: the desk itself, or people outside it who get pseudonyms instead of entity ids."""

    INTERNAL = "internal"
    EXTERNAL = "external"


class Availability(Shape):
    """Until when one is not free, at most seven days on; null for free. No reason is asked for, and none is kept."""

    not_free_until: AwareDatetime | None = None


class Backlog(Shape):
    """What is open now, in seconds since its legal start."""

    median_age: float | None
    oldest: str | None
    oldest_age: float | None
    oldest_since: AwareDatetime | None
    open: int
    p90_age: float | None


class Ballot(StrEnum):
    """What a voter says."""

    GRANT = "grant"
    REFUSE = "refuse"


class Basis(StrEnum):
    """On what ground somebody is erased."""

    SUBJECT_REQUEST = "subject_request"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    UNLAWFUL_PROCESSING = "unlawful_processing"
    LEGAL_OBLIGATION = "legal_obligation"
    RETENTION_ENDED = "retention_ended"


class BasisOut(Shape):
    """Why the desk may act: clauses as `PM-01@2026.1`, or the reference of a demand, an order or a contract."""

    clauses: list[str] | None = None
    contract: str | None = None
    court_order: str | None = None
    legal_demand: str | None = None


class Because(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str


class Bound(StrEnum):
    """Which side of the due time is the promise."""

    NOT_AFTER = "not_after"
    NOT_BEFORE = "not_before"
    BOTH = "both"
    TARGET_MEAN = "target_mean"
    TARGET_PERCENTILE = "target_percentile"


class BoundNumberOut(Shape):
    """A cell of a query result: the row is counted from 0, the value is as it was written or last confirmed."""

    column: str
    evidence: str
    row: int
    value: str | int | float | bool | None


class BreakGlass(Shape):
    """What to open, why, and for how long; no compartment means all of them."""

    model_config = ConfigDict(
        extra="forbid",
    )
    compartment: str | None = None
    minutes: int | None = None
    reason: str


class BulkAct(StrEnum):
    """What can be done with many leads at once."""

    LABEL = "label"
    CLAIM = "claim"
    SNOOZE = "snooze"
    RELEASE = "release"


class Cadence(Shape):
    """By what publicity divides the hours between two updates: 1 or more, so that it never slows them down."""

    none: float
    press: float
    viral: float
    watched: float


class CalendarLine(Shape):
    """A calendar in a list."""

    categories: list[str]
    changed_at: AwareDatetime
    country: str | None
    name: str
    subdivision: str | None
    version: int
    week: list[list[str]]
    zone: str


class CalendarReplayAsked(Shape):
    """A calendar of the workspace, and the period over which it is tried; the last 90 days unless told."""

    model_config = ConfigDict(
        extra="forbid",
    )
    calendar: str
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None


class CallOut(Shape):
    """Somebody who was called, and when."""

    actor: str
    called_at: AwareDatetime
    desk: str


class CapsOut(Shape):
    """How much somebody is shown a day; 0 for any number."""

    minutes: int
    reveals: int


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    INVESTIGATING = "investigating"
    WAITING = "waiting"
    REVIEW = "review"
    CLOSED = "closed"
    REOPENED = "reopened"


class Cause(StrEnum):
    """Why somebody is paged."""

    GRAVE = "grave"
    CONTAINED = "contained"
    CLOCK_SHORT = "clock_short"
    BREACH = "breach"
    HANDOVER = "handover"
    UNATTENDED = "unattended"


class ChainOut(Shape):
    """What a walk along the whole chain found; `first_broken` is the position of the first link that does not hold."""

    entries: int
    first_broken: int | None
    head: str
    holds: bool
    problem: str


class Change(StrEnum):
    """What an observation did to the desk's leads."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


class ChangeAwareness(Shape):
    """Another instant of awareness, and why: duties that start on it are timed anew."""

    model_config = ConfigDict(
        extra="forbid",
    )
    awareness_at: AwareDatetime
    reason: str


class ChangeCalendar(Shape):
    """What becomes different in a calendar; what is left out stays."""

    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str
    week: list[list[str]] | None = None
    zone: str | None = None


class ChangeDesk(Shape):
    """What becomes different in a desk; what is left out stays."""

    model_config = ConfigDict(
        extra="forbid",
    )
    calendar: str | None = None
    clearance: list[str] | None = None
    markets: list[str] | None = None
    name: str | None = None


class ChangeGroup(Shape):
    """What becomes different; people are named by name or id, and whoever is left out leaves the group."""

    model_config = ConfigDict(
        extra="forbid",
    )
    name: str | None = None
    people: list[str] | None = None


class ChangeLead(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    actor: str
    reason: str


class ChangePassword(Shape):
    """The password until now, and the one from now on."""

    model_config = ConfigDict(
        extra="forbid",
    )
    new: str
    old: str


class ChangeUser(Shape):
    """Why somebody is disabled or enabled."""

    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str


class ChangeView(Shape):
    """What becomes different in a view; what is left out, or null, stays."""

    model_config = ConfigDict(
        extra="forbid",
    )
    columns: list[str] | None = None
    name: str | None = None
    query: str | None = None
    shared: bool | None = None


class Changeable(StrEnum):
    """The fields of a row that Legal may change; what else it says is the law's, and comes with the book."""

    SUMMARY = "summary"
    STANDING = "standing"
    EFFECTIVE_FROM = "effective_from"
    EFFECTIVE_TO = "effective_to"
    CLASSES = "classes"
    REQUESTERS = "requesters"
    BUDGET = "budget"
    EARLIEST = "earliest"
    PAUSABLE = "pausable"
    PAUSE_NOTE = "pause_note"
    MANDATORY = "mandatory"
    VERIFICATION = "verification"
    SOURCE = "source"
    NOTE = "note"
    INTERNAL_TARGET = "internal_target"


class Channel(StrEnum):
    """By which door a request came."""

    FORM = "form"
    API = "api"
    WEBHOOK = "webhook"
    MAIL = "mail"
    IMPORT = "import"
    SLACK = "slack"


class ChannelKind(StrEnum):
    """How a channel reaches people."""

    EMAIL = "email"
    SLACK = "slack"
    WEBHOOK = "webhook"
    IN_APP = "in_app"


class ChannelOut(Shape):
    """A channel; its address is shown without what is secret in it."""

    added_at: AwareDatetime
    added_by: str
    address: str
    id: int
    kind: ChannelKind
    name: str


class CheckIn(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    table_version: int | None = None


class CheckOut(Shape):
    broken: list[str]
    """files that are gone or whose bytes changed since they were stored"""
    dataset: str
    files: int
    notes: list[str] | None = None
    """columns that look personal and are not declared sensitive"""
    table_version: int
    without_postings: list[str]
    """files whose links are found by scan until indexed"""


class CitedOut(Shape):
    evidence: str
    sha256: str


class ClockClass(StrEnum):
    """How a duty came by its due time; not every duty has a number."""

    FIXED = "fixed"
    FIXED_RANGE = "fixed_range"
    UNDEFINED_SPEED = "undefined_speed"
    SPECIFIED_IN_INSTRUMENT = "specified_in_instrument"
    RECURRING = "recurring"
    WINDOW = "window"
    HOLD = "hold"
    RETENTION = "retention"
    PRECONDITION = "precondition"
    AT_EVENT = "at_event"


class ClockKind(StrEnum):
    """Whose promise it is: the law's, an instrument's own, or the organisation's."""

    STATUTORY = "statutory"
    INTERNAL = "internal"


class ClockState(StrEnum):
    """Where a clock stands; being late is told beside it, by the instant of the breach."""

    AWAITING = "awaiting"
    RUNNING = "running"
    PAUSED = "paused"
    MET = "met"
    ENDED = "ended"
    CANCELLED = "cancelled"


class ClosingField(StrEnum):
    """What a template may ask to be filled in before an escalation closes."""

    LEGAL_BASIS = "legal_basis"
    REQUESTED_ACTION = "requested_action"
    REQUESTER = "requester"
    TERRITORY = "territory"
    DECISION = "decision"


class ColumnGuessOut(Shape):
    name: str
    proposed: str
    reason: str
    type: str


class CommsAudience(StrEnum):
    """Who reads a text."""

    EXECUTIVE = "executive"
    LEGAL = "legal"
    COMMS = "comms"
    REGULATOR = "regulator"
    ARTIST_LABEL = "artist_label"
    PARTNER = "partner"
    INTERNAL = "internal"


class CompactOut(Shape):
    dataset: str
    files_after: int
    files_before: int
    proof: list[str]
    """two sums of hashes over the moved rows; none where nothing moved"""
    rows: int
    """rows that were moved, each proved to have come out as it went in"""
    table_version: int


class Confidence(StrEnum):
    """How sure the author is, apart from how reliable the source is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Confidentiality(StrEnum):
    """How far it may be told, in the order of the Traffic Light Protocol 2.0."""

    CLEAR = "clear"
    GREEN = "green"
    AMBER = "amber"
    AMBER_STRICT = "amber_strict"
    RED = "red"


class ConfirmItem(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    entity: str | None = None


class Contingency(Shape):
    """If this, then that."""

    if_: str = Field(..., alias="if")
    then: str


class CounterEvidenceOut(Shape):
    """One innocent reading that was measured."""

    name: str
    sentence: str
    speaks_against: bool
    value: float


class CountryOut(Shape):
    """A country whose holidays are known, its parts, and the kinds of holidays it has."""

    categories: list[str]
    code: str
    name: str
    subdivisions: list[str]


class CoveredOut(Shape):
    """A time in which the same people are there."""

    ends: AwareDatetime
    people: list[str]
    shifts: list[str]
    starts: AwareDatetime


class Criterion(StrEnum):
    """What a fit is judged by, in the order in which it decides."""

    FREE = "free"
    DUTY = "duty"
    MARKET = "market"
    CLASS = "class"
    LANGUAGE = "language"
    SPARE = "spare"


class CustodyEntry(Shape):
    """One thing that happened to an item, from the ledger: `previous` is the hash of the item's entry before."""

    actor: str
    at: AwareDatetime
    hash: str
    position: int
    previous: str
    reason: str
    verb: str


class DatasetAsked(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    name: str
    version: int | None = None
    """the newest where absent"""


class DatasetState(StrEnum):
    """Whether a dataset can be asked: one that is only named awaits its first load, and a removed one keeps its files
    while evidence rests on them.
    """

    NAMED = "named"
    ACTIVE = "active"
    REMOVED = "removed"


class DatasetTouched(Shape):
    dataset: str
    files: int
    """files of any version that will be removed"""
    postings: int
    """posting files that will be removed or made anew"""
    quarantined: int
    """refused rows that will be emptied"""
    rows: int
    """rows of the newest version that will be removed"""
    texts: int
    """rows of others in which a text will be changed"""


class DayChange(Shape):
    """A day of which the library says something else than it did; null where it says nothing."""

    after: str | None
    before: str | None
    day: date


class DayKind(StrEnum):
    """What a day is, whatever its week says: off, or worked although it is a holiday."""

    OFF = "off"
    WORKING = "working"


class DayOfFlow(Shape):
    """What came and what ended on a day of the zone; an end that was taken back is none."""

    arrivals: int
    closures: int
    day: date


class DayOut(Shape):
    """How much one looked at on a day of the desk's clock."""

    day: date
    minutes: float
    reveals: int


class DecisionState(StrEnum):
    """Where a decision stands."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"
    EXECUTED = "executed"
    REVERSED = "reversed"


class DeclineItem(Shape):
    """Why the receiver does not take it: it stays with who has it."""

    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str


class Deliveries(Shape):
    """How many messages were given up, and how many wait to be sent."""

    dead: int
    waiting: int


class DemandClass(StrEnum):
    """What a demand is about, as intake offers it."""

    IMMINENT_HARM = "imminent_harm"
    SELF_HARM = "self_harm"
    CSAM = "csam"
    TVEC = "tvec"
    CREDIBLE_THREAT = "credible_threat"
    NCII = "ncii"
    HATE_HARASSMENT = "hate_harassment"
    ELECTION = "election"
    GOVERNMENT_ORDER = "government_order"
    LAW_ENFORCEMENT_REQUEST = "law_enforcement_request"
    REGULATOR_ENQUIRY = "regulator_enquiry"
    COURT_ORDER = "court_order"
    PRESS = "press"
    VIP = "vip"
    CREATOR_DISPUTE = "creator_dispute"
    IP = "ip"
    IMPERSONATION = "impersonation"
    ACCOUNT_TAKEOVER = "account_takeover"
    PAYMENT_FRAUD = "payment_fraud"
    PLATFORM_MANIPULATION = "platform_manipulation"
    FALSE_POSITIVE = "false_positive"
    POLICY_GAP = "policy_gap"
    EMPLOYEE_SAFETY = "employee_safety"


class Demands(Shape):
    """What a severity asks for: hours to the first touch, to the decision, and between updates; and its weight."""

    decision: float
    first_touch: float
    pages: bool
    update: float
    weight: float


class DeskLine(Shape):
    """A desk in a list."""

    calendar: str
    clearance: list[str]
    key: str
    markets: list[str]
    name: str
    version: int
    zone: str


class DeskOut(Shape):
    """A desk as its console begins.

    `console` changes with every build of it and is empty where there is none; `zone` is the IANA name of the zone in
    which the desk tells times; `sign_in` names the ways in.
    """

    console: str
    sign_in: list[str]
    simulation: bool
    version: str
    zone: str


class DestinationState(StrEnum):
    """A paused destination keeps its messages waiting; a removed one gets none."""

    ACTIVE = "active"
    PAUSED = "paused"
    REMOVED = "removed"


class DetectorLine(Shape):
    """A detector as a list shows it."""

    behaviour: str
    clause: str | None
    family: str
    id: str
    needs: list[str]
    title: str
    version: int
    victim_prone: bool


class DirectoryLine(Shape):
    """Somebody by their id; who is disabled stays in it, because what they did stays."""

    id: str
    is_disabled: bool
    name: str
    pseudonym: str


class Disposition(StrEnum):
    """How a case ended; abuse by others means that the accounts looked at bear no fault."""

    CONFIRMED_VIOLATION = "confirmed_violation"
    PARTLY = "partly"
    NOT_A_VIOLATION = "not_a_violation"
    INSUFFICIENT_EVIDENCE = "insufficient_evidence"
    ABUSE_BY_OTHERS = "abuse_by_others"
    REFERRED = "referred"
    DUPLICATE = "duplicate"


class DocumentKind(StrEnum):
    """What kind of thing was found."""

    LEAD = "lead"
    CASE = "case"
    NOTE = "note"
    FINDING = "finding"
    EVIDENCE = "evidence"
    ENTITY = "entity"
    DATASET = "dataset"
    ESCALATION = "escalation"


class DraftHandover(Shape):
    """From one desk to another: the receiving shift, and who leads it."""

    model_config = ConfigDict(
        extra="forbid",
    )
    from_desk: str
    receiving_lead: str | None = None
    shift_begins: AwareDatetime
    shift_ends: AwareDatetime
    to_desk: str


class DsaMapping(Shape):
    """Category and keyword of the DSA Transparency Database under which a decision is reported."""

    category: str
    keyword: str


class DueOut(Shape):
    """A due time that a clock had: None while it was not known, or while it stood still."""

    at: AwareDatetime
    by: str
    due_at: AwareDatetime | None
    reason: str
    source: str


class Duty(StrEnum):
    """What must be done, in one word."""

    REMOVE = "remove"
    RESTRICT = "restrict"
    RESTORE = "restore"
    CORRECT = "correct"
    SUSPEND = "suspend"
    HOLD = "hold"
    NOTIFY = "notify"
    INFORM = "inform"
    ACKNOWLEDGE = "acknowledge"
    DECIDE = "decide"
    ASSESS = "assess"
    ADDRESS = "address"
    ASSIST = "assist"
    REPLY = "reply"
    REQUEST = "request"
    REPORT = "report"
    DISCLOSE = "disclose"
    PRESERVE = "preserve"
    APPEAL = "appeal"
    KEEP_OPEN = "keep_open"
    COUNTER_NOTICE = "counter_notice"


class DutyOut(Shape):
    """A desk at an instant: who is there, who is called in which order, and when somebody is there next.

    `overriding` are those of `on_call` who stand first because of an override.
    """

    desk: str
    is_covered: bool
    name: str
    next_covered: AwareDatetime | None
    on_call: list[str]
    overriding: list[str]
    people: list[str]
    says: str
    shifts: list[str]
    zone: str


class EditText(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    text: str


class EditUpdate(Shape):
    """What becomes different in an update; what is left out, or null, stays."""

    model_config = ConfigDict(
        extra="forbid",
    )
    groups: list[str] | None = None
    next_update_at: AwareDatetime | None = None
    text: str | None = None
    title: str | None = None
    to: list[Addressee] | None = None


class EndTask(Shape):
    """How a task ended; a paper names the evidence of it."""

    model_config = ConfigDict(
        extra="forbid",
    )
    is_done: bool | None = None
    outcome: str


class EndedOut(Shape):
    """How many sessions were ended."""

    ended: int


class EntityOut(Shape):
    """An entity that the desk has touched, and when first and last; `label` is a name for people, often empty."""

    first_noted: AwareDatetime
    id: str
    kind: str
    label: str
    last_noted: AwareDatetime
    ref: str


class EntityRole(StrEnum):
    """What an entity did, as a person judged it; victims look like culprits, so the default is unknown."""

    OPERATOR = "operator"
    BUYER = "buyer"
    BENEFICIARY = "beneficiary"
    TARGET = "target"
    BYSTANDER = "bystander"
    INFRASTRUCTURE = "infrastructure"
    UNKNOWN = "unknown"


class ErasureState(StrEnum):
    """Where an erasure stands; one that is `cleared` names nobody and still waits for the database to be packed."""

    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    RUNNING = "running"
    CLEARED = "cleared"
    DONE = "done"
    WITHDRAWN = "withdrawn"


class EscalationDisposition(StrEnum):
    """How an escalation ended."""

    COMPLIED = "complied"
    PARTLY_COMPLIED = "partly_complied"
    REFUSED = "refused"
    CHALLENGED = "challenged"
    NO_VIOLATION = "no_violation"
    ANSWERED = "answered"
    REFERRED = "referred"


class EscalationLinkOut(Shape):
    linked_at: AwareDatetime
    relation: str
    to: str


class EscalationRole(StrEnum):
    """What somebody is in an escalation."""

    INCIDENT_LEAD = "incident_lead"
    SCRIBE = "scribe"
    DECISION_OWNER = "decision_owner"
    LIAISON = "liaison"


class EscalationState(StrEnum):
    """Where an escalation stands."""

    RECEIVED = "received"
    TRIAGED = "triaged"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    DECISION_PENDING = "decision_pending"
    ACTIONED = "actioned"
    RESPONDED = "responded"
    CLOSED = "closed"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"


class EventOut(Shape):
    """Something that happened: who did what to which subject; never what changed.

    `by` is a desk pseudonym. `position` is told to those who may read the ledger; everybody resumes by the event's id.
    """

    at: AwareDatetime
    by: str
    position: int | None
    subject: str
    verb: str


class ExemplarOut(Shape):
    """One event that shows the behaviour."""

    dataset: str
    row_key: str
    sentence: str
    time: AwareDatetime


class ExtendClock(Shape):
    """More time that an authority allowed, or that a rule gives; `document` names the evidence of it."""

    model_config = ConfigDict(
        extra="forbid",
    )
    document: str
    due_at: AwareDatetime
    reason: str


class Family(StrEnum):
    """The five families of the book; a clause's id starts with the letters of its family."""

    DANGEROUS = "dangerous"
    DECEPTIVE = "deceptive"
    SENSITIVE = "sensitive"
    ILLEGAL = "illegal"
    PLATFORM_MANIPULATION = "platform_manipulation"


class FieldChange(Shape):
    """One field of a clause that differs: its name and both values as text."""

    field: str
    newer: str
    older: str


class FileFormat(StrEnum):
    """How rows lie in a file; of a workbook the first sheet that names its columns is read."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    XLSX = "xlsx"


class FileOut(Shape):
    """One file of the snapshot that was read."""

    bytes: int
    name: str
    rows: int
    sha256: str


class FindingLine(Shape):
    """A claim in a list, with the values of its numbers."""

    author: str
    case: str
    ref: str
    statement: str
    written_at: AwareDatetime


class FindingState(StrEnum):
    """Where a claim stands."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CONTESTED = "contested"
    REFUTED = "refuted"
    SUPERSEDED = "superseded"


class FiringOut(Shape):
    """What a clock said, the instant it was for, and by how many seconds it was late."""

    due_for: AwareDatetime
    fired_at: AwareDatetime
    late_by: float
    mark: str


class FirstMeasure(StrEnum):
    """First measures: reversible, and limited in place and time."""

    GEO_BLOCK = "geo_block"
    DE_INDEX = "de_index"
    UNLIST = "unlist"
    HOLD_PAYOUT = "hold_payout"


class Flag(StrEnum):
    """What makes a request touch more than its text says."""

    HIGH_PROFILE = "high_profile"
    MINOR = "minor"
    ELECTION = "election"
    IMMINENT_HARM = "imminent_harm"
    PRESS = "press"


class GaugeOut(Shape):
    """A number as `/metrics` tells it now."""

    help: str
    name: str
    value: float


class GiveGrant(Shape):
    """Leave for a person to unmask; without a column it is for all sensitive columns of the dataset."""

    model_config = ConfigDict(
        extra="forbid",
    )
    column: str | None = None
    dataset: str
    days: int | None = None
    person: str
    """by name"""
    reason: str


class GiveReason(Shape):
    """Why something is done."""

    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str


class GlassReview(StrEnum):
    """What another person said of broken glass."""

    WAITING = "waiting"
    APPROVED = "approved"
    OBJECTED = "objected"


class GlassVerdict(StrEnum):
    """What a reviewer says."""

    APPROVE = "approve"
    OBJECT = "object"


class GrantOut(Shape):
    actor: str
    column: str | None
    dataset: str
    expires_at: AwareDatetime
    given_at: AwareDatetime
    given_by: str
    reason: str
    ref: str
    revoked_at: AwareDatetime | None
    revoked_by: str | None


class GroupPerson(Shape):
    id: str
    name: str


class GroupsTold(Shape):
    """The stakeholder groups that are told of the two gravest severities."""

    S0: list[str] | None = None
    S1: list[str] | None = None


class Growth(StrEnum):
    """By what a snoozed lead must grow to wake."""

    MEMBERS = "members"
    VOLUME = "volume"
    SCORE = "score"


class GuessIn(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    encoding: str | None = None
    path: str


class GuessOut(Shape):
    columns: list[ColumnGuessOut]
    declaration: dict[str, object]
    rows: list[dict[str, str | None]]


class HandedIn(Shape):
    """What a message became; the same one again is not new."""

    escalation: str
    is_new: bool


class HandoverAction(Shape):
    """Something to do: what, who, by when."""

    what: str
    when: str | None = None
    who: str | None = None


class HandoverItemState(StrEnum):
    """What the receiver said of an item; who has not been answered keeps it."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    PASSED = "passed"
    GONE = "gone"


class HandoverState(StrEnum):
    """Where a handover stands."""

    DRAFT = "draft"
    FROZEN = "frozen"
    SETTLED = "settled"


class HandoverText(Shape):
    """The whole note as Markdown."""

    markdown: str
    ref: str


class HarmImpact(StrEnum):
    """How much harm, if it is true."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class HarmUrgency(StrEnum):
    """How soon the harm grows."""

    NOW = "now"
    TODAY = "today"
    WEEK = "week"
    NONE = "none"


class HealthCheckOut(Shape):
    """Something that the desk cannot work without, and whether it is there."""

    detail: str
    name: str
    ok: bool


class HealthOut(Shape):
    """How the desk is now: ready where every check holds."""

    checks: list[HealthCheckOut]
    gauges: list[GaugeOut]
    ready: bool


class HeatOut(Shape):
    """Rows by weekday (Monday first) and hour of `zone`: the entity's as counts, the cohort's as shares of all of it.

    `surprise` is log2 of the entity's share against the cohort's, half a row added to each count: 1 is twice as much,
    -1 half as much, and 0 also where both have next to nothing. `cohort_is` says whom it is measured against.
    """

    cohort: list[list[float]]
    cohort_entities: int
    cohort_is: str
    cohort_rows: int
    dataset: str
    entity: list[list[int]]
    entity_rows: int
    first: AwareDatetime | None
    last: AwareDatetime | None
    masked: list[str]
    role: str
    surprise: list[list[float]]
    zone: str


class HintOut(Shape):
    """One thing that speaks for (`+`) or against (`-`) a requester, or that is to do (`?`)."""

    says: str
    sign: str


class HistoryLine(Shape):
    """Something that happened to a thing: who did what, why, and what changed where all of that may be seen."""

    at: AwareDatetime
    by: str
    details: dict[str, object] | None
    reason: str
    verb: str


class HoldOut(Shape):
    entity: str
    lifted_at: AwareDatetime | None
    lifted_by: str | None
    lifting_reason: str
    placed_at: AwareDatetime
    placed_by: str
    reason: str
    ref: str


class HoldingVerdict(StrEnum):
    """What was judged of a held item: it may be worked with, it goes, or everything about it stops."""

    RELEASED = "released"
    REFUSED = "refused"
    STOPPED = "stopped"


class HuntFile(StrEnum):
    """The tables of a hunt that can be fetched."""

    LEADS = "leads"
    MEMBERS = "members"
    EDGES = "edges"
    EXEMPLARS = "exemplars"


class HuntIn(Shape):
    """A hunt as a person asks for it; `look_back` is all, tick (the detector's own) or a duration such as 30d."""

    model_config = ConfigDict(
        extra="forbid",
    )
    dataset: str
    detector: str
    hypothesis: str | None = None
    look_back: str | None = None
    parameters: dict[str, int | float | str] | None = None
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None
    version: int | None = None


class HuntStatus(StrEnum):
    """What came of a hunt; inconclusive is "none found" on data that is known to be partial."""

    FOUND = "found"
    NONE_FOUND = "none_found"
    INCONCLUSIVE = "inconclusive"


class Illness(StrEnum):
    """How much an item must be watched."""

    UNSTABLE = "unstable"
    WATCHER = "watcher"
    STABLE = "stable"


class Impact(StrEnum):
    """How much a decision weighs: a high one needs two approvals."""

    NORMAL = "normal"
    HIGH = "high"


class IndexOut(Shape):
    dataset: str
    indexed: list[str]
    """files whose postings were made now"""
    table_version: int


class Instruct(Shape):
    """Legal's instruction to dispose of a stopped item: where it was, what was reported, and what to do."""

    model_config = ConfigDict(
        extra="forbid",
    )
    instruction: str
    locator: str
    report_reference: str


class ItemChange(Shape):
    """An item that differs from the handover before: in words, what."""

    escalation: str
    says: str


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


class JobFile(Shape):
    """The file that a job made."""

    media_type: str
    name: str
    sha256: str
    size: int


class JobState(StrEnum):
    """Where a job is; the last three are ends."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Judge(Shape):
    """A judgement, and why."""

    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str


class Kept(Shape):
    """What stays although it names the person, and why."""

    count: int
    what: str
    why: str


class KnownVerdict(StrEnum):
    """What is known of a hash: clear content needs no screening, known harm stops whatever carries it."""

    CLEAR = "clear"
    KNOWN_HARM = "known_harm"


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


class Lasted(Shape):
    """For how many seconds the look has lasted so far."""

    model_config = ConfigDict(
        extra="forbid",
    )
    seconds: int


class LeadCountsOut(Shape):
    """How many leads there are to see: in each state, and of each detector those that are open."""

    detectors: dict[str, int]
    states: dict[LeadState, int]
    total: int


class LeadNamed(Shape):
    """A lead, and the version of it that was read."""

    model_config = ConfigDict(
        extra="forbid",
    )
    ref: str
    version: int


class LeadSort(StrEnum):
    """The order of a list: most, strongest or newest first; with a minus the other way round, the least first."""

    SCORE = "score"
    FIELD_SCORE = "-score"
    LAST_SEEN = "last_seen"
    FIELD_LAST_SEEN = "-last_seen"
    FIRST_SEEN = "first_seen"
    FIELD_FIRST_SEEN = "-first_seen"
    MEMBER_COUNT = "member_count"
    FIELD_MEMBER_COUNT = "-member_count"


class LeadState(StrEnum):
    """Where a lead stands: waiting for a look, asleep until it grows, judged, or part of a case."""

    OPEN = "open"
    SNOOZED = "snoozed"
    JUDGED = "judged"
    IN_CASE = "in_case"


class LedgerLine(Shape):
    """One entry as it is shown; its payload stays where it is."""

    actor: str
    at: AwareDatetime
    hash: str
    position: int
    reason: str
    subject: str
    verb: str


class LetInto(Shape):
    """All the compartments somebody is in from now on."""

    model_config = ConfigDict(
        extra="forbid",
    )
    compartments: list[str]
    reason: str


class Likeness(Shape):
    """Another escalation that may be the same, and why one thinks so."""

    likeness: float
    ref: str
    state: EscalationState
    title: str
    why: list[str]


class Link(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    to: str


class LinkEdge(Shape):
    """Why two entities are linked, in a sentence, and where that stands.

    `role` is the role of a dataset through which they are, or the kinds of what two members of a lead have in common.
    `weight` is the rarity of what links (1 is the rarest), or the number of things in common. `lead` is who says so.
    """

    dataset: str
    first: AwareDatetime | None
    last: AwareDatetime | None
    lead: str | None = None
    role: str
    rows: int
    source: str
    target: str
    weight: float
    why: str


class LinkNode(Shape):
    """An entity of a graph: in how many rows it stands there, and how many others it is linked with.

    `shared_by` of what links is how many hold it; a hub is held by too many to connect anybody. `role` is what a person
    found the entity to be, in a lead or a case.
    """

    entity: str
    is_hub: bool | None = None
    kind: str
    role: str | None = None
    rows: int
    shared_by: int


class LinkOut(Shape):
    """A one-time link, shown this once; whoever has it sets the person's password."""

    expires_at: AwareDatetime
    token: str


class LinksOut(Shape):
    """A link graph about an entity, a lead or a case, whose name `entity` is.

    `set_aside` says what was seen and links nothing, and why; `is_cut` that there is more than is shown; `empty` what
    was not looked at, or what would fill the graph.
    """

    edges: list[LinkEdge]
    empty: list[str] | None = None
    entity: str
    is_cut: bool | None = None
    nodes: list[LinkNode]
    set_aside: list[str] | None = None


class ListName(StrEnum):
    """A list that can leave as a file."""

    LEADS = "leads"
    CASES = "cases"
    APPROVALS = "approvals"
    ACTIONS = "actions"
    MESSAGES = "messages"
    RUNS = "runs"
    LEDGER = "ledger"
    ENTITIES = "entities"
    DATASETS = "datasets"
    JOBS = "jobs"


class LoadIn(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    compartment: str | None = None
    """who alone may see a new dataset; absent: the desk"""
    declaration: dict[str, object] | str | None = None
    """YAML or its document; absent: as the dataset was declared"""
    message: str | None = None
    paths: list[str]
    """files or patterns, .zip, .gz, .zst"""


class LoadLine(Shape):
    at: AwareDatetime
    by: str
    bytes: int
    file: str
    future: int
    load: str
    message: str
    quarantined: int
    rows: int
    rows_in: int
    sha256: str
    table_version: int


class Locale(StrEnum):
    """The languages that come with the product."""

    EN = "en"
    JA = "ja"
    KO = "ko"
    ZH_HANS = "zh-Hans"
    ID = "id"
    TH = "th"
    VI = "vi"


class LostClock(Shape):
    """An open clock that would say nothing more, or something else than its rules say, and why that is wrong."""

    ref: str
    subject: str
    why: str


class MailFailureOut(Shape):
    """A mail of the mailbox that could not be taken in; `place` is the folder and number under which it lies there."""

    code: str
    first_at: AwareDatetime
    id: int
    last_at: AwareDatetime
    place: str
    says: str
    settled_at: AwareDatetime | None
    tries: int


class MailFate(StrEnum):
    """What a mail became: a new escalation, a word on an older one, or nothing, because it was here already."""

    TAKEN_IN = "taken_in"
    THREADED = "threaded"
    KNOWN = "known"


class MailTaken(Shape):
    """What a mail became, when it is proposed to have been received, and what was odd about it."""

    escalation: str
    evidence: list[str]
    fate: MailFate
    received_at: AwareDatetime | None
    told: list[str]


class MakeBundle(Shape):
    """The sealed bundle of a case; outside the desk entities appear by pseudonym and no original content is in it."""

    model_config = ConfigDict(
        extra="forbid",
    )
    audience: Audience | None = None


class MapField(Shape):
    """Where a value is from: columns (several are put below each other, dotted ones lie within), or always the same.

    Of its columns a file must have one, unless `always` says what stands without any: `unknown_column`.
    `values` turns a row's words into the desk's. A text for a list is split at `split`. A time that is not ISO 8601
    is read by `time_format`, as Python's strptime writes it, in `zone`: a format names no zone of its own.
    """

    always: str | None = None
    columns: list[str] | None = None
    otherwise: str | None = None
    """what stands for words that `values` does not name"""
    split: str | None = None
    time_format: str | None = None
    values: dict[str, str] | None = Field(None, max_length=1000)
    zone: str | None = None


class Marking(StrEnum):
    """With whom an item may be shared, after the Traffic Light Protocol 2.0."""

    RED = "red"
    AMBER_STRICT = "amber_strict"
    AMBER = "amber"
    GREEN = "green"
    CLEAR = "clear"


class AtLeast(StrEnum):
    S0 = "S0"
    S1 = "S1"
    S2 = "S2"
    S3 = "S3"
    S4 = "S4"


class Measure(StrEnum):
    """What a clause may allow and a decision may do: the one vocabulary of actions."""

    REMOVE = "remove"
    DISABLE = "disable"
    DEMOTE = "demote"
    AGE_GATE = "age_gate"
    LABEL = "label"
    DEMONETISE = "demonetise"
    WITHHOLD_ROYALTIES = "withhold_royalties"
    NEUTRALISE = "neutralise"
    WARN = "warn"
    FEATURE_BLOCK = "feature_block"
    SUSPEND = "suspend"
    TERMINATE = "terminate"
    RESTORE = "restore"
    REINSTATE = "reinstate"
    GEO_BLOCK = "geo_block"
    PRESERVE = "preserve"
    REFER = "refer"


class MeasuredShare(Shape):
    """`hits` of `n` with the 95 % Wilson interval; where n is 0 nothing is known: `share` is null."""

    high: float
    hits: int
    low: float
    n: int
    share: float | None


class Medium(StrEnum):
    """Through what something is taken in."""

    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    TEXT = "text"


class MemberRole(StrEnum):
    """What a person found a member to be; on `unknown` nobody can enforce."""

    OPERATOR = "operator"
    BUYER = "buyer"
    BENEFICIARY = "beneficiary"
    TARGET = "target"
    BYSTANDER = "bystander"
    UNKNOWN = "unknown"


class MessageKind(StrEnum):
    """What a message is: an order to act on the platform, news for people, or an update to one channel."""

    ACTION = "action"
    NOTIFICATION = "notification"
    UPDATE = "update"


class MessageState(StrEnum):
    """What became of a message: it waits, it arrived, it was given up by the desk, or left out by a person."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    DEAD = "dead"
    SKIPPED = "skipped"


class MessageWhole(Shape):
    """The same with the exact text that is sent and the newest attempts."""

    about: str
    attempts: int
    body: str
    destination: str
    error: str
    idempotency_key: str
    kind: MessageKind
    next_at: AwareDatetime
    order_key: str
    posted_at: AwareDatetime
    receipt: dict[str, object] | None
    ref: str
    settled_at: AwareDatetime | None
    simulation: bool
    skip_reason: str
    state: MessageState
    topic: str
    tries: list[AttemptOut]
    webhook_id: str


class MetricsBy(StrEnum):
    """What figures are told apart by; an escalation of two places counts in both."""

    ALL = "all"
    DEMAND_CLASS = "demand_class"
    JURISDICTION = "jurisdiction"
    SEVERITY = "severity"
    REQUESTER_KIND = "requester_kind"
    WEEK = "week"
    MONTH = "month"


class MissingColumns(Shape):
    """Columns that a field names and the file does not have, and what the field is read from instead."""

    columns: list[str]
    field: str
    says: str


class Move(Shape):
    """On to another state; a closing names how it ended, a duplicate of what, an answer which clocks it meets."""

    model_config = ConfigDict(
        extra="forbid",
    )
    decision: str | None = None
    disposition: EscalationDisposition | None = None
    duplicate_of: str | None = None
    meets: list[str] | None = None
    none_owed: str | None = None
    """why no answer is owed, where none is"""
    reason: str | None = None
    state: EscalationState


class MoveCase(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str | None = None
    state: CaseState


class MoveOut(Shape):
    """What a change of the book of obligations moved on an escalation, by the references of clocks."""

    at: AwareDatetime
    edition: int
    escalation: str
    let_go: list[str]
    retimed: list[str]
    started: list[str]


class NameOut(Shape):
    """Whose password was set."""

    name: str


class NewsOut(Shape):
    """What somebody else did to a thing in which one takes part."""

    at: AwareDatetime
    by: str
    reason: str
    subject: str
    verb: str


class NoteDirection(StrEnum):
    """From whom to whom a note goes: from the requester, to them, or within the desk."""

    IN = "in"
    OUT = "out"
    INSIDE = "inside"


class NoteVersionOut(Shape):
    author: str
    text: str
    version: int
    written_at: AwareDatetime


class NotificationOut(Shape):
    """Word to oneself: `code` says what happened, `about` names what, on `subject`; `@n` is its version or attempt."""

    about: str
    at: AwareDatetime
    code: str
    id: int
    read_at: AwareDatetime | None
    subject: str


class OnCallOut(Shape):
    """Whom to call in a time; an override stands before every rank while it lasts."""

    ends: AwareDatetime
    id: int
    is_override: bool
    person: str
    rank: int
    starts: AwareDatetime


class OnDutyOut(Shape):
    """All desks at an instant, and the one that is there first from then on."""

    at: AwareDatetime
    desks: list[DutyOut]
    next_desk: str | None


class OnlookerOut(Shape):
    """Somebody else who looks at the same thing, and since when."""

    id: str
    name: str
    since: AwareDatetime


class Origin(StrEnum):
    """Where a file was made: on this desk or its own systems, or outside, by people whom nobody answers for."""

    DESK = "desk"
    OUTSIDE = "outside"


class OutboxOut(Shape):
    """How many messages stand where, and since when the oldest waits."""

    dead: int
    delivered: int
    oldest_waiting: AwareDatetime | None
    skipped: int
    waiting: int


class Outcome(StrEnum):
    """Done, done in part, refused, asked back, or challenged."""

    DONE = "done"
    PARTLY = "partly"
    REFUSED = "refused"
    CLARIFY = "clarify"
    CHALLENGE = "challenge"


class PageState(StrEnum):
    """Whether a page still calls."""

    CALLING = "calling"
    ACKNOWLEDGED = "acknowledged"
    EXHAUSTED = "exhausted"


class PageCustodyEntry(Shape):
    items: list[CustodyEntry]
    next_cursor: str | None = None


class PageDetectorLine(Shape):
    items: list[DetectorLine]
    next_cursor: str | None = None


class PageEntityOut(Shape):
    items: list[EntityOut]
    next_cursor: str | None = None


class PageGrantOut(Shape):
    items: list[GrantOut]
    next_cursor: str | None = None


class PageHistoryLine(Shape):
    items: list[HistoryLine]
    next_cursor: str | None = None


class PageHoldOut(Shape):
    items: list[HoldOut]
    next_cursor: str | None = None


class PageMailFailureOut(Shape):
    items: list[MailFailureOut]
    next_cursor: str | None = None


class PageMoveOut(Shape):
    items: list[MoveOut]
    next_cursor: str | None = None


class PageNotificationOut(Shape):
    items: list[NotificationOut]
    next_cursor: str | None = None


class PagingOut(Shape):
    """A page: what about, why, whom it called so far, and who has it."""

    acknowledged_at: AwareDatetime | None
    acknowledged_by: str | None
    calls: list[CallOut]
    cause: Cause
    next_at: AwareDatetime | None
    raised_at: AwareDatetime
    ref: str
    state: PageState
    subject: str


class ParameterOut(Shape):
    """One parameter with its unit, bounds and default."""

    choices: list[str]
    default: int | float | str
    help: str
    high: float | None
    low: float | None
    name: str
    unit: str


class ParticipantOut(Shape):
    actor: str
    assumed_at: AwareDatetime
    renounced_at: AwareDatetime | None
    role: str


class Party(StrEnum):
    """For whom an escalation waits."""

    REQUESTER = "requester"
    LEGAL = "legal"
    POLICY = "policy"
    PRODUCT = "product"
    USER = "user"
    AUTHORITY = "authority"
    OTHER_DESK = "other_desk"


class Permission(StrEnum):
    """What a role allows; also the scopes that a token may be narrowed to."""

    DATA_READ = "data:read"
    DATA_WRITE = "data:write"
    DATA_UNMASK = "data:unmask"
    DATA_ERASE = "data:erase"
    HUNT_RUN = "hunt:run"
    LEAD_READ = "lead:read"
    LEAD_WRITE = "lead:write"
    CASE_READ = "case:read"
    CASE_WRITE = "case:write"
    FINDING_REVIEW = "finding:review"
    EVIDENCE_READ = "evidence:read"
    EVIDENCE_WRITE = "evidence:write"
    EVIDENCE_SCREEN = "evidence:screen"
    EVIDENCE_INSTRUCT = "evidence:instruct"
    DECISION_PROPOSE = "decision:propose"
    DECISION_APPROVE = "decision:approve"
    DECISION_EXECUTE = "decision:execute"
    ESCALATION_READ = "escalation:read"
    ESCALATION_WRITE = "escalation:write"
    OBLIGATION_WRITE = "obligation:write"
    DESK_WRITE = "desk:write"
    REPORT_MAKE = "report:make"
    JOB_READ = "job:read"
    JOB_WRITE = "job:write"
    LEDGER_READ = "ledger:read"
    USER_ADMIN = "user:admin"
    METRICS_READ = "metrics:read"
    GLASS_BREAK = "glass:break"
    GLASS_REVIEW = "glass:review"
    DELIVERY_READ = "delivery:read"
    DELIVERY_WRITE = "delivery:write"
    DESTINATION_ADMIN = "destination:admin"


class PlaceHold(Shape):
    """Somebody whose data must stay."""

    model_config = ConfigDict(
        extra="forbid",
    )
    entity: str
    reason: str


class PlannedOut(Shape):
    """A shift of the plan, laid out in time."""

    ends: AwareDatetime
    shift: str
    starts: AwareDatetime


class Preferences(Shape):
    """What one does not want to see, and how one wants to see the rest. The desk does not claim that blur protects."""

    blur: bool | None = None
    greyscale: bool | None = None
    opt_out: list[Label] | None = None


class Presence(StrEnum):
    """How somebody's time counts: within the shifts, beyond them, or not at all."""

    ON = "on"
    EXTRA = "extra"
    AWAY = "away"


class PresenceOut(Shape):
    """How an entity appears in one dataset in one role; `by_scan` where the table was read for lack of postings."""

    by_scan: bool
    dataset: str
    first: AwareDatetime | None
    last: AwareDatetime | None
    role: str
    rows: int


class PreviewOut(Shape):
    """The text as it would leave, and which template it was made by."""

    locale: Locale
    note: str
    template: str
    text: str
    title: str


class ProblemOut(Shape):
    """Why one lead was left as it is."""

    code: str
    detail: str
    fix: str
    title: str


class PromiseReplay(Shape):
    """A promise under both matrices, of those whose time is over under it."""

    after: MeasuredShare
    before: MeasuredShare
    name: str
    newly_late: int
    no_longer_late: int


class ProposeDecision(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    action: Measure
    basis: BasisOut
    ends_at: AwareDatetime | None = None
    evidence: list[str]
    facts: str
    findings: list[str] | None = None
    impact: Impact | None = None
    proportionality: str
    subjects: list[str]
    """kind:id, of the case"""
    territory: str | None = None


class ProposeDemand(Shape):
    """What a request says, and the mail address it came from where that is known."""

    model_config = ConfigDict(
        extra="forbid",
    )
    sender: str | None = None
    text: str | None = None
    title: str | None = None


class ProposeItems(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    text: str


class ProposedItem(Shape):
    """Something a text names; `is_known` where it is listed already."""

    entity: str | None
    is_known: bool
    named: str


class ProposedOut(Shape):
    """A proposed value, how sure it is from 0 to 1, and the words that led there."""

    because: list[str]
    confidence: float
    value: str


class PruneOut(Shape):
    bytes: int
    dataset: str
    files: list[str]
    """files that were taken away"""
    held: int
    """older files that stay because a run, a hunt or evidence names them"""


class Publicity(StrEnum):
    """Who watches: an axis of its own, which makes updates more frequent and nothing graver."""

    NONE = "none"
    WATCHED = "watched"
    PRESS = "press"
    VIRAL = "viral"


class Purpose(StrEnum):
    """What an upload is for; it is used for nothing else."""

    EVIDENCE = "evidence"
    DATASET = "dataset"
    ESCALATIONS = "escalations"


class QuarantineLine(Shape):
    column: str
    file: str
    line: int | None
    load: str
    raw: str
    reason: str
    row: int | None


class QueueOrder(StrEnum):
    """In which order escalations are listed."""

    PRIORITY = "priority"
    NEWEST = "newest"


class RebuiltOut(Shape):
    """What was made anew; how much of it there is would tell of what one may not see."""

    kinds: list[DocumentKind]


class Recipient(Shape):
    """One place that an update goes to, as it was when it was chosen; `key` tells it from the others."""

    address: str | None = None
    channel: int | None = None
    group: str | None = None
    in_reply_to: str | None = None
    key: str
    kind: ChannelKind
    name: str
    people: list[str] | None = None


class ReportFormat(StrEnum):
    """How a report is printed."""

    HTML = "html"
    MD = "md"
    PDF = "pdf"


class RequestErasure(Shape):
    """A person by all the ids they have; the reason stays in the ledger for ever and may not name them."""

    model_config = ConfigDict(
        extra="forbid",
    )
    basis: Basis
    entities: list[str]
    """kind:id, every id of the same person"""
    reason: str


class RequesterKind(StrEnum):
    """Who makes a demand."""

    GOVERNMENT = "government"
    COURT = "court"
    LAW_ENFORCEMENT = "law_enforcement"
    REGULATOR = "regulator"
    TRUSTED_FLAGGER = "trusted_flagger"
    PRESS = "press"
    CREATOR = "creator"
    PARTNER = "partner"
    USER = "user"
    INTERNAL = "internal"


class Reveal(Shape):
    """A deliberate look at an item of evidence (EV-n) or a lead (LEAD-n), and of what kind it will be."""

    model_config = ConfigDict(
        extra="forbid",
    )
    category: Label
    medium: Medium
    subject: str


class Review(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str


class ReviewGlass(Shape):
    """Whether it was right, and why."""

    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str
    verdict: GlassVerdict


class RevisedField(Shape):
    """One thing that a revision changed, as text; empty where there is nothing."""

    field: str
    newer: str
    older: str


class Role(StrEnum):
    """What a person is on the desk."""

    VIEWER = "viewer"
    SPECIALIST = "specialist"
    LEAD = "lead"
    POLICY = "policy"
    LEGAL = "legal"
    SCREENER = "screener"
    AUDITOR = "auditor"
    ADMIN = "admin"


class RoleIn(Shape):
    """The role a person found a member to have."""

    model_config = ConfigDict(
        extra="forbid",
    )
    member: str
    reason: str | None = None
    role: MemberRole


class RosterOut(Shape):
    """Somebody's time at a desk."""

    ends: AwareDatetime
    id: int
    kind: Presence
    person: str
    starts: AwareDatetime


class RotateSecret(Shape):
    """For how many hours both signatures are sent."""

    model_config = ConfigDict(
        extra="forbid",
    )
    overlap_hours: int | None = None


class RoundOut(Shape):
    """One walk over all stored files; `ended_at` is empty while it goes on."""

    began_at: AwareDatetime
    broken: int
    bytes: int
    ended_at: AwareDatetime | None
    files: int
    number: int


class RoutingTerm(Shape):
    """One criterion: the lower the rank the better, compared in the order of the list."""

    criterion: Criterion
    is_for: bool
    rank: int
    says: str


class RowFate(StrEnum):
    """What a row becomes, or became: an escalation, a word on one, nothing new, or nothing at all."""

    NEW = "new"
    ANSWER = "answer"
    KNOWN = "known"
    REFUSED = "refused"


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


class SampleOut(Shape):
    """Some rows of a dataset as they are stored; sensitive columns, which `masked` names, are not among them."""

    columns: list[str]
    dataset: str
    masked: list[str]
    rows: list[dict[str, object]]
    table_version: int


class SaveView(Shape):
    """A view to keep: which room's list, its filter as the address has it, and its columns in their order."""

    model_config = ConfigDict(
        extra="forbid",
    )
    columns: list[str] | None = None
    name: str
    query: str | None = None
    room: str
    shared: bool | None = None


class SavedViewOut(Shape):
    """A view that one may use; its owner alone changes it."""

    changed_at: AwareDatetime
    columns: list[str]
    id: int
    is_mine: bool
    name: str
    owner: str
    query: str
    room: str
    shared: bool
    version: int


class ScheduleIn(Shape):
    """A job to ask for over and over."""

    model_config = ConfigDict(
        extra="forbid",
    )
    cron: str
    """minute hour day month weekday, in numbers"""
    form: dict[str, object]
    """what one would send to ask for the job once"""
    kind: str
    """hunt, load, compact, index, report, bundle or rebuild_search"""
    zone: str
    """the zone of its wall clock, such as Asia/Singapore"""


class ScheduleOut(Shape):
    """A schedule and when it is due next."""

    at: AwareDatetime
    by: str
    cron: str
    form: dict[str, object]
    kind: str
    next_at: AwareDatetime
    ref: str
    subject: str
    zone: str


class SegmentOut(Shape):
    begins: AwareDatetime
    by: str
    ends: AwareDatetime | None
    is_paused: bool
    reason: str


class SessionLineOut(Shape):
    """One of one's own sessions; `seen_at` is noted about once a minute."""

    agent: str
    expires_at: AwareDatetime
    id: str
    is_this: bool | None = None
    opened_at: AwareDatetime
    seen_at: AwareDatetime


class SetAudience(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    needs_approval: bool
    reason: str


class SetDay(Shape):
    """What a person says of one day."""

    model_config = ConfigDict(
        extra="forbid",
    )
    day: date
    kind: DayKind
    name: str
    reason: str


class SetEscalationDesk(Shape):
    """Another desk for an escalation, and why."""

    model_config = ConfigDict(
        extra="forbid",
    )
    desk: str
    reason: str


class SetOnCall(Shape):
    """Whom to call in a time; the lowest rank is called first, and an override before every rank while it lasts."""

    model_config = ConfigDict(
        extra="forbid",
    )
    ends: AwareDatetime
    is_override: bool | None = None
    person: str
    rank: int | None = None
    starts: AwareDatetime


class SetOutcome(Shape):
    """What became of listed things: of all that are named."""

    model_config = ConfigDict(
        extra="forbid",
    )
    effect_at: AwareDatetime | None = None
    note: str | None = None
    numbers: list[int]
    outcome: Outcome
    territory: str | None = None


class SetRole(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    entity: str
    reason: str
    role: EntityRole


class SetRoster(Shape):
    """Somebody's time at a desk: within its shifts, beyond them, or away."""

    model_config = ConfigDict(
        extra="forbid",
    )
    ends: AwareDatetime
    kind: Presence | None = None
    person: str
    starts: AwareDatetime


class SetShift(Shape):
    """A shift to plan, or to plan otherwise: on which days of the week (Monday is 0), and when."""

    model_config = ConfigDict(
        extra="forbid",
    )
    hours: str
    key: str
    weekdays: list[int]


class SetSkills(Shape):
    """All of what somebody can take on, at once; no class and no market means any."""

    model_config = ConfigDict(
        extra="forbid",
    )
    capacity: int | None = None
    demand_classes: list[DemandClass] | None = None
    languages: list[str] | None = None
    markets: list[str] | None = None


class SettingOut(Shape):
    """A setting of the process that answers; of a secret one only whether it is `set` or `unset`."""

    help: str
    is_default: bool
    is_secret: bool
    name: str
    value: str


class ShiftOut(Shape):
    """A shift that a desk plans."""

    hours: str
    key: str
    weekdays: list[int]


class SightOut(Shape):
    """What one claim of a run became."""

    change: Change
    lead: str
    woke: bool


class SignIn(Shape):
    """A name and its password."""

    model_config = ConfigDict(
        extra="forbid",
    )
    name: str
    password: str


class SituationClock(Shape):
    """A clock that runs; how much is left is worked out when the text is written."""

    due_at: AwareDatetime | None = None
    is_legal: bool | None = None
    name: str


class SituationDeed(Shape):
    """Something that was done, and when."""

    at: AwareDatetime
    text: str


class SituationNeed(Shape):
    """A decision that is needed: by whom, by when."""

    by: str | None = None
    due_at: AwareDatetime | None = None
    text: str


class SituationOutcome(StrEnum):
    """What became of one listed item."""

    DONE = "done"
    PARTLY = "partly"
    REFUSED = "refused"
    CLARIFY = "clarify"
    CHALLENGE = "challenge"
    PENDING = "pending"


class SituationScope(Shape):
    """How much it is about."""

    accounts: int | None = None
    content: int | None = None
    exposure: str | None = None
    markets: list[str] | None = None
    streams: int | None = None


class SkillsOut(Shape):
    """Somebody's skills with what they hold of what one sees; version 0 is for nobody having said anything yet."""

    capacity: int
    demand_classes: list[DemandClass]
    held: int
    is_free: bool
    languages: list[str]
    markets: list[str]
    person: str
    version: int


class Skip(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str


class SlackSpread(Shape):
    """What was left of clocks when they were kept, in seconds, less than 0 where that was late."""

    least: float | None
    median: float | None
    most: float | None
    n: int
    p25: float | None
    p5: float | None
    p75: float | None
    p95: float | None


class SnapshotClock(Shape):
    """A clock as it stood when the handover was frozen."""

    due_at: AwareDatetime | None
    is_legal: bool
    name: str
    ref: str


class SnapshotRef(Shape):
    """The version of a dataset that a query read, with the SHA-256 of each of its files."""

    dataset: str
    files: list[str]
    version: int


class SnapshotUsed(Shape):
    dataset: str
    files: list[dict[str, object]]
    """name, sha256, rows and bytes of each file read"""
    version: int


class SnippetOut(Shape):
    """A piece of the original text; a mark is where a match begins and ends in it, counted in code points."""

    marks: list[list[object]]
    text: str


class Snooze(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str
    until: AwareDatetime


class SnoozeIn(Shape):
    """Sleep until the measure has grown by the factor (1.5 is half as much again)."""

    model_config = ConfigDict(
        extra="forbid",
    )
    factor: float | None = None
    reason: str | None = None
    until_grows_by: Growth | None = None


class SnoozeOut(Shape):
    """Until when a lead sleeps: its measure must exceed the bound."""

    above: float
    by: str
    reason: str
    until_grows_by: Growth


class Source(StrEnum):
    """Who said so; what a person said counts."""

    LIBRARY = "library"
    MANUAL = "manual"


class SourceOut(Shape):
    bytes: int
    file: str
    future: int
    load: str
    quarantined: int
    rows: int
    rows_in: int
    sha256: str
    unchanged: bool


class SourceShape(StrEnum):
    """How a source writes: by a mapping of one's own, as reports of Coop, or as messages of Slack."""

    MAPPED = "mapped"
    COOP = "coop"
    SLACK = "slack"


class StaffedShift(Shape):
    """How many people work on some days of the week (Monday is 0), and when. Shifts at the same time add up."""

    model_config = ConfigDict(
        extra="forbid",
    )
    hours: str
    people: int
    weekdays: list[int]
    zone: str | None = None


class StaffedTimes(Shape):
    """When the model touches and decides an escalation; null where it does not come to it."""

    decided_at: AwareDatetime | None
    first_touch_at: AwareDatetime | None


class StaffingPromise(Shape):
    """A promise as it was kept on record and in the model under both; `newly_late` compares the two in the model."""

    baseline: MeasuredShare
    name: str
    newly_late: int
    no_longer_late: int
    other: MeasuredShare
    recorded: MeasuredShare


class StaffingReplayAsked(Shape):
    """The staffing that there is and another one, and the period whose arrivals both work off; 90 days unless told.

    `seed` draws the random share of the queue; `rows` escalations are told one by one, the most different first.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    baseline: list[StaffedShift]
    other: list[StaffedShift]
    rows: int | None = None
    seed: int | None = None
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None


class Stance(StrEnum):
    """What a citation does to the claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"


class Standing(StrEnum):
    """Where a law stands; `pending` and `benchmark` start no clock until Legal says that they apply."""

    IN_FORCE = "in_force"
    PENDING = "pending"
    REPEALED = "repealed"
    BENCHMARK = "benchmark"


class StartEvent(StrEnum):
    """What starts the time of a row."""

    RECEIPT = "receipt"
    SENT = "sent"
    GIVEN = "given"
    AWARENESS = "awareness"
    BELIEF = "belief"
    COMPLAINT = "complaint"
    INQUIRY = "inquiry"
    COUNTER_NOTICE = "counter_notice"
    EFFECT = "effect"
    CONTAINED = "contained"
    REMOVED = "removed"
    RESTRICTED = "restricted"
    INFORMED = "informed"
    NOTIFIED = "notified"
    ASSESSED = "assessed"
    DETERMINED = "determined"
    DETERMINED_HARMFUL = "determined_harmful"
    DETERMINED_HARMLESS = "determined_harmless"
    SUBMITTED = "submitted"
    REFERRED = "referred"
    WARNED = "warned"
    THRESHOLD = "threshold"
    BEFORE = "before"
    PERIOD_END = "period_end"
    RECURRING = "recurring"


class StartOut(Shape):
    """Where somebody who is new here begins: a story, the lead to work, and the case to look at first."""

    case: str | None
    lead: str | None
    story: list[str]
    title: str


class StepOut(Shape):
    at: AwareDatetime
    by: str
    counts: dict[str, int]
    step: str


class SubjectOut(Shape):
    entity: str
    role: EntityRole


class Sureness(StrEnum):
    """How sure one is."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNVERIFIED = "unverified"


class SwapState(StrEnum):
    """How a swap stands; one whose time is over, or whose turn is no more, has lapsed."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


class TableTouched(Shape):
    rows: int
    table: str


class TakeRole(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    role: EscalationRole


class TaskFor(StrEnum):
    """For whom a task of a template is: a role of the desk, a stakeholder group, or a party one waits for."""

    ROLE = "role"
    GROUP = "group"
    PARTY = "party"


class TaskState(StrEnum):
    """Whether a task is still to do; what a case template brought is withdrawn where the class becomes another."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    WITHDRAWN = "withdrawn"


class TeamOut(Shape):
    """A desk whole: its shifts, and whose time is not over yet."""

    calendar: str
    clearance: list[str]
    key: str
    markets: list[str]
    name: str
    on_call: list[OnCallOut]
    roster: list[RosterOut]
    shifts: list[ShiftOut]
    version: int
    zone: str


class TemplateTask(Shape):
    """Something to do. A mandatory one is never dropped; one that is required has ended, either way, before closing."""

    due_fraction: float | None = None
    """of the shortest mandatory clock, from its start; the earlier of the two counts"""
    due_hours: float | None = None
    """after receipt"""
    for_kind: TaskFor | None = None
    for_role: str | None = None
    """a role, the key of a group, or a party"""
    is_mandatory: bool | None = None
    is_required: bool | None = None
    """done or dropped before closing; a mandatory one always is"""
    key: str
    """names it within its template, over all versions"""
    title: str


class TermOut(Shape):
    name: str
    says: str
    value: float


class TestedOut(Shape):
    """How a trial message ended: `error` is empty where it was taken."""

    detail: str
    error: str
    seconds: float
    status: int | None


class TextKind(StrEnum):
    """What a text does."""

    ACKNOWLEDGEMENT = "acknowledgement"
    HOLDING_LINE = "holding_line"
    SITUATION_UPDATE = "situation_update"
    AUTHORITY_ANSWER = "authority_answer"
    REFUSAL = "refusal"


class TimeSpread(Shape):
    """How long something took, in seconds from the legal start: percentiles between neighbours are interpolated.

    `reached` says of how many it is known: what has not happened yet is in none of the other numbers.
    """

    mean: float | None
    median: float | None
    n: int
    p85: float | None
    p95: float | None
    reached: MeasuredShare


class TodayOut(Shape):
    """How much one has looked at today: reveals, minutes, and reveals by category."""

    by_category: dict[Label, int]
    minutes: float
    reveals: int


class TokenLineOut(Shape):
    """A token as it is listed; `last_used_at` is noted about once an hour."""

    created_at: AwareDatetime
    expires_at: AwareDatetime
    id: str
    label: str
    last_used_at: AwareDatetime | None
    permissions: list[Permission]
    revoked_at: AwareDatetime | None


class TokenOut(Shape):
    """A token, shown this once."""

    token: str


class TopObjectOut(Shape):
    """An object the members acted on."""

    count: int
    entity: str


class TriageAct(StrEnum):
    """What a person does with a lead, and may undo while nothing else has happened to it."""

    LABEL = "label"
    ROLE = "role"
    SNOOZE = "snooze"
    CLAIM = "claim"
    RELEASE = "release"


class TypeInstant(Shape):
    """The time that an instrument sets, and where one has it from: the paper, a portal, the telephone; who said it."""

    model_config = ConfigDict(
        extra="forbid",
    )
    due_at: AwareDatetime
    source: str


class Unit(StrEnum):
    """What a budget counts; a bare day says too little, so there is none.

    Days and months do not count the day on which they start, and end at the close of their last day (for months as in
    Regulation (EEC, Euratom) 1182/71, Art 3(2)(c): the day of the same number, or the month's last).
    """

    ELAPSED_HOURS = "elapsed_hours"
    BUSINESS_HOURS = "business_hours"
    BUSINESS_DAYS = "business_days"
    CALENDAR_DAYS = "calendar_days"
    CALENDAR_MONTHS = "calendar_months"


class Unmask(Shape):
    """Which sensitive columns to show this once, and what for."""

    model_config = ConfigDict(
        extra="forbid",
    )
    columns: list[str]
    """each as dataset.column"""
    purpose: str
    """why; it stays in the ledger, name nobody"""


class Unowned(Shape):
    """An escalation that a grave or legal clock runs on without an owner who is there, and why one says so."""

    assignee: str | None
    due_at: AwareDatetime | None
    escalation: str
    why: str


class UpdateReason(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str


class UpdateState(StrEnum):
    """A sent update says beside it, by its deliveries, whether it arrived."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    REFUSED = "refused"
    SENT = "sent"
    WITHDRAWN = "withdrawn"


class UploadState(StrEnum):
    """How far an upload is: open for chunks, finished and whole, or taken by what it was for."""

    OPEN = "open"
    FINISHED = "finished"
    TAKEN = "taken"


class UseLink(Shape):
    """The token of a one-time link, and the password to set."""

    model_config = ConfigDict(
        extra="forbid",
    )
    link: str
    password: str


class UserOut(Shape):
    """A person of the desk."""

    compartments: list[str]
    id: str
    name: str
    pseudonym: str
    roles: list[Role]


class Verdict(StrEnum):
    """What a person makes of a member of a lead, or of the lead from its members."""

    TRUE_POSITIVE = "true_positive"
    BENIGN = "benign"
    INCONCLUSIVE = "inconclusive"
    NEEDS_CASE = "needs_case"


class VerdictOut(Shape):
    """Whether a detector judged one of its packaged cases right."""

    kind: str
    message: str
    passed: bool
    trial: str
    why: str


class Verification(StrEnum):
    """How the figures of a row were seen: in the law's own text, on another page, or not at all."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    MEMORY = "memory"


class VerifyRequester(Shape):
    """Whether the requester is who they say, and how one knows."""

    model_config = ConfigDict(
        extra="forbid",
    )
    by: str
    verified: bool


class VerifyingOut(Shape):
    """What is known of whoever asks. A person verifies; until then `may_release_user_data` is false, and says why."""

    because: str
    hints: list[HintOut]
    may_release_user_data: bool
    verified: bool | None
    verified_by: str


class VoteOut(Shape):
    """One vote, with the voter's reason."""

    at: AwareDatetime
    reason: str
    verdict: Ballot
    voter: str


class Wait(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    party: Party
    reason: str
    until: AwareDatetime | None = None


class Weights(Shape):
    """The numbers of the queue's order."""

    ageing_per_hour: float | None = None
    duplicate: float | None = None
    explored: float | None = None
    explored_share: float | None = None
    exposure: float | None = None
    """listeners an hour, where nobody has said yet"""
    handling_minutes: float | None = None
    """where nobody has said yet"""
    hours_to_next_look: float | None = None
    slack_factor: float | None = None
    """k: a legal clock comes first below k x handling"""
    trusted_flagger: float | None = None
    violates: float | None = None
    """where nobody has said yet"""
    vulnerable: float | None = None


class WhatStands(StrEnum):
    """What is left of a first measure after somebody decided."""

    MADE_LASTING = "made_lasting"
    RESTORED = "restored"


class Why(StrEnum):
    """Why nobody covers a time."""

    NO_SHIFT = "no_shift"
    DAY_OFF = "day_off"
    NOBODY_ROSTERED = "nobody_rostered"
    ALL_AWAY = "all_away"


class WithReason(Shape):
    """Why somebody does it; it stays in the ledger for ever."""

    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str


class WriteEscalationNote(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    direction: NoteDirection | None = None
    external_ref: str | None = None
    text: str


class WriteNote(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    text: str


class WriteTemplate(Shape):
    """A further version of a template, and why."""

    model_config = ConfigDict(
        extra="forbid",
    )
    body: str
    is_checked: bool | None = None
    reason: str
    title: str


class YearOut(Shape):
    """A year that was stored, and the version of the library that told it."""

    release: str
    year: int


class Severity(StrEnum):
    S0 = "S0"
    S1 = "S1"
    S2 = "S2"
    S3 = "S3"
    S4 = "S4"


class Kind(StrEnum):
    FILE = "file"
    CAPTURE = "capture"
    LOG_EXTRACT = "log_extract"
    MESSAGE = "message"
    EXTERNAL_PAGE = "external_page"
    AUDIO_CLIP = "audio_clip"


class State(StrEnum):
    PAST = "past"
    IN_FORCE = "in_force"
    WAITING = "waiting"
    SET_ASIDE = "set_aside"


class ActionOut(Shape):
    """An action as it stands; `receipt` holds what each destination answered, by the destination's name."""

    action: Measure
    created_at: AwareDatetime
    decision: str
    delivered_at: AwareDatetime | None
    ends_at: AwareDatetime | None
    entity: str
    export: str | None
    exported_at: AwareDatetime | None
    idempotency_key: str
    receipt: dict[str, object] | None
    ref: str
    reverses: str | None
    state: ActionState
    territory: str


class AddChannel(Shape):
    """An address of mail, or the URL of a webhook; in-app channels have neither."""

    model_config = ConfigDict(
        extra="forbid",
    )
    address: str | None = None
    kind: ChannelKind
    name: str
    url: str | None = None


class AddDestination(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    name: str
    takes: list[MessageKind]
    url: str


class AddHash(Shape):
    """A hash to know, and who says so."""

    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str
    sha256: str
    source: str
    verdict: KnownVerdict


class AddSource(Shape):
    """A system that may hand requests in; `fields` is for the shape `mapped`, with dotted names for what lies within.

    The message's own id is the column `webhook-id`.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    fields: dict[str, MapField] | None = Field(None, max_length=60)
    name: str
    shape: SourceShape | None = None


class AddUser(Shape):
    """Somebody to add."""

    model_config = ConfigDict(
        extra="forbid",
    )
    compartments: list[str] | None = None
    name: str
    roles: list[Role]


class ApprovalOut(Shape):
    """An approval as it stands now: what it binds (subject and payload hash), its votes, and until when it holds."""

    decided_at: AwareDatetime | None
    expires_at: AwareDatetime
    granted: int
    payload_hash: str
    proposer: str
    purpose: str
    quorum: int
    ref: str
    requested_at: AwareDatetime
    state: ApprovalState
    subject: str
    version: int
    votes: list[VoteOut]


class AudienceOut(Shape):
    """Whether text for an audience waits for approval."""

    audience: CommsAudience
    needs_approval: bool
    version: int


class AuditOut(Shape):
    """Whether every open clock has what it must have: exactly one next firing, or a recorded end."""

    audited_at: AwareDatetime
    lag_seconds: float
    lost: list[LostClock]
    open_clocks: int
    overdue: int


class AuthorityOut(Shape):
    call_back: str
    domains: list[str]
    id: int
    jurisdiction: str
    kind: RequesterKind
    name: str
    retired_at: AwareDatetime | None
    source: str
    version: int


class BeginUpload(Shape):
    """A file that is about to come: with its hash, a file that arrives otherwise is refused."""

    model_config = ConfigDict(
        extra="forbid",
    )
    name: str
    purpose: Purpose
    sha256: str | None = None
    size: int


class Breaches(Shape):
    """Clocks of one duty, or promise, in one place that fell due in the period, and how many were not kept in time."""

    breached: MeasuredShare
    duty: str
    is_legal: bool
    jurisdiction: str


class BudgetOut(Shape):
    """How much time: a number and what it counts."""

    unit: Unit
    value: float


class BulkIn(Shape):
    """One act on many leads; a label is given to every member. A dry run judges and changes nothing."""

    model_config = ConfigDict(
        extra="forbid",
    )
    act: BulkAct
    dry_run: bool
    factor: float | None = None
    """for a snooze"""
    leads: list[LeadNamed]
    reason: str | None = None
    until_grows_by: Growth | None = None
    """for a snooze"""
    verdict: Verdict | None = None
    """for a label"""


class BulkItem(Shape):
    """What became, or would become, of one lead: its state and version, or the problem that stopped the act."""

    ok: bool
    problem: ProblemOut | None
    ref: str
    state: LeadState | None
    version: int | None


class BulkOut(Shape):
    """What became of each lead, in the order in which they were named."""

    dry_run: bool
    items: list[BulkItem]


class BySeverity(Shape):
    """What every severity asks for."""

    S0: Demands
    S1: Demands
    S2: Demands
    S3: Demands
    S4: Demands


class ByUrgency(Shape):
    """The severity of one impact, for each urgency."""

    none: Severity
    now: Severity
    today: Severity
    week: Severity


class CalendarDayOut(Shape):
    """A day that differs from its week; `replaces` is the holiday that a person's word stands over."""

    day: date
    is_estimated: bool
    kind: DayKind
    name: str
    reason: str
    replaces: str | None
    source: Source


class CalendarOut(Shape):
    """A calendar whole: the years that are stored, and their days."""

    categories: list[str]
    changed_at: AwareDatetime
    country: str | None
    days: list[CalendarDayOut]
    name: str
    subdivision: str | None
    version: int
    week: list[list[str]]
    years: list[YearOut]
    zone: str


class CaseEntityOut(Shape):
    entity: str
    reason: str
    role: EntityRole
    set_at: AwareDatetime | None
    set_by: str | None
    version: int


class CaseLine(Shape):
    """A case in a list."""

    disposition: Disposition | None
    impact: Severity
    lead: str
    opened_at: AwareDatetime
    ref: str
    state: CaseState
    title: str
    type: str
    version: int


class CaseMention(Shape):
    """A case that holds an entity, and what it was found to be there."""

    disposition: Disposition | None
    impact: Severity
    lead: str
    opened_at: AwareDatetime
    ref: str
    role: EntityRole
    state: CaseState
    title: str
    type: str
    version: int


class CaseOut(Shape):
    """A case as one may see it; `lead` and the other people are actor ids."""

    blocked_by: list[str]
    clauses: list[str]
    closed_at: AwareDatetime | None
    compartment: str | None
    disposition: Disposition | None
    entities: list[CaseEntityOut]
    evidence: list[str]
    findings: list[str]
    impact: Severity
    lead: str
    leads: list[str]
    opened_at: AwareDatetime
    participants: list[ParticipantOut]
    ref: str
    state: CaseState
    title: str
    type: str
    version: int


class CaseTemplate(Shape):
    """What a class of demands brings with it. What it says of telling others is a proposal, and changes nothing."""

    closing: list[ClosingField] | None = None
    confidentiality: Confidentiality | None = None
    look_first: list[str] | None = None
    no_tipping_off: bool | None = None
    tasks: list[TemplateTask] | None = None
    tell: GroupsTold | None = None


class CaseTemplateOut(Shape):
    """A version of the template of a class; 1 is the one that ships."""

    at: AwareDatetime | None
    by: str | None
    content: CaseTemplate
    demand_class: DemandClass
    reason: str
    version: int


class ChangeSource(Shape):
    """What of a source changes: its mapping, whether it may hand anything in, or its secret."""

    model_config = ConfigDict(
        extra="forbid",
    )
    fields: dict[str, MapField] | None = None
    is_disabled: bool | None = None


class CitationOut(Shape):
    evidence: str
    locator: str
    stance: Stance


class Cite(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    evidence: str
    locator: str | None = None
    stance: Stance | None = None


class ClauseChange(Shape):
    """A clause that differs between two versions, field by field, with a unified diff of its words."""

    fields: list[FieldChange]
    id: str
    text_difference: str


class ClockLine(Shape):
    """A clock in a list or a strip; `due_at` is None while nothing is known, or while it stands still."""

    bound: Bound
    breached_at: AwareDatetime | None
    clock_class: ClockClass
    due_at: AwareDatetime | None
    earliest_at: AwareDatetime | None
    ended_at: AwareDatetime | None
    is_counterparty: bool
    is_internal_target: bool
    is_mandatory: bool
    is_pausable: bool
    is_provisional: bool
    kind: ClockKind
    name: str
    next_at: AwareDatetime | None
    next_mark: str | None
    obligation: str | None
    ref: str
    start_event: str
    started_at: AwareDatetime
    state: ClockState
    subject: str
    version: int
    zone: str


class CloseCase(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    disposition: Disposition | None = None
    reason: str


class CollectLocator(Shape):
    """What is pointed at and never copied: where it is, the hash that was reported, and the report's reference."""

    model_config = ConfigDict(
        extra="forbid",
    )
    labels: list[Label] | None = None
    """each asks for a reason to look"""
    locator: str
    method: str | None = None
    report_reference: str
    sha256: str
    source: str
    title: str


class CollectQuery(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    datasets: list[DatasetAsked]
    derived_from: str | None = None
    """the item (EV-n) it is a copy of: redacted, transcribed, blurred"""
    labels: list[Label] | None = None
    """each asks for a reason to look"""
    marking: Marking | None = None
    parameters: list[str | int | float | bool | None] | None = None
    sql: str
    title: str
    unmask: Unmask | None = None
    """the item is then labelled unmasked, as are its copies"""


class CollectUpload(Shape):
    """A finished upload of one's own, and what is to be said about it; it is held until it was screened."""

    model_config = ConfigDict(
        extra="forbid",
    )
    derived_from: str | None = None
    """the item (EV-n) it is a copy of: redacted, transcribed, blurred"""
    kind: Kind | None = None
    labels: list[Label] | None = None
    """each asks for a reason to look"""
    marking: Marking | None = None
    method: str | None = None
    source: str
    title: str
    upload: str


class Contain(Shape):
    """A reversible first measure: what, where, until when, and why one cannot wait."""

    model_config = ConfigDict(
        extra="forbid",
    )
    entities: list[str] | None = None
    hours: float | None = None
    measure: FirstMeasure
    reason: str
    territory: str


class ContainmentOut(Shape):
    """A first measure: it ends by itself, and what then stands is decided before."""

    applied_at: AwareDatetime
    applied_by: str
    clock: str
    end: str
    ended_at: AwareDatetime | None
    entities: list[str]
    expires_at: AwareDatetime
    id: int
    measure: FirstMeasure
    reason: str
    task: str
    territory: str
    version: int


class DatasetLine(Shape):
    added_at: AwareDatetime
    added_by: str
    changed_at: AwareDatetime
    first: AwareDatetime | None
    last: AwareDatetime | None
    name: str
    roles: dict[str, str]
    rows: int
    state: DatasetState
    table_version: int


class DatasetOut(Shape):
    added_at: AwareDatetime
    added_by: str
    changed_at: AwareDatetime
    declaration: dict[str, object]
    first: AwareDatetime | None
    last: AwareDatetime | None
    loads: list[LoadLine]
    """the newest first, at most 100"""
    name: str
    roles: dict[str, str]
    rows: int
    state: DatasetState
    table_version: int


class DecisionLine(Shape):
    """A decision in a list: on what case, what it does, how it stands, and since when."""

    action: Measure
    case: str
    proposed_at: AwareDatetime
    ref: str
    state: DecisionState


class DecisionOut(Shape):
    """A decision as it stands; `payload_hash` is what an approval given now would bind."""

    action: Measure
    actions: list[ActionOut]
    approval: ApprovalOut
    basis: BasisOut
    case: str
    ends_at: AwareDatetime | None
    evidence: list[CitedOut]
    executed_at: AwareDatetime | None
    executor: str | None
    facts: str
    findings: list[str]
    impact: Impact
    payload_hash: str
    proportionality: str
    proposed_at: AwareDatetime
    proposer: str
    ref: str
    reversal_reason: str
    reversed_at: AwareDatetime | None
    reversed_by: str | None
    simulation: bool
    state: DecisionState
    subjects: list[SubjectOut]
    territory: str
    version: int


class Definition(Shape):
    """A promise as it stood when its clock began: a later change of its row changes nothing here.

    `zone` is that of whoever it is owed to, whose days it counts; `calendar` names a country (`US`, `AU-NSW`) or a
    calendar of the workspace (`own:sg-desk`), and is None where every day counts.
    """

    bound: Bound | None = None
    budget: BudgetOut | None = None
    calendar: str | None = None
    clock_class: ClockClass
    earliest: BudgetOut | None = None
    is_counterparty: bool | None = None
    is_internal_target: bool | None = None
    is_mandatory: bool | None = None
    is_pausable: bool | None = None
    kind: ClockKind
    name: str
    obligation: str | None = None
    pause_note: str | None = None
    percentile: int | None = None
    revision: int | None = None
    warnings: list[int] | None = None
    zone: str | None = None


class DeliveryLine(Shape):
    """How an update fares on one channel: its message in the outbox, or that people were told in the console."""

    attempts: int
    error: str
    key: str
    message: str | None
    receipt: dict[str, object] | None
    settled_at: AwareDatetime | None
    state: MessageState


class DestinationOut(Shape):
    added_at: AwareDatetime
    added_by: str
    name: str
    rests_until: AwareDatetime | None
    secrets: int
    state: DestinationState
    takes: list[MessageKind]
    url: str
    version: int


class DestinationSecretOut(Shape):
    """A destination with its newest signing secret, shown this once."""

    destination: DestinationOut
    secret: str


class DetectorOut(Shape):
    """A detector with all that people judge it by; `documentation` is Markdown."""

    behaviour: str
    clause: str | None
    columns: list[str]
    counter_evidence: list[str]
    documentation: str
    false_positives: list[str]
    family: str
    id: str
    look_back_seconds: int
    needs: list[str]
    parameters: list[ParameterOut]
    tactics: list[str]
    tick_seconds: int
    title: str
    version: int
    victim_prone: bool


class DossierOut(Shape):
    """What is known about an entity; an empty section says what would fill it.

    `masked` names the sensitive columns that could hold it and were not looked at, `unmasked` those that were.
    """

    empty: list[str]
    entity: str
    masked: list[str] | None = None
    noted: EntityOut | None
    presence: list[PresenceOut]
    simulation: bool
    unmasked: list[str] | None = None


class DutyReplay(Shape):
    """A duty or promise under the calendar it had and another one, of its clocks whose time is over under it.

    `clocks` are all that were counted anew, `moved` those that get another due time.
    """

    after: MeasuredShare
    before: MeasuredShare
    calendar: str | None
    """by which it was counted: a country, own:NAME, or null for every day"""
    clocks: int
    duty: str
    is_legal: bool
    moved: int
    newly_late: int
    no_longer_late: int


class EditHandoverItem(Shape):
    """Better words for an item, while it is a draft; what is left out stays."""

    model_config = ConfigDict(
        extra="forbid",
    )
    actions: list[HandoverAction] | None = None
    contingencies: list[Contingency] | None = None
    illness: Illness | None = None
    summary: str | None = None


class EndContainment(Shape):
    """What stands after the first measure: made lasting, or taken back."""

    model_config = ConfigDict(
        extra="forbid",
    )
    end: WhatStands
    reason: str


class ErasureOut(Shape):
    """An erasure; `entities` is empty once it is done, and what was named is known by keyed digest only."""

    basis: Basis
    confirmed_at: AwareDatetime | None
    confirmed_by: str | None
    digests: list[str]
    entities: list[str]
    finished_at: AwareDatetime | None
    reason: str
    ref: str
    requested_at: AwareDatetime
    requested_by: str
    state: ErasureState
    steps: list[StepOut]
    steps_left: list[str]


class EscalationLine(Shape):
    """An escalation in the queue, with its open clocks, the least due time first."""

    assignee: str | None
    clocks: list[ClockLine]
    demand_class: DemandClass
    desk: str | None
    flags: list[Flag]
    hard_at: AwareDatetime | None
    is_hard: bool
    jurisdictions: list[str]
    language: str
    lease_until: AwareDatetime | None
    no_tipping_off: bool
    publicity: Publicity
    received_at: AwareDatetime
    ref: str
    requester_kind: RequesterKind
    severity: Severity | None
    snoozed_until: AwareDatetime | None
    state: EscalationState
    title: str
    version: int


class EscalationNoteOut(Shape):
    at: AwareDatetime
    author: str
    direction: NoteDirection
    id: int
    text: str


class EscalationParticipantOut(Shape):
    actor: str
    assumed_at: AwareDatetime
    renounced_at: AwareDatetime | None
    role: EscalationRole


class EscalationReview(Shape):
    """The draft of an after-action review; it is kept nowhere, and made anew whenever it is asked for."""

    drafted_at: AwareDatetime
    escalation: str
    markdown: str
    severity: Severity


class EscalationTemplateOut(Shape):
    """The template of an escalation, and what the newest version would add; `version` is null where none was applied.

    `proposes_*` are null where the escalation is at least as strict already.
    """

    adds: list[TemplateTask]
    applied_at: AwareDatetime | None
    applied_by: str | None
    asks: list[ClosingField]
    content: CaseTemplate
    demand_class: DemandClass
    escalation: str
    is_newest: bool
    newest: int
    proposes_confidentiality: Confidentiality | None
    proposes_no_tipping_off: bool | None
    tell: list[str]
    version: int | None


class ExportList(Shape):
    """Which list, narrowed as its own address is, and which columns in which order; all of them where none is named."""

    model_config = ConfigDict(
        extra="forbid",
    )
    columns: list[str] | None = None
    filters: dict[str, str] | None = Field(None, max_length=32)
    list: ListName


class ExposureOut(Shape):
    """One look of one's own."""

    at: AwareDatetime
    category: Label
    id: str
    medium: Medium
    seconds: int
    subject: str


class FindingOut(Shape):
    """One claim: `statement` holds the bindings as written, `text` the same with their values."""

    alternatives: list[str]
    author: str
    case: str
    citations: list[CitationOut]
    clause: str | None
    confidence: Confidence
    limits: list[str]
    numbers: list[BoundNumberOut]
    rationale: str
    ref: str
    review_reason: str
    reviewed_at: AwareDatetime | None
    reviewer: str | None
    state: FindingState
    statement: str
    supersedes: str | None
    text: str
    version: int
    written_at: AwareDatetime


class FoundOut(Shape):
    """Something that answers a question; `home` is the case that a note belongs to, else the subject itself."""

    at: AwareDatetime
    found_in: str
    home: str
    kind: DocumentKind
    snippet: SnippetOut
    subject: str
    title: str


class GapOut(Shape):
    """A time in which nobody is there: why, in a word and in words; `missing` are those who are away."""

    ends: AwareDatetime
    missing: list[str]
    says: str
    shifts: list[str]
    starts: AwareDatetime
    why: Why


class GiveRoles(Shape):
    """All the roles somebody has from now on."""

    model_config = ConfigDict(
        extra="forbid",
    )
    reason: str
    roles: list[Role]


class GlassOut(Shape):
    """Broken glass; no compartment means all of them."""

    closed_at: AwareDatetime | None
    compartment: str | None
    expires_at: AwareDatetime
    is_open: bool
    opened_at: AwareDatetime
    person: str
    reason: str
    ref: str
    review: GlassReview
    review_reason: str
    reviewed_at: AwareDatetime | None
    reviewer: str | None
    version: int


class GroupOut(Shape):
    """A stakeholder group; `is_shipped` says that every workspace has it."""

    channels: list[ChannelOut]
    is_shipped: bool
    key: str
    name: str
    people: list[GroupPerson]
    version: int


class HandoverDifference(Shape):
    """What is new since the handover before, what is gone, and what changed."""

    added: list[str]
    changed: list[ItemChange]
    gone: list[str]
    previous: str | None


class HandoverLine(Shape):
    """A handover in a list."""

    drafted_at: AwareDatetime
    drafted_by: str
    from_desk: str
    frozen_at: AwareDatetime | None
    paged_at: AwareDatetime | None
    receiving_lead: str | None
    ref: str
    settled_at: AwareDatetime | None
    shift_begins: AwareDatetime
    shift_ends: AwareDatetime
    state: HandoverState
    to_desk: str
    version: int


class HandoverSnapshot(Shape):
    """An escalation as it stood when the handover was frozen."""

    clocks: list[SnapshotClock]
    publicity: str
    severity: str | None
    state: str
    title: str
    version: int


class HoldingOut(Shape):
    """An item that was held or stopped; of one that was destroyed its hash, report and certificate are what is left."""

    certificate: str | None
    collected_by: str
    decided_at: AwareDatetime | None
    decided_by: str | None
    disposed_at: AwareDatetime | None
    disposed_by: str | None
    erased_at: AwareDatetime | None
    evidence: str
    instructed_at: AwareDatetime | None
    instructed_by: str | None
    instruction: str | None
    locator: str | None
    media_type: str | None
    reason: str
    report_reference: str | None
    sha256: str
    size: int | None
    state: ItemState
    verdict: HoldingVerdict | None
    why: str


class HuntOut(Shape):
    """The record of one run, enough to repeat it; `limits` say what it may have missed."""

    at: AwareDatetime
    by: str
    code_version: str
    dataset: str
    detector: str
    detector_version: int
    edges: int
    engine_version: str
    files: list[FileOut]
    hypothesis: str
    leads: list[SightOut]
    limits: list[str]
    parameters: dict[str, int | float | str]
    query: str
    result_hash: str
    rows_read: int
    run: str
    seconds: float
    set_aside: list[str]
    status: HuntStatus
    table_version: int
    window_end: AwareDatetime
    window_start: AwareDatetime


class ImportMap(Shape):
    """What the columns of a file are; what it leaves out and `propose` allows is proposed by rules, and marked so.

    `source` names the tracker: its references are told from those of others. `answers` is the reference of an earlier
    row whose request this row answers: it becomes a note there, and starts what its `events.…` start.
    """

    fields: dict[str, MapField] = Field(..., max_length=47)
    propose: bool | None = None
    source: str


class IntakeSourceOut(Shape):
    address: str
    at: AwareDatetime
    disabled_at: AwareDatetime | None
    mapping: ImportMap
    name: str
    shape: SourceShape
    version: int


class InternalTarget(Shape):
    """The organisation's own number for a duty whose law has none; always marked as its own."""

    internal: Literal[True] | None = None
    unit: Unit
    value: float


class IssueToken(Shape):
    """A token to issue; no permissions means all that the person's roles carry."""

    model_config = ConfigDict(
        extra="forbid",
    )
    days: int | None = None
    label: str | None = None
    permissions: list[Permission] | None = None


class ItemOut(Shape):
    """A listed thing: as it was named, the entity it is, and what became of it."""

    effect_at: AwareDatetime | None
    entity: str | None
    is_confirmed: bool
    named: str
    note: str
    number: int
    outcome: Outcome | None
    set_by: str | None
    territory: str
    version: int


class JobOut(Shape):
    """A job: queued where `work` has not taken it up yet, and then running until it is done, failed or cancelled."""

    at: AwareDatetime
    attempt: int
    """how often it was begun; above 1 where `work` was cut off"""
    by: str
    doing: str
    """what it is doing"""
    ended_at: AwareDatetime | None
    file: JobFile | None
    form: dict[str, object]
    kind: str
    problem: dict[str, object] | None
    """why it failed: status, code, detail, fix, facts"""
    progress: float
    """how much is done, 0 to 1"""
    ref: str
    result: dict[str, object] | None
    """what came of it, by reference"""
    schedule: str | None
    slot: AwareDatetime | None
    started_at: AwareDatetime | None
    state: JobState
    subject: str


class KeepAuthority(Shape):
    """An organisation that makes demands, with where what is said of it is from."""

    model_config = ConfigDict(
        extra="forbid",
    )
    call_back: str | None = None
    """the number that is known, and not one that a demand names"""
    domains: list[str] | None = None
    is_retired: bool | None = None
    jurisdiction: str
    """ISO 3166, as SG or AU-NSW; EU"""
    kind: RequesterKind
    name: str
    source: str | None = None
    """where this is from, and who looked"""


class KnownHashOut(Shape):
    """A known hash, with who added it, when and why."""

    added_at: AwareDatetime
    added_by: str
    reason: str
    sha256: str
    source: str
    verdict: KnownVerdict


class LabelIn(Shape):
    """A verdict on one member, or on all of them where no member is named."""

    model_config = ConfigDict(
        extra="forbid",
    )
    member: str | None = None
    reason: str | None = None
    verdict: Verdict


class LeadLine(Shape):
    """A lead as a list shows it."""

    assignee: str | None
    detector: str
    family: str
    first_seen: AwareDatetime
    last_seen: AwareDatetime
    member_count: int
    q_value: float | None
    ref: str
    score: float
    state: LeadState
    title: str
    verdict: Verdict | None
    version: int
    volume: int


class LeadMention(Shape):
    """A lead that has an entity as a member: what the member was found to be, and how strongly it takes part."""

    assignee: str | None
    detector: str
    family: str
    first_seen: AwareDatetime
    last_seen: AwareDatetime
    member_count: int
    member_score: float
    q_value: float | None
    ref: str
    role: MemberRole
    score: float
    state: LeadState
    title: str
    verdict: Verdict | None
    version: int
    volume: int


class LoadOut(Shape):
    dataset: str
    future: int
    """rows whose event lies after the load: flagged, not dropped"""
    notes: list[str]
    postings: list[str]
    """the posting files of the version, by which links are found"""
    quarantined: int
    rows: int
    rows_in: int
    sources: list[SourceOut]
    table_version: int
    unchanged: bool
    """every file had been loaded before, so nothing changed"""


class MakeReport(Shape):
    """The report on a case; outside the desk entities appear by pseudonym and notes are left out."""

    model_config = ConfigDict(
        extra="forbid",
    )
    audience: Audience | None = None
    format: ReportFormat | None = None


class MemberOut(Shape):
    """A member with its role and label, and who gave them."""

    entity: str
    last_seen: AwareDatetime
    role: MemberRole
    role_at: AwareDatetime | None
    role_by: str | None
    score: float
    verdict: Verdict | None
    verdict_at: AwareDatetime | None
    verdict_by: str | None


class MentionsOut(Shape):
    """At most 100 of each, the newest first; `empty` says what was not looked up, `is_cut` that there are more."""

    cases: list[CaseMention]
    decisions: list[DecisionLine]
    empty: list[str]
    entity: str
    is_cut: bool
    leads: list[LeadMention]


class MessageOut(Shape):
    """A message as it stands; `error` is how its last attempt failed, empty where none did."""

    about: str
    attempts: int
    destination: str
    error: str
    idempotency_key: str
    kind: MessageKind
    next_at: AwareDatetime
    order_key: str
    posted_at: AwareDatetime
    receipt: dict[str, object] | None
    ref: str
    settled_at: AwareDatetime | None
    simulation: bool
    skip_reason: str
    state: MessageState
    topic: str
    webhook_id: str


class MetricsGroup(Shape):
    """The figures of escalations that were received in the period, and of the clocks of any that fell due in it."""

    attainment: MeasuredShare
    contain: TimeSpread
    decide: TimeSpread
    escalations: int
    first_touch: TimeSpread
    key: str
    reopened: MeasuredShare
    respond: TimeSpread
    slack: SlackSpread


class MyExposure(Shape):
    """One's own exposure, told to nobody else: today, the last fourteen days with today last, caps and wishes."""

    caps: CapsOut
    days: list[DayOut]
    is_capped: bool
    preferences: Preferences
    today: TodayOut
    wants_break: bool


class NoteOut(Shape):
    """A note with every text it ever had, oldest first."""

    author: str
    case: str
    id: int
    text: str
    version: int
    versions: list[NoteVersionOut]
    written_at: AwareDatetime


class ObligationBudget(Shape):
    """How much time: a number and what it counts."""

    unit: Unit
    value: float


class ObligationChanges(Shape):
    """What becomes different in a row; what is left out, or null, stays."""

    model_config = ConfigDict(
        extra="forbid",
    )
    budget: ObligationBudget | None = None
    classes: list[DemandClass] | None = None
    earliest: ObligationBudget | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    internal_target: ObligationBudget | None = None
    mandatory: bool | None = None
    note: str | None = None
    pausable: bool | None = None
    pause_note: str | None = None
    requesters: list[RequesterKind] | None = None
    source: list[str] | None = None
    standing: Standing | None = None
    summary: str | None = None
    verification: Verification | None = None


class ObligationRevisionOut(Shape):
    """One revision of a row: who, when, why, and what differed from the one before it."""

    applies: Applies
    at: AwareDatetime
    by: str
    differences: list[RevisedField]
    effective_from: AwareDatetime
    reason: str
    revision: int
    state: State


class OpenCase(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    clauses: list[str] | None = None
    compartment: str | None = None
    impact: Severity | None = None
    lead: str | None = None
    """a lead (LEAD-n) to open the case from"""
    title: str
    type: str | None = None


class OpenLeads(Shape):
    """How many leads are open, and the strongest of them."""

    open: int
    strongest: list[LeadLine]


class OutcomeOut(Shape):
    """What became of the lead further on: an appeal, a quality check, a decision; it teaches the detector."""

    at: AwareDatetime
    reason: str
    source: str
    verdict: Verdict


class OwnershipOut(Shape):
    """Whether every running grave or legal clock has an owner who is on shift or on call."""

    audited_at: AwareDatetime
    looked_at: int
    unowned: list[Unowned]


class PageActionOut(Shape):
    items: list[ActionOut]
    next_cursor: str | None = None


class PageApprovalOut(Shape):
    items: list[ApprovalOut]
    next_cursor: str | None = None


class PageCaseLine(Shape):
    items: list[CaseLine]
    next_cursor: str | None = None


class PageClockLine(Shape):
    items: list[ClockLine]
    next_cursor: str | None = None


class PageDatasetLine(Shape):
    items: list[DatasetLine]
    next_cursor: str | None = None


class PageErasureOut(Shape):
    items: list[ErasureOut]
    next_cursor: str | None = None


class PageEscalationLine(Shape):
    items: list[EscalationLine]
    next_cursor: str | None = None


class PageGlassOut(Shape):
    items: list[GlassOut]
    next_cursor: str | None = None


class PageHandoverLine(Shape):
    items: list[HandoverLine]
    next_cursor: str | None = None


class PageHoldingOut(Shape):
    items: list[HoldingOut]
    next_cursor: str | None = None


class PageHuntOut(Shape):
    items: list[HuntOut]
    next_cursor: str | None = None


class PageJobOut(Shape):
    items: list[JobOut]
    next_cursor: str | None = None


class PageKnownHashOut(Shape):
    items: list[KnownHashOut]
    next_cursor: str | None = None


class PageLeadLine(Shape):
    items: list[LeadLine]
    next_cursor: str | None = None


class PageMessageOut(Shape):
    items: list[MessageOut]
    next_cursor: str | None = None


class PagePagingOut(Shape):
    items: list[PagingOut]
    next_cursor: str | None = None


class PageQuarantineLine(Shape):
    items: list[QuarantineLine]
    next_cursor: str | None = None


class PageScheduleOut(Shape):
    items: list[ScheduleOut]
    next_cursor: str | None = None


class Percentile(Shape):
    """A share of all that must be done within a time, beside a mean."""

    budget: ObligationBudget
    percent: float


class PersonOut(Shape):
    """A person as administrators see them; an edit names the version it is based on."""

    compartments: list[str]
    disabled_at: AwareDatetime | None
    has_password: bool
    id: str
    name: str
    pseudonym: str
    roles: list[Role]
    version: int


class PlanOut(Shape):
    """What an erasure will touch, keep, and what stands against it; computed now, nothing is changed."""

    against: list[str]
    """why it may not run now; empty where nothing stands against it"""
    cautions: list[str]
    datasets: list[DatasetTouched]
    kept: list[Kept]
    payloads: int
    tables: list[TableTouched]


class PreviewRow(Shape):
    """What a row would become, and what of it is only proposed."""

    demand_class: str | None = None
    external_ref: str | None = None
    fate: RowFate
    jurisdictions: list[str] | None = None
    line: int
    proposed: list[str] | None = None
    received_at: str | None = None
    says: str | None = None
    title: str | None = None


class PriorityOut(Shape):
    """Why it stands where it stands: the sum with its terms, and from when a legal clock puts it first."""

    hard_at: AwareDatetime | None
    is_hard: bool
    matrix: int
    terms: list[TermOut]
    value: float


class ProposalOut(Shape):
    """What a request seems to be; a person confirms it."""

    demand_class: ProposedOut
    jurisdiction: ProposedOut | None
    language: str
    legal_basis: ProposedOut | None
    requester: ProposedOut


class QueryIn(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    datasets: list[DatasetAsked]
    parameters: list[str | int | float | bool | None] | None = None
    row_limit: int | None = None
    sql: str
    """one SELECT, with ? for parameters"""
    unmask: Unmask | None = None
    """sensitive columns to show, for those with a grant"""


class QueryRecord(Shape):
    """What it takes to run a query again and compare: text, parameters, snapshots, versions and the result's hash."""

    code_version: str
    engine_version: str
    parameters: list[str | int | float | bool | None] | None = None
    result_hash: str
    rows: int
    run: str | None = None
    snapshots: list[SnapshotRef]
    sql: str


class Requester(Shape):
    """Who asks, and whether that was verified."""

    contact: str | None = None
    kind: RequesterKind
    organisation: str | None = None
    person: str | None = None
    verified: bool | None = None
    """null: nobody has looked yet"""
    verified_by: str | None = None
    """how: domain, DKIM, a call back to a known number"""


class ReviseCaseTemplate(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    content: CaseTemplate
    reason: str


class ReviseObligation(Shape):
    """What the organisation says of a row from now on, or from a later instant, and why."""

    model_config = ConfigDict(
        extra="forbid",
    )
    applies: Applies | None = None
    as_shipped: list[Changeable] | None = None
    changes: ObligationChanges | None = None
    effective_from: AwareDatetime | None = None
    reason: str


class RoutedDesk(Shape):
    """A desk that may take it."""

    desk: str
    terms: list[RoutingTerm]


class RoutedPerson(Shape):
    """Somebody who may take it: at which desk, on shift until when, and how much they hold of what one sees."""

    capacity: int
    desk: str | None
    held: int
    is_free: bool
    person: str
    terms: list[RoutingTerm]
    until: AwareDatetime | None


class RoutingOut(Shape):
    """Where an escalation fits at an instant, the best first, and what of it was asked for."""

    at: AwareDatetime
    compartment: str | None
    demand_class: DemandClass
    desk: str | None
    desks: list[RoutedDesk]
    due_at: AwareDatetime | None
    escalation: str
    language: str
    markets: list[str]
    people: list[RoutedPerson]


class RunOut(Shape):
    at: AwareDatetime
    by: str
    code_version: str
    engine_version: str
    kind: RunKind
    parameters: list[str | int | float | bool | None]
    problem: str
    query: str
    repeats: str | None
    result_hash: str
    rows: int
    rows_read: int
    run: str
    seconds: float
    snapshots: list[SnapshotUsed]
    status: RunStatus
    unmasked: dict[str, list[str]] | None = None
    """the sensitive columns it read, by dataset"""


class SearchOut(Shape):
    """A page of answers; `is_part` says that more answer than are looked at, so that a further word would help."""

    is_part: bool
    items: list[FoundOut]
    next_cursor: str | None


class SessionOut(Shape):
    """A session: who is signed in, until when at most, and what changing requests send as X-CSRF-Token."""

    csrf: str
    expires_at: AwareDatetime
    opened_at: AwareDatetime
    user: UserOut


class SeverityReplay(Shape):
    """How many would have got another severity, or the same."""

    after: Severity
    before: Severity
    n: int


class SeverityRequestOut(Shape):
    """A wish to lower a severity that waits for a second person."""

    approval: str
    asked_at: AwareDatetime
    asked_by: str
    reason: str
    severity_asked: Severity
    severity_before: Severity
    state: str


class SituationFact(Shape):
    """Something known, or not known, and how surely."""

    confidence: Sureness | None = None
    text: str


class SituationItem(Shape):
    """One item that a demand lists, and the effect on it: what, where, since when, and why not."""

    address: str
    effect_at: AwareDatetime | None = None
    outcome: SituationOutcome | None = None
    reason: str | None = None
    territory: str | None = None


class SourceSecretOut(Shape):
    """A source with the secret that signs its messages, which is shown this once."""

    secret: str
    source: IntakeSourceOut


class StaffedEscalation(Shape):
    """One escalation on record, and in the model under both."""

    baseline: StaffedTimes
    escalation: str
    other: StaffedTimes
    received_at: AwareDatetime
    recorded: StaffedTimes
    severity: Severity


class StaffedQueue(Shape):
    """The modelled queue of one staffing; utilisation is the share of the staffed time in the period that was worked.

    Times are in seconds from receipt; who was not reached four weeks after the period is in none of them.
    """

    decide: TimeSpread
    first_touch: TimeSpread
    longest_queue: int
    longest_queue_at: AwareDatetime | None
    staffed_hours: float
    utilisation: float | None


class StaffingReplayOut(Shape):
    """What other staffing would have made of the same arrivals, in a model; `left_out` says what it does not know."""

    baseline: StaffedQueue
    escalations: int
    left_out: list[str]
    other: StaffedQueue
    promises: list[StaffingPromise]
    rows: list[StaffedEscalation]
    seed: int
    since: AwareDatetime
    until: AwareDatetime


class SwapOut(Shape):
    """A swap: whose time at which desk goes to whom, what comes back for it, and how it stands.

    `words` is what the other answered, empty before; `turn` and `back_turn` are the numbers they had when it was asked,
    or have since another swap split them.
    """

    answered_at: AwareDatetime | None
    asked_at: AwareDatetime
    asked_by: str
    back_ends: AwareDatetime | None
    back_starts: AwareDatetime | None
    back_turn: int | None
    desk: str
    ends: AwareDatetime
    from_person: str
    reason: str
    ref: str
    starts: AwareDatetime
    state: SwapState
    to_person: str
    turn: int
    version: int
    words: str


class TakeIn(Shape):
    """A request as it came; what is not known yet may be left out, but for when it was received, from whom and what."""

    model_config = ConfigDict(
        extra="forbid",
    )
    awareness_at: AwareDatetime | None = None
    channel: Channel | None = None
    compartment: str | None = None
    confidentiality: Confidentiality | None = None
    demand_class: DemandClass
    due_at: AwareDatetime | None = None
    """the time the instrument itself sets"""
    due_source: str | None = None
    """where that time is from: paper, portal, telephone; who"""
    events: dict[StartEvent, AwareDatetime] | None = Field(None, max_length=25)
    evidence: list[str] | None = None
    external_ref: str | None = None
    flags: list[Flag] | None = None
    items: list[str] | None = None
    jurisdictions: list[str] | None = None
    language: str | None = None
    legal_basis: str | None = None
    no_tipping_off: bool | None = None
    received_at: AwareDatetime | None = None
    requested_action: str | None = None
    requester: Requester
    text: str | None = None
    title: str


class TaskOut(Shape):
    assignee: str | None
    clock: str | None
    done_at: AwareDatetime | None
    done_by: str | None
    due_at: AwareDatetime | None
    escalation: str
    for_role: str
    is_mandatory: bool
    is_required: bool
    kind: str
    outcome: str
    ref: str
    state: TaskState
    template_key: str
    title: str
    version: int


class TellOf(Shape):
    """An update to draft: for whom, and what only people know; the record fills the rest."""

    model_config = ConfigDict(
        extra="forbid",
    )
    approved_facts: list[str] | None = None
    audience: CommsAudience
    bottom_line: str
    groups: list[str] | None = None
    is_for_press: bool | None = None
    jurisdiction: str | None = None
    kind: TextKind | None = None
    known: list[SituationFact] | None = None
    locale: Locale | None = None
    needed: list[SituationNeed] | None = None
    next_two_hours: str | None = None
    next_update_at: AwareDatetime | None = None
    not_known: list[SituationFact] | None = None
    reasons: list[str] | None = None
    risks: list[str] | None = None
    to: list[Addressee] | None = None


class TemplateOut(Shape):
    """A template in its newest version; `note` warns where no native reader has checked it."""

    at: AwareDatetime | None
    audience: CommsAudience
    body: str
    by: str
    is_checked: bool
    is_shipped: bool
    jurisdiction: str | None = None
    kind: TextKind
    locale: Locale
    note: str
    title: str
    version: int


class TerritorialOverride(Shape):
    """What differs in one territory (ISO 3166-1 alpha-2): why, and a severity where it is another."""

    note: str
    severity: Severity | None = None
    territory: str


class Triage(Shape):
    """What a first look finds; what is left out stays. The matrix gives the severity, unless a reason gives another."""

    model_config = ConfigDict(
        extra="forbid",
    )
    confidentiality: Confidentiality | None = None
    demand_class: DemandClass | None = None
    exposure: float | None = None
    flags: list[Flag] | None = None
    handling_minutes: float | None = None
    impact: HarmImpact | None = None
    jurisdictions: list[str] | None = None
    language: str | None = None
    legal_basis: str | None = None
    no_tipping_off: bool | None = None
    publicity: Publicity | None = None
    reason: str | None = None
    requested_action: str | None = None
    severity: Severity | None = None
    urgency: HarmUrgency | None = None
    violates: float | None = None


class TrialsOut(Shape):
    """The cases of a detector and whether it passed all of them."""

    detector: str
    passed: bool
    verdicts: list[VerdictOut]


class UpdateLine(Shape):
    """An update in a list."""

    audience: CommsAudience
    author: str
    created_at: AwareDatetime
    kind: TextKind
    locale: Locale
    needs_approval: bool
    next_update_at: AwareDatetime | None
    ref: str
    sent_at: AwareDatetime | None
    state: UpdateState
    subject: str
    title: str
    version: int


class UpdateOut(Shape):
    """An update whole; `payload_hash` is what an approval binds, `sent_hash` what left, empty before."""

    approval: str | None
    audience: CommsAudience
    author: str
    clock: str | None
    created_at: AwareDatetime
    deliveries: list[DeliveryLine]
    edited_by: str
    editors: list[str]
    is_for_press: bool
    jurisdiction: str
    kind: TextKind
    locale: Locale
    needs_approval: bool
    next_update_at: AwareDatetime | None
    note: str
    payload_hash: str
    recipients: list[Recipient]
    ref: str
    sent_at: AwareDatetime | None
    sent_by: str
    sent_hash: str
    state: UpdateState
    subject: str
    template: str
    text: str
    title: str
    version: int


class UpgradeOut(Shape):
    """What the installed library would change in the stored years; nothing changes until a person says so."""

    calendar: str
    changes: list[DayChange]
    release: str
    version: int
    years: list[YearOut]


class UploadOut(Shape):
    """An upload: the next chunk starts at `offset` and has between `min_chunk` (but the last) and `max_chunk` bytes."""

    created_at: AwareDatetime
    expires_at: AwareDatetime
    max_chunk: int
    min_chunk: int
    name: str
    offset: int
    purpose: Purpose
    sha256: str | None
    size: int
    state: UploadState
    upload: str


class AddFinding(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    alternatives: list[str] | None = None
    citations: list[Cite]
    clause: str | None = None
    confidence: Confidence
    draft: bool | None = None
    limits: list[str] | None = None
    rationale: str
    statement: str
    """one claim; a number is bound: {EV-3.column} or {EV-3.column[2]}"""
    supersedes: str | None = None


class BookDifference(Shape):
    """What a newer version adds, removes and changes, by clause id."""

    added: list[str]
    changed: list[ClauseChange]
    newer: str
    older: str
    removed: list[str]


class ByImpact(Shape):
    """The severities of every impact."""

    critical: ByUrgency
    high: ByUrgency
    low: ByUrgency
    medium: ByUrgency


class CalendarReplayOut(Shape):
    """What another calendar would have made of the same record; what people would have done otherwise is left out.

    `untouched` clocks have no budget that days off change. For `years_missing` the calendar holds no holidays.
    """

    after: MeasuredShare
    before: MeasuredShare
    calendar: str
    clocks: int
    duties: list[DutyReplay]
    escalations: int
    newly_late: int
    no_longer_late: int
    since: AwareDatetime
    until: AwareDatetime
    untouched: int
    years_missing: list[int]


class ChannelAdded(Shape):
    """The group with its new channel, and the secret that signs what goes to a webhook, shown this once."""

    channel: int
    group: GroupOut
    secret: str


class ClauseOut(Shape):
    """A clause as it stands in one version; `text_since` is the version that last changed its words."""

    allowed_actions: list[Measure]
    counter_examples: list[str]
    dsa: DsaMapping
    effective_from: date
    evidence_needed: list[str]
    examples: list[str]
    family: Family
    four_eyes: bool
    harm: str
    id: str
    ref: str
    severity: Severity
    territories: list[TerritorialOverride] | None = None
    text: str
    text_since: str
    title: str
    tspa: str | None = None
    version: str


class ClockOut(Shape):
    """A clock whole: what it promises, its stretches, every due time it had, and what it said."""

    bound: Bound
    breached_at: AwareDatetime | None
    clock_class: ClockClass
    definition: Definition
    due_at: AwareDatetime | None
    due_times: list[DueOut]
    earliest_at: AwareDatetime | None
    end_reason: str
    ended_at: AwareDatetime | None
    firings: list[FiringOut]
    is_counterparty: bool
    is_internal_target: bool
    is_mandatory: bool
    is_pausable: bool
    is_provisional: bool
    kind: ClockKind
    name: str
    next_at: AwareDatetime | None
    next_mark: str | None
    obligation: str | None
    parent: str | None
    ref: str
    segments: list[SegmentOut]
    start_event: str
    start_source: str
    started_at: AwareDatetime
    state: ClockState
    subject: str
    version: int
    zone: str


class CoverageOut(Shape):
    """Who covers a desk between two instants, what nobody does, and when somebody is there next, from the start on.

    `next_shift` is the first of the plan that begins later than the start, on no day off, whoever is rostered for it.
    """

    covered: list[CoveredOut]
    desk: str
    end: AwareDatetime
    gaps: list[GapOut]
    next_covered: AwareDatetime | None
    next_shift: PlannedOut | None
    start: AwareDatetime
    zone: str


class EscalationMetrics(Shape):
    """The figures of a period as one may see them."""

    backlog: Backlog
    breaches: list[Breaches]
    by: MetricsBy
    flow: list[DayOfFlow]
    groups: list[MetricsGroup]
    since: AwareDatetime
    total: MetricsGroup
    until: AwareDatetime
    zone: str


class EscalationOut(Shape):
    """An escalation whole."""

    assignee: str | None
    awareness_at: AwareDatetime
    channel: Channel
    clocks: list[ClockLine]
    closed_at: AwareDatetime | None
    compartment: str | None
    confidentiality: Confidentiality
    contained_at: AwareDatetime | None
    containments: list[ContainmentOut]
    decided_at: AwareDatetime | None
    decision: str | None
    demand_class: DemandClass
    desk: str | None
    disposition: EscalationDisposition | None
    duplicate_of: str | None
    events: dict[StartEvent, AwareDatetime]
    exposure: float | None
    external_ref: str
    first_touch_at: AwareDatetime | None
    flags: list[Flag]
    handling_minutes: float | None
    hard_at: AwareDatetime | None
    impact: HarmImpact | None
    is_answer_owed: bool
    is_hard: bool
    items: list[ItemOut]
    jurisdictions: list[str]
    lacking: dict[EscalationState, list[str]]
    language: str
    lease_until: AwareDatetime | None
    legal_basis: str
    links: list[EscalationLinkOut]
    no_tipping_off: bool
    none_owed_reason: str
    opened_at: AwareDatetime
    participants: list[EscalationParticipantOut]
    possible: list[EscalationState]
    priority: PriorityOut
    publicity: Publicity
    received_at: AwareDatetime
    ref: str
    reopenings: int
    requested_action: str
    requester: Requester
    requester_kind: RequesterKind
    responded_at: AwareDatetime | None
    severity: Severity | None
    severity_reason: str
    severity_request: SeverityRequestOut | None
    snoozed_until: AwareDatetime | None
    state: EscalationState
    tasks: list[TaskOut]
    text: str
    text_version: int
    title: str
    urgency: HarmUrgency | None
    version: int
    violates: float | None
    waiting_for: str
    waiting_until: AwareDatetime | None


class EvidenceOut(Shape):
    """An item of the locker; of a locator `sha256` is the reported hash, and there is neither size nor type."""

    collected_at: AwareDatetime
    collected_by: str
    derived_from: str | None
    kind: ItemKind
    labels: list[Label]
    locator: str | None
    marking: Marking
    media_type: str | None
    method: str
    original_name: str
    query: QueryRecord | None
    ref: str
    report_reference: str | None
    seal: str | None
    sealed_at: AwareDatetime | None
    sealed_by: str | None
    sha256: str
    size: int | None
    source: str
    state: ItemState
    title: str
    version: int


class FloorOut(Shape):
    """What needs the actor now; a section is null where they may not read what it is of.

    `approvals` and `findings` wait for them, `my_leads` and `my_cases` are theirs and open, `jobs` are theirs and run
    or failed within a day. `holding` and `glass` count what waits for screeners and reviewers. `news` is what others
    did to one's cases and all that belongs to them, to leads one claimed and decisions one proposed.
    """

    approvals: list[ApprovalWaiting] | None
    deliveries: Deliveries | None
    findings: list[FindingLine] | None
    glass: int | None
    holding: int | None
    jobs: list[JobOut] | None
    leads: OpenLeads | None
    my_cases: list[CaseLine] | None
    my_leads: list[LeadLine] | None
    news: list[NewsOut]


class HandoverItemOut(Shape):
    """One escalation of a handover: I-PASS, with the receiver's synthesis once there is one."""

    actions: list[HandoverAction]
    answered_at: AwareDatetime | None
    answered_by: str | None
    contingencies: list[Contingency]
    escalation: str
    expires_at: AwareDatetime | None
    illness: Illness
    is_addendum: bool
    number: int
    owner: str | None
    snapshot: HandoverSnapshot
    state: HandoverItemState
    summary: str
    synthesis: str
    version: int


class HandoverOut(Shape):
    """A handover with the items that one may see, what expires first before the rest."""

    drafted_at: AwareDatetime
    drafted_by: str
    from_desk: str
    frozen_at: AwareDatetime | None
    items: list[HandoverItemOut]
    paged_at: AwareDatetime | None
    previous: str | None
    receiving_lead: str | None
    ref: str
    settled_at: AwareDatetime | None
    shift_begins: AwareDatetime
    shift_ends: AwareDatetime
    state: HandoverState
    to_desk: str
    version: int


class ImportForm(Shape):
    """An upload of the purpose `escalations`, how its rows lie, and the mapping."""

    model_config = ConfigDict(
        extra="forbid",
    )
    format: FileFormat
    mapping: ImportMap
    upload: str


class ImportPreviewOut(Shape):
    """The first rows one by one, and how many of those looked at would become what; `is_whole` where all were.

    `warnings` name what the mapping reads and the file does not have, where the fields can do without.
    """

    columns: list[str]
    counts: dict[RowFate, int]
    is_whole: bool
    looked_at: int
    rows: list[PreviewRow]
    warnings: list[MissingColumns]


class LeadOut(Shape):
    """A lead with all that was claimed and all that people said of it.

    `question` is asked of whoever triages where the target could be the victim; else it is empty. `unmasked` names the
    sensitive columns whose values are shown this once. `undoable` is the asker's own last act, while it can be undone.
    """

    assignee: str | None
    baseline: float
    cases: list[str]
    counter_evidence: list[CounterEvidenceOut]
    dataset: str
    detector: str
    detector_version: int
    exemplars: list[ExemplarOut]
    explanation: str
    family: str
    first_seen: AwareDatetime
    key: str
    last_seen: AwareDatetime
    member_count: int
    members: list[MemberOut]
    observations: int
    outcomes: list[OutcomeOut]
    parameters: dict[str, int | float | str]
    q_value: float | None
    question: str
    ref: str
    run: str
    score: float
    snooze: SnoozeOut | None
    state: LeadState
    statistic: str
    title: str
    top_objects: list[TopObjectOut]
    undoable: TriageAct | None = None
    unmasked: list[str] | None = None
    verdict: Verdict | None
    version: int
    volume: int
    window_end: AwareDatetime
    window_start: AwareDatetime


class Matrix(Shape):
    """Everything that decides the order of the queue and the promises of a severity."""

    at_least: dict[DemandClass, AtLeast] | None = None
    """the least severity of a class"""
    cadence: Cadence
    demands: BySeverity
    severity: ByImpact
    weights: Weights | None = None


class MatrixOut(Shape):
    """A version of the matrix; 0 is the one that ships."""

    at: AwareDatetime | None
    by: str | None
    content: Matrix
    reason: str
    version: int


class ObligationHistory(Shape):
    """The revisions of a row, the newest first."""

    caveat: str | None = None
    items: list[ObligationRevisionOut]
    obligation: str


class ObligationOut(Shape):
    """A row as it is in force: what the organisation says of it, and by which revision (0 is as shipped).

    `version` is the number of the last revision there is, which an edit names; it may wait to take effect.
    """

    after: list[str] | None = None
    applies: Applies
    bound: Bound
    budget: ObligationBudget | None = None
    calendar: str | None = None
    caveat: str | None = None
    classes: list[DemandClass] | None = None
    clock_class: ClockClass
    counterparty: bool | None = None
    duty: list[Duty]
    earliest: ObligationBudget | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    id: str
    instrument: str
    internal_target: InternalTarget | None = None
    jurisdiction: str
    mandatory: bool
    note: str | None = None
    pausable: bool
    pause_note: str | None = None
    percentile: Percentile | None = None
    provision: str
    recipient: str
    requesters: list[RequesterKind] | None = None
    revision: int
    source: list[str] | None = None
    standing: Standing
    starts_on: StartEvent
    summary: str
    trigger: str
    verification: Verification
    version: int
    who: str
    zone: str


class PageClauseOut(Shape):
    items: list[ClauseOut]
    next_cursor: str | None = None


class PageObligationOut(Shape):
    items: list[ObligationOut]
    next_cursor: str | None = None


class PageRunOut(Shape):
    items: list[RunOut]
    next_cursor: str | None = None


class PageSwapOut(Shape):
    items: list[SwapOut]
    next_cursor: str | None = None


class PageTaskOut(Shape):
    items: list[TaskOut]
    next_cursor: str | None = None


class PageUpdateLine(Shape):
    items: list[UpdateLine]
    next_cursor: str | None = None


class QueryOut(Shape):
    columns: list[str]
    rows: list[dict[str, object]]
    run: RunOut


class ReplayAsked(Shape):
    """Another matrix, and the period over which it is tried; the last 90 days unless told."""

    model_config = ConfigDict(
        extra="forbid",
    )
    content: Matrix
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None


class ReplayOut(Shape):
    """What another matrix would have made of the same record; pauses, calendars and staffing are left out."""

    escalations: int
    moved: int
    new_in_head: list[str]
    promises: list[PromiseReplay]
    severities: list[SeverityReplay]
    since: AwareDatetime
    until: AwareDatetime


class ReviseMatrix(Shape):
    model_config = ConfigDict(
        extra="forbid",
    )
    content: Matrix
    reason: str


class Situation(Shape):
    """A situation report whole; whoever keeps the record fills it."""

    approved_facts: list[str] | None = None
    at: AwareDatetime
    bottom_line: str
    changes: list[str] | None = None
    clocks: list[SituationClock] | None = None
    done: list[SituationDeed] | None = None
    instrument: str | None = None
    items: list[SituationItem] | None = None
    known: list[SituationFact] | None = None
    needed: list[SituationNeed] | None = None
    next_two_hours: str | None = None
    next_update_at: AwareDatetime | None = None
    not_known: list[SituationFact] | None = None
    number: int | None = None
    owner: str | None = None
    reasons: list[str] | None = None
    received_at: AwareDatetime | None = None
    requester: str | None = None
    risks: list[str] | None = None
    scope: SituationScope | None = None
    severity: str | None = None
    status: str | None = None
    subject: str
    their_reference: str | None = None
    title: str
    zone: str | None = None


class Taken(Shape):
    """What became of a delivery: a new escalation, or the one it had made before."""

    escalation: EscalationOut
    is_new: bool


class DraftUpdate(Shape):
    """A text to make of a situation, for an audience, and to whom it goes."""

    model_config = ConfigDict(
        extra="forbid",
    )
    audience: CommsAudience
    groups: list[str] | None = None
    is_for_press: bool | None = None
    jurisdiction: str | None = None
    kind: TextKind | None = None
    locale: Locale | None = None
    situation: Situation
    subject: str
    to: list[Addressee] | None = None


class Preview(Shape):
    """A situation to try a template with, in words that are not stored yet or in those that are."""

    model_config = ConfigDict(
        extra="forbid",
    )
    body: str | None = None
    situation: Situation
    title: str | None = None
