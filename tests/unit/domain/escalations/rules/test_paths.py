"""The way through the states: no short cut past a look, an action or an answer, and one more way in than out."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.rules.lifecycle import (
    NEXT,
    OVER,
    EscalationDisposition,
    EscalationState,
    Record,
    check_move,
    check_open,
    missing,
)
from watchfloor.kernel.errors import Conflict, InvalidInput

State = EscalationState
OPEN = sorted(set(State) - OVER)
READY: dict[str, Any] = {"severity": "S2", "jurisdictions": ("IN",), "is_answered": True}
RECORDS = st.builds(
    Record,
    ref=st.just("ESC-2026-000001"),
    state=st.sampled_from(State),
    severity=st.none() | st.just("S0"),
    jurisdictions=st.sampled_from([(), ("IN",)]),
    needs_four_eyes=st.booleans(),
    has_decision=st.booleans(),
    is_answered=st.booleans(),
    answer_owed=st.booleans(),
    open_items=st.lists(st.integers(1, 9), max_size=3, unique=True).map(tuple),
    open_tasks=st.sampled_from([(), ("TASK-1",)]),
    unsigned_papers=st.sampled_from([(), ("TASK-2",)]),
    running_clocks=st.sampled_from([(), ("CLK-1",)]),
)


def at(state: State, **changes: Any) -> Record:
    return Record(ref="ESC-2026-000001", state=state, **READY | changes)


def ways(start: State, goal: State, been: tuple[State, ...] = ()) -> Iterator[tuple[State, ...]]:
    """Every way from one state to another that goes through none twice."""
    if start is goal:
        yield (*been, goal)
        return
    for after in NEXT[start] - set(been) - {start}:
        yield from ways(after, goal, (*been, start))


def test_nothing_is_closed_that_nobody_looked_at_or_answered() -> None:
    found = list(ways(State.RECEIVED, State.CLOSED))

    assert found
    assert all(way[-2] is State.RESPONDED for way in found)
    assert all(State.TRIAGED in way or State.REOPENED in way for way in found)
    assert all(State.IN_PROGRESS in way or State.DECISION_PENDING in way for way in found)


def test_what_is_over_comes_back_by_reopening_alone() -> None:
    assert {after for state in OVER for after in NEXT[state]} == {State.REOPENED}
    assert {state for state in State if State.REOPENED in NEXT[state]} == OVER


@pytest.mark.parametrize("state", sorted({State.ACTIONED, State.RESPONDED}))
def test_what_was_acted_upon_is_no_more_put_aside(state: State) -> None:
    assert NEXT[state].isdisjoint({State.REJECTED, State.DUPLICATE, State.WITHDRAWN})


@pytest.mark.parametrize("state", State)
def test_no_state_follows_itself(state: State) -> None:
    assert state not in NEXT[state]
    with pytest.raises(Conflict):
        check_move(at(state), state, disposition=EscalationDisposition.COMPLIED)


@pytest.mark.parametrize("state", OPEN)
def test_work_is_done_on_whatever_is_open(state: State) -> None:
    check_open("ESC-2026-000001", state)


@given(RECORDS, st.sampled_from(State))
def test_a_move_is_made_only_where_nothing_is_missing(record: Record, target: State) -> None:
    is_legal = target in NEXT[record.state]
    if is_legal and not missing(record, target):
        check_move(record, target, disposition=EscalationDisposition.COMPLIED)
        return
    with pytest.raises(Conflict) as refused:
        check_move(record, target, disposition=EscalationDisposition.COMPLIED)
    assert refused.value.code == ("not_ready" if is_legal else "bad_state")


@given(RECORDS, st.sampled_from(State))
def test_what_is_missing_is_told_once_each_and_all_at_once(record: Record, target: State) -> None:
    lacking = missing(record, target)

    assert len(set(lacking)) == len(lacking)
    if target is State.CLOSED and record.state is State.RESPONDED:
        assert len(lacking) == len(record.open_items) + len(record.open_tasks) + len(record.running_clocks)


@given(RECORDS)
def test_the_more_is_done_the_less_is_missing(record: Record) -> None:
    done = replace(record, open_items=(), open_tasks=(), unsigned_papers=(), running_clocks=(), is_answered=True)

    assert all(len(missing(done, target)) <= len(missing(record, target)) for target in State)


@pytest.mark.parametrize("target", sorted(NEXT[State.RESPONDED] | NEXT[State.REOPENED] | NEXT[State.TRIAGED]))
def test_only_a_close_asks_how_it_ended(target: State) -> None:
    before = next(state for state in State if target in NEXT[state])
    if target is State.CLOSED:
        with pytest.raises(InvalidInput) as refused:
            check_move(at(before), target)
        assert refused.value.code == "disposition_missing"
        return
    check_move(at(before), target)


def test_an_illegal_move_is_told_before_what_is_missing() -> None:
    bare = at(State.RECEIVED, severity=None, jurisdictions=())

    with pytest.raises(Conflict) as refused:
        check_move(bare, State.CLOSED)

    assert refused.value.code == "bad_state"


def test_open_items_are_told_in_their_order() -> None:
    told = missing(at(State.RESPONDED, open_items=(10, 2, 1)), State.CLOSED)

    assert told == ["item 1 has no outcome", "item 2 has no outcome", "item 10 has no outcome"]


@pytest.mark.parametrize(("owed", "sent", "lacks"), [(True, False, 1), (True, True, 0), (False, False, 0)])
def test_an_answer_that_is_not_owed_is_not_missed(lacks: int, *, owed: bool, sent: bool) -> None:
    record = at(State.IN_PROGRESS, answer_owed=owed, is_answered=sent)

    assert len(missing(record, State.RESPONDED)) == lacks


def test_a_paper_is_owed_even_where_no_answer_is() -> None:
    record = at(State.IN_PROGRESS, answer_owed=False, unsigned_papers=("TASK-9", "TASK-8"))

    assert [told.split()[0] for told in missing(record, State.RESPONDED)] == ["TASK-8", "TASK-9"]
