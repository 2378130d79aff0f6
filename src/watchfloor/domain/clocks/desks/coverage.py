"""The door to coverage: who is on shift and on call at a desk, what nobody covers, and which desk comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from watchfloor.domain.clocks.calendars import service as calendars
from watchfloor.domain.clocks.calendars.hours import window
from watchfloor.domain.clocks.desks import repository, rules
from watchfloor.domain.clocks.desks.access import access_desk
from watchfloor.domain.clocks.desks.models import DeskRow
from watchfloor.domain.clocks.desks.rules import Presence, Shift, Stretch, Team, Turn, Why
from watchfloor.domain.clocks.desks.schemas import CoverageOut, CoveredOut, DutyOut, GapOut, OnDutyOut, PlannedOut
from watchfloor.infra.auth import people
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.ids import ActorId

LONGEST = timedelta(days=62)
A_DAY = timedelta(days=1)
SAYS = {
    Why.NO_SHIFT: "No shift is planned.",
    Why.NOBODY_ROSTERED: "Planned, nobody rostered.",
    Why.ALL_AWAY: "Planned, everybody rostered is away.",
}


@dataclass(frozen=True, slots=True)
class Staffed:
    """A desk at an instant with what it may handle; `leaving` is who is on shift, and until when; None beyond a day."""

    key: str
    zone: str
    clearance: frozenset[str]
    markets: frozenset[str]
    leaving: Mapping[str, datetime | None]
    on_call: tuple[str, ...]
    next_covered: datetime | None


def coverage(*, unit: Unit, desk: str, start: datetime, end: datetime) -> CoverageOut:
    """Who covers a desk between two instants, at most 62 days apart, and what nobody does. Raises NotFound."""
    if not start < end <= start + LONGEST:
        fix = f"Let it end after it starts, and at most {LONGEST.days} days later."
        raise InvalidInput("This is no time that can be looked at.", fix=fix, code="bad_range")
    row = access_desk(unit, desk)
    team = _team(unit, row, start, end)
    told = rules.stretches(team, start, end)
    planned = rules.next_planned(team, start)
    return CoverageOut(
        desk=row.key,
        zone=team.calendar.zone.key,
        start=start,
        end=end,
        covered=tuple(CoveredOut.model_validate(one) for one in told if one.is_covered),
        gaps=tuple(_gap(one) for one in told if not one.is_covered),
        next_covered=rules.next_covered(_team(unit, row, start, start + rules.LOOKED_AHEAD + rules.AT_ONCE), start),
        next_shift=PlannedOut.model_validate(planned) if planned else None,
    )


def on_duty(*, unit: Unit, at: datetime) -> OnDutyOut:
    """Every desk at an instant: who is on shift, who is on call in order, and when somebody is there next."""
    duties = tuple(_duty(unit, row, at) for row in repository.every(unit))
    return OnDutyOut(at=at, desks=duties, next_desk=_first(duties))


def next_desk(*, unit: Unit, at: datetime, but: str = "") -> DutyOut | None:
    """The desk, other than `but`, at which somebody is there first from an instant on; None where none ever is."""
    duties = [one for one in on_duty(unit=unit, at=at).desks if one.desk != but]
    first = _first(duties)
    return next((one for one in duties if one.desk == first), None)


def staffed(*, unit: Unit, at: datetime) -> tuple[Staffed, ...]:
    """Every desk at an instant, with what routing asks of it, by key."""
    return tuple(_staffed(unit, row, at) for row in repository.every(unit))


def _staffed(unit: Unit, row: DeskRow, at: datetime) -> Staffed:
    team = _team(unit, row, at, at + rules.LOOKED_AHEAD + rules.AT_ONCE)
    return Staffed(
        key=row.key,
        zone=team.calendar.zone.key,
        clearance=frozenset(row.clearance),
        markets=frozenset(row.markets),
        leaving=rules.leaving(rules.stretches(team, at, at + A_DAY)),
        on_call=rules.called(_ranked(unit, row, at), at),
        next_covered=rules.next_covered(team, at),
    )


def _first(duties: Sequence[DutyOut]) -> str | None:
    coming = [(one.next_covered, one.desk) for one in duties if one.next_covered is not None]
    return min(coming)[1] if coming else None


def _duty(unit: Unit, row: DeskRow, at: datetime) -> DutyOut:
    team = _team(unit, row, at, at + rules.LOOKED_AHEAD + rules.AT_ONCE)
    now = rules.on_shift(team, at)
    ranked = _ranked(unit, row, at)
    return DutyOut(
        desk=row.key,
        name=row.name,
        zone=team.calendar.zone.key,
        is_covered=now.is_covered,
        shifts=now.shifts,
        people=tuple(ActorId(one) for one in now.people),
        on_call=tuple(ActorId(one) for one in rules.called(ranked, at)),
        overriding=tuple(ActorId(one) for one in rules.called((it for it in ranked if it[0] == rules.OVERRIDE), at)),
        says="" if now.is_covered else _says(now),
        next_covered=rules.next_covered(team, at),
    )


def _ranked(unit: Unit, row: DeskRow, at: datetime) -> list[tuple[int, Turn]]:
    acting = _acting(unit)
    return [
        (rules.OVERRIDE if one.is_override else one.rank, Turn(one.person, Presence.ON, one.starts, one.ends))
        for one in repository.on_call(unit, [row.key], at)
        if one.person in acting
    ]


def _team(unit: Unit, row: DeskRow, start: datetime, end: datetime) -> Team:
    acting = _acting(unit)
    shifts = tuple(
        Shift(one.key, frozenset(one.weekdays), window(one.hours)) for one in repository.shifts(unit, [row.key])
    )
    turns = tuple(
        Turn(one.person, Presence(one.kind), one.starts, one.ends)
        for one in repository.roster(unit, [row.key], start, end)
        if one.person in acting
    )
    return Team(calendars.calendar(unit=unit, name=row.calendar), shifts, turns)


def _acting(unit: Unit) -> frozenset[str]:
    # Who is disabled covers nothing, whatever the roster still says.
    return frozenset(one.id for one in people.directory(unit=unit) if not one.is_disabled)


def _gap(one: Stretch) -> GapOut:
    return GapOut(
        starts=one.starts,
        ends=one.ends,
        why=one.why or Why.NO_SHIFT,
        says=_says(one),
        shifts=one.shifts,
        missing=tuple(ActorId(person) for person in one.missing),
    )


def _says(one: Stretch) -> str:
    return f"A day off: {one.off}." if one.why is Why.DAY_OFF else SAYS[one.why or Why.NO_SHIFT]
