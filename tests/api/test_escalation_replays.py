"""The past under another calendar and under other staffing, through the API; nothing is written."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import act_on_clock, take_in, triage
from factories.investigations import done, problem
from watchfloor.domain.clocks.rules.budgets import ClockClass, Unit
from watchfloor.domain.clocks.rules.standing import ClockKind
from watchfloor.domain.clocks.schemas import BudgetOut, Definition
from watchfloor.domain.clocks.service.start import Start, start
from watchfloor.kernel.clock import iso

FRIDAY = datetime(2030, 5, 3, 1, 0, tzinfo=UTC)  # nine in the morning in Singapore
SIX_DAYS = [["09:00-18:00"]] * 6 + [[]]
DAY = timedelta(days=1)
PRESS = {"demand_class": "press", "requester": {"kind": "press"}, "items": [], "jurisdictions": ["ZZ"]}
ALWAYS = {"weekdays": [0, 1, 2, 3, 4, 5, 6], "hours": "00:00-24:00", "zone": "UTC", "people": 1}
MONDAYS = ALWAYS | {"weekdays": [0]}


@pytest.fixture(autouse=True)
def friday(desk: Desk) -> None:
    """A Friday morning, before anybody signs in."""
    desk.clock.forward(FRIDAY - desk.clock())


@pytest.fixture
def hub(friday: None, lea: Client) -> Client:
    """Who runs a desk of five days, and thinks of one of six."""
    done(lea.post("/api/calendars", json={"name": "five", "zone": "Asia/Singapore"}))
    done(lea.post("/api/calendars", json={"name": "six", "zone": "Asia/Singapore", "week": SIX_DAYS}))
    return lea


def promised(desk: Desk, subject: str, who: str = "ana", **changes: Any) -> dict[str, Any]:
    """A promise of one working day by the calendar of five days, unless told otherwise."""
    said: dict[str, Any] = {
        "name": "reply",
        "kind": ClockKind.INTERNAL,
        "clock_class": ClockClass.FIXED,
        "budget": BudgetOut(value=1, unit=Unit.BUSINESS_DAYS),
        "zone": "Asia/Singapore",
        "calendar": "own:five",
        "is_pausable": True,
    }
    begins = Start("receipt", desk.clock(), source="a letter")
    definition = Definition.model_validate(said | changes)
    line = desk.edge(who).change(lambda unit: start(unit=unit, subject=subject, definition=definition, by=begins))
    return {"ref": line.ref}


def head(who: Client) -> int:
    return int(who.get("/api/ledger", params={"limit": 500}).json()[-1]["position"])


def by_calendar(who: Client, calendar: str = "six", **form: Any) -> dict[str, Any]:
    return done(who.post("/api/escalation-replays/calendar", json={"calendar": calendar} | form))


def duty(found: dict[str, Any], name: str) -> dict[str, Any]:
    [one] = [one for one in found["duties"] if one["duty"] == name]
    return dict(one)


def by_staffing(who: Client, **form: Any) -> dict[str, Any]:
    asked = {"baseline": [ALWAYS], "other": [ALWAYS]} | form
    return done(who.post("/api/escalation-replays/staffing", json=asked))


def test_a_working_saturday_makes_late_what_was_kept_on_monday(hub: Client, ana: Client, desk: Desk) -> None:
    kept, open_one = (promised(desk, take_in(ana, title=title, **PRESS)["ref"]) for title in "ab")
    desk.clock.forward(3 * DAY)
    done(act_on_clock(ana, kept, "meet"))
    desk.clock.forward(7 * DAY)
    before = head(hub)
    found = by_calendar(ana)
    reply = duty(found, "reply")
    assert (reply["calendar"], reply["is_legal"], reply["clocks"], reply["moved"]) == ("own:five", False, 2, 2)
    assert (reply["before"]["hits"], reply["before"]["n"]) == (1, 2)
    assert (reply["after"]["hits"], reply["after"]["n"]) == (0, 2)
    assert (reply["newly_late"], reply["no_longer_late"], found["newly_late"]) == (1, 0, 1)
    assert (found["escalations"], found["clocks"] - found["untouched"]) == (2, 2)
    assert head(hub) == before
    assert open_one != kept


def test_the_calendar_it_had_changes_nothing_and_others_are_untouched(hub: Client, ana: Client, desk: Desk) -> None:
    escalation = take_in(ana, **PRESS)["ref"]
    promised(desk, escalation)
    promised(desk, escalation, name="call", budget=BudgetOut(value=4, unit=Unit.ELAPSED_HOURS))
    promised(desk, escalation, name="file", budget=BudgetOut(value=4, unit=Unit.CALENDAR_DAYS))
    desk.clock.forward(9 * DAY)
    found = by_calendar(ana, "five")
    assert [(one["duty"], one["moved"], one["newly_late"]) for one in found["duties"]] == [("reply", 0, 0)]
    assert found["untouched"] == found["clocks"] - 1 >= 2
    assert found["before"] == found["after"]


def test_a_pause_counts_in_the_measure_of_the_other_calendar(hub: Client, ana: Client, desk: Desk) -> None:
    clock = promised(desk, take_in(ana, **PRESS)["ref"], budget=BudgetOut(value=17, unit=Unit.BUSINESS_HOURS))
    done(act_on_clock(ana, clock, "pause"))
    desk.clock.forward(DAY)
    done(act_on_clock(ana, clock, "resume"))
    # Resumed on Saturday at nine: five days count from Monday, so until Tuesday at five; six days until Monday at five.
    desk.clock.forward(2 * DAY + timedelta(hours=10))
    done(act_on_clock(ana, clock, "meet"))
    desk.clock.forward(7 * DAY)
    reply = duty(by_calendar(ana), "reply")
    assert (reply["before"]["hits"], reply["after"]["hits"], reply["newly_late"]) == (1, 0, 1)


def test_more_time_that_an_authority_gave_is_not_lost(hub: Client, ana: Client, lou: Client, desk: Desk) -> None:
    clock = promised(desk, take_in(ana, **PRESS)["ref"])
    given = iso(FRIDAY + 8 * DAY)
    done(act_on_clock(lou, clock, "extend", due_at=given, document="EV-7"))
    desk.clock.forward(7 * DAY)
    done(act_on_clock(ana, clock, "meet"))
    desk.clock.forward(7 * DAY)
    reply = duty(by_calendar(ana), "reply")
    assert (reply["moved"], reply["after"]["hits"], reply["newly_late"]) == (0, 1, 0)


def test_what_one_may_not_see_is_in_no_replay(hub: Client, ana: Client, zoe: Client, desk: Desk) -> None:
    promised(desk, take_in(zoe, compartment="vip", **PRESS)["ref"], "zoe")
    desk.clock.forward(9 * DAY)
    found, seen = by_calendar(ana), by_calendar(zoe)
    assert (found["escalations"], found["clocks"], found["duties"]) == (0, 0, [])
    assert (seen["escalations"], len(seen["duties"])) == (1, 1)
    assert (by_staffing(ana)["escalations"], by_staffing(ana)["rows"]) == (0, [])
    assert len(by_staffing(zoe)["rows"]) == 1


def test_a_calendar_of_a_country_says_of_which_years_it_has_no_holidays(hub: Client, ana: Client) -> None:
    done(hub.post("/api/calendars", json={"name": "sg", "zone": "Asia/Singapore", "country": "SG"}))
    assert by_calendar(ana, "sg", since="2027-06-01T00:00:00Z")["years_missing"] == [2027, 2028]
    assert by_calendar(ana, "sg")["years_missing"] == []
    assert by_calendar(ana, since="2027-06-01T00:00:00Z")["years_missing"] == []


def test_no_calendar_of_that_name_and_no_period_are_told(hub: Client, ana: Client) -> None:
    ask = "/api/escalation-replays/calendar"
    assert problem(ana.post(ask, json={"calendar": "nowhere"})) == (404, "not_found")
    form = {"calendar": "six", "since": "2150-01-01T00:00:00Z"}
    assert problem(ana.post(ask, json=form)) == (422, "bad_period")


def test_a_calendar_that_never_opens_is_told(hub: Client, ana: Client, desk: Desk) -> None:
    done(hub.post("/api/calendars", json={"name": "closed", "zone": "UTC", "week": [[]] * 7}))
    promised(desk, take_in(ana, **PRESS)["ref"])
    desk.clock.forward(DAY)
    form = {"calendar": "closed"}
    assert problem(ana.post("/api/escalation-replays/calendar", json=form)) == (422, "calendar_never_opens")


def test_nobody_until_monday_makes_late_what_others_would_have_reached(hub: Client, ana: Client, desk: Desk) -> None:
    made = triage(ana, take_in(ana, **PRESS), impact="medium", urgency="today")
    desk.clock.forward(9 * DAY)
    before = head(hub)
    found = by_staffing(ana, other=[MONDAYS])
    told = {one["name"]: one for one in found["promises"]}
    assert [told["first touch"][side]["hits"] for side in ("baseline", "other")] == [1, 0]
    assert [(one["newly_late"], one["no_longer_late"]) for one in found["promises"]] == [(1, 0), (1, 0)]
    [row] = found["rows"]
    assert row["escalation"] == made["ref"]
    assert row["baseline"]["first_touch_at"] == row["received_at"]
    assert row["other"]["first_touch_at"] == "2030-05-06T00:00:00Z"
    assert found["other"]["longest_queue"] == 1
    assert found["baseline"]["longest_queue"] == 0
    assert found["baseline"]["utilisation"] < found["other"]["utilisation"] < 1
    assert "It is a model" in found["left_out"][0]
    again = by_staffing(ana, other=[MONDAYS], since=found["since"], until=found["until"])
    assert again == by_staffing(ana, other=[MONDAYS], since=found["since"], until=found["until"]) == found
    assert head(hub) == before


def test_a_legal_clock_that_is_over_by_now_stood_over_the_queue_then(hub: Client, ana: Client, desk: Desk) -> None:
    worth = triage(ana, take_in(ana, title="b", **PRESS), impact="critical", urgency="now", handling_minutes=600)
    legal = triage(ana, take_in(ana), impact="low", urgency="none", handling_minutes=600)
    rows = {one["escalation"]: one["other"] for one in by_staffing(ana, since=iso(FRIDAY - DAY))["rows"]}
    assert rows[worth["ref"]]["first_touch_at"] < rows[legal["ref"]]["first_touch_at"]
    desk.clock.forward(DAY)
    law: dict[str, Any] = {
        "kind": ClockKind.STATUTORY,
        "budget": BudgetOut(value=1, unit=Unit.ELAPSED_HOURS),
        "calendar": None,
    }
    third = take_in(ana, title="c", **PRESS)
    clock = promised(desk, third["ref"], **law)
    done(act_on_clock(ana, clock, "meet"))
    also = triage(ana, take_in(ana, title="d", **PRESS), impact="critical", urgency="now")
    rows = {one["escalation"]: one["other"] for one in by_staffing(ana, since=iso(FRIDAY - DAY))["rows"]}
    assert rows[third["ref"]]["first_touch_at"] < rows[also["ref"]]["first_touch_at"]


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"other": [ALWAYS | {"hours": "9 to 5"}]}, "bad_window"),
        ({"since": "2028-01-01T00:00:00Z"}, "bad_period"),
        ({"other": []}, "malformed_request"),
        ({"other": [ALWAYS] * 21}, "malformed_request"),
        ({"other": [ALWAYS | {"people": 0}]}, "malformed_request"),
        ({"other": [ALWAYS | {"zone": "Mars/Olympus"}]}, "malformed_request"),
        ({"other": [ALWAYS | {"weekdays": [7]}]}, "malformed_request"),
    ],
)
def test_a_staffing_that_cannot_be_is_refused(ana: Client, form: dict[str, Any], code: str) -> None:
    asked = {"baseline": [ALWAYS], "other": [ALWAYS]} | form
    assert problem(ana.post("/api/escalation-replays/staffing", json=asked)) == (422, code)


def test_rows_are_told_up_to_what_is_asked(hub: Client, ana: Client) -> None:
    for title in "abc":
        take_in(ana, title=title, **PRESS)
    assert [len(by_staffing(ana, rows=rows)["rows"]) for rows in (0, 2, 1_000)] == [0, 2, 3]
