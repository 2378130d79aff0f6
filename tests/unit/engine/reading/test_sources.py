"""Sources: found once each, told apart by name, hashed as they came."""

import gzip
import hashlib
from pathlib import Path

import pytest

from watchfloor.engine.limits import Limits
from watchfloor.engine.reading.sources import Format, expand, format_of, open_sources
from watchfloor.kernel.errors import InvalidInput, NotFound


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("a.csv", Format.CSV),
        ("A.CSV", Format.CSV),
        ("a.tsv", Format.TSV),
        ("a.ndjson", Format.JSONL),
        ("a.b.parquet", Format.PARQUET),
        ("two.zip!x/a.jsonl", Format.JSONL),
    ],
)
def test_the_suffix_tells_the_format(name: str, known: Format) -> None:
    assert format_of(name) is known


@pytest.mark.parametrize("name", ["a", "a.xlsx", "a.csv.bz2", "a.json", ".csv"])
def test_an_unknown_suffix_is_refused_with_those_known(name: str) -> None:
    with pytest.raises(InvalidInput, match=r"\.parquet") as caught:
        format_of(name)

    assert caught.value.code == "unknown_format"


def test_patterns_and_paths_name_each_file_once_in_order(tmp_path: Path) -> None:
    for name in ("b.csv", "a.csv", "c.txt"):
        (tmp_path / name).touch()

    found = expand([tmp_path / "b.csv", tmp_path / "*.csv"])

    assert [path.name for path in found] == ["b.csv", "a.csv"]


@pytest.mark.parametrize("name", ["*.csv", "nothing.csv", "."])
def test_what_names_no_file_is_not_found(name: str, tmp_path: Path) -> None:
    with pytest.raises(NotFound) as caught:
        expand([tmp_path / name])

    assert caught.value.code == "no_such_file"


def test_the_hash_is_of_the_plain_content_whatever_it_was_packed_in(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"x\n1\n")
    (tmp_path / "b.csv.gz").write_bytes(gzip.compress(b"x\n1\n"))

    plain, unpacked = open_sources([tmp_path / "a.csv", tmp_path / "b.csv.gz"], tmp_path / "scratch", Limits())

    assert plain.sha256 == unpacked.sha256 == hashlib.sha256(b"x\n1\n").hexdigest()
    assert (plain.path, unpacked.name) == (tmp_path / "a.csv", "b.csv.gz")


def test_a_converted_file_lies_in_scratch_and_the_original_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "thai.csv"
    path.write_bytes("ชื่อ\nก\n".encode("cp874"))

    [source] = open_sources([path], tmp_path / "scratch", Limits(), "cp874")

    assert source.path.read_text(encoding="utf-8") == "ชื่อ\nก\n"
    assert source.path.is_relative_to(tmp_path / "scratch")
    assert path.read_bytes() == "ชื่อ\nก\n".encode("cp874")
