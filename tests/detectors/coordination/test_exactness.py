"""Without a gate the edges are exactly those of comparing every act with every other, told by a few plain lines."""

from collections import defaultdict
from itertools import combinations

import ibis
import numpy as np
import pyarrow as pa
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from factories.events import Row, act, at, crowd, evaluate, farm, month
from factories.examples import examples
from watchfloor.domain.detection.contract import EDGES, Evaluation, Found, Reference
from watchfloor.domain.detection.detectors.coordination import pairs
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.detection.ticks import Window, from_micros
from watchfloor.kernel.errors import TooLarge

CO_ACTION = detectors()["co_action"]
EXACT: dict[str, object] = {"gate": "none", "min_weight": 1}
SECOND = 1_000_000
MOMENTS = st.one_of(
    st.integers(0, 200).map(lambda second: second * SECOND),
    st.sampled_from([0, 60 * SECOND - 1, 60 * SECOND, 60 * SECOND + 1, 120 * SECOND, 86_400 * SECOND - 1]),
    st.integers(0, 5).map(lambda day: day * 86_400 * SECOND),
)
ACTS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2), MOMENTS), max_size=40)


def rows_of(acts: list[tuple[int, int, int]]) -> list[Row]:
    return [act(f"u{who}", f"t{what}", at() + when) for who, what, when in acts]


def compared(rows: list[Row], window_us: int = 60 * SECOND, min_weight: int = 1) -> list[dict[str, object]]:
    """Every pair of acts on one object by two actors, at most the window apart, summed up by pair of actors."""
    met: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for one, other in combinations(rows, 2):
        times = [int(str(row["ts_us"])) for row in (one, other)]
        if (
            one["object"] == other["object"]
            and one["actor"] != other["actor"]
            and abs(times[0] - times[1]) <= window_us
        ):
            a, b = sorted(str(row["actor"]) for row in (one, other))
            met[a, b] += [(str(one["object"]), time) for time in times]
    return [
        {
            "a": f"account:{a}",
            "b": f"account:{b}",
            "weight": len({thing for thing, _ in acts}),
            "objects": sorted({f"track:{thing}" for thing, _ in acts}),
            "first": from_micros(min(time for _, time in acts)),
            "last": from_micros(max(time for _, time in acts)),
        }
        for (a, b), acts in sorted(met.items())
        if len({thing for thing, _ in acts}) >= min_weight
    ]


@settings(max_examples=examples(40), deadline=None)
@given(acts=ACTS, min_weight=st.integers(1, 3))
def test_edges_are_those_of_comparing_all_with_all(acts: list[tuple[int, int, int]], min_weight: int) -> None:
    expected = compared(rows_of(acts), min_weight=min_weight)
    event(f"{min(len(expected), 3)} edges")

    found = evaluate(CO_ACTION, rows_of(acts), gate="none", min_weight=min_weight).edges

    assert found.to_pylist() == expected
    assert found.schema.equals(EDGES)


@settings(max_examples=examples(15), deadline=None)
@given(acts=ACTS, wider=st.sampled_from(["61s", "2m", "1d"]))
def test_a_wider_window_only_adds_edges(acts: list[tuple[int, int, int]], wider: str) -> None:
    narrow, wide = (
        evaluate(CO_ACTION, rows_of(acts), parameters={**EXACT, "window": window}).edges for window in ("60s", wider)
    )

    weight = {(edge["a"], edge["b"]): edge["weight"] for edge in wide.to_pylist()}
    assert all(weight[edge["a"], edge["b"]] >= edge["weight"] for edge in narrow.to_pylist())


@settings(max_examples=examples(15), deadline=None)
@given(acts=ACTS, burst_p=st.sampled_from([1e-6, 0.01, 0.5]))
def test_the_gate_only_takes_edges_away(acts: list[tuple[int, int, int]], burst_p: float) -> None:
    rows = rows_of(acts)
    exact = {
        (edge["a"], edge["b"]): edge["weight"] for edge in evaluate(CO_ACTION, rows, parameters=EXACT).edges.to_pylist()
    }

    gated = evaluate(CO_ACTION, rows, min_weight=1, burst_p=burst_p).edges.to_pylist()

    assert all(edge["weight"] <= exact[edge["a"], edge["b"]] for edge in gated)


