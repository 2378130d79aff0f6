"""`escalation route`, `desk skills` and `desk away`: where it fits and who can take what, in words and as JSON."""

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
ORDER = ("--class", "government_order", "--from", "government", "--jurisdiction", "IN")
SEASON = ("--kind", "extra", "--from", "2026-01-01T00:00:00Z", "--to", "2099-01-01T00:00:00Z")


def succeed(run: Run, *words: str) -> Any:
    told = run(*words, "--json")
    assert told.code == 0, told.problem
    return told.json


@pytest.fixture
def hub(desk: Run) -> Run:
    """A workspace with the desk sg, at which lea is."""
    succeed(desk, "calendar", "add", "sg", "--zone", "Asia/Singapore", "--country", "SG")
    succeed(desk, "desk", "add", "sg", "--name", "Singapore", "--calendar", "sg", "--market", "IN")
    succeed(desk, "desk", "roster", "sg", "lea", *SEASON)
    return desk


@pytest.fixture
def order(hub: Run) -> str:
    ref = str(succeed(hub, "escalation", "new", "Take down a show", *ORDER)["ref"])
    succeed(hub, "escalation", "triage", ref, "--language", "ko")
    return ref


def test_where_it_fits_is_told_with_what_speaks_for_and_against(hub: Run, order: str) -> None:
    told = hub("escalation", "route", order)

    lines = told.out.splitlines()
    assert [line.split()[:3] for line in lines[1:3]] == [["1", "desk", "sg"], ["1", "person", "lea"]]
    assert "0 of 12" in lines[2]
    assert "+ on shift at sg; + serves any market; + takes any class; - not known to speak ko; +" in lines[2]
    assert f"{order} is at no desk." in told.problem


def test_the_same_as_json_names_each_term(hub: Run, order: str) -> None:
    found = succeed(hub, "escalation", "route", order)
    assert [term["criterion"] for term in found["people"][0]["terms"]] == [
        "free",
        "duty",
        "market",
        "class",
        "language",
        "spare",
    ]


def test_it_is_moved_to_a_desk_with_a_reason(hub: Run, order: str) -> None:
    assert hub("escalation", "route", order, "--to", "sg").code == 2
    assert succeed(hub, "escalation", "route", order, "--to", "sg", "--reason", "ours")["desk"] == "sg"
    assert succeed(hub, "escalation", "show", order)["desk"] == "sg"


def test_skills_are_said_in_part_and_the_rest_stays(hub: Run) -> None:
    succeed(hub, "desk", "skills", "lea", "--language", "ko", "--language", "ja", "--class", "press", "--capacity", "8")
    said = succeed(hub, "desk", "skills", "lea", "--market", "IN", "--class", "any")

    assert (said["languages"], said["demand_classes"], said["markets"]) == (["ja", "ko"], [], ["IN"])
    assert (said["capacity"], said["version"]) == (8, 2)
    assert succeed(hub, "desk", "skills", "lea", "--language", "none")["languages"] == []


def test_skills_of_all_are_a_table(hub: Run) -> None:
    succeed(hub, "desk", "skills", "lea", "--language", "ko")
    head, *rows = hub("desk", "skills").out.splitlines()
    assert head.split() == ["person", "held", "capacity", "is_free", "languages", "classes", "markets"]
    assert ["lea", "0", "12", "True", "ko", "any", "any"] in [row.split() for row in rows]


@pytest.mark.parametrize(
    "words", [("--capacity", "3"), ("nobody",), ("lea", "--class", "anything"), ("lea", "--language", "ko-KR")]
)
def test_what_cannot_be_said_is_not_kept(hub: Run, words: tuple[str, ...]) -> None:
    assert hub("desk", "skills", *words).code != 0
    assert succeed(hub, "desk", "skills", "lea")["version"] == 0


def test_one_is_away_and_back_by_ones_own_word(hub: Run) -> None:
    assert succeed(hub, "desk", "away") == {"not_free_until": None}
    assert hub("desk", "away", "--until", "2020-01-01T00:00:00Z").code == 2
    assert succeed(hub, "desk", "away", "--back") == {"not_free_until": None}
