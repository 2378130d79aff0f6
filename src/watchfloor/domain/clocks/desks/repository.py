"""The statements that find desks, their shifts and whose time is when."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import select

from watchfloor.domain.clocks.desks.models import DeskRow, OnCallRow, RosterRow, ShiftRow
from watchfloor.infra.db.unit import Unit

MOST_TURNS = 5_000


def every(unit: Unit) -> Sequence[DeskRow]:
    return unit.session.scalars(select(DeskRow).order_by(DeskRow.key)).all()


def named(unit: Unit, key: str, *, lock: bool = False) -> DeskRow | None:
    found = select(DeskRow).where(DeskRow.key == key)
    if lock:
        found = found.with_for_update().execution_options(populate_existing=True)
    return unit.session.scalars(found).one_or_none()


def shifts(unit: Unit, desks: Iterable[str]) -> Sequence[ShiftRow]:
    found = select(ShiftRow).where(ShiftRow.desk.in_(tuple(desks)))
    return unit.session.scalars(found.order_by(ShiftRow.desk, ShiftRow.key)).all()


def roster(unit: Unit, desks: Iterable[str], start: datetime, end: datetime | None = None) -> Sequence[RosterRow]:
    """Whose time at the desks is not over at `start`, and has begun by `end` where that is told."""
    found = select(RosterRow).where(RosterRow.desk.in_(tuple(desks)), RosterRow.ends > start)
    if end is not None:
        found = found.where(RosterRow.starts < end)
    return unit.session.scalars(found.order_by(RosterRow.starts, RosterRow.id).limit(MOST_TURNS)).all()


def on_call(unit: Unit, desks: Iterable[str], start: datetime) -> Sequence[OnCallRow]:
    found = select(OnCallRow).where(OnCallRow.desk.in_(tuple(desks)), OnCallRow.ends > start)
    return unit.session.scalars(found.order_by(OnCallRow.starts, OnCallRow.rank, OnCallRow.id).limit(MOST_TURNS)).all()


def call(unit: Unit, turn: int, *, lock: bool = False) -> OnCallRow | None:
    """A time to call by its number, whatever its desk; with `lock` as it is now."""
    return unit.session.get(OnCallRow, turn, populate_existing=lock)


def same_roster(unit: Unit, row: RosterRow) -> RosterRow | None:
    """The row that says the same already."""
    same = select(RosterRow).where(
        RosterRow.desk == row.desk,
        RosterRow.person == row.person,
        RosterRow.kind == row.kind,
        RosterRow.starts == row.starts,
        RosterRow.ends == row.ends,
    )
    return unit.session.scalars(same).first()


def same_on_call(unit: Unit, row: OnCallRow) -> OnCallRow | None:
    """The row that says the same already."""
    same = select(OnCallRow).where(
        OnCallRow.desk == row.desk,
        OnCallRow.person == row.person,
        OnCallRow.rank == row.rank,
        OnCallRow.is_override == row.is_override,
        OnCallRow.starts == row.starts,
        OnCallRow.ends == row.ends,
    )
    return unit.session.scalars(same).first()
