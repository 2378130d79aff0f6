"""Cases and findings walked through their states in any order that hypothesis finds."""

from collections.abc import Callable, Collection, Iterable
from functools import partial

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from watchfloor.domain.cases.rules import findings, lifecycle
from watchfloor.domain.cases.rules.findings import Cited, FindingState, Stance, check_citations, check_finding_move
from watchfloor.domain.cases.rules.lifecycle import (
    CaseState,
    Disposition,
    check_close,
    check_move,
    check_reason,
    check_reviewer,
    check_working,
)
from watchfloor.kernel.errors import WatchfloorError

AWAKE = st.sampled_from([state for state in CaseState if state is not CaseState.CLOSED])
PEOPLE = st.sampled_from(["ana", "ben", "cole"])


def code_of(check: Callable[[], object]) -> str:
    """The code of the refusal that a check raises; empty where it raises none."""
    try:
        check()
    except WatchfloorError as refused:
        return refused.code
    return ""


def reachable(state: CaseState | FindingState, steps: dict[object, Collection[object]]) -> set[object]:
    """Every state that can follow, the state itself included."""
    found: set[object] = {state}
    while True:
        further = found | {after for before in found for after in steps[before]}
        if further == found:
            return found
        found = further


class CaseWalk(RuleBasedStateMachine):
    """A case that is moved, worked on, blocked, closed and reopened by people who may err."""

    def __init__(self) -> None:
        super().__init__()
        self.state = CaseState.OPEN
        self.disposition: Disposition | None = None
        self.blocks: set[str] = set()
        self.work = 0

    @rule(following=AWAKE, reason=st.text(max_size=3))
    def move(self, following: CaseState, reason: str) -> None:
        refused = code_of(partial(check_move, self.state, following))
        if following is CaseState.REOPENED and not refused:
            refused = code_of(partial(check_reason, reason, act="Reopening a case"))
        if not refused:
            self.state = following
            self.disposition = None if following is CaseState.REOPENED else self.disposition

    @rule(disposition=st.none() | st.sampled_from(Disposition))
    def close(self, disposition: Disposition | None) -> None:
        refused = code_of(partial(check_close, self.state, disposition, self.blocks))
        expected = {
            "bad_state": self.state is CaseState.CLOSED,
            "disposition_missing": disposition is None,
            "case_blocked": bool(self.blocks),
        }
        assert expected[refused] if refused else not any(expected.values())
        if not refused:
            self.state, self.disposition = CaseState.CLOSED, disposition

    @rule(by=st.sampled_from(["DEC-1", "DEC-2"]))
    def block(self, by: str) -> None:
        refused = code_of(partial(check_working, self.state))
        assert (refused == "case_closed") == (self.state is CaseState.CLOSED)
        self.blocks |= set() if refused else {by}

    @precondition(lambda self: self.blocks)
    @rule(data=st.data())
    def unblock(self, data: st.DataObject) -> None:
        self.blocks.discard(data.draw(st.sampled_from(sorted(self.blocks))))

    @invariant()
    def it_has_a_disposition_exactly_while_it_is_closed(self) -> None:
        assert (self.disposition is not None) == (self.state is CaseState.CLOSED)

    @invariant()
    def nothing_pending_hangs_on_a_closed_case(self) -> None:
        assert self.state is not CaseState.CLOSED or not self.blocks

    @invariant()
    def it_can_still_be_closed_and_worked_on(self) -> None:
        steps: dict[object, Collection[object]] = dict(lifecycle.NEXT_STATES.items())
        assert {CaseState.CLOSED, CaseState.INVESTIGATING} <= reachable(self.state, steps)


class FindingWalk(RuleBasedStateMachine):
    """A finding of one author that others confirm, contest and refute, and that a better one may replace."""

    def __init__(self) -> None:
        super().__init__()
        self.state = FindingState.DRAFT
        self.judges: list[str] = []
        self.sealed = False

    def go(self, following: FindingState) -> bool:
        refused = code_of(partial(check_finding_move, self.state, following))
        self.state = self.state if refused else following
        return not refused

    @rule()
    def propose(self) -> None:
        self.go(FindingState.PROPOSED)

    @rule()
    def seal(self) -> None:
        self.sealed = True

    @rule(judge=PEOPLE)
    def confirm(self, judge: str) -> None:
        cited = [Cited("EV-1", Stance.SUPPORTS, sealed=self.sealed)]
        refused = code_of(partial(check_reviewer, author="ana", reviewer=judge)) or code_of(
            partial(check_citations, cited)
        )
        assert bool(refused) == (judge == "ana" or not self.sealed)
        if not refused and self.go(FindingState.CONFIRMED):
            self.judges.append(judge)

    @rule()
    def contest(self) -> None:
        self.go(FindingState.CONTESTED)

    @rule(end=st.sampled_from([FindingState.REFUTED, FindingState.SUPERSEDED]))
    def end(self, end: FindingState) -> None:
        self.go(end)

    @invariant()
    def what_stands_confirmed_was_judged_by_another_on_sealed_support(self) -> None:
        assert "ana" not in self.judges
        assert self.state is not FindingState.CONFIRMED or (self.judges and self.sealed)

    @invariant()
    def what_ended_stays_ended(self) -> None:
        ended = self.state in {FindingState.REFUTED, FindingState.SUPERSEDED}
        assert ended == (not findings.NEXT_STATES[self.state])


TestCaseWalk = CaseWalk.TestCase
TestFindingWalk = FindingWalk.TestCase


@given(
    st.lists(
        st.builds(Cited, st.sampled_from(["EV-1", "EV-2"]), st.sampled_from(Stance), sealed=st.booleans()), max_size=6
    )
)
def test_a_claim_stands_on_one_sealed_support_whatever_else_is_cited(citations: list[Cited]) -> None:
    def supports(cited: Iterable[Cited]) -> bool:
        return any(one.sealed and one.stance is Stance.SUPPORTS for one in cited)

    assert (code_of(partial(check_citations, iter(citations))) == "") == supports(citations)
