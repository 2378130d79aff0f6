"""The PDF prints the scripts of the desk's markets and takes no instruction from its data."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from factories.casefiles import AT, TITLES, make_casefile, make_finding
from factories.hostile import HOSTILE, with_text
from watchfloor.domain.reports.arrange import arrange
from watchfloor.domain.reports.casefile import CaseFile
from watchfloor.domain.reports.render.typst import render_pages, render_pdf
from watchfloor.infra import typesetting
from watchfloor.infra.typesetting import unprintable_scripts


def pdf_of(file: CaseFile) -> bytes:
    return render_pdf(arrange(file), generated_at=AT)


def text_pages(pdf: bytes, folder: Path) -> list[str]:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed; the text of a PDF cannot be read back")
    path = folder / "report.pdf"
    path.write_bytes(pdf)
    answer = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return answer.stdout.decode().removesuffix("\f").split("\f")


def test_a_report_becomes_a_pdf_and_the_same_bytes_each_time() -> None:
    first = pdf_of(make_casefile())

    assert first.startswith(b"%PDF-")
    assert first == pdf_of(make_casefile())


@pytest.mark.every_second
@pytest.mark.parametrize("language", sorted(TITLES))
def test_every_script_of_the_markets_prints(language: str, tmp_path: Path) -> None:
    title = TITLES[language]
    if unprintable_scripts(title):
        pytest.skip(f"no Noto font for {language} is installed (fonts-noto-cjk, fonts-noto-core)")

    text = "".join(text_pages(pdf_of(make_casefile(findings=(make_finding(alternatives=(title,)),))), tmp_path))

    # Thai vowels and Indic clusters come back in the order in which they are drawn, so the letters are compared.
    assert set(title.replace(" ", "")) <= set(text)


def test_hostile_text_is_set_as_text(tmp_path: Path) -> None:
    text = "".join(text_pages(pdf_of(with_text("#eval(1) $x$ @EV-1 *bold* `raw`")), tmp_path))

    assert "#eval(1) $x$ @EV-1 *bold* `raw`" in text


@pytest.mark.every_second
@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_hostile_text_breaks_the_print(hostile: str) -> None:
    assert pdf_of(with_text(hostile)).startswith(b"%PDF-")


def test_every_page_of_the_demo_says_simulation(tmp_path: Path) -> None:
    row = make_casefile().timeline[0]
    file = make_casefile(timeline=tuple(replace(row, reason=f"reason {number}") for number in range(200)))

    pages = text_pages(pdf_of(replace(file, head=replace(file.head, simulation=True))), tmp_path)

    assert len(pages) > 3
    assert all("SIMULATION" in page for page in pages)


def test_the_pages_can_be_looked_at() -> None:
    pages = render_pages(arrange(make_casefile()), generated_at=AT)

    assert len(pages) >= 2
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_a_missing_font_is_said_in_the_limits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bare = frozenset({"Libertinus Serif", "New Computer Modern"})
    monkeypatch.setattr(typesetting, "installed_families", lambda: bare)

    text = "".join(text_pages(pdf_of(make_casefile()), tmp_path))

    assert "Fonts for Japanese, Chinese were not installed where this was printed" in text
