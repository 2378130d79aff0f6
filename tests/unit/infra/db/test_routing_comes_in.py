"""A workspace that holds escalations and people gets routing: what was there stays, and is at no desk yet."""

from datetime import UTC, datetime

from alembic import command
from sqlalchemy import MetaData, Table, insert, select, text
from sqlalchemy.types import Boolean, DateTime, Float, Integer

from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.routing import repository
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import alembic_config, migrate

REF = "ESC-2026-000001"
AT = datetime(2026, 11, 1, tzinfo=UTC)
ACTOR = (
    "INSERT INTO actor (id, name, pseudonym, roles, compartments, created_at) "
    "VALUES ('a-1', 'lea', 'desk-1', 'lead', '', '2026-11-01T00:00:00.000000Z')"
)
PLAIN = ((Boolean, False), (Integer, 1), (Float, 0.0), (DateTime, AT))


def filled(table: Table) -> dict[str, object]:
    """The least row that a table takes: text in its first letters, whatever is not text in its least."""
    return {
        column.name: next((value for kind, value in PLAIN if isinstance(column.type, kind)), f"kept {column.name}"[:27])
        for column in table.columns
        if not column.nullable
    }


def populated_before(database: Database) -> None:
    """A database as it was before routing, with a person and an escalation that they hold."""
    config = alembic_config()
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0017")
    with database.writing() as session:
        session.execute(text(ACTOR))
        table = Table("escalation", MetaData(), autoload_with=session.connection())
        at = AT.isoformat() if database.engine.dialect.name == "sqlite" else AT
        times = (one for one in table.columns if one.name.endswith("_at") and not one.nullable)
        stored = {column.name: at for column in times}
        row = filled(table) | stored | {"ref": REF, "title": "An order", "assignee": "a-1", "lane": 0}
        session.execute(insert(table).values(row))


def test_what_was_there_stays_and_is_at_no_desk(empty: Database) -> None:
    populated_before(empty)

    migrate(empty)

    with empty.reading() as session:
        columns = (Escalation.title, Escalation.assignee, Escalation.desk, Escalation.received_at)
        row = session.execute(select(*columns).where(Escalation.ref == REF)).one()
        assert tuple(row) == ("An order", "a-1", None, AT)
        assert repository.skills(session) == {}
        assert list(repository.away(session, AT)) == []


def test_what_people_can_take_on_is_of_people_there_are(empty: Database) -> None:
    populated_before(empty)
    migrate(empty)
    with empty.reading() as session:
        kept = MetaData()
        kept.reflect(session.connection(), only=["skill", "away"])
    for name in ("skill", "away"):
        assert [key.target_fullname for key in kept.tables[name].foreign_keys] == ["actor.id"]
