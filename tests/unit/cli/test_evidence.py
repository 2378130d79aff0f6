"""The locker from the command line: kept, sealed, looked at, and found out where it was changed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
As = Callable[..., None]
COUNT = "SELECT count(DISTINCT account) AS n FROM adds"


@pytest.fixture
def note(hunted: Run, case: str, tmp_path: Path) -> str:
    """A sealed file in the case."""
    (tmp_path / "note.txt").write_text("seen\n", "utf-8")
    kept = hunted("evidence", "add", case, "--title", "A note", "--file", "note.txt", "--source", "the desk", "--json")
    assert hunted("evidence", "seal", kept.json["ref"]).code == 0
    return str(kept.json["ref"])


def change_stored(home: Path) -> None:
    """Change the first byte of every kept file, as a tamperer would."""
    for path in (path for path in (home / "files").rglob("*") if path.is_file()):
        path.chmod(0o600)
        path.write_bytes(b"#" + path.read_bytes()[1:])


def test_an_item_that_holds_says_so(hunted: Run, note: str) -> None:
    told = hunted("evidence", "verify", note, "--json")
    assert (told.code, told.json["holds"], told.json["problem"]) == (0, True, None)
    assert told.json["state"] == "sealed"


def test_a_changed_file_fails_the_check_and_is_named(hunted: Run, note: str, home: Path) -> None:
    change_stored(home)
    told = hunted("evidence", "verify", note, "--json")
    assert (told.code, told.json["holds"], told.json["state"]) == (1, False, "quarantined")
    assert "no longer has the hash" in told.json["problem"]


def test_a_changed_file_is_told_to_people_too(hunted: Run, note: str, home: Path) -> None:
    change_stored(home)
    told = hunted("evidence", "verify", note)
    assert told.code == 1
    assert "holds:" in told.out
    assert "no longer has the hash" in told.out


def test_a_changed_file_is_not_handed_out(hunted: Run, note: str, home: Path, tmp_path: Path) -> None:
    change_stored(home)
    assert hunted("evidence", "view", note, "--out", "back.txt").code == 1
    assert not (tmp_path / "back.txt").exists()


def test_an_item_shows_its_custody_in_order(hunted: Run, note: str) -> None:
    shown = hunted("evidence", "show", note, "--json").json
    positions = [entry["position"] for entry in shown["custody"]]
    assert len(positions) >= 2
    assert positions == sorted(positions)


def test_the_answer_of_a_query_becomes_evidence_on_the_version_it_read(hunted: Run, case: str) -> None:
    kept = hunted("evidence", "add", case, "--title", "How many", "--sql", COUNT, "--on", "adds@0", "--json")
    assert kept.code == 0, kept.problem
    assert [snapshot["version"] for snapshot in kept.json["query"]["snapshots"]] == [0]
    assert kept.json["kind"] == "query_result"


def test_what_may_hurt_asks_for_a_reason_to_look(hunted: Run, case: str, tmp_path: Path) -> None:
    (tmp_path / "clip.txt").write_text("ugly\n", "utf-8")
    said = ["--title", "A clip", "--file", "clip.txt", "--source", "the desk", "--label", "hate", "--marking", "red"]
    item = hunted("evidence", "add", case, *said, "--json").json["ref"]
    refused = hunted("evidence", "view", item, "--out", "back.txt")
    assert refused.code in {2, 3}
    assert not (tmp_path / "back.txt").exists()
    looked = hunted("evidence", "view", item, "--out", "back.txt", "--reason", "To judge it.", "--json")
    assert looked.json == {"file": "back.txt", "bytes": 5}


def test_a_copy_names_the_item_it_was_made_of(hunted: Run, case: str, note: str, tmp_path: Path) -> None:
    (tmp_path / "blurred.txt").write_text("s**n\n", "utf-8")
    said = ["--case", case, "--file", "blurred.txt", "--title", "Without names", "--method", "redacted"]
    copy = hunted("evidence", "derive", note, *said, "--json")
    assert copy.code == 0, copy.problem
    assert (copy.json["derived_from"], copy.json["method"]) == (note, "redacted")


def test_a_sealed_item_is_sealed_once(hunted: Run, note: str) -> None:
    refused = hunted("evidence", "seal", note)
    assert refused.code == 3
    assert refused.problem


@pytest.mark.every_second
@pytest.mark.parametrize(
    "said",
    [
        ["--title", "Nothing"],
        ["--title", "Both", "--file", "here.txt", "--sql", COUNT, "--on", "adds"],
        ["--title", "Gone", "--file", "gone.txt", "--source", "x"],
        ["--title", "A folder", "--file", ".", "--source", "x"],
        ["--title", "No source", "--file", "here.txt"],
        ["--title", "", "--file", "here.txt", "--source", "x"],
        ["--title", "Odd", "--file", "here.txt", "--source", "x", "--marking", "purple"],
        ["--title", "Odd", "--file", "here.txt", "--source", "x", "--label", "boring"],
        ["--title", "Two statements", "--sql", "SELECT 1; SELECT 2", "--on", "adds"],
        ["--title", "No dataset", "--sql", COUNT],
        ["--title", "Odd version", "--sql", COUNT, "--on", "adds@new"],
    ],
)
def test_what_cannot_be_kept_exits_with_2_and_is_not(hunted: Run, case: str, said: list[str], tmp_path: Path) -> None:
    (tmp_path / "here.txt").write_text("seen\n", "utf-8")
    told = hunted("evidence", "add", case, *said)
    assert (told.code, told.out) == (2, ""), told.problem
    assert hunted("case", "show", case, "--json").json["evidence"] == []


@pytest.mark.parametrize("verb", [["show"], ["seal"], ["verify"], ["view", "--out", "back.txt"]])
def test_an_item_that_is_not_there_is_refused(hunted: Run, verb: list[str]) -> None:
    assert hunted("evidence", verb[0], "EV-9", *verb[1:]).code == 3


def test_a_finding_is_contested_with_a_reason(hunted: Run, case: str, note: str, as_person: As) -> None:
    claim = ["--rationale", "It says so.", "--cite", note, "--alternative", "A party.", "--limit", "One day."]
    made = hunted("finding", "add", case, "They act together.", *claim, "--confidence", "low", "--json")
    assert made.code == 0, made.problem
    assert (made.json["confidence"], made.json["limits"]) == ("low", ["One day."])
    as_person("zoe", "specialist")
    contested = hunted("finding", "contest", made.json["ref"], "--reason", "One note is thin.", "--json")
    assert contested.json["state"] == "contested"
    assert hunted("finding", "show", made.json["ref"], "--json").json["state"] == "contested"


def test_a_finding_may_cite_what_speaks_against_it(hunted: Run, case: str, note: str) -> None:
    other = hunted("evidence", "add", case, "--title", "How many", "--sql", COUNT, "--on", "adds", "--json").json["ref"]
    hunted("evidence", "seal", other)
    claim = ["--rationale", "Both.", "--cite", note, "--against", other, "--alternative", "A party."]
    made = hunted("finding", "add", case, "They act together.", *claim, "--json").json
    assert {cited["evidence"]: cited["stance"] for cited in made["citations"]} == {
        note: "supports",
        other: "contradicts",
    }


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("They act together.", ["--rationale", "So."]),
        ("They act together.", ["--cite", "EV-1"]),
        ("", ["--rationale", "So.", "--cite", "EV-1"]),
        ("There are {EV-1.n} of them.", ["--rationale", "So.", "--cite", "EV-1"]),
        ("They act together.", ["--rationale", "So.", "--cite", "EV-1", "--confidence", "certain"]),
    ],
)
def test_a_claim_that_lacks_something_is_not_kept(
    hunted: Run, case: str, note: str, statement: str, said: list[str]
) -> None:
    told = hunted("finding", "add", case, statement, *said)
    assert told.code == 2, told.problem
    assert hunted("finding", "show", "FND-1").code == 3
