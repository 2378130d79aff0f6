"""Every page of the console, light and dark: no barrier that axe calls serious, and nothing to scroll sideways."""

import pytest
from playwright.sync_api import expect

from e2e.conftest import Comes, Sits
from e2e.desk import ANALYST, LEAD, REVIEWER, Served
from e2e.visitor import LAPTOP, OF_COLOUR, PHONE, RULES, Visitor

PAGES = {
    "floor": "/floor",
    "leads": "/leads?state=",
    "lead": "/leads/LEAD-2",
    "lead-members": "/leads/LEAD-2?tab=members",
    "lead-links": "/leads/LEAD-2?tab=links",
    "cases": "/cases",
    "case": "/cases/CASE-1",
    "case-findings": "/cases/CASE-1?tab=findings",
    "case-evidence": "/cases/CASE-1?tab=evidence",
    "case-timeline": "/cases/CASE-1?tab=timeline",
    "case-notes": "/cases/CASE-1?tab=notes",
    "case-decisions": "/cases/CASE-1?tab=decisions",
    "case-report": "/cases/CASE-1?tab=report",
    "evidence": "/evidence/EV-1",
    "entities": "/entities",
    "search": "/entities?q=accounts",
    "hunt": "/hunt",
    "detectors": "/hunt?tab=detectors",
    "runs": "/hunt?tab=runs",
    "jobs": "/hunt?tab=jobs",
    "schedules": "/hunt?tab=schedules",
    "dataset": "/hunt/datasets/streams",
    "detector": "/hunt/detectors/co_action",
    "approvals": "/enforcement",
    "actions": "/enforcement?tab=actions",
    "outbox": "/enforcement?tab=outbox",
    "policies": "/enforcement?tab=policies",
    "decision": "/enforcement/decisions/DEC-1",
    "admin": "/admin",
    "gallery": "/gallery?tab=list",
    "charts": "/gallery?tab=charts",
    "graph": "/gallery?tab=graph",
}
ADMIN = ("people", "mine", "glass", "ledger", "health", "settings", "erasures", "obligations")
SCREENING = ("holding", "hashes")
WIDE = {"width": 1440, "height": 900}


@pytest.mark.parametrize(("name", "address"), PAGES.items(), ids=PAGES)
def test_a_page_bars_nobody_and_fits(sits: Sits, name: str, address: str) -> None:
    _look(sits(ANALYST), name, address)


@pytest.mark.parametrize("tab", ADMIN)
def test_a_page_of_administration_bars_nobody_and_fits(sits: Sits, tab: str) -> None:
    _look(sits(LEAD), f"admin-{tab}", f"/admin?tab={tab}")


@pytest.mark.parametrize("tab", SCREENING)
def test_a_page_of_screening_bars_nobody_and_fits(sits: Sits, tab: str) -> None:
    lead = sits(LEAD)
    [person] = [one for one in lead.ask("/api/users") if one["name"] == REVIEWER]
    form: dict[str, object] = {"roles": ["specialist", "screener"], "reason": "They screen this week."}
    lead.tell("PUT", f"/api/users/{REVIEWER}/roles", form, version=person["version"])
    screener = sits(REVIEWER)
    _look(screener, f"admin-{tab}", f"/admin?tab={tab}")
    expect(screener.page.get_by_role("tab", name=tab.capitalize(), selected=True)).to_be_visible()


def _look(visitor: Visitor, name: str, address: str) -> None:
    visitor.resize(LAPTOP)
    visitor.go(address)
    found: dict[str, object] = {}
    for scheme, rules in (("light", RULES), ("dark", OF_COLOUR)):
        visitor.wear(scheme)
        found[scheme] = visitor.barriers(rules)
        visitor.picture(name)
    found["1280"] = visitor.overflow()
    visitor.resize(WIDE)
    found["1440"] = visitor.overflow()

    assert found == {"light": [], "dark": [], "1280": 0, "1440": 0}


@pytest.mark.parametrize("address", ["/floor", "/leads", "/leads/LEAD-2", "/enforcement"])
def test_what_must_be_read_on_a_phone_fits_there(sits: Sits, address: str) -> None:
    visitor = sits(ANALYST)
    visitor.resize(PHONE)
    visitor.go(address)
    visitor.wear("light")
    visitor.picture(f"phone{address.replace('/', '-')}")

    assert visitor.overflow() == 0
    assert visitor.barriers() == []


def test_the_door_bars_nobody(comes: Comes, desk: Served) -> None:
    visitor = comes(desk, ANALYST)
    visitor.page.get_by_role("button", name=ANALYST).click()
    visitor.page.get_by_role("menuitem", name="Sign out").click()
    expect(visitor.page.get_by_role("heading", name="Sign in to Watchfloor")).to_be_visible()
    visitor.picture("door")

    assert visitor.barriers() == []
