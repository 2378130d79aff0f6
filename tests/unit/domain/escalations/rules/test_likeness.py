"""Likeness: the same words in another case, width or spacing are the same, and nothing is like nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.rules.likeness import SAME_AT, likeness, shingles

ORDER = "Please disable access to the following three shows for users in the country by noon today."


@pytest.mark.parametrize("other", [ORDER.upper(), ORDER.replace(" ", "\n  "), "Ｐlease" + ORDER[6:]])
def test_the_same_words_are_the_same(other: str) -> None:
    assert likeness(shingles(ORDER), shingles(other)) == 1


def test_nearly_the_same_words_are_alike_and_other_words_are_not() -> None:
    assert likeness(shingles(ORDER), shingles(ORDER.replace("three", "four"))) > SAME_AT
    assert likeness(shingles(ORDER), shingles("An enquiry of the press about a quite different thing.")) < 0.2


def test_nothing_is_like_nothing() -> None:
    assert likeness(shingles("  "), shingles("")) == 0


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_the_same_both_ways_and_a_share(one: str, other: str) -> None:
    found = likeness(shingles(one), shingles(other))

    assert found == likeness(shingles(other), shingles(one))
    assert 0 <= found <= 1
