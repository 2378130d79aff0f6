"""`watchfloor keys`: the keys that wrap stored files, for the person who owns this machine alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from watchfloor.cli.database import refuse_old
from watchfloor.cli.home import existing_settings
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import say, show
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.files.rotation import encrypt_plain, keys_in_use, retire, rewrap
from watchfloor.infra.files.store import FileStore
from watchfloor.infra.place import Place, open_place
from watchfloor.infra.uploads.tasks import files_under_way
from watchfloor.kernel.errors import IntegrityBroken

app = typer.Typer(no_args_is_help=True)
KEYS = "keys"


@app.command("list")
def list_keys(as_json: AsJson = False) -> None:
    """The keys, when each was made, and how many files it wraps; never the secrets."""
    with _opened() as place:
        used = keys_in_use(place.files)
        ring = place.files.keys.ring()
    keys = [
        {"key": key.id, "made_at": key.made_at, "active": key.id == ring.active, "files": used.get(key.id, 0)}
        for key in ring.keys.values()
    ]
    strangers = {**used}
    for name in (*ring.keys, ""):
        strangers.pop(name, None)
    missing = [{"key": name, "made_at": None, "active": False, "files": files} for name, files in strangers.items()]
    show([*keys, *missing], as_json=as_json, columns=("key", "made_at", "active", "files"))


@app.command("rotate")
def rotate(
    is_resumed: Annotated[bool, typer.Option("--resume", help="Make no new key: go on with what was cut off.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make a new key, and have it wrap every file's own key; the desk may run. Exits 1 where a file does not hold."""
    with _opened() as place:
        if not is_resumed:
            key = place.files.keys.add(at=place.clock())
            _record(place, "keys.added", {"key": key.id})
        done, broken = wrap_all(place.files)
        active = place.files.keys.active().id
        _record(place, "keys.rotated", {"key": active, "files": done, "broken": len(broken)})
    show({"key": active, "files": done, "broken": broken}, as_json=as_json)
    raise typer.Exit(1 if broken else 0)


@app.command("retire")
def retire_key(
    key: Annotated[str, typer.Argument(metavar="KEY", help="A key that is not active.")], as_json: AsJson = False
) -> None:
    """Take an old key out for good; refused while any file needs it."""
    with _opened() as place:
        retire(place.files, key, elsewhere=files_under_way(place.settings.uploads_dir))
        _record(place, "keys.retired", {"key": key})
    show({"retired": key}, as_json=as_json)


def wrap_all(files: FileStore) -> tuple[int, list[str]]:
    """Encrypt what lies in the clear and wrap the rest anew: how many files that were, and which do not hold."""
    done, broken = 0, []
    for name in files.names():
        try:
            done += encrypt_plain(files, name) or rewrap(files, name)
        except IntegrityBroken as error:
            say(f"{name}: {error.detail}")
            broken.append(name)
    return done, broken


@contextmanager
def _opened() -> Iterator[Place]:
    settings = existing_settings()
    refuse_old(settings.database_url)
    place = open_place(settings)
    try:
        yield place
    finally:
        place.database.dispose()


def _record(place: Place, verb: str, told: dict[str, object]) -> None:
    place.edge(SYSTEM).change(lambda unit: unit.record(verb, KEYS, payload=told))
