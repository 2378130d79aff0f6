"""Desks: who is on shift and on call, what nobody covers and why, and which desk comes next."""

from datetime import UTC, datetime
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.investigations import done, problem
from watchfloor.domain.clocks.desks import coverage

WEEKDAYS = [0, 1, 2, 3, 4]
SHIFT = {"key": "early", "weekdays": WEEKDAYS, "hours": "07:00-16:00"}
MONDAY, TUESDAY = "2026-12-07T00:00:00+08:00", "2026-12-08T00:00:00+08:00"
AUTUMN = {"starts": "2026-11-01T00:00:00Z", "ends": "2027-02-01T00:00:00Z"}


def named(version: int) -> dict[str, str]:
    return {"If-Match": f'"{version}"'}


@pytest.fixture
def hub(lea: Client) -> Client:
    """Who runs the desk `sg`, with one early shift and nobody on it."""
    done(lea.post("/api/calendars", json={"name": "sg", "zone": "Asia/Singapore", "country": "SG"}))
    form = {"key": "sg", "name": "Singapore", "calendar": "sg", "markets": ["JP", "SG"], "clearance": ["minor"]}
    done(lea.post("/api/desks", json=form))
    done(lea.post("/api/desks/sg/shifts", json=SHIFT, headers=named(1)))
    return lea


def rostered(who: Client, person: str, desk: str = "sg", **changes: object) -> dict[str, Any]:
    turn: dict[str, Any] = done(who.post(f"/api/desks/{desk}/roster", json=AUTUMN | {"person": person} | changes))
    return turn


def covered(who: Client, start: str = MONDAY, end: str = TUESDAY) -> dict[str, Any]:
    told: dict[str, Any] = done(who.get("/api/desks/sg/coverage", params={"start": start, "end": end}))
    return told


def test_a_desk_is_read_by_everybody_as_it_was_made(hub: Client, vic: Client) -> None:
    shown = vic.get("/api/desks/sg").json()

    assert (shown["zone"], shown["markets"], shown["clearance"], shown["version"]) == (
        "Asia/Singapore",
        ["JP", "SG"],
        ["minor"],
        2,
    )
    assert shown["shifts"] == [SHIFT]
    assert [one["key"] for one in vic.get("/api/desks").json()] == ["sg"]


def test_a_shift_without_people_is_not_covered_and_says_so(hub: Client, vic: Client) -> None:
    told = covered(vic)

    assert (told["covered"], told["next_covered"]) == ([], None)
    assert [(one["why"], one["says"]) for one in told["gaps"]] == [
        ("no_shift", "No shift is planned."),
        ("nobody_rostered", "Planned, nobody rostered."),
        ("no_shift", "No shift is planned."),
    ]
    assert told["gaps"][1]["shifts"] == ["early"]


def test_who_is_rostered_covers_the_shifts_and_nothing_else(hub: Client, desk: Desk, ana: Client) -> None:
    rostered(hub, "ana")

    told = covered(hub)

    [span] = told["covered"]
    assert (span["starts"], span["ends"]) == ("2026-12-06T23:00:00Z", "2026-12-07T08:00:00Z")
    assert (span["people"], span["shifts"]) == ([desk.actor("ana").id], ["early"])
    assert told["next_covered"] == "2026-12-06T23:00:00Z"
    assert [one["why"] for one in told["gaps"]] == ["no_shift", "no_shift"]


def test_a_day_off_plans_no_shift_and_is_named(hub: Client, ana: Client) -> None:
    rostered(hub, "ana")
    told = covered(hub, "2026-12-25T00:00:00+08:00", "2026-12-26T00:00:00+08:00")
    assert "A day off: Christmas Day." in [one["says"] for one in told["gaps"]]
    assert told["covered"] == []


