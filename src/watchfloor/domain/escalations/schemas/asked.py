"""What it takes to work on escalations."""

from typing import Annotated

from pydantic import Field, StringConstraints

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.clocks.obligations.vocabulary import StartEvent
from watchfloor.domain.comms.rules.audiences import CommsAudience, Locale, TextKind
from watchfloor.domain.comms.schemas.situation import BottomLine, SituationFact, SituationNeed
from watchfloor.domain.comms.schemas.templates import Jurisdiction
from watchfloor.domain.comms.schemas.updates import Addressees, Groups
from watchfloor.domain.escalations.rules.lifecycle import EscalationDisposition, EscalationState
from watchfloor.domain.escalations.rules.matrix import HarmImpact, HarmUrgency, Matrix, Publicity, Severity
from watchfloor.domain.escalations.rules.outcomes import Outcome
from watchfloor.domain.escalations.rules.vocabulary import (
    Channel,
    Confidentiality,
    EscalationRole,
    FirstMeasure,
    Flag,
    NoteDirection,
    Party,
    WhatStands,
)
from watchfloor.domain.escalations.schemas.shape import (
    Language,
    Named,
    Place,
    Reason,
    Requester,
    Said,
    Shape,
    Territory,
    Text,
)
from watchfloor.kernel.instants import Instant
from watchfloor.kernel.refs import EntityRef


class TakeIn(Shape):
    """A request as it came; what is not known yet may be left out, but for when it was received, from whom and what."""

    channel: Channel = Channel.FORM
    external_ref: Annotated[str, Field(max_length=500)] = ""
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
    text: Text = ""
    language: Language = ""
    demand_class: DemandClass
    jurisdictions: tuple[Place, ...] = Field(default=(), max_length=60)
    requester: Requester
    legal_basis: Said = ""
    requested_action: Annotated[str, Field(max_length=2_000)] = ""
    items: tuple[Named, ...] = Field(default=(), max_length=2_000)
    flags: tuple[Flag, ...] = Field(default=(), max_length=len(Flag))
    confidentiality: Confidentiality = Confidentiality.AMBER
    no_tipping_off: bool = False
    compartment: Annotated[str, Field(max_length=63)] | None = None
    received_at: Instant | None = None
    awareness_at: Instant | None = None
    events: dict[StartEvent, Instant] = Field(default={}, max_length=len(StartEvent))
    due_at: Instant | None = Field(default=None, description="the time the instrument itself sets")
    due_source: Said = Field(default="", description="where that time is from: paper, portal, telephone; who")
    evidence: tuple[Annotated[str, Field(pattern=r"^EV-[1-9][0-9]*$")], ...] = Field(default=(), max_length=200)


class Triage(Shape):
    """What a first look finds; what is left out stays. The matrix gives the severity, unless a reason gives another."""

    demand_class: DemandClass | None = None
    jurisdictions: tuple[Place, ...] | None = Field(default=None, max_length=60)
    impact: HarmImpact | None = None
    urgency: HarmUrgency | None = None
    publicity: Publicity | None = None
    severity: Severity | None = None
    reason: Reason = ""
    flags: tuple[Flag, ...] | None = Field(default=None, max_length=len(Flag))
    language: Language | None = None
    violates: Annotated[float, Field(ge=0, le=1)] | None = None
    exposure: Annotated[float, Field(ge=0, le=1e12)] | None = None
    handling_minutes: Annotated[float, Field(gt=0, le=10_000)] | None = None
    legal_basis: Said | None = None
    requested_action: Annotated[str, Field(max_length=2_000)] | None = None
    confidentiality: Confidentiality | None = None
    no_tipping_off: bool | None = None


class ChangeAwareness(Shape):
    """Another instant of awareness, and why: duties that start on it are timed anew."""

    awareness_at: Instant
    reason: Reason


class VerifyRequester(Shape):
    """Whether the requester is who they say, and how one knows."""

    verified: bool
    by: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]


