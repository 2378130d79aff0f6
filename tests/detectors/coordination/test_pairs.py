"""Pairs are exact: the same as comparing every act with every other."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import poisson

from factories.events import Row, act, at, crowd, events_of
from factories.examples import examples
from watchfloor.domain.detection.detectors.coordination import pairs
from watchfloor.domain.detection.detectors.coordination.graph import edges_of
from watchfloor.domain.detection.detectors.coordination.pairs import burst_gate, meet, open_gate, reach, read_actions
from watchfloor.kernel.errors import TooLarge

SECOND = 1_000_000
ACTS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3), st.integers(0, 240)), max_size=60)


def rows_of(acts: list[tuple[int, int, int]]) -> list[Row]:
    return [act(f"u{a}", f"t{o}", at(seconds=s * 30)) for a, o, s in acts]


def compared(acts: list[tuple[int, int, int]], window: int) -> dict[tuple[str, str], int]:
    met: dict[tuple[str, str], set[int]] = {}
    for (a, o, s), (b, p, t) in combinations(acts, 2):
        if a != b and o == p and abs(s - t) * 30 <= window:
            met.setdefault((f"u{min(a, b)}", f"u{max(a, b)}"), set()).add(o)
    return {pair: len(objects) for pair, objects in met.items()}


def found(rows: list[Row], window: int) -> dict[tuple[str, str], int]:
    actions = read_actions(events_of(rows))
    edges = edges_of(meet(actions, window * SECOND, open_gate(actions).passes), len(actions.actors))
    names = actions.actors.to_pylist()
    return {(names[a], names[b]): int(w) for a, b, w in zip(edges.a, edges.b, edges.weight, strict=True)}


@settings(max_examples=examples(60), deadline=None)
@given(acts=ACTS, window=st.sampled_from([30, 60, 90, 3_600]))
def test_edges_equal_comparing_all_with_all(acts: list[tuple[int, int, int]], window: int) -> None:
    assert found(rows_of(acts), window) == compared(acts, window)


def test_pieces_of_any_size_give_the_same_edges(monkeypatch: pytest.MonkeyPatch) -> None:
    acts = [(i % 6, i % 2, i) for i in range(80)]
    whole = found(rows_of(acts), 600)

    monkeypatch.setattr(pairs, "CHUNK_PAIRS", 7)

    assert found(rows_of(acts), 600) == whole


def test_exactly_the_window_apart_still_meets() -> None:
    rows = [act("a", "t", at(seconds=0)), act("b", "t", at(seconds=60)), act("c", "t", at(seconds=60.000001))]

    assert set(found(rows, 60)) == {("a", "b"), ("b", "c")}


def test_rows_without_actor_or_object_are_no_acts() -> None:
    rows = [act("a", "t", at()), {**act("b", "t", at()), "actor": None}, {**act("c", "t", at()), "object": None}]

    assert read_actions(events_of(rows)).ts.size == 1


def test_nobody_meets_on_different_objects_at_the_same_time() -> None:
    assert found([act("a", "t", at()), act("b", "s", at())], 60) == {}


def test_a_meeting_every_day_counts_an_object_once() -> None:
    rows = [act(who, "t", at(days=day)) for who in "ab" for day in range(5)]

    actions = read_actions(events_of(rows))
    edges = edges_of(meet(actions, 60 * SECOND, open_gate(actions).passes), 2)

    assert (edges.weight.tolist(), edges.days.tolist(), edges.repeated.tolist()) == ([1], [5], [1])


def test_one_long_evening_is_repeated_on_nothing() -> None:
    rows = [act(who, f"t{k}", at(minutes=4 * k)) for who in "ab" for k in range(9)]

    actions = read_actions(events_of(rows))
    edges = edges_of(meet(actions, 60 * SECOND, open_gate(actions).passes), 2)

    assert (edges.weight.tolist(), edges.days.tolist(), edges.repeated.tolist()) == ([9], [1], [0])


def test_a_steady_hit_is_no_burst_and_a_rare_track_is() -> None:
    hit = [act(f"u{i % 50}", "hit", at(seconds=20 * i)) for i in range(600)]
    rare = [act(f"u{i}", "rare", at(hours=1, seconds=i)) for i in range(5)]
    actions = read_actions(events_of([*hit, *rare]))

    gate = burst_gate(actions, 60 * SECOND, context_us=3_600 * SECOND, p_value=0.001, max_bucket=5_000)

    names = np.array(actions.objects.to_pylist())[actions.object[gate.passes]]
    assert set(names) == {"rare"}


def passes_by_counting(acts: list[tuple[int, int, int]], p_value: float) -> list[bool]:
    """Whether each act starts a burst, by counting the acts of its cell, its surroundings and everybody anew."""
    steps, around = [minute for _, _, minute in acts], 3
    told = []
    for _, thing, step in acts:
        own = [other for _, what, other in acts if what == thing]
        seen = sum(step <= other <= step + 1 for other in own)
        nearby = sum(step - around <= other <= step + around + 1 for other in own)
        everybody = sum(step <= other <= step + 1 for other in steps) / len(acts)
        expected = max((nearby - seen) / around, len(own) * everybody)
        told.append(seen > 1 and bool(poisson.sf(seen - 1, expected) <= p_value))
    return told


@settings(max_examples=examples(60), deadline=None)
@given(
    acts=st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 3), st.integers(0, 40)), min_size=1, max_size=60, unique=True
    ),
    p_value=st.sampled_from([0.05, 0.2, 0.5]),
)
def test_the_gate_is_that_of_counting_each_cell(acts: list[tuple[int, int, int]], p_value: float) -> None:
    ordered = sorted(acts, key=lambda one: (one[1], one[2], one[0]))
    actions = read_actions(events_of([act(f"u{a}", f"t{o}", at(minutes=m)) for a, o, m in ordered]))

    gate = burst_gate(actions, 60 * SECOND, context_us=180 * SECOND, p_value=p_value, max_bucket=99)

    assert gate.passes.tolist() == passes_by_counting(ordered, p_value)


def test_a_cell_over_the_cap_is_left_out_and_counted() -> None:
    rush = [act(f"u{i}", "rare", at(days=3, seconds=i)) for i in range(30)]
    actions = read_actions(events_of([*rush, *crowd()]))

    gate = burst_gate(actions, 60 * SECOND, context_us=3_600 * SECOND, p_value=0.5, max_bucket=10)

    assert gate.capped_cells > 0
    assert "rare" not in {actions.objects[int(code)].as_py() for code in actions.object[gate.passes]}


def test_too_many_meetings_are_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "MAX_MEETINGS", 3)
    actions = read_actions(events_of([act(f"u{i}", "t", at(seconds=i)) for i in range(9)]))

    with pytest.raises(TooLarge, match="gate=burst") as refused:
        meet(actions, 60 * SECOND, open_gate(actions).passes)

    assert refused.value.code == "too_many_pairs"


def test_no_acts_reach_nothing() -> None:
    actions = read_actions(events_of([act("a", "t", at())]).limit(0))

    assert reach(actions, SECOND).size == 0
    assert meet(actions, SECOND, open_gate(actions).passes).pair.size == 0
