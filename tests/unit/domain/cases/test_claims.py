"""Numbers in a finding are bound, never typed."""

import math
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.cases.rules.claims import (
    Binding,
    BoundNumber,
    bindings_of,
    cell,
    changed_numbers,
    check_statement,
    plain,
    render,
    typed_numbers,
)
from watchfloor.kernel.errors import InvalidInput


@pytest.mark.parametrize(
    "statement",
    [
        "The ring has 40 accounts.",
        "The ring has {EV-3.n} accounts, 40 of them new.",
        "They are 40% of the rest.",
        "a share of 0.4",
        "1,000 streams",
        "-3 days",
        "n=40",
        "about ~40",
        "(40)",
        "from 2020-03-01 on",
        "1e6 rows",
        "24-hour window",
        "40percent",
        "5k streams",
        "$500 a day",
        "４０ accounts",
        "٤٠ accounts",
        "๔๐ accounts",
        "४० accounts",
        "账号40个",
        "アカウント４０件",
        "½ of them",
        "Ⅻ accounts",
        "② accounts",
        "a\u200b40 accounts",
        "10² accounts",
        "9.{EV-3.n} accounts",
        "accounts.40",
        "PM-01.5",
        "12:30 on each day",
    ],
)
def test_a_typed_number_is_refused(statement: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_statement(statement)

    assert refused.value.code == "typed_number"
    assert "Bind" in refused.value.fix


@pytest.mark.parametrize(
    "statement",
    [
        "The accounts act together.",
        "Clause PM-01 and PM-01@2 apply, see EV-3 and FND-12.",
        "acct_91 and account:91 share device:d-77 and ip:10.0.0.1.",
        "The ring has {EV-3.accounts} accounts ({EV-3.share}%), not {EV-4.accounts[2]}.",
        "リングには{EV-3.accounts}件のアカウントがあり，{EV-3.share}%です。",
        "The file 9f86d081884c7d65 is the same in both.",
        "The domain:a1.example.com hosts them.",
        "A finding of v2 of the book.",
    ],
)
def test_references_and_names_are_no_numbers(statement: str) -> None:
    check_statement(statement)

    assert typed_numbers(statement) == []


@pytest.mark.parametrize(
    "statement",
    [
        "{EV-3} accounts",
        "{EV-3.n accounts",
        "EV-3.n} accounts",
        "{ev-3.n}",
        "{EV-0.n}",
        "{EV-3.n[-1]}",
        "{EV-3.n[x]}",
        "{{EV-3.n}}",
        "{EV-3.n}{EV-3.m}",
        "{EV-3.n}k accounts",
        "x{EV-3.n} accounts",
        "{EV-3.n}0 accounts",
    ],
)
def test_a_binding_that_cannot_be_read_is_refused(statement: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_statement(statement)

    assert refused.value.code == "bad_binding"


@pytest.mark.parametrize("statement", ["", "   ", "a" * 4_001])
def test_a_statement_is_one_claim_of_bounded_length(statement: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_statement(statement)

    assert refused.value.code == "bad_statement"


def test_bindings_come_in_order_and_once() -> None:
    found = bindings_of("{EV-3.b} of {EV-3.a[2]} and {EV-3.b} of {EV-4.peak per day}")

    assert found == [Binding("EV-3", "b"), Binding("EV-3", "a", 2), Binding("EV-4", "peak per day")]


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from("०٠๐０0"))
def test_no_script_of_digits_gets_through(number: int, zero: str) -> None:
    written = "".join(chr(ord(zero) + int(digit)) for digit in str(number))

    assert typed_numbers(f"There are {written} accounts.")


@given(st.text(alphabet=st.characters(categories=["Nd", "No", "Nl"]), min_size=1, max_size=8))
def test_any_numeral_standing_alone_is_found(numeral: str) -> None:
    assert typed_numbers(f"There are {numeral} accounts.")


def test_a_cell_is_read_by_column_and_row() -> None:
    rows: list[dict[str, object]] = [{"n": 1, "share": 0.1 + 0.2}, {"n": 2, "share": None}]

    assert cell(rows, Binding("EV-3", "n", 1)) == 2
    assert cell(rows, Binding("EV-3", "share")) == 0.3


@pytest.mark.parametrize(
    ("binding", "code"),
    [
        (Binding("EV-3", "n", 1), "no_such_row"),
        (Binding("EV-3", "m"), "no_such_column"),
        (Binding("EV-3", "void"), "empty_value"),
    ],
)
def test_a_binding_without_a_value_says_what_is_there(binding: Binding, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        cell([{"n": 1, "void": None}], binding)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, 3),
        (True, True),
        ("x", "x"),
        (None, None),
        (1 / 3, 0.333333333333),
        (datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02T00:00:00.000000Z"),
        (Decimal(40), 40),
        (Decimal("0.50"), 0.5),
        (math.inf, "inf"),
        (b"x", "b'x'"),
    ],
)
def test_a_cell_becomes_what_json_holds(value: object, expected: object) -> None:
    assert plain(value) == expected


def test_a_tiny_difference_in_a_decimal_is_none() -> None:
    assert plain(0.1 + 0.2) == plain(0.3)
    assert not math.isclose(0.3, 0.30001)


def test_a_rendered_statement_holds_the_values() -> None:
    numbers = [BoundNumber(Binding("EV-3", "n"), 40), BoundNumber(Binding("EV-3", "n", 1), 7)]

    assert render("{EV-3.n} and {EV-3.n[1]}, again {EV-3.n}", numbers) == "40 and 7, again 40"


def test_changed_numbers_name_old_and_new() -> None:
    old = [BoundNumber(Binding("EV-3", "n"), 40), BoundNumber(Binding("EV-3", "m"), 1)]
    now = [BoundNumber(Binding("EV-3", "n"), 41), BoundNumber(Binding("EV-3", "m"), 1)]

    assert changed_numbers(old, now) == [{"binding": "{EV-3.n}", "old": 40, "new": 41}]
    assert changed_numbers(old, old) == []
