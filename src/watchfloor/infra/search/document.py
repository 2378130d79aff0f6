"""What can be found, as its own domain tells it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DocumentKind(StrEnum):
    """What kind of thing was found."""

    LEAD = "lead"
    CASE = "case"
    NOTE = "note"
    FINDING = "finding"
    EVIDENCE = "evidence"
    ENTITY = "entity"
    DATASET = "dataset"
    ESCALATION = "escalation"


@dataclass(frozen=True, slots=True)
class Document:
    """A thing that can be found, in its original words.

    `home` is the subject whose scopes decide who may see it: the case of a note, else the subject itself. `at` orders
    equal matches, the newest first; it is a time that never changes without the texts.
    """

    subject: str
    home: str
    kind: DocumentKind
    reference: str
    title: str
    body: str
    at: datetime
