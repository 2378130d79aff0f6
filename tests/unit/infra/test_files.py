"""Files are kept once by their hash, and one changed byte is found."""

import hashlib
import io
from pathlib import Path

import pytest

from watchfloor.infra.files import CHUNK, FileStore
from watchfloor.kernel.errors import IntegrityBroken, NotFound

CONTENT = b"artist,streams\nop-a,900\n"


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "files")


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

    assert len([path for path in store.root.rglob("*") if path.is_file()]) == 1


def test_one_changed_byte_is_found(store: FileStore) -> None:
    kept = store.put(CONTENT)
    assert store.verify(kept.sha256)

    path = store.path(kept.sha256)
    path.write_bytes(CONTENT.replace(b"900", b"901"))

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

    assert list(store.root.rglob("*")) == []
