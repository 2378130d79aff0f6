"""The record that texts are made of: the bottom line first, then what is known, done, needed and due."""

import re
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from watchfloor.kernel.instants import Instant

Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_000)]
Place = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)]
Address = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_000)]
Count = Annotated[int, Field(ge=0, le=10**15)]
SENTENCE_ENDS = re.compile(r"[.!?](?=\s)|[。！？]+")
MOST_SENTENCES = 2
MOST = 200
MOST_ITEMS = 2_000


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Sureness(StrEnum):
    """How sure one is."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNVERIFIED = "unverified"


class SituationOutcome(StrEnum):
    """What became of one listed item."""

    DONE = "done"
    PARTLY = "partly"
    REFUSED = "refused"
    CLARIFY = "clarify"
    CHALLENGE = "challenge"
    PENDING = "pending"


def at_most_two_sentences(text: str) -> str:
    """The text. ValueError for a third sentence."""
    if len(SENTENCE_ENDS.findall(text.rstrip(" .!?。！？"))) >= MOST_SENTENCES:
        raise ValueError("A bottom line has at most two sentences.")
    return text


def known_zone(name: str) -> str:
    """The name, where it is one of a zone. ValueError for any other."""
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, OSError, ValueError) as error:
        raise ValueError(f"{name[:40]!r} is no zone: write it as Asia/Singapore.") from error


BottomLine = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=600),
    AfterValidator(at_most_two_sentences),
]


class SituationFact(Shape):
    """Something known, or not known, and how surely."""

    text: Words
    confidence: Sureness = Sureness.CONFIRMED


class SituationDeed(Shape):
    """Something that was done, and when."""

    text: Line
    at: Instant


class SituationNeed(Shape):
    """A decision that is needed: by whom, by when."""

    text: Line
    by: Line = ""
    due_at: Instant | None = None


class SituationClock(Shape):
    """A clock that runs; how much is left is worked out when the text is written."""

    name: Line
    due_at: Instant | None = None
    is_legal: bool = True


class SituationItem(Shape):
    """One item that a demand lists, and the effect on it: what, where, since when, and why not."""

    address: Address
    outcome: SituationOutcome = SituationOutcome.PENDING
    territory: Line = ""
    effect_at: Instant | None = None
    reason: Words = ""


class SituationScope(Shape):
    """How much it is about."""

    accounts: Count | None = None
    content: Count | None = None
    streams: Count | None = None
    markets: Annotated[tuple[Place, ...], Field(max_length=MOST)] = ()
    exposure: Line = ""


class Situation(Shape):
    """A situation report whole; whoever keeps the record fills it."""

    number: Annotated[int, Field(ge=1, le=10**6)] = 1
    at: Instant
    zone: Annotated[str, Field(max_length=64), AfterValidator(known_zone)] = "UTC"
    subject: Line
    title: Line
    severity: Place = ""
    status: Place = ""
    bottom_line: BottomLine
    known: Annotated[tuple[SituationFact, ...], Field(max_length=MOST)] = ()
    not_known: Annotated[tuple[SituationFact, ...], Field(max_length=MOST)] = ()
    scope: SituationScope = SituationScope()
    done: Annotated[tuple[SituationDeed, ...], Field(max_length=MOST)] = ()
    needed: Annotated[tuple[SituationNeed, ...], Field(max_length=MOST)] = ()
    clocks: Annotated[tuple[SituationClock, ...], Field(max_length=MOST)] = ()
    risks: Annotated[tuple[Line, ...], Field(max_length=MOST)] = ()
    next_two_hours: Words = ""
    owner: Line = ""
    next_update_at: Instant | None = None
    changes: Annotated[tuple[Line, ...], Field(max_length=MOST)] = ()
    items: Annotated[tuple[SituationItem, ...], Field(max_length=MOST_ITEMS)] = ()
    requester: Line = ""
    their_reference: Line = ""
    instrument: Line = ""
    received_at: Instant | None = None
    approved_facts: Annotated[tuple[Line, ...], Field(max_length=MOST)] = ()
    reasons: Annotated[tuple[Words, ...], Field(max_length=MOST)] = ()
