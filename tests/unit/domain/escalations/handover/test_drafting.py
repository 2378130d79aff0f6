"""A note between shifts: what is watched and why, the edges of a shift, words as text, and answers given once."""

from datetime import UTC, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.handover.render import markdown_of
from watchfloor.domain.escalations.handover.rules import (
    GRACE,
    HandoverItemState,
    HandoverState,
    Illness,
    Open,
    Running,
    Todo,
    actions_of,
    check_answer,
    check_synthesis,
    contingencies_of,
    expires_at,
    illness_of,
    is_overdue,
    order,
    summary_of,
)
from watchfloor.domain.escalations.handover.schemas import (
    Contingency,
    HandoverAction,
    HandoverItemOut,
    HandoverOut,
    HandoverSnapshot,
)
from watchfloor.kernel.errors import Conflict, InvalidInput
from watchfloor.kernel.ids import ActorId, Reference

NOW = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)
ENDS = NOW + timedelta(hours=9)
SECOND = timedelta(seconds=1)
WORST_FIRST = [Illness.UNSTABLE, Illness.WATCHER, Illness.STABLE]
CLOCKS = st.builds(
    Running,
    name=st.just("a clock"),
    due_at=st.none() | st.integers(-48, 48).map(lambda hours: NOW + timedelta(hours=hours)),
    is_legal=st.booleans(),
    is_mandatory=st.booleans(),
    is_breached=st.booleans(),
)


def item(*clocks: Running, **changes: Any) -> Open:
    told: dict[str, Any] = {
        "ref": "ESC-2026-000001",
        "title": "Three shows",
        "state": "in_progress",
        "severity": "S2",
        "demand_class": "court_order",
        "jurisdictions": ("IN",),
        "waiting_for": "",
        "waiting_until": None,
        "items_open": 0,
        "items": 0,
        "tasks": (),
    }
    return Open(clocks=clocks, **told | changes)


def clock(due_at: datetime | None, *, is_legal: bool = True, is_mandatory: bool = True, name: str = "duty") -> Running:
    return Running(name, due_at, is_legal=is_legal, is_mandatory=is_mandatory)


@pytest.mark.parametrize(
    ("due", "illness"),
    [(ENDS - SECOND, "unstable"), (ENDS, "unstable"), (ENDS + SECOND, "stable"), (NOW - timedelta(days=1), "unstable")],
)
def test_the_last_second_of_a_shift_belongs_to_it(due: datetime, illness: str) -> None:
    assert illness_of(item(clock(due)), ends=ENDS) == illness


@pytest.mark.parametrize(
    ("is_legal", "is_mandatory", "illness"),
    [(True, True, "unstable"), (True, False, "unstable"), (False, True, "unstable"), (False, False, "watcher")],
)
def test_a_promise_that_nobody_must_keep_is_watched_and_not_more(
    illness: str, *, is_legal: bool, is_mandatory: bool
) -> None:
    due = clock(NOW + timedelta(hours=1), is_legal=is_legal, is_mandatory=is_mandatory)

    assert illness_of(item(due), ends=ENDS) == illness


@given(st.lists(CLOCKS, max_size=4), CLOCKS, st.sampled_from([None, "S0", "S1", "S2", "S4"]))
def test_one_clock_more_never_makes_an_item_calmer(clocks: list[Running], more: Running, severity: str | None) -> None:
    before = illness_of(item(*clocks, severity=severity), ends=ENDS)
    after = illness_of(item(*clocks, more, severity=severity), ends=ENDS)

    assert WORST_FIRST.index(after) <= WORST_FIRST.index(before)


@given(st.lists(CLOCKS, max_size=4), st.integers(0, 48), st.integers(0, 48))
def test_a_longer_shift_is_never_calmer(clocks: list[Running], one: int, other: int) -> None:
    short, long = sorted((one, other))
    found = [illness_of(item(*clocks), ends=NOW + timedelta(hours=hours)) for hours in (short, long)]

    assert WORST_FIRST.index(found[1]) <= WORST_FIRST.index(found[0])


def test_the_order_is_the_same_however_the_items_come() -> None:
    items = [
        item(clock(NOW), ref="ESC-2026-000009"),
        item(clock(NOW), ref="ESC-2026-000002", severity="S1"),
        item(ref="ESC-2026-000003", severity="S4"),
        item(ref="ESC-2026-000004", severity=None),
    ]

    found = {tuple(one.ref[-1] for one in order(way)) for way in permutations(items)}

    assert found == {("2", "9", "4", "3")}


@given(st.lists(CLOCKS, max_size=6))
def test_what_expires_first_is_a_clock_of_the_item(clocks: list[Running]) -> None:
    timed = [one.due_at for one in clocks if one.due_at]

    assert expires_at(item(*clocks)) == (min(timed) if timed else None)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"severity": None}, "not triaged court order, IN: Three shows. In progress."),
        ({"jurisdictions": ()}, "S2 court order, no jurisdiction yet: Three shows. In progress."),
        ({"jurisdictions": ("IN", "AU-NSW")}, "S2 court order, IN, AU-NSW: Three shows. In progress."),
        ({"items": 2, "items_open": 2}, "S2 court order, IN: Three shows. In progress; 0 of 2 items settled."),
        ({"items": 2}, "S2 court order, IN: Three shows. In progress; 2 of 2 items settled."),
        ({"state": "waiting", "waiting_for": "user"}, "S2 court order, IN: Three shows. Waiting; waits for user."),
    ],
)
def test_a_summary_is_one_line_that_leaves_nothing_open(changes: dict[str, Any], words: str) -> None:
    assert summary_of(item(**changes)) == words


