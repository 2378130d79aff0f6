"""What became of claims: which words mean what, and which follow-up belongs to which claim."""

from collections.abc import Sequence

import pytest

from factories.events import Row, act, at, events_of
from watchfloor.domain.detection.detectors.reporting.outcomes import (
    OUTCOMES,
    batches_of,
    claims_of,
    describe_outcomes,
    target_of,
)
from watchfloor.domain.detection.parameters import Settings, read_settings


def settings(**given: object) -> Settings:
    return read_settings(OUTCOMES, given)


def notice(day: int, owner: str = "site", **columns: object) -> Row:
    return {**act("studio", "song", at(days=day), owner=owner, outcome="notice"), **columns}


def follow_up(day: int, outcome: str, owner: str = "site") -> Row:
    return act("studio", "song", at(days=day), owner=owner, outcome=outcome)


def batches(rows: Sequence[Row], **given: object) -> list[dict[str, object]]:
    table = batches_of(events_of(rows), settings(**given)).order_by(["day", "target"]).to_pyarrow()
    listed: list[dict[str, object]] = table.to_pylist()
    return listed


def flags(row: dict[str, object]) -> set[str]:
    return {state for state in ("withdrawn", "rejected", "contested", "upheld") if row[state]}


def test_the_target_is_the_owner_where_there_is_one() -> None:
    assert target_of(events_of([notice(0)])) == "owner"
    assert target_of(events_of([act("a", "b", at())])) == "object"


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        ("retraction", "withdrawn"),
        ("counternotice", "contested"),
        ("reversal", "rejected"),
        (" Retraction ", "withdrawn"),
    ],
)
def test_a_follow_up_marks_the_earlier_claim(outcome: str, state: str) -> None:
    (batch,) = batches([notice(0), follow_up(9, outcome)])

    assert flags(batch) == {state}
    assert batch["lag_days"] == 9


@pytest.mark.parametrize(
    ("outcome", "state"), [("withdrawn", "withdrawn"), ("rejected", "rejected"), ("upheld", "upheld")]
)
def test_an_outcome_on_the_claim_itself_needs_no_follow_up(outcome: str, state: str) -> None:
    (batch,) = batches([{**notice(0), "outcome": outcome}])

    assert flags(batch) == {state}
    assert batch["lag_days"] is None


def test_a_follow_up_is_no_claim_of_its_own() -> None:
    rows = [notice(0), follow_up(9, "retraction")]

    assert claims_of(events_of(rows), settings()).count().to_pyarrow().as_py() == 1


def test_a_follow_up_before_the_claim_is_about_another() -> None:
    (batch,) = batches([follow_up(0, "retraction"), notice(9)])

    assert flags(batch) == set()


def test_a_follow_up_about_another_target_marks_nothing() -> None:
    (batch,) = batches([notice(0), follow_up(9, "retraction", owner="elsewhere")])

    assert flags(batch) == set()


def test_every_earlier_claim_on_the_target_is_marked() -> None:
    listed = batches([notice(0), notice(3), follow_up(9, "retraction"), notice(12)])

    assert [flags(batch) for batch in listed] == [{"withdrawn"}, {"withdrawn"}, set()]


def test_claims_of_one_day_on_one_target_are_one() -> None:
    rows = [act("studio", f"song{k}", at(minutes=k), owner="site", outcome="notice") for k in range(9)]

    assert len(batches(rows)) == 1


def test_the_words_are_parameters() -> None:
    (batch,) = batches([{**notice(0), "outcome": "zurückgezogen"}], withdrawn="zurückgezogen")

    assert flags(batch) == {"withdrawn"}


def test_rows_without_target_or_actor_are_left_out() -> None:
    rows = [notice(0), {**notice(1), "owner": None}, {**notice(2), "actor": None}]

    assert len(batches(rows)) == 1


def test_without_an_outcome_column_nothing_is_known() -> None:
    rows = [{name: value for name, value in notice(0).items() if name != "outcome"}]

    (batch,) = batches(rows)

    assert flags(batch) == set()


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({}, "none known"),
        ({"withdrawn": 0, "upheld": 0}, "none known"),
        ({"withdrawn": 3, "contested": 1}, "3 withdrawn, 1 contested"),
    ],
)
def test_outcomes_are_told_in_words(counts: dict[str, int], said: str) -> None:
    assert describe_outcomes(counts) == said
