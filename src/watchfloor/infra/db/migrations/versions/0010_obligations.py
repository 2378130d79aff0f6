"""What an organisation says of the obligations of the book, revision by revision."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "obligation_revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("obligation", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("effective_from", UtcDateTime(timezone=True), nullable=False),
        sa.Column("applies", sa.String(length=16), nullable=False),
        sa.Column("changes", JsonText(), nullable=False),
        sa.Column("reason", sa.String(length=2_000), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["actor.id"], name=op.f("fk_obligation_revision_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_obligation_revision")),
        sa.UniqueConstraint("obligation", "revision", name=op.f("uq_obligation_revision_obligation_revision")),
    )


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
