"""The door to rounds: which files are due, what was found of them, and when a round is over."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from sqlalchemy import delete, insert, or_, select

from watchfloor.domain.evidence.models import CheckRound, Evidence, FileCheck
from watchfloor.domain.evidence.rounds.schemas import Checked, RoundOut
from watchfloor.domain.evidence.schemas import ItemKind, ItemState
from watchfloor.domain.evidence.service import quarantine_content
from watchfloor.infra.db.unit import Unit, WriteUnit

SUBJECT = "files"
BATCH = 500
KEPT = (Evidence.kind != ItemKind.LOCATOR_ONLY) & (Evidence.state != ItemState.DESTROYED)
STOPPED = select(Evidence.sha256).where(Evidence.state == ItemState.STOPPED)


def newest(*, unit: Unit, limit: int = 1) -> tuple[RoundOut, ...]:
    """The last rounds, the newest first."""
    rows = unit.session.scalars(select(CheckRound).order_by(CheckRound.number.desc()).limit(limit))
    return tuple(_out(row) for row in rows)


def is_due(last: RoundOut | None, *, unit: Unit, days: int) -> bool:
    """Whether a round is to begin: none is open, and the last one began so many days ago."""
    if last is None:
        return True
    return last.ended_at is not None and last.began_at + timedelta(days=days) <= unit.now


def open_round(*, unit: WriteUnit, stored: Iterable[str]) -> RoundOut:
    """Begin a round over what is stored and what evidence says is stored; the open one, where one is open."""
    unit.take_turn("check round")
    last = next(iter(newest(unit=unit)), None)
    if last is not None and last.ended_at is None:
        return last
    row = CheckRound(number=last.number + 1 if last else 1, began_at=unit.now, files=0, bytes=0, broken=0)
    unit.session.add(row)
    _know(unit, {*stored, *unit.session.scalars(select(Evidence.sha256).where(KEPT).distinct())})
    unit.session.flush()
    return _out(row)


def due(*, unit: Unit, of: RoundOut, limit: int = BATCH) -> Sequence[str]:
    """The files of a round that were not read yet, the longest unread first; what is stopped is left alone."""
    unread = or_(FileCheck.checked_at.is_(None), FileCheck.checked_at < of.began_at)
    found = select(FileCheck.sha256).where(unread, FileCheck.sha256.not_in(STOPPED))
    return unit.session.scalars(found.order_by(FileCheck.checked_at.nulls_first(), FileCheck.sha256).limit(limit)).all()


def note(*, unit: WriteUnit, of: RoundOut, checked: Iterable[Checked]) -> RoundOut:
    """Note what was found; the items of a file that does not hold are put aside, and the ledger says so once."""
    row = unit.session.scalars(select(CheckRound).where(CheckRound.number == of.number).with_for_update()).one()
    for one in checked:
        unread = or_(FileCheck.checked_at.is_(None), FileCheck.checked_at < of.began_at)
        file = unit.session.scalars(select(FileCheck).where(FileCheck.sha256 == one.sha256, unread)).one_or_none()
        if file is None:
            continue  # another process was faster
        row.files, row.bytes, row.broken = row.files + 1, row.bytes + one.size, row.broken + (not one.holds)
        if not one.holds and file.holds is not False:
            _tell(unit, one)
        file.checked_at, file.holds, file.size = unit.now, one.holds, one.size
    unit.session.flush()
    return _out(row)


def end(*, unit: WriteUnit, of: RoundOut) -> RoundOut:
    """End a round of which nothing is left, with one entry in the ledger."""
    row = unit.session.scalars(select(CheckRound).where(CheckRound.number == of.number).with_for_update()).one()
    if row.ended_at is None:
        row.ended_at = unit.now
        unit.session.flush()
        counts = {"round": row.number, "files": row.files, "bytes": row.bytes, "broken": row.broken}
        unit.record("evidence.reverified", SUBJECT, payload=counts)
    return _out(row)


def _tell(unit: WriteUnit, one: Checked) -> None:
    items = () if one.is_lost else quarantine_content(unit=unit, sha256=one.sha256, reason=one.problem)
    if not items:
        unit.record("file.broken", f"file:{one.sha256}", reason=one.problem)


def _know(unit: WriteUnit, names: set[str]) -> None:
    known = set(unit.session.scalars(select(FileCheck.sha256)))
    fresh, gone = sorted(names - known), sorted(known - names)
    for start in range(0, len(fresh), BATCH):
        unit.session.execute(insert(FileCheck), [{"sha256": name} for name in fresh[start : start + BATCH]])
    for start in range(0, len(gone), BATCH):
        unit.session.execute(delete(FileCheck).where(FileCheck.sha256.in_(gone[start : start + BATCH])))


def forget(*, unit: WriteUnit, sha256: str) -> None:
    """Hold a file to its hash no more, as it is gone on purpose."""
    unit.session.execute(delete(FileCheck).where(FileCheck.sha256 == sha256))


def _out(row: CheckRound) -> RoundOut:
    return RoundOut(
        number=row.number,
        began_at=row.began_at,
        ended_at=row.ended_at,
        files=row.files,
        bytes=row.bytes,
        broken=row.broken,
    )
