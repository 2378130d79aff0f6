"""The client sends a file in chunks, and goes on where the connection or the process was cut off."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from watchfloor.client import uploading
from watchfloor.client.desk import Desk
from watchfloor.client.generated.shapes import OpenCase, Purpose, UploadOut, UploadState
from watchfloor.client.problems import ProblemAnswer, Unreachable
from watchfloor.client.uploading import TRIES, send_file
from watchfloor.kernel.errors import InvalidInput

CHUNK = 64 * 1024
CONTENT = os.urandom(4 * CHUNK + 11)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(uploading, "PAUSE", 0.0)
    path = tmp_path / "clip.bin"
    path.write_bytes(CONTENT)
    return path


def cut(client: Desk, monkeypatch: pytest.MonkeyPatch, *, at: int, times: int, arrives: bool) -> list[int]:
    """Break the connection when a chunk from `at` on is sent, so many times; the offsets that were tried."""
    send, tried = client.send_chunk, []

    def breaking(upload: str, content: Any, *, offset: int, sha256: str) -> UploadOut:
        tried.append(offset)
        is_cut = offset >= at and len([one for one in tried if one >= at]) <= times
        answer = send(upload, content, offset=offset, sha256=sha256) if arrives or not is_cut else None
        if is_cut or answer is None:
            raise Unreachable("cut")
        return answer

    monkeypatch.setattr(client, "send_chunk", breaking)
    return tried


def test_a_file_becomes_held_evidence_and_progress_is_told(lea_client: Desk, file: Path) -> None:
    case = lea_client.open_case(OpenCase(title="Odd plays")).ref
    told: list[tuple[int, int]] = []

    item = lea_client.keep_upload(
        case, file, title="A clip", source="a stranger", progress=lambda done, size: told.append((done, size))
    )

    assert (item.size, item.state.value) == (len(CONTENT), "held")
    assert told == [(0, len(CONTENT)), (len(CONTENT), len(CONTENT))]


@pytest.mark.parametrize("arrives", [False, True])
def test_a_connection_that_breaks_is_tried_again(
    lea_client: Desk, file: Path, monkeypatch: pytest.MonkeyPatch, *, arrives: bool
) -> None:
    cut(lea_client, monkeypatch, at=CHUNK, times=1, arrives=arrives)

    sent = send_file(lea_client, file, purpose=Purpose.EVIDENCE, chunk=CHUNK)

    assert (sent.state, sent.offset) == (UploadState.FINISHED, len(CONTENT))


def test_an_upload_that_was_given_up_goes_on_with_the_next_call(
    client_of: Callable[[str], Desk], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = client_of("lea")
    cut(first, monkeypatch, at=2 * CHUNK, times=TRIES, arrives=False)
    with pytest.raises(Unreachable):
        send_file(first, file, purpose=Purpose.EVIDENCE, chunk=CHUNK)
    begun = first.list_uploads()
    second = client_of("lea")
    tried = cut(second, monkeypatch, at=10 * CHUNK, times=1, arrives=True)

    sent = send_file(second, file, purpose=Purpose.EVIDENCE, chunk=CHUNK)
    again = send_file(second, file, purpose=Purpose.EVIDENCE, chunk=CHUNK)

    assert [one.upload for one in begun] == [sent.upload] == [again.upload]
    assert tried == [2 * CHUNK, 3 * CHUNK, 4 * CHUNK]


def test_another_file_of_the_same_name_is_another_upload(lea_client: Desk, file: Path) -> None:
    first = send_file(lea_client, file, purpose=Purpose.EVIDENCE)
    file.write_bytes(CONTENT[::-1])

    assert send_file(lea_client, file, purpose=Purpose.EVIDENCE).upload != first.upload


def test_no_file_and_no_permission_are_told(client_of: Callable[[str], Desk], file: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as missing:
        send_file(client_of("lea"), tmp_path / "nothing", purpose=Purpose.EVIDENCE)
    with pytest.raises(ProblemAnswer) as refused:
        send_file(client_of("vic"), file, purpose=Purpose.EVIDENCE)

    assert (missing.value.code, refused.value.code) == ("no_such_file", "role")
