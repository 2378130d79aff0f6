"""Which window a hunt looks at: all the data up to the first tick after its end, or what was asked for."""

from dataclasses import dataclass
from datetime import datetime

from watchfloor.domain.detection.contract import Detector
from watchfloor.domain.detection.parameters import Parameter
from watchfloor.domain.detection.ticks import Window, in_micros, tick_after
from watchfloor.kernel.clock import MICROSECONDS, to_micros
from watchfloor.kernel.errors import InvalidInput

LOOK_BACK = Parameter("look_back", "seconds", "all", "how far back from the tick, or all", 60, 3.2e9)


@dataclass(frozen=True, slots=True)
class Span:
    """When the data's first and last event happened, rows that lie in the future left out; None where there is none."""

    first_us: int | None
    last_us: int | None


def window_of_hunt(
    detector: Detector, span: Span, *, since: datetime | None, until: datetime | None, look_back: str = "all"
) -> Window:
    """The window of one evaluation at the last tick that closes after the data's end.

    `look_back` is "all", "tick" (the detector's own, as live runs use) or a duration; `since` and `until` override.
    Raises InvalidInput where nothing lies in it.
    """
    if span.first_us is None or span.last_us is None:
        raise InvalidInput(
            "The dataset holds no event with a time in the past.",
            fix="Load events, or check the dataset's time column and its future rows.",
            code="no_events",
        )
    end = to_micros(until) if until else tick_after(span.last_us, detector.tick)
    if since:
        start = to_micros(since)
    elif look_back == "all":
        start = span.first_us
    elif look_back == "tick":
        start = end - in_micros(detector.look_back)
    else:
        start = end - round(float(LOOK_BACK.read(look_back)) * MICROSECONDS)
    if start >= end:
        raise InvalidInput(
            "The hunt's window is empty: it starts at or after its end.",
            fix="Give a since that is before until and within the data.",
            code="empty_window",
        )
    return Window(start, end)
