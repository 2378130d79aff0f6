"""Leads against the truth: what is right, what is caught, who was named wrongly."""

from collections.abc import Mapping
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from watchfloor.demo.evaluation import TOGETHER, Evaluation, Leads, Reach, Score, Share, evaluate, pool
from watchfloor.demo.truth import Group, Member, Role, Truth

COUNTS = st.integers(0, 5_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
ENTITIES = ("account:a", "account:b", "account:r", "account:f", "account:g", "account:x", "creator:v", "track:t")
LEADS = st.lists(st.frozensets(st.sampled_from(ENTITIES), min_size=1), max_size=6)


def group(name: str, kind: Literal["campaign", "hard_negative"], **members: Role) -> Group:
    listed = tuple(Member(entity.replace("_", ":"), role) for entity, role in members.items())
    return Group(name, kind, "stream-farm", listed, "2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z", f"what {name} is")


FARM = group("farm", "campaign", account_a=Role.OPERATOR, account_b=Role.OPERATOR, track_t=Role.BUYER)
BRIGADE = group("brigade", "campaign", account_r=Role.OPERATOR, creator_v=Role.TARGET)
PARTY = group("party", "hard_negative", account_f=Role.BYSTANDER, account_g=Role.BYSTANDER, account_r=Role.BYSTANDER)
TRUTH = Truth(simulation=True, scale="tiny", seed=1, groups=(FARM, BRIGADE, PARTY))


def lead(*names: str) -> frozenset[str]:
    return frozenset(f"account:{name}" if len(name) == 1 else name for name in names)


def judged(leads: Leads, baselines: Leads | None = None, set_aside: Mapping[str, int] | None = None) -> Evaluation:
    return evaluate(leads, TRUTH, baselines, set_aside)


def score(*leads: frozenset[str]) -> Score:
    return judged({"d": leads}).scores["d"]


def test_a_clean_lead_is_right_and_catches_its_campaign() -> None:
    result = judged({"d": [lead("a", "b")]})

    assert result.scores["d"] == Score(leads=Share(1, 1), accounts=Share(2, 2), victims=0)
    assert result.campaigns["farm", "d"] == Reach(Share(2, 2), 1)


def test_a_lead_that_is_mostly_bystanders_is_wrong() -> None:
    found = score(lead("a", "f", "g"))

    assert found.leads == Share(0, 1)
    assert found.accounts == Share(1, 3)


def test_half_is_not_enough() -> None:
    assert score(lead("a", "f")).leads == Share(0, 1)


def test_a_lead_that_mixes_two_campaigns_is_right_only_for_a_majority() -> None:
    assert score(lead("a", "r")).leads == Share(0, 1)
    assert score(lead("a", "b", "r")).leads == Share(1, 1)


def test_naming_the_victim_is_neither_right_nor_wrong_but_counted() -> None:
    assert score(lead("r", "creator:v")) == Score(Share(1, 1), Share(1, 1), victims=1)


def test_a_lead_on_a_victim_alone_is_wrong() -> None:
    assert score(lead("creator:v")) == Score(Share(0, 1), Share(0, 0), victims=1)


def test_a_lead_on_a_creator_who_has_nothing_to_do_with_it_is_wrong_for_that_half() -> None:
    assert score(lead("r", "creator:else")).leads == Share(0, 1)


def test_precision_is_over_accounts_alone() -> None:
    assert score(lead("a", "track:t")).accounts == Share(1, 1)


def test_an_account_in_two_leads_counts_once() -> None:
    found = score(lead("a", "f"), lead("a", "b"))

    assert found.accounts == Share(2, 3)
    assert found.leads == Share(1, 2)


def test_two_leads_on_one_campaign_are_both_right_and_reach_it_once() -> None:
    result = judged({"d": [lead("a"), lead("b"), lead("a", "b")]})

    assert result.scores["d"].leads == Share(3, 3)
    assert result.campaigns["farm", "d"] == Reach(Share(2, 2), 3)


def test_recall_is_over_the_campaigns_own_accounts() -> None:
    result = judged({"d": [lead("a", "track:t")]})

    assert result.campaigns["farm", "d"] == Reach(Share(1, 2), 1)
    assert result.campaigns["brigade", "d"] == Reach(Share(0, 1), 0)


def test_a_flagged_bystander_shows_in_the_hard_negative() -> None:
    result = judged({"d": [lead("f"), lead("a")]})

    assert result.hard_negatives["party", "d"] == Reach(Share(1, 2), 1)


def test_an_operator_who_is_also_a_party_guest_is_no_false_alarm() -> None:
    assert judged({"d": [lead("r")]}).hard_negatives["party", "d"] == Reach(Share(0, 2), 0)


def test_all_detectors_together_catch_what_each_does() -> None:
    result = judged({"one": [lead("a")], "two": [lead("b")]})

    assert result.campaigns["farm", TOGETHER].accounts == Share(2, 2)
    assert result.campaigns["farm", "one"].accounts == Share(1, 2)
    assert result.scores[TOGETHER].leads == Share(2, 2)


def test_what_each_set_aside_is_told_and_summed() -> None:
    result = judged({"one": [], "two": [], "three": []}, set_aside={"one": 3, "two": 4})

    assert {name: found.set_aside for name, found in result.scores.items()} == {
        "one": 3, "two": 4, "three": 0, TOGETHER: 7,
    }  # fmt: skip


def test_baselines_are_measured_apart() -> None:
    result = judged({"d": [lead("a")]}, {"random": [lead("f", "g")]})

    assert result.baselines == {"random": Score(Share(0, 1), Share(0, 2), victims=0)}
    assert "random" not in result.scores
    assert result.hard_negatives["party", "random"] == Reach(Share(2, 2), 1)
    assert result.hard_negatives["party", TOGETHER] == Reach(Share(0, 2), 0)


def test_members_are_counted_by_kind_and_role() -> None:
    result = judged({"d": [lead("a", "track:t"), lead("creator:v")]})

    assert result.roles == {
        ("farm", "account", "operator"): Share(1, 2),
        ("farm", "track", "buyer"): Share(1, 1),
        ("brigade", "account", "operator"): Share(0, 1),
        ("brigade", "creator", "target"): Share(1, 1),
    }


def test_without_leads_nothing_is_known_of_precision_and_recall_is_nought() -> None:
    result = judged({"d": []})

    assert result.scores["d"].leads.value is None
    assert result.scores["d"].accounts.interval == (0.0, 1.0)
    assert result.campaigns["farm", "d"].accounts.value == 0.0


def test_without_detectors_there_is_still_an_answer() -> None:
    assert judged({}).scores == {TOGETHER: Score(Share(0, 0), Share(0, 0), victims=0)}


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (1, 1, 0.2065, 1.0),
        (81, 263, 0.2553, 0.3662),
    ],
)
def test_the_interval_is_wilsons(hits: int, n: int, low: float, high: float) -> None:
    assert Share(hits, n).interval == pytest.approx((low, high), abs=5e-5)


