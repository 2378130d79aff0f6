"""Who works on it: claimed by one of many at once, held for a while, given to another, put off."""

from datetime import timedelta

from watchfloor.domain.escalations.access import access_escalation_for_work
from watchfloor.domain.escalations.routing.access import check_can_take
from watchfloor.domain.escalations.routing.service.gather import against
from watchfloor.domain.escalations.rules.lifecycle import EscalationState
from watchfloor.domain.escalations.schemas.asked import Assign, Snooze
from watchfloor.domain.escalations.schemas.shown import EscalationOut
from watchfloor.domain.escalations.service.duties import touched
from watchfloor.domain.escalations.service.holding import LEASE, give, holder_now
from watchfloor.domain.escalations.service.show import whole
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused

LONGEST_SNOOZE = timedelta(days=30)


def claim(*, unit: WriteUnit, escalation: str) -> EscalationOut:
    """Take it for oneself; of any number at once one gets it, the others hear who did (409 `claimed`)."""
    row = access_escalation_for_work(unit, escalation)
    holder = holder_now(unit, row)
    if holder is not None and holder != unit.actor.id:
        raise Conflict(
            f"{row.ref} is held by {holder}.",
            fix="Ask them, or have a lead assign it to you.",
            code="claimed",
            facts={"assignee": holder, "lease_until": iso(row.lease_until) if row.lease_until else None},
        )
    give(unit, row, unit.actor.id)
    touched(unit, row)
    unit.record("escalation.claimed", row.ref, payload={"lease_until": iso(unit.now + LEASE)})
    return whole(unit, row)


def release(*, unit: WriteUnit, escalation: str) -> EscalationOut:
    """Let go of what one holds."""
    row = access_escalation_for_work(unit, escalation)
    if row.assignee != unit.actor.id:
        raise Refused(f"{row.ref} is not yours.", fix="Only its holder lets go of it.", code="not_yours")
    row.assignee, row.lease_until = None, None
    if row.state == EscalationState.ASSIGNED:
        row.state = EscalationState.TRIAGED.value
    row.version += 1
    unit.session.flush()
    unit.record("escalation.released", row.ref)
    return whole(unit, row)


def assign(*, unit: WriteUnit, escalation: str, form: Assign, version: int) -> EscalationOut:
    """Give it to somebody who works on escalations and sees it; taking it from another needs a reason.

    What speaks against them is allowed, and the ledger says so. Raises NotFound, Conflict `cannot_take`.
    """
    row = access_escalation_for_work(unit, escalation, version=version)
    check_can_take(unit, form.assignee, row.ref, Permission.ESCALATION_WRITE)
    holder = holder_now(unit, row)
    if holder not in {None, form.assignee} and not form.reason.strip():
        raise InvalidInput(f"{row.ref} is held by {holder}.", fix="Say why it changes hands.", code="reason_missing")
    told = {"before": holder, "after": form.assignee, "against": against(unit, row, form.assignee)}
    give(unit, row, form.assignee)
    unit.record("escalation.assigned", row.ref, payload=told, reason=form.reason)
    return whole(unit, row)


def snooze(*, unit: WriteUnit, escalation: str, form: Snooze, version: int) -> EscalationOut:
    """Put it off until a time, with a reason. Its clocks run on: a legal one may not fall due meanwhile."""
    row = access_escalation_for_work(unit, escalation, version=version)
    if not unit.now < form.until <= unit.now + LONGEST_SNOOZE:
        raise InvalidInput(
            "It is put off for some time, of 30 days at most.", fix="Give a later time.", code="bad_until"
        )
    if not form.reason.strip():
        raise InvalidInput("Putting it off needs a reason.", fix="Say in a sentence why.", code="reason_missing")
    if row.hard_at is not None and form.until > row.hard_at:
        raise Refused(
            f"A legal clock makes {row.ref} urgent at {iso(row.hard_at)}.",
            fix="Put it off until before then.",
            code="clock_runs",
            facts={"hard_at": iso(row.hard_at)},
        )
    row.snoozed_until = form.until
    row.version += 1
    unit.session.flush()
    unit.record("escalation.snoozed", row.ref, payload={"until": iso(form.until)}, reason=form.reason)
    return whole(unit, row)
