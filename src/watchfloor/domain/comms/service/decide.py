"""The second pair of eyes: submitting an update, approving exactly what it says, refusing it, taking it back."""

from watchfloor.domain.approvals import service as approvals
from watchfloor.domain.approvals.schemas import ApprovalGranted, Ballot
from watchfloor.domain.comms import repository
from watchfloor.domain.comms.access import access_update_for_change
from watchfloor.domain.comms.models import Update
from watchfloor.domain.comms.rules.lifecycle import UpdateState, check_reason, check_step
from watchfloor.domain.comms.rules.payload import payload_of
from watchfloor.domain.comms.schemas.updates import UpdateOut
from watchfloor.domain.comms.service.draft import take_back
from watchfloor.domain.comms.service.gate import (
    TIME_TO_APPROVE,
    check_same,
    check_sendable,
    content_now,
    exclusions_now,
    hash_now,
)
from watchfloor.domain.comms.service.notifications import tell
from watchfloor.domain.comms.service.show import update_out
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import Conflict
from watchfloor.kernel.ids import Reference


def submit(*, unit: WriteUnit, update: str, version: int) -> UpdateOut:
    """Ask for approval of exactly this; whoever wrote any of it is barred. Also where none would be needed."""
    row = access_update_for_change(unit, update, version=version)
    check_step(UpdateState(row.state), UpdateState.SUBMITTED)
    check_sendable(unit, row)
    asked = approvals.request(
        unit=unit,
        subject=Reference(row.ref),
        purpose=f"Send {row.kind} to {row.audience} on {row.subject}",
        payload=payload_of(content_now(row)),
        excluded=exclusions_now(row),
        quorum=1,
        expires_at=unit.now + TIME_TO_APPROVE,
        scopes=scopes_of(unit.session, row.subject),
    )
    row.approval = asked.ref
    return _moved(unit, row, UpdateState.SUBMITTED, "update.submitted", payload_hash=asked.payload_hash)


def approve(*, unit: WriteUnit, update: str, payload: str, reason: str) -> UpdateOut:
    """`payload` is the hash of what the approver read. Raises Refused `payload_changed`, `own_proposal`."""
    row = access_update_for_change(unit, update, permission=Permission.DECISION_APPROVE)
    why = check_reason(reason, act="Approving")
    _asked_for(row)
    check_same(read=payload, now=hash_now(row))
    check_sendable(unit, row)
    _vote(unit, row, Ballot.GRANT, why)
    unit.session.flush()
    return update_out(unit, row)


def refuse(*, unit: WriteUnit, update: str, reason: str) -> UpdateOut:
    """Before it is sent; an approval that was given does not stop a second thought."""
    row = access_update_for_change(unit, update, permission=Permission.DECISION_APPROVE)
    check_step(UpdateState(row.state), UpdateState.REFUSED)
    why = check_reason(reason, act="Refusing")
    if row.state == UpdateState.SUBMITTED:
        _vote(unit, row, Ballot.REFUSE, why)
    else:
        take_back(unit, row, reason=why)
    shown = _moved(unit, row, UpdateState.REFUSED, "update.refused", reason=why)
    tell(unit=unit, people=[row.author], subject=row.subject, code="update_refused", about=f"{row.ref}@{row.version}")
    return shown


def withdraw(*, unit: WriteUnit, update: str, reason: str, version: int) -> UpdateOut:
    """It will not be sent."""
    row = access_update_for_change(unit, update, version=version)
    check_step(UpdateState(row.state), UpdateState.WITHDRAWN)
    why = check_reason(reason, act="Withdrawing")
    take_back(unit, row, reason=why)
    return _moved(unit, row, UpdateState.WITHDRAWN, "update.withdrawn", reason=why)


def on_approval_granted(unit: WriteUnit, event: ApprovalGranted) -> None:
    """The last approval came in: the update that asked for it is approved in the same transaction."""
    row = repository.update_of_approval(unit.session, event.subject, event.approval)
    if row is None or row.state != UpdateState.SUBMITTED:
        return
    _moved(unit, row, UpdateState.APPROVED, "update.approved", payload_hash=event.payload_hash)
    tell(unit=unit, people=[row.author], subject=row.subject, code="update_approved", about=f"{row.ref}@{row.version}")


def _vote(unit: WriteUnit, row: Update, verdict: Ballot, reason: str) -> None:
    approvals.vote(
        unit=unit,
        approval=_asked_for(row),
        payload_hash=hash_now(row),
        verdict=verdict,
        reason=reason,
        excluded_now=exclusions_now(row),
    )


def _asked_for(row: Update) -> Reference:
    """The approval that waits for votes. Raises Conflict `bad_step` where none does."""
    if row.approval is None or row.state != UpdateState.SUBMITTED:
        raise Conflict(
            f"{row.ref} is {row.state}: no approval is asked for.", fix="Show it to see how it stands.", code="bad_step"
        )
    return Reference(row.approval)


def _moved(
    unit: WriteUnit, row: Update, state: UpdateState, verb: str, *, reason: str = "", **payload: object
) -> UpdateOut:
    row.state = state.value
    row.version += 1
    unit.session.flush()
    unit.record(verb, row.ref, payload={"subject": row.subject, "version": row.version, **payload}, reason=reason)
    return update_out(unit, row)
