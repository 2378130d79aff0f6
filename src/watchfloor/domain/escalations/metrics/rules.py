"""The arithmetic of the figures: percentiles, shares with intervals, and by what escalations are told apart. Pure."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from watchfloor.domain.clocks.service.attainment import FellDue
from watchfloor.domain.escalations.metrics.schemas import (
    Backlog,
    Breaches,
    DayOfFlow,
    MeasuredShare,
    MetricsBy,
    MetricsGroup,
    SlackSpread,
    TimeSpread,
)
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.shares import wilson

NOWHERE, UNJUDGED, EVERYTHING = "none", "unjudged", "all"
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Fact:
    """What of an escalation the figures rest on."""

    ref: str
    demand_class: str
    jurisdictions: tuple[str, ...]
    severity: str | None
    requester_kind: str
    received_at: datetime
    awareness_at: datetime
    first_touch_at: datetime | None
    contained_at: datetime | None
    decided_at: datetime | None
    responded_at: datetime | None
    reopenings: int

    @property
    def begins(self) -> datetime:
        """The legal start: receipt or awareness, whichever came first; never when somebody wrote it down."""
        return min(self.received_at, self.awareness_at)


def percentile(ordered: Sequence[float], share: float) -> float | None:
    """The value below which a share of the ordered values lies, interpolated between neighbours; None where none are.

    The same as `quantile_cont` of SQL.
    """
    if not ordered:
        return None
    place = share * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def share_of(hits: int, n: int) -> MeasuredShare:
    """A share with its 95 % Wilson interval, from 0 to 1 where n is 0."""
    low, high = wilson(hits, n)
    return MeasuredShare(hits=hits, n=n, share=hits / n if n else None, low=low, high=high)


def spread_of(seconds: Iterable[float], *, of: int) -> TimeSpread:
    """How long something took where it happened, and how many of all that is."""
    ordered = sorted(seconds)
    return TimeSpread(
        reached=share_of(len(ordered), of),
        n=len(ordered),
        median=percentile(ordered, 0.5),
        p85=percentile(ordered, 0.85),
        p95=percentile(ordered, 0.95),
        mean=math.fsum(ordered) / len(ordered) if ordered else None,
    )


def slack_of(clocks: Iterable[FellDue]) -> SlackSpread:
    """The spread of what was left, in seconds, of the clocks that were kept."""
    ordered = sorted(clock.slack.total_seconds() for clock in clocks if clock.slack is not None)
    return SlackSpread(
        n=len(ordered),
        least=percentile(ordered, 0),
        p5=percentile(ordered, 0.05),
        p25=percentile(ordered, 0.25),
        median=percentile(ordered, 0.5),
        p75=percentile(ordered, 0.75),
        p95=percentile(ordered, 0.95),
        most=percentile(ordered, 1),
    )


def group_of(key: str, facts: Sequence[Fact], clocks: Sequence[FellDue]) -> MetricsGroup:
    """All figures of one group."""
    n = len(facts)
    return MetricsGroup(
        key=key,
        escalations=n,
        first_touch=spread_of(_took((fact.begins, fact.first_touch_at) for fact in facts), of=n),
        contain=spread_of(_took((fact.begins, fact.contained_at) for fact in facts), of=n),
        decide=spread_of(_took((fact.begins, fact.decided_at) for fact in facts), of=n),
        respond=spread_of(_took((fact.begins, fact.responded_at) for fact in facts), of=n),
        reopened=share_of(sum(fact.reopenings > 0 for fact in facts), n),
        attainment=share_of(sum(clock.is_in_time for clock in clocks), len(clocks)),
        slack=slack_of(clocks),
    )


def groups_of(
    facts: Iterable[Fact], clocks: Iterable[tuple[FellDue, Fact]], *, by: MetricsBy, zone: ZoneInfo
) -> tuple[MetricsGroup, ...]:
    """The groups in the order of their keys: a clock belongs where its escalation does, a period by its due time."""
    of_facts: dict[str, list[Fact]] = defaultdict(list)
    of_clocks: dict[str, list[FellDue]] = defaultdict(list)
    for fact in facts:
        for key in keys_of(fact, by, fact.received_at.astimezone(zone)):
            of_facts[key].append(fact)
    for clock, fact in clocks:
        for key in keys_of(fact, by, clock.due_at.astimezone(zone)):
            of_clocks[key].append(clock)
    return tuple(group_of(key, of_facts[key], of_clocks[key]) for key in sorted({*of_facts, *of_clocks}))


def keys_of(fact: Fact, by: MetricsBy, at: datetime) -> tuple[str, ...]:
    """Where an escalation counts; `at` is the local instant that decides on its period."""
    week = at.isocalendar()
    found: Mapping[MetricsBy, tuple[str, ...]] = {
        MetricsBy.ALL: (EVERYTHING,),
        MetricsBy.DEMAND_CLASS: (fact.demand_class,),
        MetricsBy.JURISDICTION: fact.jurisdictions or (NOWHERE,),
        MetricsBy.SEVERITY: (fact.severity or UNJUDGED,),
        MetricsBy.REQUESTER_KIND: (fact.requester_kind,),
        MetricsBy.WEEK: (f"{week.year}-W{week.week:02}",),
        MetricsBy.MONTH: (f"{at:%Y-%m}",),
    }
    return found[by]


def breaches_of(clocks: Iterable[tuple[FellDue, Fact]], places: Mapping[str, str]) -> tuple[Breaches, ...]:
    """By place and duty, the most breached first. A legal duty counts where its law is, a promise where it was owed."""
    due, broken = Counter[tuple[str, str, bool]](), Counter[tuple[str, str, bool]]()
    for clock, fact in clocks:
        for key in _duties(clock, fact, places):
            due[key] += 1
            broken[key] += not clock.is_in_time
    ordered = sorted(due, key=lambda key: (-broken[key], key))
    return tuple(
        Breaches(jurisdiction=place, duty=duty, is_legal=legal, breached=share_of(broken[key], due[key]))
        for key in ordered
        for place, duty, legal in [key]
    )


def backlog_of(waiting: Iterable[tuple[str, datetime]], now: datetime) -> Backlog:
    """The age of what is open, from each one's reference and legal start."""
    begun = sorted((begins, ref) for ref, begins in waiting)
    ages = sorted(max((now - begins).total_seconds(), 0.0) for begins, _ in begun)
    oldest = begun[0] if begun else None
    return Backlog(
        open=len(begun),
        oldest=Reference(oldest[1]) if oldest else None,
        oldest_since=oldest[0] if oldest else None,
        oldest_age=percentile(ages, 1),
        median_age=percentile(ages, 0.5),
        p90_age=percentile(ages, 0.9),
    )


def flow_of(
    arrived: Iterable[datetime], closed: Iterable[datetime], *, since: datetime, until: datetime, zone: ZoneInfo
) -> tuple[DayOfFlow, ...]:
    """What came and ended on each day of a zone that the period touches, days without anything included."""
    came, ended = (Counter(at.astimezone(zone).date() for at in instants) for instants in (arrived, closed))
    first, last = since.astimezone(zone).date(), (until - timedelta(microseconds=1)).astimezone(zone).date()
    days = (first + number * DAY for number in range((last - first).days + 1))
    return tuple(DayOfFlow(day=day, arrivals=came[day], closures=ended[day]) for day in days)


def _took(spans: Iterable[tuple[datetime, datetime | None]]) -> Iterator[float]:
    return (max((until - begins).total_seconds(), 0.0) for begins, until in spans if until is not None)


def _duties(clock: FellDue, fact: Fact, places: Mapping[str, str]) -> Iterator[tuple[str, str, bool]]:
    if clock.obligation is not None:
        yield places.get(clock.obligation, NOWHERE), clock.obligation, True
        return
    yield from ((place, clock.name, False) for place in fact.jurisdictions or (NOWHERE,))
