"""Unpacking: what a member's name says decides nothing about where its bytes go, and bounds hold while reading."""

import gzip
import hashlib
import zipfile
from pathlib import Path

import pyarrow as pa
import pytest

from watchfloor.engine.limits import Limits
from watchfloor.engine.reading.unpacking import unpack_stream, unpack_zip
from watchfloor.kernel.errors import InvalidInput, TooLarge

CONTENT = b"account,track\na,t\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def packed(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_packed_file_gives_its_plain_bytes_their_hash_and_size(suffix: str, tmp_path: Path, folder: Path) -> None:
    path = tmp_path / f"plays.csv{suffix}"
    if suffix == ".gz":
        path.write_bytes(gzip.compress(CONTENT))
    else:
        path.write_bytes(pa.compress(CONTENT, codec="zstd", asbytes=True))

    item = unpack_stream(path, folder, Limits())

    assert item.path.read_bytes() == CONTENT
    assert (item.sha256, item.size) == (hashlib.sha256(CONTENT).hexdigest(), len(CONTENT))
    assert item.path.name == "plays.csv"


def test_gzip_members_one_after_another_are_one_file(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "plays.csv.gz"
    path.write_bytes(gzip.compress(CONTENT) + gzip.compress(b"b,u\n"))

    assert unpack_stream(path, folder, Limits()).path.read_bytes() == CONTENT + b"b,u\n"


def test_members_of_one_name_in_two_folders_do_not_meet(tmp_path: Path, folder: Path) -> None:
    path = packed(tmp_path / "two.zip", {"a/plays.csv": b"1", "b/plays.csv": b"2", "a/": b""})

    items = unpack_zip(path, folder, Limits())

    assert [item.name for item in items] == ["two.zip!a/plays.csv", "two.zip!b/plays.csv"]
    assert [item.path.read_bytes() for item in items] == [b"1", b"2"]


def test_nothing_is_written_outside_the_folder(tmp_path: Path, folder: Path) -> None:
    path = packed(tmp_path / "deep.zip", {"a/b/c/d/plays.csv": CONTENT})

    unpack_zip(path, folder, Limits())

    assert [file.parent for file in folder.rglob("*") if file.is_file()] == [folder]


def test_one_bad_name_among_many_stops_before_anything_is_unpacked(tmp_path: Path, folder: Path) -> None:
    path = packed(tmp_path / "mixed.zip", {"good.csv": CONTENT, "../evil.csv": CONTENT})

    with pytest.raises(InvalidInput, match="evil"):
        unpack_zip(path, folder, Limits())

    assert list(folder.iterdir()) == []


def test_members_share_one_budget(tmp_path: Path, folder: Path) -> None:
    path = packed(tmp_path / "many.zip", {f"{number}.csv": b"x" * 400 for number in range(3)})

    with pytest.raises(TooLarge, match="1,000 bytes"):
        unpack_zip(path, folder, Limits(unpacked_bytes=1_000))

    assert len(unpack_zip(path, folder / "..", Limits(unpacked_bytes=1_200))) == 3


def test_a_ratio_that_is_high_but_small_is_let_through(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "zeros.csv.gz"
    path.write_bytes(gzip.compress(b"0" * 1_000_000, 9))

    assert unpack_stream(path, folder, Limits()).size == 1_000_000


def test_an_encrypted_archive_says_so(tmp_path: Path, folder: Path) -> None:
    path = packed(tmp_path / "locked.zip", {"a.csv": CONTENT})
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    path.write_bytes(bytes(content))

    with pytest.raises(InvalidInput) as caught:
        unpack_zip(path, folder, Limits())

    assert caught.value.code == "archive_encrypted"


@pytest.mark.parametrize("cut", [1, 8, 12])
def test_a_stream_cut_short_is_damaged_wherever_it_is_cut(cut: int, tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "half.csv.gz"
    path.write_bytes(gzip.compress(CONTENT * 100)[:-cut])

    with pytest.raises(InvalidInput, match=r"half\.csv\.gz") as caught:
        unpack_stream(path, folder, Limits())

    assert caught.value.code == "unreadable_file"
