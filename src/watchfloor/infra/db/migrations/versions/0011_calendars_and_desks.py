"""Calendars with the holidays that were stored, and desks with shifts, rosters and whom to call."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _calendars()
    _desks()


def _calendars() -> None:
    op.create_table(
        "calendar",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("subdivision", sa.String(length=40), nullable=True),
        sa.Column("categories", JsonText(), nullable=False),
        sa.Column("week", JsonText(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_calendar")),
    )
    op.create_table(
        "calendar_year",
        sa.Column("calendar", sa.String(length=40), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("library", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["calendar"], ["calendar.name"], name=op.f("fk_calendar_year_calendar")),
        sa.PrimaryKeyConstraint("calendar", "year", name=op.f("pk_calendar_year")),
    )
    op.create_table(
        "calendar_day",
        sa.Column("calendar", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("is_estimated", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(["calendar"], ["calendar.name"], name=op.f("fk_calendar_day_calendar")),
        sa.PrimaryKeyConstraint("calendar", "day", "source", name=op.f("pk_calendar_day")),
    )


def _desks() -> None:
    op.create_table(
        "desk",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("calendar", sa.String(length=40), nullable=False),
        sa.Column("clearance", JsonText(), nullable=False),
        sa.Column("markets", JsonText(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["calendar"], ["calendar.name"], name=op.f("fk_desk_calendar")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_desk")),
    )
    op.create_table(
        "shift",
        sa.Column("desk", sa.String(length=40), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("weekdays", JsonText(), nullable=False),
        sa.Column("hours", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["desk"], ["desk.key"], name=op.f("fk_shift_desk")),
        sa.PrimaryKeyConstraint("desk", "key", name=op.f("pk_shift")),
    )
    for table, what in (
        ("roster", sa.Column("kind", sa.String(length=16), nullable=False)),
        ("on_call", sa.Column("rank", sa.Integer(), nullable=False)),
    ):
        op.create_table(
            table,
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("desk", sa.String(length=40), nullable=False),
            sa.Column("person", sa.String(length=64), nullable=False),
            what,
            sa.Column("starts", UtcDateTime(timezone=True), nullable=False),
            sa.Column("ends", UtcDateTime(timezone=True), nullable=False),
            sa.ForeignKeyConstraint(["desk"], ["desk.key"], name=op.f(f"fk_{table}_desk")),
            sa.ForeignKeyConstraint(["person"], ["actor.id"], name=op.f(f"fk_{table}_person")),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
            sqlite_autoincrement=True,
        )
        op.create_index(f"ix_{table}_desk_ends", table, ["desk", "ends"], unique=False)


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
