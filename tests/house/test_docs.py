"""Pages point at what exists, and decision records stay short and name the check that guards them."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs/decisions").glob("*.md"))
LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)")
LONGEST_DECISION = 40


def place(path: Path) -> str:
    return str(path.relative_to(ROOT))


def anchors(page: Path) -> set[str]:
    """The anchors a page's headings get: lower case, no punctuation, hyphens for spaces."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def dead_links(page: Path) -> list[str]:
    """Relative links of a page that lead to no file, or to no heading of it."""
    dead = []
    for link in LINK.findall(page.read_text("utf8")):
        target, _, anchor = link.partition("#")
        file = page if not target else page.parent / target
        is_page_anchor = anchor and file.suffix == ".md" and file.exists()
        if "://" not in link and (not file.exists() or (is_page_anchor and anchor not in anchors(file))):
            dead.append(link)
    return dead


def is_kept(path: Path) -> bool:
    """Whether a file exists, or a folder with Python in it: empty folders are not in the repository."""
    return path.is_file() or any(path.rglob("*.py"))


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_every_link_leads_somewhere(page: Path) -> None:
    assert dead_links(page) == []


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One\n[a](#one) [b](#two) [c](gone.md) [d](page.md#one) [e](https://example.org)\n", "utf8")

    assert dead_links(page) == ["#two", "gone.md"]


@pytest.mark.parametrize("decision", DECISIONS, ids=place)
def test_a_decision_is_short(decision: Path) -> None:
    assert len(decision.read_text("utf8").splitlines()) <= LONGEST_DECISION


@pytest.mark.parametrize("decision", DECISIONS, ids=place)
def test_a_decision_names_a_check_that_exists(decision: Path) -> None:
    _, _, check = decision.read_text("utf8").partition("**Check.**")
    named = re.findall(r"`((?:tests|tools|bench)/[\w/.]+)`", check)

    assert named, "say after **Check.** which test or lint guards the decision"
    assert [path for path in named if not is_kept(ROOT / path)] == []


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))
