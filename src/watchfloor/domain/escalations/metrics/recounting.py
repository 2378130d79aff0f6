"""Another calendar over past clocks: what would have been due when, and what of it was met by then. Pure."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from watchfloor.domain.clocks.service.recounting import CountedAnew
from watchfloor.domain.escalations.metrics.replay import Difference, difference, is_kept
from watchfloor.domain.escalations.metrics.replay_schemas import DutyReplay


def compare_due(clocks: Iterable[CountedAnew], *, now: datetime) -> Difference:
    """What of clocks was kept by the due time on record, and what by the other one."""
    told = list(clocks)
    return difference(
        [is_kept(one.due_at, one.met_at, now) for one in told],
        [is_kept(one.other_due_at, one.met_at, now) for one in told],
    )


def by_duty(clocks: Iterable[CountedAnew], *, now: datetime) -> tuple[DutyReplay, ...]:
    """The same of each duty and calendar, those with the most newly late first."""
    grouped: dict[tuple[str, bool, str | None], list[CountedAnew]] = defaultdict(list)
    for one in clocks:
        grouped[one.obligation or one.name, one.obligation is not None, one.calendar].append(one)
    told = [
        DutyReplay(
            duty=duty,
            is_legal=is_legal,
            calendar=calendar,
            clocks=len(group),
            moved=sum(one.due_at != one.other_due_at for one in group),
            **compare_due(group, now=now),
        )
        for (duty, is_legal, calendar), group in grouped.items()
    ]
    return tuple(sorted(told, key=lambda one: (-one.newly_late, -one.no_longer_late, one.duty, one.calendar or "")))
