"""Updates as the desk shows them, with how they fare on their channels."""

from collections.abc import Mapping

from watchfloor.domain.comms import repository
from watchfloor.domain.comms.access import access_update, check_subject
from watchfloor.domain.comms.models import Update
from watchfloor.domain.comms.rules.audiences import CommsAudience, Locale, TextKind
from watchfloor.domain.comms.rules.lifecycle import UpdateState
from watchfloor.domain.comms.schemas.templates import UNCHECKED
from watchfloor.domain.comms.schemas.updates import DeliveryLine, UpdateLine, UpdateOut
from watchfloor.domain.comms.service.book import shipped
from watchfloor.domain.comms.service.gate import hash_now, needs_approval_by, rules_now
from watchfloor.domain.comms.service.recipients import recipients_of
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.outbox.faring import told_about
from watchfloor.infra.outbox.schemas import MessageKind
from watchfloor.kernel.ids import ActorId, Reference
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page, decode_position, encode_cursor


def show_update(*, unit: Unit, update: str) -> UpdateOut:
    return update_out(unit, access_update(unit, update))


def list_updates(
    *,
    unit: Unit,
    subject: str | None = None,
    state: UpdateState | None = None,
    cursor: str | None = None,
    limit: int = DEFAULT_LIMIT,
) -> Page[UpdateLine]:
    """Of one subject or of all that one may see, the newest first."""
    require(unit.actor, Permission.ESCALATION_READ)
    if subject is not None:
        check_subject(unit, subject)
    after = decode_position(cursor) if cursor else 0
    rows = repository.seen_updates(unit, subject=subject, state=state, after=after, limit=limit + 1)
    said = rules_now(unit)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[update_line(row, said) for row in rows[:limit]], next_cursor=more)


def was_answered(*, unit: Unit, subject: str) -> bool:
    """Whether an answer or a refusal was sent to somebody outside about a subject whose sight was judged."""
    kinds = {TextKind.AUTHORITY_ANSWER.value, TextKind.REFUSAL.value}
    return repository.is_any_sent(unit.session, subject, kinds)


def update_line(row: Update, said: Mapping[CommsAudience, bool]) -> UpdateLine:
    return UpdateLine(
        ref=Reference(row.ref),
        subject=Reference(row.subject),
        kind=TextKind(row.kind),
        audience=CommsAudience(row.audience),
        locale=Locale(row.locale),
        title=row.title,
        state=UpdateState(row.state),
        needs_approval=needs_approval_by(row, said),
        author=ActorId(row.author),
        created_at=row.created_at,
        sent_at=row.sent_at,
        next_update_at=row.next_update_at,
        version=row.version,
    )


def update_out(unit: Unit, row: Update) -> UpdateOut:
    return UpdateOut(
        **update_line(row, rules_now(unit)).model_dump(),
        jurisdiction=row.jurisdiction,
        template=row.template,
        note=_note(unit, row),
        is_for_press=row.is_for_press,
        text=row.text,
        recipients=recipients_of(row),
        editors=tuple(ActorId(one) for one in row.editors),
        edited_by=ActorId(row.edited_by),
        approval=Reference(row.approval) if row.approval else None,
        payload_hash=hash_now(row),
        sent_hash=row.sent_hash,
        sent_by=row.sent_by,
        clock=Reference(row.clock) if row.clock else None,
        deliveries=deliveries_of(unit, row),
    )


def deliveries_of(unit: Unit, row: Update) -> tuple[DeliveryLine, ...]:
    """How it fares on each channel that the outbox reaches; empty before it is sent."""
    return tuple(
        DeliveryLine(
            key=one.idempotency_key.removeprefix(f"{row.ref}:"),
            message=Reference(one.ref),
            state=one.state,
            attempts=one.attempts,
            error=one.error,
            settled_at=one.settled_at,
            receipt=one.receipt,
        )
        for one in told_about(unit=unit, about=row.ref, kind=MessageKind.UPDATE)
    )


def _note(unit: Unit, row: Update) -> str:
    """The warning of the very version that the text was made by."""
    name, _, version = row.template.rpartition("@")
    written, locale = repository.template_version(unit.session, name, int(version)), Locale(row.locale)
    is_checked = written.is_checked or locale is Locale.EN if written else locale in shipped().checked
    return "" if is_checked else UNCHECKED
