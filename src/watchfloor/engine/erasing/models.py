"""Who was erased, as far as that may still be known: keyed digests, so that no load brings anybody back."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import UtcDateTime


class ErasedName(Model):
    __tablename__ = "erased_name"

    digest: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    certificate: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
