"""Which measure may be taken on whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.cases.rules.lifecycle import EntityRole
from watchfloor.domain.enforcement.rules.measures import (
    BULK,
    NEEDS_APPEALS,
    NO_FAULT,
    OPPOSITES,
    Impact,
    Subject,
    check_allowed,
    check_measure,
    impact_of,
    opposite_of,
    quorum_of,
)
from watchfloor.kernel.errors import InvalidInput, Refused

ACTIONS = sorted(set(OPPOSITES) | NO_FAULT)
FAULTLESS = [EntityRole.TARGET, EntityRole.BYSTANDER, EntityRole.BENEFICIARY]
AT_FAULT = [EntityRole.OPERATOR, EntityRole.BUYER, EntityRole.INFRASTRUCTURE]

actions = st.sampled_from(ACTIONS)
subjects = st.lists(
    st.builds(Subject, st.from_regex(r"account:[a-z]{1,4}", fullmatch=True), st.sampled_from(EntityRole)), min_size=1
)


def refusal(action: str, chosen: list[Subject], *, simulation: bool = True) -> str | None:
    try:
        check_measure(action, chosen, simulation=simulation)
    except Refused as refused:
        return refused.code
    return None


@given(actions, subjects)
def test_nothing_is_ever_done_to_an_entity_whose_role_is_unknown(action: str, chosen: list[Subject]) -> None:
    assert refusal(action, [*chosen, Subject("account:x", EntityRole.UNKNOWN)]) == "role_unknown"


@given(actions.filter(lambda action: action not in NO_FAULT), st.sampled_from(FAULTLESS), subjects)
def test_no_company_makes_a_victim_punishable(action: str, role: EntityRole, chosen: list[Subject]) -> None:
    assert refusal(action, [*chosen, Subject("account:victim", role)]) in {"no_fault", "role_unknown"}


@pytest.mark.parametrize("role", FAULTLESS)
@pytest.mark.parametrize("action", sorted(NO_FAULT))
def test_measures_without_blame_may_reach_those_without_fault(action: str, role: EntityRole) -> None:
    assert refusal(action, [Subject("account:a", role)]) is None


@pytest.mark.parametrize("role", AT_FAULT)
@pytest.mark.parametrize("action", ACTIONS)
def test_any_measure_may_reach_those_at_fault(action: str, role: EntityRole) -> None:
    assert refusal(action, [Subject("account:a", role)]) is None


@given(actions, subjects, subjects)
def test_adding_a_subject_never_lifts_a_refusal(action: str, few: list[Subject], more: list[Subject]) -> None:
    if refusal(action, few) is not None:
        assert refusal(action, few + more) is not None


@pytest.mark.parametrize("action", sorted(NEEDS_APPEALS))
def test_accounts_end_only_in_a_simulation_until_appeals_exist(action: str) -> None:
    operator = [Subject("account:a", EntityRole.OPERATOR)]

    assert refusal(action, operator, simulation=False) == "appeals_missing"
    assert refusal(action, operator, simulation=True) is None


def test_a_decision_on_nobody_is_none() -> None:
    with pytest.raises(InvalidInput) as refused:
        check_measure("remove", [], simulation=False)

    assert refused.value.code == "subject_missing"


def test_every_clause_of_the_basis_must_allow_the_action() -> None:
    allowed = {"PM-01@1": ["neutralise", "demonetise"], "PM-02@1": ["neutralise"]}

    check_allowed("neutralise", allowed)
    with pytest.raises(Refused) as refused:
        check_allowed("demonetise", allowed)
    assert refused.value.facts == {"clauses": ["PM-02@1"], "allowed": ["neutralise"]}


def test_a_basis_without_clauses_limits_no_action() -> None:
    check_allowed("geo_block", {})


@pytest.mark.parametrize(
    ("action", "count", "declared", "expected"),
    [
        ("neutralise", 1, Impact.NORMAL, Impact.NORMAL),
        ("neutralise", 1, Impact.HIGH, Impact.HIGH),
        ("neutralise", BULK, Impact.NORMAL, Impact.NORMAL),
        ("neutralise", BULK + 1, Impact.NORMAL, Impact.HIGH),
        ("demonetise", 1, Impact.NORMAL, Impact.HIGH),
        ("withhold_royalties", 1, Impact.NORMAL, Impact.HIGH),
        ("terminate", 1, Impact.NORMAL, Impact.HIGH),
    ],
)
def test_impact_is_what_was_declared_or_heavier(action: str, count: int, declared: Impact, expected: Impact) -> None:
    assert impact_of(action, subjects=count, declared=declared) is expected


def test_a_high_impact_needs_two_approvals() -> None:
    assert [quorum_of(impact) for impact in Impact] == [1, 2]


@pytest.mark.parametrize("action", sorted(OPPOSITES))
def test_what_undoes_a_measure_blames_nobody(action: str) -> None:
    assert opposite_of(action) in NO_FAULT


@pytest.mark.parametrize("action", ["restore", "reinstate", "refer"])
def test_some_measures_cannot_be_undone(action: str) -> None:
    with pytest.raises(Refused) as refused:
        opposite_of(action)

    assert refused.value.code == "not_reversible"
