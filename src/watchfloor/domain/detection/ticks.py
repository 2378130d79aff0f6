"""Closed ticks: the instants at which a detector is evaluated, and the window each of them sees."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from watchfloor.kernel.clock import MICROSECONDS


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """A half-open span [since_us, until_us) of event time in microseconds since 1970 UTC."""

    since_us: int
    until_us: int

    @property
    def since(self) -> datetime:
        """The start as an aware time."""
        return from_micros(self.since_us)

    @property
    def until(self) -> datetime:
        """The end, itself excluded, as an aware time."""
        return from_micros(self.until_us)


def from_micros(micros: int) -> datetime:
    """The aware UTC time of microseconds since 1970."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=micros)


def in_micros(span: timedelta) -> int:
    """A span in whole microseconds."""
    return span // timedelta(microseconds=1)


def tick_after(at_us: int, tick: timedelta) -> int:
    """The first tick strictly after an instant: ticks are the multiples of `tick` since 1970 UTC, in microseconds."""
    step = in_micros(tick)
    return (at_us // step + 1) * step


def closed_ticks(first_us: int, cut_off_us: int, tick: timedelta, grace: timedelta = timedelta()) -> Iterator[int]:
    """Every tick after `first_us` that is closed at the cut-off: its end plus the grace has passed."""
    end, step = tick_after(first_us, tick), in_micros(tick)
    while end + in_micros(grace) <= cut_off_us:
        yield end
        end += step


def window_of(end_us: int, look_back: timedelta) -> Window:
    """What the tick ending at `end_us` sees: [end - look_back, end)."""
    return Window(end_us - in_micros(look_back), end_us)


def ticks_to_revise(
    event_us: int, received_us: int, tick: timedelta, look_back: timedelta, grace: timedelta = timedelta()
) -> Iterator[int]:
    """The ticks that had closed without a late row: those that see its event time and closed before it came in."""
    for end in closed_ticks(event_us, received_us, tick, grace):
        if end - in_micros(look_back) > event_us:
            return
        yield end


def days_in(window: Window) -> float:
    """The window's length in days."""
    return (window.until_us - window.since_us) / (86_400 * MICROSECONDS)
