"""Case files show bound values in full and let nothing change but case text."""

import pytest

from factories.casefiles import make_casefile, make_finding
from watchfloor.domain.reports.casefile import Audience, Scalar, Span, map_text, show_value, statement_text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1_312, "1,312"),
        (0.1 + 0.2, "0.3"),
        (48_211.25, "48,211.25"),
        (None, "no value"),
        (True, "yes"),
        (False, "no"),
        ("夜", "夜"),
        (-7, "-7"),
    ],
)
def test_a_bound_value_reads_as_people_write_it(value: Scalar, shown: str) -> None:
    assert show_value(value) == shown


def test_a_statement_shows_its_values_in_place() -> None:
    expected = "Together 1,312 accounts played the track 48,211 times, led by account:farm-17."

    assert statement_text(make_finding()) == expected


def test_a_binding_without_a_value_says_so_rather_than_vanishing() -> None:
    finding = make_finding(statement=(Span("There were "), Span("", "{EV-9.lost}")), bindings=())

    assert statement_text(finding) == "There were no value"


def test_mapping_text_reaches_nested_texts_and_leaves_the_desks_vocabulary() -> None:
    loud = map_text(make_casefile(), str.upper)

    assert loud.findings[0].statement[4].text == " TIMES, LED BY ACCOUNT:FARM-17."
    assert loud.evidence[0].query is not None
    assert loud.evidence[0].query.parameters == ("TRACK:T-900",)
    assert loud.findings[0].status == "confirmed"
    assert loud.findings[0].bindings[0].value == 1_312
    assert loud.audience is Audience.INTERNAL


def test_mapping_by_identity_changes_nothing() -> None:
    assert map_text(make_casefile(), lambda text: text) == make_casefile()
