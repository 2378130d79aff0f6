"""Keys are changed while everything goes on: whoever reads, writes or is killed meanwhile loses nothing."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from watchfloor.infra.files.header import SIZE
from watchfloor.infra.files.rotation import PLAIN, clear_away, encrypt_plain, keys_in_use, retire, rewrap
from watchfloor.infra.files.store import PARTIAL, FileStore
from watchfloor.kernel.errors import Conflict, IntegrityBroken, NotFound

NOW = datetime(2026, 11, 1, tzinfo=UTC)
CONTENTS = [f"file {number}".encode() * (number * 9_000 + 1) for number in range(6)]


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "files", tmp_path / "keys" / "files.json")


def read(store: FileStore, sha256: str) -> bytes:
    with store.open(sha256) as file:
        return file.read()


def as_before(store: FileStore, content: bytes) -> str:
    """A file as it lay there before files were encrypted."""
    name = hashlib.sha256(content).hexdigest()
    store.path(name).parent.mkdir(parents=True, exist_ok=True)
    store.path(name).write_bytes(content)
    return name


def test_rotation_wraps_every_key_anew_and_leaves_the_chunks_as_they_are(store: FileStore) -> None:
    names = [store.put(content).sha256 for content in CONTENTS]
    before = {name: store.path(name).read_bytes()[SIZE:] for name in names}
    first, second = store.keys.active(), store.keys.add(at=NOW)

    done = [rewrap(store, name) for name in names]

    assert done == [True] * len(names)
    assert [rewrap(store, name) for name in names] == [False] * len(names)
    assert keys_in_use(store) == {second.id: len(names)}
    assert {name: store.path(name).read_bytes()[SIZE:] for name in names} == before
    retire(store, first.id)
    assert [read(store, name) for name in names] == CONTENTS


def test_old_and_new_keys_are_read_side_by_side_also_by_who_opened_the_ring_before(store: FileStore) -> None:
    old = store.put(CONTENTS[1]).sha256
    other = FileStore(store.root, store.keys.path)
    other.keys.add(at=NOW)
    new = other.put(CONTENTS[2]).sha256

    assert [read(one, name) for one in (store, other) for name in (old, new)] == [*CONTENTS[1:3], *CONTENTS[1:3]]


def test_a_key_that_wraps_a_file_is_not_retired_and_the_active_one_never(store: FileStore, tmp_path: Path) -> None:
    name = store.put(CONTENTS[0]).sha256
    first, second = store.keys.active(), store.keys.add(at=NOW)

    with pytest.raises(Conflict) as used:
        retire(store, first.id)
    with pytest.raises(Conflict) as active:
        retire(store, second.id)
    with pytest.raises(NotFound):
        retire(store, "0" * 16)
    part = tmp_path / "part"
    part.write_bytes(store.path(name).read_bytes())
    rewrap(store, name)
    with pytest.raises(Conflict) as elsewhere:
        retire(store, first.id, elsewhere=[part])

    assert [found.value.code for found in (used, active, elsewhere)] == ["key_in_use", "key_active", "key_in_use"]
    assert read(store, name) == CONTENTS[0]


def test_a_reader_in_the_middle_of_a_file_reads_on_while_it_is_wrapped_anew(store: FileStore) -> None:
    content = os.urandom(1_000_000)
    name = store.put(content).sha256
    store.keys.add(at=NOW)
    with store.open(name) as file:
        begun = file.read(10)
        rewrap(store, name)

        assert begun + file.read() == content


def test_a_harmed_header_is_named_and_not_made_anew(store: FileStore) -> None:
    name = store.put(CONTENTS[1]).sha256
    store.keys.add(at=NOW)
    harmed = bytearray(store.path(name).read_bytes())
    harmed[SIZE - 1] ^= 1
    store.path(name).write_bytes(harmed)

    with pytest.raises(IntegrityBroken):
        rewrap(store, name)

    assert store.path(name).read_bytes() == harmed


def test_a_file_from_before_is_encrypted_once_and_one_that_lost_its_hash_stays(store: FileStore) -> None:
    name, lost = as_before(store, CONTENTS[2]), as_before(store, CONTENTS[3])
    store.path(lost).write_bytes(b"something else")

    done = [encrypt_plain(store, name), encrypt_plain(store, name), encrypt_plain(store, lost)]

    assert done == [True, False, False]
    assert CONTENTS[2] not in store.path(name).read_bytes()
    assert read(store, name) == CONTENTS[2]
    assert (store.verify(lost), keys_in_use(store)[PLAIN]) == (False, 1)


def test_what_is_forgotten_meanwhile_does_not_come_back(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    name = store.put(CONTENTS[4]).sha256
    store.keys.add(at=NOW)
    place = store.place

    def forgotten_first(partial: Path, sha256: str, *, instead_of: int | None = None) -> bool:
        store.forget(sha256)
        return place(partial, sha256, instead_of=instead_of)

    monkeypatch.setattr(store, "place", forgotten_first)

    assert not rewrap(store, name)
    assert list(store.names()) == []


def test_writers_and_a_rotation_at_once_leave_every_file_whole(store: FileStore) -> None:
    store.keys.active()

    def turn(number: int) -> None:
        if number % 5 == 4:
            store.keys.add(at=NOW)
        elif number % 5 == 3:
            [rewrap(store, name) for name in list(store.names())]
        else:
            store.put(CONTENTS[number % len(CONTENTS)])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(turn, range(40)))

    assert all(store.verify(name) for name in store.names())


ROTATE = """
import sys
from pathlib import Path
from watchfloor.infra.files.rotation import encrypt_plain, rewrap
from watchfloor.infra.files.store import FileStore

