"""The shapes of swaps: what is asked, what is answered, and the word of it that travels up."""

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from watchfloor.domain.clocks.desks.schemas import Form, PersonName, Shape
from watchfloor.domain.clocks.swaps.rules import SwapState
from watchfloor.kernel.ids import ActorId, Reference
from watchfloor.kernel.instants import Instant
from watchfloor.kernel.paging import MAX_POSITION

OwnWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
TurnNumber = Annotated[int, Field(ge=1, le=MAX_POSITION)]


class AskSwap(Form):
    """Ask somebody to take a turn: all that is left of it, or from when until when; and what one takes in return."""

    turn: TurnNumber
    to: PersonName
    starts: Instant | None = None
    ends: Instant | None = None
    back_turn: TurnNumber | None = None
    back_starts: Instant | None = None
    back_ends: Instant | None = None
    reason: OwnWords


class AnswerSwap(Form):
    """What one says to it, in one's own words."""

    words: OwnWords


class SwapOut(Shape):
    """A swap: whose time at which desk goes to whom, what comes back for it, and how it stands.

    `words` is what the other answered, empty before; `turn` and `back_turn` are the numbers they had when it was asked,
    or have since another swap split them.
    """

    ref: Reference
    desk: str
    from_person: ActorId
    to_person: ActorId
    turn: int
    starts: datetime
    ends: datetime
    back_turn: int | None
    back_starts: datetime | None
    back_ends: datetime | None
    reason: str
    state: SwapState
    asked_by: ActorId
    asked_at: datetime
    words: str
    answered_at: datetime | None
    version: int


class SwapMoved(Shape):
    """The event inside the transaction of a change: what happened to a swap, and whom that concerns."""

    swap: Reference
    code: str
    people: frozenset[ActorId]
