"""What can go wrong between a client and the desk."""

from collections.abc import Mapping
from typing import Any

from watchfloor.kernel.errors import Unavailable, WatchfloorError


class ProblemAnswer(WatchfloorError):
    """The desk answered with a problem: its status, code, detail and fix are carried over, and the request's id."""

    def __init__(self, status: int, body: Mapping[str, Any], *, request: str = "") -> None:
        facts = body.get("facts")
        super().__init__(
            str(body.get("detail") or f"The server answered {status}, and not as a desk does."),
            fix=str(body.get("fix") or ("" if body else "Check that the address is a desk's.")),
            code=str(body.get("code") or "http"),
            facts=facts if isinstance(facts, dict) else {},
        )
        self.status = status
        self.request = request


class Unreachable(Unavailable):
    """Nothing answered at the address, or the connection broke before the answer was whole."""

    code = "unreachable"


class AnswerNotUnderstood(WatchfloorError):
    """A good answer that is not what the contract says: another version, or no desk at all (502)."""

    status = 502
    code = "answer_not_understood"

    def __init__(self) -> None:
        super().__init__(
            "The answer is not what the contract says.",
            fix="Check the address; a client and a server of one version understand each other.",
        )
