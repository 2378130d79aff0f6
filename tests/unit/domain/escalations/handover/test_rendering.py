"""A written note, as Markdown and as PDF: both say the same, in order, and no word of a stranger becomes a mark."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.handover import printing
from watchfloor.domain.escalations.handover.printing import pdf_of
from watchfloor.domain.escalations.handover.render import SPECIAL, markdown_of
from watchfloor.domain.escalations.handover.rules import HandoverItemState, HandoverState, Illness
from watchfloor.domain.escalations.handover.schemas import (
    Contingency,
    HandoverAction,
    HandoverItemOut,
    HandoverOut,
    HandoverSnapshot,
)
from watchfloor.kernel.ids import ActorId, Reference

NOW = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)
SNAPSHOT = HandoverSnapshot(title="t", state="triaged", severity=None, publicity="none", version=1, clocks=())
CALL = HandoverAction(what="Call", who="legal", when="2026-05-01 09:00 UTC")
SILENCE = Contingency.model_validate({"if": "silence", "then": "decide"})
WORDS = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40)


def line(number: int = 1, **changes: Any) -> HandoverItemOut:
    told: dict[str, Any] = {
        "number": number,
        "escalation": Reference(f"ESC-{number}"),
        "is_addendum": False,
        "illness": Illness.STABLE,
        "summary": "A show",
        "actions": (),
        "contingencies": (),
        "snapshot": SNAPSHOT,
        "expires_at": None,
        "owner": None,
        "state": HandoverItemState.WAITING,
        "synthesis": "",
        "answered_by": None,
        "answered_at": None,
        "version": 1,
    }
    return HandoverItemOut(**told | changes)


def note(*items: HandoverItemOut, **changes: Any) -> HandoverOut:
    told: dict[str, Any] = {
        "ref": Reference("HND-7"),
        "from_desk": "sg",
        "to_desk": "se",
        "state": HandoverState.FROZEN,
        "drafted_by": ActorId("a"),
        "drafted_at": NOW,
        "shift_begins": NOW,
        "shift_ends": NOW + timedelta(hours=9),
        "frozen_at": NOW + timedelta(minutes=5),
        "settled_at": None,
        "paged_at": None,
        "receiving_lead": None,
        "version": 2,
        "previous": None,
    }
    return HandoverOut(**told | changes, items=items)


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[dict[str, Any], datetime]]:
    """What was given to the typesetter, and as of when."""
    given_: list[tuple[dict[str, Any], datetime]] = []

    def keep(_: bytes, data: dict[str, Any], *, generated_at: datetime) -> list[bytes]:
        given_.append((data["note"], generated_at))
        return [b"%PDF"]

    monkeypatch.setattr(printing, "typeset", keep)
    return given_


def bare(text: str) -> str:
    """Markdown without the strokes that keep a mark from being one."""
    letters, escaped = [], False
    for letter in text:
        if letter == "\\" and not escaped:
            escaped = True
            continue
        letters.append(letter)
        escaped = False
    return "".join(letters)


def test_the_head_says_whence_whither_and_when() -> None:
    told = markdown_of(note(line(1), line(2), line(3, is_addendum=True))).splitlines()
    assert told[0] == "# Handover HND-7: sg to se"
    assert told[2] == "Receiving shift: 2026-05-01 08:00 UTC to 2026-05-01 17:00 UTC."
    assert told[3] == "State: frozen; 2 items, 1 in the addendum."


def test_items_stand_in_the_order_they_came_in_under_their_own_head() -> None:
    told = markdown_of(note(line(3), line(9, is_addendum=True), line(1)))
    heads = [one for one in told.splitlines() if one.startswith("##")]
    assert heads == ["## Items", "### 3. ESC-3: stable", "### 1. ESC-1: stable", "## Addendum", "### 9. ESC-9: stable"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "- Expires first: nothing runs"),
        ({"expires_at": NOW}, "- Expires first: 2026-05-01 08:00 UTC"),
        ({}, "- Owner: nobody"),
        ({"owner": ActorId("USR-2")}, "- Owner: USR-2"),
        ({}, "- Answer: waiting"),
        ({"state": HandoverItemState.ACCEPTED, "answered_by": ActorId("USR-3")}, "- Answer: accepted by USR-3"),
        ({"state": HandoverItemState.PASSED}, "- Answer: passed"),
        ({"state": HandoverItemState.GONE}, "- Answer: gone"),
        ({"synthesis": "I call."}, "- Synthesis: I call."),
        ({"contingencies": (SILENCE,)}, "- If silence, then decide"),
        ({"actions": (CALL,)}, "- To do: Call (legal 2026\\-05\\-01 09:00 UTC)"),
    ],
)
def test_an_item_says_each_thing_on_a_line_of_its_own(changes: dict[str, Any], words: str) -> None:
    assert words in markdown_of(note(line(**changes))).splitlines()


def test_without_a_synthesis_nothing_is_said_of_one() -> None:
    assert "Synthesis" not in markdown_of(note(line()))


@given(WORDS)
def test_a_summary_is_one_line_and_reads_as_it_was_written(words: str) -> None:
    told = markdown_of(note(line(summary=words))).split("### 1. ESC-1: stable\n\n")[1]
    assert bare(told.split("\n\n- Expires")[0]) == " ".join(words.split())


@given(WORDS, st.sampled_from(["summary", "synthesis"]))
def test_no_letter_with_a_meaning_stands_alone(words: str, where: str) -> None:
    changes: dict[str, Any] = {where: f"x{words}x"}
    told = markdown_of(note(line(**changes)))
    [written] = [one for one in told.splitlines() if one.startswith(("x", "- Synthesis: x"))]
    rest = written.removeprefix("- ").replace("\\\\", "")
    for place, letter in enumerate(rest):
        if ord(letter) in SPECIAL and letter != "\\":
            assert rest[place - 1] == "\\"


@pytest.mark.parametrize("fence", ["~~~", "```", "~~~ python", "<!--", "---", "***", "| a |", "&#60;b&#62;"])
def test_no_words_swallow_the_rest_of_the_note(fence: str) -> None:
    told = markdown_of(note(line(1, summary=fence), line(2)))
    [written] = [one for one in told.splitlines() if bare(one) == fence]
    assert written.startswith("\\")


def test_a_note_ends_with_one_line_end() -> None:
    for text in (markdown_of(note()), markdown_of(note(line())), markdown_of(note(line(is_addendum=True)))):
        assert text.endswith("\n")
        assert not text.endswith("\n\n")


def test_a_print_is_of_when_the_note_was_frozen_or_else_drafted(printed: list[tuple[dict[str, Any], datetime]]) -> None:
    pdf_of(note())
    pdf_of(note(frozen_at=None, state=HandoverState.DRAFT))
    assert [at for _, at in printed] == [NOW + timedelta(minutes=5), NOW]
    assert [told["state"] for told, _ in printed] == ["frozen", "draft"]


def test_a_print_keeps_the_addendum_apart(printed: list[tuple[dict[str, Any], datetime]]) -> None:
    pdf_of(note(line(1), line(2, is_addendum=True), line(3)))
    [(told, _)] = printed
    parts = {part["title"]: [one["head"] for one in part["items"]] for part in told["parts"]}
    assert parts == {"Items": ["1. ESC-1: stable", "3. ESC-3: stable"], "Addendum": ["2. ESC-2: stable"]}


def test_a_print_says_of_an_item_what_the_text_says(printed: list[tuple[dict[str, Any], datetime]]) -> None:
    whole = note(
        line(expires_at=NOW, owner=ActorId("USR-2"), actions=(CALL,), contingencies=(SILENCE,), synthesis="I call.")
    )
    pdf_of(whole)
    [(told, _)] = printed
    [item] = told["parts"][0]["items"]
    written = [bare(one).removeprefix("- ") for one in markdown_of(whole).splitlines() if one.startswith("- ")]
    assert item["lines"] == written
    assert f"# {told['title']}" in markdown_of(whole)
    assert told["shift"] in markdown_of(whole)


def test_words_that_would_be_typst_are_data(printed: list[tuple[dict[str, Any], datetime]]) -> None:
    pdf_of(note(line(summary='#read("/etc/hostname")')))
    [(told, _)] = printed
    assert told["parts"][0]["items"][0]["summary"] == '#read("/etc/hostname")'


@pytest.mark.every_second
@pytest.mark.parametrize("words", ['#read("/etc/hostname")', "$x", "*", "= Head", "@label", "\\", "", "日本語"])
def test_a_real_print_is_made_whatever_the_words_are(words: str) -> None:
    made = pdf_of(note(line(summary=words, synthesis=words, actions=(HandoverAction(what=words or "x"),))))
    assert made.startswith(b"%PDF-")


def test_the_same_note_prints_to_the_same_bytes() -> None:
    assert pdf_of(note(line())) == pdf_of(note(line()))