@pytest.mark.parametrize(("apart_us", "edges"), [(60 * SECOND, 1), (60 * SECOND + 1, 0), (0, 1)])
@pytest.mark.parametrize("start", [at(), at(seconds=59.999999), at(days=1, seconds=-30)])
def test_the_window_ends_exactly_where_it_says(start: int, apart_us: int, edges: int) -> None:
    rows = [act("a", "t", start), act("b", "t", start + apart_us)]

    assert evaluate(CO_ACTION, rows, parameters=EXACT).edges.num_rows == edges


def test_one_account_never_meets_itself() -> None:
    rows = [act("a", f"t{k % 3}", at(seconds=k)) for k in range(60)]

    found = evaluate(CO_ACTION, rows, parameters=EXACT)

    assert (found.edges.num_rows, found.claims) == (0, ())


def test_what_begins_before_the_window_meets_nobody_in_it() -> None:
    rows = [act("a", "t", at() - 1), act("b", "t", at()), act("c", "t", at(days=30)), act("d", "t", at(days=30) - 1)]

    assert evaluate(CO_ACTION, rows, parameters=EXACT).edges.num_rows == 0


def test_a_crowd_at_one_second_on_one_object_is_every_pair_of_it() -> None:
    rows = [act(f"u{n:03}", "t", at()) for n in range(60)]

    edges = evaluate(CO_ACTION, rows, parameters=EXACT).edges

    assert edges.num_rows == 60 * 59 // 2
    assert edges["a"].to_pylist() == sorted(edges["a"].to_pylist())


def hundred_thousand_on_one_object() -> pa.Table:
    """As many acts by others elsewhere a day before, so that the minute is a burst."""
    names, times = [f"u{n}" for n in range(100_000)], np.arange(100_000)
    actor = pa.array([*names, *(f"x{name}" for name in names)])
    things = pa.array([*["hit"] * 100_000, *(f"t{n % 50_000}" for n in times)])
    ts_us = np.append(at(days=2) + times % 50 * SECOND, at(days=1) + times * 800_000)
    return pa.table({"row_key": actor, "actor": actor, "object": things, "ts_us": ts_us})


def among_so_many(**given: object) -> Found:
    evaluation = Evaluation(CO_ACTION.settings(given), month(), Reference("events"))
    return CO_ACTION.evaluate(ibis.memtable(hundred_thousand_on_one_object()), evaluation)


def test_a_hundred_thousand_on_one_object_are_refused_without_a_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "MAX_MEETINGS", 1_000_000)

    with pytest.raises(TooLarge, match="gate=burst") as refused:
        among_so_many(gate="none")

    assert refused.value.code == "too_many_pairs"


def test_a_hundred_thousand_on_one_object_are_left_out_by_the_gate_and_told() -> None:
    found = among_so_many()

    assert found.edges.num_rows == 0
    assert "held more than 5,000 acts" in found.limits[0]


def test_a_stray_early_date_costs_no_memory() -> None:
    rows = [*farm(), *crowd()]
    year_68 = act("farm0", "obscure0", -60_000_000_000_000_000)
    since_then = Window(-60_000_000_000_000_000, at(days=30))

    found = evaluate(CO_ACTION, [year_68, *rows], window=since_then)

    assert found.edges.equals(evaluate(CO_ACTION, rows).edges)


def test_the_first_and_last_years_of_the_calendar_are_told_apart() -> None:
    first, last = (round(years * 31_556_952e6) for years in (-1_960, 7_900))
    rows = [act(who, "t", time + n) for time in (first, last) for n, who in enumerate("ab")]

    (edge,) = evaluate(CO_ACTION, rows, window=Window(first, last + 10), parameters=EXACT).edges.to_pylist()

    assert (edge["weight"], edge["first"].year, edge["last"].year) == (1, 9, 9869)
