"""From a hunt to a decision with nothing but commands, by two people."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
ACCOUNTS, TRACKS = 12, 15


def test_a_lead_is_judged_on_the_version_it_has_now(hunted: Run) -> None:
    hunted("lead", "label", "LEAD-1", "inconclusive")
    judged = hunted("lead", "label", "LEAD-1", "true_positive", "--reason", "Same minute, every day.", "--json")
    assert judged.code == 0, judged.problem
    assert judged.json["verdict"] == "true_positive"


def test_leads_are_listed_by_state(hunted: Run) -> None:
    assert [line["ref"] for line in hunted("lead", "list", "--state", "open", "--json").json] == ["LEAD-1"]
    assert hunted("lead", "list", "--state", "snoozed", "--json").json == []


def test_a_state_that_does_not_exist_is_usage(hunted: Run) -> None:
    assert hunted("lead", "list", "--state", "lost").code == 2


def test_an_entity_shows_where_it_appears(hunted: Run) -> None:
    shown = hunted("entity", "show", "account:ring1", "--json")
    assert [(seen["dataset"], seen["rows"]) for seen in shown.json["presence"]] == [("adds", TRACKS)]


def test_a_lead_takes_its_members_into_the_case(hunted: Run, case: str) -> None:
    shown = hunted("case", "show", case, "--json").json
    assert shown["leads"] == ["LEAD-1"]
    assert len(shown["entities"]) == ACCOUNTS


def test_a_finding_is_confirmed_by_somebody_else_only(hunted: Run, case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    query = "SELECT count(DISTINCT account) AS n FROM adds WHERE account LIKE 'ring%'"
    item = hunted("evidence", "add", case, "--title", "How many", "--sql", query, "--on", "adds", "--json").json["ref"]
    hunted("evidence", "seal", item)
    claim = f"The ring has {{{item}.n}} accounts."
    made = hunted("finding", "add", case, claim, "--rationale", "Counted.", "--cite", item, "--json")
    assert made.json["text"] == f"The ring has {ACCOUNTS} accounts."
    finding = made.json["ref"]
    assert hunted("finding", "confirm", finding, "--reason", "I wrote it.").code == 3
    hunted("user", "add", "zoe", "--role", "lead")
    monkeypatch.setenv("WATCHFLOOR_TOKEN", hunted("user", "token", "zoe").out.strip())
    confirmed = hunted("finding", "confirm", finding, "--reason", "Counted again.", "--json")
    assert confirmed.json["state"] == "confirmed", confirmed.problem


def test_a_decision_without_sealed_evidence_is_turned_away(hunted: Run, case: str) -> None:
    words = ["--facts", "They add together.", "--proportionality", "Nothing milder stops it."]
    named = ["--action", "warn", "--subject", "account:ring1", "--clause", "PM-01@2026.1", "--evidence", "EV-99"]
    refused = hunted("decision", "propose", case, *named, *words)
    assert refused.code in {2, 3}
    assert refused.problem
    assert hunted("action", "list", "--json").json == []


@pytest.mark.parametrize("kind", ["html", "md", "pdf"])
def test_a_report_is_written(hunted: Run, case: str, kind: str, tmp_path: Path) -> None:
    made = hunted("report", case, "--format", kind, "--out", f"report.{kind}", "--json")
    assert made.code == 0, made.problem
    assert made.json["bytes"] == (tmp_path / f"report.{kind}").stat().st_size > 500
