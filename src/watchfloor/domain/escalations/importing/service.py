"""The door by which a row comes in: as a request, or as a word on an earlier one; and what it would become."""

from dataclasses import dataclass

from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.access import access_escalation_for_change
from watchfloor.domain.escalations.importing.mapping import Mapped
from watchfloor.domain.escalations.importing.schemas import RowFate
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.proposing.service import note_proposed
from watchfloor.domain.escalations.rules.vocabulary import NoteDirection
from watchfloor.domain.escalations.schemas.asked import TakeIn, WriteEscalationNote
from watchfloor.domain.escalations.service.duties import happened
from watchfloor.domain.escalations.service.intake import receive
from watchfloor.domain.escalations.service.weighing import reweigh
from watchfloor.domain.escalations.service.words import add_note
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.ids import Reference

LONGEST_NOTE = 50_000
ORPHAN = "It answers a request that is not here; it was taken in by itself."


@dataclass(frozen=True, slots=True)
class RowTaken:
    """What a row became."""

    fate: RowFate
    escalation: Reference


def fate_of(*, unit: Unit, row: Mapped) -> RowFate:
    """What a row would become now."""
    require(unit.actor, Permission.ESCALATION_WRITE)
    reference = row.form.external_ref
    if repository.delivered(unit.session, row.form.channel, reference) is not None:
        return RowFate.KNOWN
    earlier = _answered(unit, row)
    if earlier is None:
        return RowFate.NEW
    return RowFate.KNOWN if repository.note_of(unit.session, earlier.ref, reference) else RowFate.ANSWER


def take_row(*, unit: WriteUnit, row: Mapped) -> RowTaken:
    """Take a row in; the same row again changes nothing. Raises what `take_in` raises."""
    require(unit.actor, Permission.ESCALATION_WRITE)
    earlier = _answered(unit, row)
    if earlier is not None:
        return _answer(unit, earlier.ref, row.form)
    ref, is_new = receive(unit=unit, form=row.form)
    if is_new and row.proposal is not None and row.by_rules:
        note_proposed(unit=unit, escalation=ref, proposed=row.proposal)
    if is_new and row.answers:
        note = WriteEscalationNote(text=ORPHAN, external_ref="import: answers nothing here")
        add_note(unit=unit, escalation=ref, form=note)
    return RowTaken(RowFate.NEW if is_new else RowFate.KNOWN, ref)


def _answer(unit: WriteUnit, escalation: str, form: TakeIn) -> RowTaken:
    """Write it beside the request that it answers, and start what it starts, such as the time to restore."""
    row = access_escalation_for_change(unit, escalation)
    if repository.note_of(unit.session, row.ref, form.external_ref) is not None:
        return RowTaken(RowFate.KNOWN, Reference(row.ref))
    text = f"{form.title}\n\n{form.text}"[:LONGEST_NOTE]
    note = WriteEscalationNote(text=text, direction=NoteDirection.IN, external_ref=form.external_ref)
    add_note(unit=unit, escalation=row.ref, form=note)
    for event, at in form.events.items():
        happened(unit, row, event, at, because=f"import: {form.external_ref}"[:500])
    row.version += 1
    reweigh(unit, row)
    unit.session.flush()
    return RowTaken(RowFate.ANSWER, Reference(row.ref))


def _answered(unit: Unit, row: Mapped) -> Escalation | None:
    """The request that a row is a word on, where it is here and one may see it."""
    if not row.answers:
        return None
    known = repository.delivered(unit.session, row.form.channel, row.answers)
    return repository.seen(unit, known.ref) if known else None
