"""The routes of cases: opening, people, notes, evidence, moving and closing."""

from collections.abc import AsyncIterator
from typing import Annotated, BinaryIO

from fastapi import APIRouter, Depends, Path, Query, Request

from watchfloor.domain.cases import tasks
from watchfloor.domain.cases.rules.lifecycle import CaseState
from watchfloor.domain.cases.schemas import (
    AddEntities,
    AddFinding,
    AttachEvidence,
    AttachLead,
    CaseLine,
    CaseOut,
    ChangeLead,
    CloseCase,
    CollectFile,
    CollectLocator,
    CollectQuery,
    CollectUpload,
    FindingOut,
    MoveCase,
    NoteOut,
    OpenCase,
    Review,
    SetRole,
    WriteNote,
)
from watchfloor.domain.cases.service import close, evidence, notes, people, show
from watchfloor.domain.cases.service import findings as claims
from watchfloor.domain.cases.service import open as opening
from watchfloor.domain.evidence.schemas import EvidenceOut
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.infra.web.bodies import RAW_BODY, spooled
from watchfloor.infra.web.edge import Cursor, EdgeDep, IfMatch, Limit
from watchfloor.kernel.paging import MAX_POSITION, Page

MAX_UPLOAD = 64 * 1024**2


async def raw_body(request: Request) -> AsyncIterator[BinaryIO]:
    """The body as it comes, never held whole in memory; it may be of any type, so FastAPI does not parse it."""
    async with spooled(request, most=MAX_UPLOAD) as content:
        yield content


async def open_lake(edge: EdgeDep) -> Lake:
    return lake_at(edge.settings.lake_dir)


LakeDep = Annotated[Lake, Depends(open_lake)]
RawBody = Annotated[BinaryIO, Depends(raw_body)]
NoteNumber = Annotated[int, Path(ge=1, le=MAX_POSITION)]

cases = APIRouter(prefix="/api/cases", tags=["case"])
findings = APIRouter(prefix="/api", tags=["finding"])


@cases.post("", operation_id="open_case", status_code=201)
def open_case(edge: EdgeDep, form: OpenCase) -> CaseOut:
    return edge.change(lambda unit: opening.open_case(unit=unit, form=form))


@cases.get("", operation_id="list_cases")
def list_cases(
    edge: EdgeDep, cursor: Cursor, limit: Limit, state: Annotated[CaseState | None, Query()] = None
) -> Page[CaseLine]:
    with edge.read() as unit:
        return show.list_cases(unit=unit, state=state, cursor=cursor, limit=limit)


@cases.get("/{case}", operation_id="show_case")
def show_case(edge: EdgeDep, case: str) -> CaseOut:
    with edge.read() as unit:
        return show.show_case(unit=unit, case=case)


@cases.post("/{case}/entities", operation_id="add_case_entities")
def add_case_entities(edge: EdgeDep, case: str, form: AddEntities) -> CaseOut:
    return edge.change(lambda unit: people.add_entities(unit=unit, case=case, entities=form.entities))


@cases.patch("/{case}/entities", operation_id="set_case_role")
def set_case_role(edge: EdgeDep, case: str, form: SetRole, version: IfMatch) -> CaseOut:
    """If-Match names the version of the entity in the case, not of the case."""
    return edge.change(
        lambda unit: people.set_role(
            unit=unit, case=case, entity=form.entity, role=form.role, reason=form.reason, version=version
        )
    )


@cases.patch("/{case}/lead", operation_id="change_case_lead")
def change_case_lead(edge: EdgeDep, case: str, form: ChangeLead, version: IfMatch) -> CaseOut:
    return edge.change(
        lambda unit: people.change_lead(unit=unit, case=case, actor=form.actor, reason=form.reason, version=version)
    )


@cases.post("/{case}/leads", operation_id="attach_lead")
def attach_lead(edge: EdgeDep, case: str, form: AttachLead) -> CaseOut:
    return edge.change(lambda unit: evidence.attach_lead(unit=unit, case=case, lead=form.lead))


@cases.post("/{case}/evidence", operation_id="attach_evidence")
def attach_evidence(edge: EdgeDep, case: str, form: AttachEvidence) -> CaseOut:
    return edge.change(lambda unit: evidence.attach_evidence(unit=unit, case=case, evidence=form.evidence))


@cases.post("/{case}/notes", operation_id="write_note", status_code=201)
def write_note(edge: EdgeDep, case: str, form: WriteNote) -> NoteOut:
    return edge.change(lambda unit: notes.write_note(unit=unit, case=case, text=form.text))


