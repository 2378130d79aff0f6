"""One load: every source read, typed, sorted and set down, then one commit, or nothing at all."""

import fcntl
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from watchfloor.engine.coercion import coerce
from watchfloor.engine.commits import check_schema, commit
from watchfloor.engine.connections import bounded, connect
from watchfloor.engine.declaration import Declaration, keeping_sensitive
from watchfloor.engine.erasing.suppression import Incoming, Suppressed, Suppression, set_aside
from watchfloor.engine.limits import Limits
from watchfloor.engine.reading.layouts import layout_of
from watchfloor.engine.reading.sources import Source, open_sources
from watchfloor.engine.snapshots import KEPT, file_name, read_snapshot
from watchfloor.engine.staging import scratch
from watchfloor.engine.writing import Written, write_source
from watchfloor.kernel.canonical import digest
from watchfloor.kernel.errors import NotFound

TIME_NOTE = "Times written without an offset were read as UTC."


def at_once() -> None:
    """What is waited for before a commit where nobody has a say in it."""


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What became of one file: all of `rows_in` is in `rows` or in `quarantined`; `unchanged` was there before."""

    name: str
    sha256: str
    bytes: int
    load: str
    rows_in: int
    rows: int
    quarantined: int
    future: int
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did: the dataset's version after it, the sums over the files that were new, and the posting files of
    the version.
    """

    dataset: str
    version: int
    sources: tuple[SourceReport, ...]
    notes: tuple[str, ...] = ()
    postings: tuple[str, ...] = ()

    def _sum(self, name: str) -> int:
        return sum(getattr(source, name) for source in self.sources if not source.unchanged)

    @property
    def rows_in(self) -> int:
        """Records read from new files."""
        return self._sum("rows_in")

    @property
    def rows(self) -> int:
        """Rows added to the dataset."""
        return self._sum("rows")

    @property
    def quarantined(self) -> int:
        """Rows refused and set apart with their reasons."""
        return self._sum("quarantined")

    @property
    def future(self) -> int:
        """Rows added whose event time lies after the load; they are flagged, not dropped."""
        return self._sum("future")

    @property
    def unchanged(self) -> bool:
        """Whether every file had been loaded before, so that nothing changed."""
        return all(source.unchanged for source in self.sources)


def load_id(source: Source, declaration: Declaration) -> str:
    """Sixteen digits that name this content under this declaration."""
    return digest({"source": source.sha256, "declaration": declaration.digest})[:16]


def _before(folder: Path, declaration: Declaration) -> tuple[set[str], Declaration]:
    """The loads that the newest version holds, and the declaration with all sensitive that is so there."""
    try:
        newest = read_snapshot(folder, declaration.name)
    except NotFound:
        return set(), declaration
    return {load for file in newest.files for load in file.loads}, keeping_sensitive(declaration, newest.declaration)


def read_report(folder: Path, load: str) -> SourceReport:
    """The kept report of one load."""
    content = json.loads((folder / KEPT / "loads" / f"{load}.json").read_text(encoding="utf-8"))
    return SourceReport(**content)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One change of a dataset's files at a time, across processes."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (folder.parent / f".{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _place(folder: Path, source: Source, load: str, written: Written) -> SourceReport:
    report = SourceReport(
        name=source.name,
        sha256=source.sha256,
        bytes=source.size,
        load=load,
        rows_in=written.rows_in,
        rows=written.rows,
        quarantined=written.quarantined,
        future=written.future,
    )
    for part in ("loads", "quarantine"):
        (folder / KEPT / part).mkdir(parents=True, exist_ok=True)
    if written.quarantine is not None:
        written.quarantine.replace(folder / KEPT / "quarantine" / f"{load}.parquet")
    (folder / KEPT / "loads" / f"{load}.json").write_text(json.dumps(asdict(report)), encoding="utf-8")
    written.path.replace(folder / file_name(load, written.sha256))
    return report


