"""Clocks, their stretches, their due times and what they said."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "clock",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("obligation", sa.String(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=True),
        sa.Column("definition", JsonText(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("is_mandatory", sa.Boolean(), nullable=False),
        sa.Column("is_provisional", sa.Boolean(), nullable=False),
        sa.Column("start_event", sa.String(), nullable=False),
        sa.Column("start_source", sa.String(), nullable=False),
        sa.Column("started_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("due_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("earliest_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("breached_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=False),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("series", sa.Integer(), nullable=False),
        sa.Column("next_mark", sa.String(), nullable=True),
        sa.Column("next_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("calendar", sa.String(), nullable=True),
        sa.Column("calendar_version", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["parent"], ["clock.ref"], name=op.f("fk_clock_parent")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_clock")),
        sa.UniqueConstraint("number", name=op.f("uq_clock_number")),
    )
    for column in ("subject", "parent", "next_at", "calendar"):
        op.create_index(op.f(f"ix_clock_{column}"), "clock", [column])
    op.create_index("ix_clock_state_due_at", "clock", ["state", "due_at"])
    op.create_index("ix_clock_obligation_state", "clock", ["obligation", "state"])
    op.create_table(
        "clock_segment",
        sa.Column("clock", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("is_paused", sa.Boolean(), nullable=False),
        sa.Column("begins", UtcDateTime(timezone=True), nullable=False),
        sa.Column("ends", UtcDateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["clock"], ["clock.ref"], name=op.f("fk_clock_segment_clock")),
        sa.PrimaryKeyConstraint("clock", "ordinal", name=op.f("pk_clock_segment")),
    )
    op.create_table(
        "clock_due",
        sa.Column("clock", sa.String(), nullable=False),
        sa.Column("series", sa.Integer(), nullable=False),
        sa.Column("due_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["clock"], ["clock.ref"], name=op.f("fk_clock_due_clock")),
        sa.PrimaryKeyConstraint("clock", "series", name=op.f("pk_clock_due")),
    )
    op.create_table(
        "clock_firing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("clock", sa.String(), nullable=False),
        sa.Column("series", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("due_for", UtcDateTime(timezone=True), nullable=False),
        sa.Column("fired_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["clock"], ["clock.ref"], name=op.f("fk_clock_firing_clock")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clock_firing")),
        sa.UniqueConstraint("clock", "series", "mark", name=op.f("uq_clock_firing_clock_series_mark")),
    )
    op.create_index(op.f("ix_clock_firing_clock"), "clock_firing", ["clock"])


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
