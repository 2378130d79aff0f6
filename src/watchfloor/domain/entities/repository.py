"""The statements that note entities, on both databases, and that find them."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import case, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from watchfloor.domain.entities.models import Entity
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit, WriteUnit

Row = Mapping[str, object]


def upsert(unit: WriteUnit, rows: Sequence[Row]) -> None:
    """Insert or refresh; first_noted stays, last_noted never goes back, and a label is not emptied again."""
    dialect = unit.session.get_bind().dialect.name
    insert = postgresql.insert(Entity) if dialect == "postgresql" else sqlite.insert(Entity)
    added = insert.values(list(rows))
    given = added.excluded
    later = case((given.last_noted > Entity.last_noted, given.last_noted), else_=Entity.last_noted)
    label = case((given.label != "", given.label), else_=Entity.label)
    unit.session.execute(
        added.on_conflict_do_update(index_elements=[Entity.ref], set_={"last_noted": later, "label": label})
    )


def seen(unit: Unit, ref: str) -> Entity | None:
    return unit.session.scalars(select(Entity).where(Entity.ref == ref, visible(unit.actor, Entity.ref))).one_or_none()


def noted(session: Session, refs: Iterable[str]) -> Sequence[Entity]:
    """Entities that the unit has just noted, as they are now."""
    found = select(Entity).where(Entity.ref.in_(sorted(set(refs)))).execution_options(populate_existing=True)
    return session.scalars(found).all()


def findable(unit: Unit, *, refs: Iterable[str] | None, after: str, limit: int) -> Sequence[Entity]:
    found = select(Entity).where(Entity.ref > after, visible(unit.actor, Entity.ref))
    if refs is not None:
        found = found.where(Entity.ref.in_(sorted(set(refs))))
    return unit.session.scalars(found.order_by(Entity.ref).limit(limit)).all()


def matching(unit: Unit, *, kind: str | None, prefix: str, after: str, limit: int) -> Sequence[Entity]:
    """Entities whose id starts with `prefix`, by exact case on both databases, from the reference after `after`."""
    found = select(Entity).where(
        Entity.ref > after,
        func.substr(Entity.id, 1, len(prefix)) == prefix,
        visible(unit.actor, Entity.ref),
    )
    if kind is not None:
        found = found.where(Entity.kind == kind)
    return unit.session.scalars(found.order_by(Entity.ref).limit(limit)).all()


def rows_of(session: Session, refs: Sequence[str]) -> Sequence[Entity]:
    """The entities of these references, wherever they may be seen."""
    return session.scalars(select(Entity).where(Entity.ref.in_(refs))).all()
