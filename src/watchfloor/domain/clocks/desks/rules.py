"""Who is on shift when, and what nobody covers: pure, over shifts, a roster and a calendar.

A minute is covered where a shift is planned and somebody is rostered who is not away, or where somebody is there beyond
the plan. A day off of the calendar plans no shift. Times are instants; a shift is laid out by the desk's own clocks.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import chain, pairwise

from watchfloor.domain.clocks.rules.calendars import DAY, DAYS_OF_WEEK, NO_DAYS, Calendar, Window

LOOKED_AHEAD = timedelta(days=35)
AT_ONCE = timedelta(days=7)
OVERRIDE = 0
"""Before every rank that a turn can have."""


class Presence(StrEnum):
    """How somebody's time counts: within the shifts, beyond them, or not at all."""

    ON = "on"
    EXTRA = "extra"
    AWAY = "away"


class Why(StrEnum):
    """Why nobody covers a time."""

    NO_SHIFT = "no_shift"
    DAY_OFF = "day_off"
    NOBODY_ROSTERED = "nobody_rostered"
    ALL_AWAY = "all_away"


@dataclass(frozen=True, slots=True)
class Shift:
    """Working time that a desk plans, on some days of the week."""

    key: str
    weekdays: frozenset[int]
    window: Window


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody's time, from an instant until before another."""

    person: str
    presence: Presence
    starts: datetime
    ends: datetime

    def holds(self, at: datetime) -> bool:
        """Whether it counts at an instant."""
        return self.starts <= at < self.ends


@dataclass(frozen=True, slots=True)
class Planned:
    """A shift laid out in time; one on a day off stands here with the day's name, and is not planned."""

    shift: str
    starts: datetime
    ends: datetime
    off: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which the same people are there, or for the same reason nobody is."""

    starts: datetime
    ends: datetime
    shifts: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    why: Why | None = None
    off: str = ""
    missing: tuple[str, ...] = ()

    @property
    def is_covered(self) -> bool:
        """Whether somebody is there."""
        return self.why is None


@dataclass(frozen=True, slots=True)
class Team:
    """What a desk plans: its calendar, its shifts, and whose time is when."""

    calendar: Calendar
    shifts: tuple[Shift, ...]
    turns: tuple[Turn, ...]


def stretches(team: Team, start: datetime, end: datetime) -> list[Stretch]:
    """The whole time between two instants, in stretches that follow each other without a gap."""
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    planned = list(laid_out(team, start, end))
    turns = [turn for turn in team.turns if turn.starts < end and start < turn.ends]
    told: list[Stretch] = []
    for begins, ends in _pieces(start, end, planned, turns):
        piece = _piece(begins, ends, planned, turns)
        if told and _same(told[-1], piece):
            piece = Stretch(
                told[-1].starts, ends, piece.shifts, piece.people, piece.why, off=piece.off, missing=piece.missing
            )
            told.pop()
        told.append(piece)
    return told


def covered(team: Team, start: datetime, end: datetime) -> list[Stretch]:
    """When somebody is there."""
    return [one for one in stretches(team, start, end) if one.is_covered]


def gaps(team: Team, start: datetime, end: datetime) -> list[Stretch]:
    """When nobody is there, and why."""
    return [one for one in stretches(team, start, end) if not one.is_covered]


def on_shift(team: Team, at: datetime) -> Stretch:
    """Who is there at an instant, or why nobody is."""
    [piece] = stretches(team, at, at + timedelta.resolution)
    return piece


def leaving(told: Sequence[Stretch]) -> dict[str, datetime | None]:
    """Until when each is there without a gap who is there in the first of stretches that follow each other.

    None is for who is there to the end of them all.
    """
    until: dict[str, datetime | None] = {}
    for person in told[0].people if told else ():
        for stretch in told:
            if person not in stretch.people:
                break
            until[person] = None if stretch is told[-1] else stretch.ends
    return until


def next_covered(team: Team, at: datetime) -> datetime | None:
    """The first instant, now or later, at which somebody is there; None where the next five weeks have none."""
    begins = at.astimezone(UTC)
    while begins < at + LOOKED_AHEAD:
        if found := covered(team, begins, begins + AT_ONCE):
            return found[0].starts
        begins += AT_ONCE
    return None


def next_planned(team: Team, at: datetime) -> Planned | None:
    """The first shift of the plan that begins later, on no day off; None where the next five weeks have none."""
    told = laid_out(team, at, at + LOOKED_AHEAD) if team.shifts else ()
    coming = (one for one in told if at < one.starts and not one.off)
    return min(coming, key=lambda one: (one.starts, one.shift), default=None)


def laid_out(team: Team, start: datetime, end: datetime) -> Iterator[Planned]:
    """Each shift that touches a time, in the order of its days; without any shift the calendar's week is the plan."""
    day, last = team.calendar.local(start) - DAY, team.calendar.local(end)
    shifts = team.shifts or tuple(_working_hours(team.calendar))
    # A shift is laid out by the calendar's zone on every day of its week; whether a day is off is asked apart.
    plans = [(one, Calendar(team.calendar.zone, _week(one), NO_DAYS)) for one in shifts]
    while day <= last:
        off = team.calendar.off.get(day, "")
        for shift, plan in plans:
            for begins, ends in plan.spans(day):
                if begins < end and start < ends:
                    yield Planned(shift.key, begins, ends, off)
        day += DAY


