"""What a person does about a message that does not arrive: try it again, or leave it out with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outbox import repository
from watchfloor.infra.outbox.models import Message
from watchfloor.infra.outbox.reading import message_out, seen
from watchfloor.infra.outbox.rules.standing import MessageState, left_out, tried_again
from watchfloor.infra.outbox.schemas import DestinationState, MessageKind, MessageOut
from watchfloor.infra.outbox.settling import TURN, move, standing_of
from watchfloor.kernel.errors import Conflict, InvalidInput


@dataclass(frozen=True, slots=True)
class Arrival:
    """How one message about a thing stands at its destination."""

    destination: str
    state: MessageState
    receipt: dict[str, object]


def retry_message(*, unit: WriteUnit, message: str) -> MessageOut:
    """Due now, with fresh attempts. Raises Conflict where it is settled, or a later one of its line has been sent."""
    require(unit.actor, Permission.DELIVERY_WRITE)
    unit.take_turn(TURN)
    row = seen(unit, message)
    _tried_again(unit, row)
    return message_out(row)


def skip_message(*, unit: WriteUnit, message: str, reason: str) -> MessageOut:
    """Never sent again; what waits behind it may go. Raises Conflict where it is settled or just being sent."""
    require(unit.actor, Permission.DELIVERY_WRITE)
    why = reason.strip()
    if not why:
        raise InvalidInput("Leaving a message out needs a reason.", fix="Give a reason.", code="reason_missing")
    unit.take_turn(TURN)
    row = seen(unit, message)
    standing = left_out(standing_of(row), now=unit.now)
    row.skip_reason = why
    move(unit, row, standing, verb="delivery.skipped", reason=why)
    return message_out(row)


def retry_about(*, unit: WriteUnit, about: str, kind: MessageKind) -> int:
    """Try again whatever of a thing's messages has not arrived; the caller has checked that the actor may.

    Answers how many. Raises Conflict `message_settled` where all arrived or were skipped.
    """
    unit.take_turn(TURN)
    open_states = {MessageState.WAITING.value, MessageState.DEAD.value}
    rows = [row for row in repository.messages_about(unit.session, about, kind) if row.state in open_states]
    if not rows:
        raise Conflict(f"{about} has arrived.", fix="There is nothing to send again.", code="message_settled")
    for row in rows:
        _tried_again(unit, row)
    return len(rows)


def arrivals(*, unit: WriteUnit, about: str, kind: MessageKind) -> Sequence[Arrival]:
    """How the messages about a thing stand, in the order of their posting."""
    rows = repository.messages_about(unit.session, about, kind)
    return [Arrival(row.destination, MessageState(row.state), dict(row.receipt or {})) for row in rows]


def _tried_again(unit: WriteUnit, row: Message) -> None:
    destination = repository.destination(unit.session, row.destination)
    if destination is None or destination.state == DestinationState.REMOVED:
        raise Conflict(
            f"{row.destination} was removed.", fix="Skip the message, and decide anew.", code="destination_removed"
        )
    later = [standing_of(other) for other in repository.later_in_line(unit.session, row)]
    standing = tried_again(standing_of(row), now=unit.now, later=later)
    move(unit, row, standing, verb="delivery.retried")
