"""What the outbox announces inside its transactions, for whoever wrote the message."""

from dataclasses import dataclass

from watchfloor.infra.outbox.schemas import MessageKind


@dataclass(frozen=True, slots=True)
class MessageMoved:
    """A message arrived, was given up, was skipped or is tried again; `about` is what it tells of."""

    message: str
    kind: MessageKind
    about: str
