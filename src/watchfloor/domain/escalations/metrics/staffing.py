"""Other staffing over past arrivals: both worked off by the model, beside what the record has. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypedDict

from watchfloor.domain.escalations.metrics.crews import Crew, staffed, steps
from watchfloor.domain.escalations.metrics.queueing import Arrival, Handled, Worked, work_off
from watchfloor.domain.escalations.metrics.replay import Past, difference, is_kept, share_kept
from watchfloor.domain.escalations.metrics.replay_schemas import (
    StaffedEscalation,
    StaffedQueue,
    StaffedTimes,
    StaffingPromise,
)
from watchfloor.domain.escalations.metrics.rules import spread_of
from watchfloor.domain.escalations.rules.matrix import Matrix
from watchfloor.domain.escalations.rules.priority import weigh
from watchfloor.kernel.ids import Reference

HOUR = timedelta(hours=1)
AFTERWARDS = timedelta(days=28)
"""How long after the period people go on working off what came in it."""
LEFT_OUT = (
    "It is a model of one queue, and no forecast: everybody can do everything, one thing at a time, without a break.",
    "Pauses, waiting for others, first measures, holidays and claims by hand are left out.",
    "A thing is decided once its handling minutes are worked; where nobody said how many, the matrix does.",
    "What was open before the period is left out: the model begins with an empty queue.",
    "Severity, exposure and legal clocks count from receipt as they were recorded last.",
    "What a shift does not finish is laid down, and taken up before anything new by whoever is there next.",
)

PROMISES = ("first touch", "decision")
Due = tuple[datetime, datetime]
"""By when a first touch is promised, and a decision."""


class StaffingCompared(TypedDict):
    """What differs between two staffings."""

    promises: tuple[StaffingPromise, ...]
    baseline: StaffedQueue
    other: StaffedQueue
    rows: tuple[StaffedEscalation, ...]


def compare_staffing(
    past: Sequence[Past],
    matrix: Matrix,
    crews: tuple[Sequence[Crew], Sequence[Crew]],
    *,
    period: tuple[datetime, datetime],
    now: datetime,
    seed: int,
    rows: int,
) -> StaffingCompared:
    """Two staffings over the same arrivals: promises that are due by `now`, both queues, and who differs most."""
    arrivals = [arrival_of(one, matrix, seed=seed) for one in past]
    (first, before), (second, after) = (_run(arrivals, crew, period) for crew in crews)
    return StaffingCompared(
        promises=_promises(past, matrix, before.handled, after.handled, now=now),
        baseline=_queue(past, before, first),
        other=_queue(past, after, second),
        rows=tuple(_most_different(past, before.handled, after.handled, rows)),
    )


def arrival_of(one: Past, matrix: Matrix, *, seed: int) -> Arrival:
    """A past escalation as it comes in: nothing of it contained yet, its place by the sum of the queue."""
    item = replace(one.item, is_contained=False)
    found = weigh(item, matrix, legal_due=one.legal_due, seed=seed)
    minutes = matrix.weights.handling_minutes if item.handling_minutes is None else item.handling_minutes
    return Arrival(item.ref, item.received_at, found.key, found.hard_at, timedelta(minutes=minutes))


def _run(
    arrivals: Sequence[Arrival], crews: Sequence[Crew], period: tuple[datetime, datetime]
) -> tuple[timedelta, Worked]:
    since, until = period
    staffing = steps(crews, since, until + AFTERWARDS)
    return staffed(staffing, until), work_off(arrivals, staffing, measured_until=until)


def _promises(
    past: Sequence[Past],
    matrix: Matrix,
    before: Mapping[str, Handled],
    after: Mapping[str, Handled],
    *,
    now: datetime,
) -> tuple[StaffingPromise, ...]:
    due = [_due(one, matrix) for one in past]
    done = [
        [(one.first_touch_at, one.decided_at) for one in past],
        *([(by[one.item.ref].touched_at, by[one.item.ref].done_at) for one in past] for by in (before, after)),
    ]
    # All three count the same promises: those that are due by now, whenever the model keeps them.
    kept = [
        [
            [is_kept(promised[side], reached[side], now) for promised, reached in zip(due, times, strict=True)]
            for times in done
        ]
        for side in range(len(PROMISES))
    ]
    return tuple(_promise(name, *kept[side]) for side, name in enumerate(PROMISES))


def _promise(
    name: str, recorded: Sequence[bool | None], baseline: Sequence[bool | None], other: Sequence[bool | None]
) -> StaffingPromise:
    found = difference(baseline, other)
    return StaffingPromise(
        name=name,
        recorded=share_kept(recorded),
        baseline=found["before"],
        other=found["after"],
        newly_late=found["newly_late"],
        no_longer_late=found["no_longer_late"],
    )


def _due(one: Past, matrix: Matrix) -> Due:
    demands = matrix.demands.of(one.item.severity)
    return one.item.received_at + demands.first_touch * HOUR, one.item.received_at + demands.decision * HOUR


def _queue(past: Sequence[Past], worked: Worked, there: timedelta) -> StaffedQueue:
    handled = [(one.item.received_at, worked.handled[one.item.ref]) for one in past]
    return StaffedQueue(
        staffed_hours=there / HOUR,
        utilisation=worked.busy / there if there else None,
        longest_queue=worked.longest,
        longest_queue_at=worked.longest_at,
        first_touch=spread_of(_took((at, one.touched_at) for at, one in handled), of=len(past)),
        decide=spread_of(_took((at, one.done_at) for at, one in handled), of=len(past)),
    )


def _took(spans: Iterable[tuple[datetime, datetime | None]]) -> Iterable[float]:
    return ((until - begins).total_seconds() for begins, until in spans if until is not None)


def _most_different(
    past: Sequence[Past], before: Mapping[str, Handled], after: Mapping[str, Handled], most: int
) -> Iterable[StaffedEscalation]:
    def apart(one: Past) -> tuple[bool, timedelta, str]:
        first, second = before[one.item.ref].touched_at, after[one.item.ref].touched_at
        if first is None or second is None:
            return first is second, timedelta(0), one.item.ref
        return True, -abs(second - first), one.item.ref

    for one in sorted(past, key=apart)[:most]:
        yield StaffedEscalation(
            escalation=Reference(one.item.ref),
            severity=one.item.severity,
            received_at=one.item.received_at,
            recorded=StaffedTimes(first_touch_at=one.first_touch_at, decided_at=one.decided_at),
            baseline=_times(before[one.item.ref]),
            other=_times(after[one.item.ref]),
        )


def _times(one: Handled) -> StaffedTimes:
    return StaffedTimes(first_touch_at=one.touched_at, decided_at=one.done_at)
