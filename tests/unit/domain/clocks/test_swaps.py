"""Swaps: every minute of every rank is covered by as many people afterwards as before, whatever is moved."""

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from watchfloor.domain.clocks.swaps.rules import (
    Call,
    Move,
    Span,
    SwapState,
    check_single,
    check_waits,
    left_of,
    part_of,
    standing,
)
from watchfloor.kernel.errors import Conflict, InvalidInput

START = datetime(2026, 12, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
WHOLE = Span(START, START + 60 * MINUTE)


def at(minute: int) -> datetime:
    return START + minute * MINUTE


def span(starts: int, ends: int) -> Span:
    return Span(at(starts), at(ends))


@st.composite
def spans(draw: st.DrawFn, first: int = 0, last: int = 90) -> Span:
    begins = draw(st.integers(first, last - 1))
    return span(begins, draw(st.integers(begins + 1, last)))


@st.composite
def moves(draw: st.DrawFn, person: str, to: str) -> Move:
    turn = draw(spans())
    begins = draw(st.integers(0, minutes(turn) - 1))
    ends = draw(st.integers(begins + 1, minutes(turn)))
    call = Call(person, draw(st.integers(1, 3)), draw(st.booleans()), turn)
    return Move(call, to, Span(turn.starts + begins * MINUTE, turn.starts + ends * MINUTE))


def minutes(one: Span) -> int:
    return (one.ends - one.starts) // MINUTE


def told(calls: Iterable[Call]) -> Counter[tuple[int, bool, int]]:
    """How many people are called in each minute at each rank, counted one by one."""
    return Counter(
        (one.rank, one.is_override, minute)
        for one in calls
        for minute in range(90)
        if one.span.starts <= at(minute) < one.span.ends
    )


def by_person(calls: Iterable[Call], person: str) -> int:
    return sum(minutes(one.span) for one in calls if one.person == person)


def pieces(*moving: Move) -> list[Call]:
    return [piece for move in moving for piece in (*move.kept, move.moved)]


@given(moves("ana", "ben"), moves("ben", "ana"))
def test_no_minute_of_a_rank_is_lost_or_doubled_by_an_exchange(there: Move, back: Move) -> None:
    before, after = [there.turn, back.turn], pieces(there, back)

    assert told(after) == told(before)
    assert by_person(after, "ben") - by_person(before, "ben") == minutes(there.span) - minutes(back.span)
    assert all(one.span.starts < one.span.ends for one in after)


@given(moves("ana", "ben"))
def test_a_turn_falls_into_pieces_that_follow_each_other(move: Move) -> None:
    ordered = sorted(pieces(move), key=lambda one: one.span.starts)

    assert (ordered[0].span.starts, ordered[-1].span.ends) == (move.turn.span.starts, move.turn.span.ends)
    assert all(one.span.ends == other.span.starts for one, other in pairwise(ordered))


@given(moves("ana", "ben"), st.lists(spans(), max_size=3))
def test_whoever_takes_a_time_is_called_once_in_each_minute_of_it(move: Move, theirs: Sequence[Span]) -> None:
    others = [Call("ben", 2, is_override=False, span=one) for one in theirs]
    clash = any(minutes_shared(one, move.span) for one in theirs)
    expected = pytest.raises(Conflict, match="one less to call") if clash else nullcontext()
    with expected:
        check_single([move], others)


def minutes_shared(one: Span, other: Span) -> int:
    return sum(one.starts <= at(minute) < one.ends and other.starts <= at(minute) < other.ends for minute in range(90))


def test_first_and_second_may_change_places_for_the_same_hour() -> None:
    first, second = Call("ana", 1, is_override=False, span=WHOLE), Call("ben", 2, is_override=False, span=WHOLE)
    hour = span(10, 20)

    check_single([Move(first, "ben", hour), Move(second, "ana", hour)], [])

    with pytest.raises(Conflict, match="one less to call"):
        check_single([Move(first, "ben", hour), Move(second, "ana", span(10, 19))], [])


@given(spans(0, 60), st.integers(0, 59))
def test_what_is_named_lies_in_the_turn_and_what_is_not_is_all_that_is_left(part: Span, now: int) -> None:
    assume(part.ends > at(now))

    assert part_of(WHOLE, part.starts, part.ends, at(now)) == part
    assert part_of(WHOLE, None, None, at(now)) == span(now, 60)


@pytest.mark.parametrize(
    ("starts", "ends", "now", "code"),
    [
        (None, None, 60, "turn_over"),
        (-1, None, 0, "outside_turn"),
        (None, 61, 0, "outside_turn"),
        (20, 20, 0, "bad_range"),
        (10, 20, 20, "bad_range"),
    ],
)
def test_a_time_that_cannot_be_taken_is_refused(starts: int | None, ends: int | None, now: int, code: str) -> None:
    begins, finishes = (None if one is None else at(one) for one in (starts, ends))
    with pytest.raises((Conflict, InvalidInput)) as refused:
        part_of(WHOLE, begins, finishes, at(now))
    assert refused.value.code == code


def test_what_has_passed_stays_with_who_had_it() -> None:
    assert left_of(span(10, 20), at(15)) == span(15, 20)
    assert left_of(span(10, 20), at(5)) == span(10, 20)


@pytest.mark.parametrize("state", SwapState)
def test_only_what_waits_lapses(state: SwapState) -> None:
    late = standing(state, lapses_at=at(1), now=at(1), has_turns=True)
    gone = standing(state, lapses_at=at(1), now=at(0), has_turns=False)
    expected = SwapState.LAPSED if state is SwapState.ASKED else state

    assert (late, gone) == (expected, expected)
    assert standing(state, lapses_at=at(1), now=at(0), has_turns=True) is state


@pytest.mark.parametrize("state", set(SwapState) - {SwapState.ASKED})
def test_a_swap_is_answered_once_and_in_time(state: SwapState) -> None:
    check_waits("SWAP-1", SwapState.ASKED, lapses_at=at(1), now=at(0))
    for given_state, now in ((state, 0), (SwapState.ASKED, 1)):
        with pytest.raises(Conflict, match=r"SWAP-1 is \w+ already") as refused:
            check_waits("SWAP-1", given_state, lapses_at=at(1), now=at(now))
        assert refused.value.code == "swap_over"
