"""Idempotency keys: a POST sent twice acts once, and is answered the same."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Update, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from watchfloor.infra.db.rows import AnsweredRequest
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict, InvalidInput

Change = tuple[str, str]  # a ledger verb and its subject
MAX_KEY = 200
MAX_BODY = 1_000_000


class AnsweredBefore(Exception):
    """The request was answered before; this is that answer."""

    def __init__(self, status: int, media_type: str, body: str) -> None:
        super().__init__(status)
        self.status, self.media_type, self.body = status, media_type, body


@dataclass(slots=True)
class Keyed:
    """A request with a key: whose it is, what it asks, and what it has changed so far."""

    key: str
    fingerprint: str
    actor: str = ""
    begun: bool = False
    keeps_answer: bool = True
    changes: tuple[Change, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= len(self.key) <= MAX_KEY or not self.key.isprintable():
            fix = "Send a UUID."
            raise InvalidInput("An idempotency key has 1 to 200 printable characters.", fix=fix, code="bad_key")

    def replay(self, session: Session) -> None:
        """Raise the stored answer; a Conflict where the key was used for something else or never finished."""
        mine = select(AnsweredRequest).where(AnsweredRequest.actor == self.actor, AnsweredRequest.key == self.key)
        row = session.scalars(mine).one_or_none()
        if row is None:
            return
        if row.fingerprint != self.fingerprint:
            raise Conflict("The key belongs to another request.", fix="Use a fresh key.", code="key_reused")
        if row.status is None:
            raise Conflict(
                "The request with this key changed something, and its answer was not kept: it runs on, or was cut off.",
                fix="Look in the facts at what it changed, all of it or a part. A fresh key asks for all of it again.",
                code="request_unfinished",
                facts={"begun_at": iso(row.at), "changed": json.loads(row.body or "[]")},
            )
        raise AnsweredBefore(row.status, row.media_type or "application/json", row.body or "")


def begin_request(session: Session, keyed: Keyed, *, at: datetime) -> None:
    """Take the key inside the request's own first transaction, so that no second request can act on it."""
    try:
        row = {"actor": keyed.actor, "key": keyed.key, "fingerprint": keyed.fingerprint, "at": at}
        session.execute(insert(AnsweredRequest), row)
    except IntegrityError as error:
        fix = "Wait, and send it again: you are given its answer."
        raise Conflict("The same request is running.", fix=fix, code="request_unfinished") from error


def note_changes(session: Session, keyed: Keyed, changes: Sequence[Change]) -> None:
    """Keep what the request has changed where its answer will stand, so that one that was cut off can be told."""
    listed = [{"verb": verb, "subject": subject} for verb, subject in changes]
    session.execute(_mine(keyed).values(body=json.dumps(listed)))


def keep_answer(session: Session, keyed: Keyed, *, status: int, media_type: str, body: str) -> None:
    """Keep the answer of a request whose first change is committed."""
    session.execute(_mine(keyed).values(status=status, media_type=media_type, body=body))


def _mine(keyed: Keyed) -> Update:
    return update(AnsweredRequest).where(AnsweredRequest.actor == keyed.actor, AnsweredRequest.key == keyed.key)
