"""The chunks of a stored file: what went in comes out in any order, and whatever was done to them is found."""

import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.files.header import SIZE, TAG, Header, new_header, wrapped
from watchfloor.infra.files.keyring import Keyring
from watchfloor.infra.files.sealing import Plaintext, sealed_chunks
from watchfloor.kernel.errors import IntegrityBroken

SMALL = 1 << 12
BOUNDARIES = [near for edge in (0, SMALL, 2 * SMALL, 3 * SMALL) for near in (edge - 1, edge, edge + 1) if near >= 0]
SIZES = st.sampled_from(BOUNDARIES) | st.integers(0, 3 * SMALL + 1)


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    return Keyring(tmp_path_factory.mktemp("keys") / "files.json")


def small_header() -> Header:
    """A header whose chunks are small, so that a few kilobytes are several."""
    made = new_header()
    return Header(made.fixed[:17] + bytes([12]) + made.fixed[18:], SMALL, made.data_key)


def stored(keys: Keyring, content: bytes, header: Header | None = None) -> bytes:
    """The bytes of a stored file."""
    used = header or small_header()
    chunks = sealed_chunks(io.BytesIO(content), used)
    return wrapped(used, keys.active()) + b"".join(sealed for _, sealed in chunks)


def read(keys: Keyring, folder: Path, bytes_there: bytes) -> bytes:
    path = folder / "file"
    path.write_bytes(bytes_there)
    with path.open("rb") as file, Plaintext(file, keys) as plain:
        return plain.readall() or b""


@given(SIZES)
def test_any_size_around_the_bounds_of_chunks_comes_back(keys: Keyring, size: int) -> None:
    content = os.urandom(size)

    assert read(keys, keys.path.parent, stored(keys, content)) == content


@given(SIZES, st.data())
def test_any_part_is_read_by_itself(keys: Keyring, size: int, data: st.DataObject) -> None:
    content = bytes(number % 251 for number in range(size))
    start, length = data.draw(st.integers(0, size + 10)), data.draw(st.integers(0, size + 10))
    path = keys.path.parent / "part"
    path.write_bytes(stored(keys, content))

    with path.open("rb") as file, io.BufferedReader(Plaintext(file, keys)) as plain:
        plain.seek(-min(size, 5), io.SEEK_END)
        end = plain.read()
        plain.seek(start)
        part = plain.read(length)

    assert (part, end) == (content[start : start + length], content[max(0, size - 5) :])


@given(SIZES, st.data())
def test_any_flipped_bit_is_found(keys: Keyring, size: int, data: st.DataObject) -> None:
    harmed = bytearray(stored(keys, os.urandom(size)))
    place = data.draw(st.integers(16, len(harmed) - 1))  # before it stands the magic: without it no file is ours
    harmed[place] ^= 1 << data.draw(st.integers(0, 7))

    with pytest.raises(IntegrityBroken) as found:
        read(keys, keys.path.parent, bytes(harmed))

    assert found.value.code == "file_broken"


@given(SIZES, st.data())
def test_a_file_cut_at_any_length_or_grown_is_found(keys: Keyring, size: int, data: st.DataObject) -> None:
    whole = stored(keys, os.urandom(size))
    step = SMALL + TAG
    cuts = st.integers(0, len(whole) - 1) | st.sampled_from(range(SIZE, len(whole), step))
    changed = data.draw(cuts.map(lambda cut: whole[:cut]) | st.binary(min_size=1, max_size=40).map(whole.__add__))

    with pytest.raises(IntegrityBroken):
        read(keys, keys.path.parent, changed)


def chunks_of(whole: bytes) -> list[bytes]:
    return [whole[start : start + SMALL + TAG] for start in range(SIZE, len(whole), SMALL + TAG)]


@pytest.mark.parametrize("order", [[1, 0, 2], [0, 0, 2], [0, 2], [1, 2], [0, 1], [0, 1, 1, 2], [2, 1, 0], [0, 1, 2, 2]])
def test_chunks_in_another_order_dropped_or_repeated_are_found(keys: Keyring, tmp_path: Path, order: list[int]) -> None:
    whole = stored(keys, os.urandom(3 * SMALL))
    parts = chunks_of(whole)

    with pytest.raises(IntegrityBroken):
        read(keys, tmp_path, whole[:SIZE] + b"".join(parts[number] for number in order))


def test_a_chunk_or_a_header_of_another_file_is_found(keys: Keyring, tmp_path: Path) -> None:
    content = os.urandom(2 * SMALL)
    one, other = stored(keys, content), stored(keys, content)

    for mixed in (one[:SIZE] + other[SIZE:], one[: SIZE + SMALL + TAG] + other[SIZE + SMALL + TAG :]):
        with pytest.raises(IntegrityBroken):
            read(keys, tmp_path, mixed)


def test_another_ring_opens_nothing_and_says_that_a_key_is_missing(keys: Keyring, tmp_path: Path) -> None:
    with pytest.raises(IntegrityBroken) as found:
        read(Keyring(tmp_path / "other.json"), tmp_path, stored(keys, b"content"))

    assert found.value.code == "key_missing"


def test_a_source_that_gives_little_at_a_time_is_the_same_file(keys: Keyring, tmp_path: Path) -> None:
    content = os.urandom(SMALL + 5)

    class Trickle(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or 0, 700))

    header = small_header()
    parts = [sealed for _, sealed in sealed_chunks(Trickle(content), header)]

    assert read(keys, tmp_path, wrapped(header, keys.active()) + b"".join(parts)) == content


def test_a_place_before_the_beginning_is_refused(keys: Keyring, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(stored(keys, b"content"))

    with path.open("rb") as file, Plaintext(file, keys) as plain, pytest.raises(ValueError, match="before"):
        plain.seek(-1)
