"""The tables of the search, empty: `watchfloor search rebuild` fills them with what was there before."""

import sqlalchemy as sa
from alembic import op

from watchfloor.infra.db.types import UtcDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

SHELF = sa.SmallInteger().with_variant(sa.Integer(), "sqlite")
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "search_shelf",
        sa.Column("id", SHELF, nullable=False),
        sa.Column("scopes", sa.String(length=2000), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_shelf")),
        sa.UniqueConstraint("scopes", name=op.f("uq_search_shelf_scopes")),
    )
    op.create_table(
        "search_document",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("subject", sa.String(length=600), nullable=False),
        sa.Column("home", sa.String(length=600), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("shelf", SHELF, nullable=False),
        sa.Column("reference", sa.String(length=600), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_document")),
        sa.UniqueConstraint("subject", name=op.f("uq_search_document_subject")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_search_document_shelf_id", "search_document", ["shelf", "id"], unique=False)
    op.create_index(op.f("ix_search_document_reference"), "search_document", ["reference"], unique=False)
    op.create_table(
        "search_waiting",
        sa.Column("document", NUMBER, autoincrement=False, nullable=False),
        sa.Column("shelf", SHELF, nullable=False),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_search_waiting")),
    )
    op.create_table(
        "search_gram",
        sa.Column("shelf", SHELF, nullable=False),
        sa.Column("gram", NUMBER, nullable=False),
        sa.Column("document", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("shelf", "gram", "document", name=op.f("pk_search_gram")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    raise NotImplementedError("Nothing leads back: restore a backup instead.")
