"""A full disk is known by whatever it is said with, and nothing else is taken for one."""

import errno
import sqlite3

import duckdb
import pytest
from psycopg.errors import DiskFull
from sqlalchemy.exc import OperationalError

from watchfloor.infra.room import no_room


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


FULL = [
    OSError(errno.ENOSPC, "No space left on device"),
    OSError(errno.EDQUOT, "Disk quota exceeded"),
    OperationalError("INSERT", {}, sqlite3.OperationalError("database or disk is full")),
    OperationalError("INSERT", {}, DiskFull('could not extend file "base/1/2": No space left on device')),
    OperationalError("INSERT", {}, DiskFull('could not extend file "base/1/2": wrote only 4096 of 8192 bytes')),
    duckdb.IOException('IO Error: Could not write to file "x": No space left on device'),
    caused(RuntimeError("a step failed"), OSError(errno.ENOSPC, "full")),
]
OTHER = [
    OSError(errno.EACCES, "Permission denied"),
    OperationalError("INSERT", {}, sqlite3.OperationalError("database is locked")),
    caused(RuntimeError("a step failed"), ValueError("full of errors")),
]


@pytest.mark.parametrize("error", FULL, ids=lambda error: type(error).__name__)
def test_a_full_disk_is_told_as_one(error: Exception) -> None:
    told = no_room(error)

    assert told is not None
    assert (told.status, told.code) == (507, "no_room")
    assert "Make room" in told.fix


@pytest.mark.parametrize("error", OTHER, ids=lambda error: type(error).__name__)
def test_what_is_no_full_disk_is_not_told_as_one(error: Exception) -> None:
    assert no_room(error) is None
