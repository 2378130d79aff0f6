"""Coercion against Python: whatever stands in a cell, the value kept is what was written, or the row is refused."""

import math
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.examples import examples
from watchfloor.engine.coercion import FIRST_US, LAST_US, coerce, typed
from watchfloor.engine.declaration import Declaration, parse
from watchfloor.engine.limits import Limits
from watchfloor.engine.reading.layouts import Layout
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.refs import EntityRef

DUCK = duckdb.connect(config={"threads": "1"})
DUCK.execute("SET TimeZone = 'UTC'")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00", exclude_categories=["Cs"]), max_size=8)
NUMERIC = st.from_regex(r"[ ]{0,2}[+-]?[0-9_.,eExX]{1,12}[ ]{0,2}", fullmatch=True)
DECIMAL = st.from_regex(r"[+-]?[0-9]{1,3}\.[0-9]{0,3}", fullmatch=True)
CELLS = st.lists(st.one_of(TEXT, NUMERIC, DECIMAL), min_size=1, max_size=20)
MICROS = st.integers(FIRST_US + 86_400_000_000, LAST_US - 86_400_000_000)
ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
WHOLE = re.compile(r"\s*[+-]?[0-9]+(\.0*)?\s*", re.ASCII)
Judged = tuple[object, list[str]]


def judge(declaration: Declaration, cells: Sequence[object], kind: str = "VARCHAR", *, of: str = "m") -> list[Judged]:
    """The typed value of each cell `m`, and the reasons for which its row is refused."""
    listed = ", ".join(f"({place}, ?::{kind})" for place in range(len(cells)))
    relation = f"(SELECT 'x' AS a, m, place FROM (VALUES {listed}) AS given(place, m))"
    plan = coerce(declaration, Layout({"a": "VARCHAR", "m": kind}, relation, relation, "''"), Limits())
    broken = ", ".join(f"coalesce({check.broken}, false)" for check in plan.checks if not check.implied)
    rows = DUCK.execute(f"SELECT {typed(of)}, [{broken}] FROM ({plan.select(relation)}) ORDER BY place", list(cells))
    reasons = [check.reason for check in plan.checks if not check.implied]
    return [
        (value, [reason for reason, hit in zip(reasons, hits, strict=True) if hit]) for value, hits in rows.fetchall()
    ]


def measured(measure: str) -> Declaration:
    return parse(f"{{dataset: d, roles: {{actor: a}}, measures: {{m: {measure}}}}}")


def timed(extra: str = "") -> Declaration:
    return parse(f"{{dataset: d, time: m, roles: {{actor: a}}{extra}}}")


@given(cells=CELLS)
def test_a_whole_number_is_the_one_written_or_the_row_is_refused(cells: list[str]) -> None:
    for cell, (value, reasons) in zip(cells, judge(measured("int"), cells), strict=True):
        if cell.strip(" ") == "":
            assert (value, reasons) == (None, [])
        elif WHOLE.fullmatch(cell) and -(2**63) <= Decimal(cell) < 2**63:
            assert (value, reasons) == (int(Decimal(cell)), [])
        else:
            assert reasons == ["not a whole number"]


@given(cells=CELLS)
def test_a_number_is_the_one_written_or_the_row_is_refused(cells: list[str]) -> None:
    for cell, (value, reasons) in zip(cells, judge(measured("float"), cells), strict=True):
        if reasons:
            assert reasons == ["not a finite number"]
        elif value is None:
            assert cell.strip(" ") == ""
        else:
            assert isinstance(value, float)
            assert value == float(cell)


@given(numbers=st.lists(st.integers(-(2**63), 2**63 - 1), min_size=1))
def test_every_whole_number_comes_back_from_its_text(numbers: list[int]) -> None:
    assert judge(measured("int"), [str(number) for number in numbers]) == [(number, []) for number in numbers]


@given(numbers=st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1))
def test_every_finite_number_comes_back_from_its_text(numbers: list[float]) -> None:
    assert judge(measured("float"), [repr(number) for number in numbers]) == [(number, []) for number in numbers]


@given(numbers=st.lists(st.floats(), min_size=1))
def test_numbers_of_parquet_are_kept_where_they_are_finite(numbers: list[float]) -> None:
    for number, (value, reasons) in zip(numbers, judge(measured("float"), numbers, "DOUBLE"), strict=True):
        assert bool(reasons) is not math.isfinite(number)
        assert reasons or value == number


