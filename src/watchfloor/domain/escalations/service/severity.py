"""Lowering a severity: asked for by one person, agreed to by another, at the one place where approvals are given."""

from datetime import timedelta

from watchfloor.domain.approvals import service as approvals
from watchfloor.domain.approvals.schemas import ApprovalState, Ballot
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.access import access_escalation_for_work
from watchfloor.domain.escalations.models import Escalation, SeverityRequest
from watchfloor.domain.escalations.paging.rules import Cause
from watchfloor.domain.escalations.paging.service.raising import raise_page
from watchfloor.domain.escalations.rules.matrix import SEVERITIES, Severity
from watchfloor.domain.escalations.schemas.shown import SeverityRequestOut
from watchfloor.domain.escalations.service.duties import follow
from watchfloor.domain.escalations.service.holding import holder_now
from watchfloor.domain.escalations.service.weighing import matrix_in_force, reweigh
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.canonical import digest
from watchfloor.kernel.errors import Conflict, NotFound
from watchfloor.kernel.ids import ActorId, Reference

HOURS_TO_ANSWER = timedelta(hours=24)
PENDING = "pending"


def set_severity(unit: WriteUnit, row: Escalation, severity: Severity, *, reason: str) -> None:
    """Set or raise a severity at once; lower it only by asking a second person."""
    if row.severity == severity:
        return
    _forget_overtaken(unit, row, severity)
    if row.severity is not None and severity > row.severity:
        _ask(unit, row, severity, reason)
        return
    _apply(unit, row, severity, reason=reason)


def answer(*, unit: WriteUnit, escalation: str, agrees: bool, reason: str) -> None:
    """The second person's word. Raises NotFound where nothing is asked, Refused for who asked."""
    row = access_escalation_for_work(unit, escalation)
    asked = repository.severity_request(unit.session, row.ref)
    if asked is None or not _is_pending(unit, asked):
        raise NotFound("Nobody has asked to lower its severity.", fix="Look at it again.", code="nothing_asked")
    verdict = Ballot.GRANT if agrees else Ballot.REFUSE
    said = approvals.vote(
        unit=unit,
        approval=Reference(asked.approval),
        payload_hash=digest(_payload(row, asked)),
        verdict=verdict,
        reason=reason,
        excluded_now={},
    )
    if said.state is ApprovalState.GRANTED:
        asked.state = "agreed"
        _apply(unit, row, _read(asked.after), reason=asked.reason)
    elif said.state is ApprovalState.REFUSED:
        asked.state = "refused"
    unit.session.flush()


def request_of(unit: Unit, escalation: str) -> SeverityRequestOut | None:
    """The wish that waits for a second person, if any does."""
    asked = repository.severity_request(unit.session, escalation)
    if asked is None or not _is_pending(unit, asked):
        return None
    return SeverityRequestOut(
        approval=Reference(asked.approval),
        severity_before=_read(asked.before),
        severity_asked=_read(asked.after),
        reason=asked.reason,
        state=asked.state,
        asked_by=ActorId(asked.asked_by),
        asked_at=asked.asked_at,
    )


def _is_pending(unit: Unit, asked: SeverityRequest) -> bool:
    """Whether somebody may still agree: what nobody answered in time may be asked for anew."""
    return asked.state == PENDING and unit.now < asked.asked_at + HOURS_TO_ANSWER


def _forget_overtaken(unit: WriteUnit, row: Escalation, severity: Severity) -> None:
    """A wish to lower what was raised since is about another severity than anybody thought of."""
    asked = repository.severity_request(unit.session, row.ref)
    if asked is None or not _is_pending(unit, asked) or row.severity is None or severity > row.severity:
        return
    approvals.withdraw(unit=unit, approval=Reference(asked.approval), reason="its severity was raised meanwhile")
    asked.state = "overtaken"
    unit.session.flush()


def _ask(unit: WriteUnit, row: Escalation, severity: Severity, reason: str) -> None:
    before = repository.severity_request(unit.session, row.ref)
    if before is not None and _is_pending(unit, before):
        raise Conflict(
            f"Somebody has asked to lower it to {before.after}.",
            fix="Have a second person answer that first.",
            code="lowering_pending",
        )
    asked = SeverityRequest(
        escalation=row.ref,
        approval="",
        before=row.severity or "",
        after=severity,
        reason=reason,
        state=PENDING,
        asked_by=unit.actor.id,
        asked_at=unit.now,
    )
    approval = approvals.request(
        unit=unit,
        subject=Reference(row.ref),
        purpose=f"Lower the severity of {row.ref} from {asked.before} to {asked.after}",
        payload=_payload(row, asked),
        excluded={},
        quorum=1,
        expires_at=unit.now + HOURS_TO_ANSWER,
        scopes=scopes_of(unit.session, row.ref),
    )
    asked.approval = approval.ref
    unit.session.add(asked)
    unit.session.flush()
    told = {"before": asked.before, "after": asked.after, "approval": asked.approval}
    unit.record("severity.lowering_asked", row.ref, payload=told, reason=reason)


def _apply(unit: WriteUnit, row: Escalation, severity: Severity, *, reason: str) -> None:
    before, row.severity, row.severity_reason = row.severity, severity, reason
    row.version += 1
    because = f"severity {before or 'none'} to {severity}"
    unit.record("severity.set", row.ref, payload={"before": before, "after": severity}, reason=reason)
    follow(unit, row, because=because)
    reweigh(unit, row)
    _, matrix = matrix_in_force(unit)
    if matrix.demands.of(severity).pages and holder_now(unit, row) is None:
        raise_page(unit=unit, subject=row.ref, cause=Cause.GRAVE, key=severity)


def _payload(row: Escalation, asked: SeverityRequest) -> dict[str, object]:
    return {"escalation": row.ref, "before": asked.before, "after": asked.after, "reason": asked.reason}


def _read(text: str) -> Severity:
    return next(one for one in SEVERITIES if one == text)
