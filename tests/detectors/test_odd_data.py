"""Little data, monotonous data and odd names: every detector answers, and names things as they are written."""

from collections.abc import Callable

import ibis
import pytest

from factories.events import Row, act, at, month, table_of
from factories.schemes import MODES, Mode, World, neighbours
from watchfloor.domain.detection.contract import EDGES, Evaluation, Reference
from watchfloor.kernel.errors import InvalidInput

EVERY_MODE = pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
ODD_NAMES = (
    "a:b",
    "O'Brien\"; DROP TABLE",
    "再生数",
    "e\u0301cole",
    "\u00e9cole",
    "\u202egnp.exe",
    "👩‍👩‍👧",
    "x" * 512,
)
MONOTONOUS: dict[str, Callable[[int], Row]] = {
    "one account alone": lambda n: act("a", f"t{n % 7}", at(hours=n), owner=f"o{n % 7}"),
    "one second": lambda n: act(f"a{n}", f"t{n % 7}", at(days=3), owner=f"o{n % 7}"),
    "one object": lambda n: act(f"a{n % 5}", "t", at(hours=5 * n), owner="o"),
    "one row many times": lambda _: act("a", "t", at(), owner="o"),
    "no object": lambda n: {**act(f"a{n}", "t", at(hours=n), owner="o"), "object": None},
    "nobody": lambda n: {**act("a", f"t{n}", at(hours=n), owner="o"), "actor": None},
    "no owner": lambda n: act(f"a{n}", "t", at(hours=n), owner=None),
}


def on_own_phone(row: Row) -> Row:
    """The row as of a phone that nobody else has."""
    return {**row, "device": f"of-{row['actor']}"}


def called(names: tuple[str, ...]) -> World:
    """A farm of accounts with those names, and somebody of the first name who returns to the second."""
    farm = [
        act(name, f"t{k}", at(days=1 + 2 * night, minutes=5 * k, seconds=i), owner=f"of-t{k}")
        for night in range(3)
        for k in range(6)
        for i, name in enumerate(names)
    ]
    returning = [act(names[0], f"g{d}", at(days=2 * d, hours=9), owner=names[1]) for d in range(12)]
    return [*farm, *returning, *neighbours(30, 8)]


@EVERY_MODE
def test_without_any_event_nothing_is_found(mode: Mode) -> None:
    template = act("a", "t", at(days=99), owner="o", outcome="notice", text="")

    found = mode.find([on_own_phone(template)])

    assert found.claims == ()
    assert found.edges.num_rows == 0
    assert found.edges.schema.equals(EDGES)


@EVERY_MODE
def test_one_event_is_no_lead(mode: Mode) -> None:
    row = act("a", "t", at(), owner="o", outcome="notice", text="he stole it")

    assert mode.find([on_own_phone(row)]).claims == ()


@pytest.mark.every_second
@EVERY_MODE
@pytest.mark.parametrize("monotonous", MONOTONOUS.values(), ids=MONOTONOUS)
def test_monotonous_data_accuses_nobody(mode: Mode, monotonous: Callable[[int], Row]) -> None:
    found = mode.find([on_own_phone(monotonous(n)) for n in range(120)])

    assert found.claims == ()


@pytest.mark.parametrize("mode", MODES[:3], ids=lambda mode: mode.name)
def test_odd_names_are_told_apart_and_kept_as_written(mode: Mode) -> None:
    found = mode.find(called(ODD_NAMES))

    assert found.claims
    named = {member.entity.id for claim in found.claims for member in claim.members}
    assert named <= set(ODD_NAMES)


def test_names_that_only_look_alike_are_not_the_same_party() -> None:
    (exact,) = [mode for mode in MODES if mode.name == "co_action_exact"]

    (claim,) = exact.find(called(("e\u0301cole", "\u00e9cole", "ecole"))).claims

    assert len({str(member.entity) for member in claim.members}) == 3


@EVERY_MODE
def test_a_table_without_the_needed_role_is_refused_by_its_name(mode: Mode) -> None:
    table = table_of([act("a", "t", at(), owner="o", device="d")]).drop_columns(["actor"])
    evaluation = Evaluation(mode.detector.settings({}), month(), Reference("plays"))

    with pytest.raises(InvalidInput, match="dataset plays does not bind") as refused:
        mode.detector.evaluate(ibis.memtable(table), evaluation)

    assert refused.value.facts["roles"] == ["actor"]
