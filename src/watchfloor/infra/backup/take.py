"""Taking a backup of a workspace at work: the ledger as of one moment, then all that it names, into one signed file."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

import pyarrow as pa
from sqlalchemy import Connection, text

from watchfloor.infra.backup.archive import archive_into, new_file
from watchfloor.infra.backup.contents import DATABASE, FORMAT, HEADER, SECRETS, WORKSPACE, Header
from watchfloor.infra.backup.secrets import seal
from watchfloor.infra.backup.taking import Taken, staging
from watchfloor.infra.db.dump import lines_of, revision_of, tables_of
from watchfloor.infra.place import Place
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict, InvalidInput

HEAD: Final = text("SELECT position, hash FROM ledger_head")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What was taken: the file, its header, how many files of the workspace, bytes that they and the ledger have."""

    path: Path
    header: Header
    files: int
    bytes: int


def take_backup(place: Place, out: Path, *, passphrase: bytes | None, progress: Progress) -> BackupReport:
    """Write a backup to a new file, or into a folder under a name that tells the time.

    Keys and token are in it only under a passphrase. `progress` is told bytes done and bytes in all. Raises
    InvalidInput (`out_in_workspace`), Conflict (`backup_exists`, `not_migrated`), Unavailable (`changed_meanwhile`).
    """
    root = place.settings.root
    path = _named(place, out)
    with staging(root) as folder:
        taken = Taken(place.settings, folder)
        taken.databases()
        taken.anchors()
        taken.hold()
        header, tables = _take_ledger(place, taken, folder, has_secrets=passphrase is not None)
        taken.hold()
        sources = {f"{DATABASE}{table.name}": table for table in tables}
        sources |= {f"{WORKSPACE}{name}": file for name, file in sorted(taken.files.items())}
        total = sum(source.stat().st_size for source in sources.values())
        passed = _counting(progress, total)
        with new_file(path) as file, archive_into(file, place.signer.sign) as archive:
            archive.add_bytes(HEADER, header.model_dump_json(indent=1).encode())
            for name, source in sources.items():
                with source.open("rb") as content:
                    archive.add(name, content, os.fstat(content.fileno()).st_size, passed)
            if passphrase is not None:
                archive.add_bytes(SECRETS, seal(root, passphrase))
            archive.finish()
    return BackupReport(path, header, len(taken.files), total)


def _named(place: Place, out: Path) -> Path:
    resolved = out.expanduser().resolve()
    if resolved.is_relative_to(place.settings.root):
        fix = "Name a place outside of it, on another disk."
        raise InvalidInput("A backup does not lie in its own workspace.", fix=fix, code="out_in_workspace")
    moment = iso(place.clock()).replace(":", "").replace("-", "").partition(".")[0]
    path = resolved / f"watchfloor-{moment}Z.tar" if resolved.is_dir() else resolved
    if path.exists():
        raise Conflict(f"{path.name} is there already.", fix="Name another file.", code="backup_exists")
    return path


def _take_ledger(place: Place, taken: Taken, folder: Path, *, has_secrets: bool) -> tuple[Header, list[Path]]:
    """The rows of every table at one moment, compressed, in files of their own; and that moment's header."""
    (folder / "rows").mkdir()
    with place.database.snapshot() as connection:
        position, head = connection.execute(HEAD).one()
        taken.logs()
        header = Header(
            format=FORMAT,
            watchfloor=version("watchfloor"),
            revision=revision_of(connection),
            made_at=iso(place.clock()),
            position=position,
            head=head,
            simulation=place.settings.simulation,
            secrets=has_secrets,
            public_key=place.signer.public_key.hex(),
        )
        return header, _written(connection, folder / "rows")


def _written(connection: Connection, folder: Path) -> list[Path]:
    paths = []
    for table in tables_of(connection):
        path = folder / f"{table.name}.jsonl.zst"
        with path.open("wb") as file, pa.CompressedOutputStream(file, "zstd") as squeezed:
            for line in lines_of(connection, table):
                squeezed.write(f"{line}\n".encode())
        paths.append(path)
    return paths


def _counting(progress: Progress, total: int) -> Callable[[int], None]:
    done = 0

    def passed(count: int) -> None:
        nonlocal done
        done += count
        progress(min(done, total), total)

    return passed
