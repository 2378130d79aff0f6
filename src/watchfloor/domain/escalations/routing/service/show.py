"""Where an escalation fits, as the desk shows it."""

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.escalations.access import access_escalation
from watchfloor.domain.escalations.routing import rules
from watchfloor.domain.escalations.routing.rules import Candidate, Fit
from watchfloor.domain.escalations.routing.schemas import RoutedDesk, RoutedPerson, RoutingOut, RoutingTerm
from watchfloor.domain.escalations.routing.service.gather import candidates_for, needs_of, posts_now
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.ids import ActorId, Reference


def show_routing(*, unit: Unit, escalation: str) -> RoutingOut:
    """Where an escalation fits now: desks, then people, each with the terms for and against. Raises NotFound."""
    row = access_escalation(unit, escalation)
    needs, candidates = needs_of(unit, row), candidates_for(unit, row)
    found = rules.route(needs, posts_now(unit), candidates.values())
    return RoutingOut(
        escalation=Reference(row.ref),
        at=unit.now,
        desk=row.desk,
        demand_class=DemandClass(row.demand_class),
        language=needs.language,
        markets=needs.markets,
        compartment=needs.compartment,
        due_at=needs.due,
        desks=tuple(RoutedDesk(desk=fit.key, terms=_terms(fit)) for fit in found.desks),
        people=tuple(_routed(fit, candidates[fit.key]) for fit in found.people),
    )


def _routed(fit: Fit, one: Candidate) -> RoutedPerson:
    return RoutedPerson(
        person=ActorId(fit.key),
        desk=fit.desk or None,
        until=fit.until,
        held=one.held,
        capacity=one.skills.capacity,
        is_free=one.is_free,
        terms=_terms(fit),
    )


def _terms(fit: Fit) -> tuple[RoutingTerm, ...]:
    return tuple(
        RoutingTerm(criterion=term.criterion, rank=term.rank, is_for=term.is_for, says=term.says) for term in fit.terms
    )
