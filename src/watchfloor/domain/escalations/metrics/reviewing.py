"""Reviews of the gravest escalations, and what another matrix would have made of the past; nothing is written."""

from datetime import datetime, timedelta

from watchfloor.domain.clocks.service import show as clocks
from watchfloor.domain.escalations.access import access_escalation
from watchfloor.domain.escalations.metrics import repository
from watchfloor.domain.escalations.metrics.replay import Past, compare
from watchfloor.domain.escalations.metrics.review import Happened, Promised, Reviewed, draft
from watchfloor.domain.escalations.metrics.schemas import EscalationReview, ReplayAsked, ReplayOut
from watchfloor.domain.escalations.metrics.service import MetricsAsked, period
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.rules.matrix import HarmImpact, HarmUrgency
from watchfloor.domain.escalations.service.weighing import matrix_in_force, severity_of_row, weighed
from watchfloor.infra.access.actors import SYSTEM, pseudonyms
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.ledger.reading import entries_about
from watchfloor.infra.ledger.vocabulary import VERBS
from watchfloor.kernel.errors import Conflict, TooLarge
from watchfloor.kernel.ids import Reference

GRAVE = frozenset({"S0", "S1"})
MOST_REPLAYED = 20_000


def review(*, unit: Unit, escalation: str) -> EscalationReview:
    """The draft of a review of an S0 or S1. Raises Conflict `not_grave` for any other."""
    row = access_escalation(unit, escalation)
    severity = severity_of_row(row)
    if severity is None or severity not in GRAVE:
        raise Conflict(f"{row.ref} is no S0 or S1.", fix="Look at its clocks and its ledger.", code="not_grave")
    _, matrix = matrix_in_force(unit)
    name_of = pseudonyms(unit.session)
    entries = [
        Happened(one.at, name_of(one.actor), VERBS[one.verb], one.reason, is_human=one.actor != SYSTEM.id)
        for one in entries_about(unit.session, [row.ref])
    ]
    promised = [
        Promised(one.name, one.state, one.due_at, one.ended_at if one.state == "met" else None, bool(one.breached_at))
        for one in clocks.of_subject(unit=unit, subject=row.ref)
    ]
    quiet = timedelta(hours=matrix.demands.of(severity).update)
    told = Reviewed(row.ref, row.title, severity, _head(row), entries, promised, quiet)
    return EscalationReview(escalation=Reference(row.ref), severity=severity, drafted_at=unit.now, markdown=draft(told))


def replay(*, unit: Unit, form: ReplayAsked) -> ReplayOut:
    """What another matrix would have promised and kept in a period, beside the one in force.

    Raises InvalidInput `bad_period`, TooLarge `too_many_rows`.
    """
    require(unit.actor, Permission.ESCALATION_READ)
    since, until = period(MetricsAsked(since=form.since, until=form.until), unit.now)
    _, matrix = matrix_in_force(unit)
    found = compare(past_received(unit, since, until), matrix, form.content, now=unit.now)
    return ReplayOut(since=since, until=until, **found)


def past_received(unit: Unit, since: datetime, until: datetime) -> list[Past]:
    """What was received in a period, of what one may see, in the order of its numbers. Raises TooLarge."""
    rows = repository.past(unit, since, until, limit=MOST_REPLAYED + 1)
    if len(rows) > MOST_REPLAYED:
        raise TooLarge(f"More than {MOST_REPLAYED:,} were received.", fix="Ask for less time.", code="too_many_rows")
    return [_past(row) for row in rows]


def _past(row: Escalation) -> Past:
    judged = row.impact is not None and row.urgency is not None
    return Past(
        item=weighed(row, duplicates=0),
        demand_class=row.demand_class,
        impact=HarmImpact(row.impact) if judged and row.impact else None,
        urgency=HarmUrgency(row.urgency) if judged and row.urgency else None,
        legal_due=row.legal_due,
        first_touch_at=row.first_touch_at,
        decided_at=row.decided_at,
    )


def _head(row: Escalation) -> list[tuple[str, str]]:
    instants = {
        "received": row.received_at,
        "aware": row.awareness_at,
        "first touched": row.first_touch_at,
        "contained": row.contained_at,
        "decided": row.decided_at,
        "answered": row.responded_at,
        "closed": row.closed_at,
    }
    told = [("class", row.demand_class), ("where", ", ".join(row.jurisdictions) or "-"), ("from", row.requester_kind)]
    return told + [(name, f"{at:%Y-%m-%d %H:%M}Z" if at else "-") for name, at in instants.items()]
