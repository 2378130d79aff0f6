"""Every function DuckDB has: those that read, write or tell of the machine are refused, and plain ones are not."""

import duckdb
import pytest

from watchfloor.engine.query.statements import check_statement
from watchfloor.kernel.errors import InvalidInput

DUCK = duckdb.connect(config={"autoload_known_extensions": "false"})


def functions(kinds: str) -> list[str]:
    """The names of DuckDB's own functions of these kinds that are written as words."""
    found = DUCK.execute(
        f"SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type IN ({kinds}) "
        "AND regexp_full_match(function_name, '[a-z_][a-z0-9_]*') ORDER BY 1"
    )
    return [str(row[0]) for row in found.fetchall()]


@pytest.mark.parametrize("name", functions("'table', 'table_macro', 'pragma'"))
def test_no_table_function_can_be_selected_from(name: str) -> None:
    for call in (f"{name}()", f"{name}('x')", f"main.{name}('x')"):
        with pytest.raises(InvalidInput):
            check_statement(f"SELECT * FROM {call}", ["plays"])
        with pytest.raises(InvalidInput):
            check_statement(f"SELECT * FROM plays, LATERAL {call}", ["plays"])


@pytest.mark.parametrize("name", functions("'pragma'"))
def test_no_pragma_can_be_called(name: str) -> None:
    for sql in (f"PRAGMA {name}", f"PRAGMA {name}('x')", f"CALL {name}('x')"):
        with pytest.raises(InvalidInput):
            check_statement(sql, ["plays"])


OUTSIDE = [
    name for name in functions("'scalar', 'macro'") if name.startswith(("current_setting", "getvariable", "pg_"))
]


@pytest.mark.parametrize("name", [*OUTSIDE, "getenv", "write_log", "current_database", "txid_current", "nextval"])
def test_a_function_that_tells_of_the_machine_is_refused_wherever_it_stands(name: str) -> None:
    for sql in (
        f"SELECT {name}('x')",
        f"SELECT 1 FROM plays WHERE {name}('x') = 'y'",
        f"SELECT 1 FROM plays GROUP BY {name}('x')",
        f"SELECT 1 FROM plays ORDER BY {name}('x')",
        f"WITH a AS (SELECT {name}('x') AS b) SELECT b FROM a",
        f"SELECT sum(ms) OVER (ORDER BY {name.upper()}('x')) FROM plays",
    ):
        with pytest.raises(InvalidInput):
            check_statement(sql, ["plays"])


@pytest.mark.parametrize(
    "call",
    ["count(*)", "sum(ms)", "median(ms)", "strftime(at, '%Y')", "lower(x)", "list_sort([1])", "quantile(ms, 0.5)"],
)
def test_plain_functions_pass(call: str) -> None:
    check_statement(f"SELECT {call} FROM plays", ["plays"])
