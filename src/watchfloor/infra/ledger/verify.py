"""Walking the chain: the first link that does not hold is named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from watchfloor.infra.ledger.anchor import Anchor
from watchfloor.infra.ledger.append import GENESIS
from watchfloor.infra.ledger.chain import entry_hash, hashed_fields, payload_digest
from watchfloor.infra.ledger.emptying import Certificates
from watchfloor.infra.ledger.models import LedgerEntry, LedgerHead, LedgerPayload, LedgerScope


@dataclass(frozen=True, slots=True)
class ChainReport:
    """How many entries were walked, how many payloads were emptied under a certificate, the head, and what is broken
    (nothing, where the ledger holds).

    Each emptied payload is proved: a later entry of the chain names its certificate and the digest of what it held.
    """

    entries: int
    emptied: int
    head: str
    broken: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether every link held."""
        return not self.broken

    @property
    def first_broken(self) -> int | None:
        """The position of the first entry that does not hold; None where all do, or the fault is elsewhere."""
        named = (re.match(r"entry ([0-9]+):", fault) for fault in self.broken)
        return next((int(found[1]) for found in named if found), None)


def verify_chain(session: Session, anchors: tuple[Anchor, ...] = ()) -> ChainReport:
    """Walk all entries in order; compare hashes, payload digests, scopes, the head and the anchored heads."""
    faults: list[str] = []
    previous, count, certificates = GENESIS, 0, Certificates()
    last_of: dict[str, str] = {}
    noted: dict[int, set[str]] = {}
    for anchor in anchors:
        noted.setdefault(anchor.position, set()).add(anchor.hash)
    for row in session.execute(_rows()).yield_per(1000):
        entry: LedgerEntry = row[0]
        payload: LedgerPayload | None = row[1]
        count += 1
        faults.extend(certificates.see(entry, payload))
        faults.extend(_entry_faults(entry, payload, count, previous, last_of.get(entry.subject, "")))
        if noted.pop(entry.position, {entry.hash}) != {entry.hash}:
            faults.append(f"entry {entry.position}: an anchor noted another hash for it")
        previous, last_of[entry.subject] = entry.hash, entry.hash
    faults.extend(f"entry {position}: an anchor knows it, the ledger does not" for position in sorted(noted))
    faults.extend(certificates.unproved())
    faults.extend(_scope_faults(session))
    top = session.scalars(select(LedgerHead)).one()
    if (top.position, top.hash) != (count, previous):
        faults.append(f"head: says entry {top.position}, the chain ends at {count}")
    return ChainReport(count, certificates.emptied, previous, tuple(faults))


def _rows() -> Select[LedgerEntry, LedgerPayload]:
    joined = select(LedgerEntry, LedgerPayload).outerjoin(LedgerPayload, LedgerPayload.position == LedgerEntry.position)
    return joined.order_by(LedgerEntry.position)


def _entry_faults(
    entry: LedgerEntry, payload: LedgerPayload | None, expected: int, previous: str, of_subject: str
) -> Iterator[str]:
    name = f"entry {entry.position}"
    if entry.position != expected:
        yield f"{name}: entry {expected} is missing before it"
    if entry.hash != entry_hash(hashed_fields(entry)):
        yield f"{name}: its fields were changed"
    if entry.previous != previous:
        yield f"{name}: it does not follow the entry before it"
    if entry.subject_previous != of_subject:
        yield f"{name}: it does not follow the last entry about its subject"
    if payload is None:
        yield f"{name}: its payload is missing"
    elif payload.body is not None and payload_digest(payload.salt, payload.body) != entry.digest:
        yield f"{name}: its payload was changed"
    elif payload.body is None and not payload.certificate:
        yield f"{name}: its payload was emptied without a certificate"


def _scope_faults(session: Session) -> Iterator[str]:
    linked: dict[int, set[str]] = {}
    for position, scope in session.execute(select(LedgerScope.position, LedgerScope.scope)):
        linked.setdefault(position, set()).add(scope)
    for position, scopes in session.execute(select(LedgerEntry.position, LedgerEntry.scopes)):
        if linked.get(position, set()) != set(scopes.split()):
            yield f"entry {position}: its scopes were changed"
