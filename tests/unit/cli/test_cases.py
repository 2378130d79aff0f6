"""Cases, reports and bundles from the command line, with what is refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
As = Callable[..., None]
CLOSING = ("--disposition", "insufficient_evidence", "--reason", "Nothing more to be had.")


@pytest.fixture
def opened(desk: Run) -> str:
    return str(desk("case", "new", "Odd plays", "--json").json["ref"])


def test_a_new_case_has_what_was_said_of_it(desk: Run) -> None:
    said = ["--type", "impersonation", "--impact", "S1", "--clause", "PM-01", "--clause", "PM-02"]
    case = desk("case", "new", "Two artists", *said, "--json").json
    assert (case["title"], case["type"], case["impact"]) == ("Two artists", "impersonation", "S1")
    assert {clause.partition("@")[0] for clause in case["clauses"]} == {"PM-01", "PM-02"}


def test_a_list_is_a_table_of_the_cases_in_that_state(desk: Run, opened: str) -> None:
    desk("case", "close", desk("case", "new", "Another", "--json").json["ref"], *CLOSING)
    listed = desk("case", "list", "--state", "open").out.splitlines()
    assert listed[0].split() == ["ref", "type", "state", "impact", "opened_at", "title"]
    assert [line.split()[0] for line in listed[1:]] == [opened]


def test_what_is_in_a_case_already_stays_once(desk: Run, opened: str) -> None:
    for _ in range(2):
        shown = desk("case", "add", opened, "--entity", "account:a1", "--entity", "account:a2", "--json").json
    assert [entity["entity"] for entity in shown["entities"]] == ["account:a1", "account:a2"]


def test_a_role_is_kept_with_its_reason(desk: Run, opened: str) -> None:
    said = ["--entity", "account:a1", "--role", "target", "--reason", "It is played against its will."]
    [entity] = desk("case", "add", opened, *said, "--json").json["entities"]
    assert (entity["role"], entity["reason"]) == ("target", "It is played against its will.")


def test_a_role_can_be_thought_better_of(desk: Run, opened: str) -> None:
    about = ["--entity", "account:a1", "--entity", "account:a2", "--reason", "Looked again.", "--json"]
    for role in ("operator", "bystander"):
        shown = desk("case", "add", opened, "--role", role, *about)
        assert shown.code == 0, shown.problem
    assert {entity["role"] for entity in shown.json["entities"]} == {"bystander"}


def test_a_lead_comes_into_an_open_case(hunted: Run) -> None:
    case = hunted("case", "new", "Odd plays", "--json").json["ref"]
    shown = hunted("case", "add", case, "--lead", "LEAD-1", "--json").json
    assert shown["leads"] == ["LEAD-1"]
    assert hunted("lead", "list", "--state", "in_case", "--json").json[0]["ref"] == "LEAD-1"


def test_evidence_of_one_case_can_stand_in_another(desk: Run, opened: str, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("seen\n", "utf-8")
    kept = desk("evidence", "add", opened, "--title", "A note", "--file", "note.txt", "--source", "me", "--json")
    other = desk("case", "new", "Another", "--json").json["ref"]
    shown = desk("case", "add", other, "--evidence", kept.json["ref"], "--json").json
    assert shown["evidence"] == [kept.json["ref"]]


def test_a_closed_case_takes_no_note(desk: Run, opened: str) -> None:
    assert desk("case", "close", opened, *CLOSING).code == 0
    refused = desk("case", "note", opened, "One more thing.")
    assert refused.code == 3
    assert refused.out == ""


def test_a_case_with_a_decision_pending_says_what_blocks_its_close(desk: Run, opened: str, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("seen\n", "utf-8")
    desk("user", "add", "zoe", "--role", "lead")
    desk("case", "add", opened, "--entity", "account:a1", "--role", "operator", "--reason", "It plays by itself.")
    item = desk("evidence", "add", opened, "--title", "A note", "--file", "note.txt", "--source", "me", "--json").json
    desk("evidence", "seal", item["ref"])
    said = ["--facts", "It plays by itself.", "--proportionality", "Nothing milder helps.", "--evidence", item["ref"]]
    named = ["--action", "neutralise", "--subject", "account:a1", "--clause", "PM-01"]
    decision = desk("decision", "propose", opened, *named, *said, "--json")
    assert decision.code == 0, decision.problem
    refused = desk("case", "close", opened, *CLOSING)
    assert refused.code == 3
    assert decision.json["ref"] in refused.problem


@pytest.mark.every_second
@pytest.mark.parametrize(
    "command",
    [
        ["case", "new", "Odd", "--impact", "S9"],
        ["case", "new", ""],
        ["case", "list", "--state", "lost"],
        ["case", "add", "CASE-1", "--entity", "nobody"],
        ["case", "add", "CASE-1", "--role", "target", "--reason", "So."],
        ["case", "add", "CASE-1", "--entity", "account:a1", "--role", "target"],
        ["case", "add", "CASE-1", "--entity", "account:a1", "--role", "villain", "--reason", "So."],
        ["case", "note", "CASE-1", ""],
        ["case", "close", "CASE-1", "--disposition", "fine", "--reason", "x"],
        ["case", "close", "CASE-1", "--disposition", "partly"],
        ["case", "show", ""],
        ["report", "CASE-1", "--format", "docx", "--out", "r.docx"],
        ["report", "CASE-1"],
        ["bundle", "CASE-1", "--audience", "everybody", "--out", "b.zip"],
    ],
)
def test_what_cannot_be_used_exits_with_2_and_says_why(desk: Run, opened: str, command: list[str]) -> None:
    told = desk(*command)
    assert told.code == 2, told.problem
    assert told.problem
    assert told.out == ""


@pytest.mark.parametrize(
    "command",
    [
        ["case", "note", "CASE-7", "Hello."],
        ["case", "close", "CASE-7", *CLOSING],
        ["case", "add", "CASE-1", "--lead", "LEAD-7"],
        ["case", "add", "CASE-1", "--evidence", "EV-7"],
        ["report", "CASE-7", "--out", "r.html"],
        ["bundle", "CASE-7", "--out", "b.zip"],
    ],
)
def test_what_is_not_there_is_refused_and_nothing_is_written(
    desk: Run, opened: str, command: list[str], tmp_path: Path
) -> None:
    assert desk(*command).code == 3
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_a_report_for_outsiders_names_nobody_of_the_desk(desk: Run, opened: str, tmp_path: Path) -> None:
    desk("case", "add", opened, "--entity", "account:secret-name")
    desk("report", opened, "--format", "md", "--out", "inside.md")
    made = desk("report", opened, "--format", "md", "--audience", "external", "--out", "outside.md", "--json")
    assert made.json == {"file": "outside.md", "bytes": (tmp_path / "outside.md").stat().st_size}
    assert "secret-name" in (tmp_path / "inside.md").read_text("utf-8")
    assert "secret-name" not in (tmp_path / "outside.md").read_text("utf-8")


def test_a_bundle_signed_by_another_key_is_named(desk: Run, opened: str) -> None:
    desk("bundle", opened, "--out", "case.zip")
    told = desk("verify", "case.zip", "--key", "0" * 64, "--json")
    assert told.code == 1
    assert told.json["holds"] is False
    assert [check["name"] for check in told.json["checks"] if check["outcome"] not in {"holds", "ok"}]


@pytest.mark.parametrize("content", [b"", b"no bundle", b"PK\x03\x04half"])
def test_a_file_that_is_no_bundle_does_not_verify(desk: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "case.zip").write_bytes(content)
    told = desk("verify", "case.zip")
    assert told.code in {1, 2}
    assert told.out + told.problem


def test_a_bundle_that_is_not_there_is_refused(desk: Run) -> None:
    assert desk("verify", "gone.zip").code == 3
