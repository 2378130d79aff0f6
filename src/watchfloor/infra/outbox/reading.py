"""Reading the outbox: the messages one may see, and how many stand where."""

from sqlalchemy.orm import Session

from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.outbox import repository
from watchfloor.infra.outbox.models import Message
from watchfloor.infra.outbox.rules.standing import MessageState
from watchfloor.infra.outbox.schemas import AttemptOut, MessageKind, MessageOut, MessageWhole, OutboxOut
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.mentions import Mentions
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page, decode_position, encode_cursor

TRIES_SHOWN = 50


def list_messages(
    *,
    unit: Unit,
    state: MessageState | None = None,
    destination: str | None = None,
    about: str | None = None,
    cursor: str | None = None,
    limit: int = DEFAULT_LIMIT,
) -> Page[MessageOut]:
    require(unit.actor, Permission.DELIVERY_READ)
    after = decode_position(cursor) if cursor else 0
    rows = repository.seen_messages(
        unit, state=state, destination=destination, about=about, after=after, limit=limit + 1
    )
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[message_out(row) for row in rows[:limit]], next_cursor=more)


def unsettled_naming(*, session: Session, mentions: Mentions) -> list[str]:
    """References of messages that name one of the entities and may yet be sent, on purpose without the scope."""
    rows = repository.unsettled(session)
    return [row.ref for row in rows if any(mentions.named_in(text) for text in (row.body, row.order_key, row.about))]


def show_message(*, unit: Unit, message: str) -> MessageWhole:
    require(unit.actor, Permission.DELIVERY_READ)
    row = seen(unit, message)
    tries = repository.attempts(unit.session, row.ref, TRIES_SHOWN)
    return MessageWhole(
        **message_out(row).model_dump(),
        body=row.body,
        tries=tuple(
            AttemptOut(number=one.number, at=one.at, status=one.status, error=one.error, seconds=one.seconds)
            for one in tries
        ),
    )


def count_messages(*, unit: Unit) -> OutboxOut:
    """Of the messages that the actor may see."""
    require(unit.actor, Permission.DELIVERY_READ)
    mine = visible(unit.actor, Message.ref)
    return OutboxOut(
        **_by_state(repository.counts(unit.session, mine)),
        oldest_waiting=repository.oldest_waiting(unit.session, mine),
    )


def count_unsettled(*, unit: Unit) -> dict[MessageState, int]:
    """How many visible messages wait, and how many were given up; those that arrived are not even looked at."""
    require(unit.actor, Permission.DELIVERY_READ)
    states = (MessageState.WAITING, MessageState.DEAD)
    found = repository.counts(unit.session, visible(unit.actor, Message.ref), Message.state.in_(states))
    return {state: found.get(state.value, 0) for state in states}


def outbox_now(session: Session) -> OutboxOut:
    """Of all messages, for metrics and the doctor; it names none."""
    return OutboxOut(**_by_state(repository.counts(session)), oldest_waiting=repository.oldest_waiting(session))


def seen(unit: Unit, ref: str) -> Message:
    """The message, where it exists for the actor. Raises NotFound."""
    row = repository.seen_message(unit, ref)
    if row is None:
        raise NotFound(f"There is no message {ref}.", fix="List what you may see: watchfloor outbox list.")
    return row


def message_out(row: Message) -> MessageOut:
    return MessageOut(
        ref=row.ref,
        webhook_id=row.webhook_id,
        destination=row.destination,
        kind=MessageKind(row.kind),
        topic=row.topic,
        about=row.about,
        order_key=row.order_key,
        idempotency_key=row.idempotency_key,
        simulation=row.simulation,
        state=MessageState(row.state),
        posted_at=row.posted_at,
        next_at=row.next_at,
        attempts=row.attempts,
        settled_at=row.settled_at,
        receipt=row.receipt,
        error=row.error,
        skip_reason=row.skip_reason,
    )


def _by_state(found: dict[str, int]) -> dict[str, int]:
    return {state.value: found.get(state.value, 0) for state in MessageState}
