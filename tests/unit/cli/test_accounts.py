"""Accounts from the command line: the first link, passwords from standard input, changes, tokens and glass."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
PASSWORD = "seven geese cross the moat"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lay lines down on standard input."""
    return lambda *lines: monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_init_keeps_a_link_with_which_the_first_person_sets_a_password(
    desk: Run, home: Path, typed: Callable[..., None]
) -> None:
    link = (home / "first-link").read_text("utf-8").strip()
    assert (home / "first-link").stat().st_mode & 0o777 == 0o600

    typed(link, PASSWORD)
    assert desk("user", "password", "--link", "--json").json == {"name": "lea"}
    typed(link, PASSWORD)
    again = desk("user", "password", "--link")
    assert (again.code, "was used" in again.problem) == (3, True)
    assert desk("user", "show", "lea", "--json").json["has_password"] is True


def test_init_prints_where_the_link_is_and_not_the_link(run: Run, home: Path) -> None:
    made = run("init", "--json")

    assert made.json["link"] == str(home / "first-link")
    assert (home / "first-link").read_text("utf-8").strip() not in made.out + made.problem


def test_a_link_needs_no_token(desk: Run, typed: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    desk("user", "add", "vic", "--role", "viewer")
    link = desk("user", "link", "vic").out.strip()
    monkeypatch.setenv("WATCHFLOOR_TOKEN", "wf_expired_long_ago")

    typed(link, PASSWORD)

    assert desk("user", "password", "--link", "--json").json == {"name": "vic"}


def test_a_password_is_changed_with_the_old_one(desk: Run, home: Path, typed: Callable[..., None]) -> None:
    typed((home / "first-link").read_text("utf-8").strip(), PASSWORD)
    desk("user", "password", "--link")

    typed("a wrong one altogether", PASSWORD)
    assert desk("user", "password").code == 3
    typed(PASSWORD, "too short")
    assert desk("user", "password").code == 2
    typed(PASSWORD, "a kettle sings at five past noon")
    assert desk("user", "password", "--json").json == {"ended": 0}


def test_roles_and_compartments_are_changed_and_shown(desk: Run) -> None:
    desk("user", "add", "vic", "--role", "viewer")

    changed = desk("user", "roles", "vic", "--role", "specialist", "--role", "legal", "--reason", "New rota", "--json")
    let_in = desk("user", "compartments", "vic", "--compartment", "vip", "--reason", "New rota", "--json")
    let_out = desk("user", "compartments", "vic", "--reason", "New rota", "--json")

    assert changed.json["roles"] == ["legal", "specialist"]
    assert (let_in.json["compartments"], let_out.json["compartments"], let_out.json["version"]) == (["vip"], [], 4)
    assert "version" in desk("user", "show", "vic").out


def test_the_first_person_stays_an_administrator_and_grants_themselves_nothing(desk: Run) -> None:
    last = desk("user", "roles", "lea", "--role", "lead", "--reason", "x")
    own = desk("user", "compartments", "lea", "--compartment", "vip", "--reason", "x")

    assert (last.code, "last active administrator" in last.problem) == (3, True)
    assert (own.code, "break glass" in own.problem) == (3, True)


def test_who_is_disabled_is_out_until_enabled_and_needs_a_new_token(desk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    desk("user", "add", "vic", "--role", "viewer")
    token = desk("user", "token", "vic").out.strip()

    def as_vic() -> int:
        with monkeypatch.context() as patched:
            patched.setenv("WATCHFLOOR_TOKEN", token)
            return int(desk("case", "list").code)

    assert as_vic() == 0
    assert desk("user", "disable", "vic", "--reason", "They left", "--json").json["disabled_at"]
    assert as_vic() == 3
    assert desk("user", "enable", "vic", "--reason", "They are back", "--json").json["disabled_at"] is None
    assert as_vic() == 3


def test_tokens_are_listed_and_revoked_by_their_id(desk: Run) -> None:
    desk("user", "add", "vic", "--role", "viewer")
    desk("user", "token", "vic", "--label", "night shift", "--permission", "case:read")
    [listed] = desk("user", "tokens", "vic", "--json").json

    assert (listed["label"], listed["permissions"], listed["last_used_at"]) == ("night shift", ["case:read"], None)
    assert desk("user", "revoke", "vic", listed["id"], "--json").json["revoked_at"]
    assert desk("user", "revoke", "vic", "--sessions", "--json").json == {"ended": 0}


@pytest.mark.parametrize("words", [["vic"], ["vic", "0000000000000000", "--sessions"]])
def test_revoking_names_one_thing(desk: Run, words: list[str]) -> None:
    assert desk("user", "revoke", *words).code == 2


def test_glass_is_broken_listed_closed_and_reviewed(desk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    desk("user", "add", "ana", "--role", "specialist")
    with monkeypatch.context() as patched:
        patched.setenv("WATCHFLOOR_TOKEN", desk("user", "token", "ana").out.strip())
        broken = desk("user", "glass", "break", "--compartment", "vip", "--reason", "A tip", "--minutes", "5", "--json")
        ref = broken.json["ref"]
        assert desk("user", "glass", "review", ref, "approve", "--reason", "x").code == 3
        assert desk("user", "glass", "close", ref, "--json").json["is_open"] is False

    assert ref in desk("user", "glass", "list", "--waiting").out
    assert desk("user", "glass", "review", ref, "object", "--reason", "Not needed", "--json").json["reviewer"] == "lea"
    assert desk("user", "glass", "list", "--waiting", "--json").json == []
    assert desk("user", "glass", "show", ref, "--json").json["review"] == "objected"


def test_glass_wants_a_reason_and_a_verdict(desk: Run) -> None:
    assert desk("user", "glass", "break").code == 2
    assert desk("user", "glass", "review", "GLASS-1", "perhaps", "--reason", "x").code == 2
