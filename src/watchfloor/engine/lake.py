"""The lake: the one door to the team's data, for loads, snapshots, queries, events and looks at one entity."""

import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import duckdb
import ibis
import pyarrow as pa

from watchfloor.engine.compaction import Compacted, compact
from watchfloor.engine.connections import bounded, connect, literal
from watchfloor.engine.damage import broken_files, named
from watchfloor.engine.declaration import NAME, Declaration
from watchfloor.engine.erasing.suppression import Suppression
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import LoadReport, SourceReport, alone, at_once, load, read_report
from watchfloor.engine.looks import Aggregates, Presence, aggregates_of, check_open, newest_rows, presence_in, rows_of
from watchfloor.engine.postings import broken_postings, read_postings, wanting, write_postings
from watchfloor.engine.quarantine import QuarantinedRow
from watchfloor.engine.query.results import QueryResult
from watchfloor.engine.query.sandbox import open_copy, run_statement
from watchfloor.engine.retention import Pruning, plan_pruning, prune
from watchfloor.engine.rhythm import Rhythm, rhythm_of
from watchfloor.engine.sharing import Look, Shared, shared_in
from watchfloor.engine.snapshots import KEPT, DataFile, Snapshot, read_snapshot
from watchfloor.engine.staging import STAGING, scratch
from watchfloor.engine.views import detector_select
from watchfloor.infra.keyed import Keyed
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import InvalidInput, NotFound, WatchfloorError
from watchfloor.kernel.refs import EntityRef

DEFAULT_LIMITS = Limits()
NO_POSTINGS = "The rows are stored, but looks go by scan until you run: watchfloor data index"
IBIS_TYPES = {
    "VARCHAR": "string",
    "BIGINT": "int64",
    "DOUBLE": "float64",
    "BOOLEAN": "boolean",
    "TIMESTAMP WITH TIME ZONE": "timestamp('UTC', 6)",
}

Warm = tuple[duckdb.DuckDBPyConnection, ibis.BaseBackend]


