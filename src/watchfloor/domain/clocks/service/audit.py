"""The auditor: every open clock has exactly the next firing that its rules give, or has said all it had to say."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.models import Clock
from watchfloor.domain.clocks.rules.standing import ClockState
from watchfloor.domain.clocks.schemas import AuditOut, LostClock
from watchfloor.domain.clocks.service.timing import definition_of, following
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.ids import Reference

AT_ONCE = 1_000
MOST_NAMED = 200


def audit(*, unit: Unit) -> AuditOut:
    """Look through all open clocks that one sees; the desk itself sees all."""
    require(unit.actor, Permission.LEDGER_READ)
    total, after, late, lost = 0, 0, list[float](), list[LostClock]()
    while rows := repository.seen_open_after(unit, after, limit=AT_ONCE):
        after = rows[-1].number
        total += len(rows)
        late += [(unit.now - row.next_at).total_seconds() for row in rows if row.next_at and row.next_at <= unit.now]
        lost += _lost(unit, rows)
    return AuditOut(
        audited_at=unit.now,
        open_clocks=total,
        lost=tuple(lost[:MOST_NAMED]),
        overdue=len(late),
        lag_seconds=max(late, default=0.0),
    )


def mend(*, unit: WriteUnit, lost: Sequence[LostClock]) -> int:
    """Set the next firing of lost clocks as their rules give it, on record."""
    mended = 0
    for one in lost:
        row = unit.session.get(Clock, one.ref, with_for_update=True, populate_existing=True)
        if row is None or not list(_lost(unit, [row])):
            continue
        due = following(row, said=_said(unit, [row])[row.ref])
        row.next_mark, row.next_at = (due.mark, due.at) if due else (None, None)
        unit.record("clock.mended", row.subject, payload={"clock": row.ref, "why": one.why})
        mended += 1
    return mended


def _lost(unit: Unit, rows: Sequence[Clock]) -> Iterator[LostClock]:
    said = _said(unit, rows)
    for row in rows:
        if why := _why(row, said[row.ref]):
            yield LostClock(ref=Reference(row.ref), subject=Reference(row.subject), why=why)


def _said(unit: Unit, rows: Sequence[Clock]) -> dict[str, set[str]]:
    series = {row.ref: row.series for row in rows}
    said: dict[str, set[str]] = defaultdict(set)
    for one in repository.firings(unit.session, series):
        if one.series == series[one.clock]:
            said[one.clock].add(one.mark)
    return said


def _why(row: Clock, said: set[str]) -> str:
    upcoming = following(row, said=said)
    expected = (upcoming.mark, upcoming.at) if upcoming else (None, None)
    if (row.next_mark, row.next_at) != expected:
        named = f"{upcoming.mark} at {iso(upcoming.at)}" if upcoming else "nothing"
        return f"it should say {named} next"
    if row.next_at is not None or row.state != ClockState.RUNNING:
        return ""
    if row.due_at is None:
        return "" if not row.is_mandatory else "it is mandatory and has no due time"
    if definition_of(row).can_be_breached and row.breached_at is None:
        return "it is past its time and its breach is not on record"
    return ""
