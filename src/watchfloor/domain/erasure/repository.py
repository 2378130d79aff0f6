"""The statements that find erasures, their steps and legal holds."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.domain.erasure.models import Erasure, ErasureStep, LegalHold
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit


def seen(unit: Unit, ref: str, *, lock: bool = False) -> Erasure | None:
    found = select(Erasure).where(Erasure.ref == ref, visible(unit.actor, Erasure.ref))
    if lock:
        # The row lock makes two runs of one erasure take turns on PostgreSQL; SQLite has one writer anyway.
        found = found.with_for_update(of=Erasure).execution_options(populate_existing=True)
    return unit.session.scalars(found).one_or_none()


def page(unit: Unit, *, before: int | None, limit: int) -> Sequence[Erasure]:
    found = select(Erasure).where(visible(unit.actor, Erasure.ref))
    if before is not None:
        found = found.where(Erasure.number < before)
    return unit.session.scalars(found.order_by(Erasure.number.desc()).limit(limit)).all()


def steps(session: Session, ref: str) -> Sequence[ErasureStep]:
    found = select(ErasureStep).where(ErasureStep.erasure == ref).order_by(ErasureStep.position)
    return session.scalars(found).all()


def hold(unit: Unit, ref: str) -> LegalHold | None:
    found = select(LegalHold).where(LegalHold.ref == ref, visible(unit.actor, LegalHold.ref))
    return unit.session.scalars(found).one_or_none()


def hold_page(unit: Unit, *, before: int | None, limit: int) -> Sequence[LegalHold]:
    found = select(LegalHold).where(visible(unit.actor, LegalHold.ref))
    if before is not None:
        found = found.where(LegalHold.number < before)
    return unit.session.scalars(found.order_by(LegalHold.number.desc()).limit(limit)).all()


def standing_holds(session: Session, entities: Sequence[str]) -> Sequence[LegalHold]:
    """The holds on any of the entities that nobody lifted, wherever they may be seen."""
    found = select(LegalHold).where(LegalHold.entity.in_(entities), LegalHold.lifted_at.is_(None))
    return session.scalars(found.order_by(LegalHold.number)).all()
