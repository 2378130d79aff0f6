"""The parser lets through one SELECT over the datasets and names what it refuses."""

import pytest

from watchfloor.engine.query.statements import MAX_LENGTH, check_statement
from watchfloor.kernel.errors import InvalidInput


@pytest.mark.parametrize(
    "sql", ["SELECT 1", "select * from Plays", "SELECT 1;", "(SELECT 1)", "FROM plays", "SELECT ? + 1"]
)
def test_a_select_over_the_datasets_passes(sql: str) -> None:
    check_statement(sql, ["plays"])


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("SELECT * FROM read_csv('x')", "table functions"),
        ("SELECT * FROM other", "none of plays"),
        ("SELECT * FROM main.plays", "schema"),
        ("SELECT getenv('x')", "getenv"),
        ("SELECT 1; SELECT 2", "one statement"),
        ("DROP TABLE plays", "no SELECT"),
        ("SELECT " + "1," * MAX_LENGTH + "1", "longer than"),
        ("WITH a AS (SELECT * FROM b) SELECT * FROM a", "b is none of"),
    ],
)
def test_what_is_refused_is_named(sql: str, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        check_statement(sql, ["plays"])


def test_deep_nesting_is_refused_and_does_not_break_the_parser() -> None:
    with pytest.raises(InvalidInput):
        check_statement("SELECT " + "(" * 5_000 + "1" + ")" * 5_000, ["plays"])
