"""What a console asks for: leads in every order, last acts that can be undone, each person's own exposure."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

MEASURES = ("score", "last_seen", "first_seen", "member_count")


def upgrade() -> None:
    op.drop_index(op.f("ix_lead_score"), table_name="lead")
    op.drop_index(op.f("ix_lead_state"), table_name="lead")
    held = ["assignee", "state", "score", "number"]
    op.create_index("ix_lead_assignee_state_score_number", "lead", held, unique=False)
    op.create_index("ix_lead_state_detector_ref", "lead", ["state", "detector", "ref"], unique=False)
    for measure in MEASURES:
        op.create_index(f"ix_lead_{measure}_number", "lead", [measure, "number"], unique=False)
        op.create_index(f"ix_lead_state_{measure}_number", "lead", ["state", measure, "number"], unique=False)
    op.create_index("ix_ledger_actor_position", "ledger", ["actor", "position"], unique=False)
    op.create_index("ix_ledger_verb_position", "ledger", ["verb", "position"], unique=False)
    op.create_index(op.f("ix_case_participant_actor"), "case_participant", ["actor"], unique=False)
    op.create_index("ix_finding_state_number", "finding", ["state", "number"], unique=False)
    op.create_index(op.f("ix_decision_proposer"), "decision", ["proposer"], unique=False)
    op.create_index(op.f("ix_evidence_state"), "evidence", ["state"], unique=False)
    op.create_table(
        "lead_act",
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", JsonText(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["lead.ref"], name=op.f("fk_lead_act_lead")),
        sa.PrimaryKeyConstraint("lead", "actor", name=op.f("pk_lead_act")),
    )
    op.create_table(
        "exposure",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("category", sa.String(length=40), nullable=False),
        sa.Column("medium", sa.String(length=16), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exposure")),
    )
    op.create_index("ix_exposure_actor_at", "exposure", ["actor", "at"], unique=False)
    op.create_table(
        "exposure_preference",
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("opt_out", JsonText(), nullable=False),
        sa.Column("greyscale", sa.Boolean(), nullable=False),
        sa.Column("blur", sa.Boolean(), nullable=False),
        sa.Column("changed_at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("actor", name=op.f("pk_exposure_preference")),
    )


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
