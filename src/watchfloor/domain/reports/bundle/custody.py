"""Checks on the custody of a bundle: each ledger entry's own hash, and the chain from entry to entry of a subject."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from watchfloor.domain.reports.bundle.records import Records
from watchfloor.domain.reports.bundle.verdict import Check, broken, ok
from watchfloor.domain.reports.casefile import LedgerRow
from watchfloor.infra.ledger.chain import entry_hash

POSITION, SUBJECT, BEFORE = "position", "subject", "subject_previous"


def custody_checks(records: Records) -> Iterator[Check]:
    """One check for each subject whose entries hold, one for each entry that does not."""
    by_subject: dict[str, list[LedgerRow]] = defaultdict(list)
    for row in records.custody:
        by_subject[str(row.fields.get(SUBJECT))].append(row)
    for subject, rows in sorted(by_subject.items()):
        found = [*_entry_checks(subject, rows), *_chain_checks(subject, rows)]
        yield from found
        if not any(check.fails for check in found):
            yield ok("custody", subject, f"{len(rows)} ledger entries, each tied to the one before.")
    for record in records.items:
        if record.item.ref not in by_subject:
            yield broken("custody", record.item.ref, "The bundle holds no ledger entry about it.")
    last = max((_position(row) for row in records.custody), default=0)
    if last > records.case.ledger.position:
        yield broken("custody", f"entry {last}", "It lies behind the head of the ledger that the bundle names.")


def _position(row: LedgerRow) -> int:
    position = row.fields.get(POSITION)
    return position if isinstance(position, int) else 0


def _entry_checks(subject: str, rows: Sequence[LedgerRow]) -> Iterator[Check]:
    for row in rows:
        name = f"{subject}, entry {_position(row)}"
        if row.withheld:
            yield Check(
                "custody", name, "withheld", f"Its hash cannot be computed: {', '.join(row.withheld)} withheld."
            )
        elif entry_hash(row.fields) != row.hash:
            yield broken("custody", name, "Its fields changed: its hash is another.")


def _chain_checks(subject: str, rows: Sequence[LedgerRow]) -> Iterator[Check]:
    before, position = "", 0
    for row in rows:
        name = f"{subject}, entry {_position(row)}"
        if str(row.fields.get(BEFORE) or "") != before:
            yield broken(
                "custody", name, "An entry before it is missing or was changed: the chain does not lead to it."
            )
        if _position(row) <= position:
            yield broken("custody", name, "It is out of order.")
        before, position = row.hash, _position(row)
