"""Where a visitor begins: an open ring that hit somebody, a story of who drove it, and a way to sign in."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pytest

from factories.tours import Toured
from watchfloor.api.app import create_app, open_workspace
from watchfloor.client.connection import Connection
from watchfloor.demo.beginning import choose_start, story
from watchfloor.demo.desk import PEOPLE, ZONE
from watchfloor.demo.sign_in import draw_password, sign_in_words
from watchfloor.demo.truth import read_truth
from watchfloor.infra.auth.password_rules import check_password
from watchfloor.infra.settings import Settings

CASE = {"ref": "CASE-1", "title": "A ring", "entities": [{"role": "operator"}] * 4 + [{"role": "beneficiary"}] * 2}


class Leads:
    """A desk with these leads and nothing else, asked as a connection would be."""

    def __init__(self, *leads: Mapping[str, Any]) -> None:
        self.leads = {lead["ref"]: lead for lead in leads}

    def call(self, _: str, path: str, *, params: Mapping[str, Any] | None = None) -> Any:
        if params:
            found = [lead for lead in self.leads.values() if lead["detector"] == params["detector"]]
            return {"items": [{"ref": lead["ref"]} for lead in found]}
        return self.leads[path.rpartition("/")[2]]


def lead(ref: str, *members: str, detector: str = "abusive_reporting", **changes: object) -> dict[str, Any]:
    told = {"ref": ref, "detector": detector, "state": "open", "volume": 10, "title": ref, "explanation": "They did."}
    return {**told, "counter_evidence": [], "members": [{"entity": member} for member in members], **changes}


def accounts(number: int) -> tuple[str, ...]:
    return tuple(f"account:a{one}" for one in range(number))


def chosen(*leads: dict[str, Any]) -> str | None:
    found = choose_start(cast("Connection", Leads(*leads)))
    return str(found["ref"]) if found else None


def test_the_ring_of_the_most_accounts_upon_one_creator_is_chosen() -> None:
    small, great = lead("LEAD-1", *accounts(4), "creator:c"), lead("LEAD-2", *accounts(9), "creator:c")

    assert chosen(small, great) == "LEAD-2"


def test_what_somebody_works_on_and_what_is_no_ring_are_passed_over() -> None:
    taken = lead("LEAD-1", *accounts(9), "creator:c", state="in_case")
    one = lead("LEAD-2", *accounts(1), "creator:c")
    nobody_hit = lead("LEAD-3", *accounts(9))

    assert chosen(taken, one, nobody_hit) is None


def test_without_a_ring_that_hit_somebody_the_busiest_group_is_chosen() -> None:
    groups = [lead(f"LEAD-{volume}", *accounts(3), detector="co_action", volume=volume) for volume in (5, 7, 6)]

    assert chosen(*groups) == "LEAD-7"


def test_a_story_names_who_drove_it_and_who_was_only_hit() -> None:
    told = " ".join(story(CASE, lead("LEAD-2", *accounts(9), "creator:c")))

    assert "4 accounts" in told
    assert "2 creators were only hit" in told
    assert "creator:c was only hit: a target" in told


def test_a_story_of_a_group_leaves_open_what_nothing_shows() -> None:
    assert "a beneficiary, until something shows" in " ".join(story(CASE, lead("LEAD-2", *accounts(9))))


def test_where_nothing_is_open_the_finished_case_is_the_whole_story() -> None:
    assert len(list(story(CASE, None))) == 2


def test_the_demo_begins_with_a_lead_that_is_open_and_a_case_that_is_closed(toured: Toured) -> None:
    start = toured.ask("/api/start")

    assert toured.ask(f"/api/leads/{start['lead']}")["state"] == "open"
    assert toured.ask(f"/api/cases/{start['case']}")["state"] == "closed"
    assert any(start["lead"] in line for line in toured.said)
    assert any(start["lead"] in sentence for sentence in start["story"])


def test_the_lead_of_the_beginning_is_a_planted_ring_and_whom_it_hit_is_innocent(toured: Toured) -> None:
    truth = read_truth(toured.home / "world" / "truth" / "truth.json")
    members = {member["entity"] for member in toured.ask(f"/api/leads/{toured.ask('/api/start')['lead']}")["members"]}

    assert {one for one in members if one.startswith("account:")} <= truth.culpable()
    assert {one for one in members if one.startswith("creator:")}.isdisjoint(truth.culpable())


@pytest.mark.parametrize("name", PEOPLE)
def test_each_invented_person_signs_in_with_the_password_that_is_told(toured: Toured, name: str) -> None:
    settings = Settings(home=toured.home, local=True)
    *_, line = sign_in_words(settings.sign_in_path, tuple(PEOPLE), "http://127.0.0.1:8787")
    form = {"name": name, "password": line.split()[-1]}

    with Connection(token="nobody", app=create_app(open_workspace(settings))) as browser:
        told = browser.call("POST", "/api/session", json=form)

    assert told["user"]["name"] == name


def test_the_demo_tells_times_where_its_desk_is(toured: Toured) -> None:
    assert toured.ask("/api/desk")["zone"] == ZONE
    assert toured.ask("/api/desk")["simulation"]


def test_passwords_differ_and_are_ones_that_the_rules_let_people_have() -> None:
    drawn = {draw_password() for _ in range(50)}

    assert len(drawn) == 50
    for password in drawn:
        for name in PEOPLE:
            check_password(password, names=(name, "watchfloor"))


def test_nothing_is_told_of_a_password_that_is_not_there(tmp_path: Path) -> None:
    assert list(sign_in_words(tmp_path / "none", tuple(PEOPLE), "http://127.0.0.1:8787")) == []


def test_the_beginning_lies_in_the_workspace_as_it_is_told(toured: Toured) -> None:
    assert json.loads((toured.home / "start.json").read_text("utf-8")) == toured.ask("/api/start")
