"""Taking names out of the search: texts that name somebody get stand-ins, and nothing leads to the old ones."""

from collections.abc import Collection, Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.search.document import Document, DocumentKind
from watchfloor.infra.search.folding import fold
from watchfloor.infra.search.models import SearchDocument
from watchfloor.infra.search.writing import index
from watchfloor.kernel.mentions import Mentions
from watchfloor.kernel.refs import EntityRef

TEXTS = ("reference", "title", "body")


def naming(session: Session, mentions: Mentions, *, but: Collection[DocumentKind]) -> Sequence[SearchDocument]:
    """The documents of all kinds `but` some whose folded texts name one of the entities."""
    names = _folded(mentions)
    texts = [getattr(SearchDocument, name) for name in TEXTS]
    may = or_(*(text.contains(needle, autoescape=True) for text in texts for needle in names.needles))
    found = select(SearchDocument).where(may, SearchDocument.kind.not_in([kind.value for kind in but]))
    rows = session.scalars(found.order_by(SearchDocument.id)).all()
    return [row for row in rows if any(names.named_in(getattr(row, name)) for name in TEXTS)]


def forget_names(*, unit: WriteUnit, mentions: Mentions, but: Collection[DocumentKind]) -> int:
    """Put stand-ins into what names the entities and tell in how many documents; the caller's own entry is the record.

    Texts are written as they are folded: folding them again changes nothing.
    """
    names = _folded(mentions)
    rows = naming(unit.session, mentions, but=but)
    documents = [
        Document(
            subject=row.subject,
            home=row.home,
            kind=DocumentKind(row.kind),
            reference=names.replaced(row.reference),
            title=names.replaced(row.title),
            body=names.replaced(row.body),
            at=row.at,
        )
        for row in rows
    ]
    unit.session.expire_all()
    index(unit=unit, documents=documents)
    return len(documents)


def _folded(mentions: Mentions) -> Mentions:
    known = mentions.stand_ins.items()
    return Mentions({EntityRef(entity.kind, fold(entity.id)): stand_in for entity, stand_in in known})
