"""Routing: what people can take on, who is not free, and the desk of an escalation."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "skill",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("languages", JsonText(), nullable=False),
        sa.Column("demand_classes", JsonText(), nullable=False),
        sa.Column("markets", JsonText(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["actor.id"], name=op.f("fk_skill_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_skill")),
    )
    op.create_table(
        "away",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("until", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["actor.id"], name=op.f("fk_away_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_away")),
    )
    op.add_column("escalation", sa.Column("desk", sa.String(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
