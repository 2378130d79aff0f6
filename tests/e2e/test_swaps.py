"""A time to call swapped between two people in the console, by keys: asked in Admin, accepted on the Floor."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from e2e.conftest import Comes
from e2e.desk import ANALYST, LEAD, REVIEWER, Served
from e2e.steps import dialog, push, said
from e2e.visitor import LAPTOP, PHONE, Visitor
from factories.handing import add_desks

WORDS = "Gladly, I am home that week."


def _see(visitor: Visitor, name: str) -> None:
    """No barrier, and nothing to scroll sideways, on a laptop or a phone."""
    found: list[object] = [visitor.barriers()]
    for size in (PHONE, LAPTOP):
        visitor.resize(size)
        visitor.picture(name)
        found.append(visitor.overflow())
    assert found == [[], 0, 0]


def test_a_turn_is_asked_for_and_taken_over(comes: Comes, own_desk: Served) -> None:
    lead = comes(own_desk, LEAD, to=None)
    add_desks(lead)
    now = datetime.now(UTC)
    times = {"starts": now.isoformat(), "ends": (now + timedelta(days=7)).isoformat()}
    lead.tell("POST", "/api/desks/sg/oncall", {"person": ANALYST, "rank": 1, **times})

    asking = comes(own_desk, ANALYST)
    asking.go("/admin?tab=desks&desk=sg")
    push(asking.page.get_by_role("button", name=f"Swap {ANALYST}"))
    form = dialog(asking.page, "Ask for a swap")
    form.get_by_label("Who takes it").select_option(REVIEWER)
    form.get_by_label("Why").fill("A wedding in the family.")
    _see(asking, "swap-asked")
    push(form.get_by_role("button", name="Ask", exact=True))
    said(asking.page, f"{REVIEWER} is asked.")
    expect(asking.page.get_by_role("table", name="Swaps")).to_contain_text("A wedding in the family.")
    _see(asking, "swaps")

    taking = comes(own_desk, REVIEWER)
    asked = taking.page.get_by_role("list", name="Asked of you")
    expect(asked).to_contain_text("A wedding in the family.")
    _see(taking, "floor-swap")
    push(asked.get_by_role("button", name="Accept"))
    answer = dialog(taking.page, "Take this time")
    answer.get_by_label("In your own words").fill(WORDS)
    push(answer.get_by_role("button", name="Accept"))
    said(taking.page, "It is yours: you are called then.")

    [duty] = [one for one in taking.ask("/api/coverage")["desks"] if one["desk"] == "sg"]
    assert duty["on_call"] == [taking.ask("/api/session")["user"]["id"]]
