"""Every table of release 0.1.0, and the triggers that keep the ledger append-only."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import JsonText, UtcDateTime
from watchfloor.infra.ledger.triggers import postgresql_triggers, sqlite_triggers

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "actor",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("pseudonym", sa.String(length=80), nullable=False),
        sa.Column("roles", sa.String(length=200), nullable=False),
        sa.Column("compartments", sa.String(length=2000), nullable=False),
        sa.Column("created_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("disabled_at", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor")),
        sa.UniqueConstraint("name", name=op.f("uq_actor_name")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_actor_pseudonym")),
    )
    op.create_table(
        "answered_request",
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("media_type", sa.String(length=200), nullable=True),
        sa.Column("body", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("actor", "key", name=op.f("pk_answered_request")),
    )
    op.create_table(
        "approval",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("payload_hash", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("quorum", sa.Integer(), nullable=False),
        sa.Column("proposer", sa.String(), nullable=False),
        sa.Column("requested_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("decided_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_approval")),
        sa.UniqueConstraint("number", name=op.f("uq_approval_number")),
    )
    op.create_index(op.f("ix_approval_state"), "approval", ["state"], unique=False)
    op.create_index(op.f("ix_approval_subject"), "approval", ["subject"], unique=False)
    op.create_table(
        "cases",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("disposition", sa.String(), nullable=True),
        sa.Column("impact", sa.String(), nullable=False),
        sa.Column("clauses", JsonText(), nullable=False),
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("compartment", sa.String(), nullable=True),
        sa.Column("opened_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("closed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_cases")),
        sa.UniqueConstraint("number", name=op.f("uq_cases_number")),
    )
    op.create_table(
        "dataset",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("declaration", JsonText(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("table_version", sa.Integer(), nullable=False),
        sa.Column("rows", sa.BigInteger(), nullable=False),
        sa.Column("first", UtcDateTime(timezone=True), nullable=True),
        sa.Column("last", UtcDateTime(timezone=True), nullable=True),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.Column("added_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("changed_at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_dataset")),
        sa.UniqueConstraint("subject", name=op.f("uq_dataset_subject")),
    )
    op.create_table(
        "entity",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("first_noted", UtcDateTime(timezone=True), nullable=False),
        sa.Column("last_noted", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_entity")),
    )
    op.create_index(op.f("ix_entity_kind"), "entity", ["kind"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("collected_by", sa.String(), nullable=False),
        sa.Column("collected_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("media_type", sa.String(), nullable=True),
        sa.Column("original_name", sa.String(), nullable=False),
        sa.Column("labels", JsonText(), nullable=False),
        sa.Column("marking", sa.String(), nullable=False),
        sa.Column("derived_from", sa.String(), nullable=True),
        sa.Column("query", JsonText(), nullable=True),
        sa.Column("locator", sa.String(), nullable=True),
        sa.Column("report_reference", sa.String(), nullable=True),
        sa.Column("sealed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("sealed_by", sa.String(), nullable=True),
        sa.Column("seal", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["derived_from"], ["evidence.ref"], name=op.f("fk_evidence_derived_from")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_evidence")),
        sa.UniqueConstraint("number", name=op.f("uq_evidence_number")),
    )
    op.create_index(op.f("ix_evidence_collected_by"), "evidence", ["collected_by"], unique=False)
    op.create_index(op.f("ix_evidence_sha256"), "evidence", ["sha256"], unique=False)
    op.create_table(
        "hunt_run",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("detector", sa.String(), nullable=False),
        sa.Column("detector_version", sa.Integer(), nullable=False),
        sa.Column("hypothesis", sa.String(), nullable=False),
        sa.Column("parameters", JsonText(), nullable=False),
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("table_version", sa.Integer(), nullable=False),
        sa.Column("files", JsonText(), nullable=False),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("window_start", UtcDateTime(timezone=True), nullable=False),
        sa.Column("window_end", UtcDateTime(timezone=True), nullable=False),
        sa.Column("engine_version", sa.String(), nullable=False),
        sa.Column("code_version", sa.String(), nullable=False),
        sa.Column("result_hash", sa.String(), nullable=False),
        sa.Column("rows_read", sa.Integer(), nullable=False),
        sa.Column("edges", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("limits", JsonText(), nullable=False),
        sa.Column("set_aside", JsonText(), nullable=False),
        sa.Column("claims_sha256", sa.String(), nullable=False),
        sa.Column("edges_sha256", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_hunt_run")),
        sa.UniqueConstraint("number", name=op.f("uq_hunt_run_number")),
    )
    op.create_index(op.f("ix_hunt_run_dataset"), "hunt_run", ["dataset"], unique=False)
    op.create_index(op.f("ix_hunt_run_detector"), "hunt_run", ["detector"], unique=False)
    op.create_table(
        "lead",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("detector", sa.String(), nullable=False),
        sa.Column("detector_version", sa.Integer(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("shelf", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("explanation", sa.String(), nullable=False),
        sa.Column("statistic", sa.String(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("baseline", sa.Double(), nullable=False),
        sa.Column("q_value", sa.Double(), nullable=True),
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.Column("window_start", UtcDateTime(timezone=True), nullable=False),
        sa.Column("window_end", UtcDateTime(timezone=True), nullable=False),
        sa.Column("volume", sa.Integer(), nullable=False),
        sa.Column("member_count", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("parameters", JsonText(), nullable=False),
        sa.Column("top_objects", JsonText(), nullable=False),
        sa.Column("counter_evidence", JsonText(), nullable=False),
        sa.Column("victim_prone", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=True),
        sa.Column("assignee", sa.String(), nullable=True),
        sa.Column("snooze", JsonText(), nullable=True),
        sa.Column("first_seen", UtcDateTime(timezone=True), nullable=False),
        sa.Column("last_seen", UtcDateTime(timezone=True), nullable=False),
        sa.Column("observations", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_lead")),
        sa.UniqueConstraint("detector", "key", "shelf", name=op.f("uq_lead_detector_key_shelf")),
        sa.UniqueConstraint("number", name=op.f("uq_lead_number")),
    )
    op.create_index(op.f("ix_lead_detector"), "lead", ["detector"], unique=False)
    op.create_index(op.f("ix_lead_score"), "lead", ["score"], unique=False)
    op.create_index(op.f("ix_lead_state"), "lead", ["state"], unique=False)
    op.create_table(
        "ledger",
        sa.Column(
            "position", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("verb", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=600), nullable=False),
        sa.Column("scopes", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("request_id", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("subject_previous", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_ledger")),
    )
    op.create_index("ix_ledger_subject_position", "ledger", ["subject", "position"], unique=False)
    op.create_table(
        "ledger_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_head")),
    )
    op.create_table(
        "reference_sequence",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_reference_sequence")),
    )
    op.create_table(
        "run",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("repeats", sa.String(), nullable=True),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("parameters", JsonText(), nullable=False),
        sa.Column("snapshots", JsonText(), nullable=False),
        sa.Column("engine_version", sa.String(), nullable=False),
        sa.Column("code_version", sa.String(), nullable=False),
        sa.Column("result_hash", sa.String(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("rows_read", sa.BigInteger(), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_run")),
        sa.UniqueConstraint("number", name=op.f("uq_run_number")),
    )
    op.create_index(op.f("ix_run_repeats"), "run", ["repeats"], unique=False)
    op.create_table(
        "scope_link",
        sa.Column("subject", sa.String(length=600), nullable=False),
        sa.Column("scope", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("subject", "scope", name=op.f("pk_scope_link")),
    )
    op.create_index("ix_scope_link_scope", "scope_link", ["scope"], unique=False)
    op.create_table(
        "approval_bar",
        sa.Column("approval", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("bar", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["approval"], ["approval.ref"], name=op.f("fk_approval_bar_approval")),
        sa.PrimaryKeyConstraint("approval", "actor", name=op.f("pk_approval_bar")),
    )
    op.create_table(
        "approval_vote",
        sa.Column("approval", sa.String(), nullable=False),
        sa.Column("voter", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("voted_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["approval"], ["approval.ref"], name=op.f("fk_approval_vote_approval")),
        sa.PrimaryKeyConstraint("approval", "voter", name=op.f("pk_approval_vote")),
    )
    op.create_table(
        "case_block",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("since", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.ref"], name=op.f("fk_case_block_case")),
        sa.PrimaryKeyConstraint("case", "by", name=op.f("pk_case_block")),
    )
    op.create_table(
        "case_entity",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("set_by", sa.String(), nullable=True),
        sa.Column("set_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.ref"], name=op.f("fk_case_entity_case")),
        sa.PrimaryKeyConstraint("case", "entity", name=op.f("pk_case_entity")),
    )
    op.create_table(
        "case_evidence",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("attached_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.ref"], name=op.f("fk_case_evidence_case")),
        sa.PrimaryKeyConstraint("case", "evidence", name=op.f("pk_case_evidence")),
    )
    op.create_table(
        "case_lead",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("attached_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.ref"], name=op.f("fk_case_lead_case")),
        sa.PrimaryKeyConstraint("case", "lead", name=op.f("pk_case_lead")),
    )
    op.create_table(
        "case_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.ref"], name=op.f("fk_case_note_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_note")),
    )
    op.create_index(op.f("ix_case_note_case"), "case_note", ["case"], unique=False)
    op.create_table(
        "case_participant",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("assumed_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("renounced_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["cases.ref"], name=op.f("fk_case_participant_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_participant")),
    )
    op.create_index(op.f("ix_case_participant_case"), "case_participant", ["case"], unique=False)
    op.create_table(
        "dataset_load",
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("load", sa.String(), nullable=False),
        sa.Column("table_version", sa.Integer(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("rows_in", sa.BigInteger(), nullable=False),
        sa.Column("rows", sa.BigInteger(), nullable=False),
        sa.Column("quarantined", sa.BigInteger(), nullable=False),
        sa.Column("future", sa.BigInteger(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["dataset"], ["dataset.name"], name=op.f("fk_dataset_load_dataset")),
        sa.PrimaryKeyConstraint("dataset", "load", name=op.f("pk_dataset_load")),
    )
    op.create_table(
        "decision",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("clauses", JsonText(), nullable=False),
        sa.Column("legal_demand", sa.String(), nullable=False),
        sa.Column("court_order", sa.String(), nullable=False),
        sa.Column("contract", sa.String(), nullable=False),
        sa.Column("subjects", JsonText(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("territory", sa.String(), nullable=False),
        sa.Column("ends_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("proportionality", sa.String(), nullable=False),
        sa.Column("evidence", JsonText(), nullable=False),
        sa.Column("findings", JsonText(), nullable=False),
        sa.Column("impact", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("simulation", sa.Boolean(), nullable=False),
        sa.Column("approval", sa.String(), nullable=False),
        sa.Column("proposer", sa.String(), nullable=False),
        sa.Column("proposed_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("executor", sa.String(), nullable=True),
        sa.Column("executed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("executed_hash", sa.String(), nullable=True),
        sa.Column("reversed_by", sa.String(), nullable=True),
        sa.Column("reversed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("reversal_reason", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.ref"], name=op.f("fk_decision_case")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_decision")),
        sa.UniqueConstraint("number", name=op.f("uq_decision_number")),
    )
    op.create_index(op.f("ix_decision_case"), "decision", ["case"], unique=False)
    op.create_table(
        "finding",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("statement", sa.String(), nullable=False),
        sa.Column("numbers", JsonText(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("rationale", sa.String(), nullable=False),
        sa.Column("alternatives", JsonText(), nullable=False),
        sa.Column("limits", JsonText(), nullable=False),
        sa.Column("clause", sa.String(), nullable=True),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("reviewer", sa.String(), nullable=True),
        sa.Column("review_reason", sa.String(), nullable=False),
        sa.Column("supersedes", sa.String(), nullable=True),
        sa.Column("written_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("reviewed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.ref"], name=op.f("fk_finding_case")),
        sa.ForeignKeyConstraint(["supersedes"], ["finding.ref"], name=op.f("fk_finding_supersedes")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_finding")),
        sa.UniqueConstraint("number", name=op.f("uq_finding_number")),
    )
    op.create_index(op.f("ix_finding_case"), "finding", ["case"], unique=False)
    op.create_table(
        "hunt_sight",
        sa.Column("run", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("change", sa.String(), nullable=False),
        sa.Column("woke", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["lead.ref"], name=op.f("fk_hunt_sight_lead")),
        sa.ForeignKeyConstraint(["run"], ["hunt_run.ref"], name=op.f("fk_hunt_sight_run")),
        sa.PrimaryKeyConstraint("run", "position", name=op.f("pk_hunt_sight")),
    )
    op.create_index(op.f("ix_hunt_sight_lead"), "hunt_sight", ["lead"], unique=False)
    op.create_table(
        "lead_case",
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("linked_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["lead.ref"], name=op.f("fk_lead_case_lead")),
        sa.PrimaryKeyConstraint("lead", "case", name=op.f("pk_lead_case")),
    )
    op.create_table(
        "lead_exemplar",
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("row_key", sa.String(), nullable=False),
        sa.Column("time", UtcDateTime(timezone=True), nullable=False),
        sa.Column("sentence", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["lead.ref"], name=op.f("fk_lead_exemplar_lead")),
        sa.PrimaryKeyConstraint("lead", "position", name=op.f("pk_lead_exemplar")),
    )
    op.create_table(
        "lead_label",
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("labelled_by", sa.String(), nullable=False),
        sa.Column("labelled_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["lead.ref"], name=op.f("fk_lead_label_lead")),
        sa.PrimaryKeyConstraint("lead", "entity", name=op.f("pk_lead_label")),
    )
    op.create_table(
        "lead_member",
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("role_by", sa.String(), nullable=True),
        sa.Column("role_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("last_seen", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["lead.ref"], name=op.f("fk_lead_member_lead")),
        sa.PrimaryKeyConstraint("lead", "entity", name=op.f("pk_lead_member")),
    )
    op.create_index(op.f("ix_lead_member_entity"), "lead_member", ["entity"], unique=False)
    op.create_table(
        "lead_outcome",
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["lead"], ["lead.ref"], name=op.f("fk_lead_outcome_lead")),
        sa.PrimaryKeyConstraint("lead", "source", name=op.f("pk_lead_outcome")),
    )
    op.create_table(
        "ledger_payload",
        sa.Column("position", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("certificate", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["position"], ["ledger.position"], name=op.f("fk_ledger_payload_position")),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_ledger_payload")),
    )
    op.create_table(
        "ledger_scope",
        sa.Column("position", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("scope", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["position"], ["ledger.position"], name=op.f("fk_ledger_scope_position")),
        sa.PrimaryKeyConstraint("position", "scope", name=op.f("pk_ledger_scope")),
    )
    op.create_table(
        "token",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column("permissions", sa.String(length=1000), nullable=False),
        sa.Column("created_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name=op.f("fk_token_actor")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_token")),
    )
    op.create_table(
        "action",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("territory", sa.String(), nullable=False),
        sa.Column("ends_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("payload_hash", sa.String(), nullable=False),
        sa.Column("idempotency_key", sa.String(), nullable=False),
        sa.Column("created_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("exported_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("export", sa.String(), nullable=True),
        sa.Column("reverses", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["decision"], ["decision.ref"], name=op.f("fk_action_decision")),
        sa.ForeignKeyConstraint(["reverses"], ["action.ref"], name=op.f("fk_action_reverses")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_action")),
        sa.UniqueConstraint("idempotency_key", name=op.f("uq_action_idempotency_key")),
        sa.UniqueConstraint("number", name=op.f("uq_action_number")),
    )
    op.create_index(op.f("ix_action_decision"), "action", ["decision"], unique=False)
    op.create_index(op.f("ix_action_state"), "action", ["state"], unique=False)
    op.create_table(
        "case_note_version",
        sa.Column("note", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("written_at", UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["note"], ["case_note.id"], name=op.f("fk_case_note_version_note")),
        sa.PrimaryKeyConstraint("note", "version", name=op.f("pk_case_note_version")),
    )
    op.create_table(
        "finding_citation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("finding", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("locator", sa.String(), nullable=False),
        sa.Column("stance", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["finding"], ["finding.ref"], name=op.f("fk_finding_citation_finding")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_citation")),
        sa.UniqueConstraint(
            "finding", "evidence", "locator", "stance", name=op.f("uq_finding_citation_finding_evidence_locator_stance")
        ),
    )
    op.create_index(op.f("ix_finding_citation_finding"), "finding_citation", ["finding"], unique=False)
    _guard_ledger()


def _guard_ledger() -> None:
    bind = op.get_bind()
    op.execute("INSERT INTO ledger_head (id, position, hash) VALUES (1, 0, '" + "0" * 64 + "')")
    for statement in sqlite_triggers() if bind.dialect.name == "sqlite" else postgresql_triggers():
        op.execute(statement)


def downgrade() -> None:
    raise NotImplementedError("The ledger is append-only: restore a backup instead.")
