"""What people do with an escalation in the console, all by keys, step by step."""

import re

from playwright.sync_api import Page, expect

from e2e.steps import dialog, push, said
from e2e.visitor import Visitor
from factories.processes import until


def choose(page: Page, menu: str, item: str) -> None:
    """Choose from a menu as keys do: open it, walk down to the item, and take it."""
    push(page.get_by_role("button", name=menu))
    found = page.get_by_role("menuitem", name=re.compile(item))
    expect(found).to_be_visible()
    found.press("Enter")


def take_in_order(visitor: Visitor) -> str:
    """Take an order in through the form; gives its reference."""
    page = visitor.page
    visitor.go("/escalations")
    visitor.press("n")
    page.get_by_role("textbox", name="Title").fill("Order to block two recordings")
    page.get_by_role("combobox", name="Class").select_option("government_order")
    page.get_by_role("combobox", name="Requester").select_option("government")
    page.get_by_role("textbox", name="Jurisdictions").fill("in")
    page.get_by_role("textbox", name="Listed things").fill("track:t-17\ntrack:t-18")
    page.get_by_role("textbox", name=re.compile("^Text")).fill("Block them in India within three hours.")
    visitor.picture("escalation-new")
    assert visitor.barriers() == []
    push(page.get_by_role("button", name="Take it in"))
    expect(page.get_by_role("heading", level=1, name="Order to block two recordings")).to_be_visible()
    return page.url.rpartition("/")[2]


def triage(visitor: Visitor, ref: str) -> None:
    """Look at it first: the matrix gives the severity."""
    page = visitor.page
    visitor.press("t")
    asked = dialog(page, f"Triage {ref}")
    asked.get_by_role("combobox", name="Impact").select_option("medium")
    asked.get_by_role("combobox", name="Urgency").select_option("today")
    expect(asked.get_by_role("cell", name="S2 chosen")).to_be_visible()
    assert visitor.barriers() == []
    push(asked.get_by_role("button", name="Keep the triage"))
    expect(asked).to_have_count(0)
    said(page, f"{ref} is S2.")


def claim_in_queue(visitor: Visitor, ref: str) -> None:
    """Find the order to block two recordings in the queue and claim it, then open it, without a mouse."""
    page = visitor.page
    visitor.go("/escalations?unassigned=true&q=two+recordings")
    expect(page.get_by_role("row").filter(has_text=ref)).to_be_visible()
    visitor.press("j", "a")
    said(page, f"{ref} is yours.")
    visitor.go(f"/escalations/{ref}")
    expect(page.get_by_role("button", name="Let go")).to_be_visible()


def contain(visitor: Visitor) -> None:
    """Apply a first measure in India for a day."""
    page = visitor.page
    visitor.press("c")
    form = page.get_by_role("form", name="Apply a first measure")
    form.get_by_role("textbox", name="Why it cannot wait").fill("The order leaves three hours.")
    push(form.get_by_role("button", name="Apply it now"))
    expect(page.get_by_role("form", name=re.compile("What stands after measure"))).to_be_visible()


def make_lasting(visitor: Visitor, ref: str) -> None:
    """Decide that the first measure stands."""
    page = visitor.page
    visitor.go(f"/escalations/{ref}?tab=measures")
    stands = page.get_by_role("form", name=re.compile("What stands after measure"))
    stands.get_by_label("What stands").select_option("made_lasting")
    stands.get_by_label("Why").fill("It was checked and is right.")
    push(stands.get_by_role("button", name="Decide"))
    expect(page.get_by_text("made lasting", exact=True)).to_be_visible()


def settle_items(visitor: Visitor, ref: str, *, last: str = "track:t-18") -> None:
    """Say of both listed things at once that they are blocked in India; `last` is the second."""
    page = visitor.page
    visitor.go(f"/escalations/{ref}?tab=items")
    push(page.get_by_role("checkbox", name="Choose all"), "Space")
    push(page.get_by_role("button", name="Set the outcome of 2"))
    asked = dialog(page, "Outcome of 2")
    asked.get_by_role("textbox", name="Territory").fill("IN")
    push(asked.get_by_role("button", name="Set the outcome"))
    expect(asked).to_have_count(0)
    expect(page.get_by_role("row").filter(has_text=last)).to_contain_text("done IN since")


def begin_work(visitor: Visitor, ref: str) -> None:
    """Say that it is being worked on."""
    page = visitor.page
    visitor.go(f"/escalations/{ref}")
    choose(page, "Move to…", "Work on it")
    push(dialog(page, f"{ref}: in progress").get_by_role("button", name="Work on it"))
    until(lambda: visitor.ask(f"/api/escalations/{ref}")["state"] == "in_progress")


def respond(visitor: Visitor, ref: str) -> None:
    """Note the answer, move on to answered, and meet the clocks with it."""
    begin_work(visitor, ref)
    page = visitor.page
    visitor.go(f"/escalations/{ref}?tab=talk")
    push(page.get_by_role("radio", name="To the requester"), "Space")
    page.get_by_role("textbox", name="New note").fill("Both recordings are blocked in India.")
    push(page.get_by_role("button", name="Keep the note"))
    expect(page.get_by_role("list", name="Notes")).to_contain_text("Both recordings")
    choose(page, "Move to…", "Answered")
    asked = dialog(page, f"{ref}: responded")
    asked.get_by_role("textbox", name="Why no answer is owed").fill("It was answered in the portal of the ministry.")
    push(asked.get_by_role("button", name="Answered"))
    expect(asked).to_have_count(0)
    until(lambda: visitor.ask(f"/api/escalations/{ref}")["state"] == "responded")


def close(visitor: Visitor, ref: str) -> None:
    """Close it with how it ended."""
    page = visitor.page
    visitor.go(f"/escalations/{ref}")
    choose(page, "Move to…", "Close")
    asked = dialog(page, f"{ref}: closed")
    asked.get_by_label("How it ended").select_option("complied")
    asked.get_by_role("textbox", name="Why").fill("Both are blocked, and the ministry knows.")
    asked.get_by_role("textbox", name="Why").press("Tab")
    push(asked.locator("button[type=submit]"))
    expect(asked).to_have_count(0)
    said(page, f"{ref} is closed.")
