"""The routes of escalations: taking in, the queue, triage, claiming, first measures, moving on."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.comms.schemas.situation import Situation
from watchfloor.domain.comms.schemas.updates import UpdateOut
from watchfloor.domain.escalations.authorities.endpoints import router as authorities
from watchfloor.domain.escalations.hooks.endpoints import router as hooks
from watchfloor.domain.escalations.importing.endpoints import router as importing
from watchfloor.domain.escalations.mail.endpoints import router as mail
from watchfloor.domain.escalations.metrics.endpoints import router as metrics
from watchfloor.domain.escalations.proposing.endpoints import router as proposing
from watchfloor.domain.escalations.repository import Asked
from watchfloor.domain.escalations.rules.lifecycle import EscalationState
from watchfloor.domain.escalations.rules.matrix import Severity
from watchfloor.domain.escalations.rules.vocabulary import EscalationRole
from watchfloor.domain.escalations.schemas.asked import (
    AddItems,
    AddTask,
    AnswerSeverity,
    Assign,
    ChangeAwareness,
    ConfirmItem,
    Contain,
    EditText,
    EndContainment,
    EndTask,
    Link,
    Move,
    ProposeItems,
    ReviseMatrix,
    SetOutcome,
    Snooze,
    TakeIn,
    TakeRole,
    TellOf,
    Triage,
    VerifyRequester,
    Wait,
    WriteEscalationNote,
)
from watchfloor.domain.escalations.schemas.shown import (
    ContainmentOut,
    EscalationLine,
    EscalationLinkOut,
    EscalationNoteOut,
    EscalationOut,
    EscalationParticipantOut,
    ItemOut,
    Likeness,
    MatrixOut,
    MoveOut,
    ProposedItem,
    Taken,
    TaskOut,
)
from watchfloor.domain.escalations.service import (
    alike,
    claim,
    contain,
    intake,
    items,
    links,
    matrix,
    move,
    people,
    reconsider,
    show,
    tasks,
    triage,
    updates,
    words,
)
from watchfloor.domain.escalations.templating.endpoints import router as templating
from watchfloor.infra.web.edge import Cursor, EdgeDep, IfMatch, Limit
from watchfloor.kernel.paging import MAX_POSITION, Page

escalations = APIRouter(prefix="/api/escalations", tags=["escalation"])
about = APIRouter(prefix="/api", tags=["escalation"])
Number = Annotated[int, Path(ge=1, le=MAX_POSITION)]
Short = Annotated[str | None, Query(max_length=80)]


@escalations.post("", operation_id="take_in", status_code=201)
def take_in(edge: EdgeDep, form: TakeIn, response: Response) -> Taken:
    """Take a request in. A second delivery of the same (channel, external_ref) changes nothing: 200."""
    taken = edge.change(lambda unit: intake.take_in(unit=unit, form=form))
    response.status_code = 201 if taken.is_new else 200
    return taken


@escalations.get("", operation_id="list_escalations")
def list_escalations(
    edge: EdgeDep,
    cursor: Cursor,
    limit: Limit,
    *,
    order: show.QueueOrder = show.QueueOrder.PRIORITY,
    state: EscalationState | None = None,
    severity: Severity | None = None,
    demand_class: DemandClass | None = None,
    requester_kind: RequesterKind | None = None,
    jurisdiction: Short = None,
    language: Short = None,
    assignee: Short = None,
    desk: Short = None,
    text: Short = None,
    unassigned: bool = False,
    deskless: bool = False,
    over: bool = False,
    snoozed: bool = False,
) -> Page[EscalationLine]:
    """The queue in its order, or the newest first; `over` asks for those that are over."""
    asked = Asked(
        state=state,
        severity=severity,
        demand_class=demand_class,
        requester_kind=requester_kind,
        jurisdiction=jurisdiction,
        language=language,
        assignee=edge.actor.id if assignee == "me" else assignee,
        unassigned=unassigned,
        desk=desk,
        deskless=deskless,
        text=text or "",
        over=over,
        snoozed=snoozed,
    )
    with edge.read() as unit:
        return show.list_escalations(unit=unit, asked=asked, order=order, cursor=cursor, limit=limit)


@escalations.get("/{escalation}", operation_id="show_escalation")
def show_escalation(edge: EdgeDep, escalation: str) -> EscalationOut:
    with edge.read() as unit:
        return show.show_escalation(unit=unit, escalation=escalation)


@escalations.get("/{escalation}/alike", operation_id="list_alike")
def list_alike(edge: EdgeDep, escalation: str) -> tuple[Likeness, ...]:
    """Others that may be the same, and why; a person decides."""
    with edge.read() as unit:
        return alike.list_alike(unit=unit, escalation=escalation)


@escalations.patch("/{escalation}/triage", operation_id="triage_escalation")
def triage_escalation(edge: EdgeDep, escalation: str, form: Triage, version: IfMatch) -> EscalationOut:
    """Note what a first look found; lowering a severity waits for a second person."""
    return edge.change(lambda unit: triage.triage(unit=unit, escalation=escalation, form=form, version=version))


@escalations.post("/{escalation}/severity", operation_id="answer_severity")
def answer_severity(edge: EdgeDep, escalation: str, form: AnswerSeverity) -> EscalationOut:
    """The second person's word on lowering a severity."""
    return edge.change(
        lambda unit: triage.answer_severity(unit=unit, escalation=escalation, agrees=form.agrees, reason=form.reason)
    )


