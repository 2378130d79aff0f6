"""The outline numbers sources as they are cited and ties every number to its cell."""

from dataclasses import replace

import pytest

from factories.casefiles import make_casefile, make_finding, make_item
from watchfloor.domain.reports.arrange import arrange
from watchfloor.domain.reports.casefile import Citation
from watchfloor.domain.reports.outline import visible


def test_sources_are_numbered_in_the_order_in_which_they_are_cited() -> None:
    finding = make_finding(citations=(Citation("EV-2", "supports"), Citation("EV-1", "supports")), bindings=())

    plan = arrange(make_casefile(findings=(finding,)))

    assert [(item.number, item.ref) for item in plan.evidence] == [(1, "EV-2"), (2, "EV-1")]
    assert [source.number for source in plan.findings[0].supports] == [1, 2]


def test_uncited_evidence_still_has_a_place_in_the_appendix() -> None:
    plan = arrange(make_casefile(evidence=(make_item("EV-1"), make_item("EV-2"), make_item("EV-3"))))

    assert [item.ref for item in plan.evidence] == ["EV-1", "EV-2", "EV-3"]


def test_every_bound_number_leads_to_a_cell_of_its_evidence() -> None:
    plan = arrange(make_casefile())

    cells = {cell.anchor: cell for item in plan.evidence for cell in item.cells}
    bound = [piece for piece in plan.findings[0].statement if piece.anchor]
    assert [piece.text for piece in bound] == ["1,312", "48,211"]
    assert [cells[piece.anchor].column for piece in bound] == ["accounts", "streams"]


def test_the_demo_is_called_a_simulation() -> None:
    file = make_casefile()

    assert arrange(file).banner == ""
    assert arrange(replace(file, head=replace(file.head, simulation=True))).banner.startswith("SIMULATION")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "a[U+202E]b"),
        ("a\x00b", "a[U+0000]b"),
        ("a\u2066b", "a[U+2066]b"),
        ("one\r\ntwo", "one\ntwo"),
        ("क्\u200dष", "क्\u200dष"),
        ("👩\u200d💻", "👩\u200d💻"),
    ],
)
def test_characters_that_hide_or_reorder_are_written_out_and_joiners_stay(text: str, shown: str) -> None:
    assert visible(text) == shown