class Assign(Shape):
    assignee: str
    reason: Reason = ""


class Snooze(Shape):
    until: Instant
    reason: Reason


class Wait(Shape):
    party: Party
    until: Instant | None = None
    reason: Reason


class Move(Shape):
    """On to another state; a closing names how it ended, a duplicate of what, an answer which clocks it meets."""

    state: EscalationState
    reason: Reason = ""
    disposition: EscalationDisposition | None = None
    duplicate_of: Annotated[str, Field(max_length=40)] | None = None
    meets: tuple[Annotated[str, Field(max_length=40)], ...] = Field(default=(), max_length=50)
    none_owed: Reason = Field(default="", description="why no answer is owed, where none is")
    decision: Annotated[str, Field(max_length=40)] | None = None


class AddItems(Shape):
    items: tuple[Named, ...] = Field(min_length=1, max_length=2_000)


class ProposeItems(Shape):
    text: Text


class ConfirmItem(Shape):
    entity: Annotated[str, Field(max_length=560)] | None = None

    def read(self) -> str | None:
        """The entity as it is written. Raises InvalidInput."""
        return str(EntityRef.parse(self.entity)) if self.entity else None


class SetOutcome(Shape):
    """What became of listed things: of all that are named."""

    numbers: tuple[Annotated[int, Field(ge=1)], ...] = Field(min_length=1, max_length=2_000)
    outcome: Outcome
    territory: Territory = ""
    effect_at: Instant | None = None
    note: Reason = ""


class AddTask(Shape):
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
    for_role: Said = ""
    assignee: str | None = None
    is_mandatory: bool = False
    due_at: Instant | None = None


class EndTask(Shape):
    """How a task ended; a paper names the evidence of it."""

    outcome: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
    is_done: bool = True


class TakeRole(Shape):
    role: EscalationRole


class Link(Shape):
    to: Annotated[str, Field(pattern=r"^(LEAD|CASE|EV|DEC)-[1-9][0-9]*$", max_length=40)]


class Contain(Shape):
    """A reversible first measure: what, where, until when, and why one cannot wait."""

    measure: FirstMeasure
    entities: tuple[Annotated[str, Field(max_length=560)], ...] = Field(default=(), max_length=2_000)
    territory: Annotated[Territory, Field(min_length=2)]
    hours: Annotated[float, Field(gt=0, le=24 * 30)] = 24.0
    reason: Reason


class EndContainment(Shape):
    """What stands after the first measure: made lasting, or taken back."""

    end: WhatStands
    reason: Reason


class EditText(Shape):
    text: Text


class WriteEscalationNote(Shape):
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=50_000)]
    direction: NoteDirection = NoteDirection.INSIDE
    external_ref: Annotated[str, Field(max_length=500)] = ""


class ReviseMatrix(Shape):
    content: Matrix
    reason: Reason


class AnswerSeverity(Shape):
    """The second person's word on lowering a severity."""

    agrees: bool
    reason: Reason = ""


class TellOf(Shape):
    """An update to draft: for whom, and what only people know; the record fills the rest."""

    audience: CommsAudience
    kind: TextKind = TextKind.SITUATION_UPDATE
    locale: Locale = Locale.EN
    jurisdiction: Jurisdiction = ""
    bottom_line: BottomLine
    known: tuple[SituationFact, ...] = Field(default=(), max_length=200)
    not_known: tuple[SituationFact, ...] = Field(default=(), max_length=200)
    needed: tuple[SituationNeed, ...] = Field(default=(), max_length=100)
    risks: tuple[Said, ...] = Field(default=(), max_length=100)
    next_two_hours: Reason = ""
    approved_facts: tuple[Said, ...] = Field(default=(), max_length=100)
    reasons: tuple[Reason, ...] = Field(default=(), max_length=100)
    next_update_at: Instant | None = None
    groups: Groups = ()
    to: Addressees = ()
    is_for_press: bool = False
