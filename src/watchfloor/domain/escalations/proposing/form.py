"""From what a request seems to be to the form in which it is taken in, and the note that says it was only proposed."""

from dataclasses import dataclass

from watchfloor.domain.escalations.proposing.rules import AUTHORITIES, Guess, Guesses
from watchfloor.domain.escalations.schemas.shape import Requester

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Proposed:
    """A note for people, and the facts for the ledger: no word of the request itself in either."""

    note: str
    facts: dict[str, object]


def requester_of(guesses: Guesses, *, person: str = "", contact: str = "", organisation: str = "") -> Requester:
    """Who asks, as they say. A claimed authority is taken at its word for its clocks, and verified while they run."""
    named = guesses.requester.because[0] if guesses.requester.because else ""
    known = named.removeprefix("directory: ") if named.startswith("directory: ") else ""
    return Requester(
        kind=guesses.requester.value, organisation=known or organisation, person=person[:300], contact=contact[:300]
    )


def proposed(guesses: Guesses) -> Proposed:
    """What is written beside a request whose class and place nobody has confirmed."""
    pairs: list[tuple[str, Guess[str] | None]] = [
        ("class", Guess(guesses.demand_class.value, guesses.demand_class.confidence, guesses.demand_class.because)),
        ("requester", Guess(guesses.requester.value, guesses.requester.confidence, guesses.requester.because)),
        ("jurisdiction", guesses.jurisdiction),
        ("legal basis", guesses.legal_basis),
    ]
    lines = [_line(name, one) for name, one in pairs]
    claims = guesses.requester.value in AUTHORITIES
    if claims:
        lines.append("The requester says to be an authority; nobody has verified it, and nothing of users may leave.")
    head = "Proposed by rules from what it says; confirm or correct it at triage."
    facts = {name.replace(" ", "_"): (one.value if one else None) for name, one in pairs}
    sure = {name.replace(" ", "_"): (one.confidence if one else 0.0) for name, one in pairs}
    return Proposed("\n".join([head, *lines]), {"proposed": True, **facts, "confidence": sure})


def _line(name: str, one: Guess[str] | None) -> str:
    if one is None or not one.because:
        return f"- {name}: {one.value if one else 'none'}, as nothing in it speaks for another."
    sure = "likely" if one.confidence >= HALF else "unsure"
    return f"- {name}: {one.value} ({sure}, {one.confidence:.2f}), because of: {', '.join(one.because)}."
