"""The door to desks: making and changing them, their shifts, their roster and whom to call."""

from collections.abc import Mapping
from datetime import datetime

from watchfloor.domain.clocks.calendars import service as calendars
from watchfloor.domain.clocks.calendars.hours import window, written
from watchfloor.domain.clocks.desks import repository
from watchfloor.domain.clocks.desks.access import access_desk, lock_desk, lock_version
from watchfloor.domain.clocks.desks.models import DeskRow, OnCallRow, RosterRow, ShiftRow
from watchfloor.domain.clocks.desks.schemas import (
    AddDesk,
    ChangeDesk,
    DeskLine,
    OnCallOut,
    RosterOut,
    SetOnCall,
    SetRoster,
    SetShift,
    ShiftOut,
    TeamOut,
)
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.auth import people
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound
from watchfloor.kernel.ids import ActorId


def list_desks(*, unit: Unit) -> tuple[DeskLine, ...]:
    """Every desk, by key."""
    return tuple(_line(unit, row) for row in repository.every(unit))


def show_desk(*, unit: Unit, desk: str) -> TeamOut:
    """A desk with its shifts, and the roster and calls that are not over. Raises NotFound."""
    row = access_desk(unit, desk)
    return TeamOut(
        **_line(unit, row).model_dump(),
        shifts=tuple(ShiftOut.model_validate(one) for one in repository.shifts(unit, [row.key])),
        roster=tuple(RosterOut.model_validate(one) for one in repository.roster(unit, [row.key], unit.now)),
        on_call=tuple(OnCallOut.model_validate(one) for one in repository.on_call(unit, [row.key], unit.now)),
    )