def called(turns: Iterable[tuple[int, Turn]], at: datetime) -> tuple[str, ...]:
    """Who is on call at an instant, in the order in which they are called, each once; an override has rank OVERRIDE."""
    ranked = sorted((rank, turn.starts, turn.person) for rank, turn in turns if turn.holds(at))
    return tuple(dict.fromkeys(person for _, _, person in ranked))


def _week(shift: Shift) -> tuple[tuple[Window, ...], ...]:
    return tuple((shift.window,) if day in shift.weekdays else () for day in range(DAYS_OF_WEEK))


def _working_hours(calendar: Calendar) -> Iterator[Shift]:
    for day, windows in enumerate(calendar.week):
        for window in windows:
            yield Shift("hours", frozenset({day}), window)


def _pieces(
    start: datetime, end: datetime, planned: Iterable[Planned], turns: Iterable[Turn]
) -> Iterator[tuple[datetime, datetime]]:
    shifts = (at for one in planned for at in (one.starts, one.ends))
    times = (at for turn in turns for at in (turn.starts, turn.ends))
    ordered = sorted({start, end, *(at for at in chain(shifts, times) if start < at < end)})
    return pairwise(ordered)


def _piece(begins: datetime, ends: datetime, planned: Sequence[Planned], turns: Sequence[Turn]) -> Stretch:
    around = [one for one in planned if one.starts <= begins < one.ends]
    shifts = tuple(sorted({one.shift for one in around if not one.off}))
    away, extra, rostered = (_who(turns, begins, kind) for kind in (Presence.AWAY, Presence.EXTRA, Presence.ON))
    there = (extra | rostered if shifts else extra) - away
    if there:
        return Stretch(begins, ends, shifts, tuple(sorted(there)))
    if shifts:
        missing = tuple(sorted(rostered & away))
        return Stretch(begins, ends, shifts, why=Why.ALL_AWAY if missing else Why.NOBODY_ROSTERED, missing=missing)
    off = next((one.off for one in around if one.off), "")
    return Stretch(begins, ends, why=Why.DAY_OFF if off else Why.NO_SHIFT, off=off)


def _who(turns: Sequence[Turn], at: datetime, kind: Presence) -> frozenset[str]:
    return frozenset(turn.person for turn in turns if turn.presence is kind and turn.holds(at))


def _same(one: Stretch, other: Stretch) -> bool:
    return (one.shifts, one.people, one.why, one.off, one.missing) == (
        other.shifts,
        other.people,
        other.why,
        other.off,
        other.missing,
    )
