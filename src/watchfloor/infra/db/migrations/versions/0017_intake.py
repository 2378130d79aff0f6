"""Intake: mails that were taken in or could not be, the directory of authorities, and sources of webhooks."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "authority",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("jurisdiction", sa.String(), nullable=False),
        sa.Column("domains", JsonText(), nullable=False),
        sa.Column("call_back", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("retired_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authority")),
        sa.UniqueConstraint("name", name=op.f("uq_authority_name")),
    )
    op.create_table(
        "mail_message",
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("escalation", sa.String(), nullable=False),
        sa.Column("is_reply", sa.Boolean(), nullable=False),
        sa.Column("domain", sa.String(), nullable=False),
        sa.Column("reply_domain", sa.String(), nullable=False),
        sa.Column("dkim", sa.String(), nullable=False),
        sa.Column("dkim_domain", sa.String(), nullable=False),
        sa.Column("taken_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_mail_message_escalation")),
        sa.PrimaryKeyConstraint("message_id", "digest", name=op.f("pk_mail_message")),
    )
    op.create_index("ix_mail_message_escalation", "mail_message", ["escalation"])
    op.create_table(
        "mail_failure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("says", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("first_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("last_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("settled_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("settled_by", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_failure")),
        sa.UniqueConstraint("place", name=op.f("uq_mail_failure_place")),
    )
    op.create_table(
        "intake_source",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("shape", sa.String(), nullable=False),
        sa.Column("mapping", JsonText(), nullable=False),
        sa.Column("sealed", sa.String(), nullable=False),
        sa.Column("secret_number", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("disabled_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_intake_source")),
    )
    op.create_index("ix_escalation_note_external_ref", "escalation_note", ["external_ref"])


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
