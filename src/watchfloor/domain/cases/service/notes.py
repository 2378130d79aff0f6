"""Notes of a case: versioned, and no text is ever lost."""

from watchfloor.domain.cases import repository
from watchfloor.domain.cases.access import access_case, access_case_for_work
from watchfloor.domain.cases.models import CaseNote, CaseNoteVersion
from watchfloor.domain.cases.schemas import NoteOut, NoteVersionOut
from watchfloor.domain.cases.service.search import note_document
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.search.writing import index
from watchfloor.kernel.canonical import sha256_hex
from watchfloor.kernel.errors import Conflict, NotFound


def write_note(*, unit: WriteUnit, case: str, text: str) -> NoteOut:
    access_case_for_work(unit, case)
    note = CaseNote(case=case, version=0)
    unit.session.add(note)
    unit.session.flush()
    return _add_text(unit, note, text, verb="note.written")


def edit_note(*, unit: WriteUnit, case: str, note: int, text: str, version: int) -> NoteOut:
    """Raises Conflict `note_changed`, which holds both texts, where somebody else edited it in between."""
    access_case_for_work(unit, case)
    stored = repository.note(unit.session, case, note)
    if stored is None:
        raise NotFound(f"{case} has no note {note}.", fix="List the notes of the case.")
    if stored.version != version:
        latest = repository.note_texts(unit.session, [note])[-1]
        raise Conflict(
            f"Somebody else edited the note: it is at version {stored.version}, yours was based on {version}.",
            fix="Merge both texts, then send the result on the present version.",
            code="note_changed",
            facts={"version": stored.version, "theirs": latest.text, "yours": text, "author": latest.author},
        )
    return _add_text(unit, stored, text, verb="note.edited")


def list_notes(*, unit: Unit, case: str) -> tuple[NoteOut, ...]:
    access_case(unit, case)
    notes = repository.notes(unit.session, case)
    texts = repository.note_texts(unit.session, [note.id for note in notes])
    return tuple(_out(note, [text for text in texts if text.note == note.id]) for note in notes)


def _add_text(unit: WriteUnit, note: CaseNote, text: str, *, verb: str) -> NoteOut:
    note.version += 1
    added = CaseNoteVersion(note=note.id, version=note.version, text=text, author=unit.actor.id, written_at=unit.now)
    unit.session.add(added)
    unit.session.flush()
    index(unit=unit, documents=[note_document(note, added)])
    payload = {"note": note.id, "version": note.version, "sha256": sha256_hex(text.encode())}
    unit.record(verb, note.case, payload=payload)
    return _out(note, list(repository.note_texts(unit.session, [note.id])))


def _out(note: CaseNote, texts: list[CaseNoteVersion]) -> NoteOut:
    versions = tuple(
        NoteVersionOut(version=text.version, text=text.text, author=text.author, written_at=text.written_at)
        for text in texts
    )
    last = versions[-1]
    return NoteOut(
        id=note.id,
        case=note.case,
        text=last.text,
        author=last.author,
        written_at=last.written_at,
        version=note.version,
        versions=versions,
    )
