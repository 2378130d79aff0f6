"""The model of a queue: against queueing theory, and against what can be worked out by hand."""

import random
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from math import factorial
from statistics import fmean
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.calendars.hours import window
from watchfloor.domain.escalations.metrics.crews import Crew, staffed, steps
from watchfloor.domain.escalations.metrics.queueing import Arrival, Worked, work_off

MONDAY = datetime(2026, 6, 1, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
EVERY_DAY = frozenset(range(7))
MANY = 30_000
ARRIVALS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 40), st.integers(0, 3), st.none() | st.integers(0, 90)), max_size=25
).map(lambda told: [arrival(*one, ref=f"E-{number}") for number, one in enumerate(told)])


def arrival(at: float, minutes: float, key: float = 0, hard_at: float | None = None, *, ref: str = "E-1") -> Arrival:
    """One that comes so many minutes after Monday's midnight, and takes so many."""
    hard = None if hard_at is None else MONDAY + hard_at * MINUTE
    return Arrival(ref, MONDAY + at * MINUTE, key, hard, minutes * MINUTE)


def crew(people: int, hours: str = "00:00-24:00", days: Iterable[int] = EVERY_DAY, zone: str = "UTC") -> Crew:
    return Crew(frozenset(days), window(hours), ZoneInfo(zone), people)


def run(arrivals: list[Arrival], *crews: Crew, days: float = 7) -> Worked:
    end = MONDAY + days * DAY
    return work_off(arrivals, steps(crews, MONDAY, end), measured_until=end)


def touched(worked: Worked) -> dict[str, float | None]:
    """Minutes after Monday's midnight at which each was taken."""
    return {ref: minutes(one.touched_at) for ref, one in worked.handled.items()}


def done(worked: Worked) -> dict[str, float | None]:
    """The same, at which each was done."""
    return {ref: minutes(one.done_at) for ref, one in worked.handled.items()}


def minutes(at: datetime | None) -> float | None:
    return None if at is None else (at - MONDAY) / MINUTE


def mean_wait(service: Callable[[random.Random], float], *, rate: float, people: int = 1) -> float:
    """Minutes that arrivals of a Poisson stream wait, all of one place in the queue but for their age."""
    lots = random.Random(7)  # noqa: S311 - because it draws arrivals, and keeps no secret
    at, coming = 0.0, list[Arrival]()
    for number in range(MANY):
        at += lots.expovariate(rate)
        coming.append(arrival(at, service(lots), -at, ref=f"E-{number}"))
    worked = run(coming, crew(people), days=at / 1_440 + 30)
    waits = [(worked.handled[one.ref].touched_at or one.at) - one.at for one in coming]
    assert all(one.done_at for one in worked.handled.values())
    return fmean(one / MINUTE for one in waits)


def test_with_one_server_and_constant_work_the_mean_wait_is_that_of_m_d_1() -> None:
    load = 0.7
    theory = load * 10 / (2 * (1 - load))
    assert mean_wait(lambda _: 10, rate=load / 10) == pytest.approx(theory, rel=0.06)


def test_with_one_server_and_exponential_work_the_mean_wait_is_that_of_m_m_1() -> None:
    load = 0.6
    theory = load * 10 / (1 - load)
    assert mean_wait(lambda lots: lots.expovariate(1 / 10), rate=load / 10) == pytest.approx(theory, rel=0.06)


def test_with_three_servers_the_mean_wait_is_erlangs() -> None:
    people, load = 3, 2.1
    last = load**people / factorial(people) * people / (people - load)
    waits = last / (sum(load**k / factorial(k) for k in range(people)) + last)
    theory = waits * 10 / (people - load)
    measured = mean_wait(lambda lots: lots.expovariate(1 / 10), rate=load / 10, people=people)
    assert measured == pytest.approx(theory, rel=0.08)


def test_of_equals_the_first_to_come_is_taken_first() -> None:
    worked = run([arrival(n, 10, -n, ref=f"E-{n}") for n in (3, 1, 2, 0)], crew(1))
    assert touched(worked) == {"E-0": 0, "E-1": 10, "E-2": 20, "E-3": 30}


def test_the_greater_value_goes_first_and_waits_for_nobody_but_what_is_in_hand() -> None:
    worked = run([arrival(0, 10, 1, ref="A"), arrival(1, 10, 5, ref="B"), arrival(2, 10, 9, ref="C")], crew(1))
    assert touched(worked) == {"A": 0, "C": 10, "B": 20}


def test_what_turned_hard_by_then_goes_before_any_value_the_least_slack_first() -> None:
    waiting = [arrival(1, 10, 99, ref="worth"), arrival(1, 10, 0, 9, ref="later"), arrival(1, 10, 0, 5, ref="sooner")]
    worked = run([arrival(0, 10, ref="first"), *waiting, arrival(1, 10, 50, 21, ref="not yet")], crew(1))
    assert touched(worked) == {"first": 0, "sooner": 10, "later": 20, "not yet": 30, "worth": 40}


