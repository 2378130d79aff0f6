"""Which lead a claim belongs to, what labels add up to, and when a sleeper wakes."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.claims import group_claim, pair_claim
from watchfloor.domain.leads.rules import (
    Extent,
    KnownLead,
    Sleep,
    check_claimable,
    content_hash,
    extent_of,
    match,
    member_named,
    overlap,
    put_to_sleep,
    question_for,
    state_after_label,
    summed_verdict,
    wakes,
)
from watchfloor.domain.leads.schemas import Growth, LeadState, MemberRole, Verdict, claim_key
from watchfloor.kernel.errors import Conflict, InvalidInput

NAMES = st.frozensets(st.sampled_from("abcdefgh"), min_size=1)


def known(*names: str, number: int = 1, key: str = "k") -> KnownLead:
    return KnownLead(f"LEAD-{number}", number, key, frozenset(f"account:{name}" for name in names))


def test_a_key_is_the_same_for_the_same_identity_in_the_same_order() -> None:
    assert claim_key("d", "a", "b") == claim_key("d", "a", "b")
    assert claim_key("d", "a", "b") != claim_key("d", "b", "a")
    assert claim_key("d", "ab") != claim_key("d", "a", "b")


def test_the_same_key_is_the_same_lead_whatever_the_members() -> None:
    claim = group_claim("a", "b", "c")

    found = match(claim, [known("a", "b", "c", number=1), known("x", number=2, key=claim.key)])

    assert found is not None
    assert found.ref == "LEAD-2"


def test_a_group_that_grew_is_the_group_it_was() -> None:
    found = match(group_claim("a", "b", "c", "d", "e"), [known("a", "b", "c")])

    assert found is not None


@pytest.mark.parametrize(
    ("seen", "same"),
    [("abcd", True), ("ab", True), ("abxy", False), ("axyz", False), ("wxyz", False), ("abcdefghij", True)],
)
def test_a_group_is_another_where_too_few_are_shared(seen: str, same: bool) -> None:
    found = match(group_claim(*seen), [known(*"abcd")])

    assert (found is not None) is same


def test_of_several_groups_the_nearest_then_the_oldest_is_taken() -> None:
    claim = group_claim(*"abcd")

    found = match(claim, [known(*"abcx", number=1), known(*"abcd", number=3), known(*"abcd", number=2)])

    assert found is not None
    assert found.ref == "LEAD-2"


def test_a_pair_is_matched_by_its_key_alone() -> None:
    claim = pair_claim("odd", "victim")
    members = frozenset({"claimant:odd", "account:victim"})

    assert match(claim, [KnownLead("LEAD-1", 1, "another", members)]) is None


@given(NAMES, NAMES)
def test_overlap_is_symmetric_and_whole_only_for_equals(one: frozenset[str], other: frozenset[str]) -> None:
    assert overlap(one, other) == overlap(other, one)
    assert (overlap(one, other) == 1) == (one == other)


def test_content_is_equal_where_only_the_window_moved() -> None:
    claim = group_claim("a", "b")
    later = replace(claim, window_end=claim.window_end + timedelta(days=1))

    assert content_hash(claim) == content_hash(later)
    assert content_hash(claim) != content_hash(replace(claim, volume=101))
    assert content_hash(claim) != content_hash(group_claim("a", "b", "c"))


def test_extent_counts_members_volume_and_score() -> None:
    assert extent_of(group_claim("a", "b", volume=7, score=0.5)) == Extent(2, 7, 0.5)


@pytest.mark.parametrize(
    ("labels", "verdict"),
    [
        ([], None),
        ([Verdict.BENIGN, None], None),
        ([Verdict.BENIGN, Verdict.BENIGN], Verdict.BENIGN),
        ([Verdict.BENIGN, Verdict.TRUE_POSITIVE], Verdict.TRUE_POSITIVE),
        ([Verdict.BENIGN, Verdict.INCONCLUSIVE], Verdict.INCONCLUSIVE),
        ([Verdict.NEEDS_CASE, None], Verdict.NEEDS_CASE),
    ],
)
def test_labels_of_members_add_up(labels: list[Verdict | None], verdict: Verdict | None) -> None:
    assert summed_verdict(labels) is verdict


@pytest.mark.parametrize(
    ("state", "verdict", "after"),
    [
        (LeadState.OPEN, None, LeadState.OPEN),
        (LeadState.OPEN, Verdict.NEEDS_CASE, LeadState.OPEN),
        (LeadState.OPEN, Verdict.BENIGN, LeadState.JUDGED),
        (LeadState.SNOOZED, Verdict.TRUE_POSITIVE, LeadState.JUDGED),
        (LeadState.JUDGED, None, LeadState.OPEN),
        (LeadState.IN_CASE, Verdict.BENIGN, LeadState.IN_CASE),
    ],
)
def test_labels_judge_a_lead(state: LeadState, verdict: Verdict | None, after: LeadState) -> None:
    assert state_after_label(state, verdict) is after


@pytest.mark.parametrize("growth", list(Growth))
def test_a_sleeper_wakes_only_past_its_bound(growth: Growth) -> None:
    small = Extent(10, 100, 0.4)
    sleep = put_to_sleep(LeadState.OPEN, small, growth, 1.5)

    assert not wakes(sleep, Extent(15, 150, 0.4 * 1.5))
    assert wakes(sleep, Extent(16, 151, 0.61))


@pytest.mark.parametrize("state", [LeadState.SNOOZED, LeadState.JUDGED, LeadState.IN_CASE])
def test_only_an_open_lead_sleeps(state: LeadState) -> None:
    with pytest.raises(Conflict) as refused:
        put_to_sleep(state, Extent(1, 1, 0.1), Growth.MEMBERS, 2)

    assert refused.value.code == "lead_not_open"


def test_a_score_cannot_be_asked_to_grow_past_one() -> None:
    with pytest.raises(InvalidInput, match="cannot grow"):
        put_to_sleep(LeadState.OPEN, Extent(3, 9, 0.8), Growth.SCORE, 1.5)


def test_growth_by_another_measure_does_not_wake() -> None:
    assert not wakes(Sleep(Growth.MEMBERS, 15), Extent(10, 10_000, 1.0))


def test_a_lead_is_claimed_once_and_its_holder_may_ask_again() -> None:
    check_claimable(LeadState.OPEN, None, "ana", "LEAD-1")
    check_claimable(LeadState.OPEN, "ana", "ana", "LEAD-1")

    with pytest.raises(Conflict) as refused:
        check_claimable(LeadState.OPEN, "ben", "ana", "LEAD-1")

    assert refused.value.code == "already_claimed"
    assert refused.value.facts["assignee"] == "ben"


def test_a_judged_lead_is_not_claimed() -> None:
    with pytest.raises(Conflict) as refused:
        check_claimable(LeadState.JUDGED, None, "ana", "LEAD-1")

    assert refused.value.code == "lead_not_open"


@pytest.mark.parametrize("text", ["account:z", "account", "ACCOUNT:a", ""])
def test_only_a_member_can_be_named(text: str) -> None:
    with pytest.raises(InvalidInput):
        member_named(text, {"account:a": 1}, "LEAD-1")


def test_the_question_is_asked_until_a_target_is_named() -> None:
    assert "victim" in question_for(victim_prone=True, roles=[MemberRole.UNKNOWN])
    assert question_for(victim_prone=True, roles=[MemberRole.TARGET]) == ""
    assert question_for(victim_prone=False, roles=[]) == ""
