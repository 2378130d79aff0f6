"""What arrives or is put together and is too large for the memory waits on the disk, and nobody can read it there."""

import hashlib
from contextlib import suppress
from pathlib import Path

import pytest

from factories.desks import Client
from factories.investigations import collect_file, done, made, open_case
from factories.uploads import RAW
from watchfloor.infra.files.store import FileStore

MARK = b"a person's words, "
CONTENT = MARK * 350_000


def nameless_files() -> list[bytes]:
    """What lies in the open files of this process that have no name."""
    found = []
    for descriptor in Path("/proc/self/fd").iterdir():
        with suppress(OSError):  # closed meanwhile
            if "(deleted)" in str(descriptor.readlink()):
                found.append(descriptor.read_bytes())
    return found


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What waited on the disk whenever the store took something in."""
    seen: list[bytes] = []
    taking_in = FileStore.taking_in

    def looked(self: FileStore, source: object) -> object:
        seen.extend(nameless_files())
        return taking_in(self, source)  # type: ignore[arg-type]  # whatever it is given

    monkeypatch.setattr(FileStore, "taking_in", looked)
    return seen


def check(waiting: list[bytes]) -> None:
    assert any(len(content) > len(CONTENT) // 2 for content in waiting)
    assert not any(MARK in content for content in waiting)


def test_a_file_of_evidence(ana: Client, waiting: list[bytes]) -> None:
    collect_file(ana, str(open_case(ana)["ref"]), CONTENT, seal=False)

    check(waiting)


def test_a_chunk_of_an_upload(ana: Client, waiting: list[bytes]) -> None:
    upload = done(ana.post("/api/uploads", json={"name": "a", "size": len(CONTENT), "purpose": "evidence"}))["upload"]
    told = {"offset": 0, "sha256": hashlib.sha256(CONTENT).hexdigest()}

    done(ana.patch(f"/api/uploads/{upload}", params=told, content=CONTENT, headers=RAW))

    assert not any(MARK in content for content in waiting)


def test_a_mail(ana: Client, waiting: list[bytes]) -> None:
    mail = (
        b"From: a@b.example\r\nSubject: much\r\nMessage-ID: <1@b.example>\r\n\r\n"
        + MARK.replace(b", ", b"\r\n") * 350_000
    )

    done(ana.post("/api/escalations/mail", content=mail, headers=RAW))

    assert not any(MARK[:15] in content for content in waiting)


def test_a_bundle(ana: Client, waiting: list[bytes]) -> None:
    case = str(open_case(ana)["ref"])
    collect_file(ana, case, CONTENT)
    collect_file(ana, case, CONTENT + MARK)
    waiting.clear()

    assert MARK in made(ana, ana.post(f"/api/cases/{case}/bundles", json={})).content

    check(waiting)
