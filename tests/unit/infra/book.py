"""The ledger of a desk, open to its writers and to a tamperer who owns the database."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from watchfloor.infra.ledger.anchor import Anchor
from watchfloor.infra.ledger.models import LedgerEntry
from watchfloor.infra.ledger.verify import ChainReport, verify_chain
from watchfloor.infra.web.edge import Edge

EdgeOf = Callable[[str], Edge]
TABLES = ("ledger", "ledger_scope", "ledger_payload")


@dataclass(frozen=True)
class Book:
    """What a test does with a ledger."""

    edge: Edge

    def write(self, subject: str = "note:1", **payload: object) -> int:
        """Leave one entry and tell its position."""
        self.edge.change(lambda unit: unit.record("note.written", subject, payload=payload, reason="to keep"))
        return self.entries()[-1].position

    def entries(self) -> list[LedgerEntry]:
        """All entries in order."""
        with self.edge.database.reading() as session:
            return list(session.scalars(select(LedgerEntry).order_by(LedgerEntry.position)))

    def check(self, anchors: tuple[Anchor, ...] = ()) -> ChainReport:
        """What the verifier says."""
        with self.edge.database.reading() as session:
            return verify_chain(session, anchors)

    def run(self, statement: str, **values: object) -> None:
        """Run one statement in a transaction of its own."""
        with self.edge.database.writing() as session:
            session.execute(text(statement), values)

    def drop_triggers(self) -> None:
        """Take the guards away, as only the owner of the database can."""
        with self.edge.database.writing() as session:
            for statement in _drops(session, is_sqlite=self.edge.database.is_sqlite):
                session.execute(text(statement))


def _drops(session: Session, *, is_sqlite: bool) -> list[str]:
    if not is_sqlite:
        return [f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in TABLES]
    names = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    return [f"DROP TRIGGER {name}" for name in names]
