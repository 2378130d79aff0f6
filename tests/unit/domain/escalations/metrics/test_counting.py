"""Shares, spreads, groups, breaches, backlog and days: counted by hand, at their edges, and by their laws."""

import math
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.service.attainment import FellDue
from watchfloor.domain.escalations.metrics.rules import (
    Fact,
    backlog_of,
    breaches_of,
    flow_of,
    group_of,
    groups_of,
    keys_of,
    percentile,
    share_of,
    slack_of,
    spread_of,
)
from watchfloor.domain.escalations.metrics.schemas import MetricsBy

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
UTC_ZONE, STOCKHOLM = ZoneInfo("UTC"), ZoneInfo("Europe/Stockholm")
FACT = Fact("ESC-1", "press", ("SG",), "S2", "press", NOW, NOW, None, None, None, None, 0)
KEPT = FellDue("ESC-1", "decision", None, NOW, is_in_time=True, slack=HOUR)
LATE = replace(KEPT, is_in_time=False, slack=-HOUR)
SHARES = st.floats(0, 1)
VALUES = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40).map(sorted)
PLACES = st.lists(st.sampled_from(["SG", "MY", "IN", "JP"]), max_size=4, unique=True).map(tuple)
FACTS = st.lists(
    st.builds(
        lambda places, severity, kind, hours: replace(
            FACT, jurisdictions=places, severity=severity, requester_kind=kind, received_at=NOW - hours * HOUR
        ),
        PLACES,
        st.sampled_from([None, "S0", "S1", "S2"]),
        st.sampled_from(["press", "government"]),
        st.integers(0, 3_000),
    ),
    max_size=20,
)


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        ([], 0.5, None),
        ([7.0], 0.0, 7.0),
        ([7.0], 0.95, 7.0),
        ([1.0, 2.0], 0.5, 1.5),
        ([1.0, 2.0, 3.0], 0.5, 2.0),
        ([1.0, 2.0, 3.0, 4.0], 0.5, 2.5),
        ([0.0, 10.0], 0.85, 8.5),
        ([0.0, 10.0, 20.0], 0.95, 19.0),
        ([1.0, 1.0, 1.0, 100.0], 0.5, 1.0),
        ([1.0, 2.0, 3.0, 4.0, 5.0], 0.0, 1.0),
        ([1.0, 2.0, 3.0, 4.0, 5.0], 1.0, 5.0),
        ([1.0, 2.0, 3.0, 4.0, 5.0], 0.25, 2.0),
    ],
)
def test_a_percentile_counted_by_hand(values: list[float], share: float, expected: float | None) -> None:
    assert percentile(values, share) == (None if expected is None else pytest.approx(expected))


@given(VALUES, SHARES, SHARES)
def test_a_greater_share_never_has_a_smaller_percentile(values: list[float], one: float, other: float) -> None:
    low, high = sorted([one, other])
    below, above = percentile(values, low), percentile(values, high)
    assert below is not None
    assert above is not None
    assert below <= above + 1e-6
    assert values[0] - 1e-6 <= below <= values[-1] + 1e-6


@given(VALUES, SHARES)
def test_hours_and_seconds_have_the_same_percentile(values: list[float], share: float) -> None:
    found, scaled = percentile(values, share), percentile([value * 3600 for value in values], share)
    assert found is not None
    assert scaled == pytest.approx(found * 3600, abs=1e-3)


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [
        # The roots of (p - x)² = z² x (1 - x) / n, worked out by hand with z = 1.959964.
        (0, 10, 0.0, 0.277533),
        (1, 10, 0.017876, 0.404150),
        (5, 10, 0.236593, 0.763407),
        (10, 10, 0.722467, 1.0),
        (1, 1, 0.206549, 1.0),
        (0, 1, 0.0, 0.793451),
        (50, 100, 0.403832, 0.596168),
        (81, 263, 0.255266, 0.366206),
    ],
)
def test_an_interval_is_that_of_wilson(hits: int, n: int, low: float, high: float) -> None:
    found = share_of(hits, n)
    assert (found.hits, found.n, found.share) == (hits, n, hits / n)
    assert [found.low, found.high] == pytest.approx([low, high], abs=2e-4)


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_ends_of_an_interval_solve_the_equation_of_wilson(case: tuple[int, int]) -> None:
    hits, n = case
    found, z = share_of(hits, n), 1.959963984540054
    for end in (found.low, found.high):
        if 1e-9 < end < 1 - 1e-9:
            assert (hits / n - end) ** 2 == pytest.approx(z * z * end * (1 - end) / n, rel=1e-5, abs=1e-9)