@escalations.patch("/{escalation}/awareness", operation_id="change_awareness")
def change_awareness(edge: EdgeDep, escalation: str, form: ChangeAwareness, version: IfMatch) -> EscalationOut:
    """Move the legal trigger, with a reason."""
    return edge.change(
        lambda unit: triage.change_awareness(unit=unit, escalation=escalation, form=form, version=version)
    )


@escalations.patch("/{escalation}/requester", operation_id="verify_requester")
def verify_requester(edge: EdgeDep, escalation: str, form: VerifyRequester, version: IfMatch) -> EscalationOut:
    return edge.change(
        lambda unit: triage.verify_requester(unit=unit, escalation=escalation, form=form, version=version)
    )


@escalations.post("/{escalation}/claim", operation_id="claim_escalation")
def claim_escalation(edge: EdgeDep, escalation: str) -> EscalationOut:
    """Of any number at once one gets it; the others are told 409 `claimed`, and by whom."""
    return edge.change(lambda unit: claim.claim(unit=unit, escalation=escalation))


@escalations.post("/{escalation}/release", operation_id="release_escalation")
def release_escalation(edge: EdgeDep, escalation: str) -> EscalationOut:
    return edge.change(lambda unit: claim.release(unit=unit, escalation=escalation))


@escalations.patch("/{escalation}/assignee", operation_id="assign_escalation")
def assign_escalation(edge: EdgeDep, escalation: str, form: Assign, version: IfMatch) -> EscalationOut:
    return edge.change(lambda unit: claim.assign(unit=unit, escalation=escalation, form=form, version=version))


@escalations.post("/{escalation}/snooze", operation_id="snooze_escalation")
def snooze_escalation(edge: EdgeDep, escalation: str, form: Snooze, version: IfMatch) -> EscalationOut:
    """Put it off; 403 `clock_runs` where a legal clock would grow short meanwhile."""
    return edge.change(lambda unit: claim.snooze(unit=unit, escalation=escalation, form=form, version=version))


@escalations.post("/{escalation}/wait", operation_id="wait_for")
def wait_for(edge: EdgeDep, escalation: str, form: Wait, version: IfMatch) -> EscalationOut:
    return edge.change(lambda unit: move.wait(unit=unit, escalation=escalation, form=form, version=version))


@escalations.patch("/{escalation}/state", operation_id="move_escalation")
def move_escalation(edge: EdgeDep, escalation: str, form: Move, version: IfMatch) -> EscalationOut:
    """On to another state: 409 `bad_state` lists the legal ones, 409 `not_ready` what is missing."""
    return edge.change(lambda unit: move.move(unit=unit, escalation=escalation, form=form, version=version))


@escalations.post("/{escalation}/containments", operation_id="contain_escalation", status_code=201)
def contain_escalation(edge: EdgeDep, escalation: str, form: Contain) -> tuple[ContainmentOut, ...]:
    """A first measure, at once: reversible, limited in place and time."""
    simulation = edge.settings.simulation
    return edge.change(lambda unit: contain.contain(unit=unit, escalation=escalation, form=form, simulation=simulation))


@escalations.post("/{escalation}/containments/{containment}/end", operation_id="end_containment")
def end_containment(
    edge: EdgeDep, escalation: str, containment: Number, form: EndContainment, version: IfMatch
) -> tuple[ContainmentOut, ...]:
    """What stands after a first measure: made lasting, or restored."""
    return edge.change(
        lambda unit: contain.end_containment(
            unit=unit, escalation=escalation, containment=containment, form=form, version=version
        )
    )


@escalations.post("/{escalation}/items", operation_id="add_items", status_code=201)
def add_items(edge: EdgeDep, escalation: str, form: AddItems) -> tuple[ItemOut, ...]:
    return edge.change(lambda unit: items.add_items(unit=unit, escalation=escalation, named=form.items))


@escalations.post("/{escalation}/proposals", operation_id="propose_items")
def propose_items(edge: EdgeDep, escalation: str, form: ProposeItems) -> tuple[ProposedItem, ...]:
    """What a text names, or the request's own where it is empty; nothing is changed."""
    with edge.read() as unit:
        return items.propose_items(unit=unit, escalation=escalation, text=form.text)


@escalations.patch("/{escalation}/items/{number}", operation_id="confirm_item")
def confirm_item(edge: EdgeDep, escalation: str, number: Number, form: ConfirmItem, version: IfMatch) -> ItemOut:
    """If-Match names the version of the item, not of the escalation."""
    return edge.change(
        lambda unit: items.confirm_item(unit=unit, escalation=escalation, number=number, form=form, version=version)
    )


