"""What people of a desk do in the console, all by keys, step by step; each ends when the page shows that it is done."""

import re

from playwright.sync_api import Locator, Page, expect

from e2e.visitor import Visitor
from factories.processes import until

SQL = "SELECT count(*) AS streams, count(DISTINCT device_id) AS devices FROM streams WHERE account_id = '{account}'"


def dialog(page: Page, name: str | re.Pattern[str]) -> Locator:
    return page.get_by_role("dialog", name=name)


def push(control: Locator, key: str = "Enter") -> None:
    """Use a control without a mouse: it must be enabled, and lie where the Tab key leads."""
    expect(control).to_be_enabled()
    assert control.evaluate("one => one.tabIndex") >= 0
    control.press(key)


def said(page: Page, words: str | re.Pattern[str]) -> None:
    """The corner says so."""
    expect(page.get_by_role("alert").filter(has_text=words).or_(page.get_by_text(words)).first).to_be_visible()


def active_lead(page: Page) -> str:
    """The lead that the keys act on."""
    row = page.locator("[role=row][data-active=true]").first
    expect(row).to_be_visible()
    found = re.search(r"LEAD-\d+", row.inner_text())
    assert found
    return found[0]


def judge_ten(visitor: Visitor) -> list[str]:
    """Judge ten leads with one hand, taking the first back once; gives them in order when the desk has all."""
    page = visitor.page
    judged: list[str] = []
    visitor.press("j")
    for key in "tbitbitbit":
        lead = active_lead(page)
        visitor.press(key)
        expect(page.locator("[role=row][data-active=true]").filter(has_text=re.compile(rf"\b{lead}\b"))).to_have_count(
            0
        )
        judged.append(lead)
        if len(judged) == 1:
            visitor.press("u")
            said(page, re.compile("undone|taken back|back", re.IGNORECASE))
            visitor.go("/leads")
            visitor.press("j")
            judged.clear()
            lead = active_lead(page)
            visitor.press(key)
            expect(
                page.locator("[role=row][data-active=true]").filter(has_text=re.compile(rf"\b{lead}\b"))
            ).to_have_count(0)
            judged.append(lead)
    until(lambda: {visitor.ask(f"/api/leads/{lead}")["state"] for lead in judged} == {"judged"})
    return judged


def open_case(visitor: Visitor, title: str) -> str:
    """Open a case from the active lead; gives its reference."""
    page = visitor.page
    detector = visitor.ask(f"/api/leads/{active_lead(page)}")["detector"]
    clause = {one["id"]: one["clause"] for one in visitor.ask("/api/detectors")["items"]}[detector]
    visitor.press("c")
    asked = dialog(page, re.compile("case", re.IGNORECASE))
    if clause:
        expect(asked.get_by_text(re.compile(f"^{clause}( |$)")).first).to_be_visible()
    else:
        asked.get_by_label("Clauses that may be breached").first.fill("PM-01")
        expect(page.get_by_role("option", name=re.compile("^PM-01"))).to_be_visible()
        visitor.press("ArrowDown", "Enter", "Tab")
    asked.get_by_label("Title").fill(title)
    visitor.press("Enter")
    expect(asked).to_have_count(0)
    visitor.go("/cases")
    row = page.get_by_role("row").filter(has_text=title)
    expect(row).to_be_visible()
    found = re.search(r"CASE-\d+", row.inner_text())
    assert found
    return found[0]


def attach_evidence(visitor: Visitor, case: str, account: str) -> str:
    """Collect a query's answer and seal it; gives the item's reference."""
    page = visitor.page
    visitor.go(f"/cases/{case}?tab=evidence")
    visitor.press("n")
    asked = dialog(page, "Collect a query")
    asked.get_by_label("SQL").fill(SQL.format(account=account))
    asked.get_by_label("Datasets").first.fill("streams")
    expect(page.get_by_role("option", name="streams", exact=True)).to_be_visible()
    visitor.press("ArrowDown", "Enter", "Escape")
    asked.get_by_label("SQL").focus()
    visitor.press("Control+Enter")
    expect(asked.get_by_role("columnheader", name="devices")).to_be_visible()
    asked.get_by_label("Title").fill("Streams and devices of one account")
    push(asked.get_by_role("button", name="Collect", exact=True))
    expect(asked).to_have_count(0)
    row = page.get_by_role("row").filter(has_text="Streams and devices of one account")
    expect(row).to_be_visible()
    visitor.press("j")
    found = re.search(r"EV-\d+", row.inner_text())
    assert found
    visitor.press("s")
    push(dialog(page, re.compile("Seal")).get_by_role("button", name=re.compile("^Seal")))
    expect(row.get_by_text("sealed")).to_be_visible()
    return found[0]


