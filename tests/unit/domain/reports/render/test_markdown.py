"""In the Markdown report no text of the case can act as markup."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from factories.casefiles import make_casefile
from factories.hostile import HOSTILE, with_text
from watchfloor.domain.reports.arrange import arrange
from watchfloor.domain.reports.casefile import CaseFile
from watchfloor.domain.reports.render.markdown import escape, fence, render_markdown

READER = MarkdownIt("gfm-like", {"html": True, "linkify": False})


def text_of(file: CaseFile) -> str:
    return render_markdown(arrange(file)).decode()


def tokens_of(source: str) -> list[Token]:
    return [part for token in READER.parse(source) for part in (token, *(token.children or []))]


def shape_of(source: str) -> list[str]:
    return [token.type for token in tokens_of(source) if token.type not in {"text", "text_special"}]


@pytest.mark.every_second
@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_adds_no_markup_to_the_report(hostile: str) -> None:
    calm = shape_of(text_of(replace(with_text("calm"), notes=())))

    assert shape_of(text_of(replace(with_text(hostile), notes=()))) == calm


@pytest.mark.parametrize("hostile", HOSTILE)
def test_links_stay_in_the_report_and_raw_html_is_only_its_own_anchors(hostile: str) -> None:
    tokens = tokens_of(text_of(with_text(hostile)))

    hrefs = [str(token.attrGet("href")) for token in tokens if token.type == "link_open"]
    raw = [token.content for token in tokens if token.type in {"html_inline", "html_block"}]
    assert all(href.startswith("#") for href in hrefs)
    assert all(part.startswith(("<a id=", "</a>")) for part in raw)


TEXT = st.text(max_size=60) | st.text(alphabet="-+=:.#!|~@$^*_`()[]{}<>&1w/ a\\\"'", max_size=30)
FLAT = TEXT.map(lambda text: " ".join(text.split())).filter(lambda text: "\x00" not in text)
# Where the report puts a text, and what a reader then sees of that line.
PLACES = {
    "{}": "{}",
    "x {} x": "x {} x",
    "- {}": "{}",
    "### {}": "{}",
    "> {}": "{}",
    "| {} | x |\n| --- | --- |\n| x | {} |": "{}xx{}",
}


def shown_by(reader: MarkdownIt, source: str) -> str:
    inside = [part for token in reader.parse(source) for part in token.children or []]
    assert {part.type for part in inside} <= {"text", "text_special"}
    return "".join(part.content for part in inside)


@pytest.mark.parametrize("place", PLACES)
@given(text=FLAT)
def test_escaped_text_reads_as_it_was_written_wherever_it_stands(place: str, text: str) -> None:
    shown = shown_by(READER, place.replace("{}", escape(text)))

    assert shown.split() == PLACES[place].replace("{}", text).split()


@pytest.mark.parametrize(
    "text", ["2026-11-20 03:30 UTC", "account:farm-17, creator:x.y", "CASE-1 is closed: partly.", "3.5 (of 7) = half"]
)
def test_dates_and_ids_need_no_backslash(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize("code", ["SELECT 1", "a ``` b", "````\n</x>", "`"])
def test_no_code_leaves_its_fence(code: str) -> None:
    tokens = READER.parse(fence(code, language="sql"))

    assert [(token.type, token.content) for token in tokens] == [("fence", f"{code}\n")]


def test_numbers_and_sources_link_to_the_appendix() -> None:
    text = text_of(make_casefile())

    assert "Together [**1,312**](#bound-FND-1-1) accounts played the track [**48,211**](#bound-FND-1-2) times" in text
    assert '<a id="bound-FND-1-1"></a>**1,312** in FND-1: column accounts, row 0, counted from 0' in text
    assert '<a id="EV-1"></a>' in text


def test_the_simulation_is_named_at_the_top_in_the_middle_and_at_the_end() -> None:
    file = make_casefile()

    lines = text_of(replace(file, head=replace(file.head, simulation=True))).splitlines()

    assert lines[0].startswith("> **SIMULATION")
    assert lines[-1].startswith("> **SIMULATION")
    assert sum("SIMULATION" in line for line in lines) == 3


def test_without_findings_or_leads_the_report_still_stands() -> None:
    text = text_of(make_casefile(findings=(), leads=(), decisions=(), entities=()))

    assert "No finding was made." in text
    assert "## Leads" not in text
