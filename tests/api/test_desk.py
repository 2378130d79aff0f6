"""Which desk this is, for anybody; and where a simulation begins, for whoever reads leads."""

import json
from pathlib import Path

import pytest

from factories.consoles import build_console, visiting
from factories.desks import Client, Desk
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Permission, Role

STORY = {"title": "Start here", "story": ["A ring.", "A creator whom it hit."], "lead": "LEAD-5", "case": "CASE-1"}


def test_anybody_hears_which_desk_this_is(stranger: Client) -> None:
    told = stranger.get("/api/desk").json()

    assert told.pop("version")
    assert told.pop("console") is not None
    assert told == {"simulation": False, "zone": "UTC", "sign_in": ["local"]}


def test_a_simulation_says_so_and_tells_times_in_its_zone(desk: Desk, stranger: Client) -> None:
    desk.place.settings = desk.settings.model_copy(update={"simulation": True, "zone": "Asia/Singapore"})

    told = stranger.get("/api/desk").json()

    assert (told["simulation"], told["zone"]) == (True, "Asia/Singapore")


def test_a_console_is_known_by_what_it_begins_with(desk: Desk, tmp_path: Path) -> None:
    folders = {name: build_console(tmp_path / name) for name in ("one", "same", "other")}
    (folders["other"] / "index.html").write_bytes(b"another build")
    folders["none"] = tmp_path / "none"
    told = {}
    for name, folder in folders.items():
        with visiting(desk.place, folder) as visitor:
            told[name] = visitor.call("GET", "/api/desk")["console"]

    assert told["one"] == told["same"] != told["other"]
    assert told["none"] == ""
    assert len(told["one"]) == 16


def test_a_story_tells_where_to_begin(desk: Desk, ana: Client) -> None:
    desk.settings.start_path.write_text(json.dumps(STORY), "utf-8")

    assert ana.get("/api/start").json() == STORY


def test_a_desk_of_real_people_has_none(ana: Client) -> None:
    answer = ana.get("/api/start")

    assert (answer.status_code, answer.json()) == (200, None)


@pytest.mark.parametrize("text", ["", "{", '{"title": 7}'])
def test_a_story_that_cannot_be_read_is_named(desk: Desk, ana: Client, text: str) -> None:
    desk.settings.start_path.write_text(text, "utf-8")

    assert ana.get("/api/start").json()["code"] == "bad_start"


def test_a_story_is_for_whoever_reads_leads(desk: Desk, stranger: Client) -> None:
    desk.settings.start_path.write_text(json.dumps(STORY), "utf-8")
    add = desk.place.edge(SYSTEM).change
    add(lambda unit: add_actor(unit=unit, name="narrow", roles=(Role.LEAD,)))
    token = add(lambda unit: issue_token(unit=unit, name="narrow", permissions=(Permission.JOB_READ,)))

    assert stranger.get("/api/start").status_code == 401
    assert Client(desk.connection, token).get("/api/start").json()["code"] == "role"
