"""Leads against the truth: what is right, what is caught, who was named wrongly."""

from typing import Literal

import pytest

from watchfloor.demo.evaluation import Evaluation, Leads, Share, evaluate
from watchfloor.demo.evaluation_page import to_markdown
from watchfloor.demo.truth import Group, Member, Role, Truth


def group(name: str, kind: Literal["campaign", "hard_negative"], **members: Role) -> Group:
    listed = tuple(Member(entity.replace("_", ":"), role) for entity, role in members.items())
    return Group(name, kind, "stream-farm", listed, "2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z", f"what {name} is")


FARM = group("farm", "campaign", account_a=Role.OPERATOR, account_b=Role.OPERATOR, track_t=Role.BUYER)
BRIGADE = group("brigade", "campaign", account_r=Role.OPERATOR, creator_v=Role.TARGET)
PARTY = group("party", "hard_negative", account_f=Role.BYSTANDER, account_g=Role.BYSTANDER, account_r=Role.BYSTANDER)
TRUTH = Truth(simulation=True, scale="tiny", seed=1, groups=(FARM, BRIGADE, PARTY))


def lead(*names: str) -> frozenset[str]:
    return frozenset(f"account:{name}" if len(name) == 1 else name for name in names)


def judged(leads: Leads, baselines: Leads | None = None) -> Evaluation:
    return evaluate(leads, TRUTH, baselines)


def test_a_clean_lead_is_right_and_catches_its_campaign() -> None:
    result = judged({"d": [lead("a", "b")]})
    assert result.detectors[0].leads == Share(1, 1)
    assert result.detectors[0].entities == Share(2, 2)
    assert next(c for c in result.campaigns if (c.campaign, c.name) == ("farm", "d")).members == Share(2, 2)


def test_a_lead_that_is_mostly_bystanders_is_wrong() -> None:
    result = judged({"d": [lead("a", "f", "g")]})
    assert result.detectors[0].leads == Share(0, 1)
    assert result.detectors[0].entities == Share(1, 3)


def test_half_is_not_enough() -> None:
    assert judged({"d": [lead("a", "f")]}).detectors[0].leads == Share(0, 1)


def test_a_lead_that_mixes_two_campaigns_is_right_only_for_a_majority() -> None:
    assert judged({"d": [lead("a", "r")]}).detectors[0].leads == Share(0, 1)
    assert judged({"d": [lead("a", "b", "r")]}).detectors[0].leads == Share(1, 1)


def test_naming_the_victim_is_neither_right_nor_wrong_but_counted() -> None:
    score = judged({"d": [lead("r", "creator:v")]}).detectors[0]
    assert score.entities == Share(1, 1)
    assert score.leads == Share(1, 1)
    assert score.victims == 1


def test_recall_is_over_the_campaigns_own_accounts() -> None:
    caught = {(c.campaign, c.name): c.members for c in judged({"d": [lead("a", "track:t")]}).campaigns}
    assert caught["farm", "d"] == Share(1, 2)
    assert caught["brigade", "d"] == Share(0, 1)


def test_a_flagged_bystander_shows_in_the_hard_negative() -> None:
    spared = {(s.hard_negative, s.name): s for s in judged({"d": [lead("f"), lead("a")]}).hard_negatives}
    assert spared["party", "d"].flagged == Share(1, 2)
    assert spared["party", "d"].leads == 1


def test_an_operator_who_is_also_a_party_guest_is_no_false_alarm() -> None:
    spared = {(s.hard_negative, s.name): s for s in judged({"d": [lead("r")]}).hard_negatives}
    assert spared["party", "d"].flagged == Share(0, 2)


def test_all_detectors_together_catch_what_each_does() -> None:
    result = judged({"one": [lead("a")], "two": [lead("b")]})
    caught = {(c.campaign, c.name): c.members for c in result.campaigns}
    assert caught["farm", "all together"] == Share(2, 2)
    assert caught["farm", "one"] == Share(1, 2)


def test_baselines_are_measured_apart() -> None:
    result = judged({"d": [lead("a")]}, {"random": [lead("f", "g")]})
    assert [score.name for score in result.baselines] == ["random"]
    assert result.baselines[0].entities == Share(0, 2)
    assert next(c for c in result.campaigns if c.name == "all together").members == Share(1, 2)


def test_without_leads_nothing_is_known() -> None:
    score = judged({"d": []}).detectors[0]
    assert score.leads.value is None
    assert score.leads.interval == (0.0, 1.0)


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (1, 1, 0.2065, 1.0),
        (81, 263, 0.2553, 0.3662),
    ],
)
def test_the_interval_is_wilsons(hits: int, n: int, low: float, high: float) -> None:
    assert Share(hits, n).interval == pytest.approx((low, high), abs=5e-5)


def test_the_page_is_the_same_for_the_same_evaluation_in_any_order() -> None:
    one = judged({"x": [lead("a")], "y": [lead("f")]}, {"p": [lead("g")], "q": []})
    other = judged({"y": [lead("f")], "x": [lead("a")]}, {"q": [], "p": [lead("g")]})
    assert to_markdown(one) == to_markdown(other)


def test_the_page_says_simulation_and_gives_n() -> None:
    page = to_markdown(judged({"d": [lead("a", "b")]}))
    assert "*Simulation*" in page
    assert "(2 of 2)" in page
    assert "what party is" in page


def test_the_page_names_what_was_missed_and_what_was_spared() -> None:
    page = to_markdown(judged({"d": [lead("a", "b")]}, {"random": [lead("r"), lead("f")]}))
    assert "Campaigns that no detector saw: brigade." in page
    assert "Hard negatives that no detector touched: party." in page
    assert "## Trivial baselines" in page


def test_the_page_of_no_leads_says_so() -> None:
    assert "none (n = 0)" in to_markdown(judged({"d": []}))
