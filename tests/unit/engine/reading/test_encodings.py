"""Encodings: a guess good enough to be a hint, and a conversion that is strict."""

from pathlib import Path

import pytest

from watchfloor.engine.reading.encodings import check_utf8, likely_encoding, transcode
from watchfloor.kernel.errors import InvalidInput


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("東京のアーティストによるプレイリスト", "shift_jis"),
        ("カタカナとひらがなのプレイリスト", "euc_jp"),
        ("안녕하세요 여러분", "euc_kr"),
        ("ทดสอบภาษาไทย", "cp874"),
        ("这是一个测试文本内容", "gb18030"),
        ("José, Renée et François", "latin-1"),
        ("any text", "utf-16"),
    ],
)
def test_the_likely_encoding_is_told_by_its_script(text: str, encoding: str) -> None:
    assert likely_encoding(text.encode(encoding)) == encoding


def test_utf8_passes_whatever_its_script_and_wherever_a_chunk_ends(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("x" + "音" * 700_000, encoding="utf-8")

    check_utf8(path, "long.txt")

    assert transcode(path, "long.txt", "UTF8", tmp_path) == path


def test_a_file_cut_in_the_middle_of_a_character_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "cut.txt"
    path.write_bytes("音楽".encode()[:-1])

    with pytest.raises(InvalidInput) as caught:
        check_utf8(path, "cut.txt")

    assert caught.value.facts["byte"] == 3


def test_a_wrong_byte_far_into_the_file_is_placed_exactly(tmp_path: Path) -> None:
    path = tmp_path / "far.txt"
    path.write_bytes("é".encode() * 600_000 + b"\xff" + b"z")

    with pytest.raises(InvalidInput, match="1200000"):
        check_utf8(path, "far.txt")


@pytest.mark.parametrize(
    ("declared", "content"), [("shift_jis", b"\x82\xa0\xff"), ("klingon", b"a"), ("ascii", b"\xe9")]
)
def test_a_declared_encoding_that_does_not_fit_is_refused(declared: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)

    with pytest.raises(InvalidInput) as caught:
        transcode(path, "x.csv", declared, tmp_path)

    assert caught.value.code == "wrong_encoding"
