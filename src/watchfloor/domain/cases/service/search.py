"""What a search finds of cases, their notes and their findings."""

from collections.abc import Iterable

from watchfloor.domain.cases import repository
from watchfloor.domain.cases.models import Case, CaseNote, CaseNoteVersion, Finding
from watchfloor.domain.cases.service.claims import text_of
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.search.document import Document, DocumentKind
from watchfloor.kernel.paging import MAX_LIMIT

NOTES = "/notes/"


def searchable_cases(
    *, unit: Unit, subjects: Iterable[str] | None = None, after: str = "", limit: int = MAX_LIMIT
) -> list[Document]:
    """What can be found of visible cases, behind a subject; `subjects` narrows it to these."""
    require(unit.actor, Permission.CASE_READ)
    return [case_document(row) for row in repository.findable_cases(unit, refs=subjects, after=after, limit=limit)]


def searchable_findings(
    *, unit: Unit, subjects: Iterable[str] | None = None, after: str = "", limit: int = MAX_LIMIT
) -> list[Document]:
    """What can be found of visible findings, behind a subject; `subjects` narrows it to these."""
    require(unit.actor, Permission.CASE_READ)
    rows = repository.findable_findings(unit, refs=subjects, after=after, limit=limit)
    return [finding_document(row) for row in rows]


def searchable_notes(
    *, unit: Unit, subjects: Iterable[str] | None = None, after: str = "", limit: int = MAX_LIMIT
) -> list[Document]:
    """What can be found of the notes of visible cases, behind a subject; `subjects` narrows it to these."""
    require(unit.actor, Permission.CASE_READ)
    numbers = None if subjects is None else [_number(subject) for subject in subjects]
    rows = repository.newest_texts(unit, notes=numbers, after=_number(after), limit=limit)
    return [note_document(note, text) for note, text in rows]


def case_document(row: Case) -> Document:
    """A case is found by its reference and its title."""
    return Document(row.ref, row.ref, DocumentKind.CASE, reference=row.ref, title=row.title, body="", at=row.opened_at)


def finding_document(row: Finding) -> Document:
    """A finding is found by its reference and by its claim, with the numbers filled in."""
    at, ref = row.written_at, row.ref
    return Document(ref, ref, DocumentKind.FINDING, reference=ref, title="", body=text_of(row), at=at)


def note_document(note: CaseNote, text: CaseNoteVersion) -> Document:
    """A note is found by its present text, where its case is."""
    subject = f"{note.case}{NOTES}{note.id}"
    return Document(subject, note.case, DocumentKind.NOTE, reference="", title="", body=text.text, at=text.written_at)


def _number(subject: str) -> int:
    return int(subject.rpartition(NOTES)[2] or 0)
