"""The tables of the search: what can be found, the shelf it stands on, and the grams that lead to it."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, Integer, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import UtcDateTime

Number = BigInteger().with_variant(Integer, "sqlite")


class SearchShelf(Model):
    """A set of scopes: what lives in exactly these stands on one shelf, and nobody outside them walks along it."""

    __tablename__ = "search_shelf"
    id: Mapped[int] = mapped_column(SmallInteger().with_variant(Integer, "sqlite"), primary_key=True)
    scopes: Mapped[str] = mapped_column(String(2000), unique=True)


class SearchDocument(Model):
    """One thing that can be found: its folded texts, and `home`, the subject whose scopes it lives in."""

    __tablename__ = "search_document"
    id: Mapped[int] = mapped_column(Number, primary_key=True)
    subject: Mapped[str] = mapped_column(String(600), unique=True)
    home: Mapped[str] = mapped_column(String(600))
    kind: Mapped[str] = mapped_column(String(20))
    shelf: Mapped[int] = mapped_column(SmallInteger().with_variant(Integer, "sqlite"))
    reference: Mapped[str] = mapped_column(String(600), index=True)
    title: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    __table_args__ = (
        Index("ix_search_document_shelf_id", "shelf", "id"),
        {"sqlite_autoincrement": True},
    )


class SearchWaiting(Model):
    """A document to which no gram leads yet: a search reads its texts until then."""

    __tablename__ = "search_waiting"
    document: Mapped[int] = mapped_column(Number, primary_key=True, autoincrement=False)
    shelf: Mapped[int] = mapped_column(SmallInteger().with_variant(Integer, "sqlite"))


class SearchGram(Model):
    """A gram stands in a document of a shelf."""

    __tablename__ = "search_gram"
    shelf: Mapped[int] = mapped_column(SmallInteger().with_variant(Integer, "sqlite"), primary_key=True)
    gram: Mapped[int] = mapped_column(Number, primary_key=True)
    document: Mapped[int] = mapped_column(Number, primary_key=True)
    __table_args__ = ({"sqlite_with_rowid": False},)
