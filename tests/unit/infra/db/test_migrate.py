"""Migrations make the schema that the models describe, once, and touch nothing that is not ours."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from factories.desks import Desk
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import alembic_config, migrate
from watchfloor.infra.db.model import Model
from watchfloor.infra.db.versions import is_current, known
from watchfloor.kernel.errors import Conflict


def run(database: Database, statement: str) -> None:
    with database.writing() as session:
        session.execute(text(statement))


def tables(database: Database) -> set[str]:
    with database.reading() as session:
        return set(inspect(session.connection()).get_table_names())


def test_an_empty_database_gets_every_table_of_the_models(empty: Database) -> None:
    assert not is_current(empty)

    migrate(empty)

    assert is_current(empty)
    assert tables(empty) == {*Model.metadata.tables, "alembic_version"}


def test_the_models_describe_exactly_what_the_migrations_make(desk: Desk) -> None:
    with desk.place.database.reading() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})

        assert compare_metadata(context, Model.metadata) == []


def test_a_second_migration_changes_nothing(desk: Desk) -> None:
    desk.token("ana")
    before = tables(desk.place.database)

    migrate(desk.place.database)

    assert tables(desk.place.database) == before
    assert desk.actor("ana").name == "ana"


def test_processes_that_migrate_at_once_take_turns(empty: Database) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: migrate(empty), range(4)))

    assert is_current(empty)


def test_there_is_one_newest_version_and_each_follows_from_the_first() -> None:
    scripts = ScriptDirectory.from_config(alembic_config())
    revisions = [script.revision for script in scripts.walk_revisions()]

    assert len(scripts.get_heads()) == 1
    assert revisions == sorted(revisions, reverse=True)
    assert set(revisions) == known()


def test_the_way_back_is_a_backup(desk: Desk) -> None:
    config = alembic_config()

    with desk.place.database.engine.begin() as connection:
        config.attributes["connection"] = connection
        with pytest.raises(NotImplementedError, match="restore a backup"):
            command.downgrade(config, "base")

    assert is_current(desk.place.database)


def test_a_newer_database_is_left_to_the_newer_watchfloor(desk: Desk) -> None:
    run(desk.place.database, "UPDATE alembic_version SET version_num = '9999'")

    assert not is_current(desk.place.database)
    with pytest.raises(Conflict, match="9999") as refused:
        migrate(desk.place.database)
    assert refused.value.code == "database_newer"


def test_the_database_of_another_program_is_not_moved_into(empty: Database) -> None:
    run(empty, "CREATE TABLE invoice (id INTEGER)")

    with pytest.raises(Conflict) as refused:
        migrate(empty)

    assert refused.value.code == "database_of_others"
    assert tables(empty) == {"invoice"}


@pytest.mark.parametrize(
    "content", [b"no database at all, and longer than a header", b"SQLite format 3\0" + b"x" * 200]
)
def test_a_file_that_is_no_database_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(content)
    database = Database(f"sqlite:///{path}")

    with pytest.raises(Conflict) as refused:
        migrate(database)

    database.dispose()
    assert refused.value.code == "no_database"
    assert path.read_bytes() == content
