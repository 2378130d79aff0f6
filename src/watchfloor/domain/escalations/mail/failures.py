"""Mails that could not be taken in: noted with the reason, tried again a few times, settled by a person."""

from datetime import timedelta

from watchfloor.domain.escalations.mail import repository as mails
from watchfloor.domain.escalations.mail.models import MailFailure
from watchfloor.domain.escalations.mail.schemas import MailFailureOut
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound, WatchfloorError
from watchfloor.kernel.paging import Page, decode_position, encode_cursor

MOST_TRIES = 5
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_REASON = 500


def is_due(*, unit: Unit, place: str) -> bool:
    """Whether a mail may be tried now: it is new, or failed before and its pause, twice as long each time, is over."""
    row = mails.failure(unit.session, place)
    if row is None:
        return True
    pause = FIRST_PAUSE * 2 ** (row.tries - 1)
    return row.settled_at is None and row.tries < MOST_TRIES and unit.now >= row.last_at + pause


def note_failure(*, unit: WriteUnit, place: str, error: WatchfloorError) -> None:
    """Note why a mail could not be taken in; the first time goes into the ledger."""
    row = mails.failure(unit.session, place)
    if row is None:
        row = MailFailure(place=place, tries=0, first_at=unit.now, settled_at=None, settled_by=None)
        unit.session.add(row)
    row.code, row.says = error.code, error.detail[:LONGEST_REASON]
    row.tries, row.last_at = row.tries + 1, unit.now
    unit.session.flush()
    if row.tries == 1:
        unit.record("mail.failed", f"mail:{row.id}", payload={"code": row.code, "place": place})


def note_taken(*, unit: WriteUnit, place: str) -> None:
    """A mail that failed before is in now."""
    row = mails.failure(unit.session, place)
    if row is not None and row.settled_at is None:
        _settle(unit, row)


def list_failures(*, unit: Unit, cursor: str | None, limit: int) -> Page[MailFailureOut]:
    require(unit.actor, Permission.ESCALATION_READ)
    rows = mails.failures(unit.session, after=decode_position(cursor) if cursor else 0, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].id) if len(rows) > limit else None
    return Page(items=[_out(row) for row in rows[:limit]], next_cursor=more)


def settle(*, unit: WriteUnit, failure: int) -> MailFailureOut:
    """Note that a person dealt with a mail; settling it again changes nothing."""
    require(unit.actor, Permission.ESCALATION_WRITE)
    row = unit.session.get(MailFailure, failure)
    if row is None:
        raise NotFound("There is no such mail.", fix="List them.", code="no_such_failure")
    if row.settled_at is None:
        _settle(unit, row)
    return _out(row)


def _settle(unit: WriteUnit, row: MailFailure) -> None:
    row.settled_at, row.settled_by = unit.now, unit.actor.id
    unit.session.flush()
    unit.record("mail.settled", f"mail:{row.id}", payload={"tries": row.tries})


def _out(row: MailFailure) -> MailFailureOut:
    return MailFailureOut(
        id=row.id,
        place=row.place,
        code=row.code,
        says=row.says,
        tries=row.tries,
        first_at=row.first_at,
        last_at=row.last_at,
        settled_at=row.settled_at,
    )
