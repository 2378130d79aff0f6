"""What a case may do next, and how it closes."""

import itertools

import pytest

from watchfloor.domain.cases.rules.lifecycle import (
    NEXT_STATES,
    CaseState,
    Disposition,
    check_close,
    check_move,
    check_reason,
    check_reviewer,
    check_working,
)
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused


@pytest.mark.parametrize(("state", "target"), list(itertools.product(CaseState, CaseState)))
def test_a_case_moves_only_along_its_states(state: CaseState, target: CaseState) -> None:
    if target in NEXT_STATES[state]:
        check_move(state, target)
    else:
        with pytest.raises(Conflict, match=r"From here it may become"):
            check_move(state, target)


def test_every_state_can_be_reached_and_left() -> None:
    reachable = set().union(*NEXT_STATES.values()) | {CaseState.OPEN}

    assert reachable == set(CaseState)
    assert all(NEXT_STATES[state] for state in CaseState)


def test_closing_needs_a_disposition() -> None:
    with pytest.raises(InvalidInput) as refused:
        check_close(CaseState.INVESTIGATING, None, [])

    assert refused.value.code == "disposition_missing"


def test_a_pending_decision_keeps_a_case_open() -> None:
    with pytest.raises(Conflict) as refused:
        check_close(CaseState.REVIEW, Disposition.NOT_A_VIOLATION, ["DEC-2", "DEC-1"])

    assert refused.value.code == "case_blocked"
    assert refused.value.facts == {"blocked_by": ["DEC-1", "DEC-2"]}


def test_an_unblocked_case_closes_with_its_disposition() -> None:
    assert check_close(CaseState.REVIEW, Disposition.ABUSE_BY_OTHERS, []) is Disposition.ABUSE_BY_OTHERS


def test_a_closed_case_takes_no_work() -> None:
    check_working(CaseState.REOPENED)
    with pytest.raises(Conflict, match="Reopen"):
        check_working(CaseState.CLOSED)


@pytest.mark.parametrize("reason", ["", "  ", "\n"])
def test_an_empty_reason_is_refused(reason: str) -> None:
    with pytest.raises(InvalidInput, match="needs a reason"):
        check_reason(reason, act="Reopening")


def test_the_author_of_a_finding_is_not_its_reviewer() -> None:
    check_reviewer(author="ana", reviewer="ben")
    with pytest.raises(Refused) as refused:
        check_reviewer(author="ana", reviewer="ana")

    assert refused.value.code == "own_finding"
