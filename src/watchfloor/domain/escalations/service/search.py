"""What a search finds of escalations: by reference, title and the words of the request."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.models import Escalation
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.search.document import Document, DocumentKind
from watchfloor.infra.search.writing import index
from watchfloor.kernel.mentions import Mentions
from watchfloor.kernel.paging import MAX_LIMIT


def searchable(
    *, unit: Unit, subjects: Iterable[str] | None = None, after: str = "", limit: int = MAX_LIMIT
) -> list[Document]:
    """What can be found of visible escalations, behind a subject; `subjects` narrows it to these."""
    require(unit.actor, Permission.ESCALATION_READ)
    return [_document(row) for row in repository.findable(unit, refs=subjects, after=after, limit=limit)]


def open_mentioning(*, session: Session, mentions: Mentions) -> list[str]:
    """The escalations without an end that name one of the entities, wherever they may be seen."""
    return list(repository.open_mentioning(session, mentions))


def index_escalation(unit: WriteUnit, row: Escalation) -> None:
    index(unit=unit, documents=[_document(row)])


def _document(row: Escalation) -> Document:
    kind = DocumentKind.ESCALATION
    return Document(row.ref, row.ref, kind, reference=row.ref, title=row.title, body=row.text, at=row.opened_at)
