"""A text names somebody by kind and id, or by a telling id alone, and never by a piece of another id."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.kernel.mentions import Mentions, is_telling
from watchfloor.kernel.refs import EntityRef

MENTIONS = Mentions({EntityRef("account", "op-a"): "gone-1", EntityRef("account", "417"): "gone-2"})
IDS = st.text(min_size=1, max_size=20).filter(lambda text: text == text.strip() and "\0" not in text)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("account:op-a", "account:gone-1"),
        ("op-a and (op-a), op-a.", "gone-1 and (gone-1), gone-1."),
        ('{"member": "account:op-a", "n": 417}', '{"member": "account:gone-1", "n": 417}'),
        ("https://x.example/op-a", "https://x.example/gone-1"),
        ("account:417 played 417 times", "account:gone-2 played 417 times"),
    ],
)
def test_a_name_is_replaced_wherever_it_stands(text: str, clean: str) -> None:
    assert MENTIONS.named_in(text)
    assert MENTIONS.replaced(text) == clean
    assert not MENTIONS.named_in(clean)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "op-ab",
        "op-a-2",
        "top-a",
        "shop-a",
        "op-a@x.example",
        "op-a.b",
        "track:op-a",
        "account:op-ab",
        "4170",
        "417",
    ],
)
def test_another_name_stays(text: str) -> None:
    assert not MENTIONS.named_in(text)
    assert MENTIONS.replaced(text) == text


def test_where_the_text_is_about_the_person_any_id_alone_is_their_name() -> None:
    assert MENTIONS.replaced("417 played", bare=True) == "gone-2 played"
    assert MENTIONS.replaced("track:417 and 4170", bare=True) == "track:417 and 4170"


@pytest.mark.parametrize(
    ("identifier", "telling"),
    [("op-a", True), ("ann@x.example", True), ("417", False), ("music", False), ("a-1", False)],
)
def test_numbers_words_and_short_ids_tell_nobody(identifier: str, telling: bool) -> None:
    assert is_telling(identifier) is telling


def test_nobody_is_named_by_no_names() -> None:
    nobody = Mentions({})

    assert (nobody.named_in("account:op-a"), nobody.replaced("op-a"), nobody.needles) == (False, "op-a", ())


@given(IDS)
def test_any_id_is_found_as_it_is_written_and_as_json_writes_it(identifier: str) -> None:
    mentions = Mentions({EntityRef("account", identifier): "gone-1"})
    for text in (f"account:{identifier}", json.dumps({"a": f"account:{identifier}"}, ensure_ascii=False)):
        assert any(needle in text for needle in mentions.needles)
        assert mentions.replaced(text) == text.replace(
            identifier if identifier in text else json.dumps(identifier, ensure_ascii=False)[1:-1], "gone-1"
        ) or not mentions.named_in(mentions.replaced(text))
