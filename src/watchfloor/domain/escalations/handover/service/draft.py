"""Drafting a handover from the record, making it better, and freezing it."""

from collections.abc import Sequence

from watchfloor.domain.clocks.desks import service as desks
from watchfloor.domain.clocks.rules.standing import ClockKind
from watchfloor.domain.clocks.schemas import ClockLine
from watchfloor.domain.clocks.service import show as clocks
from watchfloor.domain.escalations import repository as escalations
from watchfloor.domain.escalations.access import check_version
from watchfloor.domain.escalations.handover import repository, rules
from watchfloor.domain.escalations.handover.access import access_handover_for_change, access_item
from watchfloor.domain.escalations.handover.models import Handover, HandoverItem
from watchfloor.domain.escalations.handover.rules import HandoverItemState, HandoverState, Open, Running, Todo
from watchfloor.domain.escalations.handover.schemas import (
    DraftHandover,
    EditHandoverItem,
    HandoverOut,
    HandoverSnapshot,
    SnapshotClock,
)
from watchfloor.domain.escalations.handover.service.show import whole
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.rules.vocabulary import TaskState
from watchfloor.domain.escalations.service.tasks import is_advice
from watchfloor.infra.access.permissions import Permission, holders, require
from watchfloor.infra.access.scopes import DESK
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound
from watchfloor.kernel.ids import RefKind


