"""What a case template says, how one is revised, and how an escalation shows its own."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.escalations.rules.vocabulary import Confidentiality
from watchfloor.domain.escalations.schemas.shape import Reason, Shape
from watchfloor.kernel.ids import ActorId, Reference

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Groups = Annotated[tuple[Key, ...], Field(max_length=30)]


class TaskFor(StrEnum):
    """For whom a task of a template is: a role of the desk, a stakeholder group, or a party one waits for."""

    ROLE = "role"
    GROUP = "group"
    PARTY = "party"


class ClosingField(StrEnum):
    """What a template may ask to be filled in before an escalation closes."""

    LEGAL_BASIS = "legal_basis"
    REQUESTED_ACTION = "requested_action"
    REQUESTER = "requester"
    TERRITORY = "territory"
    DECISION = "decision"


class TemplateTask(Shape):
    """Something to do. A mandatory one is never dropped; one that is required has ended, either way, before closing."""

    key: Key = Field(description="names it within its template, over all versions")
    title: Words
    is_mandatory: bool = False
    is_required: bool = Field(default=False, description="done or dropped before closing; a mandatory one always is")
    for_kind: TaskFor = TaskFor.ROLE
    for_role: Key = Field(default="desk", description="a role, the key of a group, or a party")
    due_hours: Annotated[float, Field(gt=0, le=24 * 90)] | None = Field(default=None, description="after receipt")
    due_fraction: Annotated[float, Field(gt=0, le=1)] | None = Field(
        default=None, description="of the shortest mandatory clock, from its start; the earlier of the two counts"
    )


class GroupsTold(Shape):
    """The stakeholder groups that are told of the two gravest severities."""

    S0: Groups = ()
    S1: Groups = ()


class CaseTemplate(Shape):
    """What a class of demands brings with it. What it says of telling others is a proposal, and changes nothing."""

    tasks: tuple[TemplateTask, ...] = Field(default=(), max_length=40)
    closing: tuple[ClosingField, ...] = Field(default=(), max_length=len(ClosingField))
    tell: GroupsTold = GroupsTold()
    confidentiality: Confidentiality = Confidentiality.AMBER
    no_tipping_off: bool = False
    look_first: tuple[Words, ...] = Field(default=(), max_length=20)


class ReviseCaseTemplate(Shape):
    content: CaseTemplate
    reason: Reason


class CaseTemplateOut(Shape):
    """A version of the template of a class; 1 is the one that ships."""

    demand_class: DemandClass
    version: int
    content: CaseTemplate
    reason: str
    by: ActorId | None
    at: datetime | None


class EscalationTemplateOut(Shape):
    """The template of an escalation, and what the newest version would add; `version` is null where none was applied.

    `proposes_*` are null where the escalation is at least as strict already.
    """

    escalation: Reference
    demand_class: DemandClass
    version: int | None
    content: CaseTemplate
    applied_by: ActorId | None
    applied_at: datetime | None
    newest: int
    is_newest: bool
    adds: tuple[TemplateTask, ...]
    asks: tuple[ClosingField, ...]
    tell: tuple[str, ...]
    proposes_confidentiality: Confidentiality | None
    proposes_no_tipping_off: bool | None
