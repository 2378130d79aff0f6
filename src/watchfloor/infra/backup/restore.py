"""Putting a backup down as a new workspace: verified first, filled beside, checked, and only then given its name."""

import hashlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyarrow as pa
from sqlalchemy import URL, make_url
from sqlalchemy.orm import Session

from watchfloor.infra.backup.archive import entries
from watchfloor.infra.backup.contents import DATABASE, MANIFEST, SECRETS, SIGNATURE, TABLE, WORKSPACE, Member
from watchfloor.infra.backup.secrets import unseal
from watchfloor.infra.backup.verify import BackupVerdict, Progress, poured, verify_backup
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.fill import fill
from watchfloor.infra.db.migrate import refuse_unknown
from watchfloor.infra.ledger.anchor import read_anchors
from watchfloor.infra.ledger.verify import ChainReport, verify_chain
from watchfloor.kernel.errors import Conflict, IntegrityBroken

ROWS: Final = ".rows"
LEDGER: Final = "ledger.db"
LAKE: Final = "lake"
URL_FILE: Final = "database.url"


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What stands there now: the workspace, what it was made from, how its ledger was found, and the keys put back."""

    home: Path
    backup: BackupVerdict
    entries: int
    head: str
    secrets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """Where a backup is put down: a folder that is empty or not there, and a database if not SQLite inside it."""

    home: Path
    database: URL | None = None
    passphrase: bytes | None = None
    key: str | None = None


def restore_backup(path: Path, target: Target, *, progress: Progress) -> RestoreReport:
    """Make a workspace of a backup, at this Watchfloor's version; where anything fails or stops, none is there.

    Raises what `verify_backup` raises, Conflict (`not_empty`, `database_used`, `database_newer`), Refused
    (`wrong_passphrase`), IntegrityBroken (`ledger_broken`).
    """
    verdict = verify_backup(path, key=target.key, progress=progress)
    refuse_unknown(verdict.header.revision)
    _refuse_used(target.home)
    with _beside(target.home) as folder:
        sealed = _unpack(path, folder, verdict, progress)
        secrets = unseal(sealed, target.passphrase, folder) if sealed and target.passphrase else []
        chain = _fill(folder, target, verdict)
        if target.database is not None:
            _keep_url(folder / URL_FILE, target.database)
        shutil.rmtree(folder / ROWS)
        (folder / LAKE).mkdir(exist_ok=True)
        os.sync()  # the name comes last, on the disk too
        folder.rename(target.home)
    return RestoreReport(target.home, verdict, chain.entries, chain.head, tuple(secrets))


def _refuse_used(home: Path) -> None:
    if home.exists() and (not home.is_dir() or any(home.iterdir())):
        fix = "Name a folder that is empty or not there yet."
        raise Conflict(f"{home} is not empty.", fix=fix, code="not_empty")


@contextmanager
def _beside(home: Path) -> Iterator[Path]:
    """A folder next to the new workspace that becomes it; a name that no workspace has, so that a torn one is none."""
    home.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{home.name}.restoring-", dir=home.parent))
    try:
        yield folder
    finally:
        with suppress(FileNotFoundError):
            shutil.rmtree(folder)


def _unpack(path: Path, folder: Path, verdict: BackupVerdict, progress: Progress) -> bytes:
    """Lay every member down, and hold them against the list again: the file may have changed since it was verified."""
    sealed, listed, done, total = io.BytesIO(), hashlib.sha256(), 0, path.stat().st_size
    (folder / ROWS).mkdir()
    with path.open("rb") as source:
        for name, content, size in entries(source):
            if name in {MANIFEST, SIGNATURE}:
                continue
            if place := _place(folder, name):
                place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                with place.open("xb") as file:
                    sha256 = poured(content, size, file.write)
            else:
                sha256 = poured(content, size, sealed.write if name == SECRETS else lambda _: None)
            listed.update(Member(name, sha256, size).line)
            done += size
            progress(done, total)
    if listed.hexdigest() != verdict.list_hash:
        raise IntegrityBroken("The backup changed while it was read.", fix="Try again.", code="backup_changed")
    return sealed.getvalue()


def _place(folder: Path, name: str) -> Path | None:
    if name.startswith(WORKSPACE):
        return folder / name.removeprefix(WORKSPACE)
    return folder / ROWS / name.removeprefix(DATABASE) if TABLE.fullmatch(name) else None


def _fill(folder: Path, target: Target, verdict: BackupVerdict) -> ChainReport:
    """The ledger database of the new workspace, filled and walked; a broken chain leaves it empty."""
    found: list[ChainReport] = []
    anchors = read_anchors(folder / "anchors.jsonl")

    def walk(session: Session) -> None:
        chain = verify_chain(session, anchors)
        found.append(chain)
        if not chain.holds or (chain.entries, chain.head) != (verdict.header.position, verdict.header.head):
            first = chain.broken[0] if chain.broken else "its end is not the one that was noted"
            fix = "Take an earlier backup, and look at the workspace that this one is of."
            raise IntegrityBroken(f"The ledger does not hold: {first}.", fix=fix, code="ledger_broken")

    database = Database(target.database or make_url(f"sqlite:///{folder / LEDGER}"))
    try:
        fill(database, verdict.header.revision, _tables(folder / ROWS), walk)
    finally:
        database.dispose()
    return found[0]


def _tables(folder: Path) -> dict[str, Iterable[str]]:
    return {path.name.partition(".")[0]: _lines(path) for path in sorted(folder.iterdir())}


def _lines(path: Path) -> Iterator[str]:
    with path.open("rb") as file, pa.CompressedInputStream(file, "zstd") as opened:
        yield from io.TextIOWrapper(opened, encoding="utf-8")


def _keep_url(path: Path, url: URL) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(url.render_as_string(hide_password=False) + "\n")
