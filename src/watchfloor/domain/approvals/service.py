"""The door to approvals: asking for one, voting, withdrawing, and proving at execution that it still holds."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from watchfloor.domain.approvals import repository, rules
from watchfloor.domain.approvals.access import access_approval, lock_approval
from watchfloor.domain.approvals.models import Approval, ApprovalBar, ApprovalVote
from watchfloor.domain.approvals.schemas import (
    ApprovalGranted,
    ApprovalLine,
    ApprovalOut,
    ApprovalState,
    Ballot,
    Bar,
    VoteOut,
)
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.canonical import digest
from watchfloor.kernel.errors import Conflict, InvalidInput
from watchfloor.kernel.ids import ActorId, Reference, RefKind
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page, decode_position, encode_cursor


def request(
    *,
    unit: WriteUnit,
    subject: Reference,
    purpose: str,
    payload: Mapping[str, object],
    excluded: Mapping[ActorId, Bar],
    quorum: int,
    expires_at: datetime,
    scopes: Iterable[str],
) -> ApprovalOut:
    """Ask for `quorum` people to approve exactly this payload; the actor is the proposer and always barred."""
    rules.check_request(purpose=purpose, quorum=quorum, expires_at=expires_at, now=unit.now)
    ref = unit.next_ref(RefKind.APPROVAL)
    row = Approval(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        subject=subject,
        purpose=purpose.strip(),
        payload_hash=digest(payload),
        state=ApprovalState.PENDING.value,
        quorum=quorum,
        proposer=unit.actor.id,
        requested_at=unit.now,
        expires_at=expires_at,
        decided_at=None,
        version=1,
    )
    unit.session.add(row)
    unit.session.flush()
    barred = {**excluded, ActorId(unit.actor.id): Bar.OWN_PROPOSAL}
    unit.session.add_all(ApprovalBar(approval=ref, actor=actor, bar=bar.value) for actor, bar in barred.items())
    unit.session.flush()
    unit.protect(ref, scopes)
    asked = {"subject": subject, "payload_hash": row.payload_hash, "quorum": quorum, "expires_at": expires_at}
    unit.record("approval.requested", ref, payload=asked)
    return _out(unit, row)


def vote(
    *,
    unit: WriteUnit,
    approval: Reference,
    payload_hash: str,
    verdict: Ballot,
    reason: str,
    excluded_now: Mapping[ActorId, Bar],
) -> ApprovalOut:
    """Grant or refuse; `payload_hash` is that of the payload as it is now, recomputed by the caller.

    Announces ApprovalGranted with the last grant of the quorum. Raises as `rules.check_vote` does.
    """
    row = lock_approval(unit, approval)
    require(unit.actor, Permission.DECISION_APPROVE)
    standing = _standing(unit, row)
    voter = ActorId(unit.actor.id)
    rules.check_vote(standing, voter=voter, payload_hash=payload_hash, excluded_now=excluded_now, now=unit.now)
    if verdict is Ballot.REFUSE and not reason.strip():
        raise InvalidInput("A refusal says why.", fix="Give the proposer a reason.", code="reason_missing")
    after = rules.after_vote(standing, voter=voter, verdict=verdict)
    said = ApprovalVote(approval=row.ref, voter=voter, verdict=verdict.value, reason=reason.strip(), voted_at=unit.now)
    unit.session.add(said)
    _settle(unit, row, after.state)
    unit.record("approval.voted", row.ref, payload={"verdict": verdict, "payload_hash": payload_hash}, reason=reason)
    if after.state is ApprovalState.GRANTED:
        unit.record("approval.granted", row.ref, payload={"granted": after.granted, "payload_hash": payload_hash})
        unit.announce(ApprovalGranted(Reference(row.ref), Reference(row.subject), row.payload_hash))
    elif after.state is ApprovalState.REFUSED:
        unit.record("approval.refused", row.ref, reason=reason)
    return _out(unit, row)


def withdraw(*, unit: WriteUnit, approval: Reference, reason: str) -> ApprovalOut:
    """Take back a request, granted or not; whether the actor may is for the subject's own domain to say."""
    row = lock_approval(unit, approval)
    if row.state not in {ApprovalState.PENDING, ApprovalState.GRANTED}:
        raise Conflict(
            f"{row.ref} is {row.state} already.", fix="There is nothing to take back.", code="already_decided"
        )
    _settle(unit, row, ApprovalState.WITHDRAWN)
    unit.record("approval.withdrawn", row.ref, reason=reason)
    return _out(unit, row)


