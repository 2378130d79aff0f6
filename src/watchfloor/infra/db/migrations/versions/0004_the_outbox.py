"""The outbox: destinations with their secrets, messages and attempts, and what became of an action."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "destination",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=False),
        sa.Column("takes", sa.String(length=200), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("added_by", sa.String(length=64), nullable=False),
        sa.Column("added_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("rests_until", UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_destination")),
    )
    op.create_table(
        "destination_secret",
        sa.Column("destination", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.String(length=400), nullable=False),
        sa.Column("made_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("retires_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["destination"], ["destination.name"], name=op.f("fk_destination_secret_destination")),
        sa.PrimaryKeyConstraint("destination", "number", name=op.f("pk_destination_secret")),
    )
    op.create_table(
        "message",
        sa.Column("ref", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("webhook_id", sa.String(length=64), nullable=False),
        sa.Column("destination", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("about", sa.String(length=600), nullable=False),
        sa.Column("order_key", sa.String(length=600), nullable=False),
        sa.Column("idempotency_key", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("simulation", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("posted_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("next_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("counted_from", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=True),
        sa.Column("leased_until", UtcDateTime(timezone=True), nullable=True),
        sa.Column("settled_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("receipt", JsonText(), nullable=True),
        sa.Column("error", sa.String(length=64), nullable=False),
        sa.Column("skip_reason", sa.String(length=2000), nullable=False),
        sa.ForeignKeyConstraint(["destination"], ["destination.name"], name=op.f("fk_message_destination")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_message")),
        sa.UniqueConstraint("number", name=op.f("uq_message_number")),
        sa.UniqueConstraint("webhook_id", name=op.f("uq_message_webhook_id")),
        sa.UniqueConstraint("destination", "idempotency_key", name=op.f("uq_message_destination_idempotency_key")),
    )
    op.create_index(op.f("ix_message_about"), "message", ["about"], unique=False)
    op.create_index("ix_message_line", "message", ["destination", "order_key", "state", "number"], unique=False)
    op.create_index("ix_message_due", "message", ["state", "next_at"], unique=False)
    op.create_table(
        "delivery_attempt",
        sa.Column("message", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("error", sa.String(length=64), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["message"], ["message.ref"], name=op.f("fk_delivery_attempt_message")),
        sa.PrimaryKeyConstraint("message", "number", name=op.f("pk_delivery_attempt")),
    )
    op.add_column("action", sa.Column("delivered_at", UtcDateTime(timezone=True), nullable=True))
    op.add_column("action", sa.Column("receipt", JsonText(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("What was delivered cannot be called back: restore a backup instead.")
