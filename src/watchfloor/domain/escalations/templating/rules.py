"""The arithmetic of case templates: due times, what a change of class moves, what a closing lacks. Pure."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from watchfloor.domain.escalations.rules.vocabulary import Party
from watchfloor.domain.escalations.templating.schemas import CaseTemplate, ClosingField, TaskFor, TemplateTask
from watchfloor.kernel.errors import InvalidInput

TOLD = ("S0", "S1")
OUR_KEYS = "tell_s"
"""Keys that begin so belong to the tasks of telling groups."""


@dataclass(frozen=True, slots=True)
class Window:
    """A running clock: from its start to its due time."""

    starts: datetime
    due: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """A task that a template brought, and whether nobody has begun it."""

    ref: str
    key: str
    is_untouched: bool


@dataclass(frozen=True, slots=True)
class TaskPlan:
    """What a change of class does: tasks that come, and the references of those that go."""

    add: tuple[TemplateTask, ...] = ()
    withdraw: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """What of an escalation may be asked for before it closes."""

    legal_basis: str = ""
    requested_action: str = ""
    was_requester_looked_at: bool = False
    items_without_territory: Collection[int] = ()
    has_decision: bool = False


def shortest(windows: Collection[Window]) -> Window | None:
    """The window that is over soonest after it began; of two alike the one that is due first."""
    return min(windows, key=lambda one: (one.due - one.starts, one.due), default=None)


def due_of(task: TemplateTask, *, received_at: datetime, window: Window | None) -> datetime | None:
    """When a task is due, to the second: hours after receipt or a share of a window, whichever is earlier."""
    found: list[datetime] = []
    if task.due_hours is not None:
        found.append(received_at + timedelta(hours=task.due_hours))
    if task.due_fraction is not None and window is not None:
        found.append(window.starts + (window.due - window.starts) * task.due_fraction)
    return min(found).replace(microsecond=0) if found else None


def tasks_now(template: CaseTemplate, severity: str | None) -> tuple[TemplateTask, ...]:
    """The tasks of a template at a severity; at the two gravest, telling its groups is one."""
    telling = [task for level, task in _telling(template) if level == severity]
    return (*template.tasks, *telling)


def telling_of(template: CaseTemplate, severity: str | None) -> tuple[str, ...]:
    """The groups to tell at a severity."""
    groups: tuple[str, ...] = getattr(template.tell, severity) if severity in TOLD else ()
    return groups


def plan(standing: Sequence[Standing], *, before: CaseTemplate, after: CaseTemplate, severity: str | None) -> TaskPlan:
    """From one template to another: what is untouched and not asked for alike goes, what is missing comes.

    What was begun stays, and stands for the task of the same key.
    """
    old, new = _by_key(before), {task.key: task for task in tasks_now(after, severity)}
    alike = {key for key, task in new.items() if old.get(key) == task}
    withdraw = tuple(one.ref for one in standing if one.is_untouched and one.key not in alike)
    kept = {one.key for one in standing if one.ref not in withdraw}
    return TaskPlan(add=tuple(task for key, task in new.items() if key not in kept), withdraw=withdraw)


def added(standing: Sequence[Standing], *, newest: CaseTemplate, severity: str | None) -> tuple[TemplateTask, ...]:
    """What a newer version of the same template adds; nothing that stands is changed or taken away."""
    known = {one.key for one in standing}
    return tuple(task for task in tasks_now(newest, severity) if task.key not in known)


def lacking(asked: Collection[ClosingField], filled: Filled) -> list[str]:
    """What a closing lacks of what a template asks for, each in a few words."""
    said: Mapping[ClosingField, Sequence[str]] = {
        ClosingField.LEGAL_BASIS: () if filled.legal_basis.strip() else ["it has no legal basis"],
        ClosingField.REQUESTED_ACTION: () if filled.requested_action.strip() else ["it has no requested action"],
        ClosingField.REQUESTER: () if filled.was_requester_looked_at else ["nobody has looked who asks"],
        ClosingField.TERRITORY: [f"item {one} has no territory" for one in sorted(filled.items_without_territory)],
        ClosingField.DECISION: () if filled.has_decision else ["no decision is linked"],
    }
    return [words for field in ClosingField if field in asked for words in said[field]]


def check_content(content: CaseTemplate, *, groups: Collection[str]) -> None:
    """Keys are named once and are not ours; parties and groups are known. Raises InvalidInput `bad_case_template`."""
    keys = [task.key for task in content.tasks]
    if doubled := next((key for key in keys if keys.count(key) > 1), None):
        raise _bad(f"The key {doubled} names two tasks.", fix="Give each task a key of its own.")
    if ours := next((key for key in keys if key.startswith(OUR_KEYS)), None):
        raise _bad(f"The key {ours} is one of the desk's own.", fix=f"Let no key begin with {OUR_KEYS}.")
    named = {task.for_role for task in content.tasks if task.for_kind is TaskFor.GROUP}
    if stranger := min((named | {*content.tell.S0, *content.tell.S1}) - set(groups), default=None):
        raise _bad(f"There is no group {stranger}.", fix="Look at watchfloor comms group list.")
    parties = {task.for_role for task in content.tasks if task.for_kind is TaskFor.PARTY}
    if nobody := min(parties - set(Party), default=None):
        raise _bad(f"There is no party {nobody}.", fix=f"Name one of: {', '.join(Party)}.")


def _by_key(template: CaseTemplate) -> Mapping[str, TemplateTask]:
    every = (*template.tasks, *(task for _, task in _telling(template)))
    return {task.key: task for task in every}


def _telling(template: CaseTemplate) -> Iterator[tuple[str, TemplateTask]]:
    for level in TOLD:
        if groups := telling_of(template, level):
            title = f"Tell {', '.join(group.replace('_', ' ') for group in groups)}: it is {level}"
            yield level, TemplateTask(key=f"{OUR_KEYS}{level[1]}", title=title[:300])


def _bad(says: str, *, fix: str) -> InvalidInput:
    return InvalidInput(says, fix=fix, code="bad_case_template")
