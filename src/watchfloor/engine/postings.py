"""Postings: how often and when a linked value stands in a file, and in which blocks of it, found without a scan."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import duckdb

from watchfloor.engine.connections import bounded, connect, identifier, literal, paths_literal
from watchfloor.engine.declaration import Declaration
from watchfloor.engine.limits import Limits
from watchfloor.engine.order import SAMPLE, head, shared_start
from watchfloor.engine.snapshots import KEPT, DataFile
from watchfloor.engine.writing import PARQUET, ROW_GROUP, file_hash

# So many blocks to one posting file: what one file takes to make is bounded however large the data file is.
SLAB = 128
Posted = Mapping[str, tuple[Path, ...]]


@dataclass(frozen=True, slots=True)
class Posting:
    """One posting file: a name that carries its own SHA-256, the column it speaks of, and its size in bytes."""

    name: str
    column: str
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What postings say of one value: rows, first and last time in µs, and the blocks that hold it, ascending."""

    rows: int
    first_us: int | None
    last_us: int | None
    blocks: tuple[int, ...]


def linking_columns(declaration: Declaration) -> tuple[str, ...]:
    """The columns that bind entities and are not what the rows are sorted by, each once."""
    roles, main = declaration.roles, declaration.roles[declaration.main_role]
    return tuple(dict.fromkeys(roles[role] for role, kind in declaration.kinds.items() if kind and roles[role] != main))


def _folder(file: DataFile) -> Path:
    return file.path.parent / KEPT / "postings"


def _list(file: DataFile) -> Path:
    return _folder(file) / f"{file.name}.json"


