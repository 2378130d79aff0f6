"""The parts of a mail: its own text, what is attached, and what was forwarded with it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage

from watchfloor.domain.escalations.mail.bounds import FAULTS, MOST_ATTACHMENTS, MOST_TEXT
from watchfloor.domain.escalations.mail.letters import kept, one_line, plain_of, text_of

WORDS = frozenset({"text/plain", "text/html"})
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a mail as it came: nobody opens or unpacks it here."""

    name: str
    content: bytes


@dataclass(slots=True)
class Parts:
    """What was found while walking through a mail."""

    texts: list[str] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    forwarded: list[EmailMessage] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n\n".join(text for text in self.texts if text)[:MOST_TEXT]


def parts_of(mail: EmailMessage) -> Parts:
    """The parts of one mail; a forwarded one is kept whole, and read by whoever asks for it."""
    parts = Parts()
    for part in _leaves(mail):
        kind = _type(part)
        if kind == "message/rfc822":
            _forward(part, parts)
        elif kind in WORDS and not _is_attached(part):
            _write(part, kind, parts)
        else:
            _attach(part, parts)
    return parts


def _leaves(mail: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something, in order; of alternatives the plain text, else the last."""
    pending = [mail]
    while pending:
        part = pending.pop(0)
        payload = part.get_payload()
        inner = [one for one in payload if isinstance(one, EmailMessage)] if isinstance(payload, list) else []
        kind = _type(part)
        if not inner or kind == "message/rfc822":
            yield part
        elif kind == "multipart/alternative":
            pending[:0] = [next((one for one in inner if _type(one) == "text/plain"), inner[-1])]
        else:
            pending[:0] = inner


def _write(part: EmailMessage, kind: str, parts: Parts) -> None:
    text, is_whole = text_of(_bytes(part), _charset(part))
    if not is_whole:
        parts.told.append("Some letters of its text could not be read.")
    said = kept(plain_of(text[: 4 * MOST_TEXT]) if kind == "text/html" else text).strip()
    if len(said) > MOST_TEXT:
        parts.told.append(f"Its text is cut off after {MOST_TEXT:,} letters; the whole of it is in the kept mail.")
    parts.texts.append(said[:MOST_TEXT])


def _attach(part: EmailMessage, parts: Parts) -> None:
    content = _bytes(part)
    if len(parts.attachments) == MOST_ATTACHMENTS:
        parts.told.append(f"It has more than {MOST_ATTACHMENTS} files; the rest is in the kept mail only.")
    if content and len(parts.attachments) < MOST_ATTACHMENTS:
        number = len(parts.attachments) + 1
        parts.attachments.append(Attachment(_name(part) or f"attachment-{number}", content))


def _forward(part: EmailMessage, parts: Parts) -> None:
    payload = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else None
    if isinstance(inner, EmailMessage):
        parts.forwarded.append(inner)


def _bytes(part: EmailMessage) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except FAULTS:
        content = None
    return content if isinstance(content, bytes) else b""


def _type(part: EmailMessage) -> str:
    try:
        return part.get_content_type()
    except FAULTS:
        return "application/octet-stream"


def _charset(part: EmailMessage) -> str | None:
    try:
        return part.get_content_charset()
    except FAULTS:
        return None


def _name(part: EmailMessage) -> str:
    try:
        return one_line(part.get_filename() or "", LONGEST_NAME)
    except FAULTS:
        return ""


def _is_attached(part: EmailMessage) -> bool:
    try:
        return part.get_content_disposition() == "attachment" or bool(part.get_filename())
    except FAULTS:
        return False