@given(COUNTS.filter(lambda count: count[1] > 0))
def test_the_interval_is_the_one_of_scipy(count: tuple[int, int]) -> None:
    reference = binomtest(*count).proportion_ci(confidence_level=0.95, method="wilson")

    assert Share(*count).interval == pytest.approx((reference.low, reference.high), abs=1e-9)


@given(COUNTS)
def test_the_interval_lies_within_0_and_1_and_holds_the_share(count: tuple[int, int]) -> None:
    share = Share(*count)
    low, high = share.interval

    assert 0.0 <= low <= high <= 1.0
    assert share.value is None or low - 1e-12 <= share.value <= high + 1e-12


@given(COUNTS, st.integers(2, 50))
def test_more_of_the_same_narrows_the_interval(count: tuple[int, int], times: int) -> None:
    hits, n = count
    one, many = Share(hits, n), Share(hits * times, n * times)

    assert many.interval[1] - many.interval[0] <= one.interval[1] - one.interval[0]


@given(LEADS, LEADS)
def test_more_leads_never_reach_less(first: list[frozenset[str]], more: list[frozenset[str]]) -> None:
    fewer, all_of_them = judged({"d": first}), judged({"d": first + more})

    for key, reach in fewer.campaigns.items():
        assert reach.accounts.hits <= all_of_them.campaigns[key].accounts.hits
    for key, reach in fewer.hard_negatives.items():
        assert reach.accounts.hits <= all_of_them.hard_negatives[key].accounts.hits