def draft(*, unit: WriteUnit, form: DraftHandover) -> HandoverOut:
    """A note on every open escalation, drafted from the record; each is shown to whoever sees that escalation.

    Raises NotFound for a desk or a lead that is not there, InvalidInput for a shift that ends before it begins.
    """
    require(unit.actor, Permission.ESCALATION_WRITE)
    _check(unit, form)
    ref = unit.next_ref(RefKind.HANDOVER)
    number = int(ref.rpartition("-")[2])
    before = repository.last_from(unit.session, form.from_desk, before=number)
    row = Handover(
        ref=ref,
        number=number,
        from_desk=form.from_desk,
        to_desk=form.to_desk,
        state=HandoverState.DRAFT.value,
        drafted_by=unit.actor.id,
        drafted_at=unit.now,
        shift_begins=form.shift_begins,
        shift_ends=form.shift_ends,
        frozen_at=None,
        frozen_by=None,
        settled_at=None,
        paged_at=None,
        receiving_lead=form.receiving_lead,
        previous=before.ref if before else None,
        version=1,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.protect(ref, [DESK])
    add_items(unit, row, repository.open_escalations(unit.session), is_addendum=False)
    unit.record("handover.drafted", ref, payload={"from": form.from_desk, "to": form.to_desk})
    return whole(unit, row)


def edit_item(*, unit: WriteUnit, handover: str, number: int, form: EditHandoverItem, version: int) -> HandoverOut:
    """Better words for an item of a draft."""
    row = access_handover_for_change(unit, handover)
    if row.state != HandoverState.DRAFT:
        raise Conflict(f"{row.ref} is {row.state}.", fix="What came since is its addendum.", code="frozen")
    item = access_item(unit, row.ref, number)
    check_version(f"item {number}", stored=item.version, given=version)
    if form.illness is not None:
        item.illness = form.illness.value
    if form.summary is not None:
        item.summary = form.summary
    if form.actions is not None:
        item.actions = [one.model_dump() for one in form.actions]
    if form.contingencies is not None:
        item.contingencies = [one.model_dump(by_alias=True) for one in form.contingencies]
    item.version += 1
    unit.session.flush()
    unit.record("handover.edited", row.ref, payload={"item": number})
    return whole(unit, row)


def freeze(*, unit: WriteUnit, handover: str, version: int) -> HandoverOut:
    """From here on the note stays as it is: the record of each item is taken anew, its words stay."""
    row = access_handover_for_change(unit, handover, version=version)
    if row.state != HandoverState.DRAFT:
        raise Conflict(f"{row.ref} is {row.state}.", fix="It is frozen once.", code="frozen")
    kept = {item.escalation: item for item in repository.items(unit.session, row.ref)}
    opened = {one.ref: one for one in repository.open_escalations(unit.session)}
    for ref, item in kept.items():
        if ref in opened:
            _take_snapshot(unit, item, opened[ref])
        else:
            item.state = HandoverItemState.GONE.value
    add_items(unit, row, [one for ref, one in opened.items() if ref not in kept], is_addendum=False)
    row.state, row.frozen_at, row.frozen_by = HandoverState.FROZEN.value, unit.now, unit.actor.id
    row.version += 1
    unit.session.flush()
    unit.record("handover.frozen", row.ref)
    return whole(unit, row)


def add_items(unit: WriteUnit, row: Handover, found: Sequence[Escalation], *, is_addendum: bool) -> int:
    """Draft an item for each escalation, what expires first before the rest, after those that are there."""
    opened = {one.ref: one for one in found}
    described = {one.ref: describe(unit, one) for one in found}
    last = len(repository.items(unit.session, row.ref))
    for number, item in enumerate(rules.order(described.values()), last + 1):
        unit.session.add(_item(unit, row, opened[item.ref], item, number=number, is_addendum=is_addendum))
    unit.session.flush()
    return len(found)


def describe(unit: WriteUnit, row: Escalation) -> Open:
    """An escalation as the rules of drafting need it."""
    items = escalations.items(unit.session, row.ref)
    tasks = [task for task in escalations.tasks(unit.session, row.ref) if task.state == TaskState.OPEN]
    return Open(
        ref=row.ref,
        title=row.title,
        state=row.state,
        severity=row.severity,
        demand_class=row.demand_class,
        jurisdictions=tuple(row.jurisdictions),
        waiting_for=row.waiting_for,
        waiting_until=row.waiting_until,
        items_open=sum(item.outcome is None for item in items),
        items=len(items),
        clocks=[_running(clock) for clock in _clocks(unit, row)],
        tasks=[
            Todo(task.title, task.due_at, task.assignee or task.for_role, is_advice=is_advice(task)) for task in tasks
        ],
    )


def _item(
    unit: WriteUnit, row: Handover, escalation: Escalation, item: Open, *, number: int, is_addendum: bool
) -> HandoverItem:
    return HandoverItem(
        handover=row.ref,
        number=number,
        escalation=escalation.ref,
        is_addendum=is_addendum,
        illness=rules.illness_of(item, ends=row.shift_ends).value,
        summary=rules.summary_of(item),
        actions=rules.actions_of(item),
        contingencies=rules.contingencies_of(item),
        snapshot=_snapshot(unit, escalation),
        expires_at=rules.expires_at(item),
        owner=escalation.assignee,
        state=HandoverItemState.WAITING.value,
        synthesis="",
        answered_by=None,
        answered_at=None,
        version=1,
    )


def _take_snapshot(unit: WriteUnit, item: HandoverItem, escalation: Escalation) -> None:
    item.snapshot, item.owner = _snapshot(unit, escalation), escalation.assignee
    item.expires_at = rules.expires_at(describe(unit, escalation))


def _snapshot(unit: WriteUnit, row: Escalation) -> dict[str, object]:
    taken = HandoverSnapshot(
        title=row.title,
        state=row.state,
        severity=row.severity,
        publicity=row.publicity,
        version=row.version,
        clocks=tuple(
            SnapshotClock(ref=one.ref, name=one.name, due_at=one.due_at, is_legal=one.kind is ClockKind.STATUTORY)
            for one in _clocks(unit, row)
        ),
    )
    return taken.model_dump(mode="json")


def _clocks(unit: WriteUnit, row: Escalation) -> tuple[ClockLine, ...]:
    return clocks.of_subjects(unit=unit, subjects=[row.ref]).get(row.ref, ())


def _running(clock: ClockLine) -> Running:
    return Running(
        name=clock.obligation or clock.name,
        due_at=clock.due_at,
        is_legal=clock.kind is ClockKind.STATUTORY and not clock.is_counterparty,
        is_mandatory=clock.is_mandatory,
        is_breached=clock.breached_at is not None,
    )


def _check(unit: WriteUnit, form: DraftHandover) -> None:
    if form.shift_ends <= form.shift_begins:
        raise InvalidInput(
            f"The shift ends {iso(form.shift_ends)}, before it begins.", fix="Look at both times.", code="bad_shift"
        )
    for desk in (form.from_desk, form.to_desk):
        desks.show_desk(unit=unit, desk=desk)
    if form.receiving_lead not in {None, *holders(unit.session, Permission.ESCALATION_WRITE)}:
        raise NotFound(f"Nobody called {form.receiving_lead} works on escalations.", fix="List the people.")