def test_what_is_to_do_says_by_whom_and_by_when_where_that_is_known() -> None:
    tasks = (Todo("Ask", NOW, "legal"), Todo("Look", None, ""))

    assert actions_of(item(tasks=tasks)) == [
        {"what": "Ask", "who": "legal", "when": "2026-05-01 08:00 UTC"},
        {"what": "Look", "who": "", "when": ""},
    ]


def test_promises_of_the_house_need_no_contingency() -> None:
    assert contingencies_of(item(clock(NOW, is_legal=False), clock(None, is_legal=False))) == []


@pytest.mark.parametrize("state", sorted(set(HandoverItemState) - {HandoverItemState.WAITING}))
def test_an_item_is_answered_once(state: HandoverItemState) -> None:
    with pytest.raises(Conflict) as refused:
        check_answer(state, is_frozen=True)

    assert refused.value.code == "already_answered"


@pytest.mark.parametrize("state", HandoverItemState)
def test_a_draft_is_not_answered_whatever_its_items_say(state: HandoverItemState) -> None:
    with pytest.raises(Conflict) as refused:
        check_answer(state, is_frozen=False)

    assert refused.value.code == "not_frozen"


@pytest.mark.parametrize("illness", Illness)
@pytest.mark.parametrize("words", ["", "ok", "         ", "I do this\n"])
def test_less_than_ten_letters_are_no_synthesis(words: str, illness: Illness) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_synthesis(words, illness, in_bulk=False)

    assert refused.value.code == "synthesis_missing"


@pytest.mark.parametrize("words", ["I do this.", "  I call Delhi at nine.\n", "九時に担当官へ電話をする。"])
def test_ones_own_words_are_kept_without_the_blanks_around_them(words: str) -> None:
    assert check_synthesis(words, Illness.UNSTABLE, in_bulk=False) == words.strip()


def test_stable_items_are_taken_together_without_words() -> None:
    assert check_synthesis("", Illness.STABLE, in_bulk=True) == ""


@given(st.integers(-7_200, 7_200))
def test_what_waits_is_passed_on_from_the_sixteenth_minute(seconds: int) -> None:
    now = NOW + timedelta(seconds=seconds)

    assert is_overdue(shift_begins=NOW, now=now) == (seconds >= GRACE.total_seconds())


def shown(*items: HandoverItemOut) -> HandoverOut:
    return HandoverOut(
        ref=Reference("HND-1"),
        from_desk="sg",
        to_desk="se",
        state=HandoverState.FROZEN,
        drafted_by=ActorId("a"),
        drafted_at=NOW,
        shift_begins=NOW,
        shift_ends=ENDS,
        frozen_at=NOW,
        settled_at=None,
        paged_at=None,
        receiving_lead=None,
        version=2,
        previous=None,
        items=items,
    )


def line(summary: str, **changes: Any) -> HandoverItemOut:
    told: dict[str, Any] = {
        "number": 1,
        "escalation": Reference("ESC-2026-000001"),
        "is_addendum": False,
        "illness": Illness.WATCHER,
        "summary": summary,
        "actions": (),
        "contingencies": (),
        "snapshot": HandoverSnapshot(title="t", state="triaged", severity=None, publicity="none", version=1, clocks=()),
        "expires_at": None,
        "owner": None,
        "state": HandoverItemState.WAITING,
        "synthesis": "",
        "answered_by": None,
        "answered_at": None,
        "version": 1,
    }
    return HandoverItemOut(**told | changes)


@pytest.mark.parametrize("words", ["# Everything is fine", "<script>x</script>", "a\n## Addendum\nb", "[x](http://y)"])
def test_words_make_no_mark_in_the_written_note(words: str) -> None:
    plain, told = markdown_of(shown(line("x"))), markdown_of(shown(line(words)))

    assert len(told.splitlines()) == len(plain.splitlines())
    assert [one for one in told.splitlines() if one.startswith("#")] == [
        one for one in plain.splitlines() if one.startswith("#")
    ]
    assert "<script>" not in told
    assert "](" not in told


def test_what_came_late_stands_under_its_own_head() -> None:
    told = markdown_of(shown(line("early"), line("late", number=2, is_addendum=True)))

    assert told.index("early") < told.index("## Addendum") < told.index("late")
    assert "1 items, 1 in the addendum" in told


def test_an_item_says_who_has_it_and_what_comes_next() -> None:
    told = markdown_of(
        shown(
            line(
                "x",
                actions=(HandoverAction(what="Call", who="legal", when="nine"),),
                contingencies=(Contingency.model_validate({"if": "silence", "then": "decide"}),),
                owner=ActorId("USR-1"),
                expires_at=NOW,
                synthesis="I call at nine.",
            )
        )
    )

    for words in (
        "Call (legal nine)",
        "If silence, then decide",
        "Owner: USR-1",
        "2026-05-01 08:00 UTC",
        "I call at nine",
    ):
        assert words in told


def test_a_note_of_nothing_says_so() -> None:
    assert markdown_of(shown()).count("None.") == 2
