"""The statements that find hunts and what they saw."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.domain.detection.models import HuntRun, HuntSight
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit


def seen(unit: Unit, ref: str) -> HuntRun | None:
    found = select(HuntRun).where(HuntRun.ref == ref, visible(unit.actor, HuntRun.ref))
    return unit.session.scalars(found).one_or_none()


def page(unit: Unit, *, before: int | None, limit: int) -> Sequence[HuntRun]:
    """Visible runs, the newest first, from those numbered below `before`."""
    found = select(HuntRun).where(visible(unit.actor, HuntRun.ref))
    if before is not None:
        found = found.where(HuntRun.number < before)
    return unit.session.scalars(found.order_by(HuntRun.number.desc()).limit(limit)).all()


def sights(unit: Unit, ref: str) -> Sequence[HuntSight]:
    """What a run saw, in the order of its claims, where the lead may be seen."""
    found = select(HuntSight).where(HuntSight.run == ref).order_by(HuntSight.position)
    return unit.session.scalars(found).all()


def every_run(session: Session) -> Sequence[HuntRun]:
    """All runs there were, wherever they may be seen."""
    return session.scalars(select(HuntRun).order_by(HuntRun.number)).all()


def run_of(session: Session, ref: str) -> HuntRun:
    """A run that is known to be there, locked."""
    return session.scalars(select(HuntRun).where(HuntRun.ref == ref).with_for_update()).one()


def files_read(unit: Unit, dataset: str) -> Iterator[dict[str, object]]:
    """The files that hunts on a dataset read.

    On purpose without the scope predicate: a file must also stay for a hunt that the actor may not see.
    """
    for files in unit.session.scalars(select(HuntRun.files).where(HuntRun.dataset == dataset)):
        yield from files
