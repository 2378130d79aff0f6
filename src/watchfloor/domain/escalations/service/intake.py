"""The one intake: whichever door a request comes by, the same delivery makes one escalation."""

from collections.abc import Collection
from datetime import datetime

from watchfloor.domain.clocks.obligations import service as obligations
from watchfloor.domain.clocks.rules.budgets import ClockClass
from watchfloor.domain.clocks.schemas import TypeInstant
from watchfloor.domain.clocks.service.change import type_instant
from watchfloor.domain.clocks.service.duties import Moves
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.models import Escalation, EscalationText
from watchfloor.domain.escalations.rules.lifecycle import EscalationState
from watchfloor.domain.escalations.schemas.asked import TakeIn
from watchfloor.domain.escalations.schemas.shown import Taken
from watchfloor.domain.escalations.service.duties import follow
from watchfloor.domain.escalations.service.items import enlist
from watchfloor.domain.escalations.service.links import link_to
from watchfloor.domain.escalations.service.search import index_escalation
from watchfloor.domain.escalations.service.show import whole
from watchfloor.domain.escalations.service.unattended import call_if_unattended
from watchfloor.domain.escalations.service.weighing import reweigh
from watchfloor.domain.escalations.templating.service.apply import follow_class
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused
from watchfloor.kernel.ids import Reference, RefKind, kind_of


def take_in(*, unit: WriteUnit, form: TakeIn) -> Taken:
    """Take a request in, with all its clocks. A second delivery of the same (channel, external_ref) changes nothing.

    Raises InvalidInput for instants that cannot be, Refused for a compartment one is not in, and Conflict
    `delivered_elsewhere` where the delivery became something that one may not see.
    """
    require(unit.actor, Permission.ESCALATION_WRITE)
    row, is_new = _received(unit, form)
    return Taken(is_new=is_new, escalation=whole(unit, row))


def receive(*, unit: WriteUnit, form: TakeIn) -> tuple[Reference, bool]:
    """The same for who does not look at all of it: the reference of what it became, and whether that is new."""
    require(unit.actor, Permission.ESCALATION_WRITE)
    row, is_new = _received(unit, form)
    return Reference(row.ref), is_new


def begin(*, unit: WriteUnit, form: TakeIn, scopes: Collection[str]) -> Reference:
    """An escalation that the desk itself begins in some scopes, whoever acts; the caller knows that there is none."""
    return Reference(_begun(unit, form, scopes).ref)


def _received(unit: WriteUnit, form: TakeIn) -> tuple[Escalation, bool]:
    if form.external_ref:
        unit.take_turn(f"intake {form.channel} {form.external_ref}")
        before = _before(unit, form)
        if before is not None:
            return before, False
    return _begun(unit, form, [_scope(unit, form.compartment)]), True


def _begun(unit: WriteUnit, form: TakeIn, scopes: Collection[str]) -> Escalation:
    received = form.received_at or unit.now
    awareness = form.awareness_at or received
    _check_instants(form, received, awareness, unit.now)
    row = _row(unit, form, received=received, awareness=awareness)
    unit.session.add(row)
    unit.session.flush()
    unit.protect(row.ref, scopes)
    repository.set_places(unit.session, row, row.jurisdictions)
    unit.session.add(
        EscalationText(escalation=row.ref, version=1, text=form.text, author=unit.actor.id, written_at=unit.now)
    )
    unit.record("escalation.received", row.ref, payload=_told(form, row))
    enlist(unit, row, form.items)
    for evidence in dict.fromkeys(form.evidence):
        link_to(unit, row, evidence)
    moves = follow(unit, row, because="intake", source=form.due_source)
    _type_times(unit, form, moves)
    follow_class(unit, row, is_class_new=True)
    reweigh(unit, row)
    call_if_unattended(unit, row)
    index_escalation(unit, row)
    unit.session.flush()
    return row


def _their_ref(form: TakeIn) -> str:
    """Their reference for it; one that reads like ours, as another desk's does, is told apart from ours."""
    is_like_ours = kind_of(form.external_ref) is RefKind.ESCALATION
    return f"theirs: {form.external_ref}" if is_like_ours else form.external_ref


