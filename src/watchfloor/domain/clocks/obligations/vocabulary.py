"""The words of the book: what a row asks for, what starts it, how sure it is, and what the organisation says of it."""

from enum import StrEnum

NO_ADVICE = "The book of obligations is no legal advice: Legal decides what applies, from the text of the law."
"""What every answer that shows a row says."""


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


class Standing(StrEnum):
    """Where a law stands; `pending` and `benchmark` start no clock until Legal says that they apply."""

    IN_FORCE = "in_force"
    PENDING = "pending"
    REPEALED = "repealed"
    BENCHMARK = "benchmark"


class Applies(StrEnum):
    """What the organisation says of a row; only `does_not_apply` starts no clock."""

    APPLIES = "applies"
    DOES_NOT_APPLY = "does_not_apply"
    ASK_LEGAL = "ask_legal"


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


class Verification(StrEnum):
    """How the figures of a row were seen: in the law's own text, on another page, or not at all."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    MEMORY = "memory"


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

    @property
    def is_at_intake(self) -> bool:
        """Whether the demand itself is the event."""
        return self in AT_INTAKE

    def starts(self, row: "StartEvent") -> bool:
        """Whether this event, when it happens, is the one that a row waits for.

        A determination of either kind is a determination.
        """
        return row is self or (row is StartEvent.DETERMINED and self in EITHER_WAY)


AT_INTAKE = frozenset(
    {
        StartEvent.RECEIPT,
        StartEvent.SENT,
        StartEvent.GIVEN,
        StartEvent.AWARENESS,
        StartEvent.BELIEF,
        StartEvent.COMPLAINT,
    }
)
EITHER_WAY = frozenset({StartEvent.DETERMINED_HARMFUL, StartEvent.DETERMINED_HARMLESS})
