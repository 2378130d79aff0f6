"""What the desk shows of destinations and messages, and what it takes to name a destination."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from watchfloor.infra.outbox.rules.standing import MessageState


class MessageKind(StrEnum):
    """What a message is: an order to act on the platform, news for people, or an update to one channel."""

    ACTION = "action"
    NOTIFICATION = "notification"
    UPDATE = "update"


class Transport(StrEnum):
    """How a message travels: signed to a webhook, in the manner of Slack, or as mail."""

    WEBHOOK = "webhook"
    SLACK = "slack"
    EMAIL = "email"


class DestinationState(StrEnum):
    """A paused destination keeps its messages waiting; a removed one gets none."""

    ACTIVE = "active"
    PAUSED = "paused"
    REMOVED = "removed"


def for_everybody(kind: MessageKind) -> MessageKind:
    """The kind, where a destination may take all of it. ValueError for updates: they go to channels one by one."""
    if kind is MessageKind.UPDATE:
        raise ValueError("Updates go to the channels of a group; a destination takes actions and notifications.")
    return kind


TakenKind = Annotated[MessageKind, AfterValidator(for_everybody)]


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class AddDestination(Shape):
    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,63}$")]
    url: Annotated[str, Field(min_length=1, max_length=2_000)]
    takes: Annotated[tuple[TakenKind, ...], Field(min_length=1, max_length=2)]


class RotateSecret(Shape):
    """For how many hours both signatures are sent."""

    overlap_hours: Annotated[int, Field(ge=0, le=720)] = 24


class DestinationOut(Shape):
    name: str
    url: str
    takes: tuple[MessageKind, ...]
    state: DestinationState
    added_by: str
    added_at: datetime
    rests_until: datetime | None
    secrets: int
    version: int


class DestinationSecretOut(Shape):
    """A destination with its newest signing secret, shown this once."""

    destination: DestinationOut
    secret: str


class TestedOut(Shape):
    """How a trial message ended: `error` is empty where it was taken."""

    status: int | None
    error: str
    detail: str
    seconds: float


class AttemptOut(Shape):
    number: int
    at: datetime
    status: int | None
    error: str
    seconds: float


class MessageOut(Shape):
    """A message as it stands; `error` is how its last attempt failed, empty where none did."""

    ref: str
    webhook_id: str
    destination: str
    kind: MessageKind
    topic: str
    about: str
    order_key: str
    idempotency_key: str
    simulation: bool
    state: MessageState
    posted_at: datetime
    next_at: datetime
    attempts: int
    settled_at: datetime | None
    receipt: dict[str, object] | None
    error: str
    skip_reason: str


class MessageWhole(MessageOut):
    """The same with the exact text that is sent and the newest attempts."""

    body: str
    tries: tuple[AttemptOut, ...]


class OutboxOut(Shape):
    """How many messages stand where, and since when the oldest waits."""

    waiting: int
    delivered: int
    dead: int
    skipped: int
    oldest_waiting: datetime | None


class Skip(Shape):
    reason: Annotated[str, Field(min_length=1, max_length=2_000)]
