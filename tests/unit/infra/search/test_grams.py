"""Grams: whatever stands anywhere in a text is led to by the grams of that text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.search.folding import fold
from watchfloor.infra.search.grams import GramRange, grams_asked, grams_of, number, runs

TEXTS = st.text(st.sampled_from("abcé0 -_%.東京の한글ไม้தமிழ்हि😀👩"), max_size=30)


def is_led_to(text: str, asked: list[GramRange]) -> bool:
    found = grams_of(text)
    return all(any(one.first <= gram < one.end for gram in found) for one in asked)


@given(TEXTS, st.data())
def test_every_part_of_a_word_leads_to_the_text(text: str, data: st.DataObject) -> None:
    whole = fold(text)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))

    assert is_led_to(whole, grams_asked(whole[start:end]))


@pytest.mark.parametrize(
    ("text", "asked"), [("plays", "plaid"), ("東京", "京東"), ("ไม่มี", "มีไม่"), ("abc", "cab"), ("ab", "abc")]
)
def test_another_word_leads_elsewhere(text: str, asked: str) -> None:
    assert not is_led_to(text, grams_asked(asked))


def test_scripts_are_cut_by_their_kind() -> None:
    assert list(runs("東京tower-17😀ไทย")) == [("東京", 2), ("tower", 3), ("17", 3), ("😀ไทย", 2)]


@pytest.mark.parametrize("short", ["", "x", "7", "%", "_'\"", "- -"])
def test_what_is_too_short_asks_for_nothing(short: str) -> None:
    assert grams_asked(short) == []


@pytest.mark.parametrize("short", ["東", "한", "ไ", "😀", "ab"])
def test_one_dense_letter_or_two_others_ask_for_a_range(short: str) -> None:
    [asked] = grams_asked(short)

    assert not asked.is_exact


def test_grams_are_numbers_that_a_database_can_keep() -> None:
    last = chr(0x10FFFF)

    assert number("abc") < number("abd") < number("ac")
    assert number(last * 3) < 2**63
