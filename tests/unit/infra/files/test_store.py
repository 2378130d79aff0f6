"""Files are kept once by their hash, and one changed byte is found."""

import hashlib
import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.files.header import CHUNK_POWER, SIZE
from watchfloor.infra.files.store import FileStore, StoredFile
from watchfloor.kernel.errors import IntegrityBroken, NotFound, Unavailable

CHUNK = 1 << CHUNK_POWER
CONTENT = b"artist,streams\nop-a,900\n"


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return store_in(tmp_path)


def store_in(folder: Path) -> FileStore:
    return FileStore(folder / "files", folder / "keys" / "files.json")


def kept_in(store: FileStore) -> list[Path]:
    """What lies in the store, apart from its locks."""
    return [path for path in store.root.rglob("*") if path.is_file() and path.parent != store.root]


def test_content_comes_back_as_it_was_put(store: FileStore) -> None:
    kept = store.put(CONTENT)

    with store.open(kept.sha256) as file:
        assert file.read() == CONTENT
    assert (kept.sha256, kept.size) == (hashlib.sha256(CONTENT).hexdigest(), len(CONTENT))


def test_a_stream_longer_than_a_chunk_is_the_same_file_as_its_bytes(store: FileStore) -> None:
    content = b"x" * (CHUNK + 7)

    assert store.put(io.BytesIO(content)) == store.put(content)


def test_the_same_content_is_kept_once(store: FileStore) -> None:
    store.put(CONTENT)
    store.put(CONTENT)

    assert len(kept_in(store)) == 1


def test_one_changed_byte_is_found(store: FileStore) -> None:
    kept = store.put(CONTENT)
    assert store.verify(kept.sha256)

    path = store.path(kept.sha256)
    *others, last = path.read_bytes()
    path.write_bytes(bytes((*others, last ^ 1)))

    assert not store.verify(kept.sha256)


def test_a_file_that_is_gone_is_not_whole_and_cannot_be_opened(store: FileStore) -> None:
    gone = hashlib.sha256(b"never put").hexdigest()

    assert not store.verify(gone)
    with pytest.raises(NotFound) as refused:
        store.open(gone)
    assert refused.value.code == "file_missing"


@pytest.mark.parametrize("name", ["", "../../ledger.db", "a" * 63, "A" * 64, "g" * 64, "a" * 64 + "\n"])
def test_a_name_that_is_no_hash_reaches_no_file(store: FileStore, name: str) -> None:
    with pytest.raises(IntegrityBroken):
        store.open(name)


def test_a_source_that_breaks_leaves_nothing_behind(store: FileStore) -> None:
    source = io.BytesIO(CONTENT)
    source.close()

    with pytest.raises(ValueError, match="closed"):
        store.put(source)

    assert [path.name for path in store.root.rglob("*")] == [".keys"]


@given(st.binary(max_size=2_000))
def test_any_content_is_kept_under_its_own_hash(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    store = store_in(tmp_path_factory.getbasetemp() / "any-content")

    kept = store.put(content)

    assert (kept.sha256, kept.size) == (hashlib.sha256(content).hexdigest(), len(content))
    with store.open(kept.sha256) as file:
        assert file.read() == content
    assert len(content) < 16 or content not in store.path(kept.sha256).read_bytes()


@given(st.binary(min_size=1, max_size=500), st.data())
def test_any_flipped_bit_is_found(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, data: st.DataObject
) -> None:
    store = store_in(tmp_path_factory.getbasetemp() / "flipped")
    kept = store.put(content)
    harmed = bytearray(store.path(kept.sha256).read_bytes())
    place, bit = data.draw(st.integers(0, len(harmed) - 1)), data.draw(st.integers(0, 7))

    harmed[place] ^= 1 << bit
    store.path(kept.sha256).write_bytes(harmed)

    assert not store.verify(kept.sha256)


@pytest.mark.parametrize("harm", [slice(0, 0), slice(-1), slice(SIZE), slice(SIZE - 1)])
def test_a_file_that_was_cut_is_found_and_healed_by_its_own_content(store: FileStore, harm: slice) -> None:
    kept = store.put(CONTENT)
    store.path(kept.sha256).write_bytes(store.path(kept.sha256).read_bytes()[harm])
    assert not store.verify(kept.sha256)

    store.put(CONTENT)

    assert store.verify(kept.sha256)


def test_many_who_keep_the_same_content_at_once_keep_one_whole_file(store: FileStore) -> None:
    barrier, content = Barrier(16), b"y" * (CHUNK // 4)

    def put(_: int) -> StoredFile:
        barrier.wait(timeout=30)
        return store.put(content)

    with ThreadPoolExecutor(16) as pool:
        kept = set(pool.map(put, range(16)))

    assert kept == {StoredFile(hashlib.sha256(content).hexdigest(), len(content))}
    [path] = kept_in(store)
    assert store.verify(path.name)


FULL = """
import resource, sys
from pathlib import Path
from watchfloor.infra.files.store import FileStore
from watchfloor.kernel.errors import Unavailable

resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    FileStore(Path(sys.argv[1]), Path(sys.argv[2])).put(b"x" * 8192)
except Unavailable as error:
    print(error.code, error.detail)
"""


def test_a_disk_that_is_full_is_told_and_nothing_half_written_stays(store: FileStore) -> None:
    store.put(b"kept before")
    before = sorted(store.root.rglob("*"))

    child = [sys.executable, "-c", FULL, str(store.root), str(store.keys.path)]
    ended = subprocess.run(child, capture_output=True, text=True, check=True, timeout=60)

    assert ended.stdout.startswith("not_stored The file could not be stored: ")
    assert sorted(store.root.rglob("*")) == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "files").write_bytes(b"somebody's letter")

    with pytest.raises(Unavailable, match="disk"):
        store_in(tmp_path).put(CONTENT)


def test_a_link_out_of_the_store_is_not_followed_for_its_name_alone(store: FileStore, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"another")
    kept = store.put(CONTENT)
    store.path(kept.sha256).unlink()
    store.path(kept.sha256).symlink_to(outside)

    assert not store.verify(kept.sha256)


def test_a_file_from_before_encryption_is_read_as_it_lies_there(store: FileStore) -> None:
    name = hashlib.sha256(CONTENT).hexdigest()
    store.path(name).parent.mkdir(parents=True)
    store.path(name).write_bytes(CONTENT)

    with store.open(name) as file:
        assert file.read() == CONTENT
    assert store.verify(name)


def test_a_forgotten_file_is_gone_and_its_key_with_it(store: FileStore) -> None:
    kept = store.put(CONTENT)
    with store.path(kept.sha256).open("rb") as held:
        forgotten = store.forget(kept.sha256)
        left = held.read()

    assert (forgotten, store.forget(kept.sha256), store.verify(kept.sha256)) == (True, False, False)
    assert left[:SIZE] == bytes(SIZE)


def test_the_same_content_lies_there_differently_each_time(store: FileStore) -> None:
    first = store.path(store.put(CONTENT).sha256).read_bytes()

    assert store.path(store.put(CONTENT).sha256).read_bytes() != first


def test_nobody_else_can_read_what_lies_there(store: FileStore) -> None:
    path = store.path(store.put(CONTENT).sha256)

    assert [part.stat().st_mode & 0o077 for part in (path, path.parent, store.root, store.keys.path)] == [0] * 4