def add_desk(*, unit: WriteUnit, form: AddDesk) -> TeamOut:
    """Make a desk. Raises Conflict `name_taken`, NotFound for the calendar."""
    require(unit.actor, Permission.DESK_WRITE)
    unit.take_turn("desks")
    if repository.named(unit, form.key):
        raise Conflict(f"There is a desk {form.key} already.", fix="Choose another key.", code="name_taken")
    calendars.show_calendar(unit=unit, name=form.calendar)
    row = DeskRow(
        key=form.key,
        name=form.name,
        calendar=form.calendar,
        clearance=list(form.clearance),
        markets=list(form.markets),
        version=1,
        changed_at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.record("desk.added", f"desk:{row.key}", payload={"calendar": row.calendar, "markets": row.markets})
    return show_desk(unit=unit, desk=row.key)


def change_desk(*, unit: WriteUnit, desk: str, form: ChangeDesk, version: int) -> TeamOut:
    """Change what is named. Raises NotFound, StaleVersion."""
    row = lock_version(unit, desk, version)
    if form.calendar is not None:
        row.calendar = calendars.show_calendar(unit=unit, name=form.calendar).name
    row.name = row.name if form.name is None else form.name
    row.clearance = row.clearance if form.clearance is None else list(form.clearance)
    row.markets = row.markets if form.markets is None else list(form.markets)
    told = {"calendar": row.calendar, "clearance": row.clearance, "markets": row.markets}
    return _changed(unit, row, "desk.changed", told)


def set_shift(*, unit: WriteUnit, desk: str, form: SetShift, version: int) -> TeamOut:
    """Plan a shift, or plan the one of this key otherwise. Raises InvalidInput, StaleVersion."""
    row = lock_version(unit, desk, version)
    hours = written(window(form.hours))
    shift = unit.session.get(ShiftRow, (row.key, form.key)) or ShiftRow(desk=row.key, key=form.key)
    shift.weekdays, shift.hours = sorted(set(form.weekdays)), hours
    unit.session.add(shift)
    return _changed(unit, row, "shift.set", {"shift": form.key, "weekdays": shift.weekdays, "hours": hours})


def remove_shift(*, unit: WriteUnit, desk: str, shift: str, version: int) -> TeamOut:
    """Plan a shift no more. Raises NotFound, StaleVersion."""
    row = lock_version(unit, desk, version)
    found = unit.session.get(ShiftRow, (row.key, shift))
    if found is None:
        raise NotFound(f"{row.key} has no shift {shift[:40]}.", fix="Look at the desk's shifts.")
    unit.session.delete(found)
    return _changed(unit, row, "shift.removed", {"shift": shift})


def set_roster(*, unit: WriteUnit, desk: str, form: SetRoster) -> RosterOut:
    """Note somebody's time at a desk; the same twice is noted once. Raises NotFound, InvalidInput."""
    row = lock_desk(unit, desk)
    who = _person(unit, form.person, form.starts, form.ends)
    turn = RosterRow(desk=row.key, person=who, kind=form.kind.value, starts=form.starts, ends=form.ends)
    if same := repository.same_roster(unit, turn):
        return RosterOut.model_validate(same)
    unit.session.add(turn)
    unit.session.flush()
    told = {"turn": turn.id, "person": who, "kind": form.kind, "starts": form.starts, "ends": form.ends}
    unit.record("roster.set", f"desk:{row.key}", payload=told)
    return RosterOut.model_validate(turn)


def remove_roster(*, unit: WriteUnit, desk: str, turn: int) -> RosterOut:
    """Take a time off the roster, and tell what it was. Raises NotFound."""
    row = lock_desk(unit, desk)
    found = unit.session.get(RosterRow, turn)
    if found is None or found.desk != row.key:
        raise NotFound(f"{row.key} has no such time on its roster.", fix="Look at the desk's roster.")
    unit.session.delete(found)
    unit.record("roster.removed", f"desk:{row.key}", payload={"turn": turn, "person": found.person})
    return RosterOut.model_validate(found)


def set_on_call(*, unit: WriteUnit, desk: str, form: SetOnCall) -> OnCallOut:
    """Note whom to call in a time; the same twice is noted once. Raises NotFound, InvalidInput."""
    row = lock_desk(unit, desk)
    who = _person(unit, form.person, form.starts, form.ends)
    turn = OnCallRow(
        desk=row.key, person=who, rank=form.rank, is_override=form.is_override, starts=form.starts, ends=form.ends
    )
    if same := repository.same_on_call(unit, turn):
        return OnCallOut.model_validate(same)
    unit.session.add(turn)
    unit.session.flush()
    told = {"turn": turn.id, "person": who, "rank": form.rank, "is_override": form.is_override}
    told |= {"starts": form.starts, "ends": form.ends}
    unit.record("oncall.set", f"desk:{row.key}", payload=told)
    return OnCallOut.model_validate(turn)


def remove_on_call(*, unit: WriteUnit, desk: str, turn: int) -> OnCallOut:
    """Call somebody no more, and tell when it was. Raises NotFound."""
    row = lock_desk(unit, desk)
    found = unit.session.get(OnCallRow, turn)
    if found is None or found.desk != row.key:
        raise NotFound(f"{row.key} has no such time to call.", fix="Look at whom the desk calls.")
    unit.session.delete(found)
    unit.record("oncall.removed", f"desk:{row.key}", payload={"turn": turn, "person": found.person})
    return OnCallOut.model_validate(found)


def _person(unit: WriteUnit, name: str, starts: datetime, ends: datetime) -> ActorId:
    if starts >= ends:
        fix = "Let it end after it starts."
        raise InvalidInput("This time ends before it starts.", fix=fix, code="bad_range")
    known = next((one for one in people.directory(unit=unit) if one.name == name), None)
    if known is None or known.is_disabled:
        fix = "Name somebody of the desk's people by their name."
        raise InvalidInput(f"Nobody active here is called {name[:40]}.", fix=fix, code="unknown_person")
    return known.id


def _changed(unit: WriteUnit, row: DeskRow, verb: str, told: Mapping[str, object]) -> TeamOut:
    row.version, row.changed_at = row.version + 1, unit.now
    unit.session.flush()
    unit.record(verb, f"desk:{row.key}", payload=told)
    return show_desk(unit=unit, desk=row.key)


def _line(unit: Unit, row: DeskRow) -> DeskLine:
    zone = calendars.zone_of(unit=unit, name=row.calendar)
    return DeskLine(
        key=row.key,
        name=row.name,
        calendar=row.calendar,
        zone=zone,
        clearance=tuple(row.clearance),
        markets=tuple(row.markets),
        version=row.version,
    )
