"""What of an escalation decides whether it may move on, read from the record."""

from watchfloor.domain.clocks.service.change import open_mandatory
from watchfloor.domain.comms.service import show as updates
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.rules.lifecycle import EscalationState, Record
from watchfloor.domain.escalations.rules.outcomes import EFFECTIVE
from watchfloor.domain.escalations.rules.vocabulary import NoteDirection, TaskState
from watchfloor.domain.escalations.service.tasks import PAPER
from watchfloor.domain.escalations.templating.service.apply import lacking_of
from watchfloor.infra.db.unit import Unit

FOUR_EYES = frozenset({"S0", "S1"})
"""Severities whose action takes an approved decision."""


def record_of(unit: Unit, row: Escalation) -> Record:
    tasks = [task for task in repository.tasks(unit.session, row.ref) if task.state == TaskState.OPEN]
    items = repository.items(unit.session, row.ref)
    return Record(
        ref=row.ref,
        state=EscalationState(row.state),
        severity=row.severity,
        jurisdictions=tuple(row.jurisdictions),
        needs_four_eyes=row.severity in FOUR_EYES,
        has_decision=row.decision is not None,
        is_acted_upon=any(item.outcome in EFFECTIVE for item in items),
        is_answered=_is_answered(unit, row),
        answer_owed=row.is_answer_owed,
        open_items=tuple(item.number for item in items if item.outcome is None),
        open_tasks=tuple(task.ref for task in tasks if task.is_mandatory or task.is_required),
        unsigned_papers=tuple(task.ref for task in tasks if task.kind == PAPER),
        running_clocks=open_mandatory(unit=unit, subject=row.ref),
        unfilled=lacking_of(unit, row, items),
    )


def _is_answered(unit: Unit, row: Escalation) -> bool:
    """Whether something went to the requester: an update to their address, or a note of what was sent otherwise."""
    if any(note.direction == NoteDirection.OUT for note in repository.notes(unit.session, row.ref)):
        return True
    return updates.was_answered(unit=unit, subject=row.ref)
