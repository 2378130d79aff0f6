"""How an attempt ended, and what that makes of its message and its destination."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from sqlalchemy import delete

from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outbox import repository
from watchfloor.infra.outbox.models import Attempt, Message
from watchfloor.infra.outbox.rules.patience import Patience, back_off
from watchfloor.infra.outbox.rules.standing import MessageState, arrived, failed
from watchfloor.infra.outbox.rules.verdict import Verdict
from watchfloor.infra.outbox.settling import TURN, bury, keep, move, standing_of

TRIES_KEPT = 50
# Answers by which a server speaks of itself and not of one message.
TOO_MANY, BUSY = 429, 503


@dataclass(frozen=True, slots=True)
class Ended:
    """One attempt: its verdict, when it began, its seconds, and what the receiver asked to wait."""

    verdict: Verdict
    at: datetime
    seconds: float
    wait: timedelta | None = None


def settle(unit: WriteUnit, ref: str, ended: Ended, *, owner: str, patience: Patience, jitter: Random) -> None:
    """Write an attempt down, and where its message stands after it."""
    unit.take_turn(TURN)
    (row,) = repository.rows_of(unit.session, [ref])
    before, verdict = standing_of(row), ended.verdict
    _note(unit, row, ended)
    if verdict.arrived:
        if before.state is MessageState.WAITING:
            row.receipt, row.error = dict(verdict.receipt), ""
            move(unit, row, arrived(before), verb="delivery.made", status=verdict.status)
        return
    wait = max(back_off(before.attempts - before.counted_from, patience, jitter), ended.wait or timedelta())
    after = failed(before, owner=owner, next_at=unit.now + wait, most=patience.attempts, for_good=verdict.for_good)
    if after == before:
        return
    row.error = verdict.error
    if after.state is MessageState.DEAD:
        bury(unit, row, after, error=verdict.error)
        return
    keep(row, after)
    if ended.wait and verdict.status in {TOO_MANY, BUSY}:
        _let_rest(unit, row.destination, unit.now + ended.wait)
    unit.session.flush()


def _note(unit: WriteUnit, row: Message, ended: Ended) -> None:
    """Keep the attempt among the newest of its message."""
    newest = repository.attempts(unit.session, row.ref, 1)
    number = newest[0].number + 1 if newest else 1
    unit.session.add(
        Attempt(
            message=row.ref,
            number=number,
            at=ended.at,
            status=ended.verdict.status,
            error=ended.verdict.error,
            seconds=round(ended.seconds, 3),
        )
    )
    old = delete(Attempt).where(Attempt.message == row.ref, Attempt.number <= number - TRIES_KEPT)
    unit.session.execute(old)


def _let_rest(unit: WriteUnit, name: str, until: datetime) -> None:
    destination = repository.destination(unit.session, name, lock=True)
    if destination and (destination.rests_until is None or destination.rests_until < until):
        destination.rests_until = until
