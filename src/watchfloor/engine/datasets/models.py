"""How datasets and their loads are recorded; the rows themselves are in the lake."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Dataset(Model):
    __tablename__ = "dataset"

    name: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(unique=True)  # what scopes and ledger entries speak of: dataset:NAME
    declaration: Mapped[dict[str, object]] = mapped_column(JsonText)
    state: Mapped[str]
    table_version: Mapped[int]
    rows: Mapped[int] = mapped_column(BigInteger)
    first: Mapped[datetime | None] = mapped_column(UtcDateTime)
    last: Mapped[datetime | None] = mapped_column(UtcDateTime)
    added_by: Mapped[str]
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DatasetLoad(Model):
    __tablename__ = "dataset_load"

    dataset: Mapped[str] = mapped_column(ForeignKey("dataset.name"), primary_key=True)
    load: Mapped[str] = mapped_column(primary_key=True)
    table_version: Mapped[int]
    file: Mapped[str]
    sha256: Mapped[str]
    bytes: Mapped[int] = mapped_column(BigInteger)
    rows_in: Mapped[int] = mapped_column(BigInteger)
    rows: Mapped[int] = mapped_column(BigInteger)
    quarantined: Mapped[int] = mapped_column(BigInteger)
    future: Mapped[int] = mapped_column(BigInteger)
    message: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
