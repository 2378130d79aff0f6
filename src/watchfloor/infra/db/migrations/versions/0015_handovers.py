"""Handovers and their items."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "handover",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("from_desk", sa.String(), nullable=False),
        sa.Column("to_desk", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("drafted_by", sa.String(), nullable=False),
        sa.Column("drafted_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("shift_begins", UtcDateTime(timezone=True), nullable=False),
        sa.Column("shift_ends", UtcDateTime(timezone=True), nullable=False),
        sa.Column("frozen_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("frozen_by", sa.String(), nullable=True),
        sa.Column("settled_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("paged_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("receiving_lead", sa.String(), nullable=True),
        sa.Column("previous", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["previous"], ["handover.ref"], name=op.f("fk_handover_previous")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_handover")),
        sa.UniqueConstraint("number", name=op.f("uq_handover_number")),
    )
    op.create_index("ix_handover_state", "handover", ["state"])
    op.create_table(
        "handover_item",
        sa.Column("handover", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("escalation", sa.String(), nullable=False),
        sa.Column("is_addendum", sa.Boolean(), nullable=False),
        sa.Column("illness", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("actions", JsonText(), nullable=False),
        sa.Column("contingencies", JsonText(), nullable=False),
        sa.Column("snapshot", JsonText(), nullable=False),
        sa.Column("expires_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("synthesis", sa.String(), nullable=False),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("answered_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["handover"], ["handover.ref"], name=op.f("fk_handover_item_handover")),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_handover_item_escalation")),
        sa.PrimaryKeyConstraint("handover", "number", name=op.f("pk_handover_item")),
        sa.UniqueConstraint("handover", "escalation", name=op.f("uq_handover_item_handover_escalation")),
    )
    op.create_index("ix_handover_item_escalation", "handover_item", ["escalation"])


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
