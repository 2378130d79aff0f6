"""The ledger of a case and of everything in it: custody for the bundle, a timeline for the report."""

from collections.abc import Iterable
from dataclasses import dataclass

from watchfloor.domain.reports.casefile import LedgerHead, LedgerRow, TimelineRow
from watchfloor.domain.reports.service.lines import Staff
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.ledger.chain import hashed_fields
from watchfloor.infra.ledger.reading import entries_about, head


@dataclass(frozen=True, slots=True)
class Custody:
    """Entries in the order of the ledger, and the head they lead to."""

    rows: tuple[LedgerRow, ...]
    timeline: tuple[TimelineRow, ...]
    head: LedgerHead


def custody_of(unit: Unit, subjects: Iterable[str], staff: Staff) -> Custody:
    """What the ledger holds about the subjects. The rows keep the actor's opaque id, which their hashes cover."""
    entries = entries_about(unit.session, subjects)
    last = head(unit.session)
    return Custody(
        rows=tuple(LedgerRow(entry.hash, hashed_fields(entry)) for entry in entries),
        timeline=tuple(
            TimelineRow(entry.at, entry.verb, entry.subject, staff(entry.actor), entry.reason) for entry in entries
        ),
        head=LedgerHead(last.position, last.hash),
    )
