"""The routes of cases: opening, people, notes, evidence, moving and closing."""

from typing import Annotated

from fastapi import APIRouter, Query

from watchfloor.domain.cases.rules.lifecycle import CaseState
from watchfloor.domain.cases.schemas import (
    AddEntities,
    AttachEvidence,
    AttachLead,
    CaseLine,
    CaseOut,
    ChangeLead,
    CloseCase,
    MoveCase,
    NoteOut,
    OpenCase,
    SetRole,
    WriteNote,
)
from watchfloor.domain.cases.service import close, evidence, notes, people, show
from watchfloor.domain.cases.service import open as opening
from watchfloor.infra.web.edge import Cursor, EdgeDep, IfMatch, Limit
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api/cases", tags=["case"])


@router.post("", operation_id="open_case", status_code=201)
def open_case(edge: EdgeDep, form: OpenCase) -> CaseOut:
    return edge.change(lambda unit: opening.open_case(unit=unit, form=form))


@router.get("", operation_id="list_cases")
def list_cases(
    edge: EdgeDep, cursor: Cursor, limit: Limit, state: Annotated[CaseState | None, Query()] = None
) -> Page[CaseLine]:
    with edge.read() as unit:
        return show.list_cases(unit=unit, state=state, cursor=cursor, limit=limit)


@router.get("/{case}", operation_id="show_case")
def show_case(edge: EdgeDep, case: str) -> CaseOut:
    with edge.read() as unit:
        return show.show_case(unit=unit, case=case)


@router.post("/{case}/entities", operation_id="add_case_entities")
def add_case_entities(edge: EdgeDep, case: str, form: AddEntities) -> CaseOut:
    return edge.change(lambda unit: people.add_entities(unit=unit, case=case, entities=form.entities))


@router.patch("/{case}/entities", operation_id="set_case_role")
def set_case_role(edge: EdgeDep, case: str, form: SetRole, version: IfMatch) -> CaseOut:
    """If-Match names the version of the entity in the case, not of the case."""
    return edge.change(
        lambda unit: people.set_role(
            unit=unit, case=case, entity=form.entity, role=form.role, reason=form.reason, version=version
        )
    )


@router.patch("/{case}/lead", operation_id="change_case_lead")
def change_case_lead(edge: EdgeDep, case: str, form: ChangeLead, version: IfMatch) -> CaseOut:
    return edge.change(
        lambda unit: people.change_lead(unit=unit, case=case, actor=form.actor, reason=form.reason, version=version)
    )


@router.post("/{case}/leads", operation_id="attach_lead")
def attach_lead(edge: EdgeDep, case: str, form: AttachLead) -> CaseOut:
    return edge.change(lambda unit: evidence.attach_lead(unit=unit, case=case, lead=form.lead))


@router.post("/{case}/evidence", operation_id="attach_evidence")
def attach_evidence(edge: EdgeDep, case: str, form: AttachEvidence) -> CaseOut:
    return edge.change(lambda unit: evidence.attach_evidence(unit=unit, case=case, evidence=form.evidence))


@router.post("/{case}/notes", operation_id="write_note", status_code=201)
def write_note(edge: EdgeDep, case: str, form: WriteNote) -> NoteOut:
    return edge.change(lambda unit: notes.write_note(unit=unit, case=case, text=form.text))


@router.get("/{case}/notes", operation_id="list_notes")
def list_notes(edge: EdgeDep, case: str) -> list[NoteOut]:
    with edge.read() as unit:
        return list(notes.list_notes(unit=unit, case=case))


@router.patch("/{case}/notes/{note}", operation_id="edit_note")
def edit_note(edge: EdgeDep, case: str, note: int, form: WriteNote, version: IfMatch) -> NoteOut:
    return edge.change(
        lambda unit: notes.edit_note(unit=unit, case=case, note=note, text=form.text, version=version)
    )


@router.patch("/{case}/state", operation_id="move_case")
def move_case(edge: EdgeDep, case: str, form: MoveCase, version: IfMatch) -> CaseOut:
    return edge.change(
        lambda unit: close.move_case(unit=unit, case=case, state=form.state, reason=form.reason, version=version)
    )


@router.post("/{case}/close", operation_id="close_case")
def close_case(edge: EdgeDep, case: str, form: CloseCase, version: IfMatch) -> CaseOut:
    return edge.change(
        lambda unit: close.close_case(
            unit=unit, case=case, disposition=form.disposition, reason=form.reason, version=version
        )
    )
