"""Who may take which step of a decision."""

import itertools

import pytest

from watchfloor.domain.enforcement.rules.lifecycle import (
    NEXT_STATES,
    DecisionState,
    check_amendable,
    check_proposer,
    check_quorum,
    check_reverser,
    check_second_person,
    check_step,
    state_of_messages,
)
from watchfloor.infra.outbox.rules.standing import MessageState
from watchfloor.kernel.errors import Conflict, Refused


@pytest.mark.parametrize(("state", "target"), list(itertools.product(DecisionState, DecisionState)))
def test_a_decision_moves_only_along_its_states(state: DecisionState, target: DecisionState) -> None:
    if target in NEXT_STATES[state]:
        check_step(state, target)
    else:
        with pytest.raises(Conflict, match="From here it may become"):
            check_step(state, target)


def test_only_what_was_approved_is_executed() -> None:
    before = [state for state in DecisionState if DecisionState.EXECUTED in NEXT_STATES[state]]

    assert before == [DecisionState.APPROVED]


@pytest.mark.parametrize("state", [DecisionState.REFUSED, DecisionState.EXECUTED, DecisionState.REVERSED])
def test_what_is_over_is_not_amended(state: DecisionState) -> None:
    with pytest.raises(Conflict, match="Propose a new decision"):
        check_amendable(state)


@pytest.mark.parametrize("state", [DecisionState.PROPOSED, DecisionState.APPROVED])
def test_what_is_pending_may_be_amended(state: DecisionState) -> None:
    check_amendable(state)


@pytest.mark.parametrize("people", [[], ["ana"]])
def test_a_desk_of_one_says_plainly_that_it_has_no_second_person(people: list[str]) -> None:
    with pytest.raises(Refused, match="no second person") as refused:
        check_second_person(people=people, first="ana")

    assert refused.value.code == "no_second_person"


def test_a_second_person_is_anybody_else() -> None:
    check_second_person(people=["ana", "ben"], first="ana")


def test_who_executed_does_not_reverse() -> None:
    check_reverser(executor="ana", reverser="ben")
    with pytest.raises(Refused) as refused:
        check_reverser(executor="ana", reverser="ana")

    assert refused.value.code == "same_person"


def test_only_the_proposer_changes_a_proposal() -> None:
    check_proposer(proposer="ana", actor="ana")
    with pytest.raises(Refused) as refused:
        check_proposer(proposer="ana", actor="ben")

    assert refused.value.code == "not_proposer"


@pytest.mark.parametrize(("eligible", "quorum"), [(0, 1), (1, 2)])
def test_a_quorum_that_nobody_can_reach_is_said_at_once(eligible: int, quorum: int) -> None:
    check_quorum(eligible=quorum, quorum=quorum)
    with pytest.raises(Refused) as refused:
        check_quorum(eligible=eligible, quorum=quorum)

    assert refused.value.code == "too_few_approvers"
    assert refused.value.facts == {"eligible": eligible, "quorum": quorum}


@pytest.mark.parametrize(
    ("states", "state"),
    [
        (["waiting"], "queued"),
        (["waiting", "delivered"], "queued"),
        (["delivered", "delivered"], "delivered"),
        (["dead", "waiting"], "dead"),
        (["delivered", "dead"], "dead"),
        (["delivered", "skipped"], "dead"),
    ],
)
def test_an_action_has_arrived_only_where_all_of_its_messages_have(states: list[str], state: str) -> None:
    assert state_of_messages([MessageState(one) for one in states]) == state
