"""What a clock says on its way: warnings, the moment from which one may act, and its end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from watchfloor.domain.clocks.rules.budgets import Bound, ClockClass

WARNINGS = (50, 75, 90)
"""Per cent of the way from start to due at which a clock warns, unless the desk says otherwise."""
OPENS = "opens"
DUE = "due"
ENDS_BY_ITSELF = frozenset({ClockClass.WINDOW, ClockClass.RETENTION, ClockClass.PRECONDITION})
"""Classes whose due time is nobody's failure: a window closes, what was kept may go, a stage is reached."""


@dataclass(frozen=True, slots=True)
class Course:
    """All that decides when a clock fires."""

    started_at: datetime
    due_at: datetime | None
    earliest_at: datetime | None = None
    warnings: Sequence[int] = WARNINGS


@dataclass(frozen=True, slots=True, order=True)
class Firing:
    """One thing a clock says, at an instant, under a name that is its own within a series."""

    at: datetime
    mark: str


def firings(course: Course) -> tuple[Firing, ...]:
    """Everything a clock will say, in order; of warnings at the same instant only the last."""
    found: list[Firing] = []
    if course.earliest_at is not None:
        found.append(Firing(course.earliest_at, OPENS))
    if course.due_at is not None:
        length = course.due_at - course.started_at
        warned = [Firing(course.started_at + length * part / 100, f"warn_{part}") for part in sorted(course.warnings)]
        found += [one for one, after in pairwise(warned) if one.at < after.at] + warned[-1:]
        found.append(Firing(course.due_at, DUE))
    return tuple(sorted(found, key=_in_order))


def next_firing(course: Course, fired: Iterable[str]) -> Firing | None:
    """The first that was not said yet, in order; None where all was said."""
    said = set(fired)
    return next((one for one in firings(course) if one.mark not in said), None)


def is_breach(*, bound: Bound, clock_class: ClockClass, is_counterparty: bool) -> bool:
    """Whether its due time passing unmet breaks a promise of ours: not a target, a window, or somebody else's turn."""
    return bound in {Bound.NOT_AFTER, Bound.BOTH} and clock_class not in ENDS_BY_ITSELF and not is_counterparty


def _in_order(one: Firing) -> tuple[datetime, bool]:
    # What is due comes last among what is said at one instant: with it a clock may end.
    return one.at, one.mark == DUE
