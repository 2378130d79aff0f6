"""What an answer means for a message: it arrived, try again, or never again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from watchfloor.kernel.keepable import fault_of

OK = range(200, 300)
REDIRECTS = range(300, 400)
NEVER = range(500, 600)
CONFLICT = 409
# The receiver understood the message and will not take it, however often it comes.
REJECTED = frozenset({400, 413, 415, 422})
LARGEST_RECEIPT = 16_384
DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Verdict:
    """`error` is empty where the message arrived; `receipt` is the receiver's JSON, empty where it sent none."""

    arrived: bool
    for_good: bool = False
    status: int | None = None
    error: str = ""
    receipt: Mapping[str, object] = field(default_factory=dict)


def verdict_on(status: int, media_type: str, content: bytes, *, is_whole: bool) -> Verdict:
    """Judge an answer: any 2xx has arrived, and so has a 409 whose JSON says `"status": "already"`."""
    receipt = receipt_in(media_type, content) if is_whole else {}
    if status in OK:
        return Verdict(arrived=True, status=status, receipt=receipt)
    if status == CONFLICT and "already" in (receipt.get("status"), receipt.get("code")):
        return Verdict(arrived=True, status=status, receipt=receipt)
    if status in REJECTED:
        return Verdict(arrived=False, for_good=True, status=status, error="rejected")
    return Verdict(arrived=False, status=status, error="redirected" if status in REDIRECTS else "not_taken")


def verdict_of_mail(status: int, *, message_id: str) -> Verdict:
    """Judge what a mail server said: 2xx has arrived, 5xx is for good (RFC 5321, 4.2.1), else try again."""
    if status in OK:
        return Verdict(arrived=True, status=status, receipt={"message_id": message_id, "status": status})
    if status in NEVER:
        return Verdict(arrived=False, for_good=True, status=status, error="rejected")
    return Verdict(arrived=False, status=status, error="not_taken")


def receipt_in(media_type: str, content: bytes) -> dict[str, object]:
    """The JSON object of an answer; empty where it is another type, too large, too deep, or no object."""
    is_json = media_type.partition(";")[0].strip().lower() in {"application/json", "application/problem+json"}
    if not is_json or len(content) > LARGEST_RECEIPT:
        return {}
    try:
        value = json.loads(content)
        is_keepable = fault_of(value) == "" and _depth(value) <= DEEPEST
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) and is_keepable else {}


def _depth(value: object) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max((_depth(one) for one in inner), default=0)
