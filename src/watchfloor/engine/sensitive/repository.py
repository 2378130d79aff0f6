"""The statements that find grants."""

from collections.abc import Sequence

from sqlalchemy import select

from watchfloor.engine.sensitive.models import Grant
from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit


def seen(unit: Unit, ref: str) -> Grant | None:
    """The grant of a reference where the actor may see it."""
    found = select(Grant).where(Grant.ref == ref, visible(unit.actor, Grant.ref))
    return unit.session.scalars(found).one_or_none()


def page(unit: Unit, *, actor: str | None, before: int | None, limit: int) -> Sequence[Grant]:
    """Visible grants, the newest first, of one person where one is named."""
    found = select(Grant).where(visible(unit.actor, Grant.ref))
    if actor is not None:
        found = found.where(Grant.actor == actor)
    if before is not None:
        found = found.where(Grant.number < before)
    return unit.session.scalars(found.order_by(Grant.number.desc()).limit(limit)).all()


def holding(unit: Unit, dataset: str) -> frozenset[str | None]:
    """The columns of the actor's grants on a dataset that hold now; None among them is all columns."""
    found = select(Grant.column).where(
        Grant.actor == unit.actor.id,
        Grant.dataset == dataset,
        Grant.revoked_at.is_(None),
        Grant.expires_at > unit.now,
    )
    return frozenset(unit.session.scalars(found))


def person(unit: Unit, name: str) -> ActorRow | None:
    """Somebody of the desk by their name."""
    return unit.session.scalars(select(ActorRow).where(ActorRow.name == name)).one_or_none()
