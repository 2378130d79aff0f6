"""Files handed in from the command line: kinds by their endings, mappings that cannot be read, what comes first."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factories.mails import raw
from unit.cli.conftest import Ran

Run = Callable[..., Ran]
SHORT = "source: t\nfields:\n  external_ref: id\n  title: title\n"


@pytest.mark.parametrize(
    ("mapping", "says"),
    [
        (b"fields:\n  title: title\n", "does not fit: source: Field required"),
        (b"source: t\nfields:\n  title: 7\n", "does not fit: fields"),
        (b"fields: [", "no YAML"),
        (b"\xff\xfe\xfa", "no YAML"),
        (b"", "no fields"),
        (b"- a\n- b", "no fields"),
        (b"source: t", "no fields"),
        (b"source: t\nfields: [id]", "no fields"),
    ],
)
def test_a_mapping_that_cannot_be_read_says_so(desk: Run, tmp_path: Path, mapping: bytes, says: str) -> None:
    table, path = tmp_path / "t.csv", tmp_path / "map.yaml"
    table.write_text("id,title\n1,A\n")
    path.write_bytes(mapping)

    told = desk("escalation", "import", str(table), "--map", str(path))

    assert told.code == 2
    assert says in told.problem


def test_one_wrong_file_among_others_stops_all_before_anything_is_taken_in(desk: Run, tmp_path: Path) -> None:
    mail, other = tmp_path / "a.eml", tmp_path / "b.xlsx"
    mail.write_bytes(raw())
    other.write_bytes(b"PK")

    assert desk("escalation", "import", str(mail), str(other)).code == 2

    [taken] = desk("escalation", "import", str(mail), "--json").json
    assert taken["fate"] == "taken_in"


def test_endings_in_capitals_are_the_same_and_mails_are_answered_before_tables(desk: Run, tmp_path: Path) -> None:
    table, mail, mapping = tmp_path / "T.JSONL", tmp_path / "A.EML", tmp_path / "map.yaml"
    table.write_text(json.dumps({"id": 1, "title": "A scam"}) + "\n")
    mail.write_bytes(raw())
    mapping.write_text(SHORT)

    first, second = desk("escalation", "import", str(table), str(mail), "--map", str(mapping), "--json").json

    assert (first["file"], first["fate"]) == ("A.EML", "taken_in")
    assert (second["file"], second["new"], second["refused"]) == ("T.JSONL", 1, 0)
