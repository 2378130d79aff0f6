"""Small disks that fill up, for whoever may mount them."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

BLOCK = 4096


@contextmanager
def small_disk(place: Path, *, megabytes: int) -> Iterator[None]:
    """A disk of its own in a folder; skips the test where only root could make one."""
    place.mkdir(parents=True, exist_ok=True)
    mount = ["/bin/mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "tmpfs", str(place)]
    if os.geteuid() or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root can make a small disk here")
    try:
        yield
    finally:
        subprocess.run(["/bin/umount", "-l", str(place)], check=True)


@contextmanager
def filled(place: Path, *, but: int = 0) -> Iterator[None]:
    """A disk that something else has filled, but for so many bytes; there is room again at the end."""
    filler = place / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * BLOCK)
        except OSError:
            file.truncate(max(0, file.tell() - but))
    try:
        yield
    finally:
        filler.unlink()
