"""Who returns to one target far more than others as busy do, and what could explain it."""

from collections.abc import Sequence

import ibis
import pytest

from factories.events import Row, act, at, evaluate, month, table_of
from watchfloor.domain.detection.contract import Evaluation, Reference
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.leads.schemas import Claim

REPEAT = detectors()["repeat_target"]


def neighbours(people: int = 30, days: int = 10) -> list[Row]:
    """People who are active on as many days and never return."""
    return [
        act(f"n{i:02}", f"song{i}-{d}", at(days=2 * d, hours=i % 20), owner=f"owner{i}-{d}")
        for i in range(people)
        for d in range(days)
    ]


def grudge(days: int = 9, **columns: object) -> list[Row]:
    return [act("grudge", f"song{d}", at(days=2 * d, hours=3), owner="victim", **columns) for d in range(days)]


def the_claim(rows: Sequence[Row], **parameters: object) -> Claim:
    (claim,) = evaluate(REPEAT, [*rows, *neighbours()], parameters=parameters).claims
    return claim


def speaks(claim: Claim, name: str) -> bool:
    return {item.name: item.speaks_against for item in claim.counter_evidence}[name]


def test_the_lead_names_actor_and_target_with_unknown_roles() -> None:
    claim = the_claim(grudge())

    assert [str(member.entity) for member in claim.members] == ["account:grudge", "creator:victim"]
    assert {member.role.value for member in claim.members} == {"unknown"}
    assert "on 9 separate days, out of the 9" in claim.explanation


def test_the_score_is_a_lower_bound_beside_that_of_the_cohort() -> None:
    claim = the_claim(grudge())

    assert 0.6 < claim.score < 1
    assert claim.baseline < 0.1
    assert claim.q_value is not None
    assert claim.q_value <= 0.05


def test_many_acts_on_one_day_are_one_day() -> None:
    batch = [act("grudge", f"song{k}", at(days=3, minutes=k), owner="victim") for k in range(50)]

    assert evaluate(REPEAT, [*batch, *neighbours()]).claims == ()


def test_fewer_days_than_asked_for_make_no_lead() -> None:
    assert evaluate(REPEAT, [*grudge(days=5), *neighbours()], min_days=6).claims == ()


def test_other_accusers_speak_against_the_lead() -> None:
    others = [act(f"n{i:02}", "songX", at(days=5, hours=i), owner="victim") for i in range(3)]

    assert not speaks(the_claim(grudge()), "other_accusers")
    assert speaks(the_claim([*grudge(), *others]), "other_accusers")


def test_upheld_claims_speak_against_the_lead() -> None:
    assert speaks(the_claim(grudge(outcome="upheld"), max_upheld=1), "upheld")


def test_who_was_mostly_right_is_set_aside_and_told() -> None:
    found = evaluate(REPEAT, [*grudge(outcome="upheld"), *neighbours()])

    assert found.claims == ()
    assert found.set_aside == ("grudge and victim: mostly found to be right.",)


def test_new_objects_each_time_are_what_a_serial_infringer_offers() -> None:
    same = [{**row, "object": "song0"} for row in grudge()]

    assert speaks(the_claim(grudge()), "different_objects")
    assert not speaks(the_claim(same), "different_objects")


def test_an_even_cadence_looks_like_a_scheduled_sweep() -> None:
    assert speaks(the_claim(grudge()), "scheduled")


def test_the_same_name_may_defend_its_own_account() -> None:
    rows = [{**row, "actor": "victim-official"} for row in grudge()]

    assert speaks(the_claim(rows), "same_party")


def test_the_target_is_the_object_where_there_is_no_owner() -> None:
    rows = [{name: value for name, value in row.items() if name != "owner"} for row in [*grudge(), *neighbours()]]
    returning = [{**row, "object": "victim"} if row["actor"] == "grudge" else row for row in rows]

    (claim,) = evaluate(REPEAT, returning).claims

    assert str(claim.members[1].entity) == "track:victim"


@pytest.mark.parametrize("outcome", ["retraction", "counternotice", "reversal", " Retraction "])
def test_what_became_of_a_claim_is_no_further_claim(outcome: str) -> None:
    (first, *rest) = grudge()
    rows = [first, *({**row, "outcome": outcome} for row in rest)]

    assert evaluate(REPEAT, [*rows, *neighbours()]).claims == ()


def test_a_dataset_without_objects_names_none() -> None:
    rows = [{name: value for name, value in row.items() if name != "object"} for row in [*grudge(), *neighbours()]]
    table = table_of([{**row, "object": None} for row in rows]).drop_columns(["object"])
    evaluation = Evaluation(REPEAT.settings({}), month(), Reference("claims", {"owner": "creator"}))

    (claim,) = REPEAT.evaluate(ibis.memtable(table), evaluation).claims

    assert claim.top_objects == ()
    assert "different_objects" not in {item.name for item in claim.counter_evidence}


@pytest.mark.parametrize(
    ("actor", "target", "alike"),
    [("acme", "acme-records", True), ("a", "victim-a", False), ("ab", "ab", True), ("Acme", "ACME", True)],
)
def test_names_are_alike_where_one_holds_the_other_and_is_long_enough(actor: str, target: str, alike: bool) -> None:
    rows = [{**row, "actor": actor, "owner": target} for row in grudge()]

    assert speaks(the_claim(rows), "same_party") is alike


def test_the_volume_counts_every_claim_on_the_target_once() -> None:
    assert the_claim([*grudge(), *grudge()]).volume == 9
