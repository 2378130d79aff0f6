"""The lake: the one door to the team's data, for loads, snapshots, queries, events and looks at one entity."""

import shutil
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path

import duckdb
import ibis
import pyarrow as pa

from watchfloor.engine.connections import bounded, connect, literal
from watchfloor.engine.declaration import NAME, Declaration
from watchfloor.engine.erasing.notes import check_not_erased
from watchfloor.engine.erasing.suppression import Suppression
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import KEPT, LoadReport, SourceReport, load, read_report
from watchfloor.engine.looks import Aggregates, Presence, aggregates_of, presence_in, rows_of
from watchfloor.engine.quarantine import QuarantinedRow
from watchfloor.engine.query.results import QueryResult
from watchfloor.engine.query.sandbox import open_copy, run_statement
from watchfloor.engine.snapshots import DataFile, Snapshot, read_snapshot
from watchfloor.engine.views import detector_select
from watchfloor.engine.writing import file_hash
from watchfloor.infra.keyed import Keyed
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.refs import EntityRef

DEFAULT_LIMITS = Limits()
IBIS_TYPES = {
    "VARCHAR": "string",
    "BIGINT": "int64",
    "DOUBLE": "float64",
    "BOOLEAN": "boolean",
    "TIMESTAMP WITH TIME ZONE": "timestamp('UTC', 6)",
}

Warm = tuple[duckdb.DuckDBPyConnection, ibis.BaseBackend]


@cache
def lake_at(root: Path) -> "Lake":
    """The one lake of this process for a folder, with its warm connections."""
    return Lake(root)


