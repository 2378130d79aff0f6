"""Past clocks by another calendar: who changes sides, and how duties are told apart."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.service.recounting import CountedAnew
from watchfloor.domain.escalations.metrics.recounting import by_duty, compare_due
from watchfloor.domain.escalations.metrics.replay import difference

NOW = datetime(2026, 12, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
CLOCKS = st.lists(
    st.builds(
        lambda due, other, met, law, name: clock(due, other, met, obligation=law, name=name),
        st.integers(-50, 5),
        st.integers(-50, 5),
        st.none() | st.integers(-60, 0),
        st.none() | st.sampled_from(["IN-1", "SG-1"]),
        st.sampled_from(["reply", "call"]),
    ),
    max_size=20,
)


def clock(
    due: float,
    other: float,
    met: float | None,
    *,
    name: str = "reply",
    obligation: str | None = None,
    calendar: str | None = "own:five",
) -> CountedAnew:
    """Hours from now at which it was due, would be due, and was met."""
    met_at = None if met is None else NOW + met * HOUR
    return CountedAnew(name, obligation, calendar, NOW + due * HOUR, NOW + other * HOUR, met_at)


def test_a_clock_that_was_met_between_both_due_times_changes_sides() -> None:
    shorter = compare_due([clock(-10, -20, -15)], now=NOW)
    assert (shorter["before"].hits, shorter["after"].hits, shorter["newly_late"]) == (1, 0, 1)
    longer = compare_due([clock(-20, -10, -15)], now=NOW)
    assert (longer["before"].hits, longer["after"].hits, longer["no_longer_late"]) == (0, 1, 1)


def test_a_clock_that_is_never_met_is_late_by_any_due_time_that_passed() -> None:
    found = compare_due([clock(-10, -20, None)], now=NOW)
    assert (found["before"].hits, found["after"].hits, found["newly_late"], found["no_longer_late"]) == (0, 0, 0, 0)


def test_what_would_not_be_due_yet_counts_on_no_side_of_it() -> None:
    found = compare_due([clock(-10, 3, None)], now=NOW)
    assert (found["before"].n, found["after"].n, found["no_longer_late"]) == (1, 0, 1)


def test_duties_are_told_apart_by_law_name_and_calendar_the_most_newly_late_first() -> None:
    told = by_duty(
        [
            clock(-10, -10, -20),
            clock(-10, -10, -20, calendar="IN"),
            clock(-10, -20, -15, name="17 USC 512", obligation="US-1"),
            clock(-10, -9, -20, name="17 USC 512", obligation="US-1"),
        ],
        now=NOW,
    )
    assert [(one.duty, one.is_legal, one.calendar, one.clocks, one.moved, one.newly_late) for one in told] == [
        ("US-1", True, "own:five", 2, 2, 1),
        ("reply", False, "IN", 1, 0, 0),
        ("reply", False, "own:five", 1, 0, 0),
    ]


@given(CLOCKS)
def test_duties_add_up_to_the_whole(clocks: list[CountedAnew]) -> None:
    whole, told = compare_due(clocks, now=NOW), by_duty(clocks, now=NOW)
    assert sum(one.clocks for one in told) == len(clocks)
    assert sum(one.newly_late for one in told) == whole["newly_late"]
    assert sum(one.no_longer_late for one in told) == whole["no_longer_late"]
    assert sum(one.after.hits for one in told) == whole["after"].hits


@given(st.lists(st.tuples(st.none() | st.booleans(), st.none() | st.booleans()), max_size=20))
def test_a_difference_the_other_way_round_tells_the_opposite(pairs: list[tuple[bool | None, bool | None]]) -> None:
    before, after = [one for one, _ in pairs], [one for _, one in pairs]
    there, back = difference(before, after), difference(after, before)
    assert (there["before"], there["newly_late"]) == (back["after"], back["no_longer_late"])
    assert difference(before, before)["newly_late"] == 0
