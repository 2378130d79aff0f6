"""People, cases, and the ledger from the command line."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_a_token_lets_another_person_in(desk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    desk("user", "add", "vic", "--role", "viewer")
    token = desk("user", "token", "vic").out.strip()
    monkeypatch.setenv("WATCHFLOOR_TOKEN", token)
    assert desk("case", "list", "--json").json == []


def test_a_viewer_may_not_add_people(desk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    desk("user", "add", "vic", "--role", "viewer")
    monkeypatch.setenv("WATCHFLOOR_TOKEN", desk("user", "token", "vic", "--json").json["token"])
    refused = desk("user", "add", "eve", "--role", "admin")
    assert refused.code == 3
    assert "user:admin" in refused.problem


def test_a_false_token_is_refused(desk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHFLOOR_TOKEN", "wf_false")
    assert desk("case", "list").code == 3


def test_a_server_that_does_not_answer_is_told_in_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHFLOOR_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("WATCHFLOOR_TOKEN", "wf_any")
    refused = run("case", "list")
    assert refused.code == 3
    assert "WATCHFLOOR_URL" in refused.problem


def test_a_case_is_opened_noted_and_closed(desk: Run) -> None:
    case = desk("case", "new", "Odd plays", "--json").json["ref"]
    desk("case", "add", case, "--entity", "account:a1")
    desk("case", "note", case, "Looked at it.")
    closed = desk("case", "close", case, "--disposition", "not_a_violation", "--reason", "Nothing there.", "--json")
    assert closed.json["state"] == "closed"


def test_evidence_is_kept_sealed_verified_and_read_back(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("seen\n", "utf-8")
    case = desk("case", "new", "Odd plays", "--json").json["ref"]
    kept = desk("evidence", "add", case, "--title", "A note", "--file", "note.txt", "--source", "the desk", "--json")
    item = kept.json["ref"]
    assert desk("evidence", "seal", item, "--json").json["state"] == "sealed"
    assert desk("evidence", "verify", item).code == 0
    desk("evidence", "view", item, "--out", "back.txt", "--reason", "checking")
    assert (tmp_path / "back.txt").read_text("utf-8") == "seen\n"


def test_a_bundle_verifies_and_a_changed_one_does_not(desk: Run, tmp_path: Path) -> None:
    case = desk("case", "new", "Odd plays", "--json").json["ref"]
    made = desk("bundle", case, "--out", "case.wfb")
    assert made.code == 0, made.problem
    assert desk("verify", "case.wfb").code == 0
    content = bytearray((tmp_path / "case.wfb").read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "case.wfb").write_bytes(bytes(content))
    assert desk("verify", "case.wfb", "--json").code == 1


def test_what_could_steer_a_terminal_is_not_printed(desk: Run) -> None:
    desk("case", "new", "Odd \x1b[2Jplays")
    assert "\x1b" not in desk("case", "list").out


def test_the_ledger_of_a_fresh_workspace_holds(desk: Run) -> None:
    verified = desk("ledger", "verify", "--json")
    assert verified.code == 0
    assert verified.json["holds"] is True


def test_the_tail_names_what_was_done(desk: Run) -> None:
    desk("case", "new", "Odd plays")
    assert "case.opened" in [entry["verb"] for entry in desk("ledger", "tail", "--json").json]


def test_a_tampered_entry_is_named_and_exits_with_1(desk: Run, home: Path) -> None:
    with closing(sqlite3.connect(home / "ledger.db")) as database, database:
        database.execute("DROP TRIGGER ledger_no_update")
        database.execute("UPDATE ledger SET verb = 'user.removed' WHERE position = 1")
    verified = desk("ledger", "verify", "--json")
    assert verified.code == 1
    assert verified.json["first"] == "entry 1: its fields were changed"


def test_an_anchor_finds_a_ledger_that_was_cut(desk: Run, home: Path) -> None:
    (home / "anchors.jsonl").write_text(json.dumps({"position": 99, "hash": "0" * 64}) + "\n", "utf-8")
    verified = desk("ledger", "verify")
    assert verified.code == 1
    assert "entry 99" in verified.out
