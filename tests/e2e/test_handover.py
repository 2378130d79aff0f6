"""A shift handed over and an update told, as people do it in the console, by keys."""

import re

from playwright.sync_api import Page, expect

from e2e.conftest import Comes
from e2e.desk import ANALYST, LEAD, REVIEWER, Served
from e2e.steps import dialog, push, said
from e2e.visitor import LAPTOP, OF_COLOUR, PHONE, RULES, Visitor
from factories.handing import add_channel, add_desks, take_in
from factories.processes import until

SYNTHESIS = "I call the reporter back at noon, and tell Comms what we may say."


def test_a_shift_is_drafted_frozen_and_accepted_item_by_item(comes: Comes, own_desk: Served) -> None:
    add_desks(comes(own_desk, LEAD, to=None))
    leaving = comes(own_desk, ANALYST)
    take_in(leaving, "A reporter asks about a playlist")
    handover = _draft(leaving)
    escalation = leaving.ask(f"/api/handovers/{handover}")["items"][0]["escalation"]
    _better(leaving)
    _freeze(leaving, handover)

    receiver = comes(own_desk, REVIEWER)
    expect(receiver.page.get_by_role("list", name="Handovers to accept")).to_contain_text(handover)
    _look(receiver, "floor-handovers", "/floor")
    _look(receiver, "handovers", "/handovers")
    _look(receiver, "ownership", "/handovers?tab=ownership")
    _look(receiver, "handover-print", f"/handovers/{handover}?view=print")
    _look(receiver, "handover", f"/handovers/{handover}")
    _accept(receiver, escalation)

    me = receiver.ask("/api/session")["user"]["id"]
    assert receiver.ask(f"/api/escalations/{escalation}")["assignee"] == me
    expect(receiver.page.get_by_role("region", name="Answer")).to_contain_text(SYNTHESIS)


def test_an_update_is_composed_approved_by_another_and_sent(comes: Comes, own_desk: Served) -> None:
    lead = comes(own_desk, LEAD)
    add_channel(lead, "legal", [REVIEWER])
    author = comes(own_desk, ANALYST)
    escalation = take_in(author, "A reporter asks about a playlist")
    update = _compose(author, escalation)
    author.press("s")
    push(dialog(author.page, f"Submit {update}").get_by_role("button", name="Submit"))
    said(author.page, re.compile("waits for a second pair of eyes"))
    expect(author.page.get_by_text(re.compile("You wrote some of it")).first).to_be_visible()

    reviewer = comes(own_desk, REVIEWER)
    _look(reviewer, "update", f"/comms/{update}")
    reviewer.press("a")
    asked = dialog(reviewer.page, f"Approve {update}")
    expect(asked.get_by_text(reviewer.ask(f"/api/comms/updates/{update}")["payload_hash"])).to_be_visible()
    asked.get_by_label("Why it is right").fill("It is what we know.")
    push(asked.get_by_role("button", name="Approve", exact=True))
    said(reviewer.page, re.compile("is approved"))

    _send(author, update)
    until(lambda: any(update in news["about"] for news in reviewer.ask("/api/notifications?unread=true")["items"]))
    _hear(reviewer, update)
    _look(reviewer, "comms", "/comms")
    _look(lead, "admin-groups", "/admin?tab=groups&group=legal")
    _look(lead, "admin-templates", "/admin?tab=templates")


def _draft(visitor: Visitor) -> str:
    page = visitor.page
    visitor.go("/handovers")
    visitor.press("n")
    form = dialog(page, "Draft a handover")
    form.get_by_label("From").select_option("sg")
    form.get_by_label("To", exact=True).or_(form.get_by_label("To *")).first.select_option("ldn")
    push(form.get_by_role("button", name=re.compile("Take the next planned shift")))
    push(form.get_by_role("button", name="Draft it"))
    heading = page.get_by_role("heading", level=1, name="Handover from Singapore to London")
    expect(heading).to_be_visible()
    return page.url.rpartition("/")[2]


