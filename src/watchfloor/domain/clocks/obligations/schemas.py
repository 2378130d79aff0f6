"""The shapes of the book: a row as it is shipped, as it is in force, and how Legal changes it."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.vocabulary import (
    NO_ADVICE,
    Applies,
    Changeable,
    Duty,
    Standing,
    StartEvent,
    Verification,
)
from watchfloor.domain.clocks.rules.budgets import Bound, ClockClass, Unit
from watchfloor.kernel.ids import ActorId
from watchfloor.kernel.instants import Instant

MOST_VALUE = 24 * 366 * 20
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
ObligationId = Annotated[str, Field(pattern=r"^[A-Z]{2}-[A-Z0-9]+(-[A-Z0-9]+)*$", max_length=40)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1_000)]
Link = Annotated[str, Field(pattern=r"^https?://\S+$", max_length=500)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ObligationBudget(_Frozen):
    """How much time: a number and what it counts."""

    value: float = Field(ge=0, le=MOST_VALUE)
    unit: Unit


class Percentile(_Frozen):
    """A share of all that must be done within a time, beside a mean."""

    percent: float = Field(gt=0, lt=100)
    budget: ObligationBudget


class InternalTarget(ObligationBudget):
    """The organisation's own number for a duty whose law has none; always marked as its own."""

    internal: Literal[True] = True


class Editable(_Frozen):
    """What Legal may change of a row."""

    summary: Line
    standing: Standing
    effective_from: date | None = None
    effective_to: date | None = None
    classes: tuple[DemandClass, ...] = Field(default=(), max_length=len(DemandClass))
    requesters: tuple[RequesterKind, ...] = Field(default=(), max_length=len(RequesterKind))
    budget: ObligationBudget | None = None
    earliest: ObligationBudget | None = None
    pausable: bool
    pause_note: Text = ""
    mandatory: bool
    verification: Verification
    source: tuple[Link, ...] = Field(default=(), max_length=20)
    note: Text = ""
    internal_target: InternalTarget | None = None


class Obligation(Editable):
    """A row of the book: what a law asks, of whom, from when, and how much time it leaves."""

    id: ObligationId
    jurisdiction: Country
    zone: Line
    instrument: Line
    provision: Line
    who: Line
    trigger: Line
    recipient: Line
    duty: tuple[Duty, ...] = Field(min_length=1)
    starts_on: StartEvent
    after: tuple[ObligationId, ...] = ()
    clock_class: ClockClass
    bound: Bound
    percentile: Percentile | None = None
    counterparty: bool = False
    calendar: Country | None = None


class BookFile(_Frozen):
    """One file of the book: the rows of a jurisdiction, its zone, and for a union the countries it covers."""

    jurisdiction: Country
    zone: Line
    covers: tuple[Country, ...] = ()
    obligations: tuple[dict[str, object], ...] = Field(min_length=1)


class ObligationOut(Obligation):
    """A row as it is in force: what the organisation says of it, and by which revision (0 is as shipped).

    `version` is the number of the last revision there is, which an edit names; it may wait to take effect.
    """

    applies: Applies
    revision: int
    version: int
    caveat: str = NO_ADVICE


class ObligationChanges(_Frozen):
    """What becomes different in a row; what is left out, or null, stays."""

    summary: Line | None = None
    standing: Standing | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    classes: tuple[DemandClass, ...] | None = Field(default=None, max_length=len(DemandClass))
    requesters: tuple[RequesterKind, ...] | None = Field(default=None, max_length=len(RequesterKind))
    budget: ObligationBudget | None = None
    earliest: ObligationBudget | None = None
    pausable: bool | None = None
    pause_note: Text | None = None
    mandatory: bool | None = None
    verification: Verification | None = None
    source: tuple[Link, ...] | None = Field(default=None, max_length=20)
    note: Text | None = None
    internal_target: ObligationBudget | None = None


class ReviseObligation(_Frozen):
    """What the organisation says of a row from now on, or from a later instant, and why."""

    reason: Reason
    applies: Applies | None = None
    changes: ObligationChanges = ObligationChanges()
    as_shipped: tuple[Changeable, ...] = Field(default=(), max_length=15)
    """Fields that go back to what the book says."""
    effective_from: Instant | None = None


class RevisedField(_Frozen):
    """One thing that a revision changed, as text; empty where there is nothing."""

    field: str
    older: str
    newer: str


class ObligationRevisionOut(_Frozen):
    """One revision of a row: who, when, why, and what differed from the one before it."""

    revision: int
    effective_from: datetime
    state: Literal["past", "in_force", "waiting", "set_aside"]
    """`set_aside` never took effect: a later revision took effect before it."""
    applies: Applies
    reason: str
    by: ActorId
    at: datetime
    differences: tuple[RevisedField, ...]


class ObligationHistory(_Frozen):
    """The revisions of a row, the newest first."""

    obligation: str
    items: tuple[ObligationRevisionOut, ...]
    caveat: str = NO_ADVICE
