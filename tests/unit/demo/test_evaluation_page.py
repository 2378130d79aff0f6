"""The page of an evaluation: every group has its row, every share its count and interval."""

import re
from collections.abc import Sequence

import pytest

from watchfloor.demo.evaluation import Evaluation, Leads, evaluate
from watchfloor.demo.evaluation_page import to_markdown
from watchfloor.demo.truth import Group, Member, Role, Truth

TIMES = ("2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z")
FARM = Group("farm", "campaign", "t", tuple(Member(f"account:{n}", Role.OPERATOR) for n in range(4)), *TIMES, "")
THIN = Group("thin", "campaign", "t", (Member("account:8", Role.OPERATOR), Member("track:t", Role.BUYER)), *TIMES, "")
PARTY = Group("party", "hard_negative", "t", tuple(Member(f"account:{n}", Role.BYSTANDER) for n in (5, 6)), *TIMES, "")
CALM = Group("calm", "hard_negative", "t", (Member("account:7", Role.BYSTANDER),), *TIMES, "")


def lead(*numbers: int) -> frozenset[str]:
    return frozenset(f"account:{number}" for number in numbers)


def world(leads: Leads, baselines: Leads | None = None, *, seed: int = 1) -> Evaluation:
    truth = Truth(simulation=True, scale="tiny", seed=seed, groups=(FARM, THIN, PARTY, CALM))
    return evaluate(leads, truth, baselines, dict.fromkeys(leads, 2))


def rows(page: str, section: str) -> dict[str, Sequence[str]]:
    """The rows of a section's table by their first cell, without the marks of emphasis."""
    (text,) = re.findall(rf"^### {section}\n(.*?)(?=^###|\Z)", page, re.MULTILINE | re.DOTALL)
    lines = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return {cells[0].strip("*"): [cell.strip() for cell in cells[1:]] for cells in lines}


def test_every_campaign_and_hard_negative_has_its_row_found_or_not() -> None:
    page = to_markdown([world({"d": [lead(0, 1)]})])

    assert {"farm", "thin"} <= set(rows(page, "Recall by campaign"))
    assert {"party", "calm"} <= set(rows(page, "Hard negatives"))


def test_a_missed_campaign_shows_nought_with_its_interval() -> None:
    page = to_markdown([world({"d": [lead(0, 1)]})])

    assert rows(page, "Recall by campaign")["thin"][0] == "0 of 1: 0.000 [0.000, 0.794]"
    assert "Campaigns that no lead touched: thin." in page


def test_a_bystander_who_was_named_shows_with_the_leads() -> None:
    page = to_markdown([world({"d": [lead(5), lead(5, 6)]})])

    assert rows(page, "Hard negatives")["party"][0] == "2 of 2: 1.000 [0.342, 1.000], in 2 leads"
    assert "Hard negatives that no lead touched: calm." in page


def test_where_everything_was_touched_none_is_left() -> None:
    page = to_markdown([world({"d": [lead(0, 5, 7, 8)]})])

    assert "Campaigns that no lead touched: none." in page
    assert "Hard negatives that no lead touched: none." in page


def test_no_leads_at_all_are_told_as_such() -> None:
    page = to_markdown([world({"d": []})])

    assert rows(page, "Precision")["d"] == ["none (n = 0)", "none (n = 0)", "–", "0", "2"]


def test_worlds_are_summed_and_how_far_they_differ_is_told() -> None:
    page = to_markdown([world({"d": [lead(0, 1)]}), world({"d": [lead(0, 5)]}, seed=2)])

    right, accounts, span, *_ = rows(page, "Precision")["d"]
    assert right.startswith("1 of 2: ")
    assert accounts.startswith("3 of 4: ")
    assert span == "0.500 to 1.000"


def test_each_world_has_its_column() -> None:
    page = to_markdown([world({"d": [lead(0, 1)]}), world({"d": [lead(5)]}, seed=2)])

    by_world = rows(page, "World by world")
    assert by_world["measured"] == ["seed 1", "seed 2"]
    assert by_world["d: right leads"] == ["1 of 1", "0 of 1"]
    assert by_world["farm"] == ["2 of 4", "0 of 4"]
    assert "seeds 1, 2" in page.splitlines()[0]


def test_trivial_rules_stand_below_their_detector() -> None:
    baselines = {"d: volume": [lead(0, 5)], "e: volume": [lead(1, 2)]}
    page = to_markdown([world({"d": [lead(0, 1)], "e": []}, baselines)])

    lines = [line for line in page.splitlines() if line.startswith(("| **", "| volume"))]
    assert [line.split(" | ")[0].strip("| *") for line in lines] == ["d", "volume", "e", "volume", "all together"]
    assert "1 of 2: 0.500" in lines[1]
    assert "2 of 2: 1.000" in lines[3]


def test_the_best_trivial_rule_of_a_row_is_named() -> None:
    baselines = {"d: degree": [lead(0)], "d: volume": [lead(0, 1, 2)]}
    page = to_markdown([world({"d": [lead(0, 1)]}, baselines)])

    recall = rows(page, "Recall by campaign")
    assert recall["farm"][-1] == "3 of 4: 0.750 [0.300, 0.955], d: volume"
    assert recall["thin"][-1] == "none of them"


@pytest.mark.parametrize("baselines", [None, {}])
def test_without_trivial_rules_nobody_is_named_best(baselines: Leads | None) -> None:
    page = to_markdown([world({"d": [lead(0)]}, baselines)])

    assert rows(page, "Recall by campaign")["farm"][-1] == "none of them"


def test_who_was_named_is_told_by_kind_and_role() -> None:
    page = to_markdown([world({"d": [lead(8) | {"track:t"}]})])

    (text,) = re.findall(r"^### Who was named.*?(?=^###)", page, re.MULTILINE | re.DOTALL)
    assert "| thin | account | operator | 1 of 1: 1.000 [0.206, 1.000] |" in text
    assert "| thin | track | buyer | 1 of 1: 1.000 [0.206, 1.000] |" in text
    assert "| farm | account | operator | 0 of 4: 0.000 [0.000, 0.490] |" in text


def test_every_row_has_as_many_cells_as_its_head() -> None:
    page = to_markdown([world({"d": [lead(0, 5)], "e": []}, {"d: degree": [lead(6)]})])

    tables = re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE)
    assert len(tables) == 5
    for table in tables:
        assert len({line.count("|") for line in table.splitlines()}) == 1


def test_the_page_is_the_same_for_the_same_evaluation_in_any_order() -> None:
    one = world({"x": [lead(0)], "y": [lead(5)]}, {"x: p": [lead(6)], "x: q": []})
    other = world({"y": [lead(5)], "x": [lead(0)]}, {"x: q": [], "x: p": [lead(6)]})

    assert to_markdown([one]) == to_markdown([other])


def test_an_interval_is_rounded_outwards_so_that_nothing_seen_is_never_told_as_nought() -> None:
    many = Group(
        "many", "hard_negative", "t", tuple(Member(f"account:m{n}", Role.BYSTANDER) for n in range(9_000)), *TIMES, ""
    )
    truth = Truth(simulation=True, scale="tiny", seed=1, groups=(FARM, many))

    page = to_markdown([evaluate({"d": [lead(0)]}, truth)])

    assert rows(page, "Hard negatives")["many"][0] == "0 of 9,000: 0.000 [0.000, 0.001]"


def test_one_lead_is_told_in_the_singular() -> None:
    page = to_markdown([world({"d": [lead(5)]})])

    assert rows(page, "Hard negatives")["party"][0].endswith(", in 1 lead")
