"""A closed tick gives the same claims whenever it is asked, until a late row revises it."""

from datetime import timedelta
from pathlib import Path

import pytest

from factories.events import Row, at, crowd, farm
from factories.hunts import NOW, load_events, with_places
from watchfloor.domain.detection.contract import Evaluation, Found, Reference
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.detection.ticks import ticks_to_revise, window_of
from watchfloor.engine.lake import Lake
from watchfloor.kernel.clock import to_micros

CO_ACTION = detectors()["co_action"]
END = at(days=10)
LATER = NOW + timedelta(days=1)


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


def evaluate_tick(lake: Lake, *, received_by_now: bool) -> Found:
    snapshot = lake.snapshot("streams")
    window = window_of(END, CO_ACTION.look_back)
    received = NOW if received_by_now else LATER
    events = lake.events(snapshot, since_us=window.since_us, until_us=window.until_us, received_by=received)
    reference = Reference("streams", snapshot.declaration.kinds)
    return CO_ACTION.evaluate(events, Evaluation(CO_ACTION.settings({}), window, reference))


def load_all(lake: Lake) -> None:
    """Most of a farm on time, its last three members a day late."""

    def is_late(row: Row) -> bool:
        return row["actor"] in {"farm3", "farm4", "farm5"}

    rows = with_places([*farm(), *crowd()])
    load_events(lake, [row for row in rows if not is_late(row)])
    load_events(lake, [row for row in rows if is_late(row)], now=LATER)


def members(found: Found) -> list[int]:
    return [len(claim.members) for claim in found.claims]


def test_a_tick_as_of_its_time_does_not_see_what_came_late(lake: Lake) -> None:
    load_all(lake)

    assert members(evaluate_tick(lake, received_by_now=True)) == [3]


def test_the_revised_tick_sees_it(lake: Lake) -> None:
    load_all(lake)

    assert members(evaluate_tick(lake, received_by_now=False)) == [6]


def test_asking_again_as_of_then_gives_the_same_claims(lake: Lake) -> None:
    load_events(lake, with_places([*farm(3), *crowd()]))
    then = evaluate_tick(lake, received_by_now=True)
    load_events(lake, with_places([*crowd(60)]), now=LATER)

    assert evaluate_tick(lake, received_by_now=True).claims == then.claims


def test_the_tick_is_among_those_to_revise() -> None:
    late = at(days=1, hours=3)

    revised = list(ticks_to_revise(late, to_micros(LATER), CO_ACTION.tick, CO_ACTION.look_back))

    assert END in revised
    assert all(end > late for end in revised)


def test_loads_in_any_batches_give_the_same_claims(lake: Lake, tmp_path: Path) -> None:
    other = Lake(tmp_path / "other")
    rows = with_places([*farm(), *crowd()])
    load_events(lake, rows)
    for start in range(0, len(rows), 150):
        load_events(other, rows[start : start + 150])

    assert evaluate_tick(other, received_by_now=True).claims == evaluate_tick(lake, received_by_now=True).claims
