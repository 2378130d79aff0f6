"""An instant as somebody writes it in a request: a date, a time and an offset, in years that calendars cover."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BeforeValidator

FIRST_YEAR, LAST_YEAR = 1900, 2200


def _written(value: object) -> object:
    """A number says neither day nor zone to those who read it, though a parser takes it for seconds."""
    if isinstance(value, datetime):
        return value
    if not isinstance(value, str) or "-" not in value.lstrip("-+"):
        raise ValueError("Write an instant as a date, a time and an offset, such as 2026-03-02T09:00:00+08:00.")
    return value


def _covered(value: datetime) -> datetime:
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ValueError(f"Write an instant of the years {FIRST_YEAR} to {LAST_YEAR}; no calendar covers {value.year}.")
    return value


Instant = Annotated[AwareDatetime, BeforeValidator(_written), AfterValidator(_covered)]
