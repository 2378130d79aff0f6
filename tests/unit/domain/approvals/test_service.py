"""Approvals as stored: asked for, voted on, announced, withdrawn, and proved at execution."""

from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest

from watchfloor.domain.approvals import service
from watchfloor.domain.approvals.schemas import ApprovalOut, ApprovalState, Ballot, Bar
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.canonical import digest
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound, Refused, WatchfloorError
from watchfloor.kernel.ids import ActorId, Reference

EdgeOf = Callable[[str], Edge]
PAYLOAD = {"action": "neutralise", "subjects": ["account:op-a"]}
HASH = digest(PAYLOAD)
CROWD = 50


def request(edge: Edge, *, quorum: int = 1, excluded: Mapping[ActorId, Bar] | None = None, scope: str = "desk") -> Any:
    return edge.change(
        lambda unit: service.request(
            unit=unit,
            subject=Reference("DEC-1"),
            purpose="neutralise on 1 of CASE-1",
            payload=PAYLOAD,
            excluded=excluded or {},
            quorum=quorum,
            expires_at=unit.now + timedelta(hours=72),
            scopes=[scope],
        )
    )


def vote(edge: Edge, approval: ApprovalOut, verdict: Ballot = Ballot.GRANT, **changed: Any) -> ApprovalOut:
    said = {"payload_hash": HASH, "reason": "It follows from the evidence.", "excluded_now": {}} | changed
    return edge.change(lambda unit: service.vote(unit=unit, approval=approval.ref, verdict=verdict, **said))


def prove(edge: Edge, approval: ApprovalOut, **changed: Any) -> ApprovalOut:
    asked = {"payload_hash": HASH, "excluded_now": {}} | changed
    return edge.change(lambda unit: service.require_granted(unit=unit, approval=approval.ref, **asked))


def show(edge: Edge, approval: ApprovalOut) -> ApprovalOut:
    with edge.read() as unit:
        return service.show(unit=unit, approval=approval.ref)


def waiting(edge: Edge, **asked: Any) -> list[str]:
    with edge.read() as unit:
        return [approval.ref for approval in service.list_waiting(unit=unit, **asked).items]


