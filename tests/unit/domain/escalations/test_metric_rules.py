"""The arithmetic of the figures: percentiles, intervals, groups, backlog and flow."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
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
    percentile,
    share_of,
    slack_of,
    spread_of,
)
from watchfloor.domain.escalations.metrics.schemas import MetricsBy

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
KL = ZoneInfo("Asia/Kuala_Lumpur")
FACT = Fact("ESC-1", "press", ("SG", "MY"), None, "press", NOW, NOW, NOW + HOUR, None, None, None, 0)
MET = FellDue("ESC-1", "decision", None, NOW, is_in_time=True, slack=HOUR)
MISSED = FellDue("ESC-1", "decision", "SG-1", NOW, is_in_time=False, slack=None)
SECONDS = st.lists(st.floats(0, 1e9, allow_nan=False), min_size=1, max_size=80)


@given(SECONDS, st.sampled_from([0.0, 0.05, 0.25, 0.5, 0.85, 0.9, 0.95, 1.0]))
def test_a_percentile_is_that_of_another_library(seconds: list[float], share: float) -> None:
    assert percentile(sorted(seconds), share) == pytest.approx(float(np.quantile(seconds, share)), rel=1e-9, abs=1e-6)


@given(SECONDS)
def test_the_parts_of_a_spread_stand_in_their_order(seconds: list[float]) -> None:
    spread = spread_of(seconds, of=len(seconds))
    assert spread.median is not None
    assert spread.p85 is not None
    assert spread.p95 is not None
    assert min(seconds) <= spread.median <= spread.p85 <= spread.p95 <= max(seconds)
    assert spread.mean == pytest.approx(float(np.mean(seconds)))


@given(st.integers(0, 500), st.integers(0, 500))
def test_an_interval_holds_its_share(hits: int, more: int) -> None:
    share = share_of(hits, hits + more)
    assert 0 <= share.low <= share.high <= 1
    assert share.share is None or share.low - 1e-12 <= share.share <= share.high + 1e-12


def test_what_did_not_happen_is_in_no_time_but_in_the_count() -> None:
    spread = spread_of([60.0], of=4)
    assert (spread.n, spread.median, spread.reached.hits, spread.reached.n) == (1, 60.0, 1, 4)
    assert spread_of([], of=0).mean is None


def test_times_count_from_the_legal_start_not_from_when_it_was_written_down() -> None:
    aware = replace(FACT, awareness_at=NOW - HOUR)
    assert group_of("all", [aware], []).first_touch.median == 7_200
    late = replace(FACT, awareness_at=NOW + HOUR)
    assert group_of("all", [late], []).first_touch.median == 3_600


def test_an_escalation_of_two_places_counts_in_both() -> None:
    groups = groups_of([FACT], [(MET, FACT), (MISSED, FACT)], by=MetricsBy.JURISDICTION, zone=KL)
    assert [(one.key, one.escalations, one.attainment.hits, one.attainment.n) for one in groups] == [
        ("MY", 1, 1, 2),
        ("SG", 1, 1, 2),
    ]


def test_a_month_begins_at_midnight_of_the_zone() -> None:
    late = replace(FACT, received_at=datetime(2026, 11, 30, 17, tzinfo=UTC))
    assert [one.key for one in groups_of([late], [], by=MetricsBy.MONTH, zone=KL)] == ["2026-12"]
    assert [one.key for one in groups_of([late], [], by=MetricsBy.WEEK, zone=ZoneInfo("UTC"))] == ["2026-W49"]


def test_what_nobody_judged_and_what_has_no_place_are_groups_of_their_own() -> None:
    nowhere = replace(FACT, jurisdictions=())
    assert [one.key for one in groups_of([nowhere], [], by=MetricsBy.SEVERITY, zone=KL)] == ["unjudged"]
    assert [one.key for one in groups_of([nowhere], [], by=MetricsBy.JURISDICTION, zone=KL)] == ["none"]


def test_a_legal_duty_is_broken_where_its_law_is_and_a_promise_where_it_was_owed() -> None:
    late = replace(MET, is_in_time=False, slack=-HOUR)
    found = breaches_of([(MISSED, FACT), (late, FACT)], {"SG-1": "SG"})
    assert {(one.jurisdiction, one.duty, one.breached.hits) for one in found} == {
        ("SG", "SG-1", 1),
        ("SG", "decision", 1),
        ("MY", "decision", 1),
    }


def test_slack_is_of_what_was_kept_and_negative_where_that_was_late() -> None:
    slack = slack_of([MET, replace(MET, slack=-HOUR), MISSED])
    assert (slack.n, slack.least, slack.median, slack.most) == (2, -3600.0, 0.0, 3600.0)


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=60))
def test_the_oldest_is_really_the_oldest(hours: list[int]) -> None:
    backlog = backlog_of(((f"ESC-{n}", NOW - hour * HOUR) for n, hour in enumerate(hours)), NOW)
    assert backlog.oldest_age == max(hours) * 3600
    assert backlog.oldest_since == NOW - max(hours) * HOUR
    assert backlog.p90_age == pytest.approx(float(np.quantile(hours, 0.9)) * 3600)


def test_an_empty_backlog_has_no_age() -> None:
    backlog = backlog_of([], NOW)
    assert (backlog.open, backlog.oldest, backlog.oldest_age, backlog.p90_age) == (0, None, None, None)


def test_days_without_anything_are_days_too() -> None:
    until = datetime(2026, 12, 3, tzinfo=UTC)
    days = flow_of([NOW], [NOW + 20 * HOUR], since=NOW, until=until, zone=ZoneInfo("UTC"))
    assert [(one.day, one.arrivals, one.closures) for one in days] == [
        (date(2026, 12, 1), 1, 0),
        (date(2026, 12, 2), 0, 1),
    ]
