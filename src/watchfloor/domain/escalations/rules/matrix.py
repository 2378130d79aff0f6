"""The priority matrix: from impact and urgency to severity, and what each severity asks for. It is data, in versions.

The values that ship are a proposal from published review priorities and incident practice; no public canonical matrix
exists. An organisation edits them.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from watchfloor.domain.clocks.obligations.demands import DemandClass

Severity = Literal["S0", "S1", "S2", "S3", "S4"]
SEVERITIES: tuple[Severity, ...] = ("S0", "S1", "S2", "S3", "S4")
Hours = Annotated[float, Field(gt=0, le=24 * 90)]


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


class Publicity(StrEnum):
    """Who watches: an axis of its own, which makes updates more frequent and nothing graver."""

    NONE = "none"
    WATCHED = "watched"
    PRESS = "press"
    VIRAL = "viral"


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Demands(Shape):
    """What a severity asks for: hours to the first touch, to the decision, and between updates; and its weight."""

    first_touch: Hours
    decision: Hours
    update: Hours
    weight: float = Field(gt=0, le=10_000)
    pages: bool


class Weights(Shape):
    """The numbers of the queue's order."""

    slack_factor: float = Field(
        default=3.0, gt=0, le=100, description="k: a legal clock comes first below k x handling"
    )
    ageing_per_hour: float = Field(default=0.5, ge=0, le=1_000)
    vulnerable: float = Field(default=50.0, ge=0, le=10_000)
    trusted_flagger: float = Field(default=20.0, ge=0, le=10_000)
    duplicate: float = Field(default=30.0, ge=0, le=10_000)
    explored_share: float = Field(default=0.02, ge=0, le=0.2)
    explored: float = Field(default=500.0, ge=0, le=100_000)
    violates: float = Field(default=0.5, ge=0, le=1, description="where nobody has said yet")
    exposure: float = Field(default=1.0, ge=0, description="listeners an hour, where nobody has said yet")
    hours_to_next_look: float = Field(default=1.0, gt=0, le=168)
    handling_minutes: float = Field(default=30.0, gt=0, le=10_000, description="where nobody has said yet")


class ByUrgency(Shape):
    """The severity of one impact, for each urgency."""

    now: Severity
    today: Severity
    week: Severity
    none: Severity


class ByImpact(Shape):
    """The severities of every impact."""

    critical: ByUrgency
    high: ByUrgency
    medium: ByUrgency
    low: ByUrgency


class BySeverity(Shape):
    """What every severity asks for."""

    S0: Demands
    S1: Demands
    S2: Demands
    S3: Demands
    S4: Demands

    def of(self, severity: Severity) -> Demands:
        """What one severity asks for."""
        found: Demands = getattr(self, severity)
        return found


class Cadence(Shape):
    """By what publicity divides the hours between two updates: 1 or more, so that it never slows them down."""

    none: float = Field(ge=1)
    watched: float = Field(ge=1)
    press: float = Field(ge=1)
    viral: float = Field(ge=1)


class Matrix(Shape):
    """Everything that decides the order of the queue and the promises of a severity."""

    severity: ByImpact
    demands: BySeverity
    cadence: Cadence
    weights: Weights = Weights()
    at_least: Mapping[DemandClass, Severity] = Field(default={}, description="the least severity of a class")


def _row(now: Severity, today: Severity, week: Severity, none: Severity) -> ByUrgency:
    return ByUrgency(now=now, today=today, week=week, none=none)


SHIPPED = Matrix(
    severity=ByImpact(
        critical=_row("S0", "S0", "S1", "S1"),
        high=_row("S0", "S1", "S1", "S2"),
        medium=_row("S1", "S2", "S2", "S3"),
        low=_row("S2", "S3", "S3", "S4"),
    ),
    demands=BySeverity(
        S0=Demands(first_touch=5 / 60, decision=0.5, update=0.5, weight=1_000, pages=True),
        S1=Demands(first_touch=0.25, decision=4, update=2, weight=200, pages=True),
        S2=Demands(first_touch=1, decision=24, update=4, weight=40, pages=False),
        S3=Demands(first_touch=4, decision=72, update=24, weight=8, pages=False),
        S4=Demands(first_touch=24, decision=120, update=72, weight=1, pages=False),
    ),
    cadence=Cadence(none=1, watched=1.5, press=2, viral=4),
    at_least={
        DemandClass.IMMINENT_HARM: "S0",
        DemandClass.SELF_HARM: "S0",
        DemandClass.CSAM: "S0",
        DemandClass.TVEC: "S1",
        DemandClass.CREDIBLE_THREAT: "S1",
        DemandClass.NCII: "S1",
        DemandClass.GOVERNMENT_ORDER: "S2",
        DemandClass.COURT_ORDER: "S2",
        DemandClass.REGULATOR_ENQUIRY: "S2",
    },
)


def severity_of(matrix: Matrix, *, impact: HarmImpact, urgency: HarmUrgency, demand_class: DemandClass) -> Severity:
    """The severity of the matrix, or the least one that a class has; S0 is the gravest. Publicity is not asked."""
    found: Severity = getattr(getattr(matrix.severity, impact.value), urgency.value)
    floor = matrix.at_least.get(demand_class)
    return min(found, floor) if floor else found


def update_hours(matrix: Matrix, *, severity: Severity, publicity: Publicity) -> float:
    """Hours between two updates: publicity makes them more frequent, and nothing graver."""
    factor: float = getattr(matrix.cadence, publicity.value)
    return matrix.demands.of(severity).update / factor