@given(words=st.lists(st.one_of(TEXT, st.sampled_from(["TRUE", "tRue", "f", "No", " y ", "0", "1"])), min_size=1))
def test_a_truth_is_one_of_ten_words_or_the_row_is_refused(words: list[str]) -> None:
    meaning = dict.fromkeys(["true", "t", "yes", "y", "1"], True) | dict.fromkeys(["false", "f", "no", "n", "0"], False)

    for word, (value, reasons) in zip(words, judge(measured("bool"), words), strict=True):
        said = word.strip(" ").lower()
        assert reasons or value == meaning.get(said)
        assert not (reasons and said in meaning)


@given(texts=st.lists(TEXT, min_size=1))
def test_text_is_kept_to_the_last_blank(texts: list[str]) -> None:
    assert judge(measured("text"), texts) == [(text, []) for text in texts]


@settings(max_examples=examples(60))
@given(micros=st.lists(MICROS, min_size=1, max_size=8), zone=ZONES, gap=st.sampled_from([" ", "T"]))
def test_an_instant_is_the_same_from_every_zone_it_is_written_in(
    *, micros: list[int], zone: timezone, gap: str
) -> None:
    written = [(EPOCH + timedelta(microseconds=at)).astimezone(zone).isoformat(gap) for at in micros]

    assert judge(timed(), written, of="ts_us") == [(at, []) for at in micros]


@pytest.mark.parametrize(("unit", "size"), [("s", 1_000_000), ("ms", 1_000), ("us", 1)])
@settings(max_examples=examples(30))
@given(at=st.lists(st.integers(0, 4_000_000_000), min_size=1, max_size=8))
def test_a_declared_unit_reads_any_number_however_it_comes(*, at: list[int], unit: str, size: int) -> None:
    wanted: list[Judged] = [(number * size, []) for number in at]
    declared = timed(f", time_unit: {unit}")

    assert judge(declared, [str(number) for number in at], of="ts_us") == wanted
    assert judge(declared, at, "BIGINT", of="ts_us") == wanted
    assert judge(declared, [float(number) for number in at], "DOUBLE", of="ts_us") == wanted


@given(seconds=st.integers(200_000_000, 4_000_000_000))
def test_numbers_are_taken_for_the_unit_that_gives_a_time_of_our_day(seconds: int) -> None:
    cells = [str(seconds), str(seconds * 1_000), str(seconds * 1_000_000)]

    assert judge(timed(), cells, of="ts_us") == [(seconds * 1_000_000, [])] * 3


@given(cells=CELLS)
def test_a_time_is_between_1900_and_2200_or_the_row_is_refused(cells: list[str]) -> None:
    for value, reasons in judge(timed(), cells, of="ts_us"):
        kept = isinstance(value, int) and FIRST_US <= value <= LAST_US
        assert reasons == ([] if kept else ["not a time between 1900 and 2200"])


@pytest.mark.parametrize(
    ("at", "kept"), [(FIRST_US, True), (FIRST_US - 1, False), (LAST_US, True), (LAST_US + 1, False)]
)
def test_the_bounds_of_time_are_met_to_the_microsecond(*, at: int, kept: bool) -> None:
    [(_, reasons)] = judge(timed(", time_unit: us"), [at], "BIGINT", of="ts_us")

    assert (reasons == []) is kept


@given(ids=st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=6), min_size=1))
def test_what_is_kept_as_an_id_can_be_an_entity(ids: list[str]) -> None:
    declaration = parse("{dataset: d, roles: {actor: m}}")

    for value, reasons in judge(declaration, ids):
        if not reasons:
            assert EntityRef("account", str(value)).id == value


@pytest.mark.parametrize("name", ["ts_us", "row_key", "_ingested_at", "_flag", "_copy", "_future", "typed:a"])
def test_no_column_may_bear_a_name_the_desk_uses(name: str) -> None:
    layout = Layout({"a": "VARCHAR", name: "VARCHAR"}, "", "", "")

    with pytest.raises(InvalidInput) as caught:
        coerce(parse("{dataset: d, roles: {actor: a}}"), layout, Limits())

    assert caught.value.code == "reserved_column"
