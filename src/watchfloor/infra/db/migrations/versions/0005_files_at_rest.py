"""Uploads in chunks, isolated holding with a hash bank, and the rounds that read stored files again."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import UtcDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "upload",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("purpose", sa.String(length=16), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("offset", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("created_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_upload_actor_actor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_upload")),
    )
    op.create_index(op.f("ix_upload_actor"), "upload", ["actor"], unique=False)
    op.create_index(op.f("ix_upload_expires_at"), "upload", ["expires_at"], unique=False)
    op.create_table(
        "upload_part",
        sa.Column("upload", sa.String(length=32), nullable=False),
        sa.Column("offset", sa.BigInteger(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("file", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["upload"], ["upload.id"], name=op.f("fk_upload_part_upload_upload"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("upload", "offset", name=op.f("pk_upload_part")),
    )
    op.create_table(
        "evidence_holding",
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("instructed_by", sa.String(), nullable=True),
        sa.Column("instructed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("instruction", sa.String(), nullable=True),
        sa.Column("locator", sa.String(), nullable=True),
        sa.Column("report_reference", sa.String(), nullable=True),
        sa.Column("disposed_by", sa.String(), nullable=True),
        sa.Column("disposed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("certificate", sa.String(), nullable=True),
        sa.Column("erased_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["evidence"], ["evidence.ref"], name=op.f("fk_evidence_holding_evidence_evidence")),
        sa.PrimaryKeyConstraint("evidence", name=op.f("pk_evidence_holding")),
    )
    op.create_index(op.f("ix_evidence_holding_verdict"), "evidence_holding", ["verdict"], unique=False)
    op.create_table(
        "known_hash",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.Column("added_at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_known_hash")),
    )
    op.create_table(
        "file_check",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("checked_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("holds", sa.Boolean(), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_file_check")),
    )
    op.create_index(op.f("ix_file_check_checked_at"), "file_check", ["checked_at"], unique=False)
    op.create_table(
        "check_round",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("began_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("files", sa.BigInteger(), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("broken", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_check_round")),
    )


def downgrade() -> None:
    raise NotImplementedError("The ledger is append-only: restore a backup instead.")
