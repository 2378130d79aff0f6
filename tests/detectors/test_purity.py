"""The same events give the same claims, whatever their order, batching and names, and the future changes nothing."""

from itertools import pairwise

import ibis
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from factories.events import Row, act, at, table_of
from factories.examples import AT_THE_GATE, examples
from factories.schemes import MODES, Mode, World, shape, told_without_time
from watchfloor.domain.detection.contract import Evaluation, Found, Reference
from watchfloor.domain.detection.ticks import Window, closed_ticks, window_of

pytestmark = pytest.mark.every_second

CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
SOME = settings(max_examples=examples(6), deadline=None, suppress_health_check=CALM)
STEADY = settings(
    max_examples=12 if AT_THE_GATE else 20, deadline=None, derandomize=True, database=None, suppress_health_check=CALM
)
KINDS = {"actor": "account", "object": "track", "owner": "creator"}
EVERY_MODE = pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
NAMED = ("actor", "object", "owner")


def within(mode: Mode, table: pa.Table, window: Window) -> Found:
    evaluation = Evaluation(mode.detector.settings(mode.parameters), window, Reference("events", KINDS))
    return mode.detector.evaluate(ibis.memtable(table), evaluation)


def drawn(mode: Mode, data: st.DataObject) -> tuple[World, Found]:
    world = data.draw(mode.worlds, label="world")
    found = mode.find(world)
    event(f"{mode.name}: {min(len(found.claims), 2)} leads")
    return world, found


@EVERY_MODE
def test_many_of_the_drawn_worlds_hold_something_to_find_and_some_do_not(mode: Mode) -> None:
    leads: list[int] = []

    @STEADY
    @given(world=mode.worlds)
    def look(world: World) -> None:
        leads.append(len(mode.find(world).claims))

    look()

    assert 0.4 <= sum(count > 0 for count in leads) / len(leads) < 1


@EVERY_MODE
@SOME
@given(data=st.data())
def test_the_order_of_events_is_of_no_account(mode: Mode, data: st.DataObject) -> None:
    world, once = drawn(mode, data)

    found = mode.find(data.draw(st.permutations(world)))

    assert found.claims == once.claims
    assert found.edges.equals(once.edges)


@EVERY_MODE
@SOME
@given(data=st.data(), cuts=st.lists(st.integers(1, 400), max_size=4))
def test_the_batching_of_events_is_of_no_account(mode: Mode, data: st.DataObject, cuts: list[int]) -> None:
    world, once = drawn(mode, data)
    whole = table_of(world)
    ends = sorted({0, whole.num_rows, *(cut % whole.num_rows for cut in cuts)})

    arrived = pa.concat_tables([whole.slice(low, high - low) for low, high in pairwise(ends)][::-1])

    assert within(mode, arrived, Window(at(), at(days=30))).claims == once.claims


@EVERY_MODE
@SOME
@given(data=st.data())
def test_an_event_that_was_delivered_twice_counts_once(mode: Mode, data: st.DataObject) -> None:
    world, once = drawn(mode, data)

    again = data.draw(st.lists(st.sampled_from(world), max_size=60))

    assert mode.find([*world, *again]).claims == once.claims


@EVERY_MODE
@SOME
@given(data=st.data(), day=st.integers(1, 29))
def test_truncating_after_a_day_changes_nothing_before(mode: Mode, data: st.DataObject, day: int) -> None:
    world = data.draw(mode.worlds)
    truncated = [row for row in world if int(str(row["ts_us"])) < at(days=day)]
    end = list(closed_ticks(at(), at(days=day), mode.detector.tick))[-1]
    window = window_of(end, mode.detector.look_back)

    whole = within(mode, table_of(world), window)

    event(f"{mode.name}: {min(len(whole.claims), 2)} leads by then")
    assert within(mode, table_of(truncated), window).claims == whole.claims


@EVERY_MODE
@SOME
@given(data=st.data(), days=st.integers(-9_000, 9_000))
def test_a_world_that_happens_later_is_judged_alike(mode: Mode, data: st.DataObject, days: int) -> None:
    world, once = drawn(mode, data)
    later = [{**row, "ts_us": int(str(row["ts_us"])) + at(days=days) - at()} for row in world]

    found = within(mode, table_of(later), Window(at(days=days), at(days=30 + days)))

    assert [told_without_time(claim) for claim in found.claims] == [told_without_time(claim) for claim in once.claims]


def renamed(row: Row, names: dict[str, str]) -> Row:
    return {**row, **{role: names[f"{role}:{row[role]}"] for role in NAMED if row.get(role)}}


@EVERY_MODE
@SOME
@given(data=st.data())
def test_other_names_are_judged_alike(mode: Mode, data: st.DataObject) -> None:
    world, once = drawn(mode, data)
    known = sorted({f"{role}:{row[role]}" for row in world for role in NAMED if row.get(role)})
    order = data.draw(st.permutations(range(len(known))))
    names = {name: f"x{place:04}" for name, place in zip(known, order, strict=True)}

    found = mode.find([renamed(row, names) for row in world])

    called = {f"{KINDS[name.partition(':')[0]]}:{new}": name.partition(":")[2] for name, new in names.items()}
    members = {frozenset(called[str(member.entity)] for member in claim.members) for claim in found.claims}
    assert members == {frozenset(member.entity.id for member in claim.members) for claim in once.claims}
    assert sorted(map(shape, found.claims)) == sorted(map(shape, once.claims))


@EVERY_MODE
@SOME
@given(data=st.data(), second=st.integers(0, 30 * 86_400 - 1))
def test_a_quiet_stranger_changes_no_lead(mode: Mode, data: st.DataObject, second: int) -> None:
    world, once = drawn(mode, data)
    stranger = act("stranger", "unheard", at(seconds=second), owner="nobody", outcome="notice", text="my own words")

    found = mode.find([*world, stranger])

    assert {claim.key for claim in found.claims} == {claim.key for claim in once.claims}
    assert found.edges.equals(once.edges)
