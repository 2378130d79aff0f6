"""`desk swap`: asked, listed, answered and taken back by commands, in words and as JSON."""

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
SEASON = ("--from", "2026-11-01T00:00:00Z", "--to", "2099-02-01T00:00:00Z")
WEEK = ("--from", "2027-12-07T00:00:00Z", "--to", "2027-12-14T00:00:00Z")


def succeed(run: Run, *words: str) -> Any:
    told = run(*words, "--json")
    assert told.code == 0, told.problem
    return told.json


def asked(run: Run, turn: str, *words: str) -> str:
    return str(succeed(run, "desk", "swap", "ask", turn, "ben", *words, "--reason", "A wedding.")["ref"])


@pytest.fixture
def turn(hunted: Run) -> str:
    """The number of the turn in which the desk sg calls lea; ben is there to be asked."""
    succeed(hunted, "user", "add", "ben", "--role", "specialist")
    succeed(hunted, "calendar", "add", "sg", "--zone", "Asia/Singapore")
    succeed(hunted, "desk", "add", "sg", "--name", "Singapore", "--calendar", "sg")
    return str(succeed(hunted, "desk", "call", "sg", "lea", *SEASON)["id"])


def test_a_swap_is_asked_listed_in_words_and_taken_back(hunted: Run, turn: str) -> None:
    swap = asked(hunted, turn, *WEEK)
    [line] = succeed(hunted, "desk", "swap", "list", "--open", "--desk", "sg")
    words = hunted("desk", "swap", "list").out

    assert (line["ref"], line["state"], line["starts"]) == (swap, "asked", "2027-12-07T00:00:00Z")
    assert [part in words for part in (swap, "lea", "ben", "A wedding.")] == [True] * 4
    assert succeed(hunted, "desk", "swap", "withdraw", swap)["state"] == "withdrawn"
    assert succeed(hunted, "desk", "swap", "list", "--open") == []


def test_who_is_asked_answers_in_their_own_words(hunted: Run, turn: str, as_person: Callable[..., None]) -> None:
    taken = asked(hunted, turn, *WEEK)
    left = asked(hunted, turn, "--from", WEEK[3])
    told = hunted("desk", "swap", "accept", taken, "--words", "Gladly.")
    assert (told.code, "Somebody else is asked" in told.problem) == (3, True)

    as_person("ben", "specialist")

    assert succeed(hunted, "desk", "swap", "accept", taken, "--words", "Gladly.")["words"] == "Gladly."
    assert succeed(hunted, "desk", "swap", "decline", left, "--words", "I fly.")["state"] == "declined"
    assert len(succeed(hunted, "desk", "show", "sg")["on_call"]) == 3


def test_something_may_come_back(hunted: Run, turn: str) -> None:
    back = str(succeed(hunted, "desk", "call", "sg", "ben", "--rank", "2", *SEASON)["id"])
    ends = ("--back", back, "--back-from", WEEK[1], "--back-to", WEEK[3])
    swap = succeed(hunted, "desk", "swap", "ask", turn, "ben", *WEEK, *ends, "--reason", "A wedding.")
    assert (swap["back_turn"], swap["back_starts"]) == (int(back), swap["starts"])


def test_an_override_is_shown_as_one(hunted: Run, turn: str) -> None:
    succeed(hunted, "desk", "call", "sg", "ben", *WEEK, "--rank", "2", "--override")
    assert "ben (override), lea" in hunted("desk", "coverage", "--from", "2027-12-08T00:00:00Z").out
