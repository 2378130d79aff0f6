"""States: one table, every state reachable and none without a way on, and what each move lacks is told."""

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
UNDECIDED = {"needs_four_eyes": True, "has_decision": False, "is_acted_upon": True}


def at(state: State, **changes: Any) -> Record:
    told: dict[str, Any] = {
        "ref": "ESC-2026-000001",
        "severity": "S1",
        "jurisdictions": ("IN",),
        "is_answered": True,
        "has_decision": True,
    }
    return Record(state=state, **told | changes)


def test_every_state_has_a_way_on_and_every_one_is_reached() -> None:
    assert set(NEXT) == set(State)
    assert all(NEXT.values())
    reached = {State.RECEIVED}
    while fresh := {target for state in reached for target in NEXT[state]} - reached:
        reached |= fresh
    assert reached == set(State)


@given(st.sampled_from(State), st.sampled_from(State))
def test_a_move_is_let_through_by_the_table_and_else_the_legal_ones_are_listed(state: State, target: State) -> None:
    record = at(state)
    if target in NEXT[state]:
        check_move(record, target, disposition=EscalationDisposition.COMPLIED)
        return
    with pytest.raises(Conflict) as refused:
        check_move(record, target, disposition=EscalationDisposition.COMPLIED)
    assert refused.value.facts["possible"] == sorted(NEXT[state])


@pytest.mark.parametrize(
    ("record", "target", "lacks"),
    [
        (at(State.RECEIVED, severity=None), State.TRIAGED, "it has no severity"),
        (at(State.RECEIVED, jurisdictions=()), State.TRIAGED, "it has no jurisdiction"),
        (at(State.IN_PROGRESS, needs_four_eyes=True, has_decision=False), State.ACTIONED, "no approved decision"),
        (at(State.IN_PROGRESS, **UNDECIDED), State.RESPONDED, "no approved decision"),
        (at(State.DECISION_PENDING, **UNDECIDED), State.RESPONDED, "no approved decision"),
        (at(State.RESPONDED, **UNDECIDED), State.CLOSED, "no approved decision"),
        (at(State.IN_PROGRESS, is_answered=False), State.RESPONDED, "nothing was sent"),
        (at(State.IN_PROGRESS, unsigned_papers=("TASK-3",)), State.RESPONDED, "TASK-3 waits for the paper"),
        (at(State.RESPONDED, open_items=(2,)), State.CLOSED, "item 2 has no outcome"),
        (at(State.RESPONDED, open_tasks=("TASK-4",)), State.CLOSED, "TASK-4 is not done"),
        (at(State.RESPONDED, running_clocks=("CLK-5",)), State.CLOSED, "CLK-5 still runs"),
    ],
)
def test_what_is_missing_is_named(record: Record, target: State, lacks: str) -> None:
    [told] = missing(record, target)

    assert lacks in told


@pytest.mark.parametrize(("state", "target"), [(State.IN_PROGRESS, State.RESPONDED), (State.RESPONDED, State.CLOSED)])
def test_where_nothing_was_done_a_grave_one_is_answered_without_a_decision(state: State, target: State) -> None:
    record = at(state, needs_four_eyes=True, has_decision=False)
    check_move(record, target, disposition=EscalationDisposition.REFUSED)


@pytest.mark.parametrize("aside", [State.REJECTED, State.DUPLICATE, State.WITHDRAWN])
def test_what_is_put_aside_needs_no_severity(aside: State) -> None:
    check_move(at(State.RECEIVED, severity=None, jurisdictions=()), aside)


def test_an_end_names_how_it_ended() -> None:
    with pytest.raises(InvalidInput, match="disposition"):
        check_move(at(State.RESPONDED), State.CLOSED)


@pytest.mark.parametrize("state", sorted(OVER))
def test_nothing_is_done_on_what_is_over(state: State) -> None:
    with pytest.raises(Conflict, match="Reopen"):
        check_open("ESC-2026-000001", state)
