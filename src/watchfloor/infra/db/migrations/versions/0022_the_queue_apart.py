"""The queue's own columns stay with an escalation; what was asked and what became of it moves to a table beside it.

A row of the queue is written whenever its place changes, and PostgreSQL then writes into each of its indexes anew. The
queue is narrowed by desk too, so that its index holds the desk.
"""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime

revision = "0022"
down_revision = "0021"
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
    "desk",
)
FEW = {"ix_escalation_assignee_lane": ["assignee", "lane"], "ix_escalation_duplicate_of": ["duplicate_of"]}
"""Indexes that hold few of the rows, from now on those alone."""
TIMES = ("first_touch_at", "contained_at", "decided_at", "responded_at", "closed_at")


def _moved() -> list[sa.Column[object]]:
    return [
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("requester", JsonText(), nullable=False),
        sa.Column("events", JsonText(), nullable=False),
        sa.Column("jurisdictions", JsonText(), nullable=False),
        sa.Column("flags", JsonText(), nullable=False),
        sa.Column("legal_basis", sa.String(), nullable=False),
        sa.Column("requested_action", sa.String(), nullable=False),
        sa.Column("severity_reason", sa.String(), nullable=False),
        sa.Column("text_version", sa.Integer(), nullable=False),
        sa.Column("confidentiality", sa.String(), nullable=False),
        sa.Column("no_tipping_off", sa.Boolean(), nullable=False),
        sa.Column("received_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("awareness_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("waiting_for", sa.String(), nullable=False),
        sa.Column("waiting_until", UtcDateTime(timezone=True), nullable=True),
        sa.Column("impact", sa.String(), nullable=True),
        sa.Column("urgency", sa.String(), nullable=True),
        sa.Column("publicity", sa.String(), nullable=False),
        sa.Column("violates", sa.Double(), nullable=True),
        sa.Column("exposure", sa.Double(), nullable=True),
        sa.Column("handling_minutes", sa.Double(), nullable=True),
        sa.Column("is_answer_owed", sa.Boolean(), nullable=False),
        sa.Column("none_owed_reason", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("disposition", sa.String(), nullable=True),
        *(sa.Column(name, UtcDateTime(timezone=True), nullable=True) for name in TIMES),
        sa.Column("reopenings", sa.Integer(), nullable=False),
        sa.Column("opened_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("legal_due", UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
    ]


def upgrade() -> None:
    op.create_table(
        "escalation_detail",
        sa.Column("ref", sa.String(), nullable=False),
        *_moved(),
        sa.ForeignKeyConstraint(["ref"], ["escalation.ref"], name=op.f("fk_escalation_detail_ref")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_escalation_detail")),
    )
    names = [column.name for column in _moved()]
    kept = ", ".join(["ref", *names])
    op.execute(f"INSERT INTO escalation_detail ({kept}) SELECT {kept} FROM escalation")
    op.create_index("ix_escalation_detail_received_at", "escalation_detail", ["received_at"])
    op.drop_index("ix_escalation_lane_received_at", "escalation")
    # SQLite reads the whole schema anew for each column that it drops, so that a table without rows is made anew.
    empty = op.get_bind().scalar(sa.text("SELECT NOT EXISTS (SELECT 1 FROM escalation)"))
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    with op.batch_alter_table("escalation", recreate="always" if on_sqlite and empty else "never") as table:
        for name in names:
            table.drop_column(name)
    for name, columns in FEW.items():
        op.drop_index(name, "escalation")
        where = sa.text(f"{columns[0]} IS NOT NULL")
        op.create_index(name, "escalation", columns, sqlite_where=where, postgresql_where=where)
    op.drop_index("ix_escalation_queue", "escalation")
    op.create_index("ix_escalation_queue", "escalation", ["lane", "value_key", "number", *NARROWED])


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
