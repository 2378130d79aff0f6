"""Word to people inside the desk: told to whoever may see what it is about, and to nobody else."""

from collections.abc import Iterable

from watchfloor.domain.comms import repository
from watchfloor.domain.comms.models import Notification
from watchfloor.domain.comms.schemas.updates import NotificationOut
from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.access.permissions import Permission, permissions_of, roles_from
from watchfloor.infra.access.scopes import COMPARTMENT, DESK, scopes_of
from watchfloor.infra.auth.people_rules import require_whole
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page, decode_position, encode_cursor


def tell(
    *,
    unit: WriteUnit,
    people: Iterable[str],
    subject: str,
    code: str,
    about: str,
    needs: Permission = Permission.ESCALATION_READ,
) -> int:
    """Tell each person once of `about`; answers how many were told.

    Those who may not see the subject, or whose roles lack what it needs, hear nothing; of themselves everybody hears.
    """
    scopes = scopes_of(unit.session, subject)
    told = 0
    for row in repository.actor_rows(unit.session, set(people)):
        is_seen = subject == row.id or _may_see(row, scopes, needs)
        if not is_seen or repository.notified(unit.session, row.id, code, about):
            continue
        unit.session.add(Notification(actor=row.id, subject=subject, about=about, code=code, at=unit.now, read_at=None))
        told += 1
    unit.session.flush()
    return told


def list_notifications(
    *, unit: Unit, is_unread: bool = False, cursor: str | None = None, limit: int = DEFAULT_LIMIT
) -> Page[NotificationOut]:
    """One's own, the newest first; what one may no longer see is left out."""
    require_whole(unit.actor)
    after = decode_position(cursor) if cursor else 0
    rows = repository.own_notifications(unit, is_unread=is_unread, after=after, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].id) if len(rows) > limit else None
    return Page(items=[_out(row) for row in rows[:limit]], next_cursor=more)


def read_notification(*, unit: WriteUnit, notification: int) -> NotificationOut:
    """Mark one of one's own as read; the first time counts."""
    require_whole(unit.actor)
    row = repository.own_notification(unit, notification)
    if row is None:
        raise NotFound("There is no such notification.", fix="List those that there are.")
    if row.read_at is None:
        row.read_at = unit.now
        unit.session.flush()
        unit.record("notification.read", _subject(unit))
    return _out(row)


def read_all(*, unit: WriteUnit) -> Page[NotificationOut]:
    """Mark all of one's own as read; answers the newest of them."""
    require_whole(unit.actor)
    count = repository.read_all(unit, unit.now)
    if count:
        unit.record("notification.read", _subject(unit), payload={"count": count})
    return list_notifications(unit=unit)


def _subject(unit: Unit) -> str:
    """The name under which the ledger knows what one person was told."""
    return f"notifications:{unit.actor.id}"


def _may_see(row: ActorRow, scopes: frozenset[str], needs: Permission) -> bool:
    held = {DESK, *(f"{COMPARTMENT}{name}" for name in row.compartments.split())}
    return not held.isdisjoint(scopes) and needs in permissions_of(roles_from(row.roles))


def _out(row: Notification) -> NotificationOut:
    return NotificationOut(
        id=row.id,
        subject=Reference(row.subject),
        about=row.about,
        code=row.code,
        at=row.at,
        read_at=row.read_at,
    )
