"""From meetings to edges, from edges to what chance would give, and to communities."""

import numpy as np
import pytest

from factories.events import Row, act, at, crowd, events_of, farm
from watchfloor.domain.detection.contract import EDGES, Reference
from watchfloor.domain.detection.detectors.coordination.graph import (
    Edges,
    communities,
    edge_q_values,
    edge_table,
    edges_of,
    expected_objects,
)
from watchfloor.domain.detection.detectors.coordination.pairs import (
    Actions,
    chance_of_meeting,
    encode_actions,
    meet,
    open_gate,
    read_actions,
)
from watchfloor.domain.detection.statistics import Ints

MINUTE = 60_000_000


def graph_of(rows: list[Row]) -> tuple[Actions, Edges]:
    actions = read_actions(events_of(rows))
    return actions, edges_of(meet(actions, MINUTE, open_gate(actions).passes), len(actions.actors))


def clique(*names: str, tracks: int = 5, start: int = 0) -> list[Row]:
    """Accounts that play the same tracks together on two days."""
    return [
        act(name, f"{names[0]}-{k}", at(days=start + day, minutes=10 * k, seconds=i))
        for day in (0, 2)
        for k in range(tracks)
        for i, name in enumerate(names)
    ]


def named(actions: Actions, groups: list[Ints]) -> list[list[str]]:
    return [[str(actions.actors[int(code)]) for code in group] for group in groups]


def test_edges_count_distinct_objects_and_days() -> None:
    _, edges = graph_of(clique("a", "b"))

    assert (edges.weight.tolist(), edges.days.tolist(), edges.repeated.tolist()) == ([5], [2], [5])


def test_first_and_last_span_every_meeting() -> None:
    _, edges = graph_of(clique("a", "b"))

    assert edges.first.tolist() == [at()]
    assert edges.last.tolist() == [at(days=2, minutes=40, seconds=1)]


def test_only_the_marked_edges_are_kept_with_their_objects() -> None:
    actions, edges = graph_of([*clique("a", "b"), *clique("x", "y", tracks=3)])

    table = edge_table(actions, edges.where(edges.weight < 5), Reference("streams"))

    assert table["objects"].to_pylist() == [["object:x-0", "object:x-1", "object:x-2"]]


def test_the_table_is_typed_as_declared_and_names_kinds() -> None:
    actions, edges = graph_of(clique("b", "a"))

    table = edge_table(actions, edges, Reference("streams", {"actor": "account", "object": "track"}))

    assert table.schema.equals(EDGES)
    assert (table["a"][0].as_py(), table["b"][0].as_py()) == ("account:a", "account:b")


def test_no_meetings_make_no_edges_and_no_communities() -> None:
    actions, edges = graph_of([act("a", "t", at()), act("b", "s", at())])

    assert edges.a.size == 0
    assert communities(edges, 2) == []
    assert edge_table(actions, edges, Reference("streams")).num_rows == 0
    assert expected_objects(actions, edges, MINUTE).size == 0


def test_two_cliques_without_a_link_are_two_communities() -> None:
    actions, edges = graph_of([*clique("a", "b", "c"), *clique("x", "y", "z", start=1)])

    assert named(actions, communities(edges, 3)) == [["a", "b", "c"], ["x", "y", "z"]]


def test_a_weak_bridge_does_not_join_two_cliques() -> None:
    bridge = [act(name, "both", at(days=9, seconds=i)) for i, name in enumerate(("c", "x"))]
    actions, edges = graph_of([*clique("a", "b", "c"), *clique("x", "y", "z", start=1), *bridge])

    assert named(actions, communities(edges, 3)) == [["a", "b", "c"], ["x", "y", "z"]]


def test_communities_below_the_smallest_are_left_out() -> None:
    _, edges = graph_of([*clique("a", "b", "c"), *clique("x", "y", start=1)])

    assert [group.size for group in communities(edges, 3)] == [3]


def test_strangers_are_expected_to_meet_on_less_than_a_farm_does() -> None:
    actions, edges = graph_of([*farm(), *crowd()])
    farmed = edges.weight == 6

    expected = expected_objects(actions, edges, MINUTE)

    assert farmed.sum() == 15
    assert expected[farmed].max() < 1


def test_expectation_grows_with_the_window() -> None:
    actions, edges = graph_of(clique("a", "b"))

    assert expected_objects(actions, edges, MINUTE)[0] < expected_objects(actions, edges, 10 * MINUTE)[0]


def test_an_object_played_in_one_hour_is_likelier_to_be_met_on() -> None:
    rush = [act(f"p{i}", "new", at(days=3, seconds=i)) for i in range(2_000)]
    steady = [act(f"p{i}", "old", at(seconds=1_200 * i)) for i in range(2_000)]
    actions = read_actions(events_of([*rush, *steady]))

    new, old = chance_of_meeting(actions, MINUTE)

    assert new > 5 * old
    assert 0 < old < new <= 1


def test_what_only_a_few_touch_does_not_set_its_own_expectation() -> None:
    together = [act(f"farm{i}", "secret", at(days=3, seconds=i)) for i in range(5)]
    actions = read_actions(events_of([*together, *crowd()]))

    place = actions.objects.to_pylist().index("secret")
    drawn, undrawn = (chance_of_meeting(actions, MINUTE, prior)[place] for prior in (1_000, 0))

    assert undrawn > 100 * drawn


def test_q_values_count_the_pairs_that_never_met() -> None:
    _, edges = graph_of(clique("a", "b"))
    expected = np.array([0.05])

    few, many = edge_q_values(edges, expected, 10)[0], edge_q_values(edges, expected, 1_000)[0]

    assert many > 1_000 * few


def test_one_evening_together_counts_as_it_is_and_more_days_without_the_busiest() -> None:
    one_day = [act(name, f"t{k}", at(minutes=9 * k)) for k in range(6) for name in "ab"]
    _, once = graph_of(one_day)
    _, again = graph_of([*one_day, *(act(name, "t0", at(days=3)) for name in "ab")])
    expected = np.array([0.1])

    assert edge_q_values(once, expected, 50)[0] < edge_q_values(again, expected, 50)[0]


@pytest.mark.parametrize("cut", [1, 7, 19])
def test_acts_in_parts_are_coded_like_acts_in_one(cut: int) -> None:
    table = events_of(clique("c", "a", "b")).select("actor", "object", "ts_us").to_pyarrow()

    whole, parts = encode_actions([table]), encode_actions([table.slice(cut), table.slice(0, cut)])

    assert parts.actors.equals(whole.actors)
    assert parts.objects.equals(whole.objects)
    assert parts.ts.tolist() == whole.ts.tolist()
    assert sorted(zip(parts.object, parts.ts, parts.actor, strict=True)) == sorted(
        zip(whole.object, whole.ts, whole.actor, strict=True)
    )
