"""Mails as they arrive, from nobody who exists."""

from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

ARRIVED = "Mon, 02 Nov 2026 10:00:00 +0700"
OUR_SERVER = "mx.desk.example"


def mail(
    text: str = "Under the Computer Crime Act you are ordered to remove https://open.example/show/abc123 .",
    *,
    subject: str = "Removal notice",
    sender: str = "An Officer <officer@mdes.go.th>",
    message_id: str | None = "<one@mdes.go.th>",
    received: str | None = ARRIVED,
    by: str = OUR_SERVER,
    files: tuple[tuple[str, bytes], ...] = (),
    forwarded: EmailMessage | None = None,
    **headers: str,
) -> EmailMessage:
    """A mail; an order from Thailand unless told otherwise."""
    made = EmailMessage(policy=SMTP)
    if received is not None:
        made["Received"] = f"from relay.example by {by} with ESMTPS; {received}"
    made["From"], made["Subject"] = sender, subject
    if message_id is not None:
        made["Message-ID"] = message_id
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    for name, content in files:
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    if forwarded is not None:
        made.add_attachment(forwarded)
    return made


def raw(*text: str, **said: Any) -> bytes:
    """The bytes of a mail, as a server hands them over."""
    return mail(*text, **said).as_bytes()
