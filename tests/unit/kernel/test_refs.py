"""An entity is written kind:id, and nothing else is one."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.refs import KIND, MAX_ID, EntityRef


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


KINDS = st.from_regex(KIND, fullmatch=True)
IDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=MAX_ID).filter(
    lambda text: text == text.strip()
)


@given(KINDS, IDS)
def test_every_entity_is_read_back_as_it_was_written(kind: str, identifier: str) -> None:
    entity = EntityRef(kind, identifier)

    assert EntityRef.parse(str(entity)) == entity


@given(st.text(max_size=60))
def test_any_text_is_an_entity_or_refused(text: str) -> None:
    with suppress(InvalidInput):
        assert str(EntityRef.parse(text)) == text


def test_an_entity_does_not_change_and_may_be_a_key() -> None:
    entity = EntityRef("account", "a")

    with pytest.raises(AttributeError):
        entity.id = "b"  # type: ignore[misc]  # the type checker refuses it as well
    assert {entity: 1}[EntityRef.parse("account:a")] == 1


def test_a_refusal_of_a_long_text_does_not_repeat_all_of_it() -> None:
    with pytest.raises(InvalidInput) as refused:
        EntityRef.parse("K" * 10_000)

    assert len(refused.value.detail) < 200