def read_postings(file: DataFile) -> list[Posting]:
    """The postings that were made for a data file; none where nobody made any."""
    try:
        listed = json.loads(_list(file).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    return [Posting(**line) for line in listed]


def posted(file: DataFile) -> Posted:
    """The posting files that are there, by column; a column whose files are not all there has none."""
    found: dict[str, tuple[Path, ...]] = {}
    for posting in read_postings(file):
        found[posting.column] = (*found.get(posting.column, ()), _folder(file) / posting.name)
    return {column: paths for column, paths in found.items() if all(path.is_file() for path in paths)}


def wanting(files: Sequence[DataFile], declaration: Declaration) -> list[DataFile]:
    """The files that lack postings they would gain from; one of a single block is read as fast without."""
    columns = set(linking_columns(declaration))
    return [file for file in files if file.rows > ROW_GROUP and columns - posted(file).keys()]


def broken_postings(files: Sequence[DataFile]) -> list[str]:
    """The names of posting files that are gone or whose bytes do not have the hash in their name."""
    return [
        posting.name
        for file in files
        for posting in read_postings(file)
        if not (path := _folder(file) / posting.name).is_file() or file_hash(path) != posting.sha256
    ]


def drop_postings(file: DataFile) -> None:
    """Remove the postings of a data file, the list first, so that nobody is sent to a file that is gone."""
    postings = read_postings(file)
    _list(file).unlink(missing_ok=True)
    for posting in postings:
        (_folder(file) / posting.name).unlink(missing_ok=True)


def drop_postings_of(folder: Path, name: str) -> None:
    """Remove the postings of the data file of a name, whether it is there or not."""
    drop_postings(DataFile(path=folder / name, sha256="", load="", rows=0, bytes=0))


def columns_posted(folder: Path) -> dict[Path, tuple[str, str]]:
    """Every posting file of a dataset, with its data file and column by name; both empty where no list names it."""
    found = dict.fromkeys(sorted((folder / KEPT / "postings").glob("post-*.parquet")), ("", ""))
    for path in (folder / KEPT / "postings").glob("part-*.json"):
        for line in json.loads(path.read_text(encoding="utf-8")):
            if path.with_name(line["name"]) in found:
                found[path.with_name(line["name"])] = (path.stem, line["column"])
    return found


def write_postings(file: DataFile, declaration: Declaration, *, scratch: Path, limits: Limits) -> list[Posting]:
    """Make the postings of one data file and list them beside it, in place of those it had.

    Sorted by the value's first bytes, so that statistics find a value in one row group. Raises TooLarge or, where the
    data file cannot be read, InvalidInput (`unreadable`).
    """
    connection = connect(limits, scratch / "spill")
    made: list[Posting] = []
    _folder(file).mkdir(parents=True, exist_ok=True)
    try:
        connection.execute("SET preserve_insertion_order = false")
        for column in linking_columns(declaration):
            for first in range(0, -(-file.rows // ROW_GROUP), SLAB):
                with bounded(connection, limits, doing=f"Making postings of {column}"):
                    made.append(_write_slab(connection, file, column, first=first, scratch=scratch))
    finally:
        connection.close()
    listed = scratch / "postings.json"
    listed.write_text(json.dumps([asdict(posting) for posting in made]), encoding="utf-8")
    before = read_postings(file)
    listed.replace(_list(file))
    for name in {posting.name for posting in before} - {posting.name for posting in made}:
        (_folder(file) / name).unlink(missing_ok=True)
    return made


def _write_slab(
    connection: duckdb.DuckDBPyConnection, file: DataFile, column: str, *, first: int, scratch: Path
) -> Posting:
    value, path = identifier(column), literal(str(file.path))
    rows = f"file_row_number BETWEEN {first * ROW_GROUP} AND {(first + SLAB) * ROW_GROUP - 1}"
    scanned = f"FROM read_parquet({path}) WHERE {rows} AND {value} IS NOT NULL"
    ends = connection.execute(f"SELECT min(v), max(v) FROM (SELECT {value} AS v {scanned} LIMIT {SAMPLE})").fetchone()
    low, high = ends or (None, None)
    start = "" if low is None else shared_start(str(low), str(high))
    # A block is named once a row, and only lists that are longer than that can be are made shorter: it costs as much
    # as all the rest.
    found = (
        f"SELECT {value} AS value, count(*) AS rows, min(ts_us) AS first_us, max(ts_us) AS last_us, "
        f"list((file_row_number // {ROW_GROUP})::UINTEGER) AS named {scanned} GROUP BY value"
    )
    told = f"CASE WHEN rows > {SLAB} THEN list_distinct(named) ELSE named END AS blocks"
    target = scratch / "posting.parquet"
    connection.execute(
        f"COPY (SELECT value, rows, first_us, last_us, {told} FROM ({found}) ORDER BY {head('value', start)}) "
        f"TO {literal(str(target))} {PARQUET}"
    )
    sha256, size = file_hash(target), target.stat().st_size
    name = f"post-{file.load}-{sha256}.parquet"
    target.replace(_folder(file) / name)
    return Posting(name=name, column=column, sha256=sha256, bytes=size)


def look_up(connection: duckdb.DuckDBPyConnection, postings: Sequence[Path], value: str) -> Standing:
    """What the postings of one data file say of a value; no rows where it does not stand there."""
    row = connection.execute(
        "SELECT sum(rows)::BIGINT, min(first_us), max(last_us), list_sort(list_distinct(flatten(list(blocks)))) "
        f"FROM read_parquet({paths_literal(list(postings))}) WHERE value = ?",
        [value],
    ).fetchone()
    if row is None or row[0] is None:
        return Standing(0, None, None, ())
    return Standing(int(row[0]), row[1], row[2], tuple(row[3]))


def look_up_many(
    connection: duckdb.DuckDBPyConnection, postings: Sequence[Path], values: Sequence[str]
) -> dict[str, Standing]:
    """What the postings of one data file say of those of the values that stand there."""
    listed = ", ".join(literal(value) for value in values)
    found = connection.execute(
        "SELECT value, sum(rows)::BIGINT, min(first_us), max(last_us), list_sort(list_distinct(flatten(list(blocks)))) "
        f"FROM read_parquet({paths_literal(list(postings))}) WHERE value IN ({listed}) GROUP BY value"
    ).fetchall()
    return {value: Standing(int(rows), first, last, tuple(blocks)) for value, rows, first, last, blocks in found}
