"""How calendars, the years that were stored of them, and their days are kept."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class CalendarRow(Model):
    __tablename__ = "calendar"
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    zone: Mapped[str] = mapped_column(String(64))
    country: Mapped[str | None] = mapped_column(String(2))
    subdivision: Mapped[str | None] = mapped_column(String(40))
    categories: Mapped[list[str]] = mapped_column(JsonText)
    week: Mapped[list[list[str]]] = mapped_column(JsonText)
    version: Mapped[int]
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CalendarYear(Model):
    """A year whose holidays were stored, and the version of the library that told them."""

    __tablename__ = "calendar_year"
    calendar: Mapped[str] = mapped_column(ForeignKey("calendar.name"), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    release: Mapped[str] = mapped_column("library", String(40))


class CalendarDay(Model):
    """A day that differs from its week; what a person said stands beside what the library said, and counts."""

    __tablename__ = "calendar_day"
    calendar: Mapped[str] = mapped_column(ForeignKey("calendar.name"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(String(16), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(300))
    is_estimated: Mapped[bool]
    reason: Mapped[str] = mapped_column(String(500))