@escalations.put("/{escalation}/outcomes", operation_id="set_outcome")
def set_outcome(edge: EdgeDep, escalation: str, form: SetOutcome) -> tuple[ItemOut, ...]:
    """What became of listed things: where and since when, or why not."""
    return edge.change(lambda unit: items.set_outcome(unit=unit, escalation=escalation, form=form))


@escalations.put("/{escalation}/text", operation_id="edit_escalation_text")
def edit_escalation_text(edge: EdgeDep, escalation: str, form: EditText, version: IfMatch) -> EscalationOut:
    """If-Match names the version of the text; a stale edit is told 409 `stale_text`, with both texts."""
    return edge.change(lambda unit: words.edit_text(unit=unit, escalation=escalation, text=form.text, version=version))


@escalations.get("/{escalation}/situation", operation_id="show_situation")
def show_situation(edge: EdgeDep, escalation: str) -> Situation:
    """The situation report as the record fills it, for people to add to."""
    with edge.read() as unit:
        return updates.situation(unit=unit, escalation=escalation)


@escalations.post("/{escalation}/updates", operation_id="tell_of_escalation", status_code=201)
def tell_of_escalation(edge: EdgeDep, escalation: str, form: TellOf) -> UpdateOut:
    """Draft an update for an audience from the record; it leaves by the routes of updates."""
    return edge.change(lambda unit: updates.tell_of(unit=unit, escalation=escalation, form=form))


@escalations.get("/{escalation}/notes", operation_id="list_escalation_notes")
def list_escalation_notes(edge: EdgeDep, escalation: str) -> tuple[EscalationNoteOut, ...]:
    with edge.read() as unit:
        return show.list_notes(unit=unit, escalation=escalation)


@escalations.post("/{escalation}/notes", operation_id="write_escalation_note", status_code=201)
def write_escalation_note(edge: EdgeDep, escalation: str, form: WriteEscalationNote) -> tuple[EscalationNoteOut, ...]:
    return edge.change(lambda unit: words.write_note(unit=unit, escalation=escalation, form=form))


@escalations.post("/{escalation}/links", operation_id="link_escalation", status_code=201)
def link_escalation(edge: EdgeDep, escalation: str, form: Link) -> tuple[EscalationLinkOut, ...]:
    return edge.change(lambda unit: links.link(unit=unit, escalation=escalation, to=form.to))


@escalations.post("/{escalation}/roles", operation_id="assume_role")
def assume_role(edge: EdgeDep, escalation: str, form: TakeRole) -> tuple[EscalationParticipantOut, ...]:
    return edge.change(lambda unit: people.assume_role(unit=unit, escalation=escalation, role=form.role))


@escalations.delete("/{escalation}/roles/{role}", operation_id="renounce_role")
def renounce_role(edge: EdgeDep, escalation: str, role: EscalationRole) -> tuple[EscalationParticipantOut, ...]:
    return edge.change(lambda unit: people.renounce_role(unit=unit, escalation=escalation, role=role))


@escalations.post("/{escalation}/tasks", operation_id="add_task", status_code=201)
def add_task(edge: EdgeDep, escalation: str, form: AddTask) -> TaskOut:
    return edge.change(lambda unit: tasks.add_task(unit=unit, escalation=escalation, form=form))


@about.get("/tasks", operation_id="list_tasks")
def list_tasks(edge: EdgeDep, cursor: Cursor, limit: Limit, for_role: Short = None) -> Page[TaskOut]:
    """Open tasks, the oldest first: those for Legal, for who approves, for the desk."""
    with edge.read() as unit:
        return tasks.list_tasks(unit=unit, for_role=for_role, cursor=cursor, limit=limit)


@about.post("/tasks/{task}/end", operation_id="end_task")
def end_task(edge: EdgeDep, task: str, form: EndTask, version: IfMatch) -> TaskOut:
    return edge.change(lambda unit: tasks.end_task(unit=unit, task=task, form=form, version=version))


@about.get("/obligation-moves", operation_id="list_obligation_moves")
def list_obligation_moves(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[MoveOut]:
    """What changes of the book of obligations moved on open escalations, the newest first."""
    with edge.read() as unit:
        return reconsider.list_moves(unit=unit, cursor=cursor, limit=limit)


@about.get("/matrix", operation_id="list_matrices")
def list_matrices(edge: EdgeDep) -> tuple[MatrixOut, ...]:
    """Every version of the priority matrix, the one in force first."""
    with edge.read() as unit:
        return matrix.list_matrices(unit=unit)


@about.put("/matrix", operation_id="revise_matrix")
def revise_matrix(edge: EdgeDep, form: ReviseMatrix, version: IfMatch) -> MatrixOut:
    """A new version of the matrix; the queue is put in its order at once, in the background."""
    return edge.change(lambda unit: matrix.revise(unit=unit, form=form, version=version))


router = APIRouter()
router.include_router(mail)
router.include_router(hooks)
router.include_router(importing)
router.include_router(proposing)
router.include_router(authorities)
router.include_router(escalations)
router.include_router(templating)
router.include_router(about)
router.include_router(metrics)
