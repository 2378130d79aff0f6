"""Passwords, sessions, one-time links, tallies of tries and broken glass; versions of people, last use of tokens."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("actor", sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False))
    op.add_column("token", sa.Column("last_used_at", UtcDateTime(timezone=True), nullable=True))
    op.add_column("token", sa.Column("revoked_at", UtcDateTime(timezone=True), nullable=True))
    op.create_index(op.f("ix_token_actor"), "token", ["actor"], unique=False)
    op.create_index("ix_answered_request_at", "answered_request", ["at"], unique=False)
    op.create_table(
        "glass",
        sa.Column("ref", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("compartments", sa.String(length=80), nullable=False),
        sa.Column("reason", sa.String(length=2000), nullable=False),
        sa.Column("opened_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("closed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("review", sa.String(length=16), nullable=False),
        sa.Column("reviewer", sa.String(length=64), nullable=True),
        sa.Column("reviewed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("review_reason", sa.String(length=2000), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_glass_actor")),
        sa.ForeignKeyConstraint(["reviewer"], ["actor.id"], name=op.f("fk_glass_reviewer")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_glass")),
        sa.UniqueConstraint("number", name=op.f("uq_glass_number")),
    )
    op.create_index(op.f("ix_glass_actor"), "glass", ["actor"], unique=False)
    op.create_index(op.f("ix_glass_review"), "glass", ["review"], unique=False)
    _create_tables_of_signing_in()


def _create_tables_of_signing_in() -> None:
    op.create_table(
        "password",
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=300), nullable=False),
        sa.Column("set_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_password_actor")),
        sa.PrimaryKeyConstraint("actor", name=op.f("pk_password")),
    )
    op.create_table(
        "signed_in",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("agent", sa.String(length=200), nullable=False),
        sa.Column("opened_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("seen_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_signed_in_actor")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_signed_in")),
    )
    for column in ("actor", "seen_at", "expires_at"):
        op.create_index(op.f(f"ix_signed_in_{column}"), "signed_in", [column], unique=False)
    op.create_table(
        "one_time_link",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("issuer", sa.String(length=64), nullable=False),
        sa.Column("issued_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("used_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_one_time_link_actor")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_one_time_link")),
    )
    for column in ("actor", "expires_at"):
        op.create_index(op.f(f"ix_one_time_link_{column}"), "one_time_link", [column], unique=False)
    op.create_table(
        "sign_in_tally",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("last_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("blocked_until", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sign_in_tally")),
    )
    op.create_index(op.f("ix_sign_in_tally_last_at"), "sign_in_tally", ["last_at"], unique=False)


def downgrade() -> None:
    raise NotImplementedError("The ledger is append-only: restore a backup instead.")
