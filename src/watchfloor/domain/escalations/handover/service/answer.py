"""Answering a handover item by item: ownership moves when the receiver accepts in their own words, and not before."""

from collections.abc import Iterable

from watchfloor.domain.comms.service.notifications import tell
from watchfloor.domain.escalations.access import access_escalation_for_change
from watchfloor.domain.escalations.handover import repository, rules
from watchfloor.domain.escalations.handover.access import access_handover_for_change, access_item
from watchfloor.domain.escalations.handover.models import Handover, HandoverItem
from watchfloor.domain.escalations.handover.rules import HandoverItemState, HandoverState, Illness
from watchfloor.domain.escalations.handover.schemas import HandoverOut
from watchfloor.domain.escalations.handover.service.show import whole
from watchfloor.domain.escalations.routing.service.desk import hand_desk
from watchfloor.domain.escalations.rules.lifecycle import OVER, EscalationState
from watchfloor.domain.escalations.service.holding import give
from watchfloor.infra.db.unit import WriteUnit


def accept(*, unit: WriteUnit, handover: str, number: int, synthesis: str) -> HandoverOut:
    """Take one item over, in one's own words: from here on one owns it, and it is at the receiving desk."""
    row = access_handover_for_change(unit, handover)
    item = access_item(unit, row.ref, number)
    rules.check_answer(HandoverItemState(item.state), is_frozen=row.state != HandoverState.DRAFT)
    words = rules.check_synthesis(synthesis, Illness(item.illness), in_bulk=False)
    _accept(unit, row, item, words)
    return _settled(unit, row)


def accept_stable(*, unit: WriteUnit, handover: str, numbers: Iterable[int]) -> HandoverOut:
    """Take over stable items together; one that is not stable is refused, and nothing is taken."""
    row = access_handover_for_change(unit, handover)
    for number in sorted(set(numbers)):
        item = access_item(unit, row.ref, number)
        rules.check_answer(HandoverItemState(item.state), is_frozen=row.state != HandoverState.DRAFT)
        rules.check_synthesis("", Illness(item.illness), in_bulk=True)
        _accept(unit, row, item, "")
    return _settled(unit, row)


def decline(*, unit: WriteUnit, handover: str, number: int, reason: str) -> HandoverOut:
    """Not take an item over, with the reason: it stays with who has it, who is told."""
    row = access_handover_for_change(unit, handover)
    item = access_item(unit, row.ref, number)
    rules.check_answer(HandoverItemState(item.state), is_frozen=row.state != HandoverState.DRAFT)
    _answer(unit, item, HandoverItemState.DECLINED, reason)
    told = {"handover": row.ref, "item": number}
    unit.record("handover.declined", item.escalation, payload=told, reason=reason)
    people = {row.drafted_by, *(one for one in (item.owner, row.receiving_lead) if one)}
    tell(unit=unit, people=people, subject=item.escalation, code="handover.declined", about=f"{row.ref}/{number}")
    return _settled(unit, row)


def settle_if_done(unit: WriteUnit, row: Handover) -> None:
    """Note that nothing waits any more; until the receiving shift begins, what comes in is still its addendum."""
    if row.state != HandoverState.FROZEN or not rules.has_begun(shift_begins=row.shift_begins, now=unit.now):
        return
    if not repository.waiting(unit.session, row.ref):
        row.state, row.settled_at = HandoverState.SETTLED.value, unit.now
        row.version += 1
        unit.session.flush()
        unit.record("handover.settled", row.ref)


def _accept(unit: WriteUnit, row: Handover, item: HandoverItem, words: str) -> None:
    escalation = access_escalation_for_change(unit, item.escalation)
    _answer(unit, item, HandoverItemState.ACCEPTED, words)
    if EscalationState(escalation.state) not in OVER:
        hand_desk(unit, escalation, row.to_desk, handover=row.ref)
        give(unit, escalation, unit.actor.id)
    told = {"handover": row.ref, "item": item.number, "before": item.owner, "after": unit.actor.id}
    unit.record("handover.accepted", item.escalation, payload=told, reason=words)


def _answer(unit: WriteUnit, item: HandoverItem, state: HandoverItemState, words: str) -> None:
    item.state, item.synthesis = state.value, words
    item.answered_by, item.answered_at = unit.actor.id, unit.now
    item.version += 1
    unit.session.flush()


def _settled(unit: WriteUnit, row: Handover) -> HandoverOut:
    settle_if_done(unit, row)
    return whole(unit, row)