def _write(
    source: Source, declaration: Declaration, *, load: str, now: datetime, scratch: Path, limits: Limits
) -> tuple[Written, bool]:
    connection = connect(limits, scratch / "spill")
    try:
        with bounded(connection, limits, doing=f"Reading {source.name}"):
            layout = layout_of(connection, source, limits, declaration.delimiter)
            plan = coerce(declaration, layout, limits)
            written = write_source(
                connection, source, layout, plan, declaration=declaration, load=load, now=now, folder=scratch
            )
    finally:
        connection.close()
    textual = declaration.time is not None and layout.columns[declaration.time] == "VARCHAR"
    return written, textual


def load(
    folder: Path,
    declaration: Declaration,
    paths: Sequence[Path],
    *,
    author: str,
    message: str,
    now: datetime,
    limits: Limits,
    suppression: Suppression | None = None,
    before_commit: Callable[[], None] = at_once,
) -> LoadReport:
    """Load files into the dataset in `folder` as one new version; files that are there already change nothing.

    Who is erased is asked while the dataset is held alone, so that no load brings back what an erasure took out. What
    was sensitive stays so, whatever the declaration says, and a note tells it.

    Raises InvalidInput, TooLarge, Conflict, NotFound, or what `before_commit` raises; the dataset is then as it was.
    """
    with scratch(folder.parent) as scratched, alone(folder):
        sources = open_sources(paths, scratched / "plain", limits, declaration.encoding)
        known, declared = _before(folder, declaration)
        fresh = {load_id(source, declaration): source for source in sources}
        fresh = {load: source for load, source in fresh.items() if load not in known}
        done = {
            name: _write(source, declared, load=name, now=now, scratch=scratched, limits=limits)
            for name, source in fresh.items()
        }
        if suppression is not None:
            done = _without_erased(fresh, done, declared, suppression(), limits)
        before_commit()
        version = _commit(folder, fresh, done, declaration=declared, author=author, message=message, now=now)
        reports = _report_each(folder, sources, declaration, set(fresh))
    notes = (TIME_NOTE,) if any(textual for _, textual in done.values()) else ()
    return LoadReport(
        declaration.name, version, tuple(reports), (*notes, *(_kept(declaration, declared) if done else ()))
    )


def _kept(given: Declaration, declared: Declaration) -> list[str]:
    """What somebody is told whose declaration leaves out what was sensitive."""
    left_out = [column for column in declared.sensitive if column not in given.sensitive]
    return [
        f"{column} was sensitive in {given.name} before and stays so: no load takes that away." for column in left_out
    ]


def _without_erased(
    fresh: dict[str, Source],
    done: dict[str, tuple[Written, bool]],
    declaration: Declaration,
    suppressed: Suppressed,
    limits: Limits,
) -> dict[str, tuple[Written, bool]]:
    return {
        name: (set_aside(written, Incoming(declaration, fresh[name].name, name), suppressed, limits), textual)
        for name, (written, textual) in done.items()
    }


def _commit(
    folder: Path,
    fresh: dict[str, Source],
    done: dict[str, tuple[Written, bool]],
    *,
    declaration: Declaration,
    author: str,
    message: str,
    now: datetime,
) -> int:
    if not fresh:
        return read_snapshot(folder, declaration.name).version
    folder.mkdir(parents=True, exist_ok=True)
    for written, _ in done.values():
        check_schema(folder, declaration.name, written.path)
    placed = [folder / file_name(name, written.sha256) for name, (written, _) in done.items()]
    with ExitStack() as undo:
        for path in placed:
            undo.callback(path.unlink, missing_ok=True)
        for name, source in fresh.items():
            _place(folder, source, name, done[name][0])
        version = commit(folder, placed, declaration=declaration, author=author, message=message, now=now)
        undo.pop_all()
    return version


def _report_each(
    folder: Path, sources: Sequence[Source], declaration: Declaration, fresh: set[str]
) -> list[SourceReport]:
    reports = []
    pending = set(fresh)
    for source in sources:
        name = load_id(source, declaration)
        kept = read_report(folder, name)
        is_new = name in pending
        pending.discard(name)
        fields = {**asdict(kept), "name": source.name, "unchanged": not is_new}
        reports.append(SourceReport(**fields))
    return reports
