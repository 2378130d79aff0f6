"""The draft of a review at its edges: gaps to the minute, early and late, who acted, and words that break no table."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.metrics.review import (
    ACTIONS,
    QUESTIONS,
    Happened,
    Promised,
    Reviewed,
    draft,
    gaps,
    plain,
)

AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
MINUTES = st.lists(st.integers(0, 2_000), max_size=20).map(sorted)


def act(minutes: float, *, who: str = "desk-1", is_human: bool = True, why: str = "") -> Happened:
    return Happened(AT + minutes * MINUTE, who, "It moved.", why, is_human)


def review(*entries: Happened, clocks: tuple[Promised, ...] = (), title: str = "A show") -> Reviewed:
    return Reviewed("ESC-1", title, "S1", (("class", "csam"),), entries, clocks, quiet=HOUR)


def rows_under(text: str, head: str) -> list[list[str]]:
    """The cells of the table under a head, its names left out."""
    part = text.split(f"## {head}")[1].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        ((), []),
        ((0,), []),
        ((0, 60), []),  # just as long as the severity lets pass
        ((0, 60.02), [(0, 60.02)]),
        ((0, 61, 62, 200), [(0, 61), (62, 138)]),
    ],
)
def test_a_gap_is_longer_than_what_may_pass(minutes: tuple[float, ...], expected: list[tuple[float, float]]) -> None:
    found = gaps(review(*(act(one) for one in minutes)))
    assert found == [(AT + since * MINUTE, length * MINUTE) for since, length in expected]


def test_what_the_machine_did_fills_no_gap() -> None:
    entries = (act(0), act(45, is_human=False), act(90))
    assert gaps(review(*entries)) == [(AT, 90 * MINUTE)]
    assert gaps(review(act(0), act(45), act(90))) == []


@given(MINUTES)
def test_gaps_do_not_overlap_and_lie_within_the_work(minutes: list[int]) -> None:
    found = gaps(review(*(act(one) for one in minutes)))
    ends = [since + length for since, length in found]
    assert all(length > HOUR for _, length in found)
    assert all(end <= since for end, (since, _) in zip(ends, found[1:], strict=False))
    assert sum((length for _, length in found), timedelta()) <= (max(minutes) - min(minutes) if minutes else 0) * MINUTE


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (-90, "1 h 30 m early"),
        (-0.5, "0 m early"),
        (0, "0 m early"),
        (0.5, "0 m late"),
        (1, "1 m late"),
        (60, "1 h 0 m late"),
        (60 * 49, "49 h 0 m late"),
    ],
)
def test_the_difference_is_told_in_hours_and_whole_minutes(kept: float, words: str) -> None:
    clock = Promised("decision", "met", AT, AT + kept * MINUTE, is_broken=kept > 0)
    [row] = rows_under(draft(review(clocks=(clock,))), "Expected and happened")
    assert row[3:] == [words, "broken" if kept > 0 else "met"]


@pytest.mark.parametrize("state", ["awaiting", "running", "paused", "cancelled", "ended"])
def test_a_clock_without_a_due_time_says_how_it_stands(state: str) -> None:
    clock = Promised("SG-1", state, None, None, is_broken=False)
    assert rows_under(draft(review(clocks=(clock,))), "Expected and happened") == [["SG-1", "-", "-", "-", state]]


def test_who_worked_is_told_once_in_the_order_of_coming_and_the_machine_is_nobody() -> None:
    entries = (act(0, who="desk-2"), act(1, who="desk-1"), act(2, who="system", is_human=False), act(30, who="desk-2"))
    assert rows_under(draft(review(*entries)), "Who worked on it") == [
        ["desk-2", "2026-12-01 09:00Z", "2026-12-01 09:30Z", "2"],
        ["desk-1", "2026-12-01 09:01Z", "2026-12-01 09:01Z", "1"],
    ]


def test_the_timeline_has_every_entry_the_machine_s_too() -> None:
    text = draft(review(act(0, why="A call."), act(5, who="system", is_human=False)))
    assert [row[1] for row in rows_under(text, "Timeline")] == ["desk-1", "system"]
    assert "| A call. |" in text


@pytest.mark.parametrize("part", ["Timeline", "Expected and happened", "Who worked on it", "Gaps of more than 1 h 0 m"])
def test_a_part_without_anything_says_so(part: str) -> None:
    text = draft(review())
    assert text.split(f"## {part}\n\n")[1].startswith("None.\n")


def test_a_draft_asks_and_leaves_the_answers_to_people() -> None:
    text = draft(review(act(0)))
    assert all(f"- {question}" in text for question in QUESTIONS)
    assert [row[0] for row in rows_under(text, "Actions")] == list(ACTIONS)
    assert "whose fault" in text
    assert text.endswith("|\n")


HOSTILE = [
    "a | b",
    "# Head",
    "<img src=x>",
    "[x](javascript:1)",
    "`code`",
    "a\n\n## Fault",
    "~~gone~~",
    "&lt;b&gt;",
    "\\|",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_strangers_change_neither_heads_nor_tables(words: str) -> None:
    told = draft(review(act(0, why=words), title=words))
    other = draft(review(act(0, why="x"), title="x"))
    assert len(told.splitlines()) == len(other.splitlines())
    assert [one for one in told.splitlines() if one.startswith("## ")] == [
        one for one in other.splitlines() if one.startswith("## ")
    ]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_every_word_is_still_there_when_the_marks_are_taken_off(words: str) -> None:
    bare, escaped = "", False
    for letter in plain(words):
        if letter == "\\" and not escaped:
            escaped = True
            continue
        bare, escaped = bare + letter, False
    assert bare == " ".join(words.split())
