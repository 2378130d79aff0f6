"""Opening a case, on its own or from a lead."""

from watchfloor.domain.cases.models import Case
from watchfloor.domain.cases.rules.lifecycle import CaseState
from watchfloor.domain.cases.schemas import CaseOut, OpenCase
from watchfloor.domain.cases.service.evidence import attach_lead
from watchfloor.domain.cases.service.people import assume_lead
from watchfloor.domain.cases.service.search import case_document
from watchfloor.domain.cases.service.show import show_case
from watchfloor.domain.policies import service as policies
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.search.writing import index
from watchfloor.kernel.errors import Refused
from watchfloor.kernel.ids import RefKind


def open_case(*, unit: WriteUnit, form: OpenCase) -> CaseOut:
    """Who opens a case leads it; its clauses are kept with the version in force now."""
    require(unit.actor, Permission.CASE_WRITE)
    clauses = [policies.clause(clause=clause, at=unit.now).ref for clause in form.clauses]
    scope = _scope(unit, form.compartment)
    ref = unit.next_ref(RefKind.CASE)
    case = Case(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        type=form.type,
        title=form.title,
        state=CaseState.OPEN.value,
        disposition=None,
        impact=form.impact,
        clauses=clauses,
        lead=unit.actor.id,
        compartment=form.compartment,
        opened_at=unit.now,
        closed_at=None,
        version=1,
    )
    unit.session.add(case)
    unit.session.flush()
    unit.protect(ref, [scope])
    index(unit=unit, documents=[case_document(case)])
    assume_lead(unit, case=ref, actor=unit.actor.id)
    unit.record("case.opened", ref, payload=form.model_dump(mode="json"))
    if form.lead is not None:
        attach_lead(unit=unit, case=ref, lead=form.lead)
    return show_case(unit=unit, case=ref)


def _scope(unit: WriteUnit, compartment: str | None) -> str:
    if compartment is None:
        return "desk"
    if compartment not in unit.actor.compartments:
        raise Refused(
            f"You are not in the compartment {compartment}.",
            fix="Ask an administrator to add you, or open the case on the desk.",
            code="not_in_compartment",
        )
    return f"compartment:{compartment}"
