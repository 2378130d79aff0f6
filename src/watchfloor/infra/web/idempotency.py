"""Idempotency keys: a POST sent twice acts once, and is answered the same."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from watchfloor.infra.db.rows import AnsweredRequest
from watchfloor.kernel.errors import Conflict, InvalidInput

MAX_KEY = 200
MAX_BODY = 1_000_000


class AnsweredBefore(Exception):
    """The request was answered before; this is that answer."""

    def __init__(self, status: int, media_type: str, body: str) -> None:
        super().__init__(status)
        self.status, self.media_type, self.body = status, media_type, body


@dataclass(slots=True)
class Keyed:
    """A request with a key: whose it is, what it asks, and whether its first change is written."""

    key: str
    fingerprint: str
    actor: str = ""
    begun: bool = False

    def __post_init__(self) -> None:
        if not 1 <= len(self.key) <= MAX_KEY:
            raise InvalidInput("An idempotency key has 1 to 200 characters.", fix="Send a UUID.", code="bad_key")

    def replay(self, session: Session) -> None:
        """Raise the stored answer; a Conflict where the key was used for something else or never finished."""
        mine = select(AnsweredRequest).where(AnsweredRequest.actor == self.actor, AnsweredRequest.key == self.key)
        row = session.scalars(mine).one_or_none()
        if row is None:
            return
        if row.fingerprint != self.fingerprint:
            raise Conflict("The key belongs to another request.", fix="Use a fresh key.", code="key_reused")
        if row.status is None or row.body is None:
            raise Conflict(
                "The request with this key has begun, and its answer is not known.",
                fix="Look at what it was to change before you send another.",
                code="request_unfinished",
            )
        raise AnsweredBefore(row.status, row.media_type or "application/json", row.body)


def begin_request(session: Session, keyed: Keyed, *, at: datetime) -> None:
    """Take the key inside the request's own first transaction, so that no second request can act on it."""
    try:
        row = {"actor": keyed.actor, "key": keyed.key, "fingerprint": keyed.fingerprint, "at": at}
        session.execute(insert(AnsweredRequest), row)
    except IntegrityError as error:
        raise Conflict("The same request is running.", fix="Wait for it.", code="request_unfinished") from error


def keep_answer(session: Session, keyed: Keyed, *, status: int, media_type: str, body: str) -> None:
    """Keep the answer of a request whose first change is committed."""
    mine = update(AnsweredRequest).where(AnsweredRequest.actor == keyed.actor, AnsweredRequest.key == keyed.key)
    session.execute(mine.values(status=status, media_type=media_type, body=body))
