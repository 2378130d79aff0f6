"""Roles and the permissions they carry; an actor is who a token speaks for."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.infra.access.models import ActorRow
from watchfloor.kernel.errors import Refused
from watchfloor.kernel.ids import ActorId


class Permission(StrEnum):
    """What a role allows; also the scopes that a token may be narrowed to."""

    DATA_READ = "data:read"
    DATA_WRITE = "data:write"
    DATA_UNMASK = "data:unmask"
    DATA_ERASE = "data:erase"
    HUNT_RUN = "hunt:run"
    LEAD_READ = "lead:read"
    LEAD_WRITE = "lead:write"
    CASE_READ = "case:read"
    CASE_WRITE = "case:write"
    FINDING_REVIEW = "finding:review"
    EVIDENCE_READ = "evidence:read"
    EVIDENCE_WRITE = "evidence:write"
    EVIDENCE_SCREEN = "evidence:screen"
    EVIDENCE_INSTRUCT = "evidence:instruct"
    DECISION_PROPOSE = "decision:propose"
    DECISION_APPROVE = "decision:approve"
    DECISION_EXECUTE = "decision:execute"
    ESCALATION_READ = "escalation:read"
    ESCALATION_WRITE = "escalation:write"
    OBLIGATION_WRITE = "obligation:write"
    DESK_WRITE = "desk:write"
    REPORT_MAKE = "report:make"
    JOB_READ = "job:read"
    JOB_WRITE = "job:write"
    LEDGER_READ = "ledger:read"
    USER_ADMIN = "user:admin"
    METRICS_READ = "metrics:read"
    GLASS_BREAK = "glass:break"
    GLASS_REVIEW = "glass:review"
    DELIVERY_READ = "delivery:read"
    DELIVERY_WRITE = "delivery:write"
    DESTINATION_ADMIN = "destination:admin"


class Role(StrEnum):
    """What a person is on the desk."""

    VIEWER = "viewer"
    SPECIALIST = "specialist"
    LEAD = "lead"
    POLICY = "policy"
    LEGAL = "legal"
    SCREENER = "screener"
    AUDITOR = "auditor"
    ADMIN = "admin"


_READS = frozenset({Permission.LEAD_READ, Permission.CASE_READ, Permission.ESCALATION_READ, Permission.JOB_READ})
_LOOKS = _READS | {
    Permission.DATA_READ,
    Permission.EVIDENCE_READ,
    Permission.REPORT_MAKE,
    Permission.GLASS_BREAK,
    Permission.DELIVERY_READ,
    Permission.JOB_WRITE,
}
_WORKS = _LOOKS | {
    Permission.DATA_UNMASK,
    Permission.HUNT_RUN,
    Permission.LEAD_WRITE,
    Permission.CASE_WRITE,
    Permission.ESCALATION_WRITE,
    Permission.FINDING_REVIEW,
    Permission.EVIDENCE_WRITE,
    Permission.DECISION_PROPOSE,
    Permission.DECISION_APPROVE,
    Permission.DECISION_EXECUTE,
    Permission.DELIVERY_WRITE,
}
ROLE_PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.VIEWER: _READS,
    Role.SPECIALIST: _WORKS,
    Role.LEAD: _WORKS
    | {
        Permission.DATA_WRITE,
        Permission.DATA_ERASE,
        Permission.DESK_WRITE,
        Permission.LEDGER_READ,
        Permission.GLASS_REVIEW,
    },
    Role.POLICY: _LOOKS | {Permission.DECISION_APPROVE},
    Role.LEGAL: _LOOKS
    | {
        Permission.DECISION_APPROVE,
        Permission.DATA_UNMASK,
        Permission.DATA_ERASE,
        Permission.LEDGER_READ,
        Permission.EVIDENCE_SCREEN,
        Permission.EVIDENCE_INSTRUCT,
        Permission.OBLIGATION_WRITE,
    },
    Role.SCREENER: frozenset({Permission.CASE_READ, Permission.EVIDENCE_READ, Permission.EVIDENCE_SCREEN}),
    Role.AUDITOR: _LOOKS | {Permission.LEDGER_READ, Permission.GLASS_REVIEW},
    Role.ADMIN: frozenset(
        {
            Permission.USER_ADMIN,
            Permission.DESK_WRITE,
            Permission.DATA_READ,
            Permission.DATA_WRITE,
            Permission.LEDGER_READ,
            Permission.METRICS_READ,
            Permission.GLASS_BREAK,
            Permission.GLASS_REVIEW,
            Permission.DELIVERY_READ,
            Permission.DESTINATION_ADMIN,
            Permission.JOB_READ,
            Permission.JOB_WRITE,
        }
    ),
}


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: an opaque id, the desk pseudonym that leaves the house, and what the token allows."""

    id: ActorId
    name: str
    pseudonym: str
    roles: frozenset[Role]
    compartments: frozenset[str]
    permissions: frozenset[Permission]


@lru_cache
def permissions_of(roles: frozenset[Role]) -> frozenset[Permission]:
    """All that the roles allow together."""
    return frozenset(permission for role in roles for permission in ROLE_PERMISSIONS[role])


def require(actor: Actor, permission: Permission) -> None:
    """Refuse an actor who lacks a permission."""
    if permission not in actor.permissions:
        raise Refused(
            f"This needs the permission {permission}.",
            fix="Ask an administrator for a role or a token that has it.",
            code="role",
        )


def holders(session: Session, permission: Permission) -> frozenset[ActorId]:
    """The active people whose roles carry a permission."""
    rows = session.execute(select(ActorRow.id, ActorRow.roles).where(ActorRow.disabled_at.is_(None)))
    return frozenset(
        ActorId(identifier) for identifier, roles in rows if permission in permissions_of(roles_from(roles))
    )


@lru_cache
def roles_from(text: str) -> frozenset[Role]:
    """Roles as the database keeps them: names with blanks between."""
    return frozenset(Role(name) for name in text.split())
