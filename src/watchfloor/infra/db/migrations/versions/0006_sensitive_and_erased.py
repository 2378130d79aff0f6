"""Grants to unmask, runs that used one, erasures with their steps, legal holds, and the names kept out."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "erased_name",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("certificate", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_erased_name")),
    )
    op.create_table(
        "erasure",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("entities", JsonText(), nullable=False),
        sa.Column("digests", JsonText(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("requested_by", sa.String(), nullable=False),
        sa.Column("requested_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by", sa.String(), nullable=True),
        sa.Column("confirmed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("finished_at", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_erasure")),
        sa.UniqueConstraint("number", name=op.f("uq_erasure_number")),
    )
    op.create_table(
        "legal_hold",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("placed_by", sa.String(), nullable=False),
        sa.Column("placed_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("lifted_by", sa.String(), nullable=True),
        sa.Column("lifted_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("lifting_reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_legal_hold")),
        sa.UniqueConstraint("number", name=op.f("uq_legal_hold_number")),
    )
    op.create_index(op.f("ix_legal_hold_entity"), "legal_hold", ["entity"], unique=False)
    op.create_table(
        "erasure_step",
        sa.Column("erasure", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("counts", JsonText(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["erasure"], ["erasure.ref"], name=op.f("fk_erasure_step_erasure")),
        sa.PrimaryKeyConstraint("erasure", "step", name=op.f("pk_erasure_step")),
    )
    op.create_table(
        "sensitive_grant",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("column", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("given_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("revoked_by", sa.String(), nullable=True),
        sa.Column("revoked_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_sensitive_grant_actor")),
        sa.ForeignKeyConstraint(["dataset"], ["dataset.name"], name=op.f("fk_sensitive_grant_dataset")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_sensitive_grant")),
        sa.UniqueConstraint("number", name=op.f("uq_sensitive_grant_number")),
    )
    op.create_index(op.f("ix_sensitive_grant_actor"), "sensitive_grant", ["actor"], unique=False)
    op.create_table(
        "run_unmasking",
        sa.Column("run", sa.String(), nullable=False),
        sa.Column("columns", JsonText(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["run.ref"], name=op.f("fk_run_unmasking_run")),
        sa.PrimaryKeyConstraint("run", name=op.f("pk_run_unmasking")),
    )


def downgrade() -> None:
    raise NotImplementedError("What was erased stays erased: restore a backup instead.")
