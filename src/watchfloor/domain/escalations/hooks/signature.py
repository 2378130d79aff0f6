"""Whether a message is of who holds the secret and of now: Standard Webhooks, and Slack's own way. Pure."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from standardwebhooks import Webhook

from watchfloor.kernel.errors import NotSignedIn

WINDOW = timedelta(minutes=5)
LONGEST_ID = 200
MOST_SIGNATURES = 10


def unsigned() -> NotSignedIn:
    """One answer for a source that is not there, an old message and a wrong signature: a stranger learns nothing."""
    return NotSignedIn(
        "The message is not signed as it must be.",
        fix="Sign it by Standard Webhooks with the secret of the source, at the time of sending.",
        code="bad_signature",
    )


def standard_id(headers: Mapping[str, str], body: bytes, *, secret: str, now: datetime) -> str:
    """The id of a message signed by Standard Webhooks. Raises NotSignedIn (`bad_signature`)."""
    message, sent, given = (headers.get(f"webhook-{part}", "") for part in ("id", "timestamp", "signature"))
    at = _moment(sent, now)
    if not 0 < len(message) <= LONGEST_ID or not message.isprintable():
        raise unsigned()
    try:
        wanted = Webhook(secret).sign(msg_id=message, timestamp=at, data=body.decode())
    except UnicodeDecodeError:
        raise unsigned() from None
    if not any(_same(one, wanted) for one in given.split(" ")[:MOST_SIGNATURES]):
        raise unsigned()
    return message


def slack_id(headers: Mapping[str, str], body: bytes, *, secret: str, now: datetime) -> str:
    """The same for a message that Slack signs: its id is the hash of its body, as it names none in its headers."""
    sent = headers.get("x-slack-request-timestamp", "")
    _moment(sent, now)
    signed = hmac.new(secret.encode(), b"v0:" + sent.encode() + b":" + body, hashlib.sha256).hexdigest()
    if not _same(headers.get("x-slack-signature", ""), f"v0={signed}"):
        raise unsigned()
    return hashlib.sha256(body).hexdigest()


def _moment(sent: str, now: datetime) -> datetime:
    if not (sent.isascii() and sent.isdecimal() and len(sent) <= len("9999999999")):
        raise unsigned()
    at = datetime.fromtimestamp(int(sent), UTC)
    if abs(now - at) > WINDOW:
        raise unsigned()
    return at


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())
