"""The headers of a message: its id, the time of the attempt, and a signature by each secret that holds."""

from collections.abc import Sequence
from datetime import datetime

from standardwebhooks import Webhook

SIMULATION = "watchfloor-simulation"


def signed_headers(
    *, webhook_id: str, idempotency_key: str, body: str, secrets: Sequence[str], at: datetime, simulation: bool
) -> dict[str, str]:
    """Headers of Standard Webhooks over the exact body; receivers take whichever signature they can check."""
    signatures = [Webhook(secret).sign(msg_id=webhook_id, timestamp=at, data=body) for secret in secrets]
    marked = {SIMULATION: "true"} if simulation else {}
    return {
        "content-type": "application/json",
        "webhook-id": webhook_id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": " ".join(signatures),
        "idempotency-key": idempotency_key,
        **marked,
    }
