"""What people do to clocks: stop and go on, meet, cancel, extend, confirm, and type the time of an instrument."""

from collections.abc import Iterable
from datetime import datetime

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.access import access_clock_for_change
from watchfloor.domain.clocks.models import Clock, ClockSegment
from watchfloor.domain.clocks.rules import standing
from watchfloor.domain.clocks.rules.standing import OPEN_STATES, ClockKind, ClockState, Standing
from watchfloor.domain.clocks.schemas import ClockLine, ClockMoved, ClockOut, ExtendClock, TypeInstant
from watchfloor.domain.clocks.service.show import line, whole
from watchfloor.domain.clocks.service.timing import definition_of, recompute, retime, set_next
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.ids import Reference


def pause(*, unit: WriteUnit, clock: str, reason: str, version: int) -> ClockOut:
    """Stop a clock that may be stopped; it has no due time until it goes on. Raises Refused `not_pausable`."""
    row = access_clock_for_change(unit, clock, version=version)
    why = standing.check_pause(_standing(row), reason)
    _turn(unit, row, is_paused=True, reason=why)
    row.state = ClockState.PAUSED.value
    retime(unit, row, due=None, earliest=None, reason=why)
    return _recorded(unit, row, "clock.paused", reason=why)


def resume(*, unit: WriteUnit, clock: str, reason: str, version: int) -> ClockOut:
    """Let a clock go on; what passed in the pause, in its own measure, is added to its due time."""
    row = access_clock_for_change(unit, clock, version=version)
    standing.check_resume(_standing(row))
    _turn(unit, row, is_paused=False, reason=reason)
    row.state = ClockState.RUNNING.value
    due, earliest = recompute(unit, row)
    retime(unit, row, due=due, earliest=earliest, reason=reason or "resumed")
    return _recorded(unit, row, "clock.resumed", reason=reason)


def meet(
    *, unit: WriteUnit, clock: str, reason: str, version: int | None = None, at: datetime | None = None
) -> ClockOut:
    """What was promised is done, at `at` or now; done late it stays a breach on record."""
    row = access_clock_for_change(unit, clock, version=version)
    return meet_row(unit, row, at=at or unit.now, reason=reason)


def meet_row(unit: WriteUnit, row: Clock, *, at: datetime, reason: str) -> ClockOut:
    """The same, of a clock that the desk itself holds."""
    standing.check_end(_standing(row))
    done = min(at, unit.now)
    if row.due_at is not None and done > row.due_at and row.breached_at is None and definition_of(row).can_be_breached:
        row.breached_at = row.due_at
        unit.record("clock.breached", row.subject, payload={"clock": row.ref, "due_at": iso(row.due_at)})
    return _ended(unit, row, ClockState.MET, at=done, verb="clock.met", reason=reason)


def cancel(*, unit: WriteUnit, clock: str, reason: str, version: int | None = None) -> ClockOut:
    """End a clock without its promise being kept. Raises Refused `legal_only` for a legal duty and anybody else."""
    is_legal = Permission.OBLIGATION_WRITE in unit.actor.permissions
    needed = Permission.OBLIGATION_WRITE if is_legal else Permission.ESCALATION_WRITE
    row = access_clock_for_change(unit, clock, version=version, permission=needed)
    why = standing.check_cancel(_standing(row), reason, is_legal=is_legal)
    return _ended(unit, row, ClockState.CANCELLED, at=unit.now, verb="clock.cancelled", reason=why)


def let_go(unit: WriteUnit, row: Clock, *, reason: str) -> ClockLine:
    """End a clock that what it was for no longer asks for: the desk's own act, whoever caused it."""
    _ended(unit, row, ClockState.CANCELLED, at=unit.now, verb="clock.cancelled", reason=reason)
    return line(row)


def let_all_go(*, unit: WriteUnit, subject: str, reason: str) -> None:
    """End every open clock of a subject, such as one that was a duplicate."""
    for row in repository.held_of_subject(unit.session, subject):
        if ClockState(row.state) in OPEN_STATES:
            let_go(unit, row, reason=reason)


