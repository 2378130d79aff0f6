"""A decision from proposal to reversal with nothing but commands, and what four eyes refuse."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
As = Callable[..., None]
NAMED = ("--action", "neutralise", "--subject", "account:ring1", "--clause", "PM-01")
WORDS = ("--facts", "The plays are no people's.", "--proportionality", "Nobody is blamed by it.")


@pytest.fixture
def sealed(hunted: Run, case: str, tmp_path: Path) -> str:
    (tmp_path / "note.txt").write_text("seen\n", "utf-8")
    kept = hunted("evidence", "add", case, "--title", "A note", "--file", "note.txt", "--source", "the desk", "--json")
    hunted("evidence", "seal", kept.json["ref"])
    hunted("user", "add", "zoe", "--role", "lead")
    hunted("case", "add", case, "--entity", "account:ring1", "--role", "operator", "--reason", "It plays in step.")
    return str(kept.json["ref"])


@pytest.fixture
def proposed(hunted: Run, case: str, sealed: str, as_person: As) -> str:
    """A decision that max proposed on lea's case."""
    as_person("max", "specialist")
    made = hunted("decision", "propose", case, *NAMED, *WORDS, "--evidence", sealed, "--json")
    assert made.code == 0, made.problem
    return str(made.json["ref"])


@pytest.fixture
def approved(hunted: Run, proposed: str, as_person: As) -> str:
    as_person("zoe", "lead")
    voted = hunted("decision", "approve", proposed, "--reason", "It follows.", "--json")
    assert voted.json["state"] == "approved", voted.problem
    return proposed


def test_what_nobody_has_judged_is_not_decided_about(hunted: Run, case: str, sealed: str) -> None:
    about = ["--subject", "account:ring2", "--action", "neutralise", "--clause", "PM-01"]
    refused = hunted("decision", "propose", case, *about, *WORDS, "--evidence", sealed)
    assert refused.code == 3
    assert "role" in refused.problem


def test_a_proposal_waits_and_shows_the_hash_an_approval_binds(hunted: Run, proposed: str) -> None:
    shown = hunted("decision", "show", proposed, "--json").json
    assert shown["state"] == "proposed"
    assert len(shown["payload_hash"]) == 64


def test_who_proposed_does_not_approve(hunted: Run, proposed: str) -> None:
    refused = hunted("decision", "approve", proposed, "--reason", "Mine.")
    assert (refused.code, refused.out) == (3, "")


def test_who_leads_the_case_does_not_approve(hunted: Run, proposed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WATCHFLOOR_TOKEN")
    assert hunted("decision", "approve", proposed, "--reason", "It is my case.").code == 3


def test_another_hash_than_the_one_that_stands_there_is_refused(hunted: Run, proposed: str, as_person: As) -> None:
    as_person("zoe", "lead")
    refused = hunted("decision", "approve", proposed, "--reason", "As I read it.", "--hash", "0" * 64)
    assert refused.code == 3
    assert hunted("decision", "show", proposed, "--json").json["state"] == "proposed"


def test_what_is_not_approved_is_not_carried_out(hunted: Run, proposed: str) -> None:
    assert hunted("decision", "execute", proposed).code == 3
    assert hunted("action", "list", "--json").json == []


def test_a_refusal_ends_a_proposal(hunted: Run, proposed: str, as_person: As) -> None:
    as_person("zoe", "lead")
    assert hunted("decision", "refuse", proposed, "--reason", "Too little.", "--json").json["state"] == "refused"
    assert hunted("decision", "approve", proposed, "--reason", "After all.").code == 3


def test_a_decision_leaves_as_a_signed_file_and_is_taken_back_by_another(
    hunted: Run, approved: str, home: Path, as_person: As
) -> None:
    done = hunted("decision", "execute", approved, "--json")
    assert done.json["state"] == "executed", done.problem
    [action] = hunted("action", "list", "--decision", approved, "--state", "exported", "--json").json
    assert action["entity"] == "account:ring1"
    [file] = (home / "exports").glob("*.jsonl")
    assert json.loads(file.read_text("utf-8").splitlines()[0])
    assert hunted("decision", "reverse", approved, "--reason", "I was wrong.").code == 3
    as_person("eve", "lead")
    taken = hunted("decision", "reverse", approved, "--reason", "They were people.", "--json")
    assert taken.code == 0, taken.problem
    assert taken.json["state"] == "reversed"


def test_an_action_that_is_exported_again_is_the_same_action(hunted: Run, approved: str) -> None:
    hunted("decision", "execute", approved)
    [action] = hunted("action", "list", "--json").json
    again = hunted("action", "retry", action["ref"], "--json")
    assert again.code == 0, again.problem
    assert [one["ref"] for one in hunted("action", "list", "--json").json] == [action["ref"]]


def test_an_end_is_kept_as_the_instant_it_names(hunted: Run, case: str, sealed: str) -> None:
    until = ["--until", "2027-01-01T08:00:00+08:00", "--territory", "SG,MY"]
    made = hunted("decision", "propose", case, *NAMED, *WORDS, "--evidence", sealed, *until, "--json")
    assert made.code == 0, made.problem
    assert datetime.fromisoformat(made.json["ends_at"]) == datetime(2027, 1, 1, tzinfo=UTC)
    assert set(made.json["territory"].split(",")) == {"SG", "MY"}


@pytest.mark.every_second
@pytest.mark.parametrize(
    "changed",
    [
        ["--until", "tomorrow"],
        ["--until", "2027-01-01T08:00:00"],
        ["--action", "shout"],
        ["--subject", "ring1"],
        ["--territory", "Atlantis"],
        ["--facts", ""],
    ],
)
def test_a_proposal_that_cannot_be_used_exits_with_2(hunted: Run, case: str, sealed: str, changed: list[str]) -> None:
    told = hunted("decision", "propose", case, *NAMED, *WORDS, "--evidence", sealed, *changed)
    assert told.code == 2, told.problem
    assert told.out == ""


@pytest.mark.parametrize("verb", ["show", "execute", "approve", "refuse", "reverse"])
def test_a_decision_that_is_not_there_is_refused(desk: Run, verb: str) -> None:
    reason = [] if verb in {"show", "execute"} else ["--reason", "So."]
    assert desk("decision", verb, "DEC-9", *reason).code == 3


def test_an_action_that_is_not_there_is_refused(desk: Run) -> None:
    assert desk("action", "retry", "ACT-9").code == 3
    assert desk("action", "list", "--state", "lost").code == 2
