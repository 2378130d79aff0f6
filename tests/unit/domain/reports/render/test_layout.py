"""What a reader holds: nothing runs off the page, no section is an empty table, and the order is that of a record."""

import html
import re
import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.casefiles import AT, make_casefile, make_finding, make_item, make_query
from factories.examples import examples
from factories.hostile import with_text
from watchfloor.domain.reports.arrange import arrange
from watchfloor.domain.reports.casefile import CaseFile, EntityRole, map_text
from watchfloor.domain.reports.outline import visible
from watchfloor.domain.reports.render.html import render_html
from watchfloor.domain.reports.render.markdown import render_markdown
from watchfloor.domain.reports.render.typst import render_pdf

EMPTY = make_casefile(findings=(), evidence=(), decisions=(), leads=(), entities=(), notes=(), timeline=())
# Each of them has no place to break, by the rules of line breaking or by what people type.
UNBROKEN = {
    "an id": "account:" + "x" * 200,
    "a hash": "ab" * 100,
    "an address": "https://example.test/" + "path/" * 60,
    "a title in Japanese": "夜間の人工再生リングに関する長い長い報告書の題名" * 6,
    "a title in Thai": "เครือข่ายสตรีมปลอมที่ยาวมาก" * 10,
}


@dataclass(frozen=True)
class Page:
    """The text of a page without its style, and its headings in their order."""

    text: str
    headings: list[str]


def page_of(file: CaseFile) -> Page:
    """The page as a reader of its source sees it; text of the case cannot hold an element, which others prove."""
    body = re.sub(r"<(style|title)>.*?</\1>", "", render_html(arrange(file)).decode(), flags=re.DOTALL)
    headings = [html.unescape(heading) for heading in re.findall(r"<h2[^>]*>(.*?)</h2>", body)]
    return Page(html.unescape(re.sub(r"<[^>]+>", "", body)), headings)


def boxes(file: CaseFile, folder: Path) -> list[tuple[float, str]]:
    """Every word of the PDF with the right border of its box, as a share of the width of the page."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed; the boxes of a PDF cannot be read back")
    path = folder / "report.pdf"
    path.write_bytes(render_pdf(arrange(file), generated_at=AT))
    told = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True).stdout.decode()
    width = float(re.findall(r'<page width="([\d.]+)"', told)[0])
    found = re.findall(r'xMax="([\d.]+)" yMax="[\d.]+">(.*?)</word>', told)
    return [(float(right) / width, html.unescape(word)) for right, word in found]


@pytest.mark.every_second
@pytest.mark.parametrize("name", UNBROKEN)
def test_nothing_runs_off_the_page_however_long_it_is(name: str, tmp_path: Path) -> None:
    text = UNBROKEN[name]
    query = replace(make_query(), sql=f"SELECT '{text}'", parameters=(text,))
    file = make_casefile(
        entities=(EntityRole(text, "operator", "desk-otter", text),),
        evidence=(make_item(title=text, name=text, query=query), make_item("EV-2", query=None)),
        findings=(make_finding(rationale=text),),
    )

    words = boxes(file, tmp_path)

    assert len(words) > 100
    assert [word for right, word in words if right > 0.97] == []


def test_a_query_with_many_marks_is_printed_to_its_end(tmp_path: Path) -> None:
    query = replace(make_query(), sql=f"SELECT count(*) FROM t WHERE a IN ({', '.join('?' * 200)}) ORDER BY the_end")

    words = boxes(make_casefile(evidence=(make_item(query=query), make_item("EV-2", query=None))), tmp_path)

    assert max(right for right, _ in words) < 0.97
    assert sum(word.strip("(),") == "?" for _, word in words) == 200
    assert "the_end" in {word for _, word in words}


def test_a_hash_is_copied_from_the_print_as_it_is(tmp_path: Path) -> None:
    assert "ef" * 32 in {word for _, word in boxes(make_casefile(), tmp_path)}


def test_the_page_goes_from_conclusions_to_what_carries_them() -> None:
    assert page_of(make_casefile()).headings == [
        "Bottom line",
        "Claims",
        "Confidence",
        "What is not known",
        "Findings",
        "Decisions",
        "Entities and the role a person gave them",
        "Leads",
        "Timeline",
        "Notes",
        "Method",
        "Limits",
        "Appendix: evidence, queries and hashes",
    ]


def test_markdown_and_page_have_the_same_sections_in_the_same_order() -> None:
    for file in (make_casefile(), EMPTY):
        lines = render_markdown(arrange(file)).decode().splitlines()

        assert [line.removeprefix("## ") for line in lines if line.startswith("## ")] == page_of(file).headings


def test_what_a_case_does_not_have_is_said_or_left_out_and_never_an_empty_table() -> None:
    page, text = page_of(EMPTY), render_markdown(arrange(EMPTY)).decode()

    for said in ("No finding was made.", "No decision was made.", "No evidence was collected.", "No finding stands."):
        assert said in page.text
        assert said in text
    assert not {"Findings", "Leads", "Timeline", "Notes"} & set(page.headings)


def test_an_empty_case_prints(tmp_path: Path) -> None:
    words = " ".join(word for _, word in boxes(EMPTY, tmp_path))

    assert "No decision was made." in words
    assert "Timeline" not in words


def test_every_time_on_the_page_names_its_zone() -> None:
    times = re.findall(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}(.{4})", page_of(make_casefile()).text)

    assert len(times) > 5
    assert set(times) == {" UTC"}


def test_parameters_are_told_so_that_text_and_number_are_not_mixed_up() -> None:
    query = replace(make_query(), parameters=("1312", 1312, "a, b", None, True, 0.5))
    page = page_of(make_casefile(evidence=(make_item(query=query), make_item("EV-2", query=None))))

    assert 'Parameters: "1312", 1312, "a, b", null, true, 0.5.' in page.text


def test_one_row_is_not_called_rows() -> None:
    assert "1 row, duckdb 1.5.5" in page_of(make_casefile()).text


def flat(text: str) -> str:
    return " ".join(visible(text).split())


@settings(deadline=None)
@given(text=st.text(min_size=1, max_size=40))
def test_any_text_is_shown_on_the_page_as_it_was_written(text: str) -> None:
    file = replace(map_text(make_casefile(), lambda old: text if old else old), notes=())

    page = page_of(file)

    assert flat(text) in " ".join(page.text.split())
    assert page.headings == [heading for heading in page_of(make_casefile()).headings if heading != "Notes"]


@settings(deadline=None, max_examples=examples(40))
@given(text=st.text(alphabet="#$@*_`<>[]{}()\\/\"'&=-+~^|!;: \n1a", min_size=1, max_size=30))
def test_no_text_is_taken_for_an_instruction_by_the_printer(text: str) -> None:
    assert render_pdf(arrange(with_text(text)), generated_at=AT).startswith(b"%PDF-")
