"""A database from before overrides and swaps: whom a desk calls is carried over, and stands in the order as it did."""

from datetime import UTC, datetime

from alembic import command
from sqlalchemy import text

from watchfloor.domain.clocks.desks import repository
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import alembic_config, migrate
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.clock import iso

STARTS, ENDS = datetime(2026, 12, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
ROWS = (
    (
        "INSERT INTO actor (id, name, pseudonym, roles, compartments, created_at) "
        "VALUES ('a-1', 'lea', 'desk-1', 'lead', '', :starts)"
    ),
    (
        "INSERT INTO calendar (name, zone, categories, week, version, changed_at) "
        "VALUES ('sg', 'Asia/Singapore', '[]', '[]', 1, :starts)"
    ),
    (
        "INSERT INTO desk (key, name, calendar, clearance, markets, version, changed_at) "
        "VALUES ('sg', 'Singapore', 'sg', '[]', '[]', 1, :starts)"
    ),
    "INSERT INTO on_call (desk, person, rank, starts, ends) VALUES ('sg', 'a-1', 2, :starts, :ends)",
)


def test_a_time_to_call_is_carried_over_as_no_override(empty: Database) -> None:
    config = alembic_config()
    with empty.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0020")
    with empty.writing() as session:
        for row in ROWS:
            session.execute(text(row), {"starts": iso(STARTS), "ends": iso(ENDS)})

    migrate(empty)

    with empty.reading() as session:
        [kept] = repository.on_call(Unit(session, SYSTEM, STARTS), ["sg"], STARTS)
        assert (kept.person, kept.rank, kept.is_override, kept.ends) == ("a-1", 2, False, ENDS)
        assert session.scalar(text("SELECT count(*) FROM on_call_swap")) == 0
