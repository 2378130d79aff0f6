"""What people can take on, as those who run a desk say, and whether one is free, as one says oneself."""

from datetime import timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import take_in
from factories.investigations import done, on, problem
from factories.routing import set_skills, skills_of
from watchfloor.kernel.clock import iso

KNOWN = {
    "languages": ["ko", "ja"],
    "demand_classes": ["press", "court_order"],
    "markets": ["KR", "AU-NSW"],
    "capacity": 8,
}
UNSAID = {
    "languages": [],
    "demand_classes": [],
    "markets": [],
    "capacity": 12,
    "held": 0,
    "is_free": True,
    "version": 0,
}


def test_of_whom_nothing_was_said_one_knows_no_language_and_takes_any_class(
    desk: Desk, ana: Client, vic: Client
) -> None:
    assert skills_of(vic, desk, "ana") == UNSAID | {"person": desk.actor("ana").id}


def test_skills_are_said_whole_and_kept_in_order(desk: Desk, lea: Client, ana: Client) -> None:
    said = done(set_skills(lea, desk, "ana", **KNOWN))

    assert said == skills_of(ana, desk, "ana")
    assert (said["languages"], said["demand_classes"], said["markets"], said["version"]) == (
        ["ja", "ko"],
        ["court_order", "press"],
        ["AU-NSW", "KR"],
        1,
    )
    again = done(set_skills(lea, desk, "ana", capacity=3))
    assert (again["languages"], again["capacity"], again["version"]) == ([], 3, 2)


def test_the_ledger_says_what_was_said(desk: Desk, lea: Client, ana: Client) -> None:
    done(set_skills(lea, desk, "ana", **KNOWN))
    [entry] = [line for line in lea.get("/api/ledger").json() if line["verb"] == "skills.set"]
    assert entry["subject"] == desk.actor("ana").id


def test_a_second_tab_does_not_write_over_the_first(desk: Desk, lea: Client, ana: Client) -> None:
    at = f"/api/people/{desk.actor('ana').id}/skills"
    done(lea.send("PUT", at, json=KNOWN, headers=on(0)))
    assert problem(lea.send("PUT", at, json={"capacity": 1}, headers=on(0))) == (412, "stale_version")
    assert problem(lea.send("PUT", at, json={"capacity": 1})) == (428, "precondition_required")
    assert skills_of(lea, desk, "ana")["capacity"] == 8


@pytest.mark.parametrize(
    "wrong",
    [
        {"capacity": 0},
        {"capacity": 201},
        {"languages": ["ko-KR"]},
        {"markets": ["kr"]},
        {"demand_classes": ["anything"]},
        {"mood": "good"},
    ],
    ids=str,
)
def test_what_cannot_be_said_is_not_kept(desk: Desk, lea: Client, ana: Client, wrong: dict[str, Any]) -> None:
    assert problem(set_skills(lea, desk, "ana", **wrong)) == (422, "malformed_request")
    assert skills_of(lea, desk, "ana")["version"] == 0


def test_only_those_who_run_a_desk_say_it(desk: Desk, ana: Client, ada: Client) -> None:
    assert problem(set_skills(ana, desk, "ana", capacity=1)) == (403, "role")
    assert done(set_skills(ada, desk, "ana", capacity=1))["capacity"] == 1


@pytest.mark.parametrize("who", ["vic", "nobody"])
def test_nothing_is_said_of_who_does_not_work_on_escalations(desk: Desk, lea: Client, vic: Client, who: str) -> None:
    actor = desk.actor("vic").id if who == "vic" else who
    answer = lea.send("PUT", f"/api/people/{actor}/skills", json=KNOWN, headers=on(0))
    assert problem(answer) == (404, "not_found")


def test_who_neither_works_with_escalations_nor_runs_a_desk_sees_none(desk: Desk) -> None:
    assert problem(desk.person("sky").get("/api/skills")) == (403, "role")


def test_how_much_somebody_holds_counts_what_one_sees(desk: Desk, zoe: Client, ana: Client) -> None:
    hidden, open_one = take_in(zoe, compartment="vip")["ref"], take_in(zoe)["ref"]
    for ref in (hidden, open_one):
        done(zoe.post(f"/api/escalations/{ref}/claim"))

    assert [skills_of(who, desk, "zoe")["held"] for who in (zoe, ana)] == [2, 1]


def free(who: Client, until: str | None) -> Any:
    return who.send("PUT", "/api/availability", json={"not_free_until": until})


def test_one_says_oneself_that_one_is_not_free_and_until_when(desk: Desk, ana: Client, ben: Client) -> None:
    until = iso(desk.clock() + timedelta(hours=2))

    assert done(free(ana, until)) == done(ana.get("/api/availability")) == {"not_free_until": until}
    assert skills_of(ben, desk, "ana")["is_free"] is False
    assert done(ben.get("/api/availability")) == {"not_free_until": None}
    desk.clock.forward(timedelta(hours=3))
    assert skills_of(ben, desk, "ana")["is_free"] is True
    assert done(ana.get("/api/availability")) == {"not_free_until": None}


def test_one_is_free_again_when_one_says_so(desk: Desk, ana: Client) -> None:
    done(free(ana, iso(desk.clock() + timedelta(hours=2))))
    assert done(free(ana, None)) == {"not_free_until": None}
    assert skills_of(ana, desk, "ana")["is_free"] is True


@pytest.mark.parametrize("days", [-1, 8])
def test_nobody_is_away_in_the_past_or_for_longer_than_a_week(desk: Desk, ana: Client, days: int) -> None:
    assert problem(free(ana, iso(desk.clock() + timedelta(days=days)))) == (422, "bad_until")


def test_who_does_not_work_on_escalations_has_nothing_to_say(vic: Client) -> None:
    assert problem(free(vic, None)) == (403, "role")
