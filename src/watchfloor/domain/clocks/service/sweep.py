"""The sweep: clocks that have something to say say it, each thing once, and after an outage tell how late."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import insert

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.models import Clock, ClockFiring
from watchfloor.domain.clocks.rules.firings import DUE, Firing
from watchfloor.domain.clocks.rules.standing import ClockState
from watchfloor.domain.clocks.schemas import ClockFired, ClocksFired, Definition
from watchfloor.domain.clocks.service.timing import definition_of, following, set_next
from watchfloor.infra.access.scopes import scopes_of_all
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.ids import Reference

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Saying:
    """One sweep: whether it is practice, where each subject may be seen, and what was said so far."""

    simulation: bool
    scopes: Mapping[str, frozenset[str]]
    told: list[ClockFired] = field(default_factory=list)


def sweep(*, unit: WriteUnit, simulation: bool = False) -> int:
    """Fire what is due of at most 500 clocks, and tell how many clocks that were.

    The rows stay locked until the transaction ends, and a mark of a series can be stored once, so that sweeps that are
    killed, or run twice at once, neither lose nor double anything.
    """
    due = repository.due_to_fire(unit.session, unit.now, limit=AT_ONCE)
    said: dict[str, set[str]] = defaultdict(set)
    series = {clock.ref: clock.series for clock in due}
    for one in repository.firings(unit.session, series):
        if one.series == series[one.clock]:
            said[one.clock].add(one.mark)
    scopes = scopes_of_all(unit.session, {clock.subject for clock in due})
    saying = Saying(simulation, scopes)
    with unit.session.no_autoflush:  # what changed is written once, for all clocks together
        rows = [row for clock in due for row in _fire(unit, clock, said[clock.ref], saying)]
        if saying.told:
            unit.announce(ClocksFired(fired=tuple(saying.told)))
    if rows:
        unit.session.execute(insert(ClockFiring), rows)
    return len(due)


def _fire(unit: WriteUnit, clock: Clock, said: set[str], saying: Saying) -> list[dict[str, object]]:
    """Say all of a clock whose instant has passed, in order."""
    definition = definition_of(clock)
    rows: list[dict[str, object]] = []
    while (one := following(clock, said=said, definition=definition)) is not None and one.at <= unit.now:
        said.add(one.mark)
        rows.append(_row(clock, one, unit.now))
        _tell(unit, clock, one, definition, saying)
        if one.mark == DUE and not definition.can_be_breached and not definition.is_counterparty:
            _lapse(clock, definition, at=one.at)
    set_next(clock, said=said, definition=definition)
    return rows


def _row(clock: Clock, one: Firing, now: datetime) -> dict[str, object]:
    return {"clock": clock.ref, "series": clock.series, "mark": one.mark, "due_for": one.at, "fired_at": now}


def _tell(unit: WriteUnit, clock: Clock, one: Firing, definition: Definition, saying: Saying) -> None:
    is_breach = one.mark == DUE and definition.can_be_breached and clock.breached_at is None
    if is_breach:
        clock.breached_at = one.at
        clock.version += 1
    verb = "clock.breached" if is_breach else "clock.fired"
    late = round((unit.now - one.at).total_seconds(), 3)
    told = {"clock": clock.ref, "mark": one.mark, "due_for": iso(one.at), "late_by": late, "name": definition.name}
    unit.record(verb, clock.subject, payload=told, scopes=saying.scopes.get(clock.subject))
    saying.told.append(
        ClockFired(
            clock=Reference(clock.ref),
            subject=Reference(clock.subject),
            mark=one.mark,
            name=definition.name,
            clock_class=definition.clock_class,
            due_for=one.at,
            is_breach=is_breach and clock.is_mandatory,
            is_promise=definition.can_be_breached and clock.is_mandatory,
            simulation=saying.simulation,
        )
    )


def _lapse(clock: Clock, definition: Definition, *, at: datetime) -> None:
    """What was a window, a time to keep or a target is over by itself; a target goes on until it is met."""
    if definition.bound.is_target:
        return
    clock.state, clock.ended_at, clock.end_reason = ClockState.ENDED.value, at, "its time is over"
    clock.version += 1
