"""The priority matrix: from impact and urgency to severity, and what each severity asks for. It is data, in versions.

The values that ship are a proposal from published review priorities and incident practice; no public canonical matrix
exists. An organisation edits them.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Severity = Literal["S0", "S1", "S2", "S3", "S4"]
Impact = Literal["critical", "high", "medium", "low"]
Urgency = Literal["now", "today", "week", "none"]
Publicity = Literal["none", "watched", "press", "viral"]
SEVERITIES: tuple[Severity, ...] = ("S0", "S1", "S2", "S3", "S4")
IMPACTS: tuple[Impact, ...] = ("critical", "high", "medium", "low")
URGENCIES: tuple[Urgency, ...] = ("now", "today", "week", "none")
PUBLICITIES: tuple[Publicity, ...] = ("none", "watched", "press", "viral")
Hours = Annotated[float, Field(gt=0, le=24 * 90)]


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


class Matrix(Shape):
    """Everything that decides the order of the queue and the promises of a severity."""

    severity: Mapping[Impact, Mapping[Urgency, Severity]]
    demands: Mapping[Severity, Demands]
    cadence: Mapping[Publicity, float] = Field(description="publicity divides the hours between updates by this")
    weights: Weights = Weights()
    at_least: Mapping[str, Severity] = Field(default={}, description="class of demand: the least severity it has")

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if set(self.severity) != set(IMPACTS) or any(set(row) != set(URGENCIES) for row in self.severity.values()):
            raise ValueError("every impact needs a severity for every urgency")
        if set(self.demands) != set(SEVERITIES):
            raise ValueError("every severity needs its demands")
        if set(self.cadence) != set(PUBLICITIES) or any(factor < 1 for factor in self.cadence.values()):
            raise ValueError("every publicity needs a factor of 1 or more: it never slows updates down")
        return self


SHIPPED = Matrix(
    severity={
        "critical": {"now": "S0", "today": "S0", "week": "S1", "none": "S1"},
        "high": {"now": "S0", "today": "S1", "week": "S1", "none": "S2"},
        "medium": {"now": "S1", "today": "S2", "week": "S2", "none": "S3"},
        "low": {"now": "S2", "today": "S3", "week": "S3", "none": "S4"},
    },
    demands={
        "S0": Demands(first_touch=5 / 60, decision=0.5, update=0.5, weight=1_000, pages=True),
        "S1": Demands(first_touch=0.25, decision=4, update=2, weight=200, pages=True),
        "S2": Demands(first_touch=1, decision=24, update=4, weight=40, pages=False),
        "S3": Demands(first_touch=4, decision=72, update=24, weight=8, pages=False),
        "S4": Demands(first_touch=24, decision=120, update=72, weight=1, pages=False),
    },
    cadence={"none": 1, "watched": 1.5, "press": 2, "viral": 4},
    at_least={
        "imminent_harm": "S0",
        "self_harm": "S0",
        "csam": "S0",
        "tvec": "S1",
        "credible_threat": "S1",
        "ncii": "S1",
        "government_order": "S2",
        "court_order": "S2",
        "regulator_enquiry": "S2",
    },
)


def severity_of(matrix: Matrix, *, impact: Impact, urgency: Urgency, demand_class: str) -> Severity:
    """The severity of the matrix, or the least one that a class has; S0 is the gravest. Publicity is not asked."""
    found = matrix.severity[impact][urgency]
    floor = matrix.at_least.get(demand_class)
    return min(found, floor) if floor else found


def update_hours(matrix: Matrix, *, severity: Severity, publicity: Publicity) -> float:
    """Hours between two updates: publicity makes them more frequent, and nothing graver."""
    return matrix.demands[severity].update / matrix.cadence[publicity]
