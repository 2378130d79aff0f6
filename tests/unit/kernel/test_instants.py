"""An instant of a request has a date, an offset, and a year that calendars cover."""

from datetime import UTC, datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from watchfloor.kernel.instants import Instant

READ: TypeAdapter[datetime] = TypeAdapter(Instant)


@pytest.mark.parametrize("text", ["2026-03-02T09:00:00+08:00", "2026-03-02T01:00:00Z", "2026-03-02 01:00:00.000+00:00"])
def test_a_date_a_time_and_an_offset_are_an_instant(text: str) -> None:
    assert READ.validate_python(text) == datetime(2026, 3, 2, 1, tzinfo=UTC)
    assert READ.validate_json(f'"{text}"') == datetime(2026, 3, 2, 1, tzinfo=UTC)


def test_what_is_read_already_stays() -> None:
    at = datetime(2026, 3, 2, 1, tzinfo=UTC)
    assert READ.validate_python(at) is at


@pytest.mark.parametrize("value", [0.5, 1_772_323_200, "1772323200", "-1772323200", True, None, ["2026-03-02"]])
def test_a_number_is_no_instant(value: object) -> None:
    with pytest.raises(ValidationError, match="Write an instant as a date"):
        READ.validate_python(value)


@pytest.mark.parametrize("text", ["0552-09-05T02:31:27Z", "1899-12-31T23:59:59Z", "2201-01-01T00:00:00Z"])
def test_a_year_that_no_calendar_covers_is_told(text: str) -> None:
    with pytest.raises(ValidationError, match="of the years 1900 to 2200"):
        READ.validate_python(text)


def test_a_time_without_an_offset_is_refused() -> None:
    with pytest.raises(ValidationError, match="timezone"):
        READ.validate_python("2026-03-02T09:00:00")
