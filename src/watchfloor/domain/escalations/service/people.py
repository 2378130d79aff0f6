"""Who does what in an escalation: roles that are taken and given up."""

from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.access import access_escalation_for_work
from watchfloor.domain.escalations.models import EscalationParticipant
from watchfloor.domain.escalations.rules.vocabulary import EscalationRole
from watchfloor.domain.escalations.schemas.shown import EscalationParticipantOut
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import Conflict
from watchfloor.kernel.ids import ActorId


def assume_role(*, unit: WriteUnit, escalation: str, role: EscalationRole) -> tuple[EscalationParticipantOut, ...]:
    """Take a role; taking it twice changes nothing."""
    row = access_escalation_for_work(unit, escalation)
    if _held(unit, row.ref, role) is None:
        unit.session.add(
            EscalationParticipant(
                escalation=row.ref, actor=unit.actor.id, role=role.value, assumed_at=unit.now, renounced_at=None
            )
        )
        unit.session.flush()
        unit.record("role.assumed", row.ref, payload={"role": role})
    return participants_of(unit, row.ref)


def renounce_role(*, unit: WriteUnit, escalation: str, role: EscalationRole) -> tuple[EscalationParticipantOut, ...]:
    row = access_escalation_for_work(unit, escalation)
    held = _held(unit, row.ref, role)
    if held is None:
        raise Conflict(f"You are not {role} here.", fix="Look at who is.", code="role_not_held")
    held.renounced_at = unit.now
    unit.session.flush()
    unit.record("role.renounced", row.ref, payload={"role": role})
    return participants_of(unit, row.ref)


def participants_of(unit: Unit, escalation: str) -> tuple[EscalationParticipantOut, ...]:
    return tuple(
        EscalationParticipantOut(
            actor=ActorId(one.actor),
            role=EscalationRole(one.role),
            assumed_at=one.assumed_at,
            renounced_at=one.renounced_at,
        )
        for one in repository.participants(unit.session, escalation)
    )


def _held(unit: Unit, escalation: str, role: EscalationRole) -> EscalationParticipant | None:
    rows = repository.participants(unit.session, escalation)
    mine = (one for one in rows if one.actor == unit.actor.id and one.role == role and one.renounced_at is None)
    return next(mine, None)
