"""Nobody approves their own work, changed content or too late, whatever the order of the votes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.approvals import rules
from watchfloor.domain.approvals.rules import Standing
from watchfloor.domain.approvals.schemas import ApprovalState, Ballot, Bar
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused, WatchfloorError
from watchfloor.kernel.ids import ActorId

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LATER = NOW + timedelta(hours=8)
HASH = "a" * 64
ANA, BEN, CHI, DEV = ActorId("ana"), ActorId("ben"), ActorId("chi"), ActorId("dev")
PEOPLE = st.sampled_from([ActorId(name) for name in ("ana", "ben", "chi", "dev", "eun", "fay")])
VOTES = st.lists(st.tuples(PEOPLE, st.sampled_from(Ballot)), max_size=12)


def standing(quorum: int = 1) -> Standing:
    return Standing(HASH, quorum, LATER, rules.exclusions(proposer=ANA, case_leads=[BEN], collectors=[CHI]))


def refusal(state: Standing, voter: ActorId = DEV, payload_hash: str = HASH, now: datetime = NOW) -> str:
    with pytest.raises(WatchfloorError) as caught:
        rules.check_vote(state, voter=voter, payload_hash=payload_hash, excluded_now={}, now=now)
    assert caught.value.fix
    return caught.value.code


@pytest.mark.parametrize(("voter", "code"), [(ANA, "own_proposal"), (BEN, "case_lead"), (CHI, "evidence_collector")])
def test_whoever_took_part_cannot_vote_and_is_told_why(voter: ActorId, code: str) -> None:
    assert refusal(standing(), voter=voter) == code


def test_somebody_who_took_no_part_may_vote() -> None:
    rules.check_vote(standing(), voter=DEV, payload_hash=HASH, excluded_now={}, now=NOW)


def test_whoever_became_case_lead_since_the_request_cannot_vote() -> None:
    with pytest.raises(Refused) as caught:
        rules.check_vote(standing(), voter=DEV, payload_hash=HASH, excluded_now={DEV: Bar.CASE_LEAD}, now=NOW)

    assert caught.value.code == "case_lead"


def test_the_proposer_who_also_leads_and_collects_is_told_the_first_reason() -> None:
    assert rules.exclusions(proposer=ANA, case_leads=[ANA], collectors=[ANA, BEN]) == {
        ANA: Bar.OWN_PROPOSAL,
        BEN: Bar.EVIDENCE_COLLECTOR,
    }


def test_a_vote_on_changed_content_is_refused() -> None:
    assert refusal(standing(), payload_hash="b" * 64) == "payload_changed"


@pytest.mark.parametrize("late", [timedelta(0), timedelta(days=1)])
def test_a_vote_at_or_after_the_expiry_is_refused(late: timedelta) -> None:
    assert refusal(standing(), now=LATER + late) == "expired"


def test_a_second_vote_of_the_same_person_is_refused() -> None:
    voted = rules.after_vote(standing(2), voter=DEV, verdict=Ballot.GRANT)

    assert refusal(voted) == "already_voted"


@pytest.mark.parametrize("state", [ApprovalState.GRANTED, ApprovalState.REFUSED, ApprovalState.WITHDRAWN])
def test_nobody_votes_on_what_is_decided(state: ApprovalState) -> None:
    with pytest.raises(Conflict) as caught:
        rules.check_vote(replace(standing(), state=state), voter=DEV, payload_hash=HASH, excluded_now={}, now=NOW)

    assert (caught.value.code, caught.value.facts["state"]) == ("already_decided", state.value)


def test_one_refusal_decides() -> None:
    assert rules.after_vote(standing(2), voter=DEV, verdict=Ballot.REFUSE).state is ApprovalState.REFUSED


def test_the_last_grant_of_the_quorum_decides() -> None:
    first = rules.after_vote(standing(2), voter=DEV, verdict=Ballot.GRANT)
    second = rules.after_vote(first, voter=ActorId("eun"), verdict=Ballot.GRANT)

    assert (first.state, second.state) == (ApprovalState.PENDING, ApprovalState.GRANTED)


def granted() -> Standing:
    return rules.after_vote(standing(), voter=DEV, verdict=Ballot.GRANT)


def test_a_grant_holds_at_execution_for_the_same_payload_and_time() -> None:
    rules.check_granted(granted(), payload_hash=HASH, excluded_now={ANA: Bar.OWN_PROPOSAL}, now=NOW)


@pytest.mark.parametrize(
    ("state", "payload_hash", "excluded", "now", "code"),
    [
        (standing(), HASH, {}, NOW, "not_granted"),
        (replace(granted(), quorum=2), HASH, {}, NOW, "not_granted"),
        (replace(granted(), state=ApprovalState.WITHDRAWN), HASH, {}, NOW, "not_granted"),
        (granted(), "b" * 64, {}, NOW, "payload_changed"),
        (granted(), HASH, {}, LATER, "expired"),
        (granted(), HASH, {DEV: Bar.EVIDENCE_COLLECTOR}, NOW, "evidence_collector"),
        (granted(), HASH, {DEV: Bar.CASE_LEAD}, NOW, "case_lead"),
    ],
)
def test_a_grant_that_no_longer_holds_is_refused_at_execution(
    state: Standing, payload_hash: str, excluded: dict[ActorId, Bar], now: datetime, code: str
) -> None:
    with pytest.raises(Refused) as caught:
        rules.check_granted(state, payload_hash=payload_hash, excluded_now=excluded, now=now)

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("purpose", "quorum", "expires_at", "code"),
    [
        (" ", 1, LATER, "purpose_missing"),
        ("decision", 0, LATER, "bad_quorum"),
        ("decision", -2, LATER, "bad_quorum"),
        ("decision", 1, NOW, "bad_expiry"),
    ],
)
def test_a_request_that_could_never_be_granted_is_refused(
    purpose: str, quorum: int, expires_at: datetime, code: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        rules.check_request(purpose=purpose, quorum=quorum, expires_at=expires_at, now=NOW)

    assert caught.value.code == code


def test_time_ends_what_waits_and_what_was_granted_but_not_what_was_refused() -> None:
    refused = rules.after_vote(standing(), voter=DEV, verdict=Ballot.REFUSE)

    assert rules.state_at(standing(), LATER) is ApprovalState.EXPIRED
    assert rules.state_at(granted(), LATER) is ApprovalState.EXPIRED
    assert rules.state_at(granted(), NOW) is ApprovalState.GRANTED
    assert rules.state_at(refused, LATER) is ApprovalState.REFUSED


def cast(start: Standing, votes: list[tuple[ActorId, Ballot]]) -> Standing:
    """The standing after every vote that the rules let through."""
    state = start
    for voter, verdict in votes:
        try:
            rules.check_vote(state, voter=voter, payload_hash=HASH, excluded_now={}, now=NOW)
        except WatchfloorError:
            continue
        state = rules.after_vote(state, voter=voter, verdict=verdict)
    return state


@given(VOTES, st.integers(1, 4))
def test_no_sequence_of_votes_lets_a_barred_person_count(votes: list[tuple[ActorId, Ballot]], quorum: int) -> None:
    end = cast(standing(quorum), votes)

    assert not {ANA, BEN, CHI} & set(end.votes)
    assert len(end.votes) <= quorum


@given(VOTES, st.integers(1, 4))
def test_granted_means_a_full_quorum_and_no_refusal(votes: list[tuple[ActorId, Ballot]], quorum: int) -> None:
    end = cast(standing(quorum), votes)

    full = end.granted == quorum and Ballot.REFUSE not in end.votes.values()
    assert (end.state is ApprovalState.GRANTED) == full


@given(st.lists(PEOPLE, max_size=8), st.integers(1, 3), st.randoms(use_true_random=False))
def test_the_order_of_grants_does_not_change_whether_it_is_granted(
    voters: list[ActorId], quorum: int, random: Random
) -> None:
    ballots = [(voter, Ballot.GRANT) for voter in voters]
    shuffled = list(ballots)
    random.shuffle(shuffled)

    assert cast(standing(quorum), ballots).state is cast(standing(quorum), shuffled).state


@given(st.text(alphabet="0123456789abcdef", min_size=64, max_size=64).filter(lambda text: text != HASH))
def test_no_other_hash_is_ever_accepted(other: str) -> None:
    assert refusal(standing(), payload_hash=other) == "payload_changed"
