"""An entity is written kind:id, and nothing else is one."""

import pytest

from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.refs import MAX_ID, EntityRef


@pytest.mark.parametrize("text", ["account:a-17", "track:spotify:track:1", "url:https://a.b/c?d=e", "creator:再生 家"])
def test_an_entity_is_written_as_it_was_read(text: str) -> None:
    assert str(EntityRef.parse(text)) == text


def test_the_id_may_hold_colons() -> None:
    assert EntityRef.parse("track:a:b") == EntityRef("track", "a:b")


BAD = ("", "account", "account:", ":a", "Account:a", "1x:a", "a b:c", "account: a", "account:a\n", "k" * 33 + ":a")


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_entity_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InvalidInput, match="account:a-17") as refused:
        EntityRef.parse(text)

    assert refused.value.code == "bad_entity_ref"


def test_an_id_has_a_longest_length() -> None:
    assert EntityRef("account", "x" * MAX_ID).id == "x" * MAX_ID
    with pytest.raises(InvalidInput):
        EntityRef("account", "x" * (MAX_ID + 1))


def test_entities_sort_by_kind_and_then_by_id() -> None:
    entities = [EntityRef("track", "a"), EntityRef("account", "b"), EntityRef("account", "a")]

    assert [str(entity) for entity in sorted(entities)] == ["account:a", "account:b", "track:a"]
