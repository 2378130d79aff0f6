"""When a mail reached the house: the earliest header that a server of ours wrote, also in what was forwarded. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from watchfloor.domain.escalations.proposing.domains import is_within

FIRST_MAIL = datetime(1995, 1, 1, tzinfo=UTC)
LONGEST_WAY = timedelta(days=60)
"""A forwarded mail is believed to have come so long before; an older date is told, and left to a person."""
_BY = re.compile(r"\bby\s+([A-Za-z0-9.-]{1,255})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hop:
    """A `Received` header: which server wrote it, and when it says that was; None for a date that cannot be."""

    by: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """When it is proposed to have been received; None where nothing trustworthy says so. `told` says how."""

    at: datetime | None
    told: tuple[str, ...]


def hop_of(header: str) -> Hop:
    """Read a `Received` header, whose date stands behind the last semicolon (RFC 5322, 3.6.7)."""
    way, _, date = header.rpartition(";")
    by = _BY.search(way or header)
    return Hop(by[1].rstrip(".").lower() if by else "", moment_of(date))


def moment_of(date: str) -> datetime | None:
    """A date of a header as an instant; one without a zone, or that is none, is None."""
    try:
        at = parsedate_to_datetime(date.strip()[:200])
        return at.astimezone(UTC) if at.tzinfo is not None else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def receipt_of(levels: Sequence[Sequence[Hop]], *, ours: Iterable[str], now: datetime) -> Receipt:
    """Choose among the headers of a mail (the first level) and of the mails forwarded in it.

    Headers are written one above the other, so only those from the top on are ours: below the first foreign one
    anybody may have written anything. Where the settings name no server of ours, the topmost one counts: it is of the
    mailbox from which the mail came to us. An earlier time makes clocks shorter, so a forged one harms nobody who
    asks; it is believed for sixty days before the forwarding.
    """
    told: list[str] = []
    own = tuple(ours)
    found: list[datetime] = []
    for depth, hops in enumerate(levels):
        for hop in _trusted(hops, own):
            problem = _problem(hop, now=now, last=found[0] if found else None)
            if problem:
                told.append(problem)
            elif hop.at is not None:
                found.append(hop.at)
                told += (
                    [f"A forwarded mail reached {hop.by or 'us'} earlier."] if depth and hop.at == min(found) else []
                )
    if not found:
        return Receipt(None, (*told, "No header says when it was received: the time of taking in counts."))
    return Receipt(min(found), tuple(dict.fromkeys(told)))


def _trusted(hops: Sequence[Hop], ours: tuple[str, ...]) -> Iterable[Hop]:
    if not ours:
        yield from hops[:1]
        return
    for hop in hops:
        if not any(is_within(hop.by, one) for one in ours):
            return
        yield hop


def _problem(hop: Hop, *, now: datetime, last: datetime | None) -> str:
    if hop.at is None:
        return "A header has no date that can be read; it was ignored."
    if hop.at > now:
        return "A header has a date in the future; it was ignored."
    if hop.at < FIRST_MAIL:
        return "A header has a date from before there was such mail; it was ignored."
    if last is not None and hop.at < last - LONGEST_WAY:
        return f"A header says {hop.at:%Y-%m-%d}, long before the rest; it was ignored: look at it."
    return ""
