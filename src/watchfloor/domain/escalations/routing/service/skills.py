"""What people can take on, as those who run a desk say, and whether one is free, as one says oneself."""

from datetime import timedelta

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.escalations.access import check_version
from watchfloor.domain.escalations.routing import repository
from watchfloor.domain.escalations.routing.access import check_worker, require_reader, workers
from watchfloor.domain.escalations.routing.models import AwayRow, SkillRow
from watchfloor.domain.escalations.routing.rules import Candidate, Skills
from watchfloor.domain.escalations.routing.schemas import Availability, SetSkills, SkillsOut
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.auth import people
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.ids import ActorId

LONGEST = timedelta(days=7)


def list_skills(*, unit: Unit) -> tuple[SkillsOut, ...]:
    """Everybody who may claim, by name, with what they can take on and what they hold of what one sees."""
    require_reader(unit)
    able = workers(unit)
    return tuple(_shown(unit, [one.id for one in people.directory(unit=unit) if one.id in able]))


def set_skills(*, unit: WriteUnit, person: str, form: SetSkills, version: int) -> SkillsOut:
    """Say all of what somebody can take on; the first time on version 0. Raises NotFound, StaleVersion."""
    require(unit.actor, Permission.DESK_WRITE)
    who = check_worker(unit, person)
    unit.take_turn(f"skills {who}")
    row = repository.skill(unit.session, who) or SkillRow(person=who, version=0)
    check_version(f"What {who} can take on", stored=row.version, given=version)
    row.languages, row.markets = sorted(set(form.languages)), sorted(set(form.markets))
    row.demand_classes = sorted({one.value for one in form.demand_classes})
    row.capacity, row.version, row.changed_at = form.capacity, row.version + 1, unit.now
    unit.session.add(row)
    unit.session.flush()
    told = {
        "languages": row.languages,
        "demand_classes": row.demand_classes,
        "markets": row.markets,
        "capacity": row.capacity,
    }
    unit.record("skills.set", who, payload=told)
    [shown] = _shown(unit, [who])
    return shown


def show_availability(*, unit: Unit) -> Availability:
    """Until when one said that one is not free."""
    row = repository.own_away(unit)
    return Availability(not_free_until=row.until if row and row.until > unit.now else None)


def set_availability(*, unit: WriteUnit, form: Availability) -> Availability:
    """Say that one is not free until a time, or free again; nobody is told why. Raises Refused, InvalidInput."""
    require(unit.actor, Permission.ESCALATION_WRITE)
    until = form.not_free_until or unit.now
    if not unit.now <= until <= unit.now + LONGEST:
        fix = f"Give a later time, at most {LONGEST.days} days on."
        raise InvalidInput("One is not free for some time, of seven days at most.", fix=fix, code="bad_until")
    unit.take_turn(f"away {unit.actor.id}")
    row = repository.own_away(unit) or AwayRow(person=unit.actor.id)
    row.until = until
    unit.session.add(row)
    unit.session.flush()
    # Others see that it is so now; a list of all the times that it was so would say more, and is nobody's.
    unit.record("availability.set", unit.actor.id, payload={"until": iso(until)}, scopes=[f"person:{unit.actor.id}"])
    return show_availability(unit=unit)


def skills_of_row(row: SkillRow | None) -> Skills:
    """What is kept of somebody, or what holds for everybody of whom nothing was said."""
    if row is None:
        return Skills()
    return Skills(
        frozenset(row.languages), frozenset(row.demand_classes), frozenset(row.markets), capacity=row.capacity
    )


def _shown(unit: Unit, who: list[ActorId]) -> list[SkillsOut]:
    kept, away = repository.skills(unit.session), frozenset(repository.away(unit.session, unit.now))
    held, load = repository.held(unit), repository.load(unit)
    told = []
    for person in who:
        row = kept.get(person)
        skills = skills_of_row(row)
        one = Candidate(person, skills, load=load.get(person, 0), is_away=person in away)
        told.append(
            SkillsOut(
                person=person,
                languages=tuple(sorted(skills.languages)),
                demand_classes=tuple(DemandClass(name) for name in sorted(skills.demand_classes)),
                markets=tuple(sorted(skills.markets)),
                capacity=skills.capacity,
                held=held.get(person, 0),
                is_free=one.is_free,
                version=row.version if row else 0,
            )
        )
    return told
