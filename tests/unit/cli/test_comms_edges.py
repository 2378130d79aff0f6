"""Communication from the command line at its edges: empty files, stale versions, secrets that are told once."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factories.comms import SITUATION, situation
from unit.cli.conftest import Ran
from watchfloor.cli.comms import situation_in
from watchfloor.kernel.errors import InvalidInput

Run = Callable[..., Ran]
TEMPLATE = "situation_update.internal.en"


@pytest.fixture
def case(desk: Run, tmp_path: Path) -> str:
    """A case, and a situation in now.json."""
    (tmp_path / "now.json").write_text(json.dumps(situation()), "utf-8")
    return str(desk("case", "new", "A ring", "--json").json["ref"])


def drafted(run: Run, case: str, *more: str) -> Ran:
    return run("comms", "draft", case, "--situation", "now.json", "--audience", "internal", "--json", *more)


def test_a_file_holds_a_whole_situation(tmp_path: Path) -> None:
    path = tmp_path / "now.json"
    path.write_text(json.dumps(SITUATION), "utf-8")

    made = situation_in(path)

    assert (made.title, made.bottom_line) == (SITUATION["title"], SITUATION["bottom_line"])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "holds no JSON object"),
        (b"at: now", "holds no JSON object"),
        (b"\xff\xfe{}", "holds no JSON object"),
        (b"[]", "now.json: it: "),
        (b"null", "now.json: it: "),
        (b"{}", "now.json: at: "),
        (b'{"at": "2026-11-29T07:00:00"}', "now.json: at: "),
        (json.dumps(SITUATION | {"clocks": [{"name": "A"}, {}]}).encode(), "now.json: clocks.1.name: "),
        (
            json.dumps(SITUATION | {"items": [{"address": "a", "outcome": "gone"}]}).encode(),
            "now.json: items.0.outcome: ",
        ),
    ],
)
def test_a_file_that_holds_none_says_where_it_is_wrong(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "now.json"
    path.write_bytes(content)

    with pytest.raises(InvalidInput) as refused:
        situation_in(path)

    assert refused.value.code == "bad_situation"
    assert said in str(refused.value)


def test_what_the_desk_alone_can_judge_is_refused_by_the_desk(desk: Run, case: str, tmp_path: Path) -> None:
    (tmp_path / "now.json").write_text(json.dumps(situation(bottom_line="One. Two. Three.")), "utf-8")

    ran = drafted(desk, case)

    assert (ran.code, ran.out) == (2, "")
    assert desk("comms", "list", "--json").json == []


@pytest.mark.parametrize(
    "more",
    [
        ("--audience", "everybody"),
        ("--locale", "xx"),
        ("--kind", "poem"),
        ("--situation", "gone.json"),
        ("--to", "no address"),
    ],
)
def test_words_that_the_desk_does_not_know_make_no_draft(desk: Run, case: str, more: tuple[str, str]) -> None:
    assert drafted(desk, case, *more).code == 2
    assert desk("comms", "list", "--json").json == []


def test_a_draft_says_to_whom_in_which_words_and_that_it_needs_approval(desk: Run, case: str) -> None:
    update = drafted(desk, case, "--to", "a@b.example", "--locale", "vi", "--press").json

    assert [one["address"] for one in update["recipients"]] == ["a@b.example"]
    assert (update["locale"], update["is_for_press"], update["needs_approval"]) == ("vi", True, True)
    assert update["note"].startswith("machine-made draft")


def test_an_edit_on_a_version_that_passed_is_refused_and_changes_nothing(desk: Run, case: str, tmp_path: Path) -> None:
    ref = drafted(desk, case).json["ref"]
    (tmp_path / "mine.txt").write_text("Mine.\n", "utf-8")
    desk("comms", "edit", ref, "--title", "Theirs")

    stale = desk("comms", "edit", ref, "--text", "mine.txt", "--version", "1")

    assert stale.code == 3
    assert "version 2" in stale.problem
    assert desk("comms", "show", ref, "--json").json["title"] == "Theirs"


def test_what_an_edit_does_not_name_stays(desk: Run, case: str) -> None:
    update = drafted(desk, case, "--to", "a@b.example").json

    edited = desk("comms", "edit", update["ref"], "--title", "Another", "--json").json

    kept = ("text", "recipients", "next_update_at", "kind", "audience")
    assert {name: edited[name] for name in kept} == {name: update[name] for name in kept}


@pytest.mark.parametrize(
    "words", [("show",), ("submit",), ("send",), ("retry",), ("edit", "--title", "T"), ("withdraw", "--reason", "R.")]
)
def test_an_update_that_is_not_there_is_not_there_for_any_command(desk: Run, words: tuple[str, ...]) -> None:
    ran = desk("comms", words[0], "UPD-404", *words[1:])

    assert ran.code == 3
    assert "UPD-404" in ran.problem


@pytest.mark.parametrize("act", ["approve", "refuse", "withdraw"])
def test_deciding_asks_for_a_reason_before_anything_else(desk: Run, act: str) -> None:
    ran = desk("comms", act, "UPD-1")

    assert ran.code == 2
    assert "--reason" in ran.problem


def test_the_author_does_not_approve_from_the_command_line_either(desk: Run, case: str) -> None:
    ref = drafted(desk, case, "--to", "a@b.example").json["ref"]
    assert desk("comms", "submit", ref).code == 0

    ran = desk("comms", "approve", ref, "--reason", "Mine.")

    assert ran.code == 3
    assert desk("comms", "show", ref, "--json").json["state"] == "submitted"


def test_a_secret_is_shown_once_and_never_with_the_group(desk: Run) -> None:
    words = ("--kind", "webhook", "--name", "x", "--url", "https://hooks.example/y", "--json")

    added = desk("comms", "group", "reach", "legal", *words)

    assert added.json["secret"].startswith("whsec_")
    assert "not shown again" not in added.problem + added.out
    assert added.json["secret"] not in desk("comms", "group", "show", "legal", "--json").out


@pytest.mark.parametrize(
    "words",
    [
        ("--kind", "email", "--name", "x"),
        ("--kind", "email", "--name", "x", "--address", "no address"),
        ("--kind", "slack", "--name", "x", "--url", "https://a.example/#part"),
        ("--kind", "pager", "--name", "x"),
        ("--kind", "webhook", "--name", "x", "--url", "ftp://a.example/"),
    ],
)
def test_a_channel_that_cannot_be_is_refused_and_the_group_stays(desk: Run, words: tuple[str, ...]) -> None:
    assert desk("comms", "group", "reach", "legal", *words).code == 2

    group = desk("comms", "group", "show", "legal", "--json").json
    assert (group["channels"], group["version"]) == ([], 1)


def test_a_group_is_emptied_by_naming_nobody(desk: Run) -> None:
    desk("comms", "group", "people", "legal", "--person", "lea")

    left: Any = desk("comms", "group", "people", "legal", "--json").json

    assert (left["people"], left["version"]) == ([], 3)


def test_a_group_an_audience_and_a_template_that_are_not_there_are_named(desk: Run) -> None:
    for words in (("group", "show", "nobody"), ("template", "show", "poem.internal.en")):
        ran = desk("comms", *words)
        assert ran.code == 3
        assert words[2] in ran.problem
    audience = desk("comms", "group", "audience", "everybody", "--reason", "R.")
    assert (audience.code, "everybody" in audience.problem) == (3, True)


@pytest.mark.parametrize(
    ("body", "version", "code"), [("{% set a = 1 %}", "1", 2), ("Fine.", "0", 3), ("Fine.", "7", 3)]
)
def test_a_template_that_is_broken_or_stale_is_not_written(
    desk: Run, tmp_path: Path, body: str, version: str, code: int
) -> None:
    (tmp_path / "body.txt").write_text(body, "utf-8")

    ran = desk(
        "comms",
        "template",
        "write",
        TEMPLATE,
        "--title",
        "T",
        "--body",
        "body.txt",
        "--version",
        version,
        "--reason",
        "R.",
    )

    assert ran.code == code
    assert len(desk("comms", "template", "show", TEMPLATE, "--json").json) == 1
