"""What a finding needs to be added and to be confirmed."""

import itertools

import pytest

from watchfloor.domain.cases.rules.findings import (
    NEXT_STATES,
    Cited,
    FindingState,
    Stance,
    check_citations,
    check_cites,
    check_finding_move,
)
from watchfloor.kernel.errors import Conflict, InvalidInput


@pytest.mark.parametrize(("state", "target"), list(itertools.product(FindingState, FindingState)))
def test_a_finding_moves_only_along_its_states(state: FindingState, target: FindingState) -> None:
    if target in NEXT_STATES[state]:
        check_finding_move(state, target)
    else:
        with pytest.raises(Conflict, match="From here it may become"):
            check_finding_move(state, target)


@pytest.mark.parametrize(
    "citations",
    [
        [],
        [Cited("EV-1", Stance.SUPPORTS, sealed=False)],
        [Cited("EV-1", Stance.CONTRADICTS, sealed=True)],
        [Cited("EV-1", Stance.SUPPORTS, sealed=False), Cited("EV-2", Stance.CONTRADICTS, sealed=True)],
    ],
)
def test_confirming_needs_a_sealed_supporting_citation(citations: list[Cited]) -> None:
    with pytest.raises(Conflict) as refused:
        check_citations(citations)

    assert refused.value.code == "no_sealed_support"


def test_one_sealed_support_is_enough() -> None:
    check_citations([Cited("EV-1", Stance.CONTRADICTS, sealed=True), Cited("EV-2", Stance.SUPPORTS, sealed=True)])


def test_a_finding_cites_something() -> None:
    with pytest.raises(InvalidInput) as refused:
        check_cites([], bound=[], attached=frozenset({"EV-1"}))

    assert refused.value.code == "citation_missing"


@pytest.mark.parametrize(("cited", "bound"), [(["EV-2"], []), (["EV-1"], ["EV-2"])])
def test_only_evidence_of_the_case_can_be_cited_or_bound(cited: list[str], bound: list[str]) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_cites(cited, bound=bound, attached=frozenset({"EV-1"}))

    assert refused.value.facts == {"evidence": ["EV-2"]}
