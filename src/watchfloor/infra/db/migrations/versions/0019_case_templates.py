"""Case templates: versions of each class, which one an escalation has, and which task of one a task is."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "case_template",
        sa.Column("demand_class", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", JsonText(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("demand_class", "version", name=op.f("pk_case_template")),
    )
    op.create_table(
        "escalation_template",
        sa.Column("escalation", sa.String(), nullable=False),
        sa.Column("demand_class", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", JsonText(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_escalation_template_escalation")),
        sa.PrimaryKeyConstraint("escalation", name=op.f("pk_escalation_template")),
    )
    required: sa.Column[bool] = sa.Column("is_required", sa.Boolean(), server_default=sa.false(), nullable=False)
    op.add_column("escalation_task", required)
    op.add_column("escalation_task", sa.Column("template_key", sa.String(), server_default="", nullable=False))


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
