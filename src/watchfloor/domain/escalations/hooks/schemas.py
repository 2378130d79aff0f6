"""Sources of webhooks as they are kept and shown, and what a message became."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from watchfloor.domain.escalations.importing.schemas import ImportMap, MapField
from watchfloor.domain.escalations.schemas.shape import Shape
from watchfloor.kernel.ids import Reference

SourceName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,60}$")]


class SourceShape(StrEnum):
    """How a source writes: by a mapping of one's own, as reports of Coop, or as messages of Slack."""

    MAPPED = "mapped"
    COOP = "coop"
    SLACK = "slack"


class AddSource(Shape):
    """A system that may hand requests in; `fields` is for the shape `mapped`, with dotted names for what lies within.

    The message's own id is the column `webhook-id`.
    """

    name: SourceName
    shape: SourceShape = SourceShape.MAPPED
    fields: dict[str, MapField] = Field(default={}, max_length=60)


class ChangeSource(Shape):
    """What of a source changes: its mapping, whether it may hand anything in, or its secret."""

    fields: dict[str, MapField] | None = Field(default=None, max_length=60)
    is_disabled: bool | None = None


class IntakeSourceOut(Shape):
    name: str
    shape: SourceShape
    mapping: ImportMap
    address: str
    disabled_at: datetime | None
    at: datetime
    version: int


class SourceSecretOut(Shape):
    """A source with the secret that signs its messages, which is shown this once."""

    source: IntakeSourceOut
    secret: str


class HandedIn(Shape):
    """What a message became; the same one again is not new."""

    is_new: bool
    escalation: Reference
