"""Four eyes, decided: who may vote, what a vote does, and whether a grant still holds at execution."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from watchfloor.domain.approvals.schemas import ApprovalState, Ballot, Bar
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused
from watchfloor.kernel.ids import ActorId

WHY = {
    Bar.OWN_PROPOSAL: "proposed it",
    Bar.CASE_LEAD: "leads the case",
    Bar.EVIDENCE_COLLECTOR: "collected evidence that it rests on",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides about an approval: its bond, its bars and quorum, its stored state, and the votes so far."""

    payload_hash: str
    quorum: int
    expires_at: datetime
    barred: Mapping[ActorId, Bar]
    state: ApprovalState = ApprovalState.PENDING
    votes: Mapping[ActorId, Ballot] = field(default_factory=dict)

    @property
    def granted(self) -> int:
        """How many voters grant."""
        return sum(verdict is Ballot.GRANT for verdict in self.votes.values())


def exclusions(
    *, proposer: ActorId, case_leads: Iterable[ActorId] = (), collectors: Iterable[ActorId] = ()
) -> dict[ActorId, Bar]:
    """Who may not vote and why; whoever is barred twice is told the first of: own proposal, case lead, collector."""
    return {
        **dict.fromkeys(collectors, Bar.EVIDENCE_COLLECTOR),
        **dict.fromkeys(case_leads, Bar.CASE_LEAD),
        proposer: Bar.OWN_PROPOSAL,
    }


def check_request(*, purpose: str, quorum: int, expires_at: datetime, now: datetime) -> None:
    """Raise InvalidInput where an approval would ask nobody, never end, or not say what it is for."""
    if not purpose.strip():
        raise InvalidInput("An approval has a purpose.", fix="Say what is to be approved.", code="purpose_missing")
    if quorum < 1:
        raise InvalidInput(f"A quorum of {quorum} asks nobody.", fix="Ask at least one person.", code="bad_quorum")
    if expires_at <= now:
        raise InvalidInput(
            "The approval would have expired before anybody could vote.",
            fix="Give an end that lies ahead.",
            code="bad_expiry",
        )


def state_at(standing: Standing, now: datetime) -> ApprovalState:
    """The state at a time: what waits or was granted expires, what was refused or withdrawn stays so."""
    lasting = {ApprovalState.PENDING, ApprovalState.GRANTED}
    return ApprovalState.EXPIRED if standing.state in lasting and now >= standing.expires_at else standing.state


def check_vote(
    standing: Standing, *, voter: ActorId, payload_hash: str, excluded_now: Mapping[ActorId, Bar], now: datetime
) -> None:
    """Raise Refused or Conflict unless the voter may vote now on exactly this payload.

    Refused: `own_proposal`, `case_lead`, `evidence_collector`, `payload_changed`, `expired`.
    Conflict: `already_voted`, `already_decided`. Whoever was barred when it was requested stays barred.
    """
    _check_bars({**excluded_now, **standing.barred}, [voter])
    if voter in standing.votes:
        raise Conflict("You have voted on this approval.", fix="A vote is not changed.", code="already_voted")
    if standing.state is not ApprovalState.PENDING:
        raise Conflict(
            f"The approval is {standing.state} already.",
            fix="Nothing is left to vote on; see how it was decided.",
            code="already_decided",
            facts={"state": standing.state.value},
        )
    _check_bond(standing, payload_hash=payload_hash, now=now)


def check_granted(standing: Standing, *, payload_hash: str, excluded_now: Mapping[ActorId, Bar], now: datetime) -> None:
    """Raise Refused unless the grant holds at execution: granted, unexpired, the same payload, voters still unbarred.

    Codes: `not_granted`, `expired`, `payload_changed`, and the bar of a voter who became excluded since.
    """
    if standing.state is not ApprovalState.GRANTED or standing.granted < standing.quorum:
        raise Refused(
            f"{standing.granted} of {standing.quorum} approvals are there; it is {standing.state}.",
            fix="Wait for the other approvers, or propose anew.",
            code="not_granted",
            facts={"granted": standing.granted, "quorum": standing.quorum, "state": standing.state.value},
        )
    _check_bond(standing, payload_hash=payload_hash, now=now)
    _check_bars(excluded_now, [voter for voter, said in standing.votes.items() if said is Ballot.GRANT])


def _check_bars(bars: Mapping[ActorId, Bar], voters: Iterable[ActorId]) -> None:
    for voter in sorted(voters):
        bar = bars.get(voter)
        if bar is not None:
            raise Refused(
                f"{voter} {WHY[bar]} and cannot be the second pair of eyes.",
                fix="Ask somebody who took no part in it.",
                code=bar.value,
                facts={"actor": voter},
            )


def _check_bond(standing: Standing, *, payload_hash: str, now: datetime) -> None:
    if now >= standing.expires_at:
        raise Refused(f"The approval expired at {iso(standing.expires_at)}.", fix="Propose anew.", code="expired")
    if payload_hash != standing.payload_hash:
        raise Refused(
            "What was to be approved has changed since it was asked.",
            fix="Read it again, and ask for a new approval of what it is now.",
            code="payload_changed",
            facts={"asked": standing.payload_hash, "now": payload_hash},
        )


def after_vote(standing: Standing, *, voter: ActorId, verdict: Ballot) -> Standing:
    """How the approval stands after a vote that was checked: one refusal decides, and so does the last grant needed."""
    voted = replace(standing, votes={**standing.votes, voter: verdict})
    if verdict is Ballot.REFUSE:
        return replace(voted, state=ApprovalState.REFUSED)
    return replace(voted, state=ApprovalState.GRANTED) if voted.granted >= voted.quorum else voted
