"""Mobs and claimants whose claims come back; viral incidents and honest corrections left alone."""

import pytest

from factories.events import Row, act, at, evaluate
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.detection.ticks import Window
from watchfloor.domain.leads.schemas import Claim

ABUSIVE = detectors()["abusive_reporting"]


def citizens(people: int = 40, reports: int = 4, **columns: object) -> list[Row]:
    """Long-standing reporters who tell what they met, each in their own words."""
    return [
        act(f"c{i:02}", f"song{(i + 7 * r) % 20}", at(days=7 * r, hours=i % 24, minutes=i),
            owner=f"owner{(i + 7 * r) % 20}", text=f"{i} on {r}", **columns)
        for i in range(people)
        for r in range(reports)
    ]  # fmt: skip


def mob(size: int = 10, text: str = "He STOLE  this", **columns: object) -> list[Row]:
    return [
        act(f"mob{i}", "song99", at(days=20, minutes=3 * i), owner="star", text=text.format(i=i), **columns)
        for i in range(size)
    ]


def troll(made: int = 6, back: int = 5, outcome: str = "retraction") -> list[Row]:
    notices = [act("troll", f"m{d}", at(days=d), owner=f"hit{d}", outcome="notice") for d in range(made)]
    follow = [act("troll", f"m{d}", at(days=d + 9), owner=f"hit{d}", outcome=outcome) for d in range(back)]
    return [*notices, *follow]


def the_claim(rows: list[Row], **parameters: object) -> Claim:
    (claim,) = evaluate(ABUSIVE, rows, parameters=parameters).claims
    return claim


def speaks(claim: Claim, name: str) -> bool:
    return {item.name: item.speaks_against for item in claim.counter_evidence}[name]


def test_a_mob_with_one_text_is_a_lead_whose_target_may_be_the_victim() -> None:
    claim = the_claim([*mob(), *citizens()])

    assert str(claim.members[0].entity) == "creator:star"
    assert len(claim.members) == 11
    assert "The target may be the victim" in claim.explanation
    assert claim.score > claim.baseline


def test_text_is_compared_after_folding_case_and_space() -> None:
    rows = mob(text="he stole this")
    rows[0] = {**rows[0], "text": "HE   STOLE THIS"}

    assert "10 of them" in the_claim([*rows, *citizens()]).explanation


def test_a_mob_on_one_device_shows_without_any_text() -> None:
    rows = mob(text="{i}", device="phone")

    assert "share a device" in the_claim([*rows, *citizens(device=None)]).explanation


def test_a_burst_by_ordinary_reporters_is_no_lead() -> None:
    viral = [act(f"c{i:02}", "song99", at(days=20, minutes=i), owner="star", text=f"own words {i}") for i in range(30)]

    assert evaluate(ABUSIVE, [*viral, *citizens()]).claims == ()


def test_the_same_mob_spread_over_a_month_is_no_burst() -> None:
    slow = [{**row, "ts_us": at(days=3 * i)} for i, row in enumerate(mob())]

    assert evaluate(ABUSIVE, [*slow, *citizens()]).claims == ()


def test_upheld_reports_speak_against_the_lead() -> None:
    assert speaks(the_claim([*mob(outcome="upheld"), *citizens()], max_upheld=1), "upheld")
    assert not speaks(the_claim([*mob(outcome="rejected"), *citizens()]), "upheld")


def test_a_mob_that_was_right_is_set_aside_and_told() -> None:
    found = evaluate(ABUSIVE, [*mob(outcome="upheld"), *citizens()])

    assert found.claims == ()
    assert found.set_aside == ("10 reporters on star: mostly found to be right.",)


def test_a_claimant_whose_claims_come_back_is_a_lead_that_says_withdrawal_is_not_abuse() -> None:
    claim = the_claim([*troll(), *citizens()])

    assert [str(member.entity) for member in claim.members] == ["account:troll"]
    assert "on 5 of them at least half of the claims came back (5 withdrawn" in claim.explanation
    assert "A withdrawal is not abuse by itself" in claim.explanation
    assert speaks(claim, "own_correction")


def test_counter_notices_count_only_when_disputes_do() -> None:
    contested = [*troll(outcome="counternotice"), *citizens()]

    assert len(evaluate(ABUSIVE, contested, count="disputed").claims) == 1
    assert evaluate(ABUSIVE, contested, count="withdrawn").claims == ()


def test_rejections_count_where_asked_for() -> None:
    rejected = [act("troll", f"m{d}", at(days=d), owner=f"hit{d}", outcome="rejected") for d in range(6)]

    assert "6 rejected" in the_claim([*rejected, *citizens(outcome="upheld")], count="failed").explanation
    assert evaluate(ABUSIVE, [*rejected, *citizens(outcome="upheld")]).claims == ()


def test_a_retraction_before_the_claim_is_not_about_it() -> None:
    early = [act("troll", f"m{d}", at(days=d), owner=f"hit{d}", outcome="retraction") for d in range(5)]
    later = [act("troll", f"m{d}", at(days=d + 9), owner=f"hit{d}", outcome="notice") for d in range(5)]

    assert evaluate(ABUSIVE, [*early, *later, *citizens()]).claims == ()


@pytest.mark.parametrize("owners", [1, 60])
def test_one_batch_corrected_at_once_is_honest_however_large(owners: int) -> None:
    made = [act("gallery", f"s{k}", at(days=1, seconds=k), owner=f"site{k}", outcome="notice") for k in range(owners)]
    back = [{**row, "outcome": "retraction", "ts_us": int(str(row["ts_us"])) + 10**12} for row in made]

    assert evaluate(ABUSIVE, [*made, *back, *citizens()]).claims == ()


def test_without_outcomes_the_limit_is_told() -> None:
    found = evaluate(ABUSIVE, [*mob(), *citizens()])

    assert "claimants could not be judged" in found.limits[0]


def test_exemplars_of_a_claimant_are_what_came_back() -> None:
    claim = the_claim([*troll(), *citizens()])

    assert [one.sentence for one in claim.exemplars] == ["troll: retraction"] * 5


def test_a_settlement_long_after_is_told_as_one() -> None:
    late = [{**row, "ts_us": at(days=24, hours=n)} if row["outcome"] == "retraction" else
            {**row, "ts_us": at(days=-40 + n)} for n, row in enumerate(troll())]  # fmt: skip

    (claim,) = evaluate(ABUSIVE, [*late, *citizens()], window=Window(at(days=-50), at(days=30))).claims

    assert speaks(claim, "settlement")
    assert "long after it suggests a settlement" in " ".join(item.sentence for item in claim.counter_evidence)
