"""The same content gives the same bytes, whatever order it came in."""

import json
import math
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.kernel.canonical import canonical_json, digest, sha256_hex
from watchfloor.kernel.refs import EntityRef
from watchfloor.kernel.severity import Severity

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
WRITTEN = (
    ({"b": 1, "a": [True, None]}, '{"a":[true,null],"b":1}'),
    ({"name": "再生"}, '{"name":"再生"}'),
    ([NOON], '["2026-03-01T12:00:00.000000Z"]'),
    ([frozenset({"b", "a"})], '[["a","b"]]'),
    ([EntityRef("account", "a-1")], '["account:a-1"]'),
    ([Severity.S1], "[1]"),
)


@pytest.mark.parametrize(("value", "text"), WRITTEN)
def test_a_value_is_written_in_one_way(value: object, text: str) -> None:
    assert canonical_json(value).decode() == text


def test_the_order_of_keys_does_not_change_the_digest() -> None:
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})
    assert digest({"a": 1, "b": 2}) != digest({"a": 2, "b": 1})


def test_the_same_instant_in_another_zone_has_the_same_digest() -> None:
    assert digest(NOON.astimezone(timezone(timedelta(hours=9)))) == digest(NOON)


def test_the_hash_is_the_published_one() -> None:
    assert sha256_hex(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=10,
)


@given(st.dictionaries(TEXTS, VALUES, max_size=6), st.randoms())
def test_any_order_of_keys_gives_the_same_bytes(value: dict[str, object], random: Random) -> None:
    shuffled = list(value.items())
    random.shuffle(shuffled)

    assert canonical_json(dict(shuffled)) == canonical_json(value)


@given(VALUES)
def test_canonical_bytes_are_json_that_says_the_same(value: object) -> None:
    assert json.loads(canonical_json(value)) == value


@given(VALUES)
def test_reading_and_writing_again_gives_the_same_bytes(value: object) -> None:
    once = canonical_json(value)

    assert canonical_json(json.loads(once)) == once


@given(VALUES, VALUES)
def test_two_values_have_one_digest_only_where_their_json_is_one(one: object, other: object) -> None:
    assert (digest(one) == digest(other)) == (canonical_json(one) == canonical_json(other))


@given(st.integers(min_value=2**53))
def test_a_long_whole_number_keeps_every_digit(number: int) -> None:
    assert canonical_json({"n": number}) == f'{{"n":{number}}}'.encode()


@pytest.mark.parametrize("value", [math.nan, [math.inf], {"a": {"b": -math.inf}}])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical_json(value)


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        canonical_json("\ud800")


def test_a_letter_and_its_composed_form_are_two_texts() -> None:
    composed, apart = unicodedata.normalize("NFC", "が"), unicodedata.normalize("NFD", "が")

    assert digest(composed) != digest(apart)


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1.0"), (1e22, "1e+22"), (-0.0, "-0.0"), (0.1, "0.1"), (1, "1"), (True, "true")]
)
def test_a_number_is_written_as_python_reads_it_back(value: object, text: str) -> None:
    assert canonical_json(value).decode() == text


@given(st.sets(TEXTS))
def test_a_set_is_written_in_one_order(items: set[str]) -> None:
    assert json.loads(canonical_json(items)) == sorted(items)
