"""A template meets an escalation: when its class is known, when that changes, and when somebody brings it on."""

from collections.abc import Collection, Sequence

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.clocks.rules.standing import OPEN_STATES, ClockKind
from watchfloor.domain.clocks.service import show as clocks
from watchfloor.domain.escalations.models import Escalation, EscalationItem, EscalationTask
from watchfloor.domain.escalations.rules.vocabulary import TaskState
from watchfloor.domain.escalations.schemas.shape import Requester
from watchfloor.domain.escalations.service.tasks import TEMPLATE, NewTask, lay_tasks, withdraw_task
from watchfloor.domain.escalations.templating import repository
from watchfloor.domain.escalations.templating.models import EscalationTemplate
from watchfloor.domain.escalations.templating.rules import (
    Filled,
    Standing,
    TaskPlan,
    Window,
    added,
    due_of,
    lacking,
    plan,
    shortest,
)
from watchfloor.domain.escalations.templating.schemas import CaseTemplate, CaseTemplateOut, TemplateTask
from watchfloor.domain.escalations.templating.service.keep import in_force
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import Conflict

NOTHING = CaseTemplate()


def follow_class(unit: WriteUnit, row: Escalation, *, is_class_new: bool) -> None:
    """Bring the template to the class and the severity that an escalation has now.

    The version that it has of the same class stays; only what its severity asks for comes. What was taken in before
    there were templates gets one with another class, or where somebody asks for it.
    """
    before = repository.applied(unit.session, row.ref)
    if before is None and not is_class_new:
        return
    standing = standing_of(repository.tasks_of_templates(unit.session, row.ref))
    if before is not None and before.demand_class == row.demand_class:
        own = CaseTemplate.model_validate(before.content)
        _carry_out(unit, row, TaskPlan(add=added(standing, newest=own, severity=row.severity)), before.version)
        return
    old = CaseTemplate.model_validate(before.content) if before else NOTHING
    template = in_force(unit, DemandClass(row.demand_class))
    planned = plan(standing, before=old, after=template.content, severity=row.severity)
    _keep(unit, row, before, template)
    _carry_out(unit, row, planned, template.version, is_new=True)


def bring(unit: WriteUnit, row: Escalation) -> None:
    """Add what the newest version of its template has more, and ask from now on what that asks for at the closing.

    Nothing that stands is changed or taken away. Raises Conflict `template_is_newest`.
    """
    before = repository.applied(unit.session, row.ref)
    template = in_force(unit, DemandClass(row.demand_class))
    if before is not None and is_newest(before, template):
        raise Conflict(
            f"{row.ref} has the newest version already: {template.version}.",
            fix="Nothing is left to do.",
            code="template_is_newest",
        )
    standing = standing_of(repository.tasks_of_templates(unit.session, row.ref))
    coming = added(standing, newest=template.content, severity=row.severity)
    _keep(unit, row, before, template)
    row.version += 1
    _carry_out(unit, row, TaskPlan(add=coming), template.version, is_new=True)


def is_newest(kept: EscalationTemplate, template: CaseTemplateOut) -> bool:
    """Whether an escalation has what its template says now; a new release may ship other words for one version."""
    has_now = CaseTemplate.model_validate(kept.content) == template.content
    return (kept.demand_class, kept.version) == (template.demand_class, template.version) and has_now


def lacking_of(unit: Unit, row: Escalation, items: Collection[EscalationItem]) -> tuple[str, ...]:
    """What the closing of an escalation lacks of what its own version of a template asks for."""
    kept = repository.applied(unit.session, row.ref)
    if kept is None:
        return ()
    requester = Requester.model_validate(row.requester)
    filled = Filled(
        legal_basis=row.legal_basis,
        requested_action=row.requested_action,
        was_requester_looked_at=requester.verified is not None,
        items_without_territory=[item.number for item in items if item.outcome and not item.territory],
        has_decision=row.decision is not None,
    )
    return tuple(lacking(CaseTemplate.model_validate(kept.content).closing, filled))


def standing_of(tasks: Sequence[EscalationTask]) -> tuple[Standing, ...]:
    """The tasks that templates brought; nobody has begun what is as it was laid."""
    return tuple(
        Standing(task.ref, task.template_key, task.state == TaskState.OPEN and task.version == 1) for task in tasks
    )


def _keep(unit: WriteUnit, row: Escalation, kept: EscalationTemplate | None, template: CaseTemplateOut) -> None:
    if kept is None:
        kept = EscalationTemplate(escalation=row.ref)
        unit.session.add(kept)
    kept.demand_class, kept.version = template.demand_class.value, template.version
    kept.content, kept.by, kept.at = template.content.model_dump(mode="json"), unit.actor.id, unit.now


def _carry_out(unit: WriteUnit, row: Escalation, planned: TaskPlan, version: int, *, is_new: bool = False) -> None:
    """Lay and withdraw tasks, and tell all of it in one entry."""
    window = _shortest_clock(unit, row)
    for task in repository.tasks_of_templates(unit.session, row.ref):
        if task.ref in planned.withdraw:
            withdraw_task(unit, task, outcome=f"withdrawn: the class is {row.demand_class} now")
    laid = lay_tasks(unit, row, [_task(row, task, window) for task in planned.add])
    if not (is_new or laid):
        return
    told = {
        "demand_class": row.demand_class,
        "version": version,
        "added": [f"{task.ref} {task.template_key}" for task in laid],
        "withdrawn": list(planned.withdraw),
    }
    unit.record("case_template.applied", row.ref, payload=told)


def _task(row: Escalation, task: TemplateTask, window: Window | None) -> NewTask:
    return NewTask(
        TEMPLATE,
        task.title,
        for_role=task.for_role,
        is_mandatory=task.is_mandatory,
        is_required=task.is_required,
        due_at=due_of(task, received_at=row.received_at, window=window),
        template_key=task.key,
    )


def _shortest_clock(unit: Unit, row: Escalation) -> Window | None:
    return shortest(
        [
            Window(clock.started_at, clock.due_at)
            for clock in clocks.of_subject(unit=unit, subject=row.ref)
            if clock.is_mandatory and clock.kind is ClockKind.STATUTORY and clock.state in OPEN_STATES and clock.due_at
        ]
    )
