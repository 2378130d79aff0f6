"""What a clock promises, and what the desk shows of it."""

from datetime import datetime
from typing import Annotated, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from watchfloor.domain.clocks.rules.budgets import Bound, Budget, ClockClass, Unit
from watchfloor.domain.clocks.rules.firings import DUE, WARNINGS, is_breach
from watchfloor.domain.clocks.rules.standing import ClockKind, ClockState
from watchfloor.kernel.errors import WatchfloorError
from watchfloor.kernel.ids import ActorId, Reference
from watchfloor.kernel.instants import Instant

Reason = Annotated[str, Field(max_length=2_000)]
Percent = Annotated[int, Field(ge=1, le=99)]


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _known_zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, OSError, ValueError) as error:
        raise ValueError(f"{name[:40]!r} is no zone: write it as Asia/Singapore.") from error


Zone = Annotated[str, Field(max_length=64), AfterValidator(_known_zone)]


class BudgetOut(Shape):
    """How much time: a number and what it counts."""

    value: float
    unit: Unit

    @model_validator(mode="after")
    def _is_kept(self) -> Self:
        try:
            self.budget()
        except WatchfloorError as error:
            raise ValueError(str(error)) from error
        return self

    def budget(self) -> Budget:
        return Budget(self.value, self.unit)


class Definition(Shape):
    """A promise as it stood when its clock began: a later change of its row changes nothing here.

    `zone` is that of whoever it is owed to, whose days it counts; `calendar` names a country (`US`, `AU-NSW`) or a
    calendar of the workspace (`own:sg-desk`), and is None where every day counts.
    """

    name: str = Field(min_length=1, max_length=200)
    kind: ClockKind
    clock_class: ClockClass
    bound: Bound = Bound.NOT_AFTER
    budget: BudgetOut | None = None
    earliest: BudgetOut | None = None
    percentile: Percent | None = None
    zone: Zone = "UTC"
    calendar: str | None = Field(default=None, max_length=80)
    is_pausable: bool = False
    pause_note: str = ""
    is_mandatory: bool = True
    is_counterparty: bool = False
    is_internal_target: bool = False
    warnings: tuple[Percent, ...] = WARNINGS
    obligation: str | None = None
    revision: int | None = None

    @property
    def can_be_breached(self) -> bool:
        """Whether its due time passing unmet breaks a promise of ours."""
        return is_breach(bound=self.bound, clock_class=self.clock_class, is_counterparty=self.is_counterparty)


class SegmentOut(Shape):
    is_paused: bool
    begins: datetime
    ends: datetime | None
    reason: str
    by: ActorId


class DueOut(Shape):
    """A due time that a clock had: None while it was not known, or while it stood still."""

    due_at: datetime | None
    reason: str
    source: str
    by: ActorId
    at: datetime


class FiringOut(Shape):
    """What a clock said, the instant it was for, and by how many seconds it was late."""

    mark: str
    due_for: datetime
    fired_at: datetime
    late_by: float


class ClockLine(Shape):
    """A clock in a list or a strip; `due_at` is None while nothing is known, or while it stands still."""

    ref: Reference
    subject: Reference
    name: str
    kind: ClockKind
    clock_class: ClockClass
    bound: Bound
    state: ClockState
    is_mandatory: bool
    is_provisional: bool
    is_pausable: bool
    is_counterparty: bool
    is_internal_target: bool
    obligation: str | None
    start_event: str
    started_at: datetime
    due_at: datetime | None
    earliest_at: datetime | None
    breached_at: datetime | None
    ended_at: datetime | None
    zone: str
    next_mark: str | None
    next_at: datetime | None
    version: int


class ClockOut(ClockLine):
    """A clock whole: what it promises, its stretches, every due time it had, and what it said."""

    definition: Definition
    start_source: str
    end_reason: str
    parent: Reference | None
    segments: tuple[SegmentOut, ...]
    due_times: tuple[DueOut, ...]
    firings: tuple[FiringOut, ...]


class ClockFired(Shape):
    """The event inside the transaction of a sweep: a clock said something about its subject."""

    clock: Reference
    subject: Reference
    mark: str
    name: str
    clock_class: ClockClass
    due_for: datetime
    is_breach: bool
    is_promise: bool
    """Whether its due time passing unmet would break a promise that must be kept."""
    simulation: bool

    @property
    def is_due(self) -> bool:
        """Whether its time is up."""
        return self.mark == DUE


class ClocksFired(Shape):
    """All that clocks said in one write, in the order in which they said it."""

    fired: tuple[ClockFired, ...]


class ClockMoved(Shape):
    """The event inside the transaction of a change: a clock of a subject has another state or another due time."""

    clock: Reference
    subject: Reference


class GiveReason(Shape):
    """Why something is done."""

    reason: Reason


class TypeInstant(Shape):
    """The time that an instrument sets, and where one has it from: the paper, a portal, the telephone; who said it."""

    due_at: Instant
    source: Reason


class ExtendClock(Shape):
    """More time that an authority allowed, or that a rule gives; `document` names the evidence of it."""

    due_at: Instant
    reason: Reason
    document: str = Field(max_length=40, pattern=r"^EV-[1-9][0-9]*$")


class LostClock(Shape):
    """An open clock that would say nothing more, or something else than its rules say, and why that is wrong."""

    ref: Reference
    subject: Reference
    why: str


class AuditOut(Shape):
    """Whether every open clock has what it must have: exactly one next firing, or a recorded end."""

    audited_at: datetime
    open_clocks: int
    lost: tuple[LostClock, ...]
    overdue: int
    lag_seconds: float