def test_what_is_not_hard_yet_has_its_value_alone() -> None:
    worked = run([arrival(0, 10, 9, ref="worth"), arrival(0, 10, 0, 11, ref="hard at 11")], crew(1))
    assert touched(worked) == {"worth": 0, "hard at 11": 10}


def test_who_comes_at_night_waits_for_the_shift() -> None:
    worked = run([arrival(0, 30)], crew(2, "09:00-17:00"))
    assert (touched(worked), done(worked)) == ({"E-1": 9 * 60}, {"E-1": 9 * 60 + 30})


def test_what_a_shift_does_not_finish_is_taken_up_before_anything_new() -> None:
    worked = run([arrival(950, 30, ref="A"), arrival(970, 5, 99, ref="B")], crew(1, "09:00-16:00"))
    next_day = 1_440 + 9 * 60
    assert done(worked) == {"A": next_day + 20, "B": next_day + 25}
    assert touched(worked) == {"A": 950, "B": next_day + 20}


def test_what_was_begun_last_is_laid_down_when_people_leave() -> None:
    coming = [arrival(950, 60, ref="A"), arrival(955, 60, ref="B")]
    worked = run(coming, crew(1, "09:00-16:00"), crew(1, "09:00-20:00"))
    assert done(worked) == {"A": 1_010, "B": 1_010 + 55}


def test_nobody_at_all_touches_nothing_and_it_ends() -> None:
    worked = run([arrival(0, 30), arrival(1, 30, ref="E-2")], crew(1, days=[6]), days=5)
    assert touched(worked) == {"E-1": None, "E-2": None}
    assert (worked.longest, worked.longest_at, worked.busy) == (2, MONDAY + MINUTE, timedelta(0))


def test_the_longest_queue_counts_who_waits_and_not_who_is_worked_on() -> None:
    worked = run([arrival(0, 30, ref=f"E-{n}") for n in range(5)], crew(2))
    assert (worked.longest, worked.longest_at) == (3, MONDAY)


def test_work_counts_until_the_end_of_what_is_measured() -> None:
    end = MONDAY + DAY
    staffing = steps([crew(1)], MONDAY, end + DAY)
    worked = work_off([arrival(1_430, 30)], staffing, measured_until=end)
    assert (worked.busy, staffed(staffing, end)) == (10 * MINUTE, DAY)


def test_a_model_of_nothing_is_nothing() -> None:
    worked = run([], crew(1))
    assert (worked.handled, worked.longest, worked.busy) == ({}, 0, timedelta(0))


@given(ARRIVALS, st.integers(1, 4), st.sampled_from(["00:00-24:00", "00:10-00:40", "23:00-01:00"]))
def test_nobody_is_taken_before_they_come_and_all_work_is_done_in_the_end(
    coming: list[Arrival], people: int, hours: str
) -> None:
    worked = run(coming, crew(people, hours), days=60)
    for one in coming:
        handled = worked.handled[one.ref]
        assert handled.touched_at is not None
        assert handled.done_at is not None
        assert one.at <= handled.touched_at <= handled.done_at - one.handling
    assert worked.busy == sum((one.handling for one in coming), timedelta(0))
    assert worked.longest <= len(coming)


@given(ARRIVALS, st.integers(1, 4))
def test_the_same_is_answered_again_and_everybody_free_is_at_work(coming: list[Arrival], people: int) -> None:
    worked = run(coming, crew(people))
    assert run(coming, crew(people)) == worked
    spans = [(one.touched_at, one.done_at) for one in worked.handled.values() if one.touched_at and one.done_at]
    for one in coming:
        began = worked.handled[one.ref].touched_at or one.at
        if began > one.at:
            # Whoever waited, waited because everybody was at work until that very instant.
            at = began - timedelta.resolution
            assert sum(begins <= at < ends for begins, ends in spans) == people


def test_shifts_at_the_same_time_add_up_and_a_midnight_between_two_is_no_change() -> None:
    staffing = steps([crew(2, "08:00-16:00", [0]), crew(3, "12:00-20:00", [0])], MONDAY, MONDAY + DAY)
    assert [((at - MONDAY) / HOUR, people) for at, people in staffing] == [(0, 0), (8, 2), (12, 5), (16, 3), (20, 0)]
    assert steps([crew(4)], MONDAY, MONDAY + 3 * DAY) == [(MONDAY, 4), (MONDAY + 3 * DAY, 0)]
    assert staffed(staffing, MONDAY + 14 * HOUR) == (4 * 2 + 2 * 5) * HOUR
    assert staffed(staffing, MONDAY + DAY) == (8 * 2 + 8 * 3) * HOUR


def test_a_shift_stands_by_the_clocks_of_its_zone_and_an_open_one_counts_from_the_start() -> None:
    staffing = steps([crew(1, "22:00-06:00", [6])], MONDAY, MONDAY + DAY)
    assert staffing == [(MONDAY, 1), (MONDAY + 6 * HOUR, 0)]
    spring = datetime(2026, 3, 28, tzinfo=UTC)  # the night in which Berlin loses an hour
    told = steps([crew(1, "09:00-10:00", zone="Europe/Berlin")], spring, spring + 2 * DAY)
    assert [at.hour for at, people in told if people] == [8, 7]
