"""Schedules: each slot asks once, in the name of whoever made the schedule."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from factories.desks import Desk
from factories.hunts import load_farm
from factories.investigations import Person, done, open_case, problem
from watchfloor.infra.jobs.own_duties import ask_for_due

NIGHTLY = {"cron": "30 2 * * *", "zone": "Europe/Berlin"}


@pytest.fixture
def waiting_desk(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    """A desk whose jobs wait for `work`."""
    opened = Desk(tmp_path / "home", database_url, inline=False)
    yield opened
    opened.close()


def schedule_report(who: Person, **changes: object) -> dict[str, Any]:
    form = {"kind": "report", "form": {"case": open_case(who)["ref"]}, **NIGHTLY} | changes
    return done(who.post("/api/schedules", json=form))


def jobs_of(who: Person) -> list[dict[str, Any]]:
    return list(done(who.get("/api/jobs"))["items"])


def test_a_slot_that_has_come_asks_once_whoever_looks(waiting_desk: Desk) -> None:
    ana = waiting_desk.person("ana")
    made = schedule_report(ana)
    assert ask_for_due(waiting_desk.place) == 0
    waiting_desk.clock.forward(timedelta(days=1, hours=1))

    with ThreadPoolExecutor(2) as pool:
        asked = list(pool.map(lambda _: ask_for_due(waiting_desk.place), range(4)))

    [job] = jobs_of(ana)
    assert (sum(asked), job["schedule"], job["slot"]) == (1, made["ref"], made["next_at"])
    assert (job["state"], job["by"], job["kind"]) == ("queued", waiting_desk.actor("ana").id, "report")


def test_slots_that_passed_while_nobody_worked_ask_once_for_all(waiting_desk: Desk) -> None:
    ana = waiting_desk.person("ana")
    schedule_report(ana)
    waiting_desk.clock.forward(timedelta(days=9, hours=1))

    assert (ask_for_due(waiting_desk.place), ask_for_due(waiting_desk.place), len(jobs_of(ana))) == (1, 0, 1)
    [shown] = done(ana.get("/api/schedules"))["items"]
    due = datetime.fromisoformat(shown["next_at"])
    assert timedelta(0) < due - waiting_desk.clock() <= timedelta(days=1, hours=1)
    assert due.astimezone(UTC).minute == 30


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"cron": "every night"}, "bad_cron"),
        ({"cron": "0 0 30 2 *"}, "never_due"),
        ({"zone": "Mars/Olympus"}, "bad_zone"),
        ({"kind": "dance"}, "no_such_kind"),
        ({"form": {}}, "malformed_request"),
        ({"form": {"case": "CASE-1", "colour": "red"}}, "malformed_request"),
        ({"kind": "load", "form": {"dataset": "plays", "paths": ["a.csv"]}}, "role"),
    ],
)
def test_what_the_job_would_be_refused_for_is_refused_at_once(
    waiting_desk: Desk, changes: dict[str, object], code: str
) -> None:
    ana = waiting_desk.person("ana")
    form = {"kind": "report", "form": {"case": open_case(ana)["ref"]}, **NIGHTLY} | changes

    assert problem(ana.post("/api/schedules", json=form))[1] == code
    assert done(ana.get("/api/schedules"))["items"] == []


def test_a_schedule_of_what_one_cannot_see_is_not_there(waiting_desk: Desk) -> None:
    zoe, ana = waiting_desk.person("zoe"), waiting_desk.person("ana")
    load_farm(waiting_desk.edge("zoe"), compartment="vip")
    hunt = {"kind": "hunt", "form": {"detector": "co_action", "dataset": "streams"}, **NIGHTLY}

    hidden = done(zoe.post("/api/schedules", json=hunt))["ref"]

    assert problem(ana.post("/api/schedules", json=hunt)) == (404, "no_such_dataset")
    assert done(ana.get("/api/schedules"))["items"] == []
    assert problem(ana.delete(f"/api/schedules/{hidden}", params={"reason": "x"})) == (404, "no_such_schedule")


def test_a_removed_schedule_asks_no_more(waiting_desk: Desk) -> None:
    ana = waiting_desk.person("ana")
    made = schedule_report(ana)["ref"]

    removed = done(ana.delete(f"/api/schedules/{made}", params={"reason": "The case is closed."}))
    waiting_desk.clock.forward(timedelta(days=2))

    assert (removed["ref"], ask_for_due(waiting_desk.place), jobs_of(ana)) == (made, 0, [])
