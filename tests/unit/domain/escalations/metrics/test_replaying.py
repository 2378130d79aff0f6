"""Another matrix over one record: what would have been late, for whom the queue moves, and what no matrix changes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.metrics.replay import HEAD, Past, compare, severity_by
from watchfloor.domain.escalations.metrics.schemas import PromiseReplay
from watchfloor.domain.escalations.rules.matrix import SHIPPED, HarmImpact, HarmUrgency, Matrix, Severity
from watchfloor.domain.escalations.rules.priority import Weighed

NOW = datetime(2026, 12, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
PASTS = st.lists(
    st.builds(
        lambda ago, touch, decide, severity, impact, urgency: past(
            ago=ago, touched=touch, decided=decide, severity=severity, impact=impact, urgency=urgency
        ),
        st.integers(0, 300),
        st.none() | st.integers(0, 300),
        st.none() | st.integers(0, 300),
        st.sampled_from(["S0", "S1", "S2", "S3", "S4"]),
        st.none() | st.sampled_from(HarmImpact),
        st.none() | st.sampled_from(HarmUrgency),
    ),
    max_size=15,
).map(lambda made: [replace(one, item=replace(one.item, ref=f"ESC-{place:03}")) for place, one in enumerate(made)])


def past(
    *,
    ago: float = 200,
    touched: float | None = None,
    decided: float | None = None,
    severity: Severity = "S3",
    demand_class: str = "press",
    impact: HarmImpact | None = None,
    urgency: HarmUrgency | None = None,
    **more: Any,
) -> Past:
    """Received `ago` hours before now, touched and decided so many hours later."""
    received = NOW - ago * HOUR
    done = [None if hours is None else received + hours * HOUR for hours in (touched, decided)]
    item = Weighed(**{"ref": "ESC-1", "severity": severity, "received_at": received} | more)
    return Past(item, demand_class, impact, urgency, None, *done)


def asking(severity: Severity, **changes: float) -> Matrix:
    """The matrix that ships, with other demands of one severity."""
    demands = SHIPPED.demands.of(severity).model_copy(update=changes)
    return SHIPPED.model_copy(update={"demands": SHIPPED.demands.model_copy(update={severity: demands})})


def promises(one: list[Past], before: Matrix, after: Matrix) -> tuple[PromiseReplay, ...]:
    return compare(one, before, after, now=NOW)["promises"]


@pytest.mark.parametrize(
    ("ago", "touched", "counted", "kept"),
    [
        (3.99, 1, 0, 0),  # kept already, but not due: it would count before the failures beside it
        (4, 1, 0, 0),  # due this very instant
        (4.01, 4, 1, 1),  # on the dot
        (4.01, 4.001, 1, 0),
        (200, None, 1, 0),
        (1, None, 0, 0),
    ],
)
def test_a_promise_counts_when_its_time_is_over(ago: float, touched: float | None, counted: int, kept: int) -> None:
    touch, _ = promises([past(ago=ago, touched=touched)], SHIPPED, SHIPPED)
    assert (touch.before.n, touch.before.hits) == (counted, kept)


@pytest.mark.parametrize(
    ("hours", "before", "after", "newly", "no_longer"),
    [
        (3, 4, 2, 1, 0),
        (3, 2, 4, 0, 1),
        (3, 4, 3, 0, 0),
        (5, 4, 2, 0, 0),
        (1, 4, 2, 0, 0),
    ],
)
def test_what_is_newly_late_is_late_by_the_other_matrix_alone(
    hours: float, before: float, after: float, newly: int, no_longer: int
) -> None:
    touch, _ = promises([past(touched=hours)], asking("S3", first_touch=before), asking("S3", first_touch=after))
    assert (touch.newly_late, touch.no_longer_late) == (newly, no_longer)


def test_what_would_not_be_due_yet_is_no_longer_late() -> None:
    touch, _ = promises([past(ago=10)], SHIPPED, asking("S3", first_touch=100))
    assert (touch.before.n, touch.after.n, touch.no_longer_late) == (1, 0, 1)


def test_a_promise_of_the_decision_looks_at_the_decision_and_not_at_the_touch() -> None:
    touch, decision = promises([past(touched=1, decided=73)], SHIPPED, asking("S3", decision=80))
    assert (touch.before.hits, touch.after.hits) == (1, 1)
    assert (decision.before.hits, decision.after.hits, decision.no_longer_late) == (0, 1, 1)
    assert (touch.name, decision.name) == ("first touch", "decision")


def test_a_graver_severity_brings_its_own_shorter_promise() -> None:
    row = SHIPPED.severity.low.model_copy(update={"today": "S0"})
    graver = SHIPPED.model_copy(update={"severity": SHIPPED.severity.model_copy(update={"low": row})})
    judged = past(touched=1, impact=HarmImpact.LOW, urgency=HarmUrgency.TODAY)
    touch, _ = promises([judged], SHIPPED, graver)
    assert (touch.before.hits, touch.after.hits, touch.newly_late) == (1, 0, 1)


@pytest.mark.parametrize(
    ("impact", "urgency", "demand_class", "severity"),
    [
        (HarmImpact.CRITICAL, HarmUrgency.NOW, "press", "S0"),
        (HarmImpact.LOW, HarmUrgency.NONE, "press", "S4"),
        (HarmImpact.LOW, HarmUrgency.NONE, "csam", "S0"),  # the least of its class
        (HarmImpact.LOW, HarmUrgency.NONE, "government_order", "S2"),
        (None, HarmUrgency.NOW, "csam", "S3"),  # half a judgement is none: what was recorded stands
        (HarmImpact.CRITICAL, None, "press", "S3"),
        (None, None, "press", "S3"),
    ],
)
def test_a_matrix_judges_what_people_judged(
    impact: HarmImpact | None, urgency: HarmUrgency | None, demand_class: str, severity: Severity
) -> None:
    assert severity_by(SHIPPED, past(impact=impact, urgency=urgency, demand_class=demand_class)) == severity


@given(PASTS)
def test_the_same_matrix_moves_nobody_whatever_the_record(record: list[Past]) -> None:
    found = compare(record, SHIPPED, SHIPPED, now=NOW)
    assert (found["escalations"], found["moved"], found["new_in_head"]) == (len(record), 0, ())
    assert all(one.before == one.after for one in found["severities"])
    assert all(one.before == one.after and one.newly_late == one.no_longer_late == 0 for one in found["promises"])


@given(PASTS, st.floats(0.1, 90), st.floats(0.1, 90))
def test_two_matrices_that_change_places_tell_the_opposite(record: list[Past], one: float, other: float) -> None:
    first, second = asking("S3", first_touch=one, weight=900), asking("S3", first_touch=other)
    there, back = (compare(record, *pair, now=NOW) for pair in ((first, second), (second, first)))
    assert there["moved"] == back["moved"]
    for forth, reverse in zip(there["promises"], back["promises"], strict=True):
        assert (forth.before, forth.after) == (reverse.after, reverse.before)
        assert (forth.newly_late, forth.no_longer_late) == (reverse.no_longer_late, reverse.newly_late)


@given(PASTS)
def test_each_escalation_has_one_severity_before_and_one_after(record: list[Past]) -> None:
    harder = asking("S3", weight=5_000)
    found = compare(record, SHIPPED, harder, now=NOW)
    assert sum(one.n for one in found["severities"]) == len(record)
    pairs = [(one.before, one.after) for one in found["severities"]]
    assert pairs == sorted(set(pairs))


@given(PASTS)
def test_a_longer_promise_never_makes_anybody_later(record: list[Past]) -> None:
    for promise in promises(record, SHIPPED, asking("S3", first_touch=40, decision=400)):
        assert promise.newly_late == 0
        assert promise.after.n <= promise.before.n


def test_a_record_of_nothing_is_compared_to_nothing() -> None:
    found = compare([], SHIPPED, asking("S3", weight=5_000), now=NOW)
    assert (found["escalations"], found["severities"], found["moved"], found["new_in_head"]) == (0, (), 0, ())
    assert [one.before.share for one in found["promises"]] == [None, None]


def test_who_comes_from_behind_into_the_head_is_named_and_nobody_else() -> None:
    grave = [past(severity="S2", ref=f"ESC-A{place:03}") for place in range(HEAD)]
    slight = [past(severity="S3", ref=f"ESC-B{place:03}") for place in range(2)]
    found = compare([*grave, *slight], SHIPPED, asking("S3", weight=5_000), now=NOW)
    assert found["new_in_head"] == ("ESC-B000", "ESC-B001")


def test_a_move_within_the_head_names_nobody() -> None:
    pair = [past(severity="S2", ref="ESC-A"), past(severity="S3", ref="ESC-B")]
    found = compare(pair, SHIPPED, asking("S3", weight=5_000), now=NOW)
    assert (found["moved"], found["new_in_head"]) == (2, ())


def test_of_two_alike_the_lower_reference_is_first_under_any_matrix() -> None:
    pair = [past(ref="ESC-2"), past(ref="ESC-1")]
    assert compare(pair, SHIPPED, asking("S3", weight=5_000), now=NOW)["moved"] == 0
