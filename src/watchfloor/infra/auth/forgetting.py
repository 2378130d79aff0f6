"""Forgetting what has passed: kept answers, sessions, links and tallies that no longer mean anything."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.access.glass import is_open
from watchfloor.infra.access.models import Glass
from watchfloor.infra.auth.glass import close_expired
from watchfloor.infra.auth.models import LinkRow, SessionRow, TallyRow
from watchfloor.infra.auth.sessions import idle_time
from watchfloor.infra.db.rows import AnsweredRequest
from watchfloor.infra.duties import Duty
from watchfloor.infra.place import Place

ANSWERS = timedelta(days=2)
TALLIES = timedelta(days=100)  # so long a name is remembered that somebody keeps guessing at
AT_ONCE = 500
EVERY = 600.0

Passed = tuple[tuple[InstrumentedAttribute[Any], ...], ColumnElement[bool]]


def forget_passed(place: Place) -> int:
    """Forget some of what has passed, and tell how many things that were.

    They are looked up outside the write and deleted by their keys and their age once more, so that every write is
    short, and that what was renewed meanwhile stays.
    """
    now = place.clock()
    forgotten = sum(_forget(place, keys, is_over) for keys, is_over in _passed(place, now))
    return forgotten + _close_glass(place, now)


def _passed(place: Place, now: datetime) -> Iterator[Passed]:
    yield (AnsweredRequest.actor, AnsweredRequest.key), AnsweredRequest.at < now - ANSWERS
    yield (SessionRow.digest,), SessionRow.expires_at <= now
    yield (SessionRow.digest,), SessionRow.seen_at <= now - idle_time(place.settings)
    yield (LinkRow.digest,), LinkRow.expires_at <= now
    yield (TallyRow.key,), TallyRow.last_at < now - TALLIES


def _forget(place: Place, keys: tuple[InstrumentedAttribute[Any], ...], is_over: ColumnElement[bool]) -> int:
    with place.database.reading() as session:
        found = [tuple(row) for row in session.execute(select(*keys).where(is_over).limit(AT_ONCE))]
    if not found:
        return 0
    gone = delete(keys[0].class_).where(tuple_(*keys).in_(found), is_over)
    return place.edge(SYSTEM).change(lambda unit: len(unit.session.execute(gone.returning(keys[0])).all()))


def _close_glass(place: Place, now: datetime) -> int:
    with place.database.reading() as session:
        if session.scalar(select(Glass.ref).where(Glass.closed_at.is_(None), ~is_open(now)).limit(1)) is None:
            return 0
    return place.edge(SYSTEM).change(lambda unit: close_expired(unit=unit))


FORGETTING = Duty("forgetting", EVERY, forget_passed)
