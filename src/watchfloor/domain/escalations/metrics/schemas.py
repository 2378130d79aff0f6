"""The figures of escalations, each with how many it rests on."""

from datetime import date, datetime
from enum import StrEnum

from watchfloor.domain.escalations.rules.matrix import Matrix, Severity
from watchfloor.domain.escalations.schemas.shape import Shape
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.instants import Instant


class MetricsBy(StrEnum):
    """What figures are told apart by; an escalation of two places counts in both."""

    ALL = "all"
    DEMAND_CLASS = "demand_class"
    JURISDICTION = "jurisdiction"
    SEVERITY = "severity"
    REQUESTER_KIND = "requester_kind"
    WEEK = "week"
    MONTH = "month"


class MeasuredShare(Shape):
    """`hits` of `n` with the 95 % Wilson interval; where n is 0 nothing is known: `share` is null."""

    hits: int
    n: int
    share: float | None
    low: float
    high: float


class TimeSpread(Shape):
    """How long something took, in seconds from the legal start: percentiles between neighbours are interpolated.

    `reached` says of how many it is known: what has not happened yet is in none of the other numbers.
    """

    reached: MeasuredShare
    n: int
    median: float | None
    p85: float | None
    p95: float | None
    mean: float | None


class SlackSpread(Shape):
    """What was left of clocks when they were kept, in seconds, less than 0 where that was late."""

    n: int
    least: float | None
    p5: float | None
    p25: float | None
    median: float | None
    p75: float | None
    p95: float | None
    most: float | None


class MetricsGroup(Shape):
    """The figures of escalations that were received in the period, and of the clocks of any that fell due in it."""

    key: str
    escalations: int
    first_touch: TimeSpread
    contain: TimeSpread
    decide: TimeSpread
    respond: TimeSpread
    reopened: MeasuredShare
    attainment: MeasuredShare
    slack: SlackSpread


class Breaches(Shape):
    """Clocks of one duty, or promise, in one place that fell due in the period, and how many were not kept in time."""

    jurisdiction: str
    duty: str
    is_legal: bool
    breached: MeasuredShare


class Backlog(Shape):
    """What is open now, in seconds since its legal start."""

    open: int
    oldest: Reference | None
    oldest_since: datetime | None
    oldest_age: float | None
    median_age: float | None
    p90_age: float | None


class DayOfFlow(Shape):
    """What came and what ended on a day of the zone; an end that was taken back is none."""

    day: date
    arrivals: int
    closures: int


class EscalationMetrics(Shape):
    """The figures of a period as one may see them."""

    since: datetime
    until: datetime
    zone: str
    by: MetricsBy
    total: MetricsGroup
    groups: tuple[MetricsGroup, ...]
    breaches: tuple[Breaches, ...]
    backlog: Backlog
    flow: tuple[DayOfFlow, ...]


class EscalationReview(Shape):
    """The draft of an after-action review; it is kept nowhere, and made anew whenever it is asked for."""

    escalation: Reference
    severity: Severity
    drafted_at: datetime
    markdown: str


class ReplayAsked(Shape):
    """Another matrix, and the period over which it is tried; the last 90 days unless told."""

    content: Matrix
    since: Instant | None = None
    until: Instant | None = None


class SeverityReplay(Shape):
    """How many would have got another severity, or the same."""

    before: Severity
    after: Severity
    n: int


class PromiseReplay(Shape):
    """A promise under both matrices, of those whose time is over under it."""

    name: str
    before: MeasuredShare
    after: MeasuredShare
    newly_late: int
    no_longer_late: int


class ReplayOut(Shape):
    """What another matrix would have made of the same record; pauses, calendars and staffing are left out."""

    since: datetime
    until: datetime
    escalations: int
    severities: tuple[SeverityReplay, ...]
    promises: tuple[PromiseReplay, ...]
    moved: int
    new_in_head: tuple[str, ...]
