"""Breaking glass: access at once, for a while and with a reason, which another person must review afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select, true

from watchfloor.infra.access.actors import compartments_kept
from watchfloor.infra.access.glass import EVERYTHING, is_open
from watchfloor.infra.access.models import Glass
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import DESK
from watchfloor.infra.auth.glass_rules import GlassReview, check_length, check_reviewer, check_waiting
from watchfloor.infra.auth.people_rules import check_version
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.ids import RefKind

SCOPES = (DESK,)  # that glass was broken is everybody's business who reads the ledger; what lies behind it is not


@dataclass(frozen=True, slots=True)
class GlassLine:
    """Broken glass as it is shown; no compartment means all of them, `closed_at` when it ended before its time."""

    ref: str
    number: int
    actor: str
    compartment: str | None
    reason: str
    opened_at: datetime
    expires_at: datetime
    closed_at: datetime | None
    is_open: bool
    review: GlassReview
    reviewer: str | None
    reviewed_at: datetime | None
    review_reason: str
    version: int


def break_glass(
    *, unit: WriteUnit, compartment: str | None, reason: str, minutes: int, longest: timedelta
) -> GlassLine:
    """Open a compartment, or all of them, to the actor from now on, with the entry `access.broken_glass`."""
    require(unit.actor, Permission.GLASS_BREAK)
    check_length(minutes, longest)
    ref = unit.next_ref(RefKind.GLASS)
    row = Glass(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        actor=unit.actor.id,
        compartments=EVERYTHING if compartment is None else compartments_kept([compartment]),
        reason=reason,
        opened_at=unit.now,
        expires_at=unit.now + timedelta(minutes=minutes),
        review=GlassReview.WAITING.value,
        review_reason="",
        version=1,
    )
    unit.session.add(row)
    unit.protect(ref, SCOPES)
    opened = {"compartments": row.compartments, "until": row.expires_at}
    unit.record("access.broken_glass", ref, payload=opened, reason=reason, scopes=SCOPES)
    return _line(row, unit.now)


def list_glass(*, unit: Unit, waiting: bool, after: int, limit: int) -> Sequence[GlassLine]:
    """Glass behind a number, oldest first: all for reviewers, else one's own; `waiting` leaves out the reviewed."""
    _looks(unit)
    wanted = _seen(unit) & (Glass.number > after)
    if waiting:
        wanted &= Glass.review == GlassReview.WAITING.value
    rows = unit.session.scalars(select(Glass).where(wanted).order_by(Glass.number).limit(limit))
    return [_line(row, unit.now) for row in rows]


def count_waiting(*, unit: Unit) -> int:
    """How much broken glass of others waits for a reviewer."""
    require(unit.actor, Permission.GLASS_REVIEW)
    theirs = (Glass.review == GlassReview.WAITING.value) & (Glass.actor != unit.actor.id)
    return unit.session.scalars(select(func.count()).where(theirs)).one()


def show_glass(*, unit: Unit, ref: str) -> GlassLine:
    _looks(unit)
    return _line(_row(unit, ref), unit.now)


def close_glass(*, unit: WriteUnit, ref: str) -> GlassLine:
    """End one's own access before its time; ending it again changes nothing. Raises NotFound for anybody else's."""
    require(unit.actor, Permission.GLASS_BREAK)
    row = _row(unit, ref, lock=True)
    if row.actor != unit.actor.id:
        raise _unseen(ref)
    if _line(row, unit.now).is_open:
        _close(unit, row)
    return _line(row, unit.now)


def review_glass(*, unit: WriteUnit, ref: str, verdict: GlassReview, reason: str, version: int) -> GlassLine:
    """Say whether it was right. An objection ends what is still open. Raises Refused for one's own, and Conflict."""
    require(unit.actor, Permission.GLASS_REVIEW)
    row = _row(unit, ref, lock=True)
    check_reviewer(unit.actor, row.actor)
    check_waiting(row.review)
    check_version(version, row.version)
    row.review, row.review_reason = verdict.value, reason
    row.reviewer, row.reviewed_at = unit.actor.id, unit.now
    unit.record("access.glass_reviewed", ref, payload={"verdict": verdict.value}, reason=reason, scopes=SCOPES)
    if verdict is GlassReview.OBJECTED and _line(row, unit.now).is_open:
        _close(unit, row)
    else:
        row.version += 1
    return _line(row, unit.now)


def close_expired(*, unit: WriteUnit) -> int:
    """Note the end of glass that has run out, so that a clock set back does not open it again; tells how many."""
    unit.take_turn("glass")
    ran_out = select(Glass).where(Glass.closed_at.is_(None), ~is_open(unit.now)).order_by(Glass.number)
    rows = unit.session.scalars(ran_out.with_for_update()).all()
    for row in rows:
        _close(unit, row)
    return len(rows)


def _close(unit: WriteUnit, row: Glass) -> None:
    row.closed_at = min(unit.now, row.expires_at)
    row.version += 1
    unit.record("access.glass_ended", row.ref, payload={"at": row.closed_at}, scopes=SCOPES)


def _row(unit: Unit, ref: str, *, lock: bool = False) -> Glass:
    seen = select(Glass).where(Glass.ref == ref, _seen(unit))
    row = unit.session.scalars(seen.with_for_update() if lock else seen).one_or_none()
    if row is None:
        raise _unseen(ref)
    return row


def _looks(unit: Unit) -> None:
    """Refuse who may neither break glass nor review it."""
    if Permission.GLASS_REVIEW not in unit.actor.permissions:
        require(unit.actor, Permission.GLASS_BREAK)


def _seen(unit: Unit) -> ColumnElement[bool]:
    return true() if Permission.GLASS_REVIEW in unit.actor.permissions else Glass.actor == unit.actor.id


def _unseen(ref: str) -> NotFound:
    return NotFound(f"There is no glass {ref[:40]}.", fix="Look at watchfloor user glass list.")


def _line(row: Glass, now: datetime) -> GlassLine:
    return GlassLine(
        ref=row.ref,
        number=row.number,
        actor=row.actor,
        compartment=None if row.compartments == EVERYTHING else row.compartments,
        reason=row.reason,
        opened_at=row.opened_at,
        expires_at=row.expires_at,
        closed_at=row.closed_at,
        is_open=row.closed_at is None and row.expires_at > now,
        review=GlassReview(row.review),
        reviewer=row.reviewer,
        reviewed_at=row.reviewed_at,
        review_reason=row.review_reason,
        version=row.version,
    )
