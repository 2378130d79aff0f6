"""Emptying payloads: what changed is forgotten, and a later entry of the chain says which, by whom and why."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Text, or_, select, type_coerce, update
from sqlalchemy.orm import Session

from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.ledger.models import LedgerEntry, LedgerPayload
from watchfloor.kernel.mentions import Mentions

EMPTIED = "ledger.emptied"


def payloads_naming(session: Session, mentions: Mentions) -> list[int]:
    """The positions of the payloads that name one of the entities, in ledger order; certificates name nobody."""
    text = type_coerce(LedgerPayload.body, Text)
    may = or_(*(text.contains(needle, autoescape=True) for needle in mentions.needles))
    joined = select(LedgerPayload.position, LedgerPayload.body).join(
        LedgerEntry, LedgerEntry.position == LedgerPayload.position
    )
    found = session.execute(joined.where(may, LedgerEntry.verb != EMPTIED).order_by(LedgerPayload.position))
    return [position for position, body in found if body and mentions.named_in(body)]


def empty_payloads(*, unit: WriteUnit, positions: Sequence[int], subject: str, reason: str) -> str:
    """Empty payloads under a new certificate and give its name; the entry that proves it is chained with this unit.

    The proof binds each position to the digest that its own entry carries, so that it speaks of that payload alone.
    """
    certificate = f"{subject}/{positions[0]}-{positions[-1]}"
    digests = select(LedgerEntry.position, LedgerEntry.digest).where(LedgerEntry.position.in_(positions))
    emptied = {str(position): digest for position, digest in unit.session.execute(digests)}
    unit.session.execute(
        update(LedgerPayload)
        .where(LedgerPayload.position.in_(positions), LedgerPayload.body.is_not(None))
        .values(body=None, certificate=certificate)
    )
    unit.record(EMPTIED, subject, payload={"certificate": certificate, "emptied": emptied}, reason=reason)
    return certificate


class Certificates:
    """What a walk along the chain learns of emptied payloads, and which of them no entry proves."""

    def __init__(self) -> None:
        self._emptied: dict[int, tuple[str, str]] = {}
        self._proved: dict[int, set[tuple[str, str]]] = {}

    def see(self, entry: LedgerEntry, payload: LedgerPayload | None) -> Iterator[str]:
        """Take an entry into account. Tells of a proof that was itself emptied."""
        if payload is None:
            return
        if payload.body is None:
            self._emptied[entry.position] = (payload.certificate or "", entry.digest)
            if entry.verb == EMPTIED:
                yield f"entry {entry.position}: it is a certificate, and was emptied"
        elif entry.verb == EMPTIED:
            self._note(entry.position, json.loads(payload.body))

    @property
    def emptied(self) -> int:
        """How many payloads are empty."""
        return len(self._emptied)

    def unproved(self) -> Iterable[str]:
        """A sentence for each emptied payload whose certificate no later entry gives for that very payload."""
        for position, (certificate, digest) in sorted(self._emptied.items()):
            if certificate and (certificate, digest) not in self._proved.get(position, ()):
                yield f"entry {position}: its payload was emptied under a certificate that the ledger does not hold"

    def _note(self, at: int, proof: Mapping[str, object]) -> None:
        emptied = proof.get("emptied")
        for position, digest in emptied.items() if isinstance(emptied, dict) else ():
            if int(position) < at:
                self._proved.setdefault(int(position), set()).add((str(proof.get("certificate")), str(digest)))