def test_the_next_planned_shift_is_on_a_working_day_whoever_is_rostered(hub: Client, vic: Client) -> None:
    eve = covered(vic, "2026-12-24T07:00:00+08:00", "2026-12-25T00:00:00+08:00")
    # It is a Thursday, its own shift has begun, and Friday is Christmas Day.
    assert eve["next_shift"] == {"shift": "early", "starts": "2026-12-27T23:00:00Z", "ends": "2026-12-28T08:00:00Z"}

    off = {"day": "2026-12-28", "kind": "off", "name": "The desk moves", "reason": "We carry boxes."}
    done(hub.post("/api/calendars/sg/days", json=off, headers=named(1)))

    moved = covered(vic, "2026-12-24T07:00:00+08:00", "2026-12-25T00:00:00+08:00")
    assert moved["next_shift"]["starts"] == "2026-12-28T23:00:00Z"
    done(hub.send("DELETE", "/api/desks/sg/shifts/early", headers=named(2)))
    assert covered(vic)["next_shift"] is None


def test_who_is_away_is_named_as_missing_and_who_comes_beyond_the_plan_counts(
    hub: Client, desk: Desk, ana: Client, ben: Client
) -> None:
    rostered(hub, "ana")
    rostered(hub, "ana", kind="away", starts="2026-12-07T01:00:00Z", ends="2026-12-07T03:00:00Z")
    rostered(hub, "ben", kind="extra", starts="2026-12-07T02:00:00Z", ends="2026-12-07T03:00:00Z")

    told = covered(hub)

    away = next(one for one in told["gaps"] if one["why"] == "all_away")
    assert (away["starts"], away["ends"]) == ("2026-12-07T01:00:00Z", "2026-12-07T02:00:00Z")
    assert away["missing"] == [desk.actor("ana").id]
    assert [desk.actor("ben").id] in [one["people"] for one in told["covered"]]


def test_who_is_disabled_covers_nothing(hub: Client, ana: Client, ada: Client) -> None:
    rostered(hub, "ana")
    done(ada.post("/api/users/ana/disable", json={"reason": "She left."}, headers=named(1)))
    assert covered(hub)["covered"] == []


def test_on_duty_tells_of_every_desk_and_the_next_one(hub: Client, desk: Desk, ana: Client, ben: Client) -> None:
    done(hub.post("/api/calendars", json={"name": "ldn", "zone": "Europe/London", "country": "GB"}))
    done(hub.post("/api/desks", json={"key": "ldn", "name": "London", "calendar": "ldn"}))
    rostered(hub, "ana")
    rostered(hub, "ben", "ldn")
    done(hub.post("/api/desks/sg/oncall", json=AUTUMN | {"person": "ben", "rank": 2}))
    done(hub.post("/api/desks/sg/oncall", json=AUTUMN | {"person": "ana", "rank": 1}))

    told = hub.get("/api/coverage", params={"at": "2026-12-07T08:30:00Z"}).json()

    london, singapore = told["desks"]
    assert (london["is_covered"], london["next_covered"]) == (False, "2026-12-07T09:00:00Z")
    assert (singapore["is_covered"], singapore["says"]) == (False, "No shift is planned.")
    assert singapore["on_call"] == [desk.actor("ana").id, desk.actor("ben").id]
    assert told["next_desk"] == "ldn"
    with desk.edge("vic").read() as unit:
        at = datetime(2026, 12, 7, 8, 30, tzinfo=UTC)
        following = coverage.next_desk(unit=unit, at=at, but="ldn")
    assert following is not None
    assert following.desk == "sg"


def test_the_same_time_is_noted_once_and_taken_off_once(hub: Client, ana: Client) -> None:
    first, again = rostered(hub, "ana"), rostered(hub, "ana")
    at = f"/api/desks/sg/roster/{first['id']}"

    assert again == first
    assert done(hub.delete(at)) == first
    assert hub.delete(at).status_code == 404
    assert hub.get("/api/desks/sg").json()["roster"] == []


def test_whom_to_call_is_noted_once_and_taken_back(hub: Client, ana: Client) -> None:
    form = AUTUMN | {"person": "ana"}
    first, again = (done(hub.post("/api/desks/sg/oncall", json=form)) for _ in range(2))
    assert again == first
    assert done(hub.delete(f"/api/desks/sg/oncall/{first['id']}")) == first


