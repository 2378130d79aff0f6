"""The draft of a review: every entry and clock, the gaps, and no Markdown of strangers."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.metrics.review import Happened, Promised, Reviewed, draft, gaps, plain

AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def acts(*hours: float, is_human: bool = True) -> list[Happened]:
    return [Happened(AT + hour * HOUR, "desk-1", "It moved.", "so", is_human) for hour in hours]


def review(entries: list[Happened], clocks: list[Promised] | None = None, title: str = "A show") -> Reviewed:
    return Reviewed("ESC-1", title, "S0", [("class", "csam")], entries, clocks or [], quiet=HOUR)


def test_a_gap_is_where_nobody_acted_for_longer_than_the_severity_lets_pass() -> None:
    entries = sorted([*acts(0, 0.5, 3), *acts(1, 2, is_human=False)], key=lambda one: one.at)
    assert gaps(review(entries)) == [(AT + 0.5 * HOUR, 2.5 * HOUR)]


def test_every_clock_is_told_with_what_was_expected_and_what_happened() -> None:
    kept = Promised("first touch", "met", AT + HOUR, AT + 0.5 * HOUR, is_broken=False)
    late = Promised("decision", "met", AT, AT + 1.5 * HOUR, is_broken=True)
    never = Promised("SG-1", "running", AT, None, is_broken=True)
    text = draft(review(acts(0), [kept, late, never]))
    assert "| first touch | 2026-12-01 10:00Z | 2026-12-01 09:30Z | 30 m early | met |" in text
    assert "| 1 h 30 m late | broken |" in text
    assert "| SG-1 | 2026-12-01 09:00Z | - | - | broken |" in text


def test_who_worked_on_it_is_told_with_when() -> None:
    assert "| desk-1 | 2026-12-01 09:00Z | 2026-12-01 11:00Z | 3 |" in draft(review(acts(0, 1, 2)))


def test_all_parts_are_there_though_nothing_happened() -> None:
    text = draft(review([]))
    parts = ("Timeline", "Expected and happened", "Who worked on it", "Questions", "Actions")
    assert all(f"## {part}" in text for part in parts)


@given(st.text(max_size=60))
def test_words_of_strangers_stay_in_their_cell(title: str) -> None:
    line = plain(title)
    assert "\n" not in line
    bare = line.replace("\\\\", "")
    assert all(bare[place - 1] == "\\" for place, letter in enumerate(bare) if letter in "|<>[]#")
