"""A small write that waits for nobody: done where nobody else writes, else left out without a word."""

import pytest
from sqlalchemy import select, text

from factories.desks import Desk
from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.db.engine import BUSY_MS, Database

RENAME = text("UPDATE actor SET pseudonym = :name")


def named(desk: Desk) -> str | None:
    with desk.place.database.reading() as session:
        return session.scalar(select(ActorRow.pseudonym))


@pytest.fixture(autouse=True)
def somebody(desk: Desk) -> None:
    desk.token("ana")


def test_it_is_done_and_committed_where_nobody_writes(desk: Desk) -> None:
    assert desk.place.database.write_if_free(lambda session: session.execute(RENAME, {"name": "free"}))
    assert named(desk) == "free"


def test_it_does_not_wait_for_another_write_of_this_process(desk: Desk) -> None:
    with desk.place.database.writing() as session:
        session.execute(RENAME, {"name": "first"})
        was_done = desk.place.database.write_if_free(lambda other: other.execute(RENAME, {"name": "second"}))

    assert (was_done, named(desk)) == (False, "first")


def test_it_does_not_wait_for_another_process(desk: Desk) -> None:
    other = Database(desk.place.database.url)
    with other.writing() as session:
        session.execute(RENAME, {"name": "first"})
        was_done = desk.place.database.write_if_free(lambda mine: mine.execute(RENAME, {"name": "second"}))
    other.dispose()

    assert (was_done, named(desk)) == (False, "first")


def test_afterwards_writes_wait_for_their_turn_again(desk: Desk) -> None:
    database = desk.place.database
    database.write_if_free(lambda session: session.execute(RENAME, {"name": "free"}))

    if database.is_sqlite:
        with database.engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == BUSY_MS
    with database.writing() as session:
        session.execute(RENAME, {"name": "in turn"})
    assert named(desk) == "in turn"


def test_a_mistake_is_no_busy_database_and_leaves_nothing(desk: Desk) -> None:
    def fail(session: object) -> None:
        raise LookupError("a mistake")

    with pytest.raises(LookupError):
        desk.place.database.write_if_free(fail)

    assert desk.place.database.write_if_free(lambda session: session.execute(RENAME, {"name": "after"}))
