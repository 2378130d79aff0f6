"""What a routing is decided by, gathered from the record: the needs, the desks, and the people."""

from watchfloor.domain.clocks.desks import coverage
from watchfloor.domain.clocks.rules.standing import OPEN_STATES
from watchfloor.domain.clocks.service import show as clocks
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.routing import repository, rules
from watchfloor.domain.escalations.routing.access import workers
from watchfloor.domain.escalations.routing.rules import Candidate, Criterion, Needs, Post
from watchfloor.domain.escalations.routing.service.skills import skills_of_row
from watchfloor.infra.access.scopes import seers
from watchfloor.infra.auth import people
from watchfloor.infra.db.unit import Unit


def needs_of(unit: Unit, row: Escalation) -> Needs:
    """What of an escalation asks for somebody; `due` is that of its first mandatory clock."""
    running = clocks.of_subject(unit=unit, subject=row.ref)
    mandatory = [one for one in running if one.is_mandatory and one.state in OPEN_STATES]
    return Needs(
        ref=row.ref,
        demand_class=row.demand_class,
        language=rules.primary(row.language),
        markets=tuple(row.jurisdictions),
        compartment=row.compartment,
        due=min((one.due_at for one in mandatory if one.due_at), default=None),
    )


def posts_now(unit: Unit) -> tuple[Post, ...]:
    """Every desk as it is staffed now."""
    return tuple(
        Post(
            key=one.key,
            zone=one.zone,
            clearance=one.clearance,
            markets=one.markets,
            leaving=one.leaving,
            on_call=one.on_call,
            next_covered=one.next_covered,
        )
        for one in coverage.staffed(unit=unit, at=unit.now)
    )


def candidates_for(unit: Unit, row: Escalation) -> dict[str, Candidate]:
    """Everybody, with what decides whether they may take an escalation and how well."""
    kept, away = repository.skills(unit.session), frozenset(repository.away(unit.session, unit.now))
    held, load = repository.held(unit), repository.load(unit)
    able, cleared = workers(unit), seers(unit.session, row.ref)
    return {
        one.id: Candidate(
            id=one.id,
            skills=skills_of_row(kept.get(one.id)),
            held=held.get(one.id, 0),
            load=load.get(one.id, 0),
            is_away=one.id in away,
            is_active=not one.is_disabled,
            may_claim=one.id in able,
            is_cleared=one.id in cleared,
        )
        for one in people.directory(unit=unit)
    }


def against(unit: Unit, row: Escalation, person: str) -> tuple[str, ...]:
    """The soft terms that speak against giving an escalation to somebody eligible, for the ledger.

    That somebody is not free stands in it only where what the asker sees of their work says so already.
    """
    candidates = candidates_for(unit, row)
    found = rules.route(needs_of(unit, row), posts_now(unit), candidates.values())
    fit = next((one for one in found.people if one.key == person), None)
    hidden = {Criterion.FREE, Criterion.SPARE}
    told = [one.value for one in fit.against() if one not in hidden] if fit else []
    return ("capacity", *told) if candidates[person].is_full else tuple(told)
