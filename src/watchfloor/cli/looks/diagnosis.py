"""What a look finds: fine, failed, or a note that fails nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from watchfloor.infra.db.engine import Database
from watchfloor.infra.settings import Settings

T = TypeVar("T")
# A PostgreSQL database that keeps SQL_ASCII answers in bytes, at which SQLAlchemy raises TypeError.
UNANSWERED = (SQLAlchemyError, TypeError)
NOT_THERE = "There is no database to look into."


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at: `ok`, `failed`, or a `note` that fails nothing, with what to do."""

    check: str
    outcome: str
    message: str


Look = Callable[[Settings], Diagnosis]


def fine(check: str, message: str) -> Diagnosis:
    """Nothing to do."""
    return Diagnosis(check, "ok", message)


def failed(check: str, message: str) -> Diagnosis:
    """Something that stops or harms the desk, with the way out of it."""
    return Diagnosis(check, "failed", message)


def noted(check: str, message: str) -> Diagnosis:
    """Something to know."""
    return Diagnosis(check, "note", message)


def asked(settings: Settings, ask: Callable[[Session], T]) -> T | None:
    """What a database that is there answers; None where it does not answer, which is for another look to tell.

    Nothing is made by looking: where there is no SQLite file, none is asked.
    """
    if is_sqlite(settings) and not ledger_file(settings).is_file():
        return None
    database = Database(settings.database_url)
    try:
        with database.reading() as session:
            return ask(session)
    except UNANSWERED:
        return None
    finally:
        database.dispose()


def is_sqlite(settings: Settings) -> bool:
    """Whether the ledger lies in an SQLite file."""
    return make_url(settings.database_url).get_backend_name() == "sqlite"


def ledger_file(settings: Settings) -> Path:
    """The SQLite file that the settings name."""
    return Path(make_url(settings.database_url).database or "")
