"""`watchfloor backup` and `restore`: the workspace on this machine taken away whole, and put down again."""

from pathlib import Path
from typing import Annotated

import typer

from watchfloor.api.app import open_workspace
from watchfloor.cli.database import database_named, told_plainly
from watchfloor.cli.home import existing_settings
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import say, show
from watchfloor.infra.backup.restore import Target, restore_backup
from watchfloor.infra.backup.secrets import passphrase_in
from watchfloor.infra.backup.take import Progress, take_backup
from watchfloor.infra.backup.verify import verify_backup
from watchfloor.infra.signing import fingerprint
from watchfloor.kernel.errors import IntegrityBroken, InvalidInput

STEP = 256_000_000
NO_KEYS = (
    "NOTE: keys/ and the token are NOT in this backup. Keep keys/ elsewhere, or give --passphrase-file: "
    "without them a restored desk reads none of its stored files, and signs in another name."
)
KEYS_ABSENT = (
    "NOTE: no keys were put back. Put the old workspace's keys/ into the new one before its first command, "
    "else it makes a key of its own."
)
Passphrase = Annotated[
    Path | None, typer.Option("--passphrase-file", help="A file whose first line opens the keys.", dir_okay=False)
]
Key = Annotated[str | None, typer.Option(help="The fingerprint of the key that signed it.")]


def backup(
    out: Annotated[Path | None, typer.Option(help="A new file, or a folder that is there.")] = None,
    verified: Annotated[
        Path | None, typer.Option("--verify", metavar="FILE", help="Check a backup; write none.")
    ] = None,
    key: Key = None,
    passphrase_file: Passphrase = None,
    as_json: AsJson = False,
) -> None:
    """Take a backup of the workspace while it works, or check one; exits 1 where it does not hold."""
    if (out is None) == (verified is None):
        raise InvalidInput("Name one of --out and --verify.", fix="watchfloor backup --out FOLDER", code="bad_backup")
    if verified is not None:
        _verify(verified, key, as_json=as_json)
    elif out is not None:
        _take(out, passphrase_file, as_json=as_json)


def _take(out: Path, passphrase_file: Path | None, *, as_json: bool) -> None:
    settings = existing_settings()
    passphrase = passphrase_in(passphrase_file) if passphrase_file else None
    place = open_workspace(settings)
    try:
        with told_plainly():
            taken = take_backup(place, out, passphrase=passphrase, progress=_progress("backup"))
    finally:
        place.database.dispose()
    if passphrase is None:
        say(NO_KEYS)
    told = {"file": str(taken.path), "position": taken.header.position, "files": taken.files, "bytes": taken.bytes}
    show(told | {"keys": passphrase is not None, "signer": fingerprint(place.signer.public_key)}, as_json=as_json)


def _verify(path: Path, key: str | None, *, as_json: bool) -> None:
    try:
        found = verify_backup(path, key=key, progress=_progress("verify"))
    except IntegrityBroken as error:
        show({"holds": False, "code": error.code, "says": error.detail}, as_json=as_json)
        raise typer.Exit(1) from None
    told: dict[str, object] = {"holds": True, "signer": found.fingerprint, "signer_named": key is not None}
    show(told | {"members": found.members} | found.header.model_dump(exclude={"public_key"}), as_json=as_json)


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.", dir_okay=False, exists=True)],
    home: Annotated[Path, typer.Option(help="A folder for the workspace, empty or not there.", file_okay=False)],
    database: Annotated[
        str | None, typer.Option(metavar="URL", help="An empty PostgreSQL database; SQLite in the folder if absent.")
    ] = None,
    *,
    key: Key = None,
    passphrase_file: Passphrase = None,
    as_json: AsJson = False,
) -> None:
    """Make a workspace of a backup, at the newest version, with its ledger verified."""
    target = Target(
        home.expanduser().resolve(),
        database_named(database) if database else None,
        passphrase_in(passphrase_file) if passphrase_file else None,
        key,
    )
    with told_plainly():
        done = restore_backup(file, target, progress=_progress("restore"))
    if not done.secrets:
        say(KEYS_ABSENT)
    told = {"home": str(done.home), "entries": done.entries, "head": done.head, "from": done.backup.header.revision}
    show(told | {"signer": done.backup.fingerprint, "keys": list(done.secrets), "holds": True}, as_json=as_json)


def _progress(doing: str) -> Progress:
    """Say on standard error how far it is, every quarter of a gigabyte."""
    said = 0

    def tell(done: int, total: int) -> None:
        nonlocal said
        if done - said >= STEP:
            said = done
            say(f"{doing}: {done // 1_000_000:,} of {total // 1_000_000:,} MB")

    return tell
