"""A cursor brings back the key it holds, and nothing else passes for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.paging import decode_cursor, decode_position, encode_cursor

KEYS = st.lists(st.text() | st.integers() | st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=4)


@given(KEYS)
def test_a_cursor_brings_back_its_key(key: list[str | float]) -> None:
    assert decode_cursor(encode_cursor(*key), size=len(key)) == key


@given(st.text())
def test_a_cursor_travels_in_a_url_unchanged(part: str) -> None:
    cursor = encode_cursor(part)

    assert cursor.isascii()
    assert cursor.replace("-", "").replace("_", "").isalnum()


@pytest.mark.parametrize("cursor", ["", "a", "nonsense", "e30", "bnVsbA", "W251bGxd", "W1sxXV0", "東京", "%%%"])
def test_what_is_no_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        decode_cursor(cursor, size=1)

    assert refused.value.code == "bad_cursor"


@pytest.mark.parametrize("size", [1, 3])
def test_a_cursor_of_another_list_is_refused(size: int) -> None:
    with pytest.raises(InvalidInput):
        decode_cursor(encode_cursor("a", 2), size=size)


@pytest.mark.parametrize("part", ["7", 7.5])
def test_a_position_that_is_no_whole_number_is_refused(part: str | float) -> None:
    with pytest.raises(InvalidInput) as caught:
        decode_position(encode_cursor(part))

    assert caught.value.code == "bad_cursor"