def _better(visitor: Visitor) -> None:
    """Better words for the first item; what was typed is there again after a reload."""
    page = visitor.page
    visitor.press("e")
    page.get_by_role("textbox", name="Summary").fill("A reporter waits for a line by noon.")
    page.reload()
    visitor.settle()
    visitor.press("e")
    expect(page.get_by_role("textbox", name="Summary")).to_have_value("A reporter waits for a line by noon.")
    visitor.picture("handover-edit")
    push(page.get_by_role("button", name="Save the item"))
    said(page, re.compile("Item 1 is saved"))


def _freeze(visitor: Visitor, handover: str) -> None:
    page = visitor.page
    push(page.get_by_role("button", name="Freeze", exact=True))
    push(dialog(page, f"Freeze {handover}").get_by_role("button", name="Freeze", exact=True))
    expect(page.get_by_text("frozen, being accepted").first).to_be_visible()


def _accept(visitor: Visitor, escalation: str) -> None:
    page = visitor.page
    visitor.press("a")
    asked = dialog(page, f"Accept {escalation}")
    asked.get_by_role("textbox").fill(SYNTHESIS)
    visitor.picture("handover-accept")
    push(asked.get_by_role("button", name="Accept", exact=True))
    said(page, f"{escalation} is yours.")


def _compose(visitor: Visitor, escalation: str) -> str:
    page = visitor.page
    visitor.go(f"/comms/new?subject={escalation}")
    page.get_by_label("Audience").select_option("legal")
    page.get_by_role("combobox", name="Groups").fill("Legal")
    chosen = page.get_by_role("listbox", name="Groups").get_by_role("option", name="Legal", exact=True)
    expect(chosen).to_be_visible()
    visitor.press("ArrowDown", "Enter", "Escape")
    page.get_by_role("textbox", name="Bottom line").fill("A reporter asks; we answer by noon.")
    push(page.get_by_role("button", name="Add to known"))
    page.get_by_role("textbox", name="Known 1").fill("The playlist was made by one account.")
    push(page.get_by_role("button", name="In 2 h", exact=True))
    made = page.get_by_role("article", name="The text as it would leave")
    expect(made).to_contain_text("The playlist was made by one account.")
    _see(visitor, "compose")
    push(page.get_by_role("button", name="Draft the update"))
    expect(page.get_by_role("status", name="Hash that an approval binds")).to_be_visible()
    return page.url.rpartition("/")[2]


def _send(visitor: Visitor, update: str) -> None:
    page = visitor.page
    visitor.go(f"/comms/{update}")
    push(page.get_by_role("button", name="Send", exact=True))
    push(dialog(page, f"Send {update}").get_by_role("button", name="Send", exact=True))
    expect(page.get_by_text("told in the console")).to_be_visible()


def _hear(visitor: Visitor, update: str) -> None:
    """The bell leads to the update, and is quiet once it is read."""
    page: Page = visitor.page
    visitor.go("/handovers")
    push(page.get_by_role("button", name=re.compile("Notifications, .* new")))
    own = page.get_by_role("region", name="For you")
    expect(own.get_by_role("link", name=update)).to_be_visible()
    visitor.picture("bell")
    push(own.get_by_role("button", name="Mark all read"))
    expect(own.get_by_text("Nothing unread.")).to_be_visible()


def _look(visitor: Visitor, name: str, address: str) -> None:
    visitor.go(address)
    _see(visitor, name)


def _see(visitor: Visitor, name: str) -> None:
    """No barrier, light or dark, and nothing to scroll sideways, on a laptop or a phone."""
    found: dict[str, object] = {}
    for scheme, rules in (("dark", OF_COLOUR), ("light", RULES)):
        visitor.wear(scheme)
        found[scheme] = visitor.barriers(rules)
        visitor.picture(name)
    found["laptop"] = visitor.overflow()
    visitor.resize(PHONE)
    found["phone"] = visitor.overflow()
    visitor.picture(name)
    visitor.resize(LAPTOP)
    assert found == {"dark": [], "light": [], "laptop": 0, "phone": 0}, found
