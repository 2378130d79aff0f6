"""One's own exposure through the API: looks are counted for oneself, kept from everybody else, and end at a cap."""

from datetime import timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk, MovableClock
from factories.investigations import Person, collect_file, done, open_case, problem

CHOSEN = {"opt_out": ["self_harm", "hate"], "greyscale": True, "blur": False}


def look(who: Person, subject: str, category: str = "hate", medium: str = "image") -> dict[str, Any]:
    return done(who.post("/api/exposures", json={"subject": subject, "category": category, "medium": medium}))


def refusal(who: Person, subject: str, category: str = "hate") -> tuple[int, str]:
    return problem(who.post("/api/exposures", json={"subject": subject, "category": category, "medium": "text"}))


def last(who: Person, exposure: dict[str, Any], seconds: int) -> dict[str, Any]:
    return done(who.patch(f"/api/exposures/{exposure['id']}", json={"seconds": seconds}))


def mine(who: Person) -> dict[str, Any]:
    return done(who.get("/api/exposures/me"))


def choose(who: Client, **chosen: object) -> dict[str, Any]:
    return done(who.send("PUT", "/api/exposures/preferences", json=chosen))


def cap(desk: Desk, **caps: int | str) -> None:
    desk.place.settings = desk.place.settings.model_copy(update=caps)


def item_in(who: Person, **case: object) -> str:
    return collect_file(who, str(open_case(who, **case)["ref"]))


@pytest.fixture
def item(ana: Person) -> str:
    return item_in(ana)


def test_a_look_is_counted_by_category_and_by_minutes(ana: Person, item: str, lead: str, clock: MovableClock) -> None:
    first = look(ana, item)
    look(ana, lead, "graphic_violence", "text")
    clock.forward(timedelta(minutes=3))
    last(ana, first, 90)
    shown = mine(ana)

    assert shown["today"] == {"reveals": 2, "minutes": 1.5, "by_category": {"graphic_violence": 1, "hate": 1}}
    assert len(shown["days"]) == 14
    assert shown["days"][-1] | {"day": ""} == {"day": "", "reveals": 2, "minutes": 1.5}
    assert {day["reveals"] for day in shown["days"][:-1]} == {0}


def test_yesterday_is_told_and_counts_no_more(ana: Person, item: str, clock: MovableClock) -> None:
    look(ana, item)
    clock.forward(timedelta(days=1))
    shown = mine(ana)

    assert shown["today"]["reveals"] == 0
    assert [day["reveals"] for day in shown["days"]][-2:] == [1, 0]


def test_how_long_a_look_lasted_grows_and_never_beyond_the_time_that_has_passed(
    ana: Person, item: str, clock: MovableClock
) -> None:
    exposure = look(ana, item)
    clock.forward(timedelta(seconds=100))

    assert last(ana, exposure, 60)["seconds"] == 60
    assert last(ana, exposure, 30)["seconds"] == 60
    assert 100 <= last(ana, exposure, 3_600)["seconds"] < 160
    assert problem(ana.patch(f"/api/exposures/{exposure['id']}", json={"seconds": -1})) == (422, "malformed_request")


def test_nobody_else_sees_or_changes_it(desk: Desk, ana: Client, lea: Person, ada: Person, item: str) -> None:
    exposure = look(ana, item, "self_harm")
    choose(ana, **CHOSEN)

    for other in (desk.person("ben"), lea, ada):
        assert problem(other.patch(f"/api/exposures/{exposure['id']}", json={"seconds": 1})) == (404, "not_found")
        assert mine(other)["today"]["reveals"] == 0
    told = "".join(
        person.get(url).text
        for person in (lea, ada, desk.person("lou"))
        for url in (
            "/api/ledger",
            "/api/ledger?verb=exposure.revealed",
            f"/api/history/exposure:{exposure['id']}",
            f"/api/history/{item}",
            f"/api/evidence/{item}/custody",
            "/api/events?follow=false",
            "/api/floor",
        )
    )
    assert "exposure.revealed" not in told
    assert "exposure.preferred" not in told
    assert "self_harm" not in told


