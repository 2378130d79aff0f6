"""The shapes of desks: their shifts, who is rostered and on call, and what is covered."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from watchfloor.domain.clocks.calendars.schemas import CalendarName, WindowText
from watchfloor.domain.clocks.desks.rules import Presence, Why
from watchfloor.kernel.ids import ActorId
from watchfloor.kernel.instants import Instant

DeskKey = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]
DeskName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Words = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=40)], ...], Field(max_length=64)]
Weekday = Annotated[int, Field(ge=0, le=6)]
PersonName = Annotated[str, Field(min_length=1, max_length=200)]


class Form(BaseModel):
    """What is sent: nothing that was not asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class AddDesk(Form):
    """A desk to make, on a calendar that there is."""

    key: DeskKey
    name: DeskName
    calendar: CalendarName
    clearance: Words = ()
    markets: Words = ()


class ChangeDesk(Form):
    """What becomes different in a desk; what is left out stays."""

    name: DeskName | None = None
    calendar: CalendarName | None = None
    clearance: Words | None = None
    markets: Words | None = None


class SetShift(Form):
    """A shift to plan, or to plan otherwise: on which days of the week (Monday is 0), and when."""

    key: DeskKey
    weekdays: Annotated[tuple[Weekday, ...], Field(min_length=1, max_length=7)]
    hours: WindowText


class SetRoster(Form):
    """Somebody's time at a desk: within its shifts, beyond them, or away."""

    person: PersonName
    kind: Presence = Presence.ON
    starts: Instant
    ends: Instant


class SetOnCall(Form):
    """Whom to call in a time; the lowest rank is called first, and an override before every rank while it lasts."""

    person: PersonName
    rank: Annotated[int, Field(ge=1, le=9)] = 1
    is_override: bool = False
    starts: Instant
    ends: Instant


class Shape(BaseModel):
    """What is answered."""

    model_config = ConfigDict(frozen=True, from_attributes=True)


class ShiftOut(Shape):
    """A shift that a desk plans."""

    key: str
    weekdays: tuple[int, ...]
    hours: str


class RosterOut(Shape):
    """Somebody's time at a desk."""

    id: int
    person: ActorId
    kind: Presence
    starts: datetime
    ends: datetime


class OnCallOut(Shape):
    """Whom to call in a time; an override stands before every rank while it lasts."""

    id: int
    person: ActorId
    rank: int
    is_override: bool
    starts: datetime
    ends: datetime


class DeskLine(Shape):
    """A desk in a list."""

    key: str
    name: str
    calendar: str
    zone: str
    clearance: tuple[str, ...]
    markets: tuple[str, ...]
    version: int


class TeamOut(DeskLine):
    """A desk whole: its shifts, and whose time is not over yet."""

    shifts: tuple[ShiftOut, ...]
    roster: tuple[RosterOut, ...]
    on_call: tuple[OnCallOut, ...]


class CoveredOut(Shape):
    """A time in which the same people are there."""

    starts: datetime
    ends: datetime
    shifts: tuple[str, ...]
    people: tuple[ActorId, ...]


class GapOut(Shape):
    """A time in which nobody is there: why, in a word and in words; `missing` are those who are away."""

    starts: datetime
    ends: datetime
    why: Why
    says: str
    shifts: tuple[str, ...]
    missing: tuple[ActorId, ...]


class PlannedOut(Shape):
    """A shift of the plan, laid out in time."""

    shift: str
    starts: datetime
    ends: datetime


class CoverageOut(Shape):
    """Who covers a desk between two instants, what nobody does, and when somebody is there next, from the start on.

    `next_shift` is the first of the plan that begins later than the start, on no day off, whoever is rostered for it.
    """

    desk: str
    zone: str
    start: datetime
    end: datetime
    covered: tuple[CoveredOut, ...]
    gaps: tuple[GapOut, ...]
    next_covered: datetime | None
    next_shift: PlannedOut | None


class DutyOut(Shape):
    """A desk at an instant: who is there, who is called in which order, and when somebody is there next.

    `overriding` are those of `on_call` who stand first because of an override.
    """

    desk: str
    name: str
    zone: str
    is_covered: bool
    shifts: tuple[str, ...]
    people: tuple[ActorId, ...]
    on_call: tuple[ActorId, ...]
    overriding: tuple[ActorId, ...]
    says: str
    next_covered: datetime | None


class OnDutyOut(Shape):
    """All desks at an instant, and the one that is there first from then on."""

    at: datetime
    desks: tuple[DutyOut, ...]
    next_desk: str | None
