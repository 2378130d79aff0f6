"""A process that is killed in the middle of a chunk, or between it and its record, leaves an upload that goes on."""

import hashlib
import os
import signal
import subprocess
import sys

import pytest

from conftest import Client, Desk
from factories.investigations import done
from factories.uploads import CHUNK, begin, send_all
from watchfloor.infra.uploads.tasks import files_under_way

CONTENT = os.urandom(2 * CHUNK + 9)
CHILD = """
import hashlib, io, os, signal, sys
from pathlib import Path
from watchfloor.infra.access.actors import authenticate
from watchfloor.infra.place import open_place
from watchfloor.infra.settings import Settings
from watchfloor.infra.uploads import service, tasks
from watchfloor.infra.web.edge import Edge

home, database, token, upload, where = sys.argv[1:]
content = sys.stdin.buffer.read()
place = open_place(Settings(home=Path(home), database=database))
with place.database.reading() as session:
    edge = place.edge(authenticate(session, token, at=place.clock()))
die = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)

class Cut(io.BytesIO):
    def read(self, size=-1):
        if self.tell():
            die()
        return super().read(min(size, len(content) // 2))

def acted(self, act, change=Edge.change):
    change(self, act)
    die()

if where == "before the record":
    service.append = die
elif where == "after the record":
    Edge.change = acted
elif where == "before the end is recorded":
    service.finish = die
if where.endswith("is recorded"):
    tasks.finish(edge=edge, upload=upload)
else:
    source = Cut(content) if where == "in the middle" else io.BytesIO(content)
    tasks.receive(
        edge=edge, upload=upload, offset=0, sha256=hashlib.sha256(content).hexdigest(), content=source
    )
"""


def killed(desk: Desk, upload: str, content: bytes, *, where: str) -> None:
    """Send a chunk, or finish, in a process that dies there."""
    settings = desk.place.settings
    told = [str(settings.root), settings.database_url, desk.token("ana"), upload, where]
    ended = subprocess.run([sys.executable, "-c", CHILD, *told], input=content, capture_output=True, check=False)
    assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()


@pytest.mark.parametrize(
    ("where", "offset"), [("in the middle", 0), ("before the record", 0), ("after the record", CHUNK)]
)
def test_a_chunk_that_was_cut_off_is_sent_again_from_the_true_offset(
    desk: Desk, ana: Client, where: str, offset: int
) -> None:
    upload = str(begin(ana, CONTENT)["upload"])
    killed(desk, upload, CONTENT[:CHUNK], where=where)

    told = done(ana.get(f"/api/uploads/{upload}"))["offset"]
    send_all(ana, upload, CONTENT, start=told)
    finished = done(ana.post(f"/api/uploads/{upload}/finish"))

    assert told == offset
    assert finished["sha256"] == hashlib.sha256(CONTENT).hexdigest()


def test_a_finish_that_was_cut_off_is_done_again(desk: Desk, ana: Client) -> None:
    upload = str(begin(ana, CONTENT)["upload"])
    send_all(ana, upload, CONTENT)
    killed(desk, upload, b"", where="before the end is recorded")

    finished = done(ana.post(f"/api/uploads/{upload}/finish"))

    assert finished["sha256"] == hashlib.sha256(CONTENT).hexdigest()
    assert [path.name for path in files_under_way(desk.settings.uploads_dir)] == ["whole"]
