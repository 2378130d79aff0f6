"""A cursor brings back the key it holds, and nothing else passes for one."""

import math
from base64 import b64encode
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.keepable import LARGEST
from watchfloor.kernel.paging import decode_cursor, decode_name, decode_position, encode_cursor

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
NUMBERS = st.integers(-LARGEST - 1, LARGEST) | st.floats(allow_nan=False, allow_infinity=False)
KEYS = st.lists(WORDS | NUMBERS, min_size=1, max_size=4)


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


@given(st.integers(-LARGEST - 1, LARGEST))
def test_a_position_is_read_back(position: int) -> None:
    assert decode_position(encode_cursor(position)) == position


@given(WORDS)
def test_a_name_is_read_back(name: str) -> None:
    assert decode_name(encode_cursor(name)) == name


READERS = {"position": (decode_position, 1), "name": (decode_name, 1)}
UNKEEPABLE = ("\0", "\ud800", LARGEST + 1, 10**400, math.nan, math.inf, True, None, ["a"], {"a": 1})


@pytest.mark.parametrize("part", UNKEEPABLE, ids=str)
@pytest.mark.parametrize("reader", READERS)
def test_a_cursor_that_no_column_can_be_compared_with_is_refused(reader: str, part: Any) -> None:
    decode, size = READERS[reader]
    forged = encode_cursor(*[part] * size)

    with pytest.raises(InvalidInput) as caught:
        decode(forged)

    assert caught.value.code == "bad_cursor"


@given(st.text(max_size=80))
def test_any_text_is_a_cursor_or_refused(cursor: str) -> None:
    for decode, _ in READERS.values():
        with suppress(InvalidInput):
            decode(cursor)


def test_a_cursor_of_endless_brackets_is_refused() -> None:
    with pytest.raises(InvalidInput):
        decode_position(b64encode(b"[" * 200_000).decode())
