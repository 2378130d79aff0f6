"""The shapes of calendars: their week, their days, and what a newer library would change."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

CalendarName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]
Zone = Annotated[str, Field(min_length=1, max_length=64)]
WindowText = Annotated[str, Field(min_length=1, max_length=16)]
WeekText = Annotated[
    tuple[Annotated[tuple[WindowText, ...], Field(max_length=8)], ...],
    Field(min_length=7, max_length=7, description="Working time of Monday to Sunday: 09:00-18:00, 22:00-06:00."),
]
DayName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Because = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Category = Annotated[str, Field(min_length=1, max_length=40)]


class DayKind(StrEnum):
    """What a day is, whatever its week says: off, or worked although it is a holiday."""

    OFF = "off"
    WORKING = "working"


class Source(StrEnum):
    """Who said so; what a person said counts."""

    LIBRARY = "library"
    MANUAL = "manual"


class AddCalendar(BaseModel):
    """A calendar to make; with a country its holidays are stored, without a week it is 09:00-18:00 on weekdays."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: CalendarName
    zone: Zone
    country: Annotated[str, Field(min_length=2, max_length=2)] | None = None
    subdivision: Annotated[str, Field(min_length=1, max_length=60)] | None = None
    categories: Annotated[tuple[Category, ...], Field(min_length=1, max_length=8)] = ("public",)
    week: WeekText | None = None


class ChangeCalendar(BaseModel):
    """What becomes different in a calendar; what is left out stays."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    zone: Zone | None = None
    week: WeekText | None = None
    reason: Because


class SetDay(BaseModel):
    """What a person says of one day."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    day: date
    kind: DayKind
    name: DayName
    reason: Because


class CountryOut(BaseModel):
    """A country whose holidays are known, its parts, and the kinds of holidays it has."""

    model_config = ConfigDict(frozen=True)
    code: str
    name: str
    subdivisions: tuple[str, ...]
    categories: tuple[str, ...]


class CalendarDayOut(BaseModel):
    """A day that differs from its week; `replaces` is the holiday that a person's word stands over."""

    model_config = ConfigDict(frozen=True)
    day: date
    kind: DayKind
    name: str
    is_estimated: bool
    source: Source
    reason: str
    replaces: str | None


class YearOut(BaseModel):
    """A year that was stored, and the version of the library that told it."""

    model_config = ConfigDict(frozen=True)
    year: int
    release: str


class CalendarLine(BaseModel):
    """A calendar in a list."""

    model_config = ConfigDict(frozen=True)
    name: str
    zone: str
    country: str | None
    subdivision: str | None
    categories: tuple[str, ...]
    week: tuple[tuple[str, ...], ...]
    version: int
    changed_at: datetime


class CalendarOut(CalendarLine):
    """A calendar whole: the years that are stored, and their days."""

    years: tuple[YearOut, ...]
    days: tuple[CalendarDayOut, ...]


class DayChange(BaseModel):
    """A day of which the library says something else than it did; null where it says nothing."""

    model_config = ConfigDict(frozen=True)
    day: date
    before: str | None
    after: str | None


class UpgradeOut(BaseModel):
    """What the installed library would change in the stored years; nothing changes until a person says so."""

    model_config = ConfigDict(frozen=True)
    calendar: str
    release: str
    version: int
    years: tuple[YearOut, ...]
    changes: tuple[DayChange, ...]


class ApplyUpgrade(BaseModel):
    """Why what the library says now is to count."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    reason: Because
