"""Reviews of what was grave, and another matrix tried on the past, through the API; neither writes anything."""

from datetime import timedelta

from factories.desks import Client, Desk
from factories.escalations import sweep, take_in, triage
from factories.investigations import done, problem
from watchfloor.domain.escalations.rules.matrix import SHIPPED


def head(who: Client) -> int:
    entries = who.get("/api/ledger", params={"limit": 500}).json()
    return int(entries[-1]["position"])


def test_a_grave_one_gets_a_draft_with_its_clocks_and_no_names(ana: Client, lea: Client, desk: Desk) -> None:
    made = triage(ana, take_in(ana, title="A | show <b>"), impact="critical", urgency="now")
    desk.clock.forward(timedelta(days=2))
    sweep(desk)
    before = head(lea)
    found = done(ana.get(f"/api/escalations/{made['ref']}/review"))
    text = found["markdown"]
    assert found["severity"] == "S0"
    assert "A \\| show \\<b\\>" in text
    assert "A request from outside was taken in." in text
    assert "| decision |" in text
    assert "broken" in text
    assert " ana " not in text
    assert head(lea) == before


def test_what_is_not_grave_gets_none(ana: Client) -> None:
    made = triage(ana, take_in(ana), impact="low", urgency="none")
    assert problem(ana.get(f"/api/escalations/{made['ref']}/review")) == (409, "not_grave")


def test_what_one_may_not_see_has_no_review(ana: Client, zoe: Client) -> None:
    made = triage(zoe, take_in(zoe, compartment="vip"), impact="critical", urgency="now")
    assert problem(ana.get(f"/api/escalations/{made['ref']}/review")) == (404, "not_found")
    assert done(zoe.get(f"/api/escalations/{made['ref']}/review"))["escalation"] == made["ref"]


def test_another_matrix_is_tried_on_what_one_sees(ana: Client, zoe: Client, lea: Client, desk: Desk) -> None:
    take_in(zoe, compartment="vip")
    triage(ana, take_in(ana), impact="medium", urgency="today")
    desk.clock.forward(timedelta(days=3))
    demands = SHIPPED.demands.S2.model_copy(update={"first_touch": 0.000001})
    stricter = SHIPPED.model_copy(update={"demands": SHIPPED.demands.model_copy(update={"S2": demands})})
    before = head(lea)
    found = done(ana.post("/api/escalation-replays", json={"content": stricter.model_dump(mode="json")}))
    assert found["escalations"] == 1
    assert [(one["name"], one["newly_late"]) for one in found["promises"]] == [("first touch", 1), ("decision", 0)]
    assert head(lea) == before
    assert done(zoe.post("/api/escalation-replays", json={"content": SHIPPED.model_dump(mode="json")}))["moved"] == 0


def test_a_period_that_is_none_is_told(ana: Client) -> None:
    form = {"content": SHIPPED.model_dump(mode="json"), "since": "2199-01-01T00:00:00Z"}
    assert problem(ana.post("/api/escalation-replays", json=form)) == (422, "bad_period")
