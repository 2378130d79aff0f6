"""Who leads a case, and which entities it is about, in what role."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from watchfloor.domain.cases import repository
from watchfloor.domain.cases.access import access_case_for_change, access_case_for_work, check_version
from watchfloor.domain.cases.models import CaseEntity, CaseParticipant
from watchfloor.domain.cases.rules.lifecycle import EntityRole, check_reason
from watchfloor.domain.cases.schemas import CaseOut
from watchfloor.domain.cases.service.show import case_out
from watchfloor.domain.entities import service as entity_registry
from watchfloor.infra.access.permissions import Permission, holders
from watchfloor.infra.access.scopes import scopes_of, seers
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.refs import EntityRef


@dataclass(frozen=True, slots=True)
class Entrant:
    """An entity about to enter a case, with the role a person gave it before, if any did."""

    entity: str
    role: EntityRole = EntityRole.UNKNOWN
    reason: str = ""
    set_by: str | None = None


def add_entities(*, unit: WriteUnit, case: str, entities: Iterable[str]) -> CaseOut:
    """Entities that are new to the case come in with the role unknown; the others stay as they are."""
    row = access_case_for_work(unit, case)
    enlist(unit, case=case, entrants=[Entrant(str(EntityRef.parse(entity))) for entity in entities])
    return case_out(unit, row)


def enlist(unit: WriteUnit, *, case: str, entrants: Iterable[Entrant]) -> None:
    known = {entity.entity for entity in repository.entities(unit.session, case)}
    added = {entrant.entity: entrant for entrant in entrants if entrant.entity not in known}
    if not added:
        return
    unit.session.add_all(
        CaseEntity(
            case=case,
            entity=entrant.entity,
            role=entrant.role.value,
            reason=entrant.reason,
            set_by=entrant.set_by,
            set_at=unit.now if entrant.set_by else None,
            version=1,
        )
        for entrant in added.values()
    )
    unit.session.flush()
    refs = [EntityRef.parse(entity) for entity in added]
    entity_registry.note(unit=unit, entities=refs, scopes=scopes_of(unit.session, case))
    unit.record("case.extended", case, payload={"entities": sorted(added)})


def set_role(
    *, unit: WriteUnit, case: str, entity: str, role: EntityRole, reason: str, version: int | None = None
) -> CaseOut:
    row = access_case_for_work(unit, case)
    why = check_reason(reason, act="Setting a role")
    known = repository.entity(unit.session, case, entity)
    if known is None:
        raise NotFound(f"{entity} is no entity of {case}.", fix="Add it to the case first.")
    check_version(entity, stored=known.version, given=version)
    before = known.role
    known.role, known.reason = role.value, why
    known.set_by, known.set_at = unit.actor.id, unit.now
    known.version += 1
    unit.session.flush()
    payload = {"entity": entity, "before": before, "after": role.value}
    unit.record("role.set", case, payload=payload, reason=why)
    return case_out(unit, row)


def change_lead(*, unit: WriteUnit, case: str, actor: str, reason: str, version: int) -> CaseOut:
    row = access_case_for_change(unit, case, version=version)
    why = check_reason(reason, act="Handing over a case")
    if actor not in holders(unit.session, Permission.CASE_WRITE) & seers(unit.session, case):
        raise NotFound(f"Nobody called {actor} works on {case}.", fix="List the people: watchfloor user list.")
    before, row.lead = row.lead, actor
    row.version += 1
    for person in repository.participants(unit.session, case):
        if person.role == "lead" and person.renounced_at is None:
            person.renounced_at = unit.now
    assume_lead(unit, case=case, actor=actor)
    unit.record("case.handed_over", case, payload={"before": before, "after": actor}, reason=why)
    return case_out(unit, row)


def assume_lead(unit: WriteUnit, *, case: str, actor: str) -> None:
    unit.session.add(CaseParticipant(case=case, actor=actor, role="lead", assumed_at=unit.now, renounced_at=None))
    unit.session.flush()


def open_cases_naming(*, session: Session, entities: Collection[str]) -> list[str]:
    """The cases that are not closed and hold any of the entities, wherever they may be seen."""
    return list(repository.open_cases_naming(session, entities))
