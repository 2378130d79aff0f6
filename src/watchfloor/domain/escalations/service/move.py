"""On through the states: one function that checks, by one table, whichever way an escalation goes."""

from collections.abc import Callable, Mapping

from watchfloor.domain.clocks.obligations.vocabulary import StartEvent
from watchfloor.domain.clocks.service import change as clocks
from watchfloor.domain.clocks.service import promises
from watchfloor.domain.enforcement.rules.lifecycle import DecisionState
from watchfloor.domain.enforcement.service import show as decisions
from watchfloor.domain.escalations.access import access_escalation, access_escalation_for_change
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.rules.lifecycle import OVER, EscalationState, check_move
from watchfloor.domain.escalations.schemas.asked import Move, Wait
from watchfloor.domain.escalations.schemas.shown import EscalationOut
from watchfloor.domain.escalations.service.duties import decided, follow, happened, touched
from watchfloor.domain.escalations.service.holding import LEASE
from watchfloor.domain.escalations.service.links import link_to
from watchfloor.domain.escalations.service.record import record_of
from watchfloor.domain.escalations.service.show import whole
from watchfloor.domain.escalations.service.weighing import reweigh
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict, InvalidInput

State = EscalationState
NEEDS_REASON = frozenset({State.REJECTED, State.DUPLICATE, State.WITHDRAWN, State.REOPENED, State.CLOSED})
APPROVED = frozenset({DecisionState.APPROVED, DecisionState.EXECUTED})


def move(*, unit: WriteUnit, escalation: str, form: Move, version: int) -> EscalationOut:
    """Let an escalation go on. Raises Conflict `bad_state` with the legal states, `not_ready` with what is missing."""
    row = access_escalation_for_change(unit, escalation, version=version)
    if form.state is State.WAITING:
        raise InvalidInput("Waiting names for whom.", fix="Use the act of waiting.", code="party_missing")
    if form.state in NEEDS_REASON and not form.reason.strip():
        raise InvalidInput(f"{form.state} needs a reason.", fix="Say in a sentence why.", code="reason_missing")
    _prepare(unit, row, form)
    check_move(record_of(unit, row), form.state, disposition=form.disposition)
    before, row.state = row.state, form.state.value
    row.version += 1
    row.waiting_for, row.waiting_until = "", None
    CONSEQUENCES.get(form.state, _none)(unit, row, form)
    _end_or_go_on(unit, row, form)
    reweigh(unit, row)
    unit.session.flush()
    unit.record("escalation.moved", row.ref, payload=_told(before, row, form), reason=form.reason)
    return whole(unit, row)


def wait(*, unit: WriteUnit, escalation: str, form: Wait, version: int) -> EscalationOut:
    """Wait for somebody, for a while, with a reason. No clock stops by itself; those that may are stopped by hand."""
    row = access_escalation_for_change(unit, escalation, version=version)
    if not form.reason.strip():
        raise InvalidInput("Waiting needs a reason.", fix="Say in a sentence for what.", code="reason_missing")
    if form.until is not None and form.until <= unit.now:
        raise InvalidInput("One waits until a later time.", fix="Give a later time, or none.", code="bad_until")
    check_move(record_of(unit, row), State.WAITING)
    before, row.state = row.state, State.WAITING.value
    row.waiting_for, row.waiting_until = form.party.value, form.until
    row.version += 1
    touched(unit, row)
    unit.session.flush()
    until = iso(form.until) if form.until else None
    told = {"before": before, "after": row.state, "for": form.party, "until": until}
    unit.record("escalation.moved", row.ref, payload=told, reason=form.reason)
    return whole(unit, row)


def _prepare(unit: WriteUnit, row: Escalation, form: Move) -> None:
    """What a move brings with it counts before it is judged."""
    if form.decision is not None:
        found = decisions.show_decision(unit=unit, decision=form.decision)
        if found.state not in APPROVED:
            raise Conflict(
                f"{form.decision} is {found.state}.", fix="Have it approved first.", code="decision_not_approved"
            )
        link_to(unit, row, form.decision)
        row.decision = form.decision
    if form.state is State.RESPONDED and form.none_owed.strip():
        row.is_answer_owed, row.none_owed_reason = False, form.none_owed.strip()
    if form.state is State.DUPLICATE:
        _check_duplicate(unit, row, form)
    unit.session.flush()


def _check_duplicate(unit: WriteUnit, row: Escalation, form: Move) -> None:
    if form.duplicate_of is None or form.duplicate_of == row.ref:
        raise InvalidInput("A duplicate names of which.", fix="Give duplicate_of.", code="duplicate_of_missing")
    first = access_escalation(unit, form.duplicate_of)
    if first.duplicate_of is not None:
        raise Conflict(
            f"{first.ref} is itself a duplicate of {first.duplicate_of}.",
            fix=f"Name {first.duplicate_of}.",
            code="duplicate_of_a_duplicate",
        )
    row.duplicate_of = first.ref


def _start(unit: WriteUnit, row: Escalation, form: Move) -> None:
    del form
    touched(unit, row)
    if row.assignee is None:
        row.assignee, row.lease_until = unit.actor.id, unit.now + LEASE


def _action(unit: WriteUnit, row: Escalation, form: Move) -> None:
    del form
    decided(unit, row)
    happened(unit, row, StartEvent.REMOVED, unit.now, because="it was acted upon")


def _respond(unit: WriteUnit, row: Escalation, form: Move) -> None:
    # What the answer meets comes first: the promise to decide may be among it, and is kept once.
    for clock in form.meets:
        clocks.meet(unit=unit, clock=clock, reason=form.reason or "answered")
    decided(unit, row)
    if row.responded_at is None:
        row.responded_at = unit.now
    happened(unit, row, StartEvent.INFORMED, unit.now, because="the requester was answered")


def _close(unit: WriteUnit, row: Escalation, form: Move) -> None:
    row.disposition = form.disposition.value if form.disposition else None
    row.closed_at = unit.now
    promises.keep_all(unit=unit, subject=row.ref, at=unit.now)


def _reopen(unit: WriteUnit, row: Escalation, form: Move) -> None:
    row.reopenings += 1
    row.closed_at, row.disposition, row.duplicate_of = None, None, None
    follow(unit, row, because=f"reopened: {form.reason}"[:500])


def _none(unit: WriteUnit, row: Escalation, form: Move) -> None:
    """A state that brings nothing with it."""


def _end_or_go_on(unit: WriteUnit, row: Escalation, form: Move) -> None:
    """Whatever ends without an answer lets its clocks go, on record; it stays findable and may be reopened."""
    if State(row.state) in OVER and form.state is not State.CLOSED:
        row.closed_at = unit.now
        clocks.let_all_go(unit=unit, subject=row.ref, reason=f"{form.state}: {form.reason}"[:500])
    if State(row.state) in OVER:
        row.lease_until = None


CONSEQUENCES: Mapping[State, Callable[[WriteUnit, Escalation, Move], None]] = {
    State.IN_PROGRESS: _start,
    State.DECISION_PENDING: _start,
    State.ACTIONED: _action,
    State.RESPONDED: _respond,
    State.CLOSED: _close,
    State.REOPENED: _reopen,
}


def _told(before: str, row: Escalation, form: Move) -> dict[str, object]:
    told: dict[str, object] = {"before": before, "after": row.state}
    named = {"disposition": form.disposition, "duplicate_of": form.duplicate_of, "decision": form.decision}
    return told | {name: value for name, value in named.items() if value is not None}
