"""Notes keep their structure and lose everything that could act."""

import pytest

from factories.hostile import HOSTILE
from watchfloor.domain.reports.render.notes import note_html, note_paragraphs


def test_a_note_becomes_headings_lists_and_emphasis() -> None:
    assert note_html("# Call\n\n- *one*\n") == "<h1>Call</h1>\n<ul>\n<li><em>one</em></li>\n</ul>\n"


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_attribute_survives_in_a_note(hostile: str) -> None:
    page = note_html(hostile)

    assert "<a" not in page
    assert "<img" not in page
    assert "<script" not in page


def test_in_print_a_note_is_its_paragraphs() -> None:
    assert note_paragraphs(
        "# Call\n\nsaid **so** `now`\nand [there](https://a.example)\n\n- one\n- two\n\n```\nSELECT 1\n```"
    ) == (
        "Call",
        "said so now\nand [there](https://a.example)",
        "one",
        "two",
        "SELECT 1",
    )
