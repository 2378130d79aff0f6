"""The shapes of exposure: a reveal, a person's own account of them, and their wishes."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from watchfloor.domain.evidence.schemas import Label

LONGEST = 12 * 60 * 60


class Medium(StrEnum):
    """Through what something is taken in."""

    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    TEXT = "text"


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class Reveal(_Form):
    """A deliberate look at an item of evidence (EV-n) or a lead (LEAD-n), and of what kind it will be."""

    subject: Annotated[str, Field(max_length=40)]
    category: Label
    medium: Medium


class Lasted(_Form):
    """For how many seconds the look has lasted so far."""

    seconds: Annotated[int, Field(ge=0, le=LONGEST)]


class Preferences(_Form):
    """What one does not want to see, and how one wants to see the rest. The desk does not claim that blur protects."""

    opt_out: Annotated[tuple[Label, ...], Field(max_length=len(Label))] = ()
    greyscale: bool = False
    blur: bool = True


class ExposureOut(_Shown):
    """One look of one's own."""

    id: str
    subject: str
    category: Label
    medium: Medium
    seconds: int
    at: datetime


class TodayOut(_Shown):
    """How much one has looked at today: reveals, minutes, and reveals by category."""

    reveals: int
    minutes: float
    by_category: dict[Label, int]


class DayOut(_Shown):
    """How much one looked at on a day of the desk's clock."""

    day: date
    reveals: int
    minutes: float


class CapsOut(_Shown):
    """How much somebody is shown a day; 0 for any number."""

    reveals: int
    minutes: int


class MyExposure(_Shown):
    """One's own exposure, told to nobody else: today, the last fourteen days with today last, caps and wishes."""

    today: TodayOut
    days: tuple[DayOut, ...]
    caps: CapsOut
    is_capped: bool
    wants_break: bool
    preferences: Preferences
