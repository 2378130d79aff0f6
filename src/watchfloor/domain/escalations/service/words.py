"""What is written: the request's own text with every version it had, and what is said about it."""

from itertools import count

from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.access import access_escalation_for_change, access_escalation_for_work
from watchfloor.domain.escalations.models import EscalationNote, EscalationText
from watchfloor.domain.escalations.rules.vocabulary import NoteDirection
from watchfloor.domain.escalations.schemas.asked import WriteEscalationNote
from watchfloor.domain.escalations.schemas.shown import EscalationNoteOut, EscalationOut
from watchfloor.domain.escalations.service.duties import touched
from watchfloor.domain.escalations.service.search import index_escalation
from watchfloor.domain.escalations.service.show import list_notes, whole
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import Conflict


def edit_text(*, unit: WriteUnit, escalation: str, text: str, version: int) -> EscalationOut:
    """Write the text anew, based on a version of it; a stale edit is a 409 that holds both texts."""
    row = access_escalation_for_work(unit, escalation)
    if version != row.text_version:
        raise Conflict(
            f"The text of {row.ref} is at version {row.text_version}, the edit was based on {version}.",
            fix="Put the two together, and save that.",
            code="stale_text",
            facts={"version": row.text_version, "theirs": row.text, "yours": text},
        )
    row.text, row.text_version = text, version + 1
    row.version += 1
    unit.session.add(
        EscalationText(
            escalation=row.ref, version=row.text_version, text=text, author=unit.actor.id, written_at=unit.now
        )
    )
    unit.session.flush()
    index_escalation(unit, row)
    unit.record("escalation.edited", row.ref, payload={"text_version": row.text_version})
    return whole(unit, row)


def write_note(*, unit: WriteUnit, escalation: str, form: WriteEscalationNote) -> tuple[EscalationNoteOut, ...]:
    """Add what was said, also after the end; the same message from outside is added once."""
    add_note(unit=unit, escalation=escalation, form=form)
    return list_notes(unit=unit, escalation=escalation)


def add_note(*, unit: WriteUnit, escalation: str, form: WriteEscalationNote) -> None:
    """The same for whoever may write and not read, as a system that only hands in."""
    row = access_escalation_for_change(unit, escalation)
    if not form.external_ref or repository.note_of(unit.session, row.ref, form.external_ref) is None:
        unit.session.add(
            EscalationNote(
                escalation=row.ref,
                direction=form.direction.value,
                external_ref=form.external_ref or _own_ref(unit, row.ref),
                text=form.text,
                author=unit.actor.id,
                at=unit.now,
            )
        )
        if form.direction is NoteDirection.OUT:
            touched(unit, row)
        unit.session.flush()
        unit.record("escalation.noted", row.ref, payload={"direction": form.direction})


def _own_ref(unit: WriteUnit, escalation: str) -> str:
    """A reference for what somebody wrote here, which no message from outside has taken."""
    taken = {note.external_ref for note in repository.notes(unit.session, escalation)}
    return next(ref for number in count(len(taken) + 1) if (ref := f"note:{number}") not in taken)
