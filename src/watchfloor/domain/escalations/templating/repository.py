"""The statements that read case templates and which of them an escalation has."""

from collections.abc import Sequence

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from watchfloor.domain.escalations.models import EscalationTask
from watchfloor.domain.escalations.rules.vocabulary import TaskState
from watchfloor.domain.escalations.templating.models import CaseTemplateVersion, EscalationTemplate

# Kept ready: every request that comes in asks them.
NEWEST = select(CaseTemplateVersion).where(CaseTemplateVersion.demand_class == bindparam("named"))
NEWEST = NEWEST.order_by(CaseTemplateVersion.version.desc()).limit(1)
BROUGHT = select(EscalationTask).where(EscalationTask.escalation == bindparam("about"))
BROUGHT = BROUGHT.where(EscalationTask.template_key != "", EscalationTask.state != TaskState.WITHDRAWN)
BROUGHT = BROUGHT.order_by(EscalationTask.number)


def versions(session: Session, demand_class: str) -> Sequence[CaseTemplateVersion]:
    statement = select(CaseTemplateVersion).where(CaseTemplateVersion.demand_class == demand_class)
    return session.scalars(statement.order_by(CaseTemplateVersion.version)).all()


def newest(session: Session, demand_class: str) -> CaseTemplateVersion | None:
    return session.scalars(NEWEST, {"named": demand_class}).one_or_none()


def newest_of_all(session: Session) -> Sequence[CaseTemplateVersion]:
    last = select(CaseTemplateVersion.demand_class, func.max(CaseTemplateVersion.version).label("version"))
    last_ones = last.group_by(CaseTemplateVersion.demand_class).subquery()
    statement = select(CaseTemplateVersion).join(
        last_ones,
        (CaseTemplateVersion.demand_class == last_ones.c.demand_class)
        & (CaseTemplateVersion.version == last_ones.c.version),
    )
    return session.scalars(statement).all()


def applied(session: Session, escalation: str) -> EscalationTemplate | None:
    """The template that an escalation has, whose sight was judged."""
    return session.get(EscalationTemplate, escalation)


def tasks_of_templates(session: Session, escalation: str) -> Sequence[EscalationTask]:
    """What templates brought to an escalation and did not take back."""
    return session.scalars(BROUGHT, {"about": escalation}).all()