@given(LEADS)
def test_the_order_of_leads_does_not_matter(leads: list[frozenset[str]]) -> None:
    assert judged({"d": leads}) == judged({"d": leads[::-1]})


@given(LEADS, LEADS)
def test_counts_never_exceed_what_is_counted(one: list[frozenset[str]], two: list[frozenset[str]]) -> None:
    result = judged({"one": one, "two": two})
    reaches = [*result.campaigns.values(), *result.hard_negatives.values()]
    shares = [reach.accounts for reach in reaches] + [found.accounts for found in result.scores.values()]

    assert all(0 <= share.hits <= share.n for share in [*shares, *result.roles.values()])
    assert result.scores[TOGETHER].leads.n == len(one) + len(two)


def test_several_worlds_are_summed_count_by_count() -> None:
    good, bad = judged({"d": [lead("a", "b")]}, {"r": [lead("f")]}), judged({"d": [lead("f")]}, {"r": [lead("a")]})

    pooled = pool([good, bad])

    assert pooled.seeds == (1, 1)
    assert pooled.scores["d"] == Score(leads=Share(1, 2), accounts=Share(2, 3), victims=0)
    assert pooled.baselines["r"].accounts == Share(1, 2)
    assert pooled.campaigns["farm", "d"] == Reach(Share(2, 4), 1)
    assert pooled.hard_negatives["party", "d"] == Reach(Share(1, 4), 1)
    assert pooled.roles["farm", "account", "operator"] == Share(2, 4)


@given(LEADS)
def test_one_world_alone_is_itself(leads: list[frozenset[str]]) -> None:
    one = judged({"d": leads}, {"r": leads})

    assert pool([one]) == one


@given(st.lists(LEADS, min_size=1, max_size=4))
def test_the_order_of_worlds_does_not_matter_to_the_figures(worlds: list[list[frozenset[str]]]) -> None:
    there = pool([judged({"d": leads}) for leads in worlds])
    back = pool([judged({"d": leads}) for leads in worlds[::-1]])

    assert (there.scores, there.campaigns, there.hard_negatives) == (back.scores, back.campaigns, back.hard_negatives)


HIJACKING = Truth(
    simulation=True,
    scale="tiny",
    seed=1,
    groups=(
        group(
            "takeovers",
            "campaign",
            **{"account:a": Role.HIJACKED, "account:b": Role.HIJACKED, "account:x": Role.TARGET},
        ),
        group("travellers", "hard_negative", **{"account:f": Role.BYSTANDER}),
    ),
)


def test_a_lead_on_what_was_hijacked_is_right() -> None:
    found = evaluate({"d": [frozenset({"account:a", "account:b"})]}, HIJACKING)

    assert found.scores["d"].leads == Share(1, 1)
    assert found.scores["d"].accounts == Share(2, 2)
    assert found.campaigns["takeovers", "d"].accounts == Share(2, 2)


def test_what_was_hijacked_is_no_victim_that_was_named() -> None:
    found = evaluate({"d": [frozenset({"account:a", "account:x"})]}, HIJACKING)

    assert found.scores["d"].victims == 1
    assert found.scores["d"].leads == Share(1, 1)


def test_a_lead_on_a_traveller_is_wrong() -> None:
    found = evaluate({"d": [frozenset({"account:f"})]}, HIJACKING)

    assert found.scores["d"].leads == Share(0, 1)
    assert found.hard_negatives["travellers", "d"].accounts == Share(1, 1)


def test_roles_of_the_hijacked_are_told_apart() -> None:
    found = evaluate({"d": [frozenset({"account:a"})]}, HIJACKING)

    assert found.roles["takeovers", "account", "hijacked"] == Share(1, 2)
    assert found.roles["takeovers", "account", "target"] == Share(0, 1)


@pytest.mark.parametrize("role", list(Role))
def test_only_operators_and_buyers_answer(role: Role) -> None:
    truth = Truth(simulation=True, scale="tiny", seed=1, groups=(group("g", "campaign", account_a=role),))

    assert bool(truth.culpable()) == (role in {Role.OPERATOR, Role.BUYER})
    assert bool(truth.sought()) == (role in {Role.OPERATOR, Role.BUYER, Role.HIJACKED})
    assert bool(truth.harmed()) == (role in {Role.TARGET, Role.BENEFICIARY})
