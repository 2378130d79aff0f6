"""DuckDB connections with limits, and its errors told as ours."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from watchfloor.engine.limits import Limits
from watchfloor.infra.room import no_room
from watchfloor.kernel.errors import InvalidInput, TooLarge

ENGINE_VERSION = f"duckdb {duckdb.__version__}"
MAX_SPILL = "200GB"
REPEAT = 0.05


def connect(limits: Limits, scratch: Path) -> duckdb.DuckDBPyConnection:
    """A fresh in-memory DuckDB in UTC that spills to `scratch` and loads no extension by itself."""
    scratch.mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect(
        ":memory:",
        config={
            "memory_limit": limits.memory,
            "threads": str(limits.threads),
            "temp_directory": str(scratch),
            "max_temp_directory_size": MAX_SPILL,
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "allow_community_extensions": "false",
            "python_enable_replacements": "false",
        },
    )
    connection.execute("SET TimeZone = 'UTC'")
    return connection


def identifier(name: str) -> str:
    """`name` quoted as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """`text` quoted as an SQL string."""
    return "'" + text.replace("'", "''") + "'"


def paths_literal(paths: list[Path]) -> str:
    """A list of file paths as an SQL list of strings."""
    return "[" + ", ".join(literal(str(path)) for path in paths) + "]"


@contextmanager
def bounded(connection: duckdb.DuckDBPyConnection, limits: Limits, *, doing: str) -> Iterator[None]:
    """Stop what runs inside after `limits.seconds`. Raises TooLarge (`time_limit`, `memory_limit`), NoRoom or, where a
    file or a statement cannot be read, InvalidInput (`unreadable`); `doing` completes the sentence "… failed".

    Work between statements is not stopped, but it counts: the next statement is, and what ends too late is not given.
    """
    started, expired, ended = time.monotonic(), threading.Event(), threading.Event()

    def watch() -> None:
        if ended.wait(limits.seconds):
            return
        expired.set()
        connection.interrupt()
        # An interrupt between two statements is forgotten as the next one begins.
        while not ended.wait(REPEAT):
            connection.interrupt()

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    except duckdb.InterruptException as error:
        raise _too_slow(doing, limits, code="time_limit" if expired.is_set() else "interrupted") from error
    except duckdb.OutOfMemoryException as error:
        raise TooLarge(
            f"{doing} needs more than {limits.memory} of memory.",
            fix="Ask for less, or raise the engine's memory limit.",
            code="memory_limit",
        ) from error
    except duckdb.Error as error:
        full = no_room(error)
        if full is not None:
            raise full from error
        raise InvalidInput(
            f"{doing} failed: {str(error).splitlines()[0][:500]}",
            fix="Correct the file, the mapping or the statement, and try again.",
            code="unreadable",
        ) from error
    finally:
        ended.set()
        # The watcher holds the connection: freed in its thread while Python ends, it would abort the process.
        watcher.join()
    if time.monotonic() - started > limits.seconds:
        raise _too_slow(doing, limits, code="time_limit")


def _too_slow(doing: str, limits: Limits, *, code: str) -> TooLarge:
    return TooLarge(
        f"{doing} took longer than {limits.seconds:g} s.",
        fix="Ask for less: a shorter window, fewer columns, or a filter.",
        code=code,
    )
