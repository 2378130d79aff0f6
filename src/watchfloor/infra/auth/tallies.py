"""Counting the tries to sign in, in the database, so that it holds across processes and restarts."""

from dataclasses import dataclass

from sqlalchemy import delete, select

from watchfloor.infra.access.actors import secret_digest
from watchfloor.infra.auth.backoff import Tally, after_try, seconds_blocked
from watchfloor.infra.auth.models import TallyRow
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import TooMany


@dataclass(frozen=True, slots=True)
class Tried:
    """What a try counts against, and how many tries are free there."""

    key: str
    free: int


def tried_name(name: str, free: int) -> Tried:
    """A name counts whether somebody is called so or not: a block tells nothing about who is here."""
    return Tried(secret_digest(f"name {name}"), free)


def tried_address(address: str, free: int) -> Tried:
    """The address that a request comes from, kept as a hash."""
    return Tried(secret_digest(f"address {address}"), free)


@dataclass(frozen=True, slots=True)
class Counted:
    """For how many seconds a try must wait, and the keys that block once it turns out to be wrong."""

    wait: int
    blocks: tuple[str, ...] = ()


def count_try(*, unit: WriteUnit, tried: tuple[Tried, ...]) -> Counted:
    """Count one try against each key before it is judged, so that tries sent at once do not all come through.

    Where a key is blocked already, nothing is counted.
    """
    rows: list[tuple[TallyRow, int]] = []
    for one in sorted(tried, key=lambda found: found.key):
        unit.take_turn(one.key)
        rows.append((_tally(unit, one.key), one.free))
    waits = [seconds_blocked(Tally(row.tries, row.blocked_until), at=unit.now) for row, _ in rows]
    if any(waits):
        return Counted(max(waits))
    blocks: list[str] = []
    for row, free in rows:
        tally = after_try(Tally(row.tries), free=free, at=unit.now)
        row.tries, row.blocked_until, row.last_at = tally.tries, tally.blocked_until, unit.now
        blocks += [row.key] if tally.blocked_until else []
    return Counted(0, tuple(blocks))


def refuse_blocked(counted: Counted) -> None:
    """Raise TooMany where a try must wait: the same words whatever was tried."""
    if counted.wait:
        raise TooMany("Too many tries to sign in.", retry_after=counted.wait, code="sign_in_blocked")


def record_blocks(*, unit: WriteUnit, counted: Counted) -> None:
    """Leave in the ledger that a name or an address must wait now, without saying which."""
    for key in counted.blocks:
        unit.record("sign_in.blocked", f"sign_in:{key[:16]}")


def clear_name(*, unit: WriteUnit, name: str) -> None:
    """Begin anew for a name: its owner has signed in, or was given a link."""
    unit.session.execute(delete(TallyRow).where(TallyRow.key == tried_name(name, 1).key))


def give_back(*, unit: WriteUnit, tried: Tried) -> None:
    """Take back what a try that ended well counted, and no more: one good account clears no address of its guesses."""
    unit.take_turn(tried.key)
    row = unit.session.get(TallyRow, tried.key)
    if row is not None:
        row.tries = max(0, row.tries - 1)
        row.blocked_until = row.blocked_until if row.tries >= tried.free else None


def _tally(unit: WriteUnit, key: str) -> TallyRow:
    row = unit.session.scalars(select(TallyRow).where(TallyRow.key == key)).one_or_none()
    if row is None:
        row = TallyRow(key=key, tries=0, last_at=unit.now, blocked_until=None)
        unit.session.add(row)
    return row
