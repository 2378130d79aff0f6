"""Typed errors: each has a stable code, an HTTP status, and says what to do next."""

from collections.abc import Mapping


class WatchfloorError(Exception):
    """The root of every error the desk raises on purpose.

    `code` is stable and machine-readable, `detail` says what happened, `fix` says what to do next, and `facts`
    carries JSON-ready particulars (a line number, a bound). Raise a subclass, never this.
    """

    status = 500
    code = "internal"

    def __init__(
        self, detail: str, *, fix: str = "", code: str | None = None, facts: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.fix = fix
        self.code = code or type(self).code
        self.facts = dict(facts or {})

    def __str__(self) -> str:
        return f"{self.detail} {self.fix}".strip()


class InvalidInput(WatchfloorError):
    """What was given cannot be used as it is: a value, a file, a mapping, a parameter (422)."""

    status = 422
    code = "invalid_input"


class NotSignedIn(WatchfloorError):
    """No valid token came with the request (401)."""

    status = 401
    code = "not_signed_in"


class Refused(WatchfloorError):
    """A rule of the desk forbids the act: role, four eyes, state, hold (403)."""

    status = 403
    code = "refused"


class NotFound(WatchfloorError):
    """It does not exist, or this actor may not know that it does (404)."""

    status = 404
    code = "not_found"


class Conflict(WatchfloorError):
    """Somebody else was first, or the object's state does not allow the act (409)."""

    status = 409
    code = "conflict"


class StaleVersion(WatchfloorError):
    """The edit was based on an older version than the one stored (412)."""

    status = 412
    code = "stale_version"


class TooLarge(WatchfloorError):
    """A size, row, time or memory limit was reached (413)."""

    status = 413
    code = "too_large"


class PreconditionMissing(WatchfloorError):
    """A header that the request must carry is absent (428)."""

    status = 428
    code = "precondition_required"


class TooMany(WatchfloorError):
    """Too many requests or tries in too short a time (429); the fact `retry_after` is the seconds to wait."""

    status = 429
    code = "too_many"

    def __init__(self, detail: str, *, retry_after: int, code: str | None = None) -> None:
        fix = f"Wait {retry_after} seconds, and try again."
        super().__init__(detail, fix=fix, code=code, facts={"retry_after": retry_after})
        self.retry_after = retry_after


class IntegrityBroken(WatchfloorError):
    """Stored content no longer matches its recorded hash or signature (500)."""

    status = 500
    code = "integrity_broken"


class Unavailable(WatchfloorError):
    """A part the desk depends on does not answer; trying again later may help (503)."""

    status = 503
    code = "unavailable"


class NoRoom(WatchfloorError):
    """The disk is full: nothing was stored (507)."""

    status = 507
    code = "no_room"
