"""What the desk does about a frozen handover by itself: arrivals are added, and what waits too long passes on."""

from watchfloor.domain.clocks.desks import coverage
from watchfloor.domain.comms.service.notifications import tell
from watchfloor.domain.escalations import repository as escalations
from watchfloor.domain.escalations.handover import repository, rules
from watchfloor.domain.escalations.handover.models import Handover, HandoverItem
from watchfloor.domain.escalations.handover.rules import HandoverItemState
from watchfloor.domain.escalations.handover.service.answer import settle_if_done
from watchfloor.domain.escalations.handover.service.draft import add_items
from watchfloor.domain.escalations.paging.rules import Cause
from watchfloor.domain.escalations.paging.service.raising import raise_page
from watchfloor.domain.escalations.routing.service.desk import hand_desk
from watchfloor.domain.escalations.rules.lifecycle import OVER, EscalationState
from watchfloor.domain.escalations.service.holding import give
from watchfloor.infra.access.permissions import Permission, holders
from watchfloor.infra.access.scopes import seers
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.outbox.posting import notify


def is_due(*, unit: Unit) -> bool:
    """Whether any frozen handover has arrivals to add, waits too long, or has nothing left that waits."""
    for row in repository.frozen(unit.session):
        items = repository.items(unit.session, row.ref)
        known = {item.escalation for item in items}
        arrived = repository.open_escalations(unit.session, after=row.frozen_at)
        if any(one.ref not in known for one in arrived):
            return True
        if rules.is_overdue(shift_begins=row.shift_begins, now=unit.now):
            return True
        is_waiting = any(item.state == HandoverItemState.WAITING for item in items)
        if not is_waiting and rules.has_begun(shift_begins=row.shift_begins, now=unit.now):
            return True
    return False


def look_after(*, unit: WriteUnit, simulation: bool) -> int:
    """Add what arrived since the freeze, and pass on what nobody accepted in time; how much that was."""
    done = 0
    for row in repository.frozen(unit.session):
        unit.take_turn(f"handover {row.ref}")
        done += _add_arrivals(unit, row)
        if rules.is_overdue(shift_begins=row.shift_begins, now=unit.now):
            done += _pass_on(unit, row, simulation=simulation)
        settle_if_done(unit, row)
    return done


def _add_arrivals(unit: WriteUnit, row: Handover) -> int:
    known = {item.escalation for item in repository.items(unit.session, row.ref)}
    arrived = [one for one in repository.open_escalations(unit.session, after=row.frozen_at) if one.ref not in known]
    if arrived:
        add_items(unit, row, arrived, is_addendum=True)
        unit.record("handover.extended", row.ref)
    return len(arrived)


def _pass_on(unit: WriteUnit, row: Handover, *, simulation: bool) -> int:
    """Page both leads, and give what waits to the receiving lead, or to who is on shift or called first over there."""
    waiting = repository.waiting(unit.session, row.ref)
    receivers = _receivers(unit, row)
    if waiting and row.paged_at is None:
        row.paged_at = unit.now
        _page(unit, row, receivers[0] if receivers else None, simulation=simulation)
    passed = 0
    for item in waiting:
        seeing = seers(unit.session, item.escalation)
        receiver = next((one for one in receivers if one in seeing), None)
        passed += receiver is not None and _pass(unit, row, item, receiver)
    unit.session.flush()
    return passed


def _pass(unit: WriteUnit, row: Handover, item: HandoverItem, receiver: str) -> bool:
    escalation = escalations.get(unit.session, item.escalation)
    if escalation is None:
        return False
    if EscalationState(escalation.state) in OVER:
        item.state = HandoverItemState.GONE.value
        return True
    item.state, item.answered_by, item.answered_at = HandoverItemState.PASSED.value, receiver, unit.now
    item.version += 1
    hand_desk(unit, escalation, row.to_desk, handover=row.ref)
    give(unit, escalation, receiver)
    told = {"handover": row.ref, "item": item.number, "before": item.owner, "after": receiver}
    unit.record("handover.passed", item.escalation, payload=told)
    people = {one for one in (item.owner, receiver) if one}
    tell(unit=unit, people=people, subject=item.escalation, code="handover.passed", about=f"{row.ref}/{item.number}")
    return True


def _receivers(unit: WriteUnit, row: Handover) -> list[str]:
    """Who may take over what nobody accepted, in order; of these an item goes to the first who sees it."""
    able = holders(unit.session, Permission.ESCALATION_WRITE)
    duty = next((one for one in coverage.on_duty(unit=unit, at=unit.now).desks if one.desk == row.to_desk), None)
    there = [*duty.people, *duty.on_call] if duty else []
    named = [row.receiving_lead] if row.receiving_lead else []
    return [one for one in dict.fromkeys([*named, *there]) if one in able]


def _page(unit: WriteUnit, row: Handover, receiver: str | None, *, simulation: bool) -> None:
    people = {one for one in (row.frozen_by, row.drafted_by, receiver) if one}
    tell(unit=unit, people=people, subject=row.ref, code="handover.unaccepted", about=row.ref)
    notify(
        unit=unit,
        topic="handover.unaccepted",
        about=row.ref,
        key=f"unaccepted-{row.ref}",
        data={"handover": row.ref, "from": row.from_desk, "to": row.to_desk},
        simulation=simulation,
    )
    raise_page(unit=unit, subject=row.ref, cause=Cause.HANDOVER, key=row.ref)
    unit.record("handover.paged", row.ref)
