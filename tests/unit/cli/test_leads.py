"""Leads, entities and detectors from the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from watchfloor.domain.detection.registry import detectors

Run = Callable[..., Any]
As = Callable[..., None]


def test_a_list_is_a_table_of_leads(hunted: Run) -> None:
    head, line = hunted("lead", "list").out.splitlines()
    assert head.split() == ["ref", "detector", "state", "score", "member_count", "verdict", "title"]
    assert line.split()[:3] == ["LEAD-1", "co_action", "open"]


def test_a_lead_shows_its_members_and_what_speaks_against_it(hunted: Run) -> None:
    shown = hunted("lead", "show", "LEAD-1", "--json").json
    assert {member["entity"] for member in shown["members"]} == {f"account:ring{place}" for place in range(12)}
    assert shown["counter_evidence"]


def test_one_member_is_judged_and_the_others_are_not(hunted: Run) -> None:
    judged = hunted("lead", "label", "LEAD-1", "benign", "--member", "account:ring1", "--json").json
    verdicts = {member["entity"]: member["verdict"] for member in judged["members"]}
    assert [name for name, verdict in verdicts.items() if verdict] == ["account:ring1"]


def test_a_snoozed_lead_sleeps(hunted: Run) -> None:
    until = ["--until-grows-by", "members", "--factor", "2", "--reason", "Later."]
    slept = hunted("lead", "snooze", "LEAD-1", *until, "--json")
    assert slept.code == 0, slept.problem
    assert slept.json["state"] == "snoozed"
    assert hunted("lead", "list", "--state", "open", "--json").json == []


def test_a_snooze_that_says_nothing_is_left_to_the_desk(hunted: Run) -> None:
    assert hunted("lead", "snooze", "LEAD-1", "--json").json["state"] == "snoozed"


def test_a_lead_goes_into_the_case_that_is_named(hunted: Run) -> None:
    case = hunted("case", "new", "Odd plays", "--json").json["ref"]
    assert hunted("lead", "case", "LEAD-1", "--case", case, "--json").json["ref"] == case


def test_a_new_case_takes_the_leads_title(hunted: Run) -> None:
    title = hunted("lead", "show", "LEAD-1", "--json").json["title"]
    assert hunted("lead", "case", "LEAD-1", "--json").json["title"] == title


@pytest.mark.parametrize(
    "command",
    [
        ["lead", "label", "LEAD-1", "guilty"],
        ["lead", "label", "LEAD-1"],
        ["lead", "label", "LEAD-1", "benign", "--member", "no-entity"],
        ["lead", "snooze", "LEAD-1", "--factor", "0.5"],
        ["lead", "snooze", "LEAD-1", "--factor", "much"],
        ["lead", "snooze", "LEAD-1", "--until-grows-by", "age"],
        ["entity", "show", "ring1"],
        ["entity", "show", ":"],
        ["hunt", "co_action", "--on", "adds", "--param", "window=-1"],
        ["hunt", "co_action", "--on", "adds", "--param", "colour=red"],
        ["hunt", "co_action", "--on", "adds", "--look-back", "yesterday"],
    ],
)
def test_what_cannot_be_used_exits_with_2(hunted: Run, command: list[str]) -> None:
    told = hunted(*command)
    assert (told.code, told.out) == (2, ""), told.problem


@pytest.mark.parametrize(
    "command",
    [
        ["lead", "label", "LEAD-7", "benign"],
        ["lead", "snooze", "LEAD-7"],
        ["lead", "case", "LEAD-7"],
        ["lead", "case", "LEAD-1", "--case", "CASE-7"],
        ["detector", "show", "nothing"],
        ["detector", "test", "nothing"],
        ["hunt", "nothing", "--on", "adds"],
        ["hunt", "co_action", "--on", "nothing"],
    ],
)
def test_what_is_not_there_is_refused_with_3(hunted: Run, command: list[str]) -> None:
    told = hunted(*command)
    assert (told.code, told.out) == (3, ""), told.problem


def test_a_viewer_may_look_and_not_judge(hunted: Run, as_person: As) -> None:
    as_person("vic", "viewer")
    assert hunted("lead", "show", "LEAD-1").code == 0
    refused = hunted("lead", "label", "LEAD-1", "benign")
    assert refused.code == 3
    assert "lead:write" in refused.problem


def test_detectors_say_what_they_need(hunted: Run) -> None:
    listed = {line["id"]: line["needs"] for line in hunted("detector", "list", "--json").json}
    assert set(listed) == set(detectors())
    assert all(listed.values())


def test_a_detector_shows_its_parameters_with_bounds(hunted: Run) -> None:
    shown = hunted("detector", "show", "co_action", "--json").json
    window = next(parameter for parameter in shown["parameters"] if parameter["name"] == "window")
    assert window["low"] < window["default"] < window["high"]


def test_a_hunt_on_a_tick_finds_no_more_than_on_all(hunted: Run, tmp_path: Path) -> None:
    ran = hunted("hunt", "co_action", "--on", "adds", "--param", "min_weight=3", "--out", "found", "--json")
    assert ran.code == 0, ran.problem
    assert ran.json["parameters"]["min_weight"] == 3
    assert (tmp_path / "found" / "run.json").read_text("utf-8").startswith("{")


def test_an_entity_that_nobody_knows_is_not_found(hunted: Run) -> None:
    assert hunted("entity", "show", "account:nobody-knows").code == 3
