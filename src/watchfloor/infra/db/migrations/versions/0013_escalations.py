"""Escalations: requests, what they list, tasks, people, first measures, texts, and the priority matrix."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "escalation",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("external_ref", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_version", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("demand_class", sa.String(), nullable=False),
        sa.Column("jurisdictions", JsonText(), nullable=False),
        sa.Column("requester", JsonText(), nullable=False),
        sa.Column("requester_kind", sa.String(), nullable=False),
        sa.Column("legal_basis", sa.String(), nullable=False),
        sa.Column("requested_action", sa.String(), nullable=False),
        sa.Column("flags", JsonText(), nullable=False),
        sa.Column("confidentiality", sa.String(), nullable=False),
        sa.Column("no_tipping_off", sa.Boolean(), nullable=False),
        sa.Column("compartment", sa.String(), nullable=True),
        sa.Column("received_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("awareness_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("events", JsonText(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("waiting_for", sa.String(), nullable=False),
        sa.Column("waiting_until", UtcDateTime(timezone=True), nullable=True),
        sa.Column("impact", sa.String(), nullable=True),
        sa.Column("urgency", sa.String(), nullable=True),
        sa.Column("severity", sa.String(), nullable=True),
        sa.Column("severity_reason", sa.String(), nullable=False),
        sa.Column("publicity", sa.String(), nullable=False),
        sa.Column("violates", sa.Double(), nullable=True),
        sa.Column("exposure", sa.Double(), nullable=True),
        sa.Column("handling_minutes", sa.Double(), nullable=True),
        sa.Column("assignee", sa.String(), nullable=True),
        sa.Column("lease_until", UtcDateTime(timezone=True), nullable=True),
        sa.Column("snoozed_until", UtcDateTime(timezone=True), nullable=True),
        sa.Column("is_answer_owed", sa.Boolean(), nullable=False),
        sa.Column("none_owed_reason", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("duplicate_of", sa.String(), nullable=True),
        sa.Column("disposition", sa.String(), nullable=True),
        sa.Column("first_touch_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("contained_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("decided_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("responded_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("closed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("reopenings", sa.Integer(), nullable=False),
        sa.Column("opened_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("matrix", sa.Integer(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("value_key", sa.Double(), nullable=False),
        sa.Column("hard_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("legal_due", UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["duplicate_of"], ["escalation.ref"], name=op.f("fk_escalation_duplicate_of")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_escalation")),
        sa.UniqueConstraint("channel", "external_ref", name=op.f("uq_escalation_channel_external_ref")),
        sa.UniqueConstraint("number", name=op.f("uq_escalation_number")),
    )
    op.create_index("ix_escalation_assignee_lane", "escalation", ["assignee", "lane"])
    op.create_index("ix_escalation_duplicate_of", "escalation", ["duplicate_of"])
    op.create_index("ix_escalation_lane_hard_at", "escalation", ["lane", "hard_at", "number"])
    op.create_index("ix_escalation_lane_received_at", "escalation", ["lane", "received_at"])
    op.create_index("ix_escalation_lane_value_key", "escalation", ["lane", "value_key", "number"])
    op.create_table(
        "escalation_place",
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("escalation", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_escalation_place_escalation")),
        sa.PrimaryKeyConstraint("place", "escalation", name=op.f("pk_escalation_place")),
    )
    op.create_index("ix_escalation_place_escalation", "escalation_place", ["escalation"])
    op.create_table(
        "escalation_text",
        sa.Column("escalation", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("written_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_escalation_text_escalation")),
        sa.PrimaryKeyConstraint("escalation", "version", name=op.f("pk_escalation_text")),
    )
    op.create_table(
        "escalation_item",
        sa.Column("escalation", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("named", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=True),
        sa.Column("is_confirmed", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("territory", sa.String(), nullable=False),
        sa.Column("effect_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("set_by", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_escalation_item_escalation")),
        sa.PrimaryKeyConstraint("escalation", "number", name=op.f("pk_escalation_item")),
        sa.UniqueConstraint("escalation", "named", name=op.f("uq_escalation_item_escalation_named")),
    )
    op.create_index("ix_escalation_item_entity", "escalation_item", ["entity"])
    op.create_table(
        "escalation_task",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("escalation", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("for_role", sa.String(), nullable=False),
        sa.Column("assignee", sa.String(), nullable=True),
        sa.Column("is_mandatory", sa.Boolean(), nullable=False),
        sa.Column("due_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("clock", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("done_by", sa.String(), nullable=True),
        sa.Column("done_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_escalation_task_escalation")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_escalation_task")),
        sa.UniqueConstraint("number", name=op.f("uq_escalation_task_number")),
    )
    op.create_index("ix_escalation_task_clock", "escalation_task", ["clock"])
    op.create_index("ix_escalation_task_escalation", "escalation_task", ["escalation"])
    op.create_table(
        "escalation_participant",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("escalation", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("assumed_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("renounced_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_escalation_participant_escalation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalation_participant")),
    )
    op.create_index("ix_escalation_participant_actor", "escalation_participant", ["actor"])
    op.create_index("ix_escalation_participant_escalation", "escalation_participant", ["escalation"])
    op.create_table(
        "escalation_link",
        sa.Column("escalation", sa.String(), nullable=False),
        sa.Column("to", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("linked_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_escalation_link_escalation")),
        sa.PrimaryKeyConstraint("escalation", "to", name=op.f("pk_escalation_link")),
    )
    op.create_table(
        "containment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("escalation", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("entities", JsonText(), nullable=False),
        sa.Column("territory", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("applied_by", sa.String(), nullable=False),
        sa.Column("applied_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("clock", sa.String(), nullable=False),
        sa.Column("task", sa.String(), nullable=False),
        sa.Column("ended_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("end", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_containment_escalation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_containment")),
    )
    op.create_index("ix_containment_escalation", "containment", ["escalation"])
    op.create_table(
        "escalation_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("escalation", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("external_ref", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_escalation_note_escalation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalation_note")),
        sa.UniqueConstraint("escalation", "external_ref", name=op.f("uq_escalation_note_escalation_external_ref")),
    )
    op.create_index("ix_escalation_note_escalation", "escalation_note", ["escalation"])
    op.create_table(
        "escalation_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("escalation", sa.String(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("started", JsonText(), nullable=False),
        sa.Column("retimed", JsonText(), nullable=False),
        sa.Column("let_go", JsonText(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_escalation_move_escalation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalation_move")),
    )
    op.create_index("ix_escalation_move_escalation", "escalation_move", ["escalation"])
    op.create_table(
        "priority_matrix",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", JsonText(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_priority_matrix")),
    )
    op.create_table(
        "severity_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("escalation", sa.String(), nullable=False),
        sa.Column("approval", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("asked_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["escalation"], ["escalation.ref"], name=op.f("fk_severity_request_escalation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_severity_request")),
        sa.UniqueConstraint("approval", name=op.f("uq_severity_request_approval")),
    )
    op.create_index("ix_severity_request_escalation", "severity_request", ["escalation"])


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
