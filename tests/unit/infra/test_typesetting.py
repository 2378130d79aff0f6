"""Setting PDF: the same bytes each time, data that stays data, and scripts that this machine cannot print told."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watchfloor.infra import typesetting
from watchfloor.infra.typesetting import FAMILIES, SCRIPTS, installed_families, typeset, unprintable_scripts

AT = datetime(2026, 11, 4, 12, 0, tzinfo=UTC)
# A page that says its data back: only where the data is what it should be does it come out as asked.
SAYS = b"""#let told = json(bytes(sys.inputs.told))
#assert(told == json(bytes(sys.inputs.expected)), message: "not what was sent")
#set text(font: json(bytes(sys.inputs.families)))
#told
"""
TWO_PAGES = b"One\n#pagebreak()\nTwo\n"
PNG = b"\x89PNG\r\n\x1a\n"
SAMPLES = {
    "Japanese": "ひらがなとカタカナ",
    "Chinese": "网络安全",
    "Korean": "한국어",
    "Thai": "ภาษาไทย",
    "Hindi": "हिन्दी",
    "Tamil": "தமிழ்",
}
BUILT_IN = frozenset({"Libertinus Serif", "New Computer Modern"})


def said(text: Any, source: bytes = SAYS, *, at: datetime = AT) -> bytes:
    [pdf] = typeset(source, {"told": text, "expected": text}, generated_at=at)
    return pdf


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any Noto font."""
    monkeypatch.setattr(typesetting, "installed_families", lambda: BUILT_IN)


def test_a_source_becomes_one_pdf_whatever_its_pages() -> None:
    found = typeset(TWO_PAGES, {}, generated_at=AT)
    assert [pdf[:5] for pdf in found] == [b"%PDF-"]


def test_pictures_come_one_a_page() -> None:
    found = typeset(TWO_PAGES, {}, generated_at=AT, target="png")
    assert [page[:8] for page in found] == [PNG, PNG]
    assert [page[:8] for page in typeset(b"One", {}, generated_at=AT, target="png")] == [PNG]


def test_the_same_at_the_same_time_is_the_same_to_the_byte() -> None:
    assert said("Tell the market team.") == said("Tell the market team.")


def test_it_is_dated_when_it_is_told_to_be_and_not_now() -> None:
    source = b"#assert(datetime.today().display() == sys.inputs.day.slice(1, -1))\nx"
    day = "2031-05-06"
    assert typeset(source, {"day": day}, generated_at=datetime(2031, 5, 6, 12, tzinfo=UTC))
    assert said("x") != said("x", at=AT + timedelta(days=1))


@pytest.mark.every_second
@pytest.mark.parametrize(
    "text",
    [
        "#panic()",
        '#read("/etc/passwd")',
        '#import "@preview/x:0.1.0"',
        "$ x",
        "= A heading",
        "*bold",
        "`raw",
        "\\",
        '"; #eval("1")',
        "</script>",
        "<label>",
        "@ref",
        "//comment",
        "a\u2028b\u202ec",
        "{}[]()",
    ],
)
def test_what_looks_like_an_instruction_is_set_as_it_stands(text: str) -> None:
    assert said(text).startswith(b"%PDF-")


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_text_reaches_the_page_as_it_was_sent(text: str) -> None:
    assert said(text).startswith(b"%PDF-")


@pytest.mark.every_second
@pytest.mark.parametrize("value", [0, -1, 2.5, True, False, None, [], ["a", 1], {"a": {"b": [None]}}, "", "null", "1"])
def test_data_keeps_its_kind_on_the_way(value: object) -> None:
    source = b"#assert(json(bytes(sys.inputs.told)) == json(bytes(sys.inputs.expected)))\nx"
    assert said(value, source)


def test_text_that_reads_like_a_number_stays_text() -> None:
    source = b"#assert(type(json(bytes(sys.inputs.told))) == str)\nx"
    assert said("007", source)


def test_a_source_reads_no_file_of_this_machine() -> None:
    with pytest.raises(Exception, match="escape the project root"):
        typeset(b'#read("/../../../../etc/hostname")', {}, generated_at=AT)


def test_a_source_that_does_not_hold_is_an_error_and_no_empty_page() -> None:
    with pytest.raises(Exception, match="unknown variable"):
        typeset(b"#nothing_of_this_name", {}, generated_at=AT)


def test_only_fonts_that_are_here_are_named_and_in_their_order() -> None:
    here = [family for family in FAMILIES if family in installed_families()]
    source = b"#assert(json(bytes(sys.inputs.families)) == json(bytes(sys.inputs.expected)))\nx"
    assert typeset(source, {"expected": here}, generated_at=AT)
    assert here[-2:] == ["Libertinus Serif", "New Computer Modern"]


def test_the_fonts_are_not_for_the_data_to_choose() -> None:
    source = b'#assert("Wingdings" not in json(bytes(sys.inputs.families)))\nx'
    assert typeset(source, {"families": ["Wingdings"]}, generated_at=AT)


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("script", SAMPLES)
def test_a_script_without_its_font_is_named(script: str) -> None:
    assert unprintable_scripts(f"On record: {SAMPLES[script]}.") == (script,)


@pytest.mark.usefixtures("bare")
def test_several_scripts_are_named_in_one_order_each_once() -> None:
    mixed = " ".join([*reversed(SAMPLES.values()), *SAMPLES.values()])
    assert unprintable_scripts(mixed) == ("Japanese", "Chinese", "Korean", "Thai", "Hindi", "Tamil")


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("text", ["", "Plain.", "Ünïcödé, ſtraße", "Ελλάδα", "Москва", "→ ✓ €", "１２３"])
def test_what_needs_no_noto_font_is_not_complained_of(text: str) -> None:
    assert unprintable_scripts(text) == ()


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(("name", "first", "last", "family"), SCRIPTS)
def test_the_first_and_last_letter_of_a_script_count_and_their_neighbours_do_not(
    name: str, first: str, last: str, family: str
) -> None:
    edges = [name in unprintable_scripts(letter) for letter in (first, last)]
    beyond = [name in unprintable_scripts(chr(code)) for code in (ord(first) - 1, ord(last) + 1)]
    assert (edges, beyond) == ([True, True], [False, False])
    assert family in FAMILIES


def test_a_script_whose_font_is_here_is_printed_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    everything = frozenset(family for *_, family in SCRIPTS)
    monkeypatch.setattr(typesetting, "installed_families", lambda: everything)
    assert unprintable_scripts(" ".join(SAMPLES.values())) == ()


@pytest.mark.usefixtures("bare")
def test_a_page_is_set_even_where_no_font_can_print_its_letters() -> None:
    pdf = said(" ".join(SAMPLES.values()))
    assert re.match(rb"%PDF-1\.\d", pdf)
