"""Escalations as the desk shows them: the queue in its order, and one whole."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.vocabulary import StartEvent
from watchfloor.domain.clocks.schemas import ClockLine
from watchfloor.domain.clocks.service import show as clocks
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.access import access_escalation
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.repository import Asked
from watchfloor.domain.escalations.rules.lifecycle import NEXT, EscalationDisposition, EscalationState, missing
from watchfloor.domain.escalations.rules.matrix import HarmImpact, HarmUrgency, Publicity
from watchfloor.domain.escalations.rules.priority import age_term
from watchfloor.domain.escalations.rules.vocabulary import Channel, Confidentiality, Flag, NoteDirection
from watchfloor.domain.escalations.schemas.shape import Requester
from watchfloor.domain.escalations.schemas.shown import (
    EscalationLine,
    EscalationLinkOut,
    EscalationNoteOut,
    EscalationOut,
    PriorityOut,
    TermOut,
)
from watchfloor.domain.escalations.service.contain import containments_of
from watchfloor.domain.escalations.service.items import items_of
from watchfloor.domain.escalations.service.people import participants_of
from watchfloor.domain.escalations.service.record import record_of
from watchfloor.domain.escalations.service.severity import request_of
from watchfloor.domain.escalations.service.tasks import tasks_of
from watchfloor.domain.escalations.service.weighing import arithmetic, matrix_in_force, severity_of_row
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.ids import ActorId, Reference
from watchfloor.kernel.paging import Page, decode_cursor, decode_moment, encode_cursor, of_another_list

HARD, VALUED, NEWEST = "hard", "valued", "newest"


class QueueOrder(StrEnum):
    """In which order escalations are listed."""

    PRIORITY = "priority"
    NEWEST = "newest"


def list_escalations(
    *, unit: Unit, asked: Asked, order: QueueOrder = QueueOrder.PRIORITY, cursor: str | None, limit: int
) -> Page[EscalationLine]:
    """The queue: what a legal clock makes hard first, least slack first, then by value; or the newest first."""
    require(unit.actor, Permission.ESCALATION_READ)
    layer, rest = _place(cursor, order)
    rows: list[Escalation] = []
    if layer == NEWEST:
        before = int(rest[0]) if rest else None
        rows += repository.newest(unit, asked, before=before, limit=limit + 1)
    if layer == HARD:
        after = decode_moment(encode_cursor(*rest)) if rest else None
        rows += repository.hard(unit, asked, after=after, limit=limit + 1)
    if layer != NEWEST and len(rows) <= limit:
        key = (float(rest[0]), int(rest[1])) if layer == VALUED and rest else None
        rows += repository.valued(unit, asked, after=key, limit=limit + 1 - len(rows))
    more = _cursor(unit, rows[limit - 1], order) if len(rows) > limit else None
    return Page(items=lines(unit, rows[:limit]), next_cursor=more)


def lines(unit: Unit, rows: Sequence[Escalation]) -> list[EscalationLine]:
    running = clocks.of_subjects(unit=unit, subjects=[row.ref for row in rows])
    return [line(unit, row, running.get(row.ref, ())) for row in rows]


def line(unit: Unit, row: Escalation, running: tuple[ClockLine, ...]) -> EscalationLine:
    return EscalationLine(
        ref=Reference(row.ref),
        title=row.title,
        state=EscalationState(row.state),
        severity=severity_of_row(row),
        publicity=Publicity(row.publicity),
        demand_class=DemandClass(row.demand_class),
        jurisdictions=tuple(row.jurisdictions),
        requester_kind=RequesterKind(row.requester_kind),
        flags=tuple(Flag(flag) for flag in row.flags),
        language=row.language,
        assignee=ActorId(row.assignee) if row.assignee else None,
        desk=row.desk,
        lease_until=row.lease_until,
        snoozed_until=row.snoozed_until,
        received_at=row.received_at,
        is_hard=row.hard_at is not None and row.hard_at <= unit.now,
        hard_at=row.hard_at,
        no_tipping_off=row.no_tipping_off,
        clocks=running,
        version=row.version,
    )


def show_escalation(*, unit: Unit, escalation: str) -> EscalationOut:
    return whole(unit, access_escalation(unit, escalation))


def list_notes(*, unit: Unit, escalation: str) -> tuple[EscalationNoteOut, ...]:
    """What was said about it, and with the requester, in order."""
    row = access_escalation(unit, escalation)
    return tuple(
        EscalationNoteOut(
            id=note.id,
            direction=NoteDirection(note.direction),
            text=note.text,
            author=note.author,
            at=note.at,
        )
        for note in repository.notes(unit.session, row.ref)
    )


def whole(unit: Unit, row: Escalation) -> EscalationOut:
    state = EscalationState(row.state)
    record = record_of(unit, row)
    head = line(unit, row, clocks.of_subject(unit=unit, subject=row.ref))
    return EscalationOut(
        **dict(head),
        channel=Channel(row.channel),
        external_ref=row.external_ref,
        text=row.text,
        text_version=row.text_version,
        requester=Requester.model_validate(row.requester),
        legal_basis=row.legal_basis,
        requested_action=row.requested_action,
        confidentiality=Confidentiality(row.confidentiality),
        compartment=row.compartment,
        awareness_at=row.awareness_at,
        events={StartEvent(name): datetime.fromisoformat(at) for name, at in row.events.items()},
        impact=HarmImpact(row.impact) if row.impact else None,
        urgency=HarmUrgency(row.urgency) if row.urgency else None,
        severity_reason=row.severity_reason,
        violates=row.violates,
        exposure=row.exposure,
        handling_minutes=row.handling_minutes,
        waiting_for=row.waiting_for,
        waiting_until=row.waiting_until,
        is_answer_owed=row.is_answer_owed,
        none_owed_reason=row.none_owed_reason,
        decision=row.decision,
        duplicate_of=Reference(row.duplicate_of) if row.duplicate_of else None,
        disposition=EscalationDisposition(row.disposition) if row.disposition else None,
        opened_at=row.opened_at,
        first_touch_at=row.first_touch_at,
        contained_at=row.contained_at,
        decided_at=row.decided_at,
        responded_at=row.responded_at,
        closed_at=row.closed_at,
        reopenings=row.reopenings,
        priority=priority_of(unit, row),
        items=items_of(unit, row.ref),
        tasks=tasks_of(unit, row.ref),
        participants=participants_of(unit, row.ref),
        links=tuple(
            EscalationLinkOut(to=one.to, relation=one.relation, linked_at=one.linked_at)
            for one in repository.links(unit.session, row.ref)
        ),
        containments=containments_of(unit, row.ref),
        severity_request=request_of(unit, row.ref),
        possible=tuple(sorted(NEXT[state])),
        lacking={target: tuple(lacks) for target in sorted(NEXT[state]) if (lacks := missing(record, target))},
    )


def priority_of(unit: Unit, row: Escalation) -> PriorityOut:
    """The sum behind its place, by the matrix in force, with what waiting has added by now."""
    version, matrix = matrix_in_force(unit)
    found = arithmetic(unit, row, matrix)
    terms = (*found.terms, age_term(row.received_at, unit.now, matrix))
    return PriorityOut(
        value=round(sum(term.value for term in terms), 6),
        terms=tuple(TermOut(name=term.name, value=round(term.value, 6), says=term.says) for term in terms),
        hard_at=found.hard_at,
        is_hard=found.hard_at is not None and found.hard_at <= unit.now,
        matrix=version,
    )


def _place(cursor: str | None, order: QueueOrder) -> tuple[str, list[str | float]]:
    """The layer in which a page begins, and the key of the last item shown."""
    if cursor is None:
        return (NEWEST if order is QueueOrder.NEWEST else HARD), []
    layer, *key = decode_cursor(cursor, size=3)
    known = {NEWEST} if order is QueueOrder.NEWEST else {HARD, VALUED}
    if layer not in known or (layer != HARD and isinstance(key[0], str)) or not isinstance(key[1], int):
        raise of_another_list()
    return str(layer), key


def _cursor(unit: Unit, row: Escalation, order: QueueOrder) -> str:
    if order is QueueOrder.NEWEST:
        return encode_cursor(NEWEST, row.number, row.number)
    if row.hard_at is not None and row.hard_at <= unit.now:
        return encode_cursor(HARD, iso(row.hard_at), row.number)
    return encode_cursor(VALUED, row.value_key, row.number)
