"""The statements that find items of the locker."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from watchfloor.domain.evidence.models import Evidence, Holding, KnownHash
from watchfloor.domain.evidence.schemas import ItemKind, ItemState
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit, WriteUnit


def open_to(unit: Unit) -> tuple[ColumnElement[bool], ...]:
    """Within the actor's scopes, and what is stopped only for those who are cleared to screen."""
    in_scope = visible(unit.actor, Evidence.ref)
    if Permission.EVIDENCE_SCREEN in unit.actor.permissions:
        return (in_scope,)
    return (in_scope, Evidence.state != ItemState.STOPPED)


def seen(unit: Unit, ref: str, *, lock: bool = False) -> Evidence | None:
    found = select(Evidence).where(Evidence.ref == ref, *open_to(unit))
    if lock:
        found = found.with_for_update(of=Evidence).execution_options(populate_existing=True)
    return unit.session.scalars(found).one_or_none()


def seen_of(unit: Unit, refs: Iterable[str]) -> Sequence[Evidence]:
    found = select(Evidence).where(Evidence.ref.in_(sorted(set(refs))), *open_to(unit))
    return unit.session.scalars(found.order_by(Evidence.number)).all()


def findable(unit: Unit, *, refs: Iterable[str] | None, after: str, limit: int) -> Sequence[Evidence]:
    found = select(Evidence).where(Evidence.ref > after, visible(unit.actor, Evidence.ref))
    if refs is not None:
        found = found.where(Evidence.ref.in_(sorted(set(refs))))
    return unit.session.scalars(found.order_by(Evidence.ref).limit(limit)).all()


def collectors(unit: Unit, refs: Iterable[str]) -> frozenset[str]:
    """Who collected the items or anything they derive from.

    On purpose without the scope predicate: an exclusion must also hold where the actor may not see the item.
    """
    named = (
        select(Evidence.collected_by, Evidence.derived_from)
        .where(Evidence.ref.in_(sorted(set(refs))))
        .cte("lineage", recursive=True)
    )
    parent = aliased(Evidence)
    lineage = named.union(
        select(parent.collected_by, parent.derived_from).join(named, parent.ref == named.c.derived_from)
    )
    return frozenset(unit.session.scalars(select(lineage.c.collected_by).distinct()))


def collected_by(unit: Unit, refs: Iterable[str], actor: str) -> Sequence[str]:
    """Those of the items that a person collected, or anything they derive from, in whatever scope."""
    named = (
        select(Evidence.ref.label("named"), Evidence.collected_by, Evidence.derived_from)
        .where(Evidence.ref.in_(sorted(set(refs))))
        .cte("own_lineage", recursive=True)
    )
    parent = aliased(Evidence)
    above = select(named.c.named, parent.collected_by, parent.derived_from)
    lineage = named.union(above.join(named, parent.ref == named.c.derived_from))
    own = select(lineage.c.named).where(lineage.c.collected_by == actor)
    return unit.session.scalars(own.distinct()).all()


def runs_behind(unit: Unit, ref: str) -> list[str]:
    """The runs that an item, or what it derives from, rests on."""
    first = select(Evidence.ref, Evidence.derived_from, Evidence.query).where(Evidence.ref == ref)
    lineage = first.cte("behind", recursive=True)
    parent = aliased(Evidence)
    above = select(parent.ref, parent.derived_from, parent.query).join(lineage, parent.ref == lineage.c.derived_from)
    queries = unit.session.scalars(select(lineage.union_all(above).c.query))
    return [str(query["run"]) for query in queries if query and query.get("run")]


def contents(session: Session) -> dict[str, str]:
    """Reference and content hash of every item that has bytes, on purpose without the scope predicate."""
    found = select(Evidence.ref, Evidence.sha256).where(Evidence.size.is_not(None))
    return dict(session.execute(found.order_by(Evidence.number)).all())