def untold(_: float) -> None:
    """What is told of how much is done where nobody waits."""


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
        self._given: dict[threading.Thread, dict[str, Snapshot]] = {}

    def _folder(self, name: str) -> Path:
        if not NAME.fullmatch(name):
            raise NotFound(f"There is no dataset {name[:63]!r}.", fix="List the datasets.", code="no_such_dataset")
        return self.root / name

    def load(
        self,
        declaration: Declaration,
        paths: Sequence[Path],
        *,
        author: str,
        message: str,
        now: datetime,
        suppression: Suppression | None = None,
        before_commit: Callable[[], None] = at_once,
    ) -> LoadReport:
        """Add files to a dataset as one new version, or change nothing where all were loaded before.

        Rows of the people whom `suppression` names are set aside as erased. `before_commit` is called when all is
        written and nothing is to be seen yet; what it raises stops the load.
        Raises InvalidInput, TooLarge, Conflict or NotFound; nothing is then half written.
        """
        folder = self._folder(declaration.name)
        report = load(
            folder,
            declaration,
            paths,
            author=author,
            message=message,
            now=now,
            limits=self.limits,
            suppression=suppression,
            before_commit=before_commit,
        )
        try:
            self.index(declaration.name, heal=False)
        except (WatchfloorError, OSError) as problem:
            late = f"{NO_POSTINGS} {declaration.name} ({problem})"
            return replace(report, notes=(*report.notes, late))
        files = self.snapshot(declaration.name, report.version).files
        return replace(report, postings=tuple(posting.name for file in files for posting in read_postings(file)))

    def index(self, name: str, *, heal: bool = True, tell: Callable[[float], None] = untold) -> list[str]:
        """Make the postings that the newest version lacks and, where `heal`, those that are damaged, for which all are
        read; the names of the files they are of. `tell` is told between files what share of them is done.

        Raises what `tell` raises, TooLarge, or IntegrityBroken (`damaged_file`) where a data file cannot be read.
        """
        folder = self._folder(name)
        made = []
        files = self.snapshot(name).files
        for number, file in enumerate(files):
            tell(number / len(files))
            with alone(folder), scratch(self.root) as working:
                snapshot = self.snapshot(name)
                wanted = wanting([file], snapshot.declaration) or (heal and broken_postings([file]))
                if file in snapshot.files and wanted:
                    with named([snapshot]):
                        write_postings(file, snapshot.declaration, scratch=working, limits=self.limits)
                    made.append(file.name)
        return made

    def compact(
        self, name: str, *, author: str, now: datetime, before_commit: Callable[[], None] = at_once
    ) -> Compacted:
        """Put the many small files of a dataset together into few, as a new version with the same rows.

        `before_commit` is called when all is written and nothing is to be seen yet; what it raises stops it.
        Raises NotFound, TooLarge, Conflict and IntegrityBroken; the dataset is then as it was before.
        """
        snapshot = self.snapshot(name)
        with named([snapshot]):
            return compact(
                self._folder(name), snapshot, author=author, now=now, limits=self.limits, before_commit=before_commit
            )

    def plan_pruning(self, name: str, *, held: Collection[str], now: datetime, retention: timedelta) -> Pruning:
        """The stored files that no version of the retention time and none of the `held` hashes name."""
        return plan_pruning(self._folder(name), self.snapshot(name), held=held, now=now, retention=retention)

    def prune(self, name: str, planned: Pruning) -> None:
        """Take away what was planned. Versions that named it are gone: asking for one raises `snapshot_gone`."""
        prune(self._folder(name), self.snapshot(name), planned.files)

    def datasets(self) -> list[str]:
        """The names of the datasets that hold at least one version, sorted."""
        return sorted(log.parent.name for log in self.root.glob("*/_delta_log"))

    def snapshot(self, name: str, version: int | None = None) -> Snapshot:
        """A version of a dataset, the newest where None; what is sensitive now is so in every version.

        Raises NotFound: `no_such_dataset`, `no_such_version`.
        """
        return read_snapshot(self._folder(name), name, version)

    def loads(self, snapshot: Snapshot) -> list[SourceReport]:
        """What the files of a snapshot came from, each load once, in the order of the snapshot's files."""
        loads = dict.fromkeys(load for file in snapshot.files for load in file.loads)
        return [read_report(self._folder(snapshot.dataset), load) for load in loads]

    def check(self, snapshot: Snapshot) -> list[DataFile]:
        """The files of a snapshot whose bytes are gone or no longer have the hash in their name."""
        return broken_files(snapshot)

    def check_postings(self, snapshot: Snapshot) -> tuple[list[str], list[str]]:
        """The posting files that are gone or changed, and the data files that lack postings, by name."""
        lacking = wanting(snapshot.files, snapshot.declaration)
        return broken_postings(snapshot.files), [file.name for file in lacking]

    def quarantine(self, snapshot: Snapshot, *, limit: int, offset: int = 0) -> list[QuarantinedRow]:
        """The refused rows of a snapshot's loads, ordered by load, line and row."""
        folder = self._folder(snapshot.dataset) / KEPT / "quarantine"
        loads = dict.fromkeys(load for file in snapshot.files for load in file.loads)
        files = [path for load in loads if (path := folder / f"{load}.parquet").exists()]
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

        Raises InvalidInput (`bad_sql`, `statement_refused`, `unreadable`), TooLarge (`row_limit`, `time_limit`,
        `memory_limit`), IntegrityBroken (`damaged_file`), and Conflict (`erased`) where somebody was erased from the
        version since it was looked up.
        """
        asked = {snapshots.dataset: snapshots} if isinstance(snapshots, Snapshot) else dict(snapshots)
        limit = self.limits.rows if row_limit is None else row_limit
        with scratch(self.root) as folder, named(asked.values()):
            read = asked if show_sensitive else self._opened(asked, shown or {})
            return run_statement(read, sql, parameters=parameters, row_limit=limit, limits=self.limits, scratch=folder)

    def repeat(
        self,
        snapshots: Mapping[str, Snapshot],
        sql: str,
        *,
        result_hash: str,
        parameters: Sequence[object],
        row_limit: int,
        shown: Mapping[str, frozenset[str]] | None = None,
    ) -> QueryResult:
        """Run a SELECT again that once gave `result_hash`: as it was first answered if that gives it again, with the
        columns that became sensitive since; else as it is answered now. The rows are for comparing alone.

        Raises what `query` raises.
        """
        folders = {name: self._folder(name) for name in snapshots}
        then = {name: read_snapshot(folders[name], name, one.version, as_then=True) for name, one in snapshots.items()}
        result = self.query(then, sql, parameters=parameters, row_limit=row_limit, shown=shown)
        if result.result_hash != result_hash and then != snapshots:
            with suppress(InvalidInput):
                return self.query(snapshots, sql, parameters=parameters, row_limit=row_limit, shown=shown)
        return result

    def _opened(self, asked: Mapping[str, Snapshot], shown: Mapping[str, frozenset[str]]) -> dict[str, Snapshot]:
        return {name: self.masked(snapshot, shown.get(name, frozenset())) for name, snapshot in asked.items()}

    def masked(self, snapshot: Snapshot, shown: frozenset[str] = frozenset()) -> Snapshot:
        """The snapshot over copies of its files that lack the sensitive columns, but for those to be `shown`."""
        return open_copy(snapshot, self._folder(snapshot.dataset) / KEPT / "open", self.limits, shown)

    def _thread_connection(self) -> Warm:
        """One connection a thread, kept because a warm one knows the files' footers."""
        thread = threading.current_thread()
        with self._hand_out:
            warm = self._warm.get(thread) or self._inherited()
            if warm is None:
                connection = connect(self.limits, self.root / STAGING / "spill")
                connection.execute("SET parquet_metadata_cache = true")
                warm = (connection, ibis.duckdb.from_connection(connection))
            self._warm[thread] = warm
        return warm

    def _inherited(self) -> Warm | None:
        # Never freed as its thread ends: DuckDB aborts the process when that happens while Python itself is ending.
        ended = next((thread for thread in self._warm if not thread.is_alive()), None)
        if ended is None:
            return None
        self._given.pop(ended, None)
        return self._warm.pop(ended)

    @contextmanager
    def session(self, doing: str = "The look") -> Iterator[duckdb.DuckDBPyConnection]:
        """This thread's connection, the one that `events` tables live on, stopped when the lake's time is up.

        Work on events outside `collect` belongs inside; engine errors come out as TooLarge, InvalidInput or, where a
        stored file is at fault, IntegrityBroken.
        """
        connection, _ = self._thread_connection()
        given = self._given.get(threading.current_thread(), {})
        with named(given.values()), bounded(connection, self.limits, doing=doing):
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
        received = iso(received_by) if received_by else None
        select = detector_select(snapshot, since_us=since_us, until_us=until_us, received_by=received, masks=masks)
        connection, backend = self._thread_connection()
        with named([snapshot]), bounded(connection, self.limits, doing="The look"):
            described = connection.execute(f"DESCRIBE {select}").fetchall()
        self._given.setdefault(threading.current_thread(), {})[snapshot.dataset] = snapshot
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
        with named(chosen), self.session() as connection:
            for snapshot in chosen:
                roles = [role for role, kind in snapshot.declaration.kinds.items() if kind == entity.kind]
                found += [presence_in(connection, snapshot, role, entity.id) for role in roles]
        return [presence for presence in found if presence is not None]

    def entity_rows(
        self, snapshot: Snapshot, role: str, entity_id: str, *, limit: int = 100, show_sensitive: bool = False
    ) -> pa.Table:
        """The newest rows of one id in one role. Raises InvalidInput (`missing_role`), also for a sensitive role
        that is not to be shown.
        """
        without = () if show_sensitive else snapshot.declaration.sensitive
        check_open(snapshot, role, without)
        with named([snapshot]), self.session() as connection:
            return rows_of(connection, snapshot, role, entity_id, limit=limit, without=without)

    def newest_rows(self, snapshot: Snapshot, *, limit: int) -> pa.Table:
        """The newest rows of a dataset without its sensitive columns."""
        with named([snapshot]), self.session() as connection:
            return newest_rows(connection, snapshot, limit=limit, without=snapshot.declaration.sensitive)

    def entity_aggregates(
        self, snapshot: Snapshot, role: str, entity_id: str, *, show_sensitive: bool = False
    ) -> Aggregates:
        """What one id did in one role. Raises InvalidInput (`missing_role`), also for a sensitive role that is
        not to be shown.
        """
        without = () if show_sensitive else snapshot.declaration.sensitive
        check_open(snapshot, role, without)
        with named([snapshot]), self.session() as connection:
            return aggregates_of(connection, snapshot, role, entity_id, without)

    def shared(self, look: Look) -> Shared:
        """Who else used what one id used. Raises InvalidInput (`missing_role`), also for a sensitive role."""
        for role in (look.role, look.through):
            check_open(look.snapshot, role, look.snapshot.declaration.sensitive)
        with named([look.snapshot]), self.session() as connection:
            return shared_in(connection, look)

    def rhythm(self, snapshot: Snapshot, role: str, entity_id: str, *, zone: str) -> Rhythm:
        """The week of one id and of others. Raises InvalidInput (`missing_role`), also for a sensitive role."""
        check_open(snapshot, role, snapshot.declaration.sensitive)
        with named([snapshot]), self.session() as connection:
            return rhythm_of(connection, snapshot, role, entity_id, zone=zone)
