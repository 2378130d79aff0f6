"""What people of two shifts do with an order that leaves three hours, all by keys, step by step."""

import re

from playwright.sync_api import expect

from e2e.escalation_steps import choose
from e2e.order_desk import OFFICER, THINGS
from e2e.steps import dialog, push, said
from e2e.visitor import Visitor
from factories.processes import until

SYNTHESIS = "The block in India holds; I list what is blocked and answer the ministry before the clock ends."


def hear_the_call(visitor: Visitor, ref: str) -> None:
    """The bell says why one is called, and leads there."""
    page = visitor.page
    visitor.go("/floor")
    push(page.get_by_role("button", name=re.compile("Notifications, .* new")))
    own = page.get_by_role("region", name="For you")
    expect(own).to_contain_text("You are called: a legal clock ends before anybody is on shift")
    visitor.picture("order-called")
    push(own.get_by_role("link", name=ref).first)
    expect(page.get_by_role("heading", level=1, name="Order to block two recordings")).to_be_visible()


def list_things(visitor: Visitor, ref: str) -> None:
    """Take up what the order itself names."""
    page = visitor.page
    visitor.go(f"/escalations/{ref}?tab=items")
    push(page.get_by_role("button", name="Propose from the text"))
    push(page.get_by_role("button", name=f"Take {len(THINGS)} proposed"))
    for thing in THINGS:
        expect(page.get_by_role("row").filter(has_text=thing)).to_be_visible()


def claim(visitor: Visitor, ref: str) -> None:
    page = visitor.page
    visitor.go(f"/escalations/{ref}")
    visitor.press("a")
    said(page, f"{ref} is yours.")
    expect(page.get_by_role("button", name="Let go")).to_be_visible()


def draft_and_freeze(visitor: Visitor) -> str:
    """Draft what Singapore leaves to Stockholm, and freeze it; gives its reference."""
    page = visitor.page
    visitor.go("/handovers")
    visitor.press("n")
    form = dialog(page, "Draft a handover")
    form.get_by_label("From").select_option("sg")
    form.get_by_label("To", exact=True).or_(form.get_by_label("To *")).first.select_option("se")
    push(form.get_by_role("button", name=re.compile("Take the next planned shift")))
    push(form.get_by_role("button", name="Draft it"))
    expect(page.get_by_role("heading", level=1, name="Handover from Singapore to Stockholm")).to_be_visible()
    handover = page.url.rpartition("/")[2]
    push(page.get_by_role("button", name="Freeze", exact=True))
    push(dialog(page, f"Freeze {handover}").get_by_role("button", name="Freeze", exact=True))
    expect(page.get_by_text("frozen, being accepted").first).to_be_visible()
    return handover


def take_over(visitor: Visitor, handover: str, ref: str, number: int) -> None:
    """Find the handover on the floor, walk to the item, and accept it in one's own words."""
    page = visitor.page
    expect(page.get_by_role("list", name="Handovers to accept")).to_contain_text(handover)
    visitor.go(f"/handovers/{handover}")
    item = page.get_by_role("listitem").get_by_role("button", name=re.compile(ref))
    expect(item).to_be_visible()  # the floor may have shown the handover before this came
    visitor.press(*["j"] * (number - 1))
    expect(item).to_have_attribute("aria-current", "true")
    visitor.press("a")
    asked = dialog(page, f"Accept {ref}")
    asked.get_by_role("textbox").fill(SYNTHESIS)
    visitor.picture("order-accept")
    push(asked.get_by_role("button", name="Accept", exact=True))
    said(page, f"{ref} is yours.")


def write_answer(visitor: Visitor, ref: str) -> str:
    """Write to who asked what became of each thing; gives the reference of the update, which waits for approval."""
    page = visitor.page
    visitor.go(f"/comms/new?subject={ref}")
    page.get_by_label("Audience").select_option("regulator")
    page.get_by_label("Kind").select_option("authority_answer")
    page.get_by_role("textbox", name="Addresses outside the groups").fill(OFFICER)
    page.get_by_role("textbox", name="Bottom line").fill("Both recordings are blocked in India.")
    expect(page.get_by_role("article", name="The text as it would leave")).to_contain_text(THINGS[1])
    visitor.picture("order-compose")
    push(page.get_by_role("button", name="Draft the update"))
    expect(page.get_by_role("status", name="Hash that an approval binds")).to_be_visible()
    update = page.url.rpartition("/")[2]
    visitor.press("s")
    push(dialog(page, f"Submit {update}").get_by_role("button", name="Submit"))
    said(page, re.compile("waits for a second pair of eyes"))
    return update


def approve_answer(visitor: Visitor, update: str) -> None:
    page = visitor.page
    visitor.go(f"/comms/{update}")
    visitor.press("a")
    asked = dialog(page, f"Approve {update}")
    asked.get_by_label("Why it is right").fill("It says what was done, and where.")
    visitor.picture("order-approve")
    push(asked.get_by_role("button", name="Approve", exact=True))
    said(page, re.compile("is approved"))


def send_answer(visitor: Visitor, update: str) -> None:
    """Send it, and see the receipt of the server that took it."""
    page = visitor.page
    visitor.go(f"/comms/{update}")
    push(page.get_by_role("button", name="Send", exact=True))
    push(dialog(page, f"Send {update}").get_by_role("button", name="Send", exact=True))
    until(lambda: {one["state"] for one in visitor.ask(f"/api/comms/updates/{update}")["deliveries"]} == {"delivered"})
    visitor.go(f"/comms/{update}")
    visitor.picture("order-sent")


def note_answered(visitor: Visitor, ref: str) -> None:
    """Move on to answered; what was sent is enough, and meets the clocks."""
    page = visitor.page
    visitor.go(f"/escalations/{ref}")
    choose(page, "Move to…", "Answered")
    asked = dialog(page, f"{ref}: responded")
    push(asked.get_by_role("button", name="Answered"))
    expect(asked).to_have_count(0)
    until(lambda: visitor.ask(f"/api/escalations/{ref}")["state"] == "responded")
