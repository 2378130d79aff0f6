"""What a dataset holds of a person, file by file: rows of any version, postings, refused rows, copies."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from watchfloor.engine.connections import bounded, connect, literal
from watchfloor.engine.declaration import Declaration
from watchfloor.engine.erasing.history import declarations
from watchfloor.engine.erasing.rows import count_rows
from watchfloor.engine.lake import Lake
from watchfloor.engine.postings import columns_posted
from watchfloor.engine.query.sandbox import open_copies
from watchfloor.engine.snapshots import KEPT, DataFile, data_file_hash, read_snapshot
from watchfloor.engine.staging import STAGING
from watchfloor.kernel.mentions import Mentions


@dataclass(frozen=True, slots=True)
class Held:
    """What a dataset holds of a person: rows in the newest version, rows of others that name them in a text, files of
    any version, refused rows, posting files that list them, and open copies of files that are gone.
    """

    dataset: str
    rows: int
    texts: int
    files: int
    quarantined: int
    postings: int = 0
    copies: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the person is left."""
        return not (self.files or self.quarantined or self.postings or self.copies)


@dataclass(frozen=True, slots=True)
class Part:
    """A file that holds the person; `file` where the newest version names it."""

    path: Path
    declaration: Declaration
    rows: int
    texts: int
    file: DataFile | None


def held(lake: Lake, dataset: str, mentions: Mentions) -> Held:
    """Look through every file of every version, whether a version names it or not; nothing is changed."""
    folder = lake.root / dataset
    with connected(lake) as connection:
        found = list(parts(connection, folder, dataset, mentions))
        count_refused = sum(refused(connection, path, mentions) for path in quarantines(folder))
        listing = len(postings_naming(connection, folder, dataset, mentions))
    newest = [part for part in found if part.file]
    rows, texts = sum(part.rows for part in newest), sum(part.texts for part in newest)
    return Held(dataset, rows, texts, len(found), count_refused, listing, len(loose_copies(folder)))


@contextmanager
def connected(lake: Lake) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection of one's own within the lake's limits."""
    connection = connect(lake.limits, lake.root / STAGING / "spill")
    try:
        with bounded(connection, lake.limits, doing="The erasure"):
            yield connection
    finally:
        connection.close()


def parts(connection: duckdb.DuckDBPyConnection, folder: Path, dataset: str, mentions: Mentions) -> Iterator[Part]:
    """The data files on the disk that hold the person: of any version, or laid down by what never ended."""
    newest = read_snapshot(folder, dataset)
    named = {file.name: file for file in newest.files}
    declared = declarations(folder)
    for path in sorted(folder.glob("part-*.parquet")):
        declaration = declared.get(path.name, newest.declaration)
        rows, texts = count_rows(connection, path, declaration, mentions)
        if rows or texts:
            yield Part(path, declaration, rows, texts, named.get(path.name))


def postings_naming(
    connection: duckdb.DuckDBPyConnection, folder: Path, dataset: str, mentions: Mentions
) -> dict[Path, str]:
    """The posting files that list the person, with the name of the data file they are of; empty where nobody says."""
    newest = read_snapshot(folder, dataset).declaration
    declared = declarations(folder)
    found: dict[Path, str] = {}
    for path, (data_file, column) in columns_posted(folder).items():
        ids = _ids_in(column, declared.get(data_file, newest), mentions) if column else sorted(mentions.ids)
        listed = ", ".join(literal(one) for one in ids)
        sql = f"SELECT 1 FROM read_parquet({literal(str(path))}) WHERE value IN ({listed}) LIMIT 1"
        if listed and connection.execute(sql).fetchone():
            found[path] = data_file
    return found


def _ids_in(column: str, declaration: Declaration, mentions: Mentions) -> list[str]:
    roles = [role for role, bound in declaration.roles.items() if bound == column]
    return sorted({one for role in roles for one in mentions.of_kind(declaration.kinds.get(role) or role)})


def loose_copies(folder: Path) -> list[Path]:
    """The copies without sensitive columns of files that are gone."""
    there = {data_file_hash(path) for path in folder.glob("part-*.parquet")}
    return [copy for copy, of in open_copies(folder / KEPT / "open").items() if of not in there]


def quarantines(folder: Path) -> list[Path]:
    """The files of refused rows."""
    return sorted((folder / KEPT / "quarantine").glob("*.parquet"))


def refused(connection: duckdb.DuckDBPyConnection, path: Path, mentions: Mentions) -> int:
    """How many refused rows of a file name the person."""
    raws = connection.execute(f"SELECT raw FROM read_parquet({literal(str(path))})").fetchall()
    return sum(mentions.named_in(raw or "", bare=True) for (raw,) in raws)
