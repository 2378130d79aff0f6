"""Another matrix over past escalations: other severities, other promises, another order. Pure.

Calendars, staffing and pauses are left out here: the first two have a replay of their own, and what people would have
done otherwise is not in the record.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypedDict

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.escalations.metrics.rules import share_of
from watchfloor.domain.escalations.metrics.schemas import MeasuredShare, PromiseReplay, SeverityReplay
from watchfloor.domain.escalations.rules.matrix import HarmImpact, HarmUrgency, Matrix, Severity, severity_of
from watchfloor.domain.escalations.rules.priority import Weighed, weigh

HEAD = 50
"""How many of the head of the queue are compared."""


@dataclass(frozen=True, slots=True)
class Past:
    """What of a past escalation decides its severity, its promises and its place."""

    item: Weighed
    demand_class: str
    impact: HarmImpact | None
    urgency: HarmUrgency | None
    legal_due: datetime | None
    first_touch_at: datetime | None
    decided_at: datetime | None


class Difference(TypedDict):
    """What of some promises was kept before and after, and how many changed sides."""

    before: MeasuredShare
    after: MeasuredShare
    newly_late: int
    no_longer_late: int


class Compared(TypedDict):
    """What differs between two matrices."""

    escalations: int
    severities: tuple[SeverityReplay, ...]
    promises: tuple[PromiseReplay, ...]
    moved: int
    new_in_head: tuple[str, ...]


def compare(past: Sequence[Past], before: Matrix, after: Matrix, *, now: datetime) -> Compared:
    """Both matrices over one record: `moved` counts other places, `new_in_head` names who would have come first."""
    severities = [(severity_by(before, one), severity_by(after, one)) for one in past]
    orders = [_order(past, matrix, [pair[side] for pair in severities]) for side, matrix in enumerate((before, after))]
    first, second = orders
    moves = Counter(severities)
    return Compared(
        escalations=len(past),
        severities=tuple(SeverityReplay(before=a, after=b, n=n) for (a, b), n in sorted(moves.items())),
        promises=(
            _promise("first touch", past, severities, (before, after), now),
            _promise("decision", past, severities, (before, after), now),
        ),
        moved=sum(a != b for a, b in zip(first, second, strict=True)),
        new_in_head=tuple(ref for ref in second[:HEAD] if ref not in set(first[:HEAD])),
    )


def severity_by(matrix: Matrix, one: Past) -> Severity:
    """The severity a matrix gives; the recorded one where nobody judged impact and urgency."""
    if one.impact is None or one.urgency is None:
        return one.item.severity
    return severity_of(matrix, impact=one.impact, urgency=one.urgency, demand_class=DemandClass(one.demand_class))


def _promise(
    name: str,
    past: Sequence[Past],
    severities: Sequence[tuple[Severity, Severity]],
    matrices: tuple[Matrix, Matrix],
    now: datetime,
) -> PromiseReplay:
    before, after = (
        [_kept(name, one, matrix, pair[side], now) for one, pair in zip(past, severities, strict=True)]
        for side, matrix in enumerate(matrices)
    )
    return PromiseReplay(name=name, **difference(before, after))


def _kept(name: str, one: Past, matrix: Matrix, severity: Severity, now: datetime) -> bool | None:
    demands = matrix.demands.of(severity)
    if name == "first touch":
        return is_kept(one.item.received_at + timedelta(hours=demands.first_touch), one.first_touch_at, now)
    return is_kept(one.item.received_at + timedelta(hours=demands.decision), one.decided_at, now)


def difference(before: Sequence[bool | None], after: Sequence[bool | None]) -> Difference:
    """From what is known of each promise under both; what is not due yet under one is not late under it."""
    both = list(zip(before, after, strict=True))
    return Difference(
        before=share_kept(before),
        after=share_kept(after),
        newly_late=sum(was is not False and is_now is False for was, is_now in both),
        no_longer_late=sum(was is False and is_now is not False for was, is_now in both),
    )


def share_kept(kept: Sequence[bool | None]) -> MeasuredShare:
    """The share of kept promises, of those that one knows of."""
    known = [one for one in kept if one is not None]
    return share_of(sum(known), len(known))


def is_kept(due: datetime, done: datetime | None, now: datetime) -> bool | None:
    """Whether a promise was kept; None while it is not due yet, though it may be kept already."""
    if due >= now:
        return None
    return done is not None and done <= due


def _order(past: Sequence[Past], matrix: Matrix, severities: Sequence[Severity]) -> list[str]:
    keys = [
        (-weigh(replace(one.item, severity=severity), matrix, legal_due=one.legal_due, seed=0).key, one.item.ref)
        for one, severity in zip(past, severities, strict=True)
    ]
    return [ref for _, ref in sorted(keys)]
