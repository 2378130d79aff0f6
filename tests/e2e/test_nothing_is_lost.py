"""What a person typed outlives a killed server, an ended session, a reload and a colleague who was quicker."""

import re

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Comes
from e2e.desk import ANALYST, Served
from e2e.visitor import Visitor

TYPED = "They all signed in from one hotel, on one evening."


@pytest.fixture
def case(comes: Comes, desk: Served) -> str:
    """A case of this test's own."""
    return _opened(comes(desk, ANALYST, to=None))


def _opened(visitor: Visitor) -> str:
    form: dict[str, object] = {
        "title": "Simulation: notes",
        "type": "investigation",
        "impact": "S3",
        "clauses": ["PM-01"],
    }
    return str(visitor.tell("POST", "/api/cases", form)["ref"])


def _begin_note(visitor: Visitor, case: str, text: str) -> None:
    visitor.go(f"/cases/{case}?tab=notes")
    visitor.page.get_by_role("textbox", name="New note").fill(text)


def _keep(page: Page) -> None:
    page.get_by_role("button", name="Keep the note").click()


def test_a_note_outlives_a_server_that_is_killed_while_it_is_typed(comes: Comes, own_desk: Served) -> None:
    visitor = comes(own_desk, ANALYST)
    case = _opened(visitor)
    _begin_note(visitor, case, TYPED[:20])
    own_desk.serve.kill()
    field = visitor.page.get_by_role("textbox", name="New note")
    field.press_sequentially(TYPED[20:])
    _keep(visitor.page)
    expect(visitor.page.get_by_role("alert").filter(has_text="The desk does not answer").first).to_be_visible()
    expect(field).to_have_value(TYPED)

    own_desk.start_serving()
    expect(visitor.page.get_by_text(re.compile("The desk does not answer. What you type"))).to_have_count(0)
    expect(field).to_have_value(TYPED)
    _keep(visitor.page)
    expect(visitor.page.get_by_role("article").or_(visitor.page.locator("p")).filter(has_text=TYPED)).to_be_visible()
    assert [note["text"] for note in visitor.ask(f"/api/cases/{case}/notes")] == [TYPED]


def test_a_note_outlives_an_ended_session_and_is_kept_where_one_was(comes: Comes, desk: Served, case: str) -> None:
    visitor = comes(desk, ANALYST)
    _begin_note(visitor, case, TYPED)
    visitor.tell("DELETE", "/api/session")
    _keep(visitor.page)
    door = visitor.page.get_by_role("dialog", name="Your session has ended")
    expect(door).to_be_visible()
    visitor.picture("session-ended")
    door.get_by_role("textbox", name="Password").fill(desk.password)
    visitor.press("Enter")

    expect(door).to_have_count(0)
    expect(visitor.page.get_by_role("textbox", name="New note")).to_have_value(TYPED)
    assert f"/cases/{case}?tab=notes" in visitor.page.url
    _keep(visitor.page)
    expect(visitor.page.locator("p").filter(has_text=TYPED)).to_be_visible()


def test_a_draft_outlives_a_reload(comes: Comes, desk: Served, case: str) -> None:
    visitor = comes(desk, ANALYST)
    _begin_note(visitor, case, TYPED)
    visitor.page.reload()

    expect(visitor.page.get_by_role("textbox", name="New note")).to_have_value(TYPED)
    expect(visitor.page.get_by_text("Your draft was kept.")).to_be_visible()


def test_two_tabs_that_edit_one_note_see_both_versions_and_choose(comes: Comes, desk: Served, case: str) -> None:
    visitor = comes(desk, ANALYST)
    _begin_note(visitor, case, "First words.")
    _keep(visitor.page)
    other = visitor.new_tab()
    for page, words in ((visitor.page, "Mine."), (other, "Theirs.")):
        page.goto(f"{desk.url}/cases/{case}?tab=notes")
        field = page.get_by_role("textbox", name=re.compile("Text of note"))
        edit = page.get_by_role("button", name="Edit", exact=True)
        expect(field.or_(edit).first).to_be_visible()
        if edit.count():  # the second tab finds the draft of the first, and is open already
            edit.click()
        field.fill(words)
    other.get_by_role("button", name="Keep", exact=True).click()
    expect(other.locator("p").filter(has_text="Theirs.")).to_be_visible()

    visitor.page.get_by_role("button", name="Keep", exact=True).click()
    both = visitor.page.get_by_role("dialog", name=re.compile("was changed by somebody else"))
    expect(both.get_by_text("Mine.").first).to_be_visible()
    expect(both.get_by_text("Theirs.").first).to_be_visible()
    visitor.picture("conflict")
    assert visitor.barriers() == []
    both.get_by_role("button", name=re.compile("mine", re.IGNORECASE)).first.click()
    expect(visitor.page.locator("p").filter(has_text="Mine.")).to_be_visible()
    assert [note["text"] for note in visitor.ask(f"/api/cases/{case}/notes")] == ["Mine."]
