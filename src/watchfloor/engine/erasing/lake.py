"""Erasing a person from a dataset: a new version without them, and no older file that still holds them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from watchfloor.engine.connections import bounded, connect, literal
from watchfloor.engine.declaration import Declaration
from watchfloor.engine.erasing.history import Replacement, commit_replacements, declarations, scrub_log
from watchfloor.engine.erasing.notes import leave_note
from watchfloor.engine.erasing.rows import count_rows, write_without
from watchfloor.engine.lake import Lake
from watchfloor.engine.loading import KEPT, alone
from watchfloor.engine.snapshots import file_name, read_snapshot
from watchfloor.engine.writing import file_hash
from watchfloor.kernel.mentions import Mentions


@dataclass(frozen=True, slots=True)
class Held:
    """What a dataset holds of a person: rows in the newest version, rows of others that name them in a text, files of
    any version, refused rows.
    """

    dataset: str
    rows: int
    texts: int
    files: int
    quarantined: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the person is left."""
        return not (self.files or self.quarantined)


@dataclass(frozen=True, slots=True)
class _Part:
    path: Path
    declaration: Declaration
    rows: int
    texts: int
    is_newest: bool


def held(lake: Lake, dataset: str, mentions: Mentions) -> Held:
    """Look through every file of every version; nothing is changed."""
    folder = lake.root / dataset
    with _connected(lake) as connection:
        parts = list(_parts(connection, folder, dataset, mentions))
        refused = sum(_refused(connection, path, mentions) for path in _quarantines(folder))
    newest = [part for part in parts if part.is_newest]
    rows, texts = sum(part.rows for part in newest), sum(part.texts for part in newest)
    return Held(dataset, rows, texts, len(parts), refused)


def erase(lake: Lake, dataset: str, mentions: Mentions, *, certificate: str, author: str, now: datetime) -> Held:
    """Take the person out of a dataset and tell what it had held. Safe to repeat after any stop, as each step looks at
    what is left.

    The files that held them are written again without them as one new version, then removed with their open copies,
    so that older versions that listed them cannot be read any more and say why (`notes.erased_by`).
    """
    folder = lake.root / dataset
    with alone(folder), _connected(lake) as connection:
        parts = list(_parts(connection, folder, dataset, mentions))
        replacements = [_rewritten(connection, part, mentions) for part in parts if part.is_newest]
        if replacements:
            version = read_snapshot(folder, dataset).version + 1
            commit_replacements(
                folder, replacements, version=version, author=author, message=f"erasure {certificate}", now=now
            )
        for part in parts:
            _let_go(folder, part.path, certificate=certificate, now=now)
        refused = sum(_blank(connection, path, mentions) for path in _quarantines(folder))
        if parts:
            for copy in (folder / KEPT / "open").glob("*.parquet"):
                copy.unlink(missing_ok=True)
        scrub_log(folder, mentions)
        _scrub_reports(folder, mentions)
    newest = [part for part in parts if part.is_newest]
    rows, texts = sum(part.rows for part in newest), sum(part.texts for part in newest)
    return Held(dataset, rows, texts, len(parts), refused)


@contextmanager
def _connected(lake: Lake) -> Iterator[duckdb.DuckDBPyConnection]:
    connection = connect(lake.limits, lake.root / ".staging" / "spill")
    try:
        with bounded(connection, lake.limits, doing="The erasure"):
            yield connection
    finally:
        connection.close()


def _parts(connection: duckdb.DuckDBPyConnection, folder: Path, dataset: str, mentions: Mentions) -> Iterator[_Part]:
    """The data files on the disk that hold the person, of any version."""
    newest = {file.name for file in read_snapshot(folder, dataset).files}
    for name, declaration in sorted(declarations(folder).items()):
        path = folder / name
        if path.is_file():
            rows, texts = count_rows(connection, path, declaration, mentions)
            if rows or texts:
                yield _Part(path, declaration, rows, texts, name in newest)


def _rewritten(connection: duckdb.DuckDBPyConnection, part: _Part, mentions: Mentions) -> Replacement:
    load = part.path.stem.split("-")[1]
    partial = part.path.with_suffix(".erasing")
    write_without(connection, part.path, partial, part.declaration, mentions)
    new = part.path.with_name(file_name(load, file_hash(partial)))
    partial.replace(new)
    return Replacement(part.path, new, part.declaration)


def _let_go(folder: Path, path: Path, *, certificate: str, now: datetime) -> None:
    """Say why a file will be missing, then remove it."""
    leave_note(folder, path.stem.split("-")[2], certificate=certificate, now=now)
    path.unlink(missing_ok=True)


def _quarantines(folder: Path) -> list[Path]:
    return sorted((folder / KEPT / "quarantine").glob("*.parquet"))


def _refused(connection: duckdb.DuckDBPyConnection, path: Path, mentions: Mentions) -> int:
    raws = connection.execute(f"SELECT raw FROM read_parquet({literal(str(path))})").fetchall()
    return sum(mentions.named_in(raw or "", bare=True) for (raw,) in raws)


def _blank(connection: duckdb.DuckDBPyConnection, path: Path, mentions: Mentions) -> int:
    """Empty what stood in the refused rows that name the person; that they were refused, and why, stays."""
    count = _refused(connection, path, mentions)
    if count:
        partial = path.with_suffix(".erasing")
        connection.create_function("names_them", lambda raw: mentions.named_in(raw, bare=True), ["VARCHAR"], "BOOLEAN")
        connection.execute(
            f"COPY (SELECT * REPLACE (CASE WHEN names_them(raw) THEN '' ELSE raw END AS raw) "
            f"FROM read_parquet({literal(str(path))})) TO {literal(str(partial))} (FORMAT parquet)"
        )
        connection.remove_function("names_them")
        partial.replace(path)
    return count


def _scrub_reports(folder: Path, mentions: Mentions) -> None:
    """A load's report holds counts and the name of the source, and somebody may have named a file after a person."""
    for path in sorted((folder / KEPT / "loads").glob("*.json")):
        text = path.read_text("utf-8")
        if mentions.named_in(text):
            partial = path.with_suffix(".erasing")
            partial.write_text(mentions.replaced(text), "utf-8")
            partial.replace(path)
