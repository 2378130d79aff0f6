"""What the gate leaves to the night, and that nothing is left out of both."""

from collections.abc import Mapping

import pytest

from factories.turns import KINDS, Example, for_the_night


def example(name: str, kind: str | None, *, rest: str = "", folder: str = "api", **named: object) -> Example:
    marks, module = named.get("marks", frozenset()), named.get("module", {})
    assert isinstance(marks, frozenset)
    assert isinstance(module, Mapping)
    return Example(name, rest, kind, folder, marks, module)


def at_the_gate(*examples: Example) -> list[tuple[str | None, str]]:
    return [(one.kind, one.rest) for one, is_left in zip(examples, for_the_night(examples), strict=True) if not is_left]


def both(name: str, *rests: str, **named: object) -> list[Example]:
    folder = str(named.pop("folder", "api"))
    return [example(name, kind, rest=rest, folder=folder, **named) for kind in KINDS for rest in rests or ("",)]


def test_of_two_databases_one_speaks_for_both_and_each_has_its_turn() -> None:
    kinds = [at_the_gate(*both(f"test_{number}")) for number in range(40)]

    assert {len(one) for one in kinds} == {1}
    assert {one[0][0] for one in kinds} == set(KINDS)


def test_a_file_whose_tests_share_a_desk_has_one_turn() -> None:
    def kind_of(file: str, number: int) -> str | None:
        pair = [Example(f"{file}::test_{number}", "", kind, "api", frozenset(), {}, lasts=True) for kind in KINDS]
        [(ran, _)] = at_the_gate(*pair)
        return ran

    kinds = [{kind_of(f"api/test_{file}.py", number) for number in range(20)} for file in range(20)]

    assert {len(one) for one in kinds} == {1}
    assert set.union(*kinds) == set(KINDS)


def test_every_example_runs_on_one_of_the_two_at_least() -> None:
    for number in range(40):
        ran = at_the_gate(*both(f"test_{number}", "a", "b", "c"))

        assert {rest for _, rest in ran} == {"a", "b", "c"}
        assert len(ran) == 3


@pytest.mark.parametrize(
    "named",
    [{"folder": "unit/infra/db"}, {"folder": "doors"}, {"module": {"ThreadPoolExecutor": object}}],
    ids=["what a database does", "a door", "a crowd"],
)
def test_elsewhere_and_in_a_crowd_the_first_example_runs_on_both(named: dict[str, object]) -> None:
    ran = at_the_gate(*both("test_it", "a", "b", **named))

    assert sorted(ran, key=str) == [("postgresql", "a"), ("sqlite", "a"), ("sqlite", "b")]


def test_what_asks_sql_of_its_own_runs_whole_on_both() -> None:
    marks = frozenset({"each_on_postgres"})

    assert len(at_the_gate(*both("test_it", "a", "b", marks=marks))) == 4


def test_of_what_takes_turns_each_example_has_its_own() -> None:
    examples = both("test_it", *map(str, range(40)), folder="security", marks=frozenset({"in_turns"}))

    ran = at_the_gate(*examples)

    assert {kind for kind, _ in ran} == set(KINDS)
    assert sorted(rest for _, rest in ran) == sorted(map(str, range(40)))


@pytest.mark.parametrize("kinds", [(None,), KINDS])
def test_of_many_that_are_alike_every_second_runs_of_some_tests_the_odd_and_of_others_the_even(
    kinds: tuple[str | None, ...],
) -> None:
    def ran_of(name: str, count: int) -> set[str]:
        marks = frozenset({"every_second"})
        examples = [example(name, kind, rest=str(rest), marks=marks) for kind in kinds for rest in range(count)]
        return {rest for _, rest in at_the_gate(*examples)}

    halves = {frozenset(ran_of(f"test_{number}", 6)) for number in range(40)}

    assert halves == {frozenset("024"), frozenset("135")}
    assert ran_of("test_few", 3) == set("012")


def test_what_needs_no_database_runs() -> None:
    assert at_the_gate(example("test_it", None, rest="a"), example("test_it", None, rest="b")) == [
        (None, "a"),
        (None, "b"),
    ]
