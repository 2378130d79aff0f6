"""Through real snapshots: several loads in any batches, overlapping, late or cut short, give the leads they must."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from factories.events import Row, at
from factories.examples import examples
from factories.hunts import NOW, load_events
from factories.schemes import MODES, Mode, World
from watchfloor.domain.detection.contract import Evaluation, Found, Reference
from watchfloor.domain.detection.ticks import ticks_to_revise, window_of
from watchfloor.engine.lake import Lake
from watchfloor.kernel.clock import to_micros

pytestmark = pytest.mark.every_second

LATER = NOW + timedelta(days=1)
FEW = settings(
    max_examples=examples(5),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)
EVERY_MODE = pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
COLUMNS = ("actor", "object", "owner", "outcome", "text", "device", "ip")


@contextmanager
def a_lake() -> Iterator[Lake]:
    with tempfile.TemporaryDirectory() as folder:
        yield Lake(Path(folder))


def load(lake: Lake, rows: World, *, now: datetime = NOW) -> None:
    """Load the rows under the roles that their world has, and the same roles for every part of it."""
    roles = {name: name for name in COLUMNS if name in {"actor", "object"} or any(name in row for row in rows)}
    whole = [{**dict.fromkeys(roles), **row} for row in rows]
    load_events(lake, whole, roles=roles, now=now)


def evaluate(mode: Mode, lake: Lake, end_us: int, *, as_of_now: bool = False) -> Found:
    snapshot = lake.snapshot("streams")
    window = window_of(end_us, mode.detector.look_back)
    received = NOW if as_of_now else None
    events = lake.events(snapshot, since_us=window.since_us, until_us=window.until_us, received_by=received)
    reference = Reference("streams", snapshot.declaration.kinds)
    return mode.detector.evaluate(events, Evaluation(mode.detector.settings(mode.parameters), window, reference))


def time_of(row: Row) -> int:
    return int(str(row["ts_us"]))


@EVERY_MODE
@FEW
@given(data=st.data(), cuts=st.lists(st.integers(1, 500), min_size=1, max_size=3))
def test_overlapping_loads_in_any_batches_give_the_leads_of_one_load(
    mode: Mode, data: st.DataObject, cuts: list[int]
) -> None:
    world = data.draw(st.permutations(data.draw(mode.worlds)))
    ends = sorted({0, len(world), *(cut % len(world) for cut in cuts)})
    batches = [world[max(0, low - 9 * place) : high] for place, (low, high) in enumerate(pairwise(ends))]

    with a_lake() as one, a_lake() as many:
        load(one, world)
        for batch in batches:
            load(many, batch)
        found = evaluate(mode, many, at(days=30))
        once = evaluate(mode, one, at(days=30))

    event(f"{mode.name}: {min(len(once.claims), 2)} leads")
    assert found.claims == once.claims
    assert found.edges.equals(once.edges)


@EVERY_MODE
@FEW
@given(data=st.data(), late=st.integers(1, 60), days=st.sampled_from([(22, 30), (8, 22), (8, 30)]))
def test_only_the_ticks_to_revise_change_with_late_rows(
    mode: Mode, data: st.DataObject, late: int, days: tuple[int, int]
) -> None:
    world = data.draw(st.permutations(data.draw(mode.worlds)))
    missed, on_time = world[:late], world[late:]
    ends = [at(days=day) for day in days]

    with a_lake() as lake:
        load(lake, on_time)
        then = [evaluate(mode, lake, end).claims for end in ends]
        load(lake, missed, now=LATER)
        as_of_then = [evaluate(mode, lake, end, as_of_now=True).claims for end in ends]
        revised = [evaluate(mode, lake, end).claims for end in ends]

    detector = mode.detector
    named = {
        end
        for row in missed
        for end in ticks_to_revise(time_of(row), to_micros(LATER), detector.tick, detector.look_back)
    }
    changed = {end for end, old, new in zip(ends, then, revised, strict=True) if old != new}
    event(f"{mode.name}: {len(changed)} ticks changed")
    assert as_of_then == then
    assert changed <= named


@EVERY_MODE
@FEW
@given(data=st.data(), day=st.integers(8, 29))
def test_a_backtest_on_truncated_data_gives_what_the_whole_gave(mode: Mode, data: st.DataObject, day: int) -> None:
    world = data.draw(mode.worlds)

    with a_lake() as whole, a_lake() as cut:
        load(whole, world)
        load(cut, [row for row in world if time_of(row) < at(days=day)])
        ends = [at(days=day - 5), at(days=day)]
        told = [(evaluate(mode, whole, end).claims, evaluate(mode, cut, end).claims) for end in ends]

    event(f"{mode.name}: {len(told[-1][0])} leads by then")
    assert all(before == after for before, after in told)


@EVERY_MODE
@FEW
@given(data=st.data())
def test_exemplars_are_rows_of_the_snapshot_at_their_time(mode: Mode, data: st.DataObject) -> None:
    with a_lake() as lake:
        load(lake, data.draw(mode.worlds))
        claims = evaluate(mode, lake, at(days=30)).claims
        rows = lake.collect(lake.events(lake.snapshot("streams")).select("row_key", "ts_us"))

    kept = set(zip(rows["row_key"].to_pylist(), rows["ts_us"].to_pylist(), strict=True))
    shown = {(one.row_key, to_micros(one.time)) for claim in claims for one in claim.exemplars}
    event(f"{mode.name}: {min(len(shown), 3)} exemplars")
    assert shown <= kept
    assert all(claim.exemplars for claim in claims)