@given(st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_what_failed_has_the_interval_of_what_held_seen_from_the_other_end(case: tuple[int, int]) -> None:
    hits, n = case
    held, failed = share_of(hits, n), share_of(n - hits, n)
    assert held.low == pytest.approx(1 - failed.high, abs=1e-9)
    assert held.high == pytest.approx(1 - failed.low, abs=1e-9)


@pytest.mark.parametrize("hits", [0, 1, 2, 5])
def test_more_of_the_same_makes_an_interval_narrower(hits: int) -> None:
    widths = [share_of(hits * times, 5 * times) for times in (1, 4, 16, 64)]
    spans = [one.high - one.low for one in widths]
    assert spans == sorted(spans, reverse=True)
    assert len(set(spans)) == 4


def test_of_nothing_nothing_is_known_and_that_is_no_zero() -> None:
    found = share_of(0, 0)
    assert (found.share, found.low, found.high) == (None, 0.0, 1.0)


@given(st.lists(st.floats(0, 1e6), max_size=20), st.integers(0, 20))
def test_a_spread_does_not_care_in_which_order_things_happened(seconds: list[float], more: int) -> None:
    of = len(seconds) + more
    assert spread_of(seconds, of=of) == spread_of(reversed(seconds), of=of)


def test_a_spread_of_nothing_has_how_many_it_could_have_been_and_no_time() -> None:
    found = spread_of([], of=3)
    assert (found.n, found.reached.n, found.reached.share) == (0, 3, 0.0)
    assert (found.median, found.p85, found.p95, found.mean) == (None, None, None, None)


def test_one_long_wait_moves_the_mean_and_not_the_median() -> None:
    found = spread_of([60.0] * 9 + [6_000.0], of=10)
    assert (found.median, found.mean) == (60.0, 654.0)


@given(st.lists(st.none() | st.integers(-10_000, 10_000), max_size=30))
def test_slack_is_of_those_that_were_kept_and_in_order(minutes: list[int | None]) -> None:
    clocks = [replace(KEPT, slack=None if one is None else timedelta(minutes=one)) for one in minutes]
    found = slack_of(clocks)
    parts = (found.least, found.p5, found.p25, found.median, found.p75, found.p95, found.most)
    kept = [one * 60.0 for one in minutes if one is not None]
    assert found.n == len(kept)
    if not kept:
        assert set(parts) == {None}
        return
    told = [part for part in parts if part is not None]
    assert all(before <= after + 1e-6 for before, after in pairwise(told))
    assert (told[0], told[-1]) == (min(kept), max(kept))


@pytest.mark.parametrize(
    ("received", "aware", "touched", "seconds"),
    [
        (0, 0, 1, 3_600),  # aware at the receipt
        (0, -2, 1, 10_800),  # the law counts from when we knew
        (0, 2, 1, 3_600),  # that somebody noted the awareness later helps nobody
        (0, 0, 0, 0),  # at once
        (0, 0, -1, 0),  # a clock that was set wrong makes no time less than none
    ],
)
def test_a_time_counts_from_the_legal_start(received: int, aware: int, touched: int, seconds: float) -> None:
    fact = replace(
        FACT,
        received_at=NOW + received * HOUR,
        awareness_at=NOW + aware * HOUR,
        first_touch_at=NOW + touched * HOUR,
    )
    assert group_of("all", [fact], []).first_touch.median == seconds


def test_each_instant_is_in_its_own_spread() -> None:
    fact = replace(
        FACT,
        first_touch_at=NOW + HOUR,
        contained_at=NOW + 2 * HOUR,
        decided_at=NOW + 3 * HOUR,
        responded_at=NOW + 4 * HOUR,
    )
    found = group_of("all", [fact, FACT], [])
    spreads = (found.first_touch, found.contain, found.decide, found.respond)
    assert [one.median for one in spreads] == [3_600, 7_200, 10_800, 14_400]
    assert [(one.reached.hits, one.reached.n) for one in spreads] == [(1, 2)] * 4


def test_what_was_reopened_three_times_counts_once() -> None:
    found = group_of("all", [replace(FACT, reopenings=3), replace(FACT, reopenings=1), FACT], [])
    assert (found.reopened.hits, found.reopened.n) == (2, 3)


def test_attainment_is_of_clocks_and_not_of_escalations() -> None:
    found = group_of("all", [FACT], [KEPT, KEPT, LATE])
    assert (found.escalations, found.attainment.hits, found.attainment.n) == (1, 2, 3)


@given(FACTS, st.sampled_from([by for by in MetricsBy if by is not MetricsBy.JURISDICTION]))
def test_the_groups_are_all_there_is_and_nothing_twice(facts: list[Fact], by: MetricsBy) -> None:
    groups = groups_of(facts, [], by=by, zone=STOCKHOLM)
    assert sum(one.escalations for one in groups) == len(facts)
    assert [one.key for one in groups] == sorted({one.key for one in groups})
    assert all(one.escalations for one in groups)


@given(FACTS)
def test_a_place_counts_each_that_is_there_and_nowhere_the_rest(facts: list[Fact]) -> None:
    found = {one.key: one.escalations for one in groups_of(facts, [], by=MetricsBy.JURISDICTION, zone=UTC_ZONE)}
    for place in ("SG", "MY", "IN", "JP"):
        assert found.get(place, 0) == sum(place in fact.jurisdictions for fact in facts)
    assert found.get("none", 0) == sum(not fact.jurisdictions for fact in facts)


@pytest.mark.parametrize(
    ("at", "week", "month"),
    [
        ("2026-12-31T23:59:59+01:00", "2026-W53", "2026-12"),
        ("2027-01-01T00:00:00+01:00", "2026-W53", "2027-01"),  # a Friday: still the last week of the year before
        ("2027-01-04T00:00:00+01:00", "2027-W01", "2027-01"),
        ("2025-12-29T00:00:00+01:00", "2026-W01", "2025-12"),  # and a Monday that is in the next year's first
        ("2026-03-01T00:00:00+01:00", "2026-W09", "2026-03"),
        ("2024-02-29T12:00:00+01:00", "2024-W09", "2024-02"),
    ],
)
def test_weeks_are_those_of_iso_and_months_those_of_the_wall(at: str, week: str, month: str) -> None:
    local = datetime.fromisoformat(at).astimezone(STOCKHOLM)
    assert keys_of(FACT, MetricsBy.WEEK, local) == (week,)
    assert keys_of(FACT, MetricsBy.MONTH, local) == (month,)


@pytest.mark.parametrize(
    ("by", "keys"),
    [
        (MetricsBy.ALL, ("all",)),
        (MetricsBy.DEMAND_CLASS, ("press",)),
        (MetricsBy.SEVERITY, ("S2",)),
        (MetricsBy.REQUESTER_KIND, ("press",)),
        (MetricsBy.JURISDICTION, ("SG",)),
    ],
)
def test_an_escalation_counts_where_it_is_told_apart(by: MetricsBy, keys: tuple[str, ...]) -> None:
    assert keys_of(FACT, by, NOW) == keys


def test_a_clock_counts_in_the_month_it_fell_due_and_its_escalation_in_that_of_its_receipt() -> None:
    early = replace(FACT, received_at=datetime(2026, 10, 31, tzinfo=UTC))
    november, december = (replace(KEPT, due_at=datetime(2026, month, 2, tzinfo=UTC)) for month in (11, 12))
    found = groups_of([early], [(november, early), (december, early)], by=MetricsBy.MONTH, zone=UTC_ZONE)
    assert [(one.key, one.escalations, one.attainment.n) for one in found] == [
        ("2026-10", 1, 0),
        ("2026-11", 0, 1),
        ("2026-12", 0, 1),
    ]


def test_the_duty_that_was_broken_most_comes_first_and_then_the_alphabet() -> None:
    often = replace(LATE, name="response")
    found = breaches_of([(KEPT, FACT), (LATE, FACT), (often, FACT), (often, FACT), (LATE, FACT)], {})
    assert [(one.duty, one.breached.hits, one.breached.n) for one in found] == [("decision", 2, 3), ("response", 2, 2)]


def test_a_duty_whose_law_nobody_knows_any_more_is_still_told() -> None:
    [found] = breaches_of([(replace(LATE, obligation="OLD-1"), FACT)], {"SG-1": "SG"})
    assert (found.jurisdiction, found.duty, found.is_legal) == ("none", "OLD-1", True)


def test_a_legal_duty_counts_once_however_many_places_its_escalation_has() -> None:
    wide = replace(FACT, jurisdictions=("IN", "MY", "SG"))
    legal = breaches_of([(replace(LATE, obligation="SG-1"), wide)], {"SG-1": "SG"})
    promise = breaches_of([(LATE, wide)], {})
    assert [(one.jurisdiction, one.is_legal) for one in legal] == [("SG", True)]
    assert [(one.jurisdiction, one.is_legal) for one in promise] == [("IN", False), ("MY", False), ("SG", False)]


@given(st.lists(st.booleans(), max_size=40))
def test_breaches_and_attainment_are_two_sides_of_one_count(kept: list[bool]) -> None:
    clocks = [KEPT if one else LATE for one in kept]
    attained = group_of("all", [FACT], clocks).attainment
    broken = sum(one.breached.hits for one in breaches_of([(clock, FACT) for clock in clocks], {}))
    assert attained.hits + broken == len(kept)


def test_the_oldest_of_two_that_began_together_is_the_lower_reference() -> None:
    found = backlog_of([("ESC-2", NOW - HOUR), ("ESC-1", NOW - HOUR)], NOW)
    assert (found.oldest, found.oldest_since, found.oldest_age) == ("ESC-1", NOW - HOUR, 3_600)


def test_what_begins_later_than_now_is_as_old_as_nothing() -> None:
    found = backlog_of([("ESC-1", NOW + HOUR)], NOW)
    assert (found.open, found.oldest_age, found.median_age) == (1, 0.0, 0.0)


@pytest.mark.parametrize(
    ("since", "until", "zone", "days"),
    [
        ("2026-12-01T00:00Z", "2026-12-02T00:00Z", "UTC", 1),  # the end belongs to no day of the period
        ("2026-12-01T00:00Z", "2026-12-02T00:00:01Z", "UTC", 2),
        ("2026-12-01T00:00Z", "2026-12-02T00:00Z", "Asia/Singapore", 2),
        ("2026-11-30T16:00Z", "2026-12-01T16:00Z", "Asia/Singapore", 1),
        ("2026-03-28T23:00Z", "2026-03-29T22:00Z", "Europe/Stockholm", 1),  # a day of 23 hours
        ("2026-10-24T22:00Z", "2026-10-25T23:00Z", "Europe/Stockholm", 1),  # and one of 25
        ("2024-02-28T00:00Z", "2024-03-02T00:00Z", "UTC", 3),
        ("2026-12-01T09:00Z", "2026-12-01T09:00:00.000001Z", "UTC", 1),
    ],
)
def test_a_period_touches_the_days_of_its_zone(since: str, until: str, zone: str, days: int) -> None:
    begins, ends = datetime.fromisoformat(since), datetime.fromisoformat(until)
    assert len(flow_of([], [], since=begins, until=ends, zone=ZoneInfo(zone))) == days


@given(st.lists(st.integers(0, 24 * 20 - 1), max_size=40), st.lists(st.integers(0, 24 * 20 - 1), max_size=40))
def test_whatever_came_and_ended_is_on_one_of_the_days(came: list[int], ended: list[int]) -> None:
    arrived, closed = ([NOW + hour * HOUR for hour in hours] for hours in (came, ended))
    days = flow_of(arrived, closed, since=NOW, until=NOW + timedelta(days=20), zone=STOCKHOLM)
    assert (sum(day.arrivals for day in days), sum(day.closures for day in days)) == (len(came), len(ended))
    assert all(after.day - before.day == timedelta(days=1) for before, after in pairwise(days))


def test_an_arrival_late_at_night_is_on_the_day_of_the_wall() -> None:
    at = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
    days = flow_of([at], [], since=NOW, until=NOW + timedelta(days=2), zone=STOCKHOLM)
    assert {day.day: day.arrivals for day in days if day.arrivals} == {date(2026, 12, 2): 1}


def test_a_mean_of_many_small_times_loses_nothing() -> None:
    found = spread_of([0.1] * 10, of=10)
    assert found.mean is not None
    assert math.isclose(found.mean, 0.1, rel_tol=0, abs_tol=1e-17)
