"""How versions of case templates are stored, and which of them an escalation has."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class CaseTemplateVersion(Model):
    """A version that people wrote over the one that ships; the last of a class is in force."""

    __tablename__ = "case_template"

    demand_class: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[dict[str, object]] = mapped_column(JsonText)
    reason: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class EscalationTemplate(Model):
    """The template of an escalation as it was when it was applied: what changes later asks nothing of it."""

    __tablename__ = "escalation_template"

    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), primary_key=True)
    demand_class: Mapped[str]
    version: Mapped[int]
    content: Mapped[dict[str, object]] = mapped_column(JsonText)
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
