"""Two staffings over the same arrivals: the places of the queue, the promises that count, and who differs most."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.rules.calendars import WHOLE_DAY
from watchfloor.domain.escalations.metrics.crews import Crew
from watchfloor.domain.escalations.metrics.replay import Past
from watchfloor.domain.escalations.metrics.staffing import StaffingCompared, arrival_of, compare_staffing
from watchfloor.domain.escalations.rules.matrix import SHIPPED, Severity
from watchfloor.domain.escalations.rules.priority import Weighed, weigh

SINCE = datetime(2026, 6, 1, tzinfo=UTC)  # a Monday
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
UNTIL, NOW = SINCE + 7 * DAY, SINCE + 60 * DAY


def past(
    at: float,
    severity: Severity = "S3",
    *,
    ref: str = "ESC-1",
    minutes: float | None = 60,
    touched: float | None = None,
    decided: float | None = None,
    legal: float | None = None,
    contained: bool = False,
) -> Past:
    """Received so many hours into the period; everything else in hours after that."""
    received = SINCE + at * HOUR
    item = Weighed(ref, severity, received, handling_minutes=minutes, is_contained=contained)
    legal_due, *done = (None if hours is None else received + hours * HOUR for hours in (legal, touched, decided))
    return Past(item, "press", None, None, legal_due, *done)


def crew(people: int, *days: int) -> list[Crew]:
    return [Crew(frozenset(days or range(7)), WHOLE_DAY, ZoneInfo("UTC"), people)]


def compared(
    record: list[Past], before: list[Crew], after: list[Crew], *, now: datetime = NOW, seed: int = 1, rows: int = 100
) -> StaffingCompared:
    return compare_staffing(record, SHIPPED, (before, after), period=(SINCE, UNTIL), now=now, seed=seed, rows=rows)


def waits(found: StaffingCompared, side: str) -> dict[str, float]:
    """Hours from receipt to the first touch in the model."""
    times = {row.escalation: (row.received_at, getattr(row, side).first_touch_at) for row in found["rows"]}
    return {ref: (touched - received) / HOUR for ref, (received, touched) in times.items()}


def test_a_promise_has_its_record_and_both_of_the_model() -> None:
    record = [past(0, touched=5, decided=6), past(0.1, ref="ESC-2", touched=1, decided=80)]
    touch, decision = compared(record, crew(2), crew(1, 6))["promises"]
    assert [touch.recorded.hits, touch.baseline.hits, touch.other.hits] == [1, 2, 0]
    assert [decision.recorded.hits, decision.baseline.hits, decision.other.hits] == [1, 2, 0]
    assert (touch.newly_late, decision.newly_late, decision.no_longer_late) == (2, 2, 0)
    assert (touch.name, decision.name) == ("first touch", "decision")


def test_only_promises_that_are_due_by_now_count_on_any_side() -> None:
    record = [past(0), past(24 * 6.9, ref="ESC-2")]
    touch, decision = compared(record, crew(1), crew(1), now=UNTIL)["promises"]
    assert {touch.recorded.n, touch.baseline.n, touch.other.n} == {1}
    assert {decision.recorded.n, decision.baseline.n, decision.other.n} == {1}


def test_the_grave_overtakes_and_the_legal_overtakes_the_grave() -> None:
    first = past(0, ref="ESC-0", minutes=120)
    record = [first, past(0.1, "S4", ref="ESC-1"), past(0.2, "S0", ref="ESC-2"), past(0.3, "S4", ref="ESC-3", legal=4)]
    found = waits(compared(record, crew(1), crew(2)), "baseline")
    assert sorted(found, key=lambda ref: found[ref] + 0.1 * int(ref[-1])) == ["ESC-0", "ESC-3", "ESC-2", "ESC-1"]


def test_a_place_is_that_of_the_queue_but_for_what_was_contained_later() -> None:
    one = past(3, "S2", legal=9, minutes=None, contained=True)
    found = arrival_of(one, SHIPPED, seed=1)
    open_item = Weighed(one.item.ref, "S2", one.item.received_at)
    queue = weigh(open_item, SHIPPED, legal_due=one.legal_due, seed=1)
    assert (found.key, found.hard_at) == (queue.key, queue.hard_at)
    assert found.handling == timedelta(minutes=SHIPPED.weights.handling_minutes)
    assert found.at == one.item.received_at


def test_a_queue_tells_its_people_its_work_and_its_waits() -> None:
    found = compared([past(0), past(0, ref="ESC-2")], crew(1), crew(2))
    baseline, other = found["baseline"], found["other"]
    assert (baseline.staffed_hours, other.staffed_hours) == (168, 336)
    assert (baseline.utilisation, other.utilisation) == (2 / 168, 2 / 336)
    assert (baseline.longest_queue, other.longest_queue) == (1, 0)
    assert (baseline.first_touch.mean, other.first_touch.mean) == (1_800, 0)
    assert (baseline.decide.mean, other.decide.mean) == (5_400, 3_600)


def test_who_is_never_reached_counts_as_late_and_is_told_first() -> None:
    record = [past(0, ref="ESC-1", minutes=10_000), past(1, ref="ESC-2", minutes=10_000)]
    found = compared(record, crew(2), crew(1, 6))
    assert [row.escalation for row in found["rows"]] == ["ESC-2", "ESC-1"]
    assert found["rows"][0].other.first_touch_at is None
    assert found["other"].first_touch.reached.hits == 1
    assert found["promises"][0].other.n == 2


def test_rows_begin_with_who_differs_most() -> None:
    record = [past(144, ref="ESC-1"), past(0, ref="ESC-2"), past(72, ref="ESC-3")]
    found = compared(record, crew(3), crew(3, 6), rows=2)
    assert [row.escalation for row in found["rows"]] == ["ESC-2", "ESC-3"]


@given(
    st.lists(st.tuples(st.integers(0, 160), st.sampled_from(["S0", "S2", "S4"]), st.integers(1, 400)), max_size=15),
    st.integers(1, 3),
    st.integers(0, 9),
)
def test_the_same_staffing_changes_nothing_and_the_same_seed_answers_alike(
    told: list[tuple[int, Severity, int]], people: int, seed: int
) -> None:
    record = [past(at, grave, ref=f"ESC-{n:02}", minutes=work) for n, (at, grave, work) in enumerate(told)]
    found = compared(record, crew(people), crew(people), seed=seed)
    assert found["baseline"] == found["other"]
    assert all(one.newly_late == one.no_longer_late == 0 for one in found["promises"])
    assert all(row.baseline == row.other for row in found["rows"])
    assert compared(record, crew(people), crew(people), seed=seed) == found


def test_nothing_came_and_nothing_is_known() -> None:
    found = compared([], crew(1), crew(2))
    assert (found["rows"], found["baseline"].longest_queue, found["baseline"].first_touch.mean) == ((), 0, None)
    assert [one.other.share for one in found["promises"]] == [None, None]