def test_an_override_stands_before_every_rank_while_it_lasts_and_is_shown_as_one(
    hub: Client, desk: Desk, ana: Client, ben: Client
) -> None:
    done(hub.post("/api/desks/sg/oncall", json=AUTUMN | {"person": "ana", "rank": 1}))
    hour = {"starts": "2026-12-07T08:00:00Z", "ends": "2026-12-07T09:00:00Z", "person": "ben"}
    noted = done(hub.post("/api/desks/sg/oncall", json=hour | {"rank": 9, "is_override": True}))
    done(hub.post("/api/desks/sg/oncall", json=hour | {"rank": 9}))

    def duty(at: str) -> tuple[list[str], list[str]]:
        [told] = hub.get("/api/coverage", params={"at": at}).json()["desks"]
        return told["on_call"], told["overriding"]

    first, second = desk.actor("ana").id, desk.actor("ben").id
    assert duty("2026-12-07T08:59:59Z") == ([second, first], [second])
    assert duty("2026-12-07T09:00:00Z") == ([first], [])
    with desk.edge("vic").read() as unit:
        [routed] = coverage.staffed(unit=unit, at=datetime(2026, 12, 7, 8, 30, tzinfo=UTC))
    assert routed.on_call == (second, first)
    assert [one["is_override"] for one in hub.get("/api/desks/sg").json()["on_call"]] == [False, True, False]
    done(hub.delete(f"/api/desks/sg/oncall/{noted['id']}"))
    assert duty("2026-12-07T08:59:59Z") == ([first, second], [])


def test_a_shift_is_planned_otherwise_and_no_more(hub: Client) -> None:
    late = done(hub.post("/api/desks/sg/shifts", json=SHIFT | {"hours": "22:00-06:00"}, headers=named(2)))
    assert late["shifts"][0]["hours"] == "22:00-06:00"
    assert problem(hub.post("/api/desks/sg/shifts", json=SHIFT, headers=named(2))) == (412, "stale_version")
    gone = done(hub.delete("/api/desks/sg/shifts/early", headers=named(3)))
    assert gone["shifts"] == []
    assert hub.delete("/api/desks/sg/shifts/early", headers=named(4)).status_code == 404


def test_a_desk_changes_what_is_named(hub: Client) -> None:
    changed = done(hub.patch("/api/desks/sg", json={"markets": ["TH"]}, headers=named(2)))
    assert (changed["markets"], changed["name"], changed["version"]) == (["TH"], "Singapore", 3)
    assert hub.patch("/api/desks/sg", json={"calendar": "nowhere"}, headers=named(3)).status_code == 404


@pytest.mark.parametrize(
    ("path", "form", "expected"),
    [
        ("desks", {"key": "sg", "name": "Again", "calendar": "sg"}, (409, "name_taken")),
        ("desks", {"key": "x", "name": "X", "calendar": "nowhere"}, (404, "not_found")),
        ("desks/sg/roster", AUTUMN | {"person": "nobody"}, (422, "unknown_person")),
        ("desks/sg/roster", {"person": "lea", "starts": MONDAY, "ends": MONDAY}, (422, "bad_range")),
        (
            "desks/sg/roster",
            {"person": "lea", "starts": "2026-12-07T00:00", "ends": MONDAY},
            (422, "malformed_request"),
        ),
        ("desks/elsewhere/oncall", AUTUMN | {"person": "lea"}, (404, "not_found")),
    ],
)
def test_what_cannot_be_is_told(hub: Client, path: str, form: dict[str, object], expected: tuple[int, str]) -> None:
    assert problem(hub.post(f"/api/{path}", json=form)) == expected


def test_only_those_who_run_a_desk_change_it(hub: Client, ana: Client) -> None:
    assert problem(ana.post("/api/desks/sg/roster", json=AUTUMN | {"person": "ana"})) == (403, "role")
    assert problem(ana.post("/api/desks/sg/shifts", json=SHIFT, headers=named(2))) == (403, "role")


def test_a_time_that_is_too_long_is_not_looked_at(hub: Client) -> None:
    long = hub.get("/api/desks/sg/coverage", params={"start": MONDAY, "end": "2027-12-08T00:00:00Z"})
    assert problem(long) == (422, "bad_range")


def test_the_ledger_says_what_became_of_a_desk(hub: Client, ana: Client) -> None:
    turn = rostered(hub, "ana")
    done(hub.delete(f"/api/desks/sg/roster/{turn['id']}"))

    verbs = [line["verb"] for line in hub.get("/api/ledger").json() if line["subject"] == "desk:sg"]

    assert verbs == ["desk.added", "shift.set", "roster.set", "roster.removed"]
