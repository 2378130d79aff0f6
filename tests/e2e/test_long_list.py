"""A list of 100,000 rows: scrolled to its end, filtered, sorted and walked by keys."""

from playwright.sync_api import expect

from e2e.conftest import Sits
from e2e.desk import ANALYST

LIST = "Plays"


def test_a_list_of_a_hundred_thousand_rows_is_scrolled_and_filtered(sits: Sits) -> None:
    visitor = sits(ANALYST)
    visitor.go("/gallery?tab=list")
    page = visitor.page
    grid = page.get_by_role("grid", name=LIST)
    grid.scroll_into_view_if_needed()
    expect(grid).to_have_attribute("aria-rowcount", "100001")
    grid.focus()
    visitor.press("End")
    expect(grid.locator("[role=row][aria-rowindex='100001']")).to_be_visible()
    assert grid.get_by_role("row").count() < 200

    words = grid.locator("[role=row][aria-rowindex='100001']").inner_text().split()[0]
    page.get_by_role("textbox", name=f"Filter {LIST.lower()}").fill(words)
    expect(grid).not_to_have_attribute("aria-rowcount", "100001")
    expect(grid.get_by_role("row").filter(has_text=words).first).to_be_visible()
    visitor.picture("long-list")
