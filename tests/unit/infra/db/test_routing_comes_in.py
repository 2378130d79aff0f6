"""A workspace that holds escalations and people gets routing: what was there stays, and is at no desk yet."""

from alembic import command
from sqlalchemy import MetaData, inspect, select, text

from factories.olden import AT, REF, put_escalation
from watchfloor.domain.escalations.models import NARROWED, Escalation, QueueEntry
from watchfloor.domain.escalations.routing import repository
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import alembic_config, migrate

ACTOR = (
    "INSERT INTO actor (id, name, pseudonym, roles, compartments, created_at) "
    "VALUES ('a-1', 'lea', 'desk-1', 'lead', '', '2026-11-01T00:00:00.000000Z')"
)


def populated_before(database: Database) -> None:
    """A database as it was before routing, with a person and an escalation that they hold."""
    config = alembic_config()
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0017")
    with database.writing() as session:
        session.execute(text(ACTOR))
        put_escalation(session.connection(), title="An order", assignee="a-1", lane=0)


def test_what_was_there_stays_and_is_at_no_desk(empty: Database) -> None:
    populated_before(empty)

    migrate(empty)

    with empty.reading() as session:
        columns = (Escalation.title, Escalation.assignee, Escalation.desk, Escalation.received_at)
        row = session.execute(select(*columns).where(Escalation.ref == REF)).one()
        assert tuple(row) == ("An order", "a-1", None, AT)
        assert repository.skills(session) == {}
        assert list(repository.away(session, AT)) == []


def test_what_was_at_a_desk_stays_there_when_the_queue_becomes_a_table_of_its_own(empty: Database) -> None:
    config = alembic_config()
    with empty.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0021")
        put_escalation(connection, title="An order", desk="sg", lane=0)

    migrate(empty)

    with empty.reading() as session:
        assert session.execute(select(QueueEntry.desk, Escalation.title).where(Escalation.ref == REF)).one() == (
            "sg",
            "An order",
        )
        [queue] = [
            one
            for one in inspect(session.connection()).get_indexes("escalation")
            if one["name"] == "ix_escalation_queue"
        ]
        assert queue["column_names"] == ["lane", "value_key", "number", *NARROWED]


def test_what_people_can_take_on_is_of_people_there_are(empty: Database) -> None:
    populated_before(empty)
    migrate(empty)
    with empty.reading() as session:
        kept = MetaData()
        kept.reflect(session.connection(), only=["skill", "away"])
    for name in ("skill", "away"):
        assert [key.target_fullname for key in kept.tables[name].foreign_keys] == ["actor.id"]
