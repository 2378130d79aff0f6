"""Stakeholder groups, their people and channels, and what it takes to change them."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from watchfloor.domain.comms.rules.audiences import CommsAudience
from watchfloor.kernel.ids import ActorId

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Reason = Annotated[str, Field(min_length=1, max_length=2_000)]


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ChannelKind(StrEnum):
    """How a channel reaches people."""

    EMAIL = "email"
    SLACK = "slack"
    WEBHOOK = "webhook"
    IN_APP = "in_app"


class GroupPerson(Shape):
    id: ActorId
    name: str


class ChannelOut(Shape):
    """A channel; its address is shown without what is secret in it."""

    id: int
    kind: ChannelKind
    name: str
    address: str
    added_by: ActorId
    added_at: datetime


class GroupOut(Shape):
    """A stakeholder group; `is_shipped` says that every workspace has it."""

    key: str
    name: str
    is_shipped: bool
    people: tuple[GroupPerson, ...]
    channels: tuple[ChannelOut, ...]
    version: int


class ChannelAdded(Shape):
    """The group with its new channel, and the secret that signs what goes to a webhook, shown this once."""

    group: GroupOut
    channel: int
    secret: str


class AddGroup(Shape):
    key: Key
    name: Name


class ChangeGroup(Shape):
    """What becomes different; people are named by name or id, and whoever is left out leaves the group."""

    name: Name | None = None
    people: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=200)], ...], Field(max_length=500)] | None = (
        None
    )


class AddChannel(Shape):
    """An address of mail, or the URL of a webhook; in-app channels have neither."""

    kind: ChannelKind
    name: Name
    address: Annotated[str, Field(max_length=254)] = ""
    url: Annotated[str, Field(max_length=2_000)] = ""


class AudienceOut(Shape):
    """Whether text for an audience waits for approval."""

    audience: CommsAudience
    needs_approval: bool
    version: int


class SetAudience(Shape):
    needs_approval: bool
    reason: Reason
