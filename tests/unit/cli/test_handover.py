"""`handover`: drafted, looked at, frozen and answered by commands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
TO = ("--from", "sg", "--to", "sg")
SHIFT = ("--begins", "2026-12-07T08:00:00+08:00", "--ends", "2026-12-07T16:00:00+08:00")


def succeed(run: Run, *words: str) -> Any:
    told = run(*words, "--json")
    assert told.code == 0, told.problem
    return told.json


@pytest.fixture
def hub(desk: Run) -> Run:
    """A workspace with one desk."""
    succeed(desk, "calendar", "add", "sg", "--zone", "Asia/Singapore", "--country", "SG")
    succeed(desk, "desk", "add", "sg", "--name", "Singapore", "--calendar", "sg")
    return desk


def test_a_note_is_drafted_frozen_and_written_out(hub: Run, tmp_path: Path) -> None:
    note = succeed(hub, "handover", "draft", *TO, *SHIFT)["ref"]
    frozen = succeed(hub, "handover", "freeze", note)
    out = tmp_path / "note.md"

    told = hub("handover", "show", note, "--out", str(out))

    assert (frozen["state"], told.code) == ("frozen", 0)
    assert out.read_text("utf-8").startswith(f"# Handover {note}: sg to sg")
    assert [one["ref"] for one in succeed(hub, "handover", "list", "--state", "frozen")] == [note]
    assert succeed(hub, "handover", "diff", note)["added"] == []


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("accept", "HND-1"), 2),
        (("accept", "HND-1", "--item", "1", "--stable"), 2),
        (("accept", "HND-1", "--stable"), 2),
        (("accept", "HND-1", "--item", "1", "--synthesis", "I take it and call at nine."), 3),
        (("decline", "HND-1", "--item", "1", "--reason", "no"), 3),
        (("show", "HND-9"), 3),
    ],
)
def test_what_cannot_be_answered_is_told_with_its_code(hub: Run, words: tuple[str, ...], code: int) -> None:
    succeed(hub, "handover", "draft", *TO, *SHIFT)

    assert hub("handover", *words).code == code


def test_a_shift_that_ends_before_it_begins_is_refused(hub: Run) -> None:
    assert hub("handover", "draft", *TO, "--begins", "2026-12-07T08:00:00Z", "--ends", "2026-12-06T08:00:00Z").code == 2


def test_an_audit_that_finds_nothing_ends_well(hub: Run) -> None:
    told = hub("handover", "audit")

    assert (told.code, succeed(hub, "handover", "audit")["unowned"]) == (0, [])
