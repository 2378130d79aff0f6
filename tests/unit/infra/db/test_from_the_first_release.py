"""A workspace of the first tables becomes one with accounts, and who could come in still can."""

from datetime import timedelta

from alembic import command
from sqlalchemy import text

from watchfloor.infra.access.actors import SYSTEM, bearer_of, secret_digest
from watchfloor.infra.auth.people import list_people
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import alembic_config, migrate
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.clock import iso, system_clock

ACTOR = (
    "INSERT INTO actor (id, name, pseudonym, roles, compartments, created_at) "
    "VALUES ('a-1', 'lea', 'desk-1', 'admin lead', 'vip', :at)"
)
TOKEN = (
    "INSERT INTO token (digest, actor, label, permissions, created_at, expires_at) "
    "VALUES (:digest, 'a-1', 'command line', '', :at, :until)"
)


def first_release(database: Database) -> None:
    """The first tables, with one person and a token."""
    config = alembic_config()
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    now = system_clock()
    with database.writing() as session:
        session.execute(text(ACTOR), {"at": iso(now)})
        until = iso(now + timedelta(days=1))
        session.execute(text(TOKEN), {"digest": secret_digest("wf_old"), "at": iso(now), "until": until})


def test_people_and_tokens_are_carried_over(empty: Database) -> None:
    first_release(empty)

    migrate(empty)

    now = system_clock()
    with empty.reading() as session:
        bearer = bearer_of(session, "wf_old", at=now)
        [person] = list_people(unit=Unit(session, SYSTEM, now))
    assert (bearer.actor.name, bearer.actor.compartments, bearer.last_used_at) == (
        "lea",
        frozenset({"vip"}),
        None,
    )
    assert (person.version, person.has_password, person.disabled_at) == (1, False, None)