def test_each_look_is_chained_into_the_ledger_all_the_same(ana: Person, lea: Person, item: str) -> None:
    before = done(lea.post("/api/ledger/verify"))
    look(ana, item)
    after = done(lea.post("/api/ledger/verify"))

    assert (after["holds"], after["entries"]) == (True, before["entries"] + 1)


def test_what_one_does_not_want_to_see_is_for_a_colleague(desk: Desk, ana: Client, ben: Person, item: str) -> None:
    assert choose(ana, **CHOSEN) == CHOSEN | {"opt_out": ["hate", "self_harm"]}
    assert mine(ana)["preferences"] == CHOSEN | {"opt_out": ["hate", "self_harm"]}

    assert refusal(ana, item, "hate") == (403, "category_opted_out")
    assert look(ana, item, "terrorism")["category"] == "terrorism"
    assert look(ben, item, "hate")["category"] == "hate"
    assert mine(ben)["preferences"] == {"opt_out": [], "greyscale": False, "blur": True}


def test_behind_the_cap_it_is_for_a_colleague_until_tomorrow(
    desk: Desk, ana: Person, ben: Person, item: str, clock: MovableClock
) -> None:
    cap(desk, exposure_reveals=2)
    look(ana, item)
    look(ana, item)

    assert (mine(ana)["is_capped"], mine(ana)["caps"]) == (True, {"reveals": 2, "minutes": 0})
    assert refusal(ana, item) == (403, "exposure_cap")
    assert look(ben, item)
    clock.forward(timedelta(days=1))
    assert look(ana, item)


def test_minutes_reach_the_cap_too_and_call_for_a_break(
    desk: Desk, ana: Person, item: str, clock: MovableClock
) -> None:
    cap(desk, exposure_minutes=20, exposure_break_minutes=15, zone="Asia/Singapore")
    exposure = look(ana, item)
    assert mine(ana)["wants_break"] is False
    clock.forward(timedelta(minutes=16))
    last(ana, exposure, 16 * 60)
    assert (mine(ana)["wants_break"], mine(ana)["is_capped"]) == (True, False)

    clock.forward(timedelta(minutes=4))
    last(ana, exposure, 20 * 60)

    assert refusal(ana, item) == (403, "exposure_cap")


def test_a_case_of_the_gravest_impact_is_never_held_up(desk: Desk, ana: Client) -> None:
    urgent, plain = item_in(ana, impact="S0"), item_in(ana, impact="S1")
    cap(desk, exposure_reveals=1)
    choose(ana, opt_out=["hate"])
    look(ana, urgent)

    assert look(ana, urgent, "sexual")
    assert refusal(ana, plain, "sexual") == (403, "exposure_cap")


@pytest.mark.parametrize("subject", ["CASE-1", "x", "", "account:a"])
def test_one_looks_at_evidence_or_at_a_lead(ana: Person, subject: str) -> None:
    assert refusal(ana, subject) == (422, "bad_subject")


def test_what_one_may_not_see_one_does_not_reveal(desk: Desk, ana: Person, zoe: Person, vic: Person) -> None:
    hidden = item_in(zoe, compartment="vip")

    assert refusal(ana, hidden) == refusal(ana, "EV-99") == refusal(ana, "LEAD-99") == (404, "not_found")
    assert refusal(vic, hidden) == (403, "role")
    assert look(zoe, hidden)


def test_content_is_given_as_before_whatever_was_revealed(ana: Person, desk: Desk, item: str) -> None:
    cap(desk, exposure_reveals=1)
    look(ana, item)

    assert ana.get(f"/api/evidence/{item}/content", params={"reason": "to compare"}).is_success


def test_choosing_the_same_again_changes_nothing(ana: Client, lea: Person) -> None:
    choose(ana, **CHOSEN)
    before = done(lea.post("/api/ledger/verify"))["entries"]

    choose(ana, **CHOSEN)

    assert done(lea.post("/api/ledger/verify"))["entries"] == before