def require_granted(
    *, unit: Unit, approval: Reference, payload_hash: str, excluded_now: Mapping[ActorId, Bar]
) -> ApprovalOut:
    """The check at execution: granted, unexpired, for this very payload, by people who are not barred now.

    In a write unit the approval stays locked until the transaction ends. Raises as `rules.check_granted` does.
    """
    row = lock_approval(unit, approval) if isinstance(unit, WriteUnit) else access_approval(unit, approval)
    standing = _standing(unit, row)
    rules.check_granted(standing, payload_hash=payload_hash, excluded_now=excluded_now, now=unit.now)
    return _out(unit, row)


def show(*, unit: Unit, approval: Reference) -> ApprovalOut:
    return _out(unit, access_approval(unit, approval))


def list_waiting(*, unit: Unit, cursor: str | None = None, limit: int = DEFAULT_LIMIT) -> Page[ApprovalOut]:
    """Approvals that the actor may vote on and has not yet, oldest first."""
    require(unit.actor, Permission.DECISION_APPROVE)
    after = decode_position(cursor) if cursor else 0
    rows = repository.waiting(unit, now=unit.now, after=after, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[_out(unit, row) for row in rows[:limit]], next_cursor=more)


def list_lines(*, unit: Unit, limit: int) -> tuple[ApprovalLine, ...]:
    """The same in short, at most `limit` of them."""
    require(unit.actor, Permission.DECISION_APPROVE)
    rows = repository.waiting(unit, now=unit.now, after=0, limit=limit)
    granted = repository.grants(unit, [row.ref for row in rows])
    return tuple(
        ApprovalLine(
            ref=Reference(row.ref),
            subject=Reference(row.subject),
            purpose=row.purpose,
            proposer=ActorId(row.proposer),
            requested_at=row.requested_at,
            expires_at=row.expires_at,
            granted=granted.get(row.ref, 0),
            quorum=row.quorum,
        )
        for row in rows
    )


def _settle(unit: WriteUnit, row: Approval, state: ApprovalState) -> None:
    row.state = state.value
    row.version += 1
    row.decided_at = None if state is ApprovalState.PENDING else unit.now
    unit.session.flush()


def _standing(unit: Unit, row: Approval) -> rules.Standing:
    return rules.Standing(
        payload_hash=row.payload_hash,
        quorum=row.quorum,
        expires_at=row.expires_at,
        barred={ActorId(part.actor): Bar(part.bar) for part in repository.bars(unit, row.ref)},
        state=ApprovalState(row.state),
        votes={ActorId(part.voter): Ballot(part.verdict) for part in repository.votes(unit, row.ref)},
    )


def _out(unit: Unit, row: Approval) -> ApprovalOut:
    standing = _standing(unit, row)
    said = repository.votes(unit, row.ref)
    return ApprovalOut(
        ref=Reference(row.ref),
        subject=Reference(row.subject),
        purpose=row.purpose,
        payload_hash=row.payload_hash,
        state=rules.state_at(standing, unit.now),
        quorum=row.quorum,
        granted=standing.granted,
        proposer=ActorId(row.proposer),
        requested_at=row.requested_at,
        expires_at=row.expires_at,
        decided_at=row.decided_at,
        votes=tuple(
            VoteOut(voter=ActorId(v.voter), verdict=Ballot(v.verdict), reason=v.reason, at=v.voted_at) for v in said
        ),
        version=row.version,
    )
