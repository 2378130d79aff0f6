"""Snippets: original words, with marks that fit them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.search.folding import fold
from watchfloor.infra.search.snippets import LENGTH, snippet


def marked(text: str, *words: str) -> list[str]:
    found = snippet(text, [fold(word) for word in words])
    return [found.text[begins:ends] for begins, ends in found.marks]


@pytest.mark.parametrize(
    ("text", "word", "marks"),
    [
        ("Seen by Müller twice", "MULLER", ["Müller"]),
        ("ｶﾞｰﾙｽﾞ を再生", "ガール", ["ｶﾞｰﾙ"]),
        ("Straße und Strasse", "strasse", ["Straße", "Strasse"]),
        ("👩\u200d👩\u200d👧 family", "👩👧", ["👩\u200d👧"]),
        ("ไม่มีช่องว่าง", "มีช่อง", ["มีช่อง"]),
        ("nothing here", "absent", []),
        ("<b>bold</b> & co", "<b>", ["<b>"]),
    ],
)
def test_a_mark_holds_what_was_found_as_it_was_written(text: str, word: str, marks: list[str]) -> None:
    assert marked(text, word) == marks


def test_marks_that_overlap_are_one() -> None:
    assert marked("abcdef", "abcd", "cdef") == ["abcdef"]


def test_a_match_far_inside_is_shown() -> None:
    found = snippet("x " * 5_000 + "needle" + " y" * 5_000, ["needle"])

    assert "needle" in found.text
    assert len(found.text) == LENGTH


@given(st.text(max_size=80), st.text(min_size=1, max_size=4))
def test_marks_lie_within_the_snippet_in_order(text: str, word: str) -> None:
    found = snippet(text, [fold(word) or "x"])
    places = [place for mark in found.marks for place in mark]

    assert places == sorted(places)
    assert all(0 <= place <= len(found.text) for place in places)
