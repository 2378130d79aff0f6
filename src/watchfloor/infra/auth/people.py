"""Looking after people: roles, compartments, disabling and enabling, each in the ledger with before and after."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update

from watchfloor.infra.access.actors import actor_of, compartments_kept
from watchfloor.infra.access.models import ActorRow, Glass, TokenRow
from watchfloor.infra.access.permissions import Actor, Permission, Role, holders, roles_from
from watchfloor.infra.auth.models import LinkRow, PasswordRow
from watchfloor.infra.auth.people_rules import check_admins_left, check_grant, check_version, is_admin
from watchfloor.infra.auth.sessions import end_sessions
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import Conflict, NotFound
from watchfloor.kernel.ids import ActorId


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as administrators see them."""

    actor: Actor
    version: int
    has_password: bool
    disabled_at: datetime | None


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody as everybody on the desk knows them."""

    id: ActorId
    name: str
    pseudonym: str
    is_disabled: bool


def directory(*, unit: Unit) -> Sequence[Known]:
    """Everybody, by name, the disabled too: what they did keeps their id."""
    named = select(ActorRow.id, ActorRow.name, ActorRow.pseudonym, ActorRow.disabled_at).order_by(ActorRow.name)
    rows = unit.session.execute(named)
    return [Known(ActorId(row.id), row.name, row.pseudonym, row.disabled_at is not None) for row in rows]


def list_people(*, unit: Unit) -> Sequence[Person]:
    """Everybody, by name, the disabled too."""
    with_password = set(unit.session.scalars(select(PasswordRow.actor)))
    rows = unit.session.scalars(select(ActorRow).order_by(ActorRow.name))
    return [_person(row, has_password=row.id in with_password) for row in rows]


def show_person(*, unit: Unit, name: str) -> Person:
    row = row_of(unit, name)
    return _person(row, has_password=unit.session.get(PasswordRow, row.id) is not None)


def change_roles(*, unit: WriteUnit, name: str, roles: Iterable[Role], version: int, reason: str) -> Person:
    """Give somebody these roles and no others. Raises Refused for one's own gain and for the last administrator."""
    row = _for_change(unit, name, version)
    before, after = roles_from(row.roles), frozenset(roles)
    check_grant(unit.actor, ActorId(row.id), after - before)
    if is_admin(before) and not is_admin(after):
        _keep_an_admin(unit, row)
    row.roles = " ".join(sorted(after))
    return _changed(unit, row, "user.roles_changed", {"before": sorted(before), "after": sorted(after)}, reason)


def change_compartments(
    *, unit: WriteUnit, name: str, compartments: Iterable[str], version: int, reason: str
) -> Person:
    """Let somebody into these compartments and no others. Raises Refused for one's own gain."""
    row = _for_change(unit, name, version)
    kept = compartments_kept(compartments)
    before, after = sorted(row.compartments.split()), kept.split()
    check_grant(unit.actor, ActorId(row.id), set(after) - set(before))
    row.compartments = kept
    return _changed(unit, row, "user.compartments_changed", {"before": before, "after": after}, reason)


def disable(*, unit: WriteUnit, name: str, version: int, reason: str) -> Person:
    """Shut somebody out at once: sessions, tokens, links and open glass end for good. Raises Refused, Conflict."""
    row = _for_change(unit, name, version)
    if row.disabled_at is not None:
        raise Conflict(f"{row.name} is disabled already.", fix="There is nothing to do.", code="disabled")
    if is_admin(roles_from(row.roles)):
        _keep_an_admin(unit, row)
    row.disabled_at = unit.now
    sessions = end_sessions(unit=unit, person=ActorId(row.id))
    live = update(TokenRow).where(TokenRow.actor == row.id, TokenRow.revoked_at.is_(None)).values(revoked_at=unit.now)
    tokens = len(unit.session.scalars(live.returning(TokenRow.digest)).all())
    unit.session.execute(delete(LinkRow).where(LinkRow.actor == row.id))
    unit.session.execute(
        update(Glass).where(Glass.actor == row.id, Glass.closed_at.is_(None)).values(closed_at=unit.now)
    )
    return _changed(unit, row, "user.disabled", {"sessions": sessions, "tokens": tokens}, reason)


def enable(*, unit: WriteUnit, name: str, version: int, reason: str) -> Person:
    """Let somebody in again, with the password they had and none of their sessions and tokens. Raises Conflict."""
    row = _for_change(unit, name, version)
    if row.disabled_at is None:
        raise Conflict(f"{row.name} is not disabled.", fix="There is nothing to do.", code="not_disabled")
    row.disabled_at = None
    return _changed(unit, row, "user.enabled", {}, reason)


def name_of(unit: Unit, actor: str) -> str:
    """What somebody is called on the desk, by their id."""
    return unit.session.scalar(select(ActorRow.name).where(ActorRow.id == actor)) or "somebody"


def row_of(unit: Unit, name: str, *, lock: bool = False) -> ActorRow:
    """The stored person of a name, held until the transaction ends where asked. Raises NotFound."""
    called = select(ActorRow).where(ActorRow.name == name)
    row = unit.session.scalars(called.with_for_update() if lock else called).one_or_none()
    if row is None:
        raise NotFound(f"Nobody here is called {name[:40]}.", fix="Look at watchfloor user list.")
    return row


def _for_change(unit: WriteUnit, name: str, version: int) -> ActorRow:
    unit.take_turn("people")  # two administrators who take each other's role away must not both find one left
    row = row_of(unit, name, lock=True)
    check_version(version, row.version)
    return row


def _keep_an_admin(unit: WriteUnit, row: ActorRow) -> None:
    if row.disabled_at is None:
        check_admins_left(holders(unit.session, Permission.USER_ADMIN) - {ActorId(row.id)})


def _changed(unit: WriteUnit, row: ActorRow, verb: str, payload: dict[str, object], reason: str) -> Person:
    row.version += 1
    unit.session.flush()
    unit.record(verb, row.id, payload=payload, reason=reason)
    return _person(row, has_password=unit.session.get(PasswordRow, row.id) is not None)


def _person(row: ActorRow, *, has_password: bool) -> Person:
    return Person(actor_of(row), row.version, has_password, row.disabled_at)
