"""What must be done on an escalation: tasks that people add, and those that its clocks ask for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from watchfloor.domain.clocks.rules.budgets import ClockClass
from watchfloor.domain.clocks.schemas import ClockLine
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.access import access_escalation_for_work, check_version
from watchfloor.domain.escalations.models import Escalation, EscalationTask
from watchfloor.domain.escalations.routing.access import check_can_take
from watchfloor.domain.escalations.rules.vocabulary import TaskState
from watchfloor.domain.escalations.schemas.asked import AddTask, EndTask
from watchfloor.domain.escalations.schemas.shown import TaskOut
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound, Refused
from watchfloor.kernel.ids import ActorId, Reference, RefKind, kind_of
from watchfloor.kernel.paging import Page, decode_position, encode_cursor

LEGAL, PAPER, HOLD, FREE, TEMPLATE = "legal", "paper", "hold", "task", "template"


@dataclass(frozen=True, slots=True)
class NewTask:
    """What shall be done: a mandatory task is required as well."""

    kind: str
    title: str
    for_role: str = ""
    assignee: str | None = None
    is_mandatory: bool = False
    is_required: bool = False
    due_at: datetime | None = None
    clock: str | None = None
    template_key: str = ""


def add_task(*, unit: WriteUnit, escalation: str, form: AddTask) -> TaskOut:
    """Add something to do, for somebody who sees it where one is named. Raises NotFound, Conflict `cannot_take`."""
    row = access_escalation_for_work(unit, escalation)
    if form.assignee is not None:
        check_can_take(unit, form.assignee, row.ref, Permission.ESCALATION_READ)
    task = NewTask(
        FREE,
        form.title,
        for_role=form.for_role,
        assignee=form.assignee,
        is_mandatory=form.is_mandatory,
        due_at=form.due_at,
    )
    return open_tasks(unit, row, [task])[0]


def end_task(*, unit: WriteUnit, task: str, form: EndTask, version: int) -> TaskOut:
    """Note how a task ended. A paper names its evidence; Legal's question is answered by confirming or cancelling."""
    require(unit.actor, Permission.ESCALATION_WRITE)
    seen = repository.seen_task(unit, task)
    if seen is None:
        raise NotFound(f"There is no task {task[:40]}.", fix="Look at the tasks of the escalation.")
    access_escalation_for_work(unit, seen.escalation)
    unit.session.refresh(seen)
    check_version(task, stored=seen.version, given=version)
    if seen.state != TaskState.OPEN:
        raise Conflict(f"{task} is {seen.state}.", fix="Nothing is left to do.", code="task_over")
    _check_end(unit, seen, form)
    return close_task(unit, seen, outcome=form.outcome, is_done=form.is_done)


def list_tasks(*, unit: Unit, for_role: str | None, cursor: str | None, limit: int) -> Page[TaskOut]:
    """Open tasks that one sees, the oldest first."""
    require(unit.actor, Permission.ESCALATION_READ)
    after = decode_position(cursor) if cursor else 0
    rows = repository.seen_open_tasks(unit, for_role=for_role, after=after, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[_out(row) for row in rows[:limit]], next_cursor=more)


def tasks_of(unit: Unit, escalation: str) -> tuple[TaskOut, ...]:
    return tuple(_out(row) for row in repository.tasks(unit.session, escalation))


def tasks_for(clock: ClockLine) -> Iterable[NewTask]:
    """What a duty asks for that begins.

    One that may or may not apply runs on, and Legal says which. The paper of an instrument is owed before the answer,
    and never before the start of its clock.
    """
    if clock.is_provisional:
        title = f"Say whether {clock.obligation} applies: {clock.name}"
        yield NewTask(LEGAL, title, for_role="legal", clock=clock.ref, due_at=clock.due_at)
    if clock.clock_class is ClockClass.SPECIFIED_IN_INSTRUMENT:
        title = f"File the instrument of {clock.obligation}, and check the time that was typed"
        yield NewTask(PAPER, title, for_role="desk", clock=clock.ref, is_mandatory=True)


def settle_of_clock(unit: WriteUnit, clock: str, *, outcome: str) -> None:
    """Close the questions that were about a clock which is settled; a paper stays owed."""
    for row in repository.tasks_of_clock(unit.session, clock):
        if row.state == TaskState.OPEN and row.kind in {LEGAL, HOLD}:
            close_task(unit, row, outcome=outcome, is_done=True)


