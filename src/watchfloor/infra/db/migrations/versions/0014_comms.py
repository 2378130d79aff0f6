"""Communication: groups with their channels, templates, updates with what they were sent as, and notifications."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, length, default in (("transport", 16, "webhook"), ("belongs_to", 64, "")):
        column = sa.Column(name, sa.String(length=length), server_default=default, nullable=False)
        op.add_column("destination", column)
    _groups()
    _templates()
    _updates()
    op.create_table(
        "notification",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("read_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_notification_actor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notification")),
        sa.UniqueConstraint("actor", "code", "about", name=op.f("uq_notification_actor_code_about")),
    )
    op.create_index("ix_notification_actor_read_at_id", "notification", ["actor", "read_at", "id"])


def _groups() -> None:
    op.create_table(
        "comms_group",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_comms_group")),
    )
    op.create_table(
        "comms_member",
        sa.Column("group", sa.String(length=64), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["group"], ["comms_group.key"], name=op.f("fk_comms_member_group")),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_comms_member_actor")),
        sa.PrimaryKeyConstraint("group", "actor", name=op.f("pk_comms_member")),
    )
    op.create_table(
        "comms_channel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("destination", sa.String(length=64), nullable=True),
        sa.Column("added_by", sa.String(length=64), nullable=False),
        sa.Column("added_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("removed_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["group"], ["comms_group.key"], name=op.f("fk_comms_channel_group")),
        sa.ForeignKeyConstraint(["destination"], ["destination.name"], name=op.f("fk_comms_channel_destination")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comms_channel")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_comms_channel_group"), "comms_channel", ["group"])


def _templates() -> None:
    op.create_table(
        "comms_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("jurisdiction", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("is_checked", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comms_template")),
        sa.UniqueConstraint(
            "kind",
            "audience",
            "locale",
            "jurisdiction",
            "version",
            name=op.f("uq_comms_template_kind_audience_locale_jurisdiction_version"),
        ),
    )
    op.create_table(
        "comms_audience",
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("needs_approval", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("audience", name=op.f("pk_comms_audience")),
    )


def _updates() -> None:
    op.create_table(
        "comms_update",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("jurisdiction", sa.String(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("is_for_press", sa.Boolean(), nullable=False),
        sa.Column("situation", JsonText(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("recipients", JsonText(), nullable=False),
        sa.Column("next_update_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("author", sa.String(length=64), nullable=False),
        sa.Column("editors", JsonText(), nullable=False),
        sa.Column("edited_by", sa.String(length=64), nullable=False),
        sa.Column("approval", sa.String(), nullable=True),
        sa.Column("sent_hash", sa.String(), nullable=False),
        sa.Column("clock", sa.String(), nullable=True),
        sa.Column("created_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("sent_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("sent_by", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["approval"], ["approval.ref"], name=op.f("fk_comms_update_approval")),
        sa.ForeignKeyConstraint(["clock"], ["clock.ref"], name=op.f("fk_comms_update_clock")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_comms_update")),
        sa.UniqueConstraint("number", name=op.f("uq_comms_update_number")),
    )
    op.create_index("ix_comms_update_subject_number", "comms_update", ["subject", "number"])
    op.create_table(
        "comms_message_id",
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("update", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["update"], ["comms_update.ref"], name=op.f("fk_comms_message_id_update")),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_comms_message_id")),
    )
    op.create_index("ix_comms_message_id_subject_address", "comms_message_id", ["subject", "address"])


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
