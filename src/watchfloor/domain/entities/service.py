"""The door to the registry of entities: noting what leads and cases touch, and finding it again."""

from collections.abc import Iterable, Mapping

from watchfloor.domain.entities import repository
from watchfloor.domain.entities.models import Entity
from watchfloor.domain.entities.schemas import EntityOut
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.search.document import Document, DocumentKind
from watchfloor.infra.search.writing import index, unindex
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.mentions import Mentions
from watchfloor.kernel.paging import DEFAULT_LIMIT, MAX_LIMIT, Page, decode_name, encode_cursor
from watchfloor.kernel.refs import EntityRef

DESK = "desk"
BATCH = 500


def note(
    *,
    unit: WriteUnit,
    entities: Iterable[EntityRef],
    scopes: Iterable[str] = (DESK,),
    labels: Mapping[EntityRef, str] | None = None,
) -> None:
    """Remember entities; noting one again changes only when it was last noted, and its label where one is given.

    The registry is an index of what other entries of the ledger name, so the caller's own entry is its record.
    Entities touched only inside a compartment are noted with that scope, and are seen by nobody else.
    """
    named = labels or {}
    rows = [_row(unit, entity, named.get(entity, "")) for entity in sorted(set(entities))]
    for start in range(0, len(rows), BATCH):
        repository.upsert(unit, rows[start : start + BATCH])
    shared = tuple(scopes)
    for row in rows:
        unit.protect(str(row["ref"]), shared)
    for start in range(0, len(rows), BATCH):
        refs = [str(row["ref"]) for row in rows[start : start + BATCH]]
        index(unit=unit, documents=map(_document, repository.noted(unit.session, refs)))


def show(*, unit: Unit, entity: EntityRef) -> EntityOut:
    found = repository.seen(unit, str(entity))
    if found is None:
        raise NotFound(
            f"The desk has not touched {entity}.", fix="Look it up in a dossier, which reads the data itself."
        )
    return _out(found)


def search(
    *, unit: Unit, prefix: str = "", kind: str | None = None, cursor: str | None = None, limit: int = DEFAULT_LIMIT
) -> Page[EntityOut]:
    """Entities whose id starts with `prefix`, in order of reference."""
    after = decode_name(cursor) if cursor else ""
    rows = repository.matching(unit, kind=kind, prefix=prefix, after=after, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].ref) if len(rows) > limit else None
    return Page(items=[_out(row) for row in rows[:limit]], next_cursor=more)


def forget(*, unit: WriteUnit, mentions: Mentions) -> int:
    """Put stand-ins where erased entities were and tell how many there were; the caller's own entry is the record."""
    known = repository.rows_of(unit.session, [str(entity) for entity in mentions.stand_ins])
    for row in known:
        stand_in = mentions.stand_ins[EntityRef(row.kind, row.id)]
        unindex(unit=unit, subjects=[row.ref])
        if repository.rows_of(unit.session, [f"{row.kind}:{stand_in}"]):
            unit.session.delete(row)
        else:
            row.ref, row.id, row.label = f"{row.kind}:{stand_in}", stand_in, ""
        unit.session.flush()
    return len(known)


def searchable(
    *, unit: Unit, subjects: Iterable[str] | None = None, after: str = "", limit: int = MAX_LIMIT
) -> list[Document]:
    """What can be found of visible entities, behind a subject; `subjects` narrows it to these."""
    require(unit.actor, Permission.CASE_READ)
    return [_document(row) for row in repository.findable(unit, refs=subjects, after=after, limit=limit)]


def _document(row: Entity) -> Document:
    return Document(
        subject=row.ref,
        home=row.ref,
        kind=DocumentKind.ENTITY,
        reference=row.ref,
        title=row.label,
        body="",
        at=row.first_noted,
    )


def _row(unit: WriteUnit, entity: EntityRef, label: str) -> dict[str, object]:
    return {
        "ref": str(entity),
        "kind": entity.kind,
        "id": entity.id,
        "label": label.strip(),
        "first_noted": unit.now,
        "last_noted": unit.now,
    }


def _out(row: Entity) -> EntityOut:
    return EntityOut(
        ref=row.ref,
        kind=row.kind,
        id=row.id,
        label=row.label,
        first_noted=row.first_noted,
        last_noted=row.last_noted,
    )