@cases.get("/{case}/notes", operation_id="list_notes")
def list_notes(edge: EdgeDep, case: str) -> list[NoteOut]:
    with edge.read() as unit:
        return list(notes.list_notes(unit=unit, case=case))


@cases.patch("/{case}/notes/{note}", operation_id="edit_note")
def edit_note(edge: EdgeDep, case: str, note: NoteNumber, form: WriteNote, version: IfMatch) -> NoteOut:
    return edge.change(lambda unit: notes.edit_note(unit=unit, case=case, note=note, text=form.text, version=version))


@cases.patch("/{case}/state", operation_id="move_case")
def move_case(edge: EdgeDep, case: str, form: MoveCase, version: IfMatch) -> CaseOut:
    return edge.change(
        lambda unit: close.move_case(unit=unit, case=case, state=form.state, reason=form.reason, version=version)
    )


@cases.post("/{case}/close", operation_id="close_case")
def close_case(edge: EdgeDep, case: str, form: CloseCase, version: IfMatch) -> CaseOut:
    return edge.change(
        lambda unit: close.close_case(
            unit=unit, case=case, disposition=form.disposition, reason=form.reason, version=version
        )
    )


@cases.post("/{case}/evidence/files", operation_id="collect_case_file", status_code=201, openapi_extra=RAW_BODY)
def collect_case_file(edge: EdgeDep, case: str, content: RawBody, form: Annotated[CollectFile, Query()]) -> EvidenceOut:
    return tasks.collect_file(edge=edge, case=case, content=content, form=form)


@cases.post("/{case}/evidence/uploads", operation_id="collect_case_upload", status_code=201)
def collect_case_upload(edge: EdgeDep, case: str, form: CollectUpload) -> EvidenceOut:
    """Take a finished upload as evidence: it is held until a cleared person screened it, or its hash is known."""
    return tasks.collect_upload(edge=edge, case=case, form=form)


@cases.post("/{case}/evidence/queries", operation_id="collect_case_query", status_code=201)
def collect_case_query(edge: EdgeDep, lake: LakeDep, case: str, form: CollectQuery) -> EvidenceOut:
    return tasks.collect_query(edge=edge, lake=lake, case=case, form=form)


@cases.post("/{case}/evidence/locators", operation_id="collect_case_locator", status_code=201)
def collect_case_locator(edge: EdgeDep, case: str, form: CollectLocator) -> EvidenceOut:
    """Point at suspected child sexual abuse material: the desk keeps no copy of it, ever."""
    return edge.change(lambda unit: evidence.collect_locator(unit=unit, case=case, form=form))


@findings.post("/cases/{case}/findings", operation_id="add_finding", status_code=201)
def add_finding(edge: EdgeDep, case: str, form: AddFinding) -> FindingOut:
    return tasks.add_bound_finding(edge=edge, case=case, form=form)


@findings.get("/cases/{case}/findings", operation_id="list_findings")
def list_findings(edge: EdgeDep, case: str) -> list[FindingOut]:
    with edge.read() as unit:
        return list(claims.list_findings(unit=unit, case=case))


@findings.get("/findings/{finding}", operation_id="show_finding")
def show_finding(edge: EdgeDep, finding: str) -> FindingOut:
    with edge.read() as unit:
        return claims.show_finding(unit=unit, finding=finding)


@findings.post("/findings/{finding}/propose", operation_id="propose_finding")
def propose_finding(edge: EdgeDep, finding: str, version: IfMatch) -> FindingOut:
    return edge.change(lambda unit: claims.propose_finding(unit=unit, finding=finding, version=version))


@findings.post("/findings/{finding}/confirm", operation_id="confirm_finding")
def confirm_finding(edge: EdgeDep, lake: LakeDep, finding: str, form: Review, version: IfMatch) -> FindingOut:
    return tasks.confirm_bound_finding(edge=edge, lake=lake, finding=finding, reason=form.reason, version=version)


@findings.post("/findings/{finding}/contest", operation_id="contest_finding")
def contest_finding(edge: EdgeDep, finding: str, form: Review, version: IfMatch) -> FindingOut:
    return edge.change(
        lambda unit: claims.contest_finding(unit=unit, finding=finding, reason=form.reason, version=version)
    )


@findings.post("/findings/{finding}/refute", operation_id="refute_finding")
def refute_finding(edge: EdgeDep, finding: str, form: Review, version: IfMatch) -> FindingOut:
    return edge.change(
        lambda unit: claims.refute_finding(unit=unit, finding=finding, reason=form.reason, version=version)
    )


router = APIRouter()
router.include_router(cases)
router.include_router(findings)
