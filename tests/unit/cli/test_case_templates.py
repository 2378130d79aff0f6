"""Case templates by commands: looked at, written from a file, and an escalation brought to the newest version."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
NEW = ("escalation", "new", "Take down a show", "--class", "court_order", "--from", "court", "--jurisdiction", "IN")
WHY = ("--reason", "we work otherwise")
SHORT = """
tasks:
  - {key: verify, title: Check the order, due_hours: 4, due_fraction: 0.5}
  - {key: seal, title: Seal the paper, is_required: true, for_role: legal}
  - {key: tell, title: Tell the market, is_mandatory: true, for_kind: group, for_role: market}
closing: [legal_basis, decision]
tell: {S1: [legal]}
look_first: ["Is it final?"]
"""


def succeed(run: Run, *words: str) -> Any:
    told = run(*words, "--json")
    assert told.code == 0, told.problem
    return told.json


@pytest.fixture
def short(tmp_path: Path) -> str:
    """A file with a template of few tasks."""
    file = tmp_path / "short.yaml"
    file.write_text(SHORT, "utf-8")
    return str(file)


def test_every_class_stands_in_the_list_with_what_its_closing_needs(desk: Run) -> None:
    told = desk("escalation", "template", "list")

    lines = {line.split()[0]: line for line in told.out.splitlines()}
    assert len(lines) == 24
    assert "legal_basis, requester" in lines["law_enforcement_request"]
    assert lines["csam"].endswith("as it ships")
    assert len(succeed(desk, "escalation", "template", "list")) == 23


def test_one_is_shown_with_its_tasks_and_whom_to_tell(desk: Run) -> None:
    told = desk("escalation", "template", "show", "court_order").out

    assert "before closing:    legal_basis" in told
    assert "tell at S1:        legal, public_affairs" in told
    assert "look first 1:      Are we a party, or only told?" in told
    assert "8 h or 25% of the clock" in told
    assert succeed(desk, "escalation", "template", "show", "court_order")["version"] == 1


def test_a_further_version_comes_from_a_file_and_stands_in_the_history(desk: Run, short: str) -> None:
    told = desk("escalation", "template", "set", "court_order", "--file", short, *WHY)

    assert told.code == 0, told.problem
    assert "legal_basis, decision, seal, tell" in told.out
    history = succeed(desk, "escalation", "template", "history", "court_order")
    assert [(one["version"], one["reason"]) for one in history] == [(2, "we work otherwise"), (1, "as it ships")]
    shown = desk("escalation", "template", "show", "court_order").out
    assert [kind in shown for kind in ("mandatory", "before closing", "optional")] == [True] * 3


def test_what_is_shown_is_what_may_be_written_back(desk: Run, tmp_path: Path) -> None:
    file = tmp_path / "same.json"
    file.write_text(desk("escalation", "template", "show", "press", "--json").out, "utf-8")

    made = succeed(desk, "escalation", "template", "set", "press", "--file", str(file), *WHY)

    assert made["content"] == succeed(desk, "escalation", "template", "history", "press")[1]["content"]


def test_a_version_that_was_read_long_ago_is_refused(desk: Run, short: str) -> None:
    words = ("escalation", "template", "set", "court_order", "--file", short, *WHY, "--version", "1")
    succeed(desk, *words)

    told = desk(*words)

    assert (told.code, "is at version 2" in told.problem) == (3, True)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("tasks: [", "is no YAML"),
        ("- a list", "short.yaml: it:"),
        ("tasks: [{key: a}]", "tasks.0.title"),
        ("surprise: 1", "knows no surprise"),
        ("tasks: [{key: a, title: A, due: 4}]", "knows no tasks.0.due"),
        ("tasks: [{key: a, title: A, for_kind: group, for_role: nobody_here}]", "no group nobody_here"),
    ],
)
def test_a_file_that_holds_no_template_is_told_where(desk: Run, tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "short.yaml"
    file.write_text(text, "utf-8")

    told = desk("escalation", "template", "set", "court_order", "--file", str(file), *WHY)

    assert told.code == 2
    assert says in told.problem
    assert succeed(desk, "escalation", "template", "show", "court_order")["version"] == 1


def test_an_escalation_is_looked_at_then_brought_on(desk: Run, short: str) -> None:
    ref = succeed(desk, *NEW)["ref"]
    succeed(desk, "escalation", "template", "set", "court_order", "--file", short, *WHY)
    update = ("escalation", "template", "update", ref)

    looked = desk(*update, "--look")
    assert f"{ref} has version 1 of court_order; the newest is 2." in looked.problem
    assert ("seal" in looked.out, "before closing: decision" in looked.problem) == (True, True)
    assert succeed(desk, *update, "--look")["version"] == 1

    brought = desk(*update)
    assert f"{ref} has version 2 of the template of court_order." in brought.problem
    titles = {one["title"] for one in succeed(desk, "escalation", "show", ref)["tasks"]}
    assert {"Seal the paper", "Tell the market"} <= titles
    again = desk(*update)
    assert (again.code, "has the newest version already" in again.problem) == (3, True)


def test_a_look_adds_the_words_that_a_closing_needs_and_follows_what_is_proposed(desk: Run) -> None:
    ref = succeed(desk, *NEW)["ref"]
    words = ("--basis", "An act", "--action", "Mute it", "--confidentiality", "red", "--no-tipping-off")

    after = succeed(desk, "escalation", "triage", ref, *words)

    assert (after["legal_basis"], after["requested_action"]) == ("An act", "Mute it")
    assert (after["confidentiality"], after["no_tipping_off"]) == ("red", True)
    lifted = desk("escalation", "triage", ref, "--tipping-off")
    assert (lifted.code, "needs a reason" in lifted.problem) == (2, True)