class Lake:
    """The datasets under one folder. Safe to share between threads: connections are made a call or a thread."""

    def __init__(self, root: Path, *, limits: Limits = DEFAULT_LIMITS) -> None:
        """`root` is made when first written to; `limits` bound every load and query."""
        self.root = root.resolve()
        self.limits = limits
        self._warm: dict[threading.Thread, Warm] = {}
        self._hand_out = threading.Lock()

    def _folder(self, name: str) -> Path:
        if not NAME.fullmatch(name):
            raise NotFound(f"There is no dataset {name[:63]!r}.", fix="List the datasets.", code="no_such_dataset")
        return self.root / name

    @contextmanager
    def _scratch(self) -> Iterator[Path]:
        staging = self.root / ".staging"
        staging.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=staging))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def load(
        self,
        declaration: Declaration,
        paths: Sequence[Path],
        *,
        author: str,
        message: str,
        now: datetime,
        suppression: Suppression | None = None,
    ) -> LoadReport:
        """Add files to a dataset as one new version, or change nothing where all were loaded before.

        Rows of the people whom `suppression` names are set aside as erased.

        Raises InvalidInput, TooLarge, Conflict or NotFound; nothing is then half written.
        """
        folder = self._folder(declaration.name)
        said = {"author": author, "message": message}
        return load(folder, declaration, paths, **said, now=now, limits=self.limits, suppression=suppression)

    def datasets(self) -> list[str]:
        """The names of the datasets that hold at least one version, sorted."""
        return sorted(log.parent.name for log in self.root.glob("*/_delta_log"))

    def snapshot(self, name: str, version: int | None = None) -> Snapshot:
        """A version of a dataset, the newest where None. Raises NotFound: `no_such_dataset`, `no_such_version`."""
        return read_snapshot(self._folder(name), name, version)

    def loads(self, snapshot: Snapshot) -> list[SourceReport]:
        """What each file of a snapshot came from, in the order of the snapshot's files."""
        return [read_report(self._folder(snapshot.dataset), file.load) for file in snapshot.files]

    def check(self, snapshot: Snapshot) -> list[DataFile]:
        """The files of a snapshot whose bytes are gone or no longer have the hash in their name."""
        return [file for file in snapshot.files if not file.path.is_file() or file_hash(file.path) != file.sha256]

    def quarantine(self, snapshot: Snapshot, *, limit: int, offset: int = 0) -> list[QuarantinedRow]:
        """The refused rows of a snapshot's loads, ordered by load, line and row."""
        folder = self._folder(snapshot.dataset) / KEPT / "quarantine"
        files = [path for file in snapshot.files if (path := folder / f"{file.load}.parquet").exists()]
        if not files:
            return []
        listed = ", ".join(literal(str(path)) for path in files)
        with self.session() as connection:
            rows = connection.execute(
                "SELECT dataset, file, load, row, line, column_name, reason, raw "
                f"FROM read_parquet([{listed}]) ORDER BY load, line NULLS LAST, row, column_name LIMIT ? OFFSET ?",
                [limit, offset],
            ).fetchall()
        return [QuarantinedRow(*row) for row in rows]

    def query(
        self,
        snapshots: Snapshot | Mapping[str, Snapshot],
        sql: str,
        *,
        parameters: Sequence[object] = (),
        row_limit: int | None = None,
        show_sensitive: bool = False,
        shown: Mapping[str, frozenset[str]] | None = None,
    ) -> QueryResult:
        """Run one SELECT over the named snapshots; sensitive columns are absent unless `show_sensitive`, or `shown` by
        their dataset.

        Raises InvalidInput (`bad_sql`, `statement_refused`, `unreadable`) and TooLarge (`row_limit`, `time_limit`,
        `memory_limit`), and Conflict (`erased`) for a version that somebody was erased from.
        """
        named = {snapshots.dataset: snapshots} if isinstance(snapshots, Snapshot) else dict(snapshots)
        for snapshot in named.values():
            check_not_erased(snapshot)
        if not show_sensitive:
            opened = shown or {}
            named = {name: self.masked(snapshot, opened.get(name, frozenset())) for name, snapshot in named.items()}
        limit = self.limits.rows if row_limit is None else row_limit
        with self._scratch() as scratch:
            return run_statement(
                named, sql, parameters=parameters, row_limit=limit, limits=self.limits, scratch=scratch
            )

    def masked(self, snapshot: Snapshot, shown: frozenset[str] = frozenset()) -> Snapshot:
        """The snapshot over copies of its files that lack the sensitive columns, but for those to be `shown`."""
        return open_copy(snapshot, self._folder(snapshot.dataset) / KEPT / "open", self.limits, shown)

    def _thread_connection(self) -> Warm:
        """One connection a thread, kept because a warm one knows the files' footers."""
        thread = threading.current_thread()
        with self._hand_out:
            warm = self._warm.get(thread) or self._inherited()
            if warm is None:
                connection = connect(self.limits, self.root / ".staging" / "spill")
                connection.execute("SET parquet_metadata_cache = true")
                warm = (connection, ibis.duckdb.from_connection(connection))
            self._warm[thread] = warm
        return warm

    def _inherited(self) -> Warm | None:
        # Never freed as its thread ends: DuckDB aborts the process when that happens while Python itself is ending.
        ended = next((thread for thread in self._warm if not thread.is_alive()), None)
        return self._warm.pop(ended) if ended else None

    @contextmanager
    def session(self, doing: str = "The look") -> Iterator[duckdb.DuckDBPyConnection]:
        """This thread's connection, the one that `events` tables live on, stopped when the lake's time is up.

        Work on events outside `collect` belongs inside; engine errors come out as TooLarge or InvalidInput.
        """
        connection, _ = self._thread_connection()
        with bounded(connection, self.limits, doing=doing):
            yield connection

    def events(
        self,
        snapshot: Snapshot,
        *,
        since_us: int | None = None,
        until_us: int | None = None,
        received_by: datetime | None = None,
        masks: Keyed | None = None,
    ) -> ibis.Table:
        """Events with since ≤ ts_us < until that had been received by a time, as an Ibis table for detectors.

        Columns: row_key (string), ts_us (int64), each bound role as text under the role's name, measures and text
        columns under their own, _ingested_at. A role or time that is not declared has no column. Tables of one thread
        can be joined; reduce before asking for row_key, which is computed when looked at. Sensitive columns have none
        either, except that with `masks` a sensitive role holds the stand-ins of its values, equal for equal values.
        """
        check_not_erased(snapshot)
        received = iso(received_by) if received_by else None
        select = detector_select(snapshot, since_us=since_us, until_us=until_us, received_by=received, masks=masks)
        connection, backend = self._thread_connection()
        described = connection.execute(f"DESCRIBE {select}").fetchall()
        # Told, not asked: Ibis 12 would infer it through a call that DuckDB 1.5 warns about.
        return backend.sql(select, schema={row[0]: IBIS_TYPES[row[1]] for row in described})

    def collect(self, expression: ibis.Expr) -> pa.Table:
        """The result of an expression built on `events` in this thread, within the lake's limits of time and memory."""
        sql = ibis.to_sql(expression, dialect="duckdb")
        with self.session("The detector") as connection:
            return connection.execute(str(sql)).to_arrow_table()

    def presence(self, entity: EntityRef, snapshots: Sequence[Snapshot] | None = None) -> list[Presence]:
        """Where an entity is seen, by dataset and role of its kind; over the newest snapshots where none are given."""
        chosen = [self.snapshot(name) for name in self.datasets()] if snapshots is None else list(snapshots)
        found = []
        with self.session() as connection:
            for snapshot in chosen:
                roles = [role for role, kind in snapshot.declaration.kinds.items() if kind == entity.kind]
                found += [presence_in(connection, snapshot, role, entity.id) for role in roles]
        return [presence for presence in found if presence is not None]

    def entity_rows(
        self, snapshot: Snapshot, role: str, entity_id: str, *, limit: int = 100, show_sensitive: bool = False
    ) -> pa.Table:
        """The newest rows of one id in one role. Raises InvalidInput (`missing_role`)."""
        without = () if show_sensitive else snapshot.declaration.sensitive
        with self.session() as connection:
            return rows_of(connection, snapshot, role, entity_id, limit=limit, without=without)

    def entity_aggregates(
        self, snapshot: Snapshot, role: str, entity_id: str, *, show_sensitive: bool = False
    ) -> Aggregates:
        """What one id did in one role. Raises InvalidInput (`missing_role`)."""
        without = () if show_sensitive else snapshot.declaration.sensitive
        with self.session() as connection:
            return aggregates_of(connection, snapshot, role, entity_id, without)
