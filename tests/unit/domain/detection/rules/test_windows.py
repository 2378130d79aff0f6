"""A hunt looks at everything up to the first tick after the data's end, or at what was asked for."""

from datetime import UTC, datetime, timedelta

import pytest

from factories.events import START, at
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.detection.rules.windows import Span, window_of_hunt
from watchfloor.kernel.errors import InvalidInput

CO_ACTION = detectors()["co_action"]
DATA = Span(at(hours=5), at(days=40, hours=7))


def test_by_default_everything_up_to_the_tick_after_the_end() -> None:
    window = window_of_hunt(CO_ACTION, DATA, since=None, until=None)

    assert (window.since_us, window.until_us) == (at(hours=5), at(days=41))


def test_the_detectors_own_look_back_is_what_live_runs_see() -> None:
    window = window_of_hunt(CO_ACTION, DATA, since=None, until=None, look_back="tick")

    assert window.since == START + timedelta(days=41) - CO_ACTION.look_back


def test_a_duration_counts_back_from_the_tick() -> None:
    window = window_of_hunt(CO_ACTION, DATA, since=None, until=None, look_back="7d")

    assert window.since_us == at(days=34)


def test_since_and_until_override() -> None:
    since, until = START + timedelta(days=3), START + timedelta(days=4)

    window = window_of_hunt(CO_ACTION, DATA, since=since, until=until, look_back="tick")

    assert (window.since, window.until) == (since, until)


@pytest.mark.parametrize("look_back", ["soon", "0s", "-1d", "200y"])
def test_a_look_back_that_is_none_is_refused(look_back: str) -> None:
    with pytest.raises(InvalidInput, match="look_back"):
        window_of_hunt(CO_ACTION, DATA, since=None, until=None, look_back=look_back)


def test_an_empty_window_is_refused() -> None:
    with pytest.raises(InvalidInput) as refused:
        window_of_hunt(CO_ACTION, DATA, since=datetime(2030, 1, 1, tzinfo=UTC), until=None)

    assert refused.value.code == "empty_window"


def test_a_dataset_without_past_events_is_refused() -> None:
    with pytest.raises(InvalidInput) as refused:
        window_of_hunt(CO_ACTION, Span(None, None), since=None, until=None)

    assert refused.value.code == "no_events"