def test_a_request_binds_the_hash_of_its_payload(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"))

    assert (asked.payload_hash, asked.state, asked.granted) == (HASH, ApprovalState.PENDING, 0)
    assert show(edge_of("ben"), asked) == asked


def test_a_grant_completes_the_quorum_and_proves_itself_at_execution(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"))

    granted = vote(edge_of("ben"), asked)

    assert (granted.state, granted.granted, granted.version) == (ApprovalState.GRANTED, 1, 2)
    assert granted.decided_at is not None
    assert [(said.voter, said.verdict) for said in granted.votes] == [(edge_of("ben").actor.id, Ballot.GRANT)]
    assert prove(edge_of("ana"), asked).state is ApprovalState.GRANTED


def test_two_are_needed_where_two_were_asked_for(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"), quorum=2)
    first = vote(edge_of("ben"), asked)

    with pytest.raises(Refused) as caught:
        prove(edge_of("ana"), asked)

    assert (first.state, caught.value.code) == (ApprovalState.PENDING, "not_granted")
    assert vote(edge_of("lea"), asked).state is ApprovalState.GRANTED


def test_one_person_is_not_two(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"), quorum=2)
    vote(edge_of("ben"), asked)

    with pytest.raises(Conflict) as caught:
        vote(edge_of("ben"), asked)

    assert caught.value.code == "already_voted"


def test_the_proposer_is_barred_even_where_nobody_said_so(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"))

    with pytest.raises(Refused) as caught:
        vote(edge_of("ana"), asked)

    assert caught.value.code == "own_proposal"


@pytest.mark.parametrize("bar", [Bar.CASE_LEAD, Bar.EVIDENCE_COLLECTOR])
def test_whoever_was_barred_at_the_request_stays_barred(edge_of: EdgeOf, bar: Bar) -> None:
    asked = request(edge_of("ana"), excluded={ActorId(edge_of("ben").actor.id): bar})

    with pytest.raises(Refused) as caught:
        vote(edge_of("ben"), asked)

    assert caught.value.code == bar


def test_a_refused_vote_leaves_nothing_behind(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"))

    with pytest.raises(Refused):
        vote(edge_of("ben"), asked, payload_hash="0" * 64)

    assert show(edge_of("ana"), asked) == asked


def test_a_voter_barred_since_the_vote_takes_the_grant_away(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"))
    vote(edge_of("ben"), asked)

    with pytest.raises(Refused) as caught:
        prove(edge_of("ana"), asked, excluded_now={ActorId(edge_of("ben").actor.id): Bar.EVIDENCE_COLLECTOR})

    assert caught.value.code == "evidence_collector"


def test_a_payload_changed_since_the_grant_is_not_executed(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"))
    vote(edge_of("ben"), asked)

    with pytest.raises(Refused) as caught:
        prove(edge_of("ana"), asked, payload_hash=digest(PAYLOAD | {"action": "remove"}))

    assert caught.value.code == "payload_changed"


def test_time_ends_requests_and_grants(edge_of: EdgeOf, clock: Any) -> None:
    asked, granted = request(edge_of("ana")), request(edge_of("ana"))
    vote(edge_of("ben"), granted)
    clock.forward(timedelta(hours=73))

    lates: list[Callable[[], object]] = [
        lambda: vote(edge_of("ben"), asked),
        lambda: prove(edge_of("ana"), granted),
    ]
    for late in lates:
        with pytest.raises(Refused) as caught:
            late()
        assert caught.value.code == "expired"
    assert show(edge_of("ana"), asked).state is ApprovalState.EXPIRED
    assert waiting(edge_of("ben")) == []


def test_a_refusal_decides_and_needs_a_reason(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"), quorum=2)

    with pytest.raises(InvalidInput):
        vote(edge_of("ben"), asked, Ballot.REFUSE, reason=" ")

    assert vote(edge_of("ben"), asked, Ballot.REFUSE).state is ApprovalState.REFUSED


def test_a_viewer_cannot_vote(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"))

    with pytest.raises(Refused):
        vote(edge_of("vic"), asked)


@pytest.mark.parametrize("granted", [False, True])
def test_what_was_withdrawn_is_neither_voted_on_nor_executed(edge_of: EdgeOf, *, granted: bool) -> None:
    asked = request(edge_of("ana"))
    if granted:
        vote(edge_of("ben"), asked)
    edge_of("ana").change(lambda unit: service.withdraw(unit=unit, approval=asked.ref, reason="amended"))

    with pytest.raises(Conflict) as caught:
        vote(edge_of("lea"), asked)
    with pytest.raises(Refused) as refused:
        prove(edge_of("ana"), asked)

    assert (caught.value.code, refused.value.code) == ("already_decided", "not_granted")


def test_what_is_withdrawn_is_not_withdrawn_again(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"))
    edge_of("ana").change(lambda unit: service.withdraw(unit=unit, approval=asked.ref, reason="amended"))

    with pytest.raises(Conflict):
        edge_of("ana").change(lambda unit: service.withdraw(unit=unit, approval=asked.ref, reason="again"))


def test_an_approval_of_a_compartment_does_not_exist_for_others(edge_of: EdgeOf) -> None:
    asked = request(edge_of("zoe"), scope="compartment:vip")

    for act in (show, vote, prove):
        with pytest.raises(NotFound):
            act(edge_of("ana"), asked)
    assert waiting(edge_of("ana")) == []
    assert vote(edge_of("yan"), asked).state is ApprovalState.GRANTED


def test_what_waits_for_somebody_is_what_they_may_still_vote_on(edge_of: EdgeOf) -> None:
    mine, voted, barred, open_one = (
        request(edge_of("ben")),
        request(edge_of("ana"), quorum=2),
        request(edge_of("ana"), excluded={ActorId(edge_of("ben").actor.id): Bar.CASE_LEAD}),
        request(edge_of("ana")),
    )
    vote(edge_of("ben"), voted)

    assert waiting(edge_of("ben")) == [open_one.ref]
    assert set(waiting(edge_of("lea"))) == {mine.ref, voted.ref, barred.ref, open_one.ref}


def at_once(edges: list[Edge], approval: ApprovalOut) -> Counter[str]:
    barrier = Barrier(len(edges))

    def cast(edge: Edge) -> str:
        barrier.wait(timeout=60)
        try:
            return vote(edge, approval).state.value
        except WatchfloorError as refused:
            return refused.code

    with ThreadPoolExecutor(len(edges)) as pool:
        return Counter(pool.map(cast, edges))


def test_of_fifty_votes_at_once_one_takes_the_last_place_of_the_quorum(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"), quorum=2)
    vote(edge_of("ben"), asked)

    answers = at_once([edge_of(f"voter-{number}") for number in range(CROWD)], asked)

    assert answers == Counter({"granted": 1, "already_decided": CROWD - 1})
    assert show(edge_of("ana"), asked).granted == 2


def test_one_person_who_votes_many_times_at_once_counts_once(edge_of: EdgeOf) -> None:
    asked = request(edge_of("ana"), quorum=2)

    answers = at_once([edge_of("ben")] * 12, asked)

    assert answers == Counter({"pending": 1, "already_voted": 11})