def holding(unit: Unit, ref: str) -> Holding | None:
    return unit.session.get(Holding, ref, populate_existing=True)


def waiting(unit: Unit, *, after: int, limit: int) -> Sequence[Evidence]:
    """What waits for cleared people: held to be screened, or stopped to be disposed of."""
    states = (ItemState.HELD, ItemState.STOPPED)
    found = select(Evidence).where(Evidence.state.in_(states), Evidence.number > after, *open_to(unit))
    return unit.session.scalars(found.order_by(Evidence.number).limit(limit)).all()


def count_waiting(unit: Unit) -> int:
    states = (ItemState.HELD, ItemState.STOPPED)
    return unit.session.scalars(select(func.count()).where(Evidence.state.in_(states), *open_to(unit))).one()


def of_content(unit: WriteUnit, sha256: str) -> Sequence[Evidence]:
    """Every item with these bytes, in whatever scope: they are as harmful there."""
    found = select(Evidence).where(
        Evidence.sha256 == sha256, Evidence.kind != ItemKind.LOCATOR_ONLY, Evidence.state != ItemState.DESTROYED
    )
    return unit.session.scalars(found.order_by(Evidence.number).with_for_update()).all()


def derived(unit: WriteUnit, refs: Iterable[str]) -> Sequence[Evidence]:
    """Whatever was made of the items, over any number of steps and in whatever scope."""
    made = select(Evidence.ref).where(Evidence.derived_from.in_(sorted(set(refs)))).cte("made", recursive=True)
    further = aliased(Evidence)
    made = made.union(select(further.ref).join(made, further.derived_from == made.c.ref))
    found = select(Evidence).where(
        Evidence.ref.in_(select(made.c.ref)),
        Evidence.kind != ItemKind.LOCATOR_ONLY,
        Evidence.state != ItemState.DESTROYED,
    )
    return unit.session.scalars(found.order_by(Evidence.number).with_for_update()).all()


def is_kept(unit: Unit, sha256: str) -> bool:
    """Whether any item still has a right to these bytes."""
    found = select(Evidence.ref).where(
        Evidence.sha256 == sha256, Evidence.kind != ItemKind.LOCATOR_ONLY, Evidence.state != ItemState.DESTROYED
    )
    return unit.session.scalars(found.limit(1)).first() is not None


def is_any_stopped(unit: Unit, refs: Iterable[str]) -> bool:
    """Whether any of the items is stopped or gone, also where the actor may not see it."""
    ended = (ItemState.STOPPED, ItemState.DESTROYED)
    found = select(Evidence.ref).where(Evidence.ref.in_(sorted(set(refs))), Evidence.state.in_(ended))
    return unit.session.scalars(found.limit(1)).first() is not None


def unerased(unit: Unit, *, limit: int) -> Sequence[tuple[str, str]]:
    """Items that were destroyed on paper, each with its hash, whose bytes may still lie there."""
    found = (
        select(Evidence.ref, Evidence.sha256)
        .join(Holding, Holding.evidence == Evidence.ref)
        .where(Holding.certificate.is_not(None), Holding.erased_at.is_(None))
    )
    return [(ref, sha256) for ref, sha256 in unit.session.execute(found.order_by(Evidence.number).limit(limit))]


def known(unit: Unit, sha256: str) -> KnownHash | None:
    return unit.session.get(KnownHash, sha256)


def known_after(unit: Unit, *, after: str, limit: int) -> Sequence[KnownHash]:
    found = select(KnownHash).where(KnownHash.sha256 > after).order_by(KnownHash.sha256).limit(limit)
    return unit.session.scalars(found).all()


def queries(unit: Unit) -> Iterator[dict[str, object]]:
    """The queries that items were made by.

    On purpose without the scope predicate: a file must also stay for an item that the actor may not see.
    """
    for query in unit.session.scalars(select(Evidence.query).where(Evidence.kind == ItemKind.QUERY_RESULT)):
        if query is not None:
            yield query
