"""Erasing a person from a dataset: a new version without them, and no older file that still holds them."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import duckdb

from watchfloor.engine.commits import Said
from watchfloor.engine.connections import literal
from watchfloor.engine.erasing.history import scrub_log
from watchfloor.engine.erasing.looking import (
    Held,
    Part,
    connected,
    held,
    loose_copies,
    parts,
    postings_naming,
    quarantines,
    refused,
)
from watchfloor.engine.erasing.notes import leave_note
from watchfloor.engine.erasing.rows import changed, kept
from watchfloor.engine.lake import Lake
from watchfloor.engine.loading import alone
from watchfloor.engine.postings import drop_postings, drop_postings_of
from watchfloor.engine.rewriting import rewrite
from watchfloor.engine.snapshots import KEPT, DataFile, data_file_hash, read_snapshot
from watchfloor.engine.staging import clear_stale
from watchfloor.kernel.errors import Conflict
from watchfloor.kernel.mentions import Mentions

TRIES = 4
MEANWHILE = frozenset({"rewritten_meanwhile", "commit_conflict"})


def erase(lake: Lake, dataset: str, mentions: Mentions, *, certificate: str, author: str, now: datetime) -> Held:
    """Take the person out of a dataset and tell what it had held. Safe to repeat after any stop, as each step looks at
    what is left.

    The files that held them are written again without them, with their postings, as a new version (one for each
    declaration they came under), then removed with their postings and open copies, so that older versions that listed
    them cannot be read any more and say why. A load that asked who is kept out before the person was ends first.

    Raises Conflict (`rewritten_meanwhile`) where others replaced the files again and again.
    """
    folder = lake.root / dataset
    with alone(folder):
        clear_stale(lake.root, now=now)
    took = held(lake, dataset, mentions)
    said = Said("DELETE", author, f"erasure {certificate}", now, changes_rows=True)
    _write_without(lake, dataset, mentions, said)
    with alone(folder), connected(lake) as connection:
        for part in list(parts(connection, folder, dataset, mentions)):
            if part.file is None:
                _let_go(folder, part.path, certificate=certificate, now=now)
        for posting, of in postings_naming(connection, folder, dataset, mentions).items():
            drop_postings_of(folder, of)
            posting.unlink(missing_ok=True)
        for copy in loose_copies(folder):
            copy.unlink(missing_ok=True)
        for path in quarantines(folder):
            _blank(connection, path, mentions)
        scrub_log(folder, mentions)
        _scrub_reports(folder, mentions)
    return took


def _write_without(lake: Lake, dataset: str, mentions: Mentions, said: Said) -> None:
    """Until no file of the newest version holds the person; somebody may put files together meanwhile."""
    folder = lake.root / dataset
    for left in reversed(range(TRIES)):
        with connected(lake) as connection:
            found = [part for part in parts(connection, folder, dataset, mentions) if part.file]
        if not found:
            return
        same = [part for part in found if part.declaration == found[0].declaration]
        try:
            _rewrite(lake, dataset, same, mentions, said)
        except Conflict as conflict:
            if conflict.code not in MEANWHILE or not left:
                raise


def _rewrite(lake: Lake, dataset: str, found: Sequence[Part], mentions: Mentions, said: Said) -> None:
    folder, declaration = lake.root / dataset, found[0].declaration
    with connected(lake) as connection:
        texts = changed(connection, found[0].path, declaration, mentions)
    rewrite(
        folder,
        read_snapshot(folder, dataset),
        [[part.file] for part in found if part.file],
        said=said,
        limits=lake.limits,
        keep=kept(declaration, mentions),
        changed=texts,
    )


def _let_go(folder: Path, path: Path, *, certificate: str, now: datetime) -> None:
    """Say why a file will be missing, then remove it and its postings."""
    sha256 = data_file_hash(path)
    leave_note(folder, sha256, certificate=certificate, now=now)
    drop_postings(DataFile(path=path, sha256=sha256, load="", rows=0, bytes=0))
    path.unlink(missing_ok=True)


def _blank(connection: duckdb.DuckDBPyConnection, path: Path, mentions: Mentions) -> None:
    """Empty what stood in the refused rows that name the person; that they were refused, and why, stays."""
    if refused(connection, path, mentions):
        partial = path.with_suffix(".erasing")
        connection.create_function("names_them", lambda raw: mentions.named_in(raw, bare=True), ["VARCHAR"], "BOOLEAN")
        connection.execute(
            f"COPY (SELECT * REPLACE (CASE WHEN names_them(raw) THEN '' ELSE raw END AS raw) "
            f"FROM read_parquet({literal(str(path))})) TO {literal(str(partial))} (FORMAT parquet)"
        )
        connection.remove_function("names_them")
        partial.replace(path)


def _scrub_reports(folder: Path, mentions: Mentions) -> None:
    """A load's report holds counts and the name of the source, and somebody may have named a file after a person."""
    for path in sorted((folder / KEPT / "loads").glob("*.json")):
        text = path.read_text("utf-8")
        if mentions.named_in(text):
            partial = path.with_suffix(".erasing")
            partial.write_text(mentions.replaced(text), "utf-8")
            partial.replace(path)