def write_finding(visitor: Visitor, case: str, evidence: str) -> None:
    """Write a finding whose number is bound to the evidence, and propose it."""
    page = visitor.page
    visitor.go(f"/cases/{case}?tab=findings")
    visitor.press("n")
    page.get_by_label("Statement").fill(f"The account played {{{evidence}.streams}} times.")
    page.get_by_label("Rationale").fill("It was counted.")
    push(page.get_by_role("button", name="Cite evidence"))
    push(page.get_by_role("button", name="Add to alternatives"))
    page.get_by_role("textbox", name="Alternatives 1").fill(
        "A person who plays music all day; the devices do not say so."
    )
    push(page.get_by_role("button", name="Add to limits"))
    page.get_by_role("textbox", name="Limits 1").fill("Only the simulated days were loaded.")
    push(page.get_by_role("button", name="Propose", exact=True))
    expect(page.get_by_text(re.compile(r"^proposed$")).first).to_be_visible()


def confirm_finding(visitor: Visitor, case: str) -> None:
    """Judge the finding as the second person."""
    page = visitor.page
    visitor.go(f"/cases/{case}?tab=findings")
    push(page.get_by_role("button", name="Confirm", exact=True).first)
    asked = dialog(page, re.compile("Confirm FND-"))
    asked.get_by_label("Why").fill("The number comes out the same.")
    push(asked.get_by_role("button", name="Confirm", exact=True))
    expect(page.get_by_text(re.compile(r"^confirmed$")).first).to_be_visible()


def give_role(visitor: Visitor, case: str, account: str) -> None:
    """Say of one account that it drives it."""
    page = visitor.page
    visitor.go(f"/cases/{case}")
    page.get_by_role("textbox", name="Filter entities").fill(account)
    expect(page.get_by_role("row").filter(has_text=account)).to_have_count(1)
    visitor.press("Escape", "j", "r")
    asked = dialog(page, "What did it do?")
    push(asked.get_by_role("radio", name="operator"), "Space")
    asked.get_by_label("Why").fill("It plays in step with the others on their devices.")
    push(asked.get_by_role("button", name="Keep the role"))
    expect(asked).to_have_count(0)


def propose_decision(visitor: Visitor, case: str, account: str) -> str:
    """Propose a warning; gives the decision's reference."""
    page = visitor.page
    visitor.go(f"/cases/{case}?tab=decisions")
    visitor.press("n")
    form = page.locator("form").filter(has=page.get_by_label("Proportionality"))
    measure = form.get_by_label("Measure")
    measure.select_option(index=1)
    push(form.get_by_role("group", name="Subjects").get_by_label(account), "Space")
    form.get_by_label("Facts").fill("The account played by machine.")
    form.get_by_label("Proportionality").fill("It is the mildest measure that ends it.")
    for name in ("Findings", "Evidence"):
        push(form.get_by_role("group", name=name).get_by_role("checkbox").first, "Space")
    push(form.get_by_role("button", name=re.compile("^Propose")))
    row = page.get_by_role("row").filter(has_text=re.compile(r"DEC-\d+")).first
    expect(row).to_be_visible()
    found = re.search(r"DEC-\d+", row.inner_text())
    assert found
    return found[0]


def approve(visitor: Visitor, decision: str) -> None:
    """Approve as one who had no part in it, from the floor and by key."""
    page = visitor.page
    visitor.go("/floor")
    expect(page.get_by_text(re.compile(rf"{decision}\b")).first).to_be_visible()
    visitor.go(f"/enforcement/decisions/{decision}")
    visitor.press("a")
    asked = dialog(page, f"Approve {decision}")
    asked.get_by_label("Why it is right").fill("It follows from the finding.")
    push(asked.get_by_role("button", name="Approve", exact=True))
    expect(asked).to_have_count(0)


def execute(visitor: Visitor, decision: str) -> None:
    """Execute the approved decision, and see its action delivered."""
    page = visitor.page
    visitor.go(f"/enforcement/decisions/{decision}")
    visitor.press("e")
    asked = dialog(page, f"Execute {decision}")
    push(asked.get_by_role("button", name="Execute", exact=True))
    expect(asked).to_have_count(0)
    expect(page.get_by_text(re.compile(r"^delivered$", re.IGNORECASE)).first).to_be_visible(timeout=60_000)


def add_destination(visitor: Visitor, url: str) -> str:
    """Let actions leave to a receiver; gives the secret, which is shown this once."""
    page = visitor.page
    visitor.go("/enforcement?tab=outbox")
    push(page.get_by_role("button", name=re.compile("Add a destination")))
    asked = dialog(page, "Add a destination")
    asked.get_by_label("Name").fill("platform")
    asked.get_by_label("Address").fill(url)
    expect(asked.get_by_role("checkbox", name=re.compile("^Actions"))).to_be_checked()
    push(asked.get_by_role("button", name="Add", exact=True))
    secret = page.get_by_label("Signing secret").first
    expect(secret).to_be_visible()
    return str(secret.evaluate("one => one.value ?? one.textContent")).strip()


def make_report(visitor: Visitor, case: str) -> str:
    """Make the report and look at its preview; gives the words that stand in it."""
    page = visitor.page
    visitor.go(f"/cases/{case}?tab=report")
    push(page.get_by_role("button", name="Make the report"))
    frame = page.locator("iframe").first
    expect(frame).to_be_visible(timeout=120_000)
    body = page.frame_locator("iframe").first.locator("body")
    expect(body).to_contain_text(case)
    return body.inner_text()
