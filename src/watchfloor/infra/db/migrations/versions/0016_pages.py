"""Pages and their calls."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import UtcDateTime

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "page",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("raised_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("next_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("acknowledged_by", sa.String(), nullable=True),
        sa.Column("acknowledged_at", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_page")),
        sa.UniqueConstraint("number", name=op.f("uq_page_number")),
        sa.UniqueConstraint("subject", "cause", "key", name=op.f("uq_page_subject_cause_key")),
    )
    op.create_index("ix_page_next_at", "page", ["next_at"])
    op.create_index("ix_page_subject", "page", ["subject"])
    op.create_table(
        "page_call",
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("desk", sa.String(), nullable=False),
        sa.Column("called_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["page"], ["page.ref"], name=op.f("fk_page_call_page")),
        sa.PrimaryKeyConstraint("page", "ordinal", name=op.f("pk_page_call")),
    )
    op.create_index("ix_page_call_actor", "page_call", ["actor"])


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
