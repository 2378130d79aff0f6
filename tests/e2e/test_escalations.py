"""An escalation as people work it in the console by keys: taken in, triaged, claimed, contained, answered, closed."""

import pytest
from playwright.sync_api import expect

from e2e.conftest import Comes, Sits
from e2e.desk import ANALYST, LEAD, Served
from e2e.escalation_steps import (
    claim_in_queue,
    close,
    contain,
    make_lasting,
    respond,
    settle_items,
    take_in_order,
    triage,
)
from e2e.visitor import LAPTOP, OF_COLOUR, PHONE, RULES, Visitor

FORM: dict[str, object] = {
    "title": "A direction that leaves the time to the telephone",
    "demand_class": "government_order",
    "jurisdictions": ["SG"],
    "requester": {"kind": "government"},
    "text": "Disable access to playlist:p-9.",
    "no_tipping_off": True,
}


def test_an_order_is_worked_from_its_receipt_to_its_end(comes: Comes, desk: Served) -> None:
    analyst = comes(desk, ANALYST, to="/escalations")
    ref = take_in_order(analyst)
    expect(analyst.page.get_by_role("list", name="Clocks").first).to_contain_text("Due for the authority")
    triage(analyst, ref)
    claim_in_queue(analyst, ref)
    contain(analyst)
    make_lasting(analyst, ref)
    settle_items(analyst, ref)
    respond(analyst, ref)
    close(analyst, ref)
    told = analyst.ask(f"/api/escalations/{ref}")
    assert told["state"] == "closed"
    assert {item["outcome"] for item in told["items"]} == {"done"}
    owed = {clock["state"] for clock in told["clocks"] if clock["is_mandatory"]}
    assert owed <= {"met", "ended", "cancelled"}  # what must be kept for a while is kept beyond the end


def test_what_somebody_else_takes_in_appears_by_itself(sits: Sits) -> None:
    analyst = sits(ANALYST)
    analyst.go("/escalations?q=messenger")
    expect(analyst.page.get_by_text("No escalation here").or_(analyst.page.get_by_text("Nothing"))).to_be_visible()
    sits(LEAD).tell("POST", "/api/escalations", {**FORM, "title": "A direction by messenger"})
    expect(analyst.page.get_by_role("row").filter(has_text="A direction by messenger")).to_be_visible()


TABS = ("request", "items", "talk", "tasks", "measures", "people", "links", "alike", "history", "review")
ADDRESSES = {
    "queue": "/escalations",
    "new": "/escalations/new",
    "priority": "/admin?tab=priority",
    "metrics": "/escalations/metrics?by=demand_class",
    "replay": "/escalations/metrics?tab=replay",
    "replay-calendar": "/escalations/metrics?tab=replay-calendar",
    "replay-staffing": "/escalations/metrics?tab=replay-staffing",
    "import": "/escalations/import",
    "sources": "/admin?tab=sources",
    "authorities": "/admin?tab=authorities",
}


@pytest.mark.parametrize("page", [*ADDRESSES, *TABS])
def test_a_page_of_escalations_bars_nobody_and_fits(sits: Sits, page: str) -> None:
    lead = sits(LEAD)
    shown = lead.tell("POST", "/api/escalations", {**FORM, "external_ref": "seen"})["escalation"]
    if shown["severity"] is None:
        grave: dict[str, object] = {"impact": "high", "urgency": "today"}
        lead.tell("PATCH", f"/api/escalations/{shown['ref']}/triage", grave, version=shown["version"])
    _look(lead, f"escalation-{page}", ADDRESSES.get(page, f"/escalations/{shown['ref']}?tab={page}"))


TABLE = b"id,subject,country,kind\n1,Order to block a recording,SG,government_order\n2,,IN,court_order\n"


def test_a_table_is_looked_at_and_taken_in(sits: Sits) -> None:
    lead = sits(LEAD)
    lead.go("/escalations/import")
    page = lead.page
    page.locator("input[type=file]").set_input_files({"name": "t.csv", "mimeType": "text/csv", "buffer": TABLE})
    page.get_by_role("button", name="Send it").click()
    page.get_by_role("button", name="Look at what it becomes").click()
    expect(page.get_by_role("table", name="What the rows become")).to_contain_text("1 new, 1 refused")
    lead.picture("escalation-import-looked")
    assert lead.barriers() == []
    assert lead.overflow() == 0
    page.get_by_role("button", name="Take the file in…").click()
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_text("1 new, 1 refused.", exact=True)).to_be_visible()
    lead.picture("escalation-imported")
    page.get_by_role("link", name="See the newest in the queue").click()
    expect(page.get_by_role("row").filter(has_text="Order to block a recording")).to_be_visible()


def test_the_past_is_replayed_under_other_hours(sits: Sits) -> None:
    lead = sits(LEAD)
    lead.tell("POST", "/api/escalations", {**FORM, "external_ref": "replayed"})
    lead.go("/escalations/metrics?tab=replay")
    lead.page.get_by_role("textbox", name="S1: Decision").fill("0.5")
    lead.page.get_by_role("button", name="Replay").click()
    expect(lead.page.get_by_role("table", name="Promises under both")).to_be_visible()
    lead.picture("escalation-replayed")
    assert lead.barriers() == []
    assert lead.overflow() == 0


def test_the_past_is_worked_off_by_more_people(sits: Sits) -> None:
    lead = sits(LEAD)
    lead.tell("POST", "/api/escalations", {**FORM, "external_ref": "worked off"})
    lead.go("/escalations/metrics?tab=replay-staffing")
    instead = lead.page.get_by_role("group", name="Instead")
    instead.get_by_role("textbox", name="People").first.fill("3")
    lead.page.get_by_role("button", name="Replay").click()
    expect(lead.page.get_by_role("table", name="Both queues")).to_be_visible()
    lead.picture("escalation-staffed")
    assert lead.barriers() == []
    assert lead.overflow() == 0


def _look(visitor: Visitor, name: str, address: str) -> None:
    for scheme, size, rules in (("light", LAPTOP, RULES), ("dark", LAPTOP, OF_COLOUR), ("light", PHONE, RULES)):
        visitor.resize(size)
        if rules is RULES:
            visitor.go(address)
        visitor.wear(scheme)
        visitor.picture(name)
        assert visitor.barriers(rules) == []
        assert visitor.overflow() == 0
