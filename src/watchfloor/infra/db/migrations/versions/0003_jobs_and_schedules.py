"""Jobs, and the schedules that ask for them."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "job",
        sa.Column("ref", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("permission", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=600), nullable=False),
        sa.Column("form", JsonText(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("progress", sa.Double(), nullable=False),
        sa.Column("doing", sa.String(length=200), nullable=False),
        sa.Column("is_closing", sa.Boolean(), nullable=False),
        sa.Column("result", JsonText(), nullable=True),
        sa.Column("problem", JsonText(), nullable=True),
        sa.Column("file", JsonText(), nullable=True),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("allowed", sa.String(length=1000), nullable=False),
        sa.Column("request_id", sa.String(length=64), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("started_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("inline", sa.Boolean(), nullable=False),
        sa.Column("schedule", sa.String(length=32), nullable=True),
        sa.Column("slot", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_job")),
        sa.UniqueConstraint("number", name=op.f("uq_job_number")),
        sa.UniqueConstraint("schedule", "slot", name=op.f("uq_job_schedule_slot")),
    )
    op.create_index("ix_job_state", "job", ["state", "number"], unique=False)
    op.create_table(
        "job_schedule",
        sa.Column("ref", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("permission", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=600), nullable=False),
        sa.Column("form", JsonText(), nullable=False),
        sa.Column("cron", sa.String(length=200), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("next_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("allowed", sa.String(length=1000), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_job_schedule")),
        sa.UniqueConstraint("number", name=op.f("uq_job_schedule_number")),
    )
    op.create_index(op.f("ix_job_schedule_next_at"), "job_schedule", ["next_at"], unique=False)


def downgrade() -> None:
    raise NotImplementedError("The ledger is append-only: restore a backup instead.")
