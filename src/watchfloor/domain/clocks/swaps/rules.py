"""What a swap moves, and whether it may: pure, over times to call.

A swap moves a part of a turn, or all of it, to another person at the same rank; what gives back moves the other way.
Every minute of each rank is covered by as many people afterwards as before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from watchfloor.kernel.errors import Conflict, InvalidInput


class SwapState(StrEnum):
    """How a swap stands; one whose time is over, or whose turn is no more, has lapsed."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Span:
    """A time, from an instant until before another."""

    starts: datetime
    ends: datetime

    def holds(self, other: "Span") -> bool:
        """Whether all of another lies in it."""
        return self.starts <= other.starts and other.ends <= self.ends

    def meets(self, other: "Span") -> bool:
        """Whether they share a minute."""
        return self.starts < other.ends and other.starts < self.ends


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody who is called in a time, at a rank or before all of them."""

    person: str
    rank: int
    is_override: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Move:
    """A part of a turn that goes to another person."""

    turn: Call
    to: str
    span: Span

    @property
    def moved(self) -> Call:
        """What the other is called for afterwards."""
        return Call(self.to, self.turn.rank, self.turn.is_override, self.span)

    @property
    def kept(self) -> tuple[Call, ...]:
        """What stays with who had it, before and after the part that goes."""
        whole, part = self.turn.span, self.span
        around = (Span(whole.starts, part.starts), Span(part.ends, whole.ends))
        rank, first = self.turn.rank, self.turn.is_override
        return tuple(Call(self.turn.person, rank, first, one) for one in around if one.starts < one.ends)


def part_of(turn: Span, starts: datetime | None, ends: datetime | None, now: datetime) -> Span:
    """The part of a turn that is named; what is left open is all that is left of it. Raises Conflict, InvalidInput."""
    if turn.ends <= now:
        raise Conflict("This time to call is over.", fix="Choose one that is to come.", code="turn_over")
    part = Span(starts or max(turn.starts, now), ends or turn.ends)
    if part.starts >= part.ends or part.ends <= now:
        fix = "Let it end after it starts, and after now."
        raise InvalidInput("Nothing of this time is left to take.", fix=fix, code="bad_range")
    if not turn.holds(part):
        fix = "Name a part of the turn, or leave out when it starts and ends."
        raise InvalidInput("This time reaches beyond the turn.", fix=fix, code="outside_turn")
    return part


def left_of(span: Span, now: datetime) -> Span:
    """What of a time is still to come: who was on call before stays so in the record."""
    return Span(max(span.starts, now), span.ends)


def check_single(moves: Sequence[Move], others: Iterable[Call]) -> None:
    """Let nobody be called twice in one minute, or the desk has one less to call. Raises Conflict `already_on_call`."""
    pieces = [*others, *(piece for move in moves for piece in move.kept)]
    for number, move in enumerate(moves):
        rest = [*pieces, *(other.moved for other in moves[number + 1 :])]
        if any(one.person == move.to and one.span.meets(move.span) for one in rest):
            raise Conflict(
                "Who would take this time is on call then already, so that the desk would have one less to call.",
                fix="Choose another person or time, or give back what they have then.",
                code="already_on_call",
            )


def standing(state: SwapState, *, lapses_at: datetime, now: datetime, has_turns: bool) -> SwapState:
    """How a swap stands now: one that waits lapses when its time is over, or a turn of it is no more."""
    if state is SwapState.ASKED and (lapses_at <= now or not has_turns):
        return SwapState.LAPSED
    return state


def check_waits(ref: str, state: SwapState, *, lapses_at: datetime, now: datetime) -> None:
    """Let a swap be answered or taken back once, and in time. Raises Conflict `swap_over`."""
    now_is = standing(state, lapses_at=lapses_at, now=now, has_turns=True)
    if now_is is not SwapState.ASKED:
        raise Conflict(
            f"{ref} is {now_is} already.", fix="Look how it stands; ask anew for what is left.", code="swap_over"
        )
