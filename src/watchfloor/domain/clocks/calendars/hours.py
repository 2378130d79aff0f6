"""Working hours as people write them, 09:00-18:00, and zones by their names."""

import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from watchfloor.domain.clocks.rules.calendars import (
    DAYS_OF_WEEK,
    MINUTES_OF_DAY,
    Week,
    Window,
    is_free_of_overlap,
)
from watchfloor.kernel.errors import InvalidInput

SPAN = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])")
OFFICE = Window(9 * 60, 18 * 60)
MINUTES = 60


def window(text: str) -> Window:
    """From `09:00-18:00`, or `22:00-06:00` for one that ends the next morning. Raises InvalidInput."""
    found = SPAN.fullmatch(text.strip())
    opens, closes = _minutes(found) if found else (0, 0)
    if not found or opens == closes or closes > MINUTES_OF_DAY:
        raise InvalidInput(
            f"{text[:40]!r} is no window of working time.",
            fix="Write 09:00-18:00, or 22:00-06:00 where it ends the next morning; the whole day is 00:00-24:00.",
            code="bad_window",
        )
    return Window(opens, closes if closes > opens else closes + MINUTES_OF_DAY)


def windows(text: str) -> tuple[Window, ...]:
    """From windows with commas between to windows in their order. Raises InvalidInput."""
    return tuple(sorted(window(part) for part in text.split(",")))


def written(one: Window) -> str:
    """A window as people write it."""
    later = one.closes > MINUTES_OF_DAY
    return f"{_clock(one.opens)}-{_clock(one.closes - MINUTES_OF_DAY if later else one.closes)}"


def week_of(days: tuple[tuple[str, ...], ...]) -> Week:
    """From seven days of written windows, Monday first, to a week. Raises InvalidInput."""
    week = tuple(tuple(sorted(window(part) for part in day)) for day in days)
    if len(week) != DAYS_OF_WEEK or not is_free_of_overlap(week):
        raise InvalidInput(
            "A week has seven days, whose windows do not overlap.",
            fix="Let each window end before the next begins.",
            code="bad_week",
        )
    return week


def zone_named(name: str) -> ZoneInfo:
    """The time zone of an IANA name. Raises InvalidInput."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InvalidInput(
            f"There is no time zone {name[:40]!r}.", fix="Name one such as Asia/Singapore or UTC.", code="unknown_zone"
        ) from error


def _minutes(found: re.Match[str]) -> tuple[int, int]:
    hour, minute, until, past = (int(part) for part in found.groups())
    return hour * MINUTES + minute, until * MINUTES + past


def _clock(minutes: int) -> str:
    return f"{minutes // MINUTES:02d}:{minutes % MINUTES:02d}"
