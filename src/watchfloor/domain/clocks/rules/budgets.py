"""What a clock may measure: budgets with their unit, bounds, and the classes of clocks."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from watchfloor.kernel.errors import InvalidInput

MOST_HOURS = 24 * 366 * 20
MOST_DAYS = 366 * 20
MOST_MONTHS = 12 * 20


class Unit(StrEnum):
    """What a budget counts; a bare day says too little, so there is none.

    Days and months do not count the day on which they start, and end at the close of their last day (for months as in
    Regulation (EEC, Euratom) 1182/71, Art 3(2)(c): the day of the same number, or the month's last).
    """

    ELAPSED_HOURS = "elapsed_hours"
    BUSINESS_HOURS = "business_hours"
    BUSINESS_DAYS = "business_days"
    CALENDAR_DAYS = "calendar_days"
    CALENDAR_MONTHS = "calendar_months"

    @property
    def is_hours(self) -> bool:
        """Whether it measures a span of time, not days on a calendar."""
        return self in {Unit.ELAPSED_HOURS, Unit.BUSINESS_HOURS}

    @property
    def is_business(self) -> bool:
        """Whether days off do not count."""
        return self in {Unit.BUSINESS_HOURS, Unit.BUSINESS_DAYS}


class Bound(StrEnum):
    """Which side of the due time is the promise."""

    NOT_AFTER = "not_after"
    NOT_BEFORE = "not_before"
    BOTH = "both"
    TARGET_MEAN = "target_mean"
    TARGET_PERCENTILE = "target_percentile"

    @property
    def is_target(self) -> bool:
        """Whether it is about many together, so that no single one breaks it."""
        return self in {Bound.TARGET_MEAN, Bound.TARGET_PERCENTILE}


class ClockClass(StrEnum):
    """How a duty came by its due time; not every duty has a number."""

    FIXED = "fixed"
    FIXED_RANGE = "fixed_range"
    UNDEFINED_SPEED = "undefined_speed"
    SPECIFIED_IN_INSTRUMENT = "specified_in_instrument"
    RECURRING = "recurring"
    WINDOW = "window"
    HOLD = "hold"
    RETENTION = "retention"
    PRECONDITION = "precondition"
    AT_EVENT = "at_event"


@dataclass(frozen=True, slots=True)
class Budget:
    """How much time a clock has: a number and what it counts. Days and months are whole; hours may be parts."""

    value: float
    unit: Unit

    def __post_init__(self) -> None:
        most = MOST_HOURS if self.unit.is_hours else MOST_MONTHS if self.unit is Unit.CALENDAR_MONTHS else MOST_DAYS
        if not 0 <= self.value <= most:
            raise InvalidInput(
                f"A budget of {self.value:g} {self.unit} cannot be kept.",
                fix=f"Give a number from 0 to {most}.",
                code="bad_budget",
            )
        if not self.unit.is_hours and self.value != int(self.value):
            raise InvalidInput(
                f"A budget of {self.value:g} {self.unit} is not whole.",
                fix="Give a whole number, or count hours.",
                code="bad_budget",
            )

    @property
    def span(self) -> timedelta:
        """The time it measures. ValueError where it counts days or months, which have no fixed length."""
        if not self.unit.is_hours:
            raise ValueError(f"{self.unit} is no span of time.")
        return timedelta(hours=self.value)

    @property
    def count(self) -> int:
        """How many days or months it counts. ValueError where it measures hours."""
        if self.unit.is_hours:
            raise ValueError(f"{self.unit} counts no days.")
        return int(self.value)
