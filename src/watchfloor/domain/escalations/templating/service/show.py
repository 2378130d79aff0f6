"""The template of one escalation, as the desk shows it beside its tasks."""

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.escalations.access import access_escalation, access_escalation_for_work
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.rules.vocabulary import Confidentiality, stricter
from watchfloor.domain.escalations.templating import repository
from watchfloor.domain.escalations.templating.rules import added, telling_of
from watchfloor.domain.escalations.templating.schemas import CaseTemplate, CaseTemplateOut, EscalationTemplateOut
from watchfloor.domain.escalations.templating.service import apply
from watchfloor.domain.escalations.templating.service.keep import in_force
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.ids import ActorId, Reference


def show_template(*, unit: Unit, escalation: str) -> EscalationTemplateOut:
    """Which template and version an escalation has, and what the newest would add."""
    return _shown(unit, access_escalation(unit, escalation))


def bring_template(*, unit: WriteUnit, escalation: str, version: int) -> EscalationTemplateOut:
    """Bring an escalation to the newest version of its template."""
    row = access_escalation_for_work(unit, escalation, version=version)
    apply.bring(unit, row)
    return _shown(unit, row)


def _shown(unit: Unit, row: Escalation) -> EscalationTemplateOut:
    kept = repository.applied(unit.session, row.ref)
    newest = in_force(unit, DemandClass(row.demand_class))
    if kept is None:
        return _told(unit, row, newest.content, newest)
    own = CaseTemplate.model_validate(kept.content)
    told = _told(unit, row, own, newest)
    has_newest = apply.is_newest(kept, newest)
    applied = {
        "demand_class": DemandClass(kept.demand_class),
        "version": kept.version,
        "applied_by": ActorId(kept.by),
        "applied_at": kept.at,
        "is_newest": has_newest,
        "adds": () if has_newest else told.adds,
        "asks": tuple(field for field in newest.content.closing if field not in own.closing),
    }
    return told.model_copy(update=applied)


def _told(unit: Unit, row: Escalation, own: CaseTemplate, newest: CaseTemplateOut) -> EscalationTemplateOut:
    """What would be told of an escalation to which nothing was applied."""
    standing = apply.standing_of(repository.tasks_of_templates(unit.session, row.ref))
    is_laxer = stricter(own.confidentiality, Confidentiality(row.confidentiality))
    is_told_of = own.no_tipping_off and not row.no_tipping_off
    return EscalationTemplateOut(
        escalation=Reference(row.ref),
        demand_class=newest.demand_class,
        version=None,
        content=own,
        applied_by=None,
        applied_at=None,
        newest=newest.version,
        is_newest=False,
        adds=added(standing, newest=newest.content, severity=row.severity),
        asks=newest.content.closing,
        tell=telling_of(own, row.severity),
        proposes_confidentiality=own.confidentiality if is_laxer else None,
        proposes_no_tipping_off=is_told_of or None,
    )
