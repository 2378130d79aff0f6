"""The desk of an escalation: the first that fits at triage, and afterwards where somebody says so or takes it over."""

from watchfloor.domain.clocks.desks import service as desks
from watchfloor.domain.escalations.access import access_escalation_for_work
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.routing import rules
from watchfloor.domain.escalations.routing.rules import Criterion
from watchfloor.domain.escalations.routing.schemas import RoutingOut, SetEscalationDesk
from watchfloor.domain.escalations.routing.service.gather import candidates_for, needs_of, posts_now
from watchfloor.domain.escalations.routing.service.show import show_routing
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound

TOLD_AT_TRIAGE = frozenset({Criterion.DUTY, Criterion.MARKET, Criterion.DEMAND_CLASS, Criterion.LANGUAGE})
"""What the ledger keeps of why: how much anybody holds is not the same for all who read it."""


def settle_desk(unit: WriteUnit, row: Escalation) -> None:
    """Give an escalation that has no desk the first that fits, and keep why; one that has a desk stays there."""
    posts = posts_now(unit) if row.desk is None else ()
    if not posts:
        return
    found = rules.route(needs_of(unit, row), posts, candidates_for(unit, row).values())
    if not found.desks:
        return
    first = found.desks[0]
    row.desk = first.key
    unit.session.flush()
    why = [term.says for term in first.terms if term.criterion in TOLD_AT_TRIAGE]
    unit.record("escalation.routed", row.ref, payload={"desk": row.desk, "why": why})


def set_desk(*, unit: WriteUnit, escalation: str, form: SetEscalationDesk, version: int) -> RoutingOut:
    """Move an escalation to another desk, with a reason. Raises NotFound, InvalidInput, Conflict `desk_not_cleared`."""
    row = access_escalation_for_work(unit, escalation, version=version)
    post = next((one for one in posts_now(unit) if one.key == form.desk), None)
    if post is None:
        raise NotFound(f"There is no desk {form.desk[:40]}.", fix="List the desks that there are.")
    if not form.reason.strip():
        raise InvalidInput("Moving it to a desk needs a reason.", fix="Say in a sentence why.", code="reason_missing")
    if not rules.may_live_at(row.compartment, post.clearance):
        raise Conflict(
            f"The desk {post.key} is not cleared for where {row.ref} lives.",
            fix=f"Choose among those that may take it: watchfloor escalation route {row.ref}.",
            code="desk_not_cleared",
        )
    _move(unit, row, post.key, {}, reason=form.reason)
    return show_routing(unit=unit, escalation=row.ref)


def hand_desk(unit: WriteUnit, row: Escalation, desk: str, *, handover: str) -> None:
    """Move an escalation to the desk that takes it over; it stays at its own where that is not cleared for it."""
    if desk == row.desk or not rules.may_live_at(row.compartment, desks.show_desk(unit=unit, desk=desk).clearance):
        return
    _move(unit, row, desk, {"handover": handover})


def _move(unit: WriteUnit, row: Escalation, desk: str, by: dict[str, str], *, reason: str = "") -> None:
    before, row.desk = row.desk, desk
    row.version += 1
    unit.session.flush()
    unit.record("escalation.desk_set", row.ref, payload={"before": before, "after": desk, **by}, reason=reason)