def open_tasks(unit: WriteUnit, row: Escalation, tasks: Sequence[NewTask]) -> list[TaskOut]:
    """Put tasks there, and tell the ledger of each."""
    laid = lay_tasks(unit, row, tasks)
    for task in laid:
        due = iso(task.due_at) if task.due_at else None
        told = {"task": task.ref, "kind": task.kind, "title": task.title, "due_at": due}
        unit.record("task.opened", row.ref, payload=told)
    return laid


def lay_tasks(unit: WriteUnit, row: Escalation, tasks: Sequence[NewTask]) -> list[TaskOut]:
    """Put tasks there in their order, and leave it to whoever asks to tell the ledger of them."""
    refs = unit.next_refs(RefKind.TASK, len(tasks)) if tasks else []
    rows = [_row(row, ref, task) for ref, task in zip(refs, tasks, strict=True)]
    unit.session.add_all(rows)
    unit.session.flush()
    return [_out(one) for one in rows]


def withdraw_task(unit: WriteUnit, task: EscalationTask, *, outcome: str) -> None:
    """Take back what nobody has begun, a mandatory task too; whoever asks tells the ledger of it."""
    task.state, task.outcome = TaskState.WITHDRAWN.value, outcome
    task.done_by, task.done_at = unit.actor.id, unit.now
    task.version += 1


def is_advice(task: EscalationTask) -> bool:
    """Whether a template suggests it and no closing waits for it."""
    return task.kind == TEMPLATE and not (task.is_mandatory or task.is_required)


def close_task(unit: WriteUnit, task: EscalationTask, *, outcome: str, is_done: bool) -> TaskOut:
    task.state = (TaskState.DONE if is_done else TaskState.DROPPED).value
    task.outcome, task.done_by, task.done_at = outcome, unit.actor.id, unit.now
    task.version += 1
    unit.session.flush()
    unit.record("task.ended", task.escalation, payload={"task": task.ref, "state": task.state, "outcome": outcome})
    return _out(task)


def _check_end(unit: WriteUnit, task: EscalationTask, form: EndTask) -> None:
    if task.kind in {LEGAL, HOLD}:
        raise Refused(
            f"{task.ref} ends with what it asks about.",
            fix="Confirm or cancel its clock." if task.kind == LEGAL else "End the first measure.",
            code="task_ends_with_its_subject",
        )
    if task.kind == PAPER and (not form.is_done or kind_of(form.outcome) is not RefKind.EVIDENCE):
        raise InvalidInput(
            f"{task.ref} ends with the paper.",
            fix="Link the instrument as evidence, and give its reference (EV-n) as the outcome.",
            code="paper_missing",
        )
    if task.kind == PAPER and not repository.is_linked(unit.session, task.escalation, form.outcome):
        raise InvalidInput(
            f"{form.outcome} is not linked to {task.escalation}.", fix="Link it first.", code="paper_missing"
        )
    if task.is_mandatory and not form.is_done:
        raise Refused(
            f"{task.ref} is mandatory: it is not dropped.", fix="Do it, and say how.", code="task_is_mandatory"
        )


def _row(row: Escalation, ref: Reference, task: NewTask) -> EscalationTask:
    return EscalationTask(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        escalation=row.ref,
        kind=task.kind,
        title=task.title[:300],
        for_role=task.for_role,
        assignee=task.assignee,
        is_mandatory=task.is_mandatory,
        is_required=task.is_required or task.is_mandatory,
        template_key=task.template_key,
        due_at=task.due_at,
        clock=task.clock,
        state=TaskState.OPEN.value,
        outcome="",
        done_by=None,
        done_at=None,
        version=1,
    )


def _out(row: EscalationTask) -> TaskOut:
    return TaskOut(
        ref=Reference(row.ref),
        escalation=Reference(row.escalation),
        kind=row.kind,
        title=row.title,
        for_role=row.for_role,
        assignee=ActorId(row.assignee) if row.assignee else None,
        is_mandatory=row.is_mandatory,
        is_required=row.is_required or row.is_mandatory,
        template_key=row.template_key,
        due_at=row.due_at,
        clock=row.clock,
        state=TaskState(row.state),
        outcome=row.outcome,
        done_by=ActorId(row.done_by) if row.done_by else None,
        done_at=row.done_at,
        version=row.version,
    )
