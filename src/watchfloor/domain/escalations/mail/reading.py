"""A mail as the desk reads it (RFC 5322, RFC 2045): bounded, without opening files or fetching anything. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import getaddresses

from watchfloor.domain.escalations.mail.bounds import (
    BY_HAND,
    FAULTS,
    MOST_ATTACHMENTS,
    MOST_TEXT,
    POLICY,
    check_shape,
    check_size,
    too_many_parts,
)
from watchfloor.domain.escalations.mail.letters import kept, one_line
from watchfloor.domain.escalations.mail.parts import Attachment, Parts, parts_of
from watchfloor.domain.escalations.mail.receipt import Hop, Receipt, hop_of, receipt_of
from watchfloor.kernel.canonical import digest, sha256_hex
from watchfloor.kernel.errors import InvalidInput

LONGEST_TITLE, LONGEST_ADDRESS, LONGEST_ID = 300, 300, 400
MOST_REFERENCES, MOST_HOPS, MOST_FORWARDS = 50, 50, 6
_ID = re.compile(r"<([^<>\s]{1,400})>")
_FORWARD = "\n\n----- forwarded: {} -----\n{}"


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail says, who seems to have sent it, and all that it takes to tell it from another one.

    `digest` is of what the sender wrote, and not of the way here: the same mail that came twice has the same.
    """

    message_id: str
    references: tuple[str, ...]
    title: str
    text: str
    sender_name: str
    sender: str
    reply_to: str
    forwarded_by: str
    receipt: Receipt
    results: tuple[str, ...]
    attachments: tuple[Attachment, ...]
    told: tuple[str, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class _Level:
    """One mail, or one that was forwarded in it."""

    mail: EmailMessage
    parts: Parts

    def header(self, name: str, most: int = LONGEST_TITLE) -> str:
        found = self.headers(name, 1)
        return one_line(found[0], most) if found else ""

    def headers(self, name: str, most: int) -> list[str]:
        try:
            return [str(one) for one in (self.mail.get_all(name) or [])[:most]]
        except FAULTS:
            return []

    def sender(self, name: str) -> tuple[str, str]:
        """Name and address of a header that names people."""
        try:
            shown, address = next(iter(getaddresses(self.headers(name, 1))), ("", ""))
        except FAULTS:
            shown, address = "", ""
        return one_line(shown, LONGEST_ADDRESS), one_line(address, LONGEST_ADDRESS)


def read_mail(content: bytes, *, ours: Iterable[str] = (), now: datetime) -> Mail:
    """Read a mail; `ours` are the domains of our own servers and people. Raises InvalidInput, TooLarge."""
    check_size(content)
    levels = _levels(_parsed(content))
    outer, own = levels[0], tuple(ours)
    origin = _origin(levels, own)
    receipt = receipt_of([_hops(level) for level in levels], ours=own, now=now)
    name, sender = origin.sender("From")
    attachments = tuple(one for level in levels for one in level.parts.attachments)[:MOST_ATTACHMENTS]
    text = _text(levels)
    title = origin.header("Subject") or _first_line(text) or "A mail without a subject"
    told = tuple(dict.fromkeys(line for level in levels for line in level.parts.told))
    return Mail(
        message_id=next(iter(_ids(outer, "Message-ID")), ""),
        references=_references(outer),
        title=title,
        text=text,
        sender_name=name,
        sender=sender,
        reply_to=outer.sender("Reply-To")[1],
        forwarded_by=outer.sender("From")[1] if origin is not outer else "",
        receipt=receipt,
        results=tuple(kept(one) for one in outer.headers("Authentication-Results", MOST_HOPS)),
        attachments=attachments,
        told=told,
        digest=_digest(outer, text, attachments),
    )


def _references(level: _Level) -> tuple[str, ...]:
    """What it answers, the nearest first."""
    return tuple(dict.fromkeys([*_ids(level, "In-Reply-To"), *reversed(_ids(level, "References"))]))


def _digest(level: _Level, text: str, attachments: tuple[Attachment, ...]) -> str:
    """The hash of what the sender wrote, and not of the way here."""
    heads = {name: level.header(name) for name in ("From", "Date", "Subject")}
    return digest({**heads, "text": text, "files": [sha256_hex(one.content) for one in attachments]})


def _parsed(content: bytes) -> EmailMessage:
    try:
        mail = BytesParser(policy=POLICY).parsebytes(content)
    except RecursionError:
        raise too_many_parts() from None
    except FAULTS:
        raise InvalidInput("The file cannot be read as a mail.", fix=BY_HAND, code="no_mail") from None
    if isinstance(mail, EmailMessage):
        check_shape(mail)
    if not isinstance(mail, EmailMessage) or not any(
        mail.get_all(name) for name in ("From", "Subject", "Date", "Received", "Message-ID")
    ):
        raise InvalidInput("The file has no header of a mail.", fix=BY_HAND, code="no_mail")
    return mail


def _levels(mail: EmailMessage) -> list[_Level]:
    levels: list[_Level] = []
    pending = [mail]
    while pending and len(levels) < MOST_FORWARDS:
        level = _Level(pending[0], parts_of(pending.pop(0)))
        levels.append(level)
        pending += level.parts.forwarded
    return levels


def _origin(levels: list[_Level], ours: tuple[str, ...]) -> _Level:
    """Who asks: the sender, or of what one of ours only forwarded, the last who is none of ours."""
    for level in levels:
        domain = level.sender("From")[1].rpartition("@")[2].lower()
        if not any(domain == one or domain.endswith(f".{one}") for one in ours):
            return level
    return levels[-1]


def _hops(level: _Level) -> list[Hop]:
    return [hop_of(header) for header in level.headers("Received", MOST_HOPS)]


def _ids(level: _Level, name: str) -> list[str]:
    found = [one for header in level.headers(name, 1) for one in _ID.findall(kept(header))]
    return found[-MOST_REFERENCES:]


def _text(levels: list[_Level]) -> str:
    first, *rest = levels
    inner = "".join(_FORWARD.format(level.header("Subject"), level.parts.text) for level in rest)
    return f"{first.parts.text}{inner}"[:MOST_TEXT].strip()


def _first_line(text: str) -> str:
    return next((line for line in text.splitlines() if line.strip()), "")[:LONGEST_TITLE].strip()
