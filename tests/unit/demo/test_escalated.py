"""The demo's desk holds escalations: two desks that hand over, ten demands of seven languages, four of them worked."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from factories.tours import Toured
from watchfloor.api.app import open_workspace
from watchfloor.demo.demands.corpus import MARK, demands
from watchfloor.demo.desk import ANALYST, REVIEWER, staff
from watchfloor.demo.escalated import (
    ANSWERED,
    CONTAINED,
    LANGUAGES,
    LOOKED_AT,
    RECEIVED,
    SINGAPORE,
    STOCKHOLM,
    TOUCHED,
    escalate,
)
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.settings import Settings

AT_NIGHT = pytest.mark.deep
HOURS = [
    pytest.param(datetime(2026, 6, 2, 8, 30, tzinfo=UTC), id="where one desk hands over to the other", marks=AT_NIGHT),
    pytest.param(datetime(2026, 5, 1, 9, tzinfo=UTC), id="a holiday of both"),
    pytest.param(datetime(2026, 12, 31, 23, 59, tzinfo=UTC), id="the turn of a year", marks=AT_NIGHT),
]


Found = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def found(toured: Toured) -> Found:
    """Every escalation whole, by the name of its demand."""
    names = {f"Simulation: {one.title}": one.id for one in demands()}
    with toured.connect() as lead:
        pages = [lead.call("GET", "/api/escalations", params={"limit": 50, "over": over}) for over in (False, True)]
        shown = [lead.call("GET", f"/api/escalations/{line['ref']}") for page in pages for line in page["items"]]
    return {names[one["title"]]: one for one in shown}


def test_ten_demands_stand_as_what_they_are(found: Found) -> None:
    known = {one.id: one for one in demands()}

    assert found.keys() == RECEIVED.keys()
    for name, one in found.items():
        is_for = known[name].expected
        assert MARK in one["text"]
        assert (one["demand_class"], one["jurisdictions"]) == (is_for.demand_class, [is_for.jurisdiction])
        assert (one["requester"]["kind"], one["language"]) == (is_for.requester, known[name].language)
        assert one["items"]


def test_they_are_of_every_language_and_one_is_forged(toured: Toured, found: Found) -> None:
    [forged] = [one.id for one in demands() if one.is_forged and one.id in found]

    assert {one["language"] for one in found.values()} == {"en", "id", "ja", "ko", "th", "vi", "zh"}
    hints = toured.ask(f"/api/escalations/{found[forged]['ref']}/verifying")["hints"]

    assert found[forged]["requester"]["verified"] is None
    assert "-" in {hint["sign"] for hint in hints}


def test_one_clock_is_short_and_another_has_days(found: Found) -> None:
    def most(name: str) -> timedelta:
        line = found[name]
        due = [one["due_at"] for one in line["clocks"] if one["is_mandatory"] and one["due_at"]]
        return datetime.fromisoformat(min(due)) - datetime.fromisoformat(line["received_at"])

    assert most(TOUCHED) == timedelta(hours=3)
    assert most("ja-2") > timedelta(days=6)
    assert "awaiting" in {one["state"] for one in found["en-1"]["clocks"]}


def test_four_are_worked_and_the_others_wait(toured: Toured, found: Found) -> None:
    people = {one["id"]: one["name"] for one in toured.ask("/api/directory")}
    states = {name: one["state"] for name, one in found.items()}
    contained, answered = found[CONTAINED], found[ANSWERED]

    assert (states.pop(TOUCHED), people[found[TOUCHED]["assignee"]]) == ("assigned", ANALYST)
    assert (states.pop(LOOKED_AT), found[LOOKED_AT]["severity"]) == ("triaged", "S3")
    assert (states.pop(ANSWERED), answered["disposition"]) == ("closed", "complied")
    assert set(states.values()) == {"received"}
    assert people[contained["assignee"]] == REVIEWER
    assert [one["outcome"] for one in contained["items"]] == ["done", None]
    assert [one["measure"] for one in contained["containments"]] == ["geo_block"]


def test_nobody_is_late_and_nobody_is_called_at_first_sight(toured: Toured, found: Found) -> None:
    assert toured.ask("/api/pages", is_open=True)["items"] == []
    assert all(ago < 60 for name, ago in RECEIVED.items() if name != TOUCHED)
    states = {clock["state"] for one in found.values() for clock in one["clocks"]}
    assert {"running", "awaiting"} <= states <= {"running", "awaiting", "met"}


def test_two_desks_are_planned_and_the_next_shift_has_its_note(toured: Toured) -> None:
    people = {one["id"]: one["name"] for one in toured.ask("/api/directory")}
    desks = {one["desk"]: one for one in toured.ask("/api/coverage")["desks"]}
    [note] = toured.ask("/api/handovers")["items"]
    skills = {people[one["person"]]: tuple(one["languages"]) for one in toured.ask("/api/skills") if one["version"]}

    assert {key: people[one["on_call"][0]] for key, one in desks.items()} == {SINGAPORE: ANALYST, STOCKHOLM: REVIEWER}
    assert all(toured.ask(f"/api/desks/{key}/coverage")["covered"] for key in desks)
    assert (note["from_desk"], note["to_desk"], note["state"]) == (SINGAPORE, STOCKHOLM, "draft")
    assert skills == LANGUAGES


def test_what_is_told_names_what_was_made(toured: Toured, found: Found) -> None:
    refs = {name: one["ref"] for name, one in found.items()}
    [worked] = [line for line in toured.said if "is claimed" in line]

    assert any(line.startswith("Simulation: 10 demands in 7 languages") for line in toured.said)
    assert all(refs[name] in worked for name in (TOUCHED, CONTAINED, ANSWERED))
    assert any(line.endswith(" escalation list") for line in toured.said)


def test_the_ledger_verifies(toured: Toured) -> None:
    with toured.connect() as lead:
        assert lead.call("POST", "/api/ledger/verify")["holds"]


@pytest.mark.parametrize("at", HOURS)
def test_the_same_is_made_at_every_hour(tmp_path: Path, found: Found, at: datetime) -> None:
    place = open_workspace(Settings(home=tmp_path / "home", local=True), clock=lambda: at)
    migrate(place.database)
    said: list[str] = []

    with staff(place) as desk:
        refs = escalate(desk, said.append, now=at)
        pages = desk.lead.call("GET", "/api/pages")["items"]

    assert {one["desk"] for one in found.values()} == {SINGAPORE, STOCKHOLM, None}
    numbers = {name: one["ref"].rpartition("-")[2] for name, one in found.items()}
    assert len(said) == 3
    assert {name: ref.rpartition("-")[2] for name, ref in refs.items()} == numbers
    assert pages == []
