"""What the desk shows of pages."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from watchfloor.domain.escalations.paging.rules import Cause, PageState
from watchfloor.kernel.ids import ActorId, Reference


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class CallOut(Shape):
    """Somebody who was called, and when."""

    actor: ActorId
    desk: str
    called_at: datetime


class PagingOut(Shape):
    """A page: what about, why, whom it called so far, and who has it."""

    ref: Reference
    subject: Reference
    cause: Cause
    state: PageState
    raised_at: datetime
    next_at: datetime | None
    acknowledged_by: ActorId | None
    acknowledged_at: datetime | None
    calls: tuple[CallOut, ...]
