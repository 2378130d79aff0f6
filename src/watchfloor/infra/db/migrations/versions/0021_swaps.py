"""Overrides of the order of call, and swaps of times to call."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import UtcDateTime

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("on_call", sa.Column("is_override", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "on_call_swap",
        sa.Column("ref", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("desk", sa.String(length=40), nullable=False),
        sa.Column("from_person", sa.String(length=64), nullable=False),
        sa.Column("to_person", sa.String(length=64), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("starts", UtcDateTime(timezone=True), nullable=False),
        sa.Column("ends", UtcDateTime(timezone=True), nullable=False),
        sa.Column("back_turn", sa.Integer(), nullable=True),
        sa.Column("back_starts", UtcDateTime(timezone=True), nullable=True),
        sa.Column("back_ends", UtcDateTime(timezone=True), nullable=True),
        sa.Column("lapses_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("asked_by", sa.String(length=64), nullable=False),
        sa.Column("asked_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("words", sa.String(length=500), nullable=False),
        sa.Column("answered_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["desk"], ["desk.key"], name=op.f("fk_on_call_swap_desk")),
        sa.ForeignKeyConstraint(["from_person"], ["actor.id"], name=op.f("fk_on_call_swap_from_person")),
        sa.ForeignKeyConstraint(["to_person"], ["actor.id"], name=op.f("fk_on_call_swap_to_person")),
        sa.ForeignKeyConstraint(["asked_by"], ["actor.id"], name=op.f("fk_on_call_swap_asked_by")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_on_call_swap")),
        sa.UniqueConstraint("number", name=op.f("uq_on_call_swap_number")),
    )
    op.create_index("ix_on_call_swap_from_person", "on_call_swap", ["from_person"])
    op.create_index("ix_on_call_swap_to_person", "on_call_swap", ["to_person"])
    op.create_index("ix_on_call_swap_desk_state", "on_call_swap", ["desk", "state"])


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
