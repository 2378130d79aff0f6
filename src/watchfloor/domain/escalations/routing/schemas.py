"""The shapes of routing: skills, whether one is free, and where an escalation fits."""

from datetime import datetime
from typing import Annotated

from pydantic import AwareDatetime, Field

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.escalations.routing.rules import CAPACITY, Criterion
from watchfloor.domain.escalations.schemas.shape import Place, Reason, Shape
from watchfloor.kernel.ids import ActorId, Reference

Tongue = Annotated[str, Field(pattern=r"^[a-z]{2,3}$", description="a primary BCP 47 tag, as ko")]
MOST_HELD = 200


class SetSkills(Shape):
    """All of what somebody can take on, at once; no class and no market means any."""

    languages: Annotated[tuple[Tongue, ...], Field(max_length=40)] = ()
    demand_classes: Annotated[tuple[DemandClass, ...], Field(max_length=len(DemandClass))] = ()
    markets: Annotated[tuple[Place, ...], Field(max_length=60)] = ()
    capacity: Annotated[int, Field(ge=1, le=MOST_HELD)] = CAPACITY


class SkillsOut(Shape):
    """Somebody's skills with what they hold of what one sees; version 0 is for nobody having said anything yet."""

    person: ActorId
    languages: tuple[Tongue, ...]
    demand_classes: tuple[DemandClass, ...]
    markets: tuple[Place, ...]
    capacity: int
    held: int
    is_free: bool
    version: int


class Availability(Shape):
    """Until when one is not free, at most seven days on; null for free. No reason is asked for, and none is kept."""

    not_free_until: AwareDatetime | None = None


class SetEscalationDesk(Shape):
    """Another desk for an escalation, and why."""

    desk: Annotated[str, Field(max_length=40)]
    reason: Reason


class RoutingTerm(Shape):
    """One criterion: the lower the rank the better, compared in the order of the list."""

    criterion: Criterion
    rank: int
    is_for: bool
    says: str


class RoutedDesk(Shape):
    """A desk that may take it."""

    desk: str
    terms: tuple[RoutingTerm, ...]


class RoutedPerson(Shape):
    """Somebody who may take it: at which desk, on shift until when, and how much they hold of what one sees."""

    person: ActorId
    desk: str | None
    until: datetime | None
    held: int
    capacity: int
    is_free: bool
    terms: tuple[RoutingTerm, ...]


class RoutingOut(Shape):
    """Where an escalation fits at an instant, the best first, and what of it was asked for."""

    escalation: Reference
    at: datetime
    desk: str | None
    demand_class: DemandClass
    language: str
    markets: tuple[str, ...]
    compartment: str | None
    due_at: datetime | None
    desks: tuple[RoutedDesk, ...]
    people: tuple[RoutedPerson, ...]