def _before(unit: WriteUnit, form: TakeIn) -> Escalation | None:
    known = repository.delivered(unit.session, form.channel.value, _their_ref(form))
    if known is None:
        return None
    seen = repository.seen(unit, known.ref)
    if seen is None:
        raise Conflict(
            "This delivery was taken in already, where you may not look.",
            fix="Ask a lead; nothing was changed.",
            code="delivered_elsewhere",
        )
    return seen


def _check_instants(form: TakeIn, received: datetime, awareness: datetime, now: datetime) -> None:
    late = next((name for name, at in (("received_at", received), ("awareness_at", awareness)) if at > now), None)
    ahead = late or next((event.value for event, at in form.events.items() if at > now), None)
    if ahead:
        raise InvalidInput(f"{ahead} lies in the future.", fix="Look at the date and its zone.", code="instant_ahead")
    if form.due_at is not None and form.due_at < received:
        raise InvalidInput(
            "The time the instrument sets lies before its receipt.",
            fix="Look at the date and its zone.",
            code="instant_before_receipt",
        )
    if form.due_at is not None and not form.due_source:
        raise InvalidInput(
            "A typed time says where it is from.", fix="Give due_source: the paper, a portal, who on the telephone."
        )


def _scope(unit: WriteUnit, compartment: str | None) -> str:
    if compartment is None:
        return "desk"
    if compartment not in unit.actor.compartments:
        raise Refused(
            f"You are not in the compartment {compartment[:63]}.",
            fix="Ask an administrator to add you, or take it in on the desk.",
            code="not_in_compartment",
        )
    return f"compartment:{compartment}"


def _row(unit: WriteUnit, form: TakeIn, *, received: datetime, awareness: datetime) -> Escalation:
    ref = unit.next_ref(RefKind.ESCALATION)
    return Escalation(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        channel=form.channel.value,
        external_ref=_their_ref(form) or ref,
        title=form.title,
        text=form.text,
        text_version=1,
        language=form.language,
        demand_class=form.demand_class.value,
        jurisdictions=list(dict.fromkeys(form.jurisdictions)),
        requester=form.requester.model_dump(mode="json"),
        requester_kind=form.requester.kind.value,
        legal_basis=form.legal_basis,
        requested_action=form.requested_action,
        flags=sorted(set(form.flags)),
        confidentiality=form.confidentiality.value,
        no_tipping_off=form.no_tipping_off,
        compartment=form.compartment,
        received_at=received,
        awareness_at=awareness,
        events={event.value: at.isoformat() for event, at in form.events.items()},
        state=EscalationState.RECEIVED.value,
        waiting_for="",
        waiting_until=None,
        impact=None,
        urgency=None,
        severity=None,
        severity_reason="",
        publicity="none",
        violates=None,
        exposure=None,
        handling_minutes=None,
        desk=None,
        assignee=None,
        lease_until=None,
        snoozed_until=None,
        is_answer_owed=True,
        none_owed_reason="",
        decision=None,
        duplicate_of=None,
        disposition=None,
        first_touch_at=None,
        contained_at=None,
        decided_at=None,
        responded_at=None,
        closed_at=None,
        reopenings=0,
        opened_at=unit.now,
        lane=repository.OPEN,
        matrix=0,
        edition=obligations.edition(unit=unit),
        value_key=0.0,
        hard_at=None,
        legal_due=None,
        version=1,
    )


def _told(form: TakeIn, row: Escalation) -> dict[str, object]:
    """What the ledger keeps of an intake: no words of the request, and nobody's name."""
    return {
        "channel": form.channel,
        "demand_class": form.demand_class,
        "jurisdictions": row.jurisdictions,
        "requester_kind": form.requester.kind,
        "received_at": iso(row.received_at),
        "awareness_at": iso(row.awareness_at),
        "items": len(form.items),
        "no_tipping_off": form.no_tipping_off,
    }


def _type_times(unit: WriteUnit, form: TakeIn, moves: Moves) -> None:
    if form.due_at is None:
        return
    typed = TypeInstant(due_at=form.due_at, source=form.due_source)
    for clock in moves.started:
        if clock.clock_class is ClockClass.SPECIFIED_IN_INSTRUMENT:
            type_instant(unit=unit, clock=clock.ref, form=typed, version=clock.version)
