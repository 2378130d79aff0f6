"""Stored rows written anew: files of a dataset put in the place of others, sorted, posted, in one commit."""

import json
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import duckdb

from watchfloor.engine.commits import Said, replace
from watchfloor.engine.connections import bounded, connect, identifier, literal
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import alone, at_once
from watchfloor.engine.order import SAMPLE, shared_start, stored_order
from watchfloor.engine.postings import drop_postings, wanting, write_postings
from watchfloor.engine.snapshots import KEPT, DataFile, Snapshot, file_name, read_snapshot
from watchfloor.engine.staging import scratch
from watchfloor.engine.views import scan
from watchfloor.engine.writing import PARQUET, file_hash
from watchfloor.kernel.errors import Conflict, IntegrityBroken

ALL = "true"


@dataclass(frozen=True, slots=True)
class Proof:
    """What rows add up to in any order: their number, and two sums of hashes over every stored column."""

    rows: int
    forward: int
    backward: int


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The version that a rewriting made, the rows it left out, and the proof that it kept all others as they were."""

    version: int
    dropped: int
    proof: Proof


@dataclass(frozen=True, slots=True)
class _Part:
    path: Path
    sha256: str
    load: str
    loads: tuple[str, ...]
    dropped: int
    proof: Proof


def prove(connection: duckdb.DuckDBPyConnection, relation: str, columns: Sequence[str]) -> Proof:
    """Add up the rows of a FROM clause. Equal sums mean equal rows in any order, save for what is made to collide."""
    names = [identifier(column) for column in columns]
    row = connection.execute(
        f"SELECT count(*), sum(hash({', '.join(names)})::HUGEINT), sum(hash(1, {', '.join(reversed(names))})::HUGEINT) "
        f"FROM {relation}"
    ).fetchone()
    rows, forward, backward = row or (0, None, None)
    return Proof(int(rows), int(forward or 0), int(backward or 0))


def rewrite(
    folder: Path,
    snapshot: Snapshot,
    batches: Sequence[Sequence[DataFile]],
    *,
    said: Said,
    limits: Limits,
    keep: str = ALL,
    changed: Mapping[str, str] | None = None,
    before_commit: Callable[[], None] = at_once,
) -> Rewritten:
    """Write each batch of a snapshot's files as one sorted file with its postings and put them in the place of the
    batches, in one commit; rows for which `keep`, SQL over the stored columns, is not true are left out, and columns
    that are `changed` hold what the SQL given for them says.

    Nothing is held up meanwhile: a load that commits first stays, and is read beside the new files. What is killed
    leaves the version before. `before_commit` is called when all is written and no version names it yet; what it raises
    stops the rewriting. Raises Conflict (`rewritten_meanwhile`) where a file of a batch is no longer there to be
    replaced, and IntegrityBroken (`rows_differ`) before anything is changed.
    """
    gone = [file for batch in batches for file in batch]
    with scratch(folder.parent) as working, ExitStack() as undo:
        parts = _written(snapshot, batches, keep, changed or {}, scratch=working, limits=limits)
        placed = [_place(folder, part, undo) for part in parts]
        for file in wanting(placed, snapshot.declaration):
            write_postings(file, snapshot.declaration, scratch=working, limits=limits)
        with alone(folder):
            newest = _still_there(folder, snapshot, gone)
            before_commit()
            version = replace(folder, newest, gone, [file.path for file in placed], said=said)
        undo.pop_all()
    return Rewritten(version, sum(part.dropped for part in parts), _sum([part.proof for part in parts]))


def _written(
    snapshot: Snapshot,
    batches: Sequence[Sequence[DataFile]],
    keep: str,
    changed: Mapping[str, str],
    *,
    scratch: Path,
    limits: Limits,
) -> list[_Part]:
    found = [(batch, _source(batch, keep, changed)) for batch in batches]
    return [_write(snapshot, batch, source, scratch=scratch, limits=limits) for batch, source in found]


def _sum(proofs: Sequence[Proof]) -> Proof:
    return Proof(*(sum(getattr(proof, name) for proof in proofs) for name in ("rows", "forward", "backward")))


def _source(batch: Sequence[DataFile], keep: str, changed: Mapping[str, str]) -> str:
    """The FROM clause of what a batch is to hold."""
    put = ", ".join(f"{expression} AS {identifier(column)}" for column, expression in changed.items())
    shown = f"* REPLACE ({put})" if put else "*"
    return f"(SELECT {shown} FROM {scan([file.path for file in batch])} WHERE {keep})"


def _write(snapshot: Snapshot, batch: Sequence[DataFile], source: str, *, scratch: Path, limits: Limits) -> _Part:
    loads = tuple(sorted({load for file in batch for load in file.loads}))
    # Two rewritings may write the same bytes; a name of its own keeps each from taking the other's file away.
    load = uuid.uuid4().hex[:16]
    path = scratch / f"{load}.parquet"
    main = snapshot.declaration.roles[snapshot.declaration.main_role]
    connection = connect(limits, scratch / "spill")
    try:
        with bounded(connection, limits, doing=f"Writing {snapshot.dataset} anew"):
            connection.execute("SET preserve_insertion_order = false")
            found = connection.execute(
                f"SELECT min(v), max(v) FROM (SELECT {identifier(main)} AS v FROM {source} LIMIT {SAMPLE})"
            ).fetchone()
            low, high = found or (None, None)
            start = "" if low is None else shared_start(str(low), str(high))
            before = prove(connection, source, snapshot.columns)
            shown = ", ".join(identifier(column) for column in snapshot.columns)
            connection.execute(
                f"COPY (SELECT {shown} FROM {source} ORDER BY {stored_order(main, start)}) "
                f"TO {literal(str(path))} {PARQUET}"
            )
            after = prove(connection, scan([path]), snapshot.columns)
    finally:
        connection.close()
    if before != after:
        raise IntegrityBroken(
            f"The rows of {snapshot.dataset} did not come out as they went in.",
            fix="Nothing was changed. Check the disk and the files with `watchfloor data check`.",
            code="rows_differ",
        )
    return _Part(path, file_hash(path), load, loads, sum(file.rows for file in batch) - after.rows, after)


def _still_there(folder: Path, snapshot: Snapshot, gone: Sequence[DataFile]) -> Snapshot:
    newest = read_snapshot(folder, snapshot.dataset)
    if {file.name for file in gone} - {file.name for file in newest.files}:
        raise Conflict(
            f"Files of {snapshot.dataset} were replaced while they were read.",
            fix="Do it again: nothing of it was stored.",
            code="rewritten_meanwhile",
        )
    return newest


def _place(folder: Path, part: _Part, undo: ExitStack) -> DataFile:
    """Lay a file down where the commit will find it; until then no version names it."""
    note = folder / KEPT / "made" / f"{part.load}.json"
    note.parent.mkdir(parents=True, exist_ok=True)
    draft = part.path.with_suffix(".json")
    draft.write_text(json.dumps({"loads": part.loads}), encoding="utf-8")
    draft.replace(note)
    path = folder / file_name(part.load, part.sha256)
    size = part.path.stat().st_size
    file = DataFile(path=path, sha256=part.sha256, load=part.load, rows=part.proof.rows, bytes=size, loads=part.loads)
    undo.callback(path.unlink, missing_ok=True)
    undo.callback(drop_postings, file)
    part.path.replace(path)
    return file
