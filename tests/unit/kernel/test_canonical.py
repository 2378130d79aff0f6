"""The same content gives the same bytes, whatever order it came in."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

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
