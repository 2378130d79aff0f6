"""Grants, unmasking, erasures and holds from the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from unit.cli.conftest import Ran

Run = Callable[..., Ran]
DECLARED = "dataset: seen\ntime: at\nroles: {actor: account, ip: ip}\nsensitive: [ip]\n"
ROWS = "account,ip,at\nop-a,192.0.2.1,2026-01-01\nop-b,192.0.2.2,2026-01-02\n,192.0.2.9,2026-01-03\n"
OPENED = ("--on", "seen", "--unmask", "seen.ip", "--purpose", "ticket 9")


@pytest.fixture
def seen(desk: Run, tmp_path: Path) -> None:
    """A dataset with a sensitive column."""
    (tmp_path / "seen.yaml").write_text(DECLARED, "utf-8")
    (tmp_path / "seen.csv").write_text(ROWS, "utf-8")
    assert desk("data", "add", "seen", "seen.csv", "--map", "seen.yaml").code == 0


@pytest.fixture
def as_zoe(desk: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A second person of the desk, a lead."""
    desk("user", "add", "zoe", "--role", "lead")
    token = desk("user", "token", "zoe", "--json").json["token"]

    def run_one(*arguments: str) -> Any:
        with monkeypatch.context() as changed:
            changed.setenv("WATCHFLOOR_TOKEN", token)
            return desk(*arguments)

    return run_one


def test_a_grant_and_a_purpose_open_a_column_until_it_is_revoked(seen: None, desk: Run, as_zoe: Run) -> None:
    grant = desk("grant", "give", "zoe", "--on", "seen.ip", "--reason", "works on it", "--json").json["ref"]

    shown = as_zoe("sql", "SELECT ip FROM seen WHERE account = 'op-a'", *OPENED, "--json")
    rows = as_zoe("data", "quarantine", "seen", "--purpose", "ticket 9", "--json")
    entity = as_zoe("entity", "show", "ip:192.0.2.1", "--purpose", "ticket 9", "--json")
    listed = desk("grant", "list", "--json").json
    desk("grant", "revoke", grant, "--reason", "done")
    refused = as_zoe("sql", "SELECT ip FROM seen", *OPENED)

    assert shown.json["rows"] == [{"ip": "192.0.2.1"}]
    assert "192.0.2.9" in rows.json[0]["raw"]
    assert entity.json["unmasked"] == ["seen.ip"]
    assert [one["column"] for one in listed] == ["ip"]
    assert refused.code == 3
    assert "no grant" in refused.problem


def test_without_a_purpose_what_is_sensitive_is_masked(seen: None, desk: Run) -> None:
    assert desk("data", "quarantine", "seen", "--json").json[0]["raw"] == "(masked)"
    assert desk("entity", "show", "ip:192.0.2.1").code == 3
    assert desk("grant", "give", "nobody", "--on", "seen", "--reason", "x").code == 3


def test_two_people_erase_somebody_once_no_hold_stands(seen: None, desk: Run, as_zoe: Run) -> None:
    hold = desk("erasure", "hold", "account:op-a", "--reason", "a claim", "--json").json["ref"]
    asked = desk("erasure", "request", "account:op-a", "--basis", "subject_request", "--reason", "ticket 4", "--json")
    ref = asked.json["ref"]
    own = desk("erasure", "confirm", ref, "--reason", "mine")
    confirmed = as_zoe("erasure", "confirm", ref, "--reason", "The letter is genuine.", "--json")
    plan = desk("erasure", "show", ref, "--json").json["plan"]
    stopped = desk("erasure", "run", ref)
    desk("erasure", "lift", hold, "--reason", "settled")

    done = desk("erasure", "run", ref, "--json")

    assert (own.code, confirmed.json["state"], stopped.code) == (3, "confirmed", 3)
    assert [(one["dataset"], one["rows"]) for one in plan["datasets"]] == [("seen", 1)]
    assert (done.json["state"], desk("ledger", "verify", "--json").json["holds"]) == ("done", True)
    assert desk("sql", "SELECT account FROM seen", "--on", "seen", "--json").json["rows"] == [{"account": "op-b"}]
    assert [one["state"] for one in desk("erasure", "list", "--json").json] == ["done"]
    assert [one["ref"] for one in desk("erasure", "holds", "--json").json] == [hold]
    assert desk("erasure", "withdraw", ref, "--reason", "too late").code == 3
