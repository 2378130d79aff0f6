"""Proposals as they are asked for and shown."""

from typing import Annotated

from pydantic import Field

from watchfloor.domain.escalations.schemas.shape import Said, Shape, Text


class ProposeDemand(Shape):
    """What a request says, and the mail address it came from where that is known."""

    title: Annotated[str, Field(max_length=300)] = ""
    text: Text = ""
    sender: Said = ""


class ProposedOut(Shape):
    """A proposed value, how sure it is from 0 to 1, and the words that led there."""

    value: str
    confidence: float
    because: tuple[str, ...]


class ProposalOut(Shape):
    """What a request seems to be; a person confirms it."""

    demand_class: ProposedOut
    requester: ProposedOut
    jurisdiction: ProposedOut | None
    legal_basis: ProposedOut | None
    language: str
