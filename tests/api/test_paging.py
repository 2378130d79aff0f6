"""Paging: people on call in their order, five minutes apart, until somebody says that they have it."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from factories.desks import Client, Desk
from factories.escalations import sweep, take_in, triage
from factories.investigations import done, problem
from factories.worlds import team_of
from watchfloor.domain.escalations.paging.tasks import call_due
from watchfloor.kernel.clock import iso

GRAVE = {"impact": "critical", "urgency": "now"}
CALM = {"impact": "low", "urgency": "none"}


@pytest.fixture
def hub(desk: Desk) -> str:
    """A desk at which zoe is first on call, and somebody is at any hour."""
    made = team_of(desk, "hub")["desks"]
    turn = {"person": "zoe", "kind": "extra", "starts": "2026-01-01T00:00:00Z", "ends": "2099-01-01T00:00:00Z"}
    done(desk.person("zoe").post(f"/api/desks/{made}/roster", json=turn))
    return made


def on_call(desk: Desk, hub: str, name: str, rank: int) -> None:
    desk.person(name)
    turn = {"person": name, "rank": rank, "starts": "2026-01-01T00:00:00Z", "ends": "2099-01-01T00:00:00Z"}
    done(desk.person("zoe").post(f"/api/desks/{hub}/oncall", json=turn))


def pages(who: Client, **asked: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = done(who.get("/api/pages", params=asked))["items"]
    return found


def called(desk: Desk, page: dict[str, Any]) -> list[str]:
    names = {desk.actor(name).id: name for name in desk.tokens}
    return [names[call["actor"]] for call in page["calls"]]


def test_a_grave_escalation_calls_the_first_and_then_the_next_until_somebody_has_it(
    ana: Client, desk: Desk, hub: str
) -> None:
    on_call(desk, hub, "ben", 2)
    triage(ana, take_in(ana), **GRAVE)
    call_due(desk.place)
    assert called(desk, pages(ana)[0]) == ["zoe"]
    desk.clock.forward(timedelta(minutes=4))
    assert call_due(desk.place) == 0
    desk.clock.forward(timedelta(minutes=2))
    call_due(desk.place)

    done(desk.person("ben").post(f"/api/pages/{pages(ana)[0]['ref']}/acknowledge"))
    desk.clock.forward(timedelta(hours=1))

    [page] = pages(ana, is_open=False)
    assert (call_due(desk.place), called(desk, page), page["state"]) == (0, ["zoe", "ben"], "acknowledged")


def test_two_sweeps_of_pages_call_nobody_twice(ana: Client, desk: Desk, hub: str) -> None:
    triage(ana, take_in(ana), **GRAVE)

    for _ in range(3):
        call_due(desk.place)

    assert called(desk, pages(ana)[0]) == ["zoe"]


def test_whoever_claims_it_has_acknowledged_its_pages(ana: Client, ben: Client, desk: Desk, hub: str) -> None:
    ref = triage(ana, take_in(ana), **GRAVE)["ref"]
    call_due(desk.place)

    done(ben.post(f"/api/escalations/{ref}/claim"))

    assert pages(ana) == []
    assert pages(ana, is_open=False)[0]["acknowledged_by"] == desk.actor("ben").id


def test_a_calm_one_calls_nobody(ana: Client, desk: Desk, hub: str) -> None:
    triage(ana, take_in(ana, demand_class="press", requester={"kind": "press"}), **CALM)

    assert (call_due(desk.place), pages(ana)) == (0, [])


def test_a_chain_that_nobody_answers_ends_and_says_so(ana: Client, desk: Desk, hub: str) -> None:
    triage(ana, take_in(ana), **GRAVE)
    for _ in range(12):
        call_due(desk.place)
        desk.clock.forward(timedelta(minutes=6))

    assert pages(ana)[0]["state"] == "exhausted"


def test_who_may_not_see_it_is_passed_over(desk: Desk, hub: str) -> None:
    zoe = desk.person("zoe")
    on_call(desk, hub, "ben", 1)
    triage(zoe, take_in(zoe, compartment="vip"), **GRAVE)

    call_due(desk.place)

    assert "ben" not in called(desk, pages(zoe)[0])
    assert pages(desk.person("ben")) == []


def test_a_legal_clock_that_grows_short_and_its_breach_page_once_each(ana: Client, desk: Desk, hub: str) -> None:
    take_in(ana)
    desk.clock.forward(timedelta(hours=2, minutes=45))
    sweep(desk)
    desk.clock.forward(timedelta(hours=1))
    sweep(desk)
    sweep(desk)

    causes = [page["cause"] for page in pages(ana)]
    assert (causes.count("clock_short"), causes.count("breach")) == (1, 1)


def test_what_can_wait_waits_for_the_end_of_quiet_hours(ana: Client, desk: Desk, hub: str) -> None:
    now = desk.clock()
    quiet = f"{(now - timedelta(hours=1)):%H:%M}-{(now + timedelta(hours=1)):%H:%M}"
    desk.place.settings = desk.place.settings.model_copy(update={"quiet_hours": quiet})
    triage(ana, take_in(ana), impact="high", urgency="today")
    call_due(desk.place)
    assert (pages(ana)[0]["calls"], pages(ana)[0]["next_at"] > iso(now)) == ([], True)

    desk.clock.forward(timedelta(hours=1, minutes=1))
    call_due(desk.place)

    assert called(desk, pages(ana)[0]) == ["zoe"]


def test_quiet_hours_are_none_for_danger_to_life(ana: Client, desk: Desk, hub: str) -> None:
    now = desk.clock()
    quiet = f"{(now - timedelta(hours=1)):%H:%M}-{(now + timedelta(hours=1)):%H:%M}"
    desk.place.settings = desk.place.settings.model_copy(update={"quiet_hours": quiet})
    triage(ana, take_in(ana), **GRAVE)

    call_due(desk.place)

    assert called(desk, pages(ana)[0]) == ["zoe"]


def test_a_page_is_acknowledged_once(ana: Client, ben: Client, desk: Desk, hub: str) -> None:
    triage(ana, take_in(ana), **GRAVE)
    path = f"/api/pages/{pages(ana)[0]['ref']}/acknowledge"
    done(ana.post(path))

    assert problem(ben.post(path)) == (409, "page_over")


@pytest.fixture
def weekdays(desk: Desk) -> Client:
    """Zoe, alone at a desk from Monday to Friday, and on call at any time."""
    zoe = desk.person("zoe")
    turn = {"person": "zoe", "starts": "2026-01-01T00:00:00Z", "ends": "2099-01-01T00:00:00Z"}
    done(zoe.post("/api/calendars", json={"name": "plain", "zone": "Asia/Singapore"}))
    done(zoe.post("/api/desks", json={"key": "plain", "name": "Weekdays", "calendar": "plain"}))
    shift = {"key": "day", "weekdays": [0, 1, 2, 3, 4], "hours": "07:00-16:00"}
    done(zoe.post("/api/desks/plain/shifts", json=shift, headers={"If-Match": "1"}))
    for act in ("roster", "oncall"):
        done(zoe.post(f"/api/desks/plain/{act}", json=turn))
    return zoe


def go_to(desk: Desk, weekday: int, hour: int) -> str:
    """Let it be the next such day and hour in Singapore, Monday being 0; gives the instant."""
    now = desk.clock().astimezone(ZoneInfo("Asia/Singapore"))
    day = now + timedelta(days=(weekday - now.weekday()) % 7 or 7)
    desk.clock.forward(day.replace(hour=hour, minute=20) - now)
    return iso(desk.clock())


@pytest.mark.parametrize("hour", [12, 23])
def test_an_order_that_ends_before_anybody_is_on_shift_calls_who_is_on_call_at_once(
    ana: Client, desk: Desk, weekdays: Client, hour: int
) -> None:
    ref = take_in(ana, received_at=go_to(desk, 5, hour))["ref"]

    call_due(desk.place)

    [page] = pages(ana)
    assert (page["subject"], page["cause"], called(desk, page)) == (ref, "unattended", ["zoe"])


@pytest.mark.parametrize("hour", [4, 12], ids=["before_the_shift", "within_it"])
def test_an_order_for_which_a_shift_is_in_time_calls_nobody(
    ana: Client, desk: Desk, weekdays: Client, hour: int
) -> None:
    take_in(ana, received_at=go_to(desk, 1, hour))

    assert pages(ana) == []


def test_what_has_no_legal_clock_can_wait_for_the_shift(ana: Client, desk: Desk, weekdays: Client) -> None:
    at = go_to(desk, 5, 12)
    take_in(ana, demand_class="press", jurisdictions=[], requester={"kind": "press"}, received_at=at)

    assert pages(ana) == []


def test_without_any_desk_nobody_is_known_to_be_away(ana: Client, desk: Desk) -> None:
    take_in(ana, received_at=go_to(desk, 5, 12))

    assert pages(ana) == []
