"""The shapes of grants, and of a wish to see sensitive columns."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from watchfloor.kernel.ids import ActorId, Reference

Purpose = Annotated[str, Field(min_length=1, max_length=500, description="why; it stays in the ledger, name nobody")]


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Unmask(Shape):
    """Which sensitive columns to show this once, and what for."""

    columns: Annotated[list[str], Field(min_length=1, max_length=50, description="each as dataset.column")]
    purpose: Purpose


class GiveGrant(Shape):
    """Leave for a person to unmask; without a column it is for all sensitive columns of the dataset."""

    person: Annotated[str, Field(min_length=1, max_length=200, description="by name")]
    dataset: str
    column: str | None = None
    reason: Annotated[str, Field(min_length=1, max_length=500)]
    days: Annotated[int, Field(ge=1, le=366)] = 30


class GrantOut(Shape):
    ref: Reference
    actor: ActorId
    dataset: str
    column: str | None
    reason: str
    given_by: ActorId
    given_at: datetime
    expires_at: datetime
    revoked_by: ActorId | None
    revoked_at: datetime | None
