"""The statements that find somebody's own exposure; none finds anybody else's."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from watchfloor.domain.exposure.models import Exposure, ExposurePreference
from watchfloor.infra.db.unit import Unit


def own_since(unit: Unit, since: datetime) -> Sequence[Exposure]:
    """The actor's looks from a time on, in the order of time."""
    mine = select(Exposure).where(Exposure.actor == unit.actor.id, Exposure.at >= since)
    return unit.session.scalars(mine.order_by(Exposure.at, Exposure.id)).all()


def own_held(unit: Unit, exposure: str) -> Exposure | None:
    """A look of the actor's, held until the transaction ends."""
    mine = select(Exposure).where(Exposure.id == exposure, Exposure.actor == unit.actor.id)
    return unit.session.scalars(mine.with_for_update().execution_options(populate_existing=True)).one_or_none()


def own_preference(unit: Unit) -> ExposurePreference | None:
    return unit.session.get(ExposurePreference, unit.actor.id)
