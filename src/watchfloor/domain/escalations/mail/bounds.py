"""How much of a mail is read: whoever writes one may be hostile, so that each measure has an end."""

import re
from email.headerregistry import BaseHeader
from email.message import EmailMessage
from email.policy import EmailPolicy

from watchfloor.kernel.errors import InvalidInput, TooLarge

MOST_BYTES = 40 * 1024**2
MOST_HEADS = 256 * 1024
MOST_PARTS = 300
MOST_DEPTH = 12
LONGEST_HEADER = 8_000
MOST_TEXT = 200_000
MOST_ATTACHMENTS = 100
MEGABYTE = 1024**2
_BOUNDARY = re.compile(rb"boundary[ \t]*\*?[0-9]*\*?[ \t]*=")
# What the library's own header parser raises on headers that nobody foresaw.
FAULTS = (ValueError, IndexError, KeyError, AttributeError, TypeError, RecursionError, AssertionError)


class BoundedPolicy(EmailPolicy):
    """The library's policy for what is read, with headers cut to a length, and read as plain where they are broken."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        """The header's value; one that cannot be parsed is its text without line ends."""
        text = str(value)[:LONGEST_HEADER]
        try:
            parsed: BaseHeader | str = super().header_fetch_parse(name, text)
        except FAULTS:
            return " ".join(text.split())
        return str(parsed)


POLICY = BoundedPolicy()


def check_size(content: bytes) -> None:
    """Raise TooLarge, or InvalidInput, for a mail that would take too long to read."""
    if len(content) > MOST_BYTES:
        raise TooLarge(
            f"A mail may have {MOST_BYTES // MEGABYTE} MB.",
            fix="Take in its text by the form, and add its files as evidence.",
            code="mail_too_large",
        )
    head = min((at for end in (b"\n\n", b"\r\n\r\n") if (at := content.find(end)) >= 0), default=len(content))
    if head > MOST_HEADS:
        raise TooLarge("The headers of the mail are longer than any mail's.", fix=BY_HAND, code="mail_head_too_long")
    lower = content.lower()
    if lower.count(b"content-type:") > MOST_PARTS or len(_BOUNDARY.findall(lower)) > MOST_DEPTH * 4:
        raise too_many_parts()


def check_shape(mail: EmailMessage) -> None:
    """Raise InvalidInput for more parts, or parts within parts, than a mail has."""
    pending = [(mail, 0)]
    seen = 0
    while pending:
        part, depth = pending.pop()
        seen += 1
        if depth > MOST_DEPTH or seen > MOST_PARTS:
            raise too_many_parts()
        payload = part.get_payload()
        if isinstance(payload, list):
            pending += [(inner, depth + 1) for inner in payload if isinstance(inner, EmailMessage)]


BY_HAND = "Take it in by the form, and add the file as evidence."


def too_many_parts() -> InvalidInput:
    return InvalidInput("The mail has more parts than any mail has.", fix=BY_HAND, code="mail_too_deep")
