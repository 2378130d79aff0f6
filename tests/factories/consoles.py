"""A console as a build leaves it: a page, files beside it with hashes in their names, and each as it was packed."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watchfloor.api.app import create_app
from watchfloor.client.connection import Connection
from watchfloor.infra.place import Place

PAGE = b'<!doctype html><title>Watchfloor</title><script type="module" src="/assets/app-1a2b.js"></script>'
SCRIPT = b"export const floor = 1;\n" * 20
FONT = b"wOF2 letters"
BROTLI = b"as brotli would pack it"


def build_console(folder: Path) -> Path:
    """Lay a small console into a folder."""
    (folder / "assets").mkdir(parents=True)
    for name, content in {"index.html": PAGE, "assets/app-1a2b.js": SCRIPT, "favicon.svg": b"<svg/>"}.items():
        (folder / name).write_bytes(content)
        (folder / f"{name}.gz").write_bytes(gzip.compress(content, mtime=0))
        (folder / f"{name}.br").write_bytes(BROTLI)
    (folder / ".vite").mkdir()
    (folder / ".vite" / "manifest.json").write_text("{}", "utf-8")
    (folder / "assets" / "letters-3c4d.woff2").write_bytes(FONT)
    return folder


@contextmanager
def visiting(place: Place, console: Path) -> Iterator[Connection]:
    """A stranger's connection to a desk with the console in that folder."""
    with Connection(token="nobody", app=create_app(place, console=console)) as connection:
        yield connection
