"""Communication from the command line: groups, templates, and an update from its draft to its sending."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factories.comms import situation
from unit.cli.conftest import Ran

Run = Callable[..., Ran]


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


@pytest.fixture
def case(as_zoe: Run, tmp_path: Path) -> str:
    """A case, a situation in now.json, and Legal reached inside the desk."""
    (tmp_path / "now.json").write_text(json.dumps(situation()), "utf-8")
    as_zoe("comms", "group", "people", "legal", "--person", "zoe")
    as_zoe("comms", "group", "reach", "legal", "--kind", "in_app", "--name", "In the console")
    return str(as_zoe("case", "new", "A ring", "--json").json["ref"])


def drafted(run: Run, case: str, audience: str = "legal") -> dict[str, Any]:
    words = ("comms", "draft", case, "--situation", "now.json", "--audience", audience, "--group", "legal", "--json")
    update: dict[str, Any] = run(*words).json
    return update


def test_an_update_is_drafted_approved_and_sent(desk: Run, as_zoe: Run, case: str) -> None:
    ref = drafted(desk, case)["ref"]

    early = desk("comms", "send", ref)
    asked = desk("comms", "submit", ref, "--json").json
    approved = as_zoe("comms", "approve", ref, "--reason", "Read it.", "--hash", asked["payload_hash"], "--json").json
    sent = desk("comms", "send", ref, "--json").json
    heard = as_zoe("comms", "told", "--unread", "--json").json

    assert (early.code, approved["state"], sent["state"]) == (3, "approved", "sent")
    assert [one["about"] for one in heard if one["code"] != "token.issued"] == [ref]
    assert as_zoe("comms", "told", "--read", "--unread", "--json").json == []
    assert [one["ref"] for one in desk("comms", "list", "--subject", case, "--state", "sent", "--json").json] == [ref]


def test_an_update_is_edited_refused_and_taken_back(desk: Run, as_zoe: Run, case: str, tmp_path: Path) -> None:
    ref = drafted(desk, case)["ref"]
    (tmp_path / "better.txt").write_text("Better words.\n", "utf-8")

    desk("comms", "edit", ref, "--text", "better.txt", "--title", "T")
    desk("comms", "submit", ref)
    refused = as_zoe("comms", "refuse", ref, "--reason", "Not yet.", "--json").json
    gone = desk("comms", "withdraw", ref, "--reason", "Overtaken.", "--json").json

    assert (refused["state"], gone["state"]) == ("refused", "withdrawn")
    assert desk("comms", "show", ref, "--json").json["text"] == "Better words.\n"
    assert desk("comms", "retry", ref).code == 3


@pytest.mark.parametrize("content", ["no json", "[]", '{"at": "soon"}'])
def test_a_file_that_holds_no_situation_is_told_apart(desk: Run, case: str, tmp_path: Path, content: str) -> None:
    (tmp_path / "now.json").write_text(content, "utf-8")

    ran = desk("comms", "draft", case, "--situation", "now.json", "--audience", "internal")

    assert ran.code == 2
    assert "now.json" in ran.problem


def test_groups_and_their_channels_are_looked_after(as_zoe: Run, case: str) -> None:
    url = "https://hooks.example/a-secret-path"
    as_zoe("comms", "group", "add", "podcasts", "--name", "Podcasts")
    added = as_zoe("comms", "group", "reach", "podcasts", "--kind", "webhook", "--name", "x", "--url", url)
    shown = as_zoe("comms", "group", "show", "podcasts", "--json").json
    left = as_zoe("comms", "group", "unreach", "podcasts", str(shown["channels"][0]["id"]), "--json").json

    assert "not shown again" in added.problem
    assert left["channels"] == []
    assert len(as_zoe("comms", "group", "list", "--json").json) == 14


def test_who_approves_is_set_with_a_reason(as_zoe: Run, case: str) -> None:
    as_zoe("comms", "group", "audience", "legal", "--no-approval", "--reason", "A small desk.")

    rules = {one["audience"]: one["needs_approval"] for one in as_zoe("comms", "group", "audiences", "--json").json}
    assert (rules["legal"], rules["regulator"]) == (False, True)


def test_a_template_gets_a_version(as_zoe: Run, case: str, tmp_path: Path) -> None:
    (tmp_path / "body.txt").write_text("Now: {{ bottom_line }}", "utf-8")
    name = "situation_update.internal.en"

    words = ("--title", "T", "--body", "body.txt", "--version", "1", "--reason", "Shorter.")
    as_zoe("comms", "template", "write", name, *words)

    assert [one["version"] for one in as_zoe("comms", "template", "show", name, "--json").json] == [1, 2]
    assert "Now:" in as_zoe("comms", "template", "show", name).out
    assert len(as_zoe("comms", "template", "list", "--json").json) > 40
    assert drafted(as_zoe, case, "internal")["text"].startswith("Now: Forty")
