"""A process that is killed in the middle of a chunk, or between it and its record, leaves an upload that goes on."""

import hashlib
import os
import signal
from collections.abc import Callable

import pytest

from factories.copies import exit_of
from factories.cut_uploads import as_person, finish_unrecorded, send_half, send_unanswered, send_unrecorded
from factories.desks import Client, Desk
from factories.investigations import done
from factories.uploads import CHUNK, begin, send_all
from watchfloor.infra.settings import Settings
from watchfloor.infra.uploads.tasks import files_under_way

CONTENT = os.urandom(2 * CHUNK + 9)


def killed(desk: Desk, upload: str, content: bytes, act: Callable[..., None]) -> None:
    """Send a chunk, or finish, in a process that dies in the act."""
    kept = desk.place.settings
    settings = Settings(home=kept.root, database=kept.database_url)
    assert exit_of(as_person, act, settings, desk.token("ana"), upload, content) == -signal.SIGKILL


@pytest.mark.parametrize(
    ("act", "offset"),
    [(send_half, 0), (send_unrecorded, 0), (send_unanswered, CHUNK)],
    ids=["in the middle", "before the record", "after the record"],
)
def test_a_chunk_that_was_cut_off_is_sent_again_from_the_true_offset(
    desk: Desk, ana: Client, act: Callable[..., None], offset: int
) -> None:
    upload = str(begin(ana, CONTENT)["upload"])
    killed(desk, upload, CONTENT[:CHUNK], act)

    told = done(ana.get(f"/api/uploads/{upload}"))["offset"]
    send_all(ana, upload, CONTENT, start=told)
    finished = done(ana.post(f"/api/uploads/{upload}/finish"))

    assert told == offset
    assert finished["sha256"] == hashlib.sha256(CONTENT).hexdigest()


def test_a_finish_that_was_cut_off_is_done_again(desk: Desk, ana: Client) -> None:
    upload = str(begin(ana, CONTENT)["upload"])
    send_all(ana, upload, CONTENT)
    killed(desk, upload, b"", finish_unrecorded)

    finished = done(ana.post(f"/api/uploads/{upload}/finish"))

    assert finished["sha256"] == hashlib.sha256(CONTENT).hexdigest()
    assert [path.name for path in files_under_way(desk.settings.uploads_dir)] == ["whole"]
