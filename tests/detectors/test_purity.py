"""The same events give the same claims, whatever their order and batching, and the future changes nothing."""

import functools
from itertools import pairwise

import ibis
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories.events import act, at, crowd, evaluate, farm, table_of
from watchfloor.domain.detection.contract import Detector, Evaluation, Found, Reference
from watchfloor.domain.detection.registry import DETECTORS
from watchfloor.domain.detection.ticks import closed_ticks, window_of

QUICK = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KINDS = {"actor": "account", "object": "track", "owner": "creator"}
GRUDGE = [act("grudge", f"song{n}", at(days=2 * n, hours=1), owner="victim", outcome="notice") for n in range(9)]
BACK = [act("grudge", f"song{n}", at(days=2 * n, hours=5), owner="victim", outcome="retraction") for n in range(6)]
MOB = [act(f"mob{i}", "song9", at(days=5, minutes=i), owner="star", text="he stole it") for i in range(9)]
QUIET = [{**row, "owner": f"of-{row['object']}", "outcome": "notice", "text": row["row_key"]} for row in crowd(30, 6)]
WORLDS = {
    "co_action": [*farm(5, 5, 3), *crowd(30, 8)],
    "repeat_target": [*GRUDGE, *QUIET],
    "abusive_reporting": [*GRUDGE, *BACK, *MOB, *QUIET],
}
DETECTOR = pytest.mark.parametrize("detector", DETECTORS.values(), ids=DETECTORS)


def at_tick(detector: Detector, table: pa.Table, end_us: int) -> Found:
    window = window_of(end_us, detector.look_back)
    return detector.evaluate(
        ibis.memtable(table), Evaluation(detector.settings({}), window, Reference("events", KINDS))
    )


@functools.cache
def once(name: str) -> Found:
    return evaluate(DETECTORS[name], WORLDS[name])


@DETECTOR
def test_each_world_holds_something_to_find(detector: Detector) -> None:
    assert once(detector.id).claims


@DETECTOR
@QUICK
@given(data=st.data())
def test_the_order_of_events_is_of_no_account(detector: Detector, data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(WORLDS[detector.id]))

    found = evaluate(detector, shuffled)

    assert found.claims == once(detector.id).claims
    assert found.edges.equals(once(detector.id).edges)


@DETECTOR
@QUICK
@given(cuts=st.lists(st.integers(1, 300), max_size=4))
def test_the_batching_of_events_is_of_no_account(detector: Detector, cuts: list[int]) -> None:
    whole = table_of(WORLDS[detector.id])
    edges = sorted({0, whole.num_rows, *(cut % whole.num_rows for cut in cuts)})
    batches = [whole.slice(low, high - low) for low, high in pairwise(edges)]
    arrived = pa.concat_tables(batches[::-1])

    end = at(days=30)

    assert at_tick(detector, arrived, end).claims == at_tick(detector, whole, end).claims


@DETECTOR
@QUICK
@given(day=st.integers(1, 29))
def test_truncating_after_a_day_changes_nothing_before(detector: Detector, day: int) -> None:
    whole = WORLDS[detector.id]
    truncated = [row for row in whole if int(str(row["ts_us"])) < at(days=day)]
    end = list(closed_ticks(at(), at(days=day), detector.tick))[-1]

    assert at_tick(detector, table_of(truncated), end).claims == at_tick(detector, table_of(whole), end).claims
