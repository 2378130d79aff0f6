"""The statements that find items of the locker."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from watchfloor.domain.evidence.models import Evidence
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit


def seen(unit: Unit, ref: str, *, lock: bool = False) -> Evidence | None:
    found = select(Evidence).where(Evidence.ref == ref, visible(unit.actor, Evidence.ref))
    if lock:
        found = found.with_for_update(of=Evidence).execution_options(populate_existing=True)
    return unit.session.scalars(found).one_or_none()


def seen_of(unit: Unit, refs: Iterable[str]) -> Sequence[Evidence]:
    found = select(Evidence).where(Evidence.ref.in_(sorted(set(refs))), visible(unit.actor, Evidence.ref))
    return unit.session.scalars(found.order_by(Evidence.number)).all()


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
