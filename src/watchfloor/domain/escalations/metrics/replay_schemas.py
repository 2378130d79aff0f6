"""The past under another calendar, and under other staffing: what is asked, and what is answered."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from watchfloor.domain.clocks.calendars.schemas import CalendarName, WindowText
from watchfloor.domain.clocks.schemas import Zone
from watchfloor.domain.escalations.metrics.schemas import MeasuredShare, TimeSpread
from watchfloor.domain.escalations.rules.matrix import Severity
from watchfloor.domain.escalations.schemas.shape import Shape
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.instants import Instant

Weekday = Annotated[int, Field(ge=0, le=6)]


class CalendarReplayAsked(Shape):
    """A calendar of the workspace, and the period over which it is tried; the last 90 days unless told."""

    calendar: CalendarName
    since: Instant | None = None
    until: Instant | None = None


class DutyReplay(Shape):
    """A duty or promise under the calendar it had and another one, of its clocks whose time is over under it.

    `clocks` are all that were counted anew, `moved` those that get another due time.
    """

    duty: str
    is_legal: bool
    calendar: str | None = Field(description="by which it was counted: a country, own:NAME, or null for every day")
    clocks: int
    moved: int
    before: MeasuredShare
    after: MeasuredShare
    newly_late: int
    no_longer_late: int


class CalendarReplayOut(Shape):
    """What another calendar would have made of the same record; what people would have done otherwise is left out.

    `untouched` clocks have no budget that days off change. For `years_missing` the calendar holds no holidays.
    """

    since: datetime
    until: datetime
    calendar: str
    escalations: int
    clocks: int
    untouched: int
    years_missing: tuple[int, ...]
    before: MeasuredShare
    after: MeasuredShare
    newly_late: int
    no_longer_late: int
    duties: tuple[DutyReplay, ...]


class StaffedShift(Shape):
    """How many people work on some days of the week (Monday is 0), and when. Shifts at the same time add up."""

    weekdays: Annotated[tuple[Weekday, ...], Field(min_length=1, max_length=7)]
    hours: WindowText
    zone: Zone = "UTC"
    people: int = Field(ge=1, le=100)


Staffing = Annotated[tuple[StaffedShift, ...], Field(min_length=1, max_length=20)]


class StaffingReplayAsked(Shape):
    """The staffing that there is and another one, and the period whose arrivals both work off; 90 days unless told.

    `seed` draws the random share of the queue; `rows` escalations are told one by one, the most different first.
    """

    baseline: Staffing
    other: Staffing
    since: Instant | None = None
    until: Instant | None = None
    seed: int = Field(default=20_261, ge=0, le=2**31 - 1)
    rows: int = Field(default=50, ge=0, le=1_000)


class StaffingPromise(Shape):
    """A promise as it was kept on record and in the model under both; `newly_late` compares the two in the model."""

    name: str
    recorded: MeasuredShare
    baseline: MeasuredShare
    other: MeasuredShare
    newly_late: int
    no_longer_late: int


class StaffedQueue(Shape):
    """The modelled queue of one staffing; utilisation is the share of the staffed time in the period that was worked.

    Times are in seconds from receipt; who was not reached four weeks after the period is in none of them.
    """

    staffed_hours: float
    utilisation: float | None
    longest_queue: int
    longest_queue_at: datetime | None
    first_touch: TimeSpread
    decide: TimeSpread


class StaffedTimes(Shape):
    """When the model touches and decides an escalation; null where it does not come to it."""

    first_touch_at: datetime | None
    decided_at: datetime | None


class StaffedEscalation(Shape):
    """One escalation on record, and in the model under both."""

    escalation: Reference
    severity: Severity
    received_at: datetime
    recorded: StaffedTimes
    baseline: StaffedTimes
    other: StaffedTimes


class StaffingReplayOut(Shape):
    """What other staffing would have made of the same arrivals, in a model; `left_out` says what it does not know."""

    since: datetime
    until: datetime
    escalations: int
    seed: int
    left_out: tuple[str, ...]
    promises: tuple[StaffingPromise, ...]
    baseline: StaffedQueue
    other: StaffedQueue
    rows: tuple[StaffedEscalation, ...]
