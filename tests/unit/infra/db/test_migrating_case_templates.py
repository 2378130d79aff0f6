"""Revision 0019 on a desk that has escalations with tasks: they stay as they were, and no template is put on them."""

import pytest
from alembic import command
from sqlalchemy import inspect, text

from factories.olden import REF, put_escalation
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import alembic_config, migrate
from watchfloor.infra.db.versions import is_current

BEFORE = "0018"
NEW = {"is_required", "template_key"}


@pytest.fixture
def worked_on(empty: Database) -> Database:
    """A database at the revision before, with an escalation that has a task."""
    config = alembic_config()
    with empty.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, BEFORE)
        put_escalation(connection)
        task = (
            "INSERT INTO escalation_task (ref, number, escalation, kind, title, for_role, is_mandatory, state, outcome,"
            f" version) VALUES ('TASK-1', 1, '{REF}', 'task', 'Ask them', 'desk', true, 'open', '', 1)"
        )
        connection.execute(text(task))
    return empty


def test_tasks_that_were_there_are_nobodys_template_and_stay_what_they_were(worked_on: Database) -> None:
    with worked_on.reading() as session:
        before = {one["name"] for one in inspect(session.connection()).get_columns("escalation_task")}
    assert not NEW & before

    migrate(worked_on)

    assert is_current(worked_on)
    with worked_on.reading() as session:
        told = text("SELECT title, is_mandatory, is_required, template_key FROM escalation_task")
        row = session.execute(told).one()
        kept = session.scalar(text("SELECT count(*) FROM escalation_template"))
    assert (row[0], bool(row[1]), bool(row[2]), row[3], kept) == ("Ask them", True, False, "", 0)
