"""The door to saved views: everybody sees their own and the shared ones, and changes their own."""

from sqlalchemy import func, or_, select

from watchfloor.infra.auth.people_rules import require_whole
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.saved.models import SavedView
from watchfloor.infra.saved.schemas import ChangeView, SavedViewOut, SaveView
from watchfloor.kernel.errors import Conflict, NotFound, Refused, StaleVersion
from watchfloor.kernel.ids import ActorId
from watchfloor.kernel.paging import MAX_LIMIT

MOST = 200
"""How many views one person may keep."""


def list_views(*, unit: Unit, room: str | None = None) -> tuple[SavedViewOut, ...]:
    """One's own views by name, then the shared ones of others, at most 500 together."""
    require_whole(unit.actor)
    mine = SavedView.owner == unit.actor.id
    seen = select(SavedView).where(or_(mine, SavedView.is_shared))
    if room is not None:
        seen = seen.where(SavedView.room == room)
    ordered = seen.order_by(mine.desc(), SavedView.room, SavedView.name, SavedView.id).limit(MAX_LIMIT)
    return tuple(_out(unit, row) for row in unit.session.scalars(ordered))


def save_view(*, unit: WriteUnit, form: SaveView) -> SavedViewOut:
    """Keep a view. Raises Conflict: `name_taken` within the room, `too_many_views`."""
    require_whole(unit.actor)
    unit.take_turn(f"views {unit.actor.id}")
    kept = select(func.count()).where(SavedView.owner == unit.actor.id)
    if unit.session.scalars(kept).one() >= MOST:
        fix = "Remove one that you no longer use."
        raise Conflict(f"You keep {MOST} views already.", fix=fix, code="too_many_views")
    _require_free(unit, form.room, form.name)
    row = SavedView(
        owner=unit.actor.id,
        room=form.room,
        name=form.name,
        query=form.query,
        columns=list(form.columns),
        is_shared=form.shared,
        version=1,
        changed_at=unit.now,
    )
    unit.session.add(row)
    return _kept(unit, row, "view.saved")


def change_view(*, unit: WriteUnit, view: int, form: ChangeView, version: int) -> SavedViewOut:
    """Change one's own view. Raises NotFound, Refused for somebody else's, StaleVersion, Conflict `name_taken`."""
    row = _own(unit, view)
    if version != row.version:
        fix = "Look again, and decide on what is there now."
        raise StaleVersion(f"The view is at version {row.version}.", fix=fix, facts={"version": row.version})
    if form.name is not None and form.name != row.name:
        _require_free(unit, row.room, form.name)
        row.name = form.name
    row.query = row.query if form.query is None else form.query
    row.columns = row.columns if form.columns is None else list(form.columns)
    row.is_shared = row.is_shared if form.shared is None else form.shared
    row.version, row.changed_at = version + 1, unit.now
    return _kept(unit, row, "view.changed")


def remove_view(*, unit: WriteUnit, view: int) -> SavedViewOut:
    """Forget one's own view, and tell what it was. Raises NotFound, Refused for somebody else's."""
    row = _own(unit, view)
    unit.session.delete(row)
    return _kept(unit, row, "view.removed")


def _own(unit: WriteUnit, view: int) -> SavedView:
    require_whole(unit.actor)
    unit.take_turn(f"views {unit.actor.id}")
    row = unit.session.get(SavedView, view)
    if row is None or (row.owner != unit.actor.id and not row.is_shared):
        raise NotFound("There is no such view.", fix="List the views that there are.")
    if row.owner != unit.actor.id:
        fix = "Save one of your own that is like it."
        raise Refused("Only its owner changes a view.", fix=fix, code="not_your_view")
    return row


def _require_free(unit: WriteUnit, room: str, name: str) -> None:
    taken = select(SavedView.id).where(SavedView.owner == unit.actor.id, SavedView.room == room, SavedView.name == name)
    if unit.session.scalars(taken).first() is not None:
        raise Conflict(
            "You have a view of this name here.", fix="Choose another name, or change it.", code="name_taken"
        )


def _kept(unit: WriteUnit, row: SavedView, verb: str) -> SavedViewOut:
    unit.session.flush()
    unit.record(verb, f"view:{row.id}", payload={"room": row.room, "shared": row.is_shared, "version": row.version})
    return _out(unit, row)


def _out(unit: Unit, row: SavedView) -> SavedViewOut:
    return SavedViewOut(
        id=row.id,
        room=row.room,
        name=row.name,
        query=row.query,
        columns=tuple(row.columns),
        shared=row.is_shared,
        owner=ActorId(row.owner),
        is_mine=row.owner == unit.actor.id,
        version=row.version,
        changed_at=row.changed_at,
    )
