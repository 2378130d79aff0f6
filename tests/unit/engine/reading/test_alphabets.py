"""What is seen of a file's bytes spares checks only where no cell can fail them."""

import hashlib
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.examples import examples
from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.engine.reading import alphabets
from watchfloor.engine.reading.alphabets import Alphabet, Blanks, read_through

IDS = parse("{dataset: ids, roles: {actor: id, device: phone}}")
CELL = st.text(st.sampled_from("ab \t\x00\x0b\x1f\x7f\xa0é音\u3000"), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        (b"id\nacc-1\n", Alphabet(is_ascii=True, blanks=Blanks.NONE)),
        (b"id\nacc 1\n", Alphabet(is_ascii=True, blanks=Blanks.SPACES)),
        (b"id\nacc\t1\n", Alphabet(is_ascii=True, blanks=Blanks.ANY)),
        (b"id\nacc\x001\n", Alphabet(is_ascii=True, blanks=Blanks.ANY)),
        (b"id\r\nacc-1\r\n", Alphabet(is_ascii=True, blanks=Blanks.ANY)),
        (b'id\n"acc\n1"\n', Alphabet(is_ascii=True, blanks=Blanks.ANY)),
        ("id\n音 楽\n".encode(), Alphabet(is_ascii=False, blanks=Blanks.SPACES)),
    ],
)
def test_the_hash_and_the_alphabet_are_those_of_all_bytes(content: bytes, seen: Alphabet, tmp_path: Path) -> None:
    path = tmp_path / "ids.csv"
    path.write_bytes(content)

    assert read_through(path) == (hashlib.sha256(content).hexdigest(), seen)


def test_what_stands_in_the_last_piece_counts_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alphabets, "CHUNK", 3)
    path = tmp_path / "ids.csv"
    path.write_bytes(b"id\nacc-1\nacc-2\n\x00\n")

    assert read_through(path)[1].blanks is Blanks.ANY


@settings(max_examples=examples(12), deadline=None)
@given(cells=st.lists(CELL, min_size=1, max_size=8))
def test_what_is_refused_is_the_same_whether_or_not_the_bytes_were_looked_at(cells: list[str]) -> None:
    text = "id,phone\n" + "".join(f"{cell},{cell[::-1]}\n" for cell in cells)
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for name, content in (("ids.csv", text), ("quoted.csv", text.replace("id,phone", '"id",phone'))):
            path = Path(folder) / name
            path.write_text(content, "utf-8", newline="")
            lake = Lake(Path(folder) / name.removesuffix(".csv"), limits=Limits(memory="300MB"))
            report = lake.load(IDS, [path], author="m", message="", now=datetime(2026, 6, 1, tzinfo=UTC))
            refused = lake.quarantine(lake.snapshot("ids"), limit=99)
            found.append((report.rows, [(row.line, row.column, row.reason) for row in refused]))
        assert found[0] == found[1]
