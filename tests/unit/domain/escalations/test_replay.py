"""Another matrix over the same record."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.metrics.replay import Past, compare
from watchfloor.domain.escalations.rules.matrix import SHIPPED, HarmImpact, HarmUrgency, Matrix
from watchfloor.domain.escalations.rules.priority import Weighed

NOW = datetime(2026, 12, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
PAST = Past(
    Weighed("ESC-1", "S3", NOW - 100 * HOUR),
    "press",
    HarmImpact.LOW,
    HarmUrgency.TODAY,
    None,
    NOW - 97 * HOUR,
    NOW - 90 * HOUR,
)


def stricter() -> Matrix:
    """The matrix that ships, but for S3, which is touched within an hour."""
    demands = SHIPPED.demands.S3.model_copy(update={"first_touch": 1.0})
    return SHIPPED.model_copy(update={"demands": SHIPPED.demands.model_copy(update={"S3": demands})})


def test_the_same_matrix_changes_nothing() -> None:
    found = compare([PAST], SHIPPED, SHIPPED, now=NOW)
    assert (found["moved"], found["new_in_head"]) == (0, ())
    assert all(one.newly_late == one.no_longer_late == 0 for one in found["promises"])


def test_a_stricter_promise_would_have_been_broken() -> None:
    touch, decision = compare([PAST], SHIPPED, stricter(), now=NOW)["promises"]
    assert (touch.before.hits, touch.after.hits, touch.newly_late) == (1, 0, 1)
    assert (decision.newly_late, decision.no_longer_late) == (0, 0)


def test_what_is_not_due_yet_counts_on_neither_side() -> None:
    fresh = replace(PAST, item=replace(PAST.item, received_at=NOW - HOUR / 2), first_touch_at=None, decided_at=None)
    touch, _ = compare([fresh], SHIPPED, stricter(), now=NOW)["promises"]
    assert (touch.before.n, touch.after.n) == (0, 0)


def test_another_severity_moves_an_escalation_to_the_front() -> None:
    graver = SHIPPED.severity.low.model_copy(update={"today": "S0"})
    other = SHIPPED.model_copy(update={"severity": SHIPPED.severity.model_copy(update={"low": graver})})
    calm = replace(PAST, item=replace(PAST.item, ref="ESC-0", severity="S2"), impact=None, urgency=None)
    found = compare([PAST, calm], SHIPPED, other, now=NOW)
    assert {(one.before, one.after) for one in found["severities"]} == {("S3", "S0"), ("S2", "S2")}
    assert found["moved"] == 2


@given(st.lists(st.tuples(st.integers(0, 200), st.none() | st.integers(0, 200)), max_size=30))
def test_shares_differ_by_just_what_is_told(cases: list[tuple[int, int | None]]) -> None:
    past = [
        replace(
            PAST,
            item=replace(PAST.item, ref=f"ESC-{n}", received_at=NOW - ago * HOUR),
            first_touch_at=None if took is None else NOW + (took - ago) * HOUR,
        )
        for n, (ago, took) in enumerate(cases)
    ]
    touch, _ = compare(past, SHIPPED, stricter(), now=NOW)["promises"]
    late = [touch.before.n - touch.before.hits, touch.after.n - touch.after.hits]
    assert late[1] - late[0] == touch.newly_late - touch.no_longer_late