store = FileStore(Path(sys.argv[1]), Path(sys.argv[2]))
while True:
    for name in list(store.names()):
        encrypt_plain(store, name)
        rewrap(store, name)
        print(name, flush=True)
    store.keys.add(at=__import__("datetime").datetime.now(__import__("datetime").UTC))
"""


@pytest.mark.parametrize("after", [1, 4, 9])
def test_a_rotation_that_is_killed_loses_nothing_and_goes_on(store: FileStore, after: int) -> None:
    names = [store.put(content).sha256 for content in CONTENTS[:4]] + [as_before(store, one) for one in CONTENTS[4:]]
    store.keys.add(at=NOW)
    child = subprocess.Popen(
        [sys.executable, "-c", ROTATE, str(store.root), str(store.keys.path)], stdout=subprocess.PIPE
    )
    with child:
        assert child.stdout
        for _ in range(after):
            child.stdout.readline()
        child.send_signal(signal.SIGKILL)

    assert [read(store, name) for name in names] == CONTENTS
    for name in names:
        encrypt_plain(store, name)
        rewrap(store, name)
    assert keys_in_use(store) == {store.keys.active().id: len(names)}


def test_what_killed_writers_left_is_cleared_away_after_a_day(store: FileStore) -> None:
    store.put(CONTENTS[0])
    left = store.root / f"{PARTIAL}x"
    left.write_bytes(b"half")
    written = datetime.fromtimestamp(left.stat().st_mtime, UTC)
    later = [written + timedelta(hours=hours) for hours in (23, 25)]

    assert [clear_away(store, now=now) for now in later] == [0, 1]
    assert len(list(store.names())) == 1


def test_a_lost_key_file_is_not_made_anew_beside_files_that_need_it(store: FileStore) -> None:
    name = store.put(CONTENTS[0]).sha256
    kept = store.keys.path.read_bytes()
    store.keys.path.unlink()
    fresh = FileStore(store.root, store.keys.path)

    for act in (lambda: fresh.put(b"more"), lambda: fresh.verify(name)):
        with pytest.raises(IntegrityBroken) as lost:
            act()
        assert lost.value.code == "key_file_missing"
    store.keys.path.write_bytes(kept)
    assert fresh.verify(name)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{}",
        b"[]",
        b'{"active": "x", "keys": {}}',
        b"\xff",
        json.dumps({"active": "a", "keys": {"a": 1}}).encode(),
    ],
)
def test_what_is_no_key_file_is_told(store: FileStore, text: bytes) -> None:
    store.keys.path.parent.mkdir(parents=True)
    store.keys.path.write_bytes(text)

    with pytest.raises(IntegrityBroken) as told:
        store.put(CONTENTS[0])

    assert told.value.code == "key_unreadable"


def test_many_who_add_keys_at_once_lose_none(store: FileStore) -> None:
    first = store.keys.active()
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: FileStore(store.root, store.keys.path).keys.add(at=NOW).id, range(24)))

    assert set(store.keys.ring().keys) == {first.id, *made}


def test_many_who_start_at_once_share_one_ring(store: FileStore) -> None:
    def key(_: int) -> str:
        return FileStore(store.root, store.keys.path).keys.active().id

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(key, range(16)))) == 1
