"""The routes of case templates: each class's, its versions, and the one that an escalation has."""

from fastapi import APIRouter

from watchfloor.domain.escalations.templating.schemas import (
    CaseTemplateOut,
    EscalationTemplateOut,
    ReviseCaseTemplate,
)
from watchfloor.domain.escalations.templating.service import keep, show
from watchfloor.infra.web.edge import EdgeDep, IfMatch

router = APIRouter(prefix="/api", tags=["escalation"])


@router.get("/case-templates", operation_id="list_case_templates")
def list_case_templates(edge: EdgeDep) -> tuple[CaseTemplateOut, ...]:
    """The template of each class, in its newest version."""
    with edge.read() as unit:
        return keep.list_case_templates(unit=unit)


@router.get("/classes/{demand_class}/template", operation_id="show_case_template")
def show_case_template(edge: EdgeDep, demand_class: str) -> CaseTemplateOut:
    with edge.read() as unit:
        return keep.show_case_template(unit=unit, demand_class=demand_class)


@router.get("/classes/{demand_class}/template/versions", operation_id="list_case_template_versions")
def list_case_template_versions(edge: EdgeDep, demand_class: str) -> tuple[CaseTemplateOut, ...]:
    """Every version, the newest first; the last is the one that ships."""
    with edge.read() as unit:
        return keep.list_versions(unit=unit, demand_class=demand_class)


@router.put("/classes/{demand_class}/template", operation_id="revise_case_template")
def revise_case_template(
    edge: EdgeDep, demand_class: str, form: ReviseCaseTemplate, version: IfMatch
) -> CaseTemplateOut:
    """A further version for what comes in from now on; 412 `stale_version` holds both contents."""
    return edge.change(lambda unit: keep.revise(unit=unit, demand_class=demand_class, form=form, version=version))


@router.get("/escalations/{escalation}/template", operation_id="show_escalation_template")
def show_escalation_template(edge: EdgeDep, escalation: str) -> EscalationTemplateOut:
    """Which template and version it has, and what the newest would add."""
    with edge.read() as unit:
        return show.show_template(unit=unit, escalation=escalation)


@router.post("/escalations/{escalation}/template", operation_id="bring_escalation_template")
def bring_escalation_template(edge: EdgeDep, escalation: str, version: IfMatch) -> EscalationTemplateOut:
    """Add what the newest version has more; nothing that stands is changed. If-Match names the escalation's version."""
    return edge.change(lambda unit: show.bring_template(unit=unit, escalation=escalation, version=version))