def confirm(*, unit: WriteUnit, clock: str, reason: str, version: int) -> ClockOut:
    """Legal's answer that a duty applies: its clock is provisional no more."""
    row = access_clock_for_change(unit, clock, version=version, permission=Permission.OBLIGATION_WRITE)
    standing.check_confirm(_standing(row))
    row.is_provisional = False
    return _recorded(unit, row, "clock.confirmed", reason=standing.check_reason(reason, act="Confirming a duty"))


def type_instant(*, unit: WriteUnit, clock: str, form: TypeInstant, version: int) -> ClockOut:
    """The time that an instrument sets, with its source; every one that was typed is kept."""
    row = access_clock_for_change(unit, clock, version=version)
    source = standing.check_instant(_standing(row), due=form.due_at, received=row.started_at, source=form.source)
    row.state = ClockState.RUNNING.value
    retime(unit, row, due=form.due_at, earliest=row.earliest_at, reason="typed from the instrument", source=source)
    return _recorded(unit, row, "clock.typed", reason=source)


def extend(*, unit: WriteUnit, clock: str, form: ExtendClock, version: int) -> ClockOut:
    """More time on record: Legal's act, with a reason and the document that gives it. A breach that was stays one."""
    row = access_clock_for_change(unit, clock, version=version, permission=Permission.OBLIGATION_WRITE)
    why = standing.check_extension(_standing(row), due=form.due_at, before=row.due_at, reason=form.reason)
    retime(unit, row, due=form.due_at, earliest=row.earliest_at, reason=why, source=form.document)
    return _recorded(unit, row, "clock.extended", reason=why)


def _turn(unit: WriteUnit, row: Clock, *, is_paused: bool, reason: str) -> None:
    """End the open stretch and begin the other kind, at the same instant."""
    parts = repository.segments(unit.session, [row.ref])
    now = max(
        unit.now, parts[-1].begins
    )  # a clock of the machine that was set back makes no stretch of less than nothing
    parts[-1].ends = now
    following = ClockSegment(
        clock=row.ref,
        ordinal=parts[-1].ordinal + 1,
        is_paused=is_paused,
        begins=now,
        ends=None,
        reason=reason,
        by=unit.actor.id,
    )
    unit.session.add(following)
    unit.session.flush()


def _ended(unit: WriteUnit, row: Clock, state: ClockState, *, at: datetime, verb: str, reason: str) -> ClockOut:
    last = repository.segments(unit.session, [row.ref])[-1]
    last.ends = max(at, last.begins)
    row.state, row.ended_at, row.end_reason = state.value, at, reason
    set_next(row, said=())
    return _recorded(unit, row, verb, reason=reason)


def _recorded(unit: WriteUnit, row: Clock, verb: str, *, reason: str) -> ClockOut:
    row.version += 1
    unit.session.flush()
    due = iso(row.due_at) if row.due_at else None
    unit.record(verb, row.subject, payload={"clock": row.ref, "due_at": due, "state": row.state}, reason=reason)
    unit.announce(ClockMoved(clock=Reference(row.ref), subject=Reference(row.subject)))
    return whole(unit, row)


def _standing(row: Clock) -> Standing:
    definition = definition_of(row)
    return Standing(
        ref=row.ref,
        name=definition.obligation or definition.name,
        kind=ClockKind(row.kind),
        clock_class=definition.clock_class,
        state=ClockState(row.state),
        is_pausable=definition.is_pausable,
        pause_note=definition.pause_note,
        is_provisional=row.is_provisional,
    )


def open_mandatory(*, unit: Unit, subject: str) -> tuple[str, ...]:
    """The mandatory clocks of a subject that still run, which keep it from closing."""
    return tuple(row.ref for row in _open(repository.of_subjects(unit.session, [subject])) if row.is_mandatory)


def _open(rows: Iterable[Clock]) -> list[Clock]:
    return [row for row in rows if ClockState(row.state) in OPEN_STATES]
