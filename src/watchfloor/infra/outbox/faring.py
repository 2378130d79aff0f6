"""How the messages about a thing fare, for whoever posted them and was let at the thing."""

from collections.abc import Sequence

from watchfloor.infra.db.unit import Unit
from watchfloor.infra.outbox import repository
from watchfloor.infra.outbox.reading import message_out
from watchfloor.infra.outbox.schemas import MessageKind, MessageOut


def told_about(*, unit: Unit, about: str, kind: MessageKind) -> Sequence[MessageOut]:
    """In the order of their posting; the caller has judged who may see what they are about."""
    return [message_out(row) for row in repository.messages_about(unit.session, about, kind)]
