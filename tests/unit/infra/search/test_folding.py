"""Folding: what people take for the same text is the same, and each letter knows where it came from."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.search.folding import fold, folded

SCRIPTS = st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Z", "Cf"))
FORMS: tuple[Literal["NFC", "NFD", "NFKC", "NFKD"], ...] = ("NFC", "NFD", "NFKC", "NFKD")


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Ｃａｓｅ－１７", "case-17"),
        ("ｶﾞｰﾙｽﾞ", "ガールズ"),
        ("Cafe\u0301", "café"),
        ("Đặng Nguyễn", "dang nguyen"),
        ("STRASSE", "straße"),
        ("İstanbul", "istanbul"),
        ("ﬁn", "fin"),
        ("Ко́шка", "кошка"),
        ("Ἀθῆναι", "αθηναι"),
        ("مُحَمَّد", "محمد"),
        ("한글", unicodedata.normalize("NFD", "한글")),
        ("👩\u200d👩\u200d👧", "👩👩👧"),
        ("co\u00adop", "coop"),
        ("❤\ufe0f", "❤"),
    ],
)
def test_what_people_take_for_the_same_is_the_same(written: str, asked: str) -> None:
    assert fold(written) == fold(asked)


@pytest.mark.parametrize(
    ("one", "other"),
    [("が", "か"), ("パ", "ハ"), ("कि", "क"), ("हिन्दी", "हनद"), ("ไม้", "ไม"), ("தமிழ்", "தமழ"), ("가", "각")],
)
def test_signs_that_are_letters_of_their_script_stay(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(SCRIPTS, max_size=40))
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(SCRIPTS, max_size=40))
def test_every_letter_of_a_folded_text_comes_from_the_text(text: str) -> None:
    told = folded(text)

    assert told.text == (text.lower() if text.isascii() else fold(text))
    assert len(told.starts) == len(told.ends) == len(told.text)
    assert all(0 <= start < end <= len(text) for start, end in zip(told.starts, told.ends, strict=True))
    assert list(told.starts) == sorted(told.starts)


@pytest.mark.parametrize("form", FORMS)
@given(st.text(st.sampled_from("aéàçđẾơガｶﾞ한글กำไม้हिन्दीதமிழ் -1½ﬁ"), max_size=20))
def test_another_normal_form_folds_to_the_same(form: Literal["NFC", "NFD", "NFKC", "NFKD"], text: str) -> None:
    assert fold(unicodedata.normalize(form, text)) == fold(text)
