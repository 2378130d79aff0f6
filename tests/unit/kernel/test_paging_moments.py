"""A cursor that holds an instant and a number: read back to the microsecond, and nothing else passes for one."""

from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.keepable import LARGEST
from watchfloor.kernel.paging import decode_moment, encode_cursor

INSTANTS = st.integers(0, 6_311_000_000_000_000).map(
    lambda us: datetime(1990, 1, 1, tzinfo=UTC) + timedelta(microseconds=us)
)
AT = "2026-11-02T09:00:00Z"


def forged(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def refusal(cursor: str) -> InvalidInput:
    with pytest.raises(InvalidInput) as refused:
        decode_moment(cursor)
    assert refused.value.code == "bad_cursor"
    return refused.value


@given(INSTANTS, st.integers(-LARGEST - 1, LARGEST))
def test_a_moment_is_read_back_as_it_was_written(at: datetime, number: int) -> None:
    assert decode_moment(encode_cursor(iso(at), number)) == (at, number)


@given(INSTANTS, INSTANTS, st.integers(1, 9), st.integers(1, 9))
def test_moments_keep_the_order_in_which_a_list_was_shown(one: datetime, other: datetime, n: int, m: int) -> None:
    first, second = (decode_moment(encode_cursor(iso(at), number)) for at, number in ((one, n), (other, m)))
    assert (first < second) == ((one, n) < (other, m))


@pytest.mark.parametrize("hours", [-12, -3.5, 0, 5.75, 14])
def test_an_instant_of_another_offset_is_the_same_instant(hours: float) -> None:
    at = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
    local = at.astimezone(timezone(timedelta(hours=hours)))
    assert decode_moment(encode_cursor(local.isoformat(), 7)) == (at, 7)


@pytest.mark.parametrize(
    "at",
    ["", "yesterday", "2026-11-02", "2026-11-02T09:00:00", "2026-13-02T09:00:00Z", "2026-02-30T09:00:00Z", "09:00Z"],
)
def test_what_is_no_aware_instant_belongs_to_another_list(at: str) -> None:
    assert "another list" in refusal(encode_cursor(at, 1)).detail


@pytest.mark.parametrize("parts", [(AT, "1"), (AT, 1.5), (1, AT), (1, 2), (AT, AT), (1_800_000_000.0, 3)])
def test_parts_of_another_kind_belong_to_another_list(parts: tuple[Any, Any]) -> None:
    assert "another list" in refusal(encode_cursor(*parts)).detail


@pytest.mark.parametrize("parts", [(AT,), (AT, 1, 2), ()])
def test_a_cursor_with_more_or_fewer_parts_is_not_one_of_ours(parts: tuple[Any, ...]) -> None:
    assert "not one of ours" in refusal(encode_cursor(*parts)).detail


@pytest.mark.parametrize(
    "text",
    [
        f'["{AT}", true]',
        f'["{AT}", null]',
        f'["{AT}", [1]]',
        f'["{AT}", NaN]',
        f'["{AT}", {10**30}]',
        f'{{"at": "{AT}", "number": 1}}',
        '["\\u0000", 1]',
        "null",
        '"' + AT + '"',
    ],
)
def test_what_somebody_forged_is_refused_before_the_database_sees_it(text: str) -> None:
    refusal(forged(text))


def read_or_refused(cursor: str) -> tuple[bool, str]:
    """Whether an aware instant was read, or the code with which the cursor was refused."""
    try:
        at, _ = decode_moment(cursor)
    except InvalidInput as refused:
        return False, refused.code
    return at.utcoffset() is not None, ""


@given(st.text(max_size=60))
def test_any_text_is_a_moment_or_refused(text: str) -> None:
    assert read_or_refused(text) in {(True, ""), (False, "bad_cursor")}


@given(st.text(max_size=40), st.integers(0, 9))
def test_any_text_in_the_place_of_the_instant_is_one_or_refused(text: str, number: int) -> None:
    assert read_or_refused(encode_cursor(text, number)) in {(True, ""), (False, "bad_cursor")}
