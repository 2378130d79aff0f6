"""Trivial rankings are trivial, seeded and comparable."""

from factories.events import act, at, crowd, events_of, farm
from watchfloor.domain.detection.detectors.baselines import as_table, precision_at, trivial_rankings

ROWS = [act("old", "a", at()), act("old", "b", at(days=1)), act("old", "b", at(days=2)), act("new", "a", at(days=9))]


def test_each_rule_ranks_by_what_it_is_named_after() -> None:
    rankings = trivial_rankings(events_of(ROWS), seed=1)

    assert rankings["degree"] == {"new": 0.5, "old": 1.0}
    assert rankings["volume"] == {"new": 0.5, "old": 1.0}
    assert rankings["newness"] == {"new": 1.0, "old": 0.5}


def test_chance_is_drawn_from_the_seed_alone() -> None:
    rows = crowd(20, 3)

    first = trivial_rankings(events_of(rows), seed=7)["random"]

    assert trivial_rankings(events_of(rows[::-1]), seed=7)["random"] == first
    assert trivial_rankings(events_of(rows), seed=8)["random"] != first


def test_precision_looks_at_as_many_as_are_guilty() -> None:
    scores = {"a": 0.9, "b": 0.8, "c": 0.1}

    assert precision_at(scores, frozenset({"a", "c"})) == 0.5
    assert precision_at(scores, frozenset()) == 0.0


def test_volume_alone_does_not_find_the_farm() -> None:
    guilty = frozenset(f"farm{i}" for i in range(6))

    rankings = trivial_rankings(events_of([*farm(tracks=4), *crowd()]), seed=1)

    assert precision_at(rankings["volume"], guilty) < 0.5


def test_the_rankings_print_as_one_table() -> None:
    table = as_table(trivial_rankings(events_of(ROWS), seed=1))

    assert table.column_names == ["entity", "degree", "newness", "volume", "random"]
    assert table["entity"].to_pylist() == ["new", "old"]
