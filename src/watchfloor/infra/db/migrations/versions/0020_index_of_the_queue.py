"""The queue is narrowed within its index, and what a new matrix or edition has still to reach is found by one."""

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

NARROWED = (
    "hard_at",
    "snoozed_until",
    "state",
    "severity",
    "demand_class",
    "requester_kind",
    "language",
    "assignee",
    "ref",
    "title",
)


def upgrade() -> None:
    op.drop_index("ix_escalation_lane_value_key", "escalation")
    op.create_index("ix_escalation_queue", "escalation", ["lane", "value_key", "number", *NARROWED])
    op.create_index("ix_escalation_lane_matrix", "escalation", ["lane", "matrix", "number"])
    op.create_index("ix_escalation_lane_edition", "escalation", ["lane", "edition", "number"])


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
