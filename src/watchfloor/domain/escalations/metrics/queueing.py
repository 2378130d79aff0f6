"""A queue that people work off, event by event: a model, and the same every time it is run. Pure.

Everybody takes the first in the order of the queue and works it to its end. What a shift does not finish is laid down,
and taken up before anything new by whoever is there next; what was begun last is laid down first.
"""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from watchfloor.domain.escalations.metrics.crews import Step


@dataclass(frozen=True, slots=True)
class Arrival:
    """What comes in: its instant, its place by value (the greatest key first), when it turns hard, and its work."""

    ref: str
    at: datetime
    key: float
    hard_at: datetime | None
    handling: timedelta


@dataclass(frozen=True, slots=True)
class Handled:
    """When somebody took it, and when it was done; None where the model ended before."""

    touched_at: datetime | None = None
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Worked:
    """What a run of the model gives; `busy` is the time worked before the instant until which it was measured."""

    handled: Mapping[str, Handled]
    longest: int
    longest_at: datetime | None
    busy: timedelta


def work_off(arrivals: Sequence[Arrival], staffing: Sequence[Step], *, measured_until: datetime) -> Worked:
    """Let the people of a staffing work off arrivals, until all is done or nobody comes any more.

    Of two alike the earlier of the sequence comes first.
    """
    coming = sorted(range(len(arrivals)), key=lambda number: (arrivals[number].at, number), reverse=True)
    changes = list(reversed(staffing))
    floor = _Floor(arrivals, measured_until)
    while now := _next(arrivals, coming, changes, floor):
        floor.pass_until(now)
        while changes and changes[-1][0] <= now:
            floor.staff(changes.pop()[1], now)
        while coming and arrivals[coming[-1]].at <= now:
            floor.waiting.add(coming.pop(), arrivals)
        floor.dispatch(now)
    handled = {
        one.ref: Handled(floor.touched.get(number), floor.done.get(number)) for number, one in enumerate(arrivals)
    }
    return Worked(handled, floor.longest, floor.longest_at, floor.busy)


def _next(
    arrivals: Sequence[Arrival], coming: Sequence[int], changes: Sequence[Step], floor: "_Floor"
) -> datetime | None:
    """The next instant at which something happens; None once nothing is left to do, or nobody to do it."""
    if not coming and floor.is_idle:
        return None
    soon = [arrivals[coming[-1]].at] if coming else []
    soon += [changes[-1][0]] if changes else []
    soon += [floor.finishing[0][0]] if floor.finishing else []
    return min(soon, default=None)


@dataclass(slots=True)
class _Waiting:
    """Who waits, in two orders: short legal clocks, then value. Who was taken by one is passed over in the other."""

    hard: list[tuple[datetime, int]] = field(default_factory=list)
    valued: list[tuple[float, int]] = field(default_factory=list)
    inside: set[int] = field(default_factory=set)

    def add(self, number: int, arrivals: Sequence[Arrival]) -> None:
        one = arrivals[number]
        self.inside.add(number)
        heapq.heappush(self.valued, (-one.key, number))
        if one.hard_at is not None:
            heapq.heappush(self.hard, (one.hard_at, number))

    def take(self, now: datetime) -> int:
        """The first in the order of the queue at an instant. IndexError where nobody waits."""
        while self.hard and self.hard[0][1] not in self.inside:
            heapq.heappop(self.hard)
        if self.hard and self.hard[0][0] <= now:
            number = heapq.heappop(self.hard)[1]
        else:
            number = heapq.heappop(self.valued)[1]
            while number not in self.inside:
                number = heapq.heappop(self.valued)[1]
        self.inside.remove(number)
        return number


class _Floor:
    """The people, what they have in hand, what was laid down, and who waits."""

    def __init__(self, arrivals: Sequence[Arrival], measured_until: datetime) -> None:
        self.waiting = _Waiting()
        self.finishing: list[tuple[datetime, int]] = []
        self.touched: dict[int, datetime] = {}
        self.done: dict[int, datetime] = {}
        self.busy, self.longest = timedelta(0), 0
        self.longest_at: datetime | None = None
        self._arrivals, self._measured_until = arrivals, measured_until
        self._people = 0
        self._at: datetime | None = None
        self._ends: dict[int, datetime] = {}
        self._left: dict[int, timedelta] = {}
        self._laid_down: list[tuple[datetime, int]] = []

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits, is in hand or was laid down."""
        return not (self.waiting.inside or self._ends or self._left)

    def pass_until(self, now: datetime) -> None:
        """Let time go by, and end what is done by then."""
        if self._at is not None:
            self.busy += len(self._ends) * max(min(now, self._measured_until) - self._at, timedelta(0))
        self._at = now
        while self.finishing and self.finishing[0][0] <= now:
            at, number = heapq.heappop(self.finishing)
            # What was laid down in between ends later than it was to.
            if self._ends.get(number) == at:
                del self._ends[number]
                self.done[number] = at

    def staff(self, people: int, now: datetime) -> None:
        """Let so many people be there from now on; who leaves lays down what is in hand."""
        self._people = people
        begun = sorted((self.touched[number], number) for number in self._ends)
        for touched_at, number in begun[people:]:
            self._left[number] = self._ends.pop(number) - now
            heapq.heappush(self._laid_down, (touched_at, number))

    def dispatch(self, now: datetime) -> None:
        """Give everybody who is free the next thing, and note how many wait then."""
        while len(self._ends) < self._people and (self._laid_down or self.waiting.inside):
            number = heapq.heappop(self._laid_down)[1] if self._laid_down else self.waiting.take(now)
            self.touched.setdefault(number, now)
            self._ends[number] = now + self._left.pop(number, self._arrivals[number].handling)
            heapq.heappush(self.finishing, (self._ends[number], number))
        if len(self.waiting.inside) > self.longest:
            self.longest, self.longest_at = len(self.waiting.inside), now
