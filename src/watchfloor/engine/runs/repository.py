"""The statements that find runs."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.engine.runs.models import Run, RunUnmasking
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit


def seen(unit: Unit, ref: str) -> Run | None:
    """The run of a reference where the actor may see it."""
    return unit.session.scalars(select(Run).where(Run.ref == ref, visible(unit.actor, Run.ref))).one_or_none()


def unmasking(session: Session, ref: str) -> RunUnmasking | None:
    """What a run unmasked, if it did."""
    return session.get(RunUnmasking, ref)


def page(unit: Unit, *, before: int | None, limit: int) -> Sequence[Run]:
    """Visible runs, the newest first, from those numbered below `before`."""
    found = select(Run).where(visible(unit.actor, Run.ref))
    if before is not None:
        found = found.where(Run.number < before)
    return unit.session.scalars(found.order_by(Run.number.desc()).limit(limit)).all()


def snapshots_read(unit: Unit, *, but: str) -> Iterator[dict[str, object]]:
    """What the runs of every state but one read: dataset, version and files.

    On purpose without the scope predicate: a file must also stay for a run that the actor may not see.
    """
    for snapshots in unit.session.scalars(select(Run.snapshots).where(Run.status != but)):
        yield from snapshots
