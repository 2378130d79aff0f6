"""What an analyst's statement may be: one SELECT over the named datasets, and nothing that reaches outside them."""

import re
from collections.abc import Collection

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from watchfloor.kernel.errors import InvalidInput

MAX_LENGTH = 100_000
# Functions that read files, settings, secrets, other tables by name, or that write; all others are plain arithmetic.
FORBIDDEN = re.compile(
    r"(read_|scan_|parquet_|duckdb_|pragma_|sniff_|sql_|write_|from_substrait|get_substrait|json_execute|json_serialize_sql"
    r"|glob$|getenv$|query$|query_table$|getvariable$|current_setting$|which_secret$|load_|install_|set_|nextval$|currval$"
    r"|current_database|current_schema|current_user|session_user|user$|in_search_path|txid|pg_|has_.*_privilege|sleep)",
    re.IGNORECASE,
)
REFUSED_NODES = (
    exp.Command,
    exp.Into,
    exp.DDL,
    exp.DML,
    exp.Attach,
    exp.Copy,
    exp.Pragma,
    exp.Set,
    exp.Use,
    exp.Lock,
    exp.Parameter,
    exp.SessionParameter,
    exp.UserDefinedFunction,
)


def _refuse(what: str) -> InvalidInput:
    return InvalidInput(
        f"The statement is refused: {what}.",
        fix="Write one SELECT (or WITH … SELECT) over the datasets named with it, with ? for parameters.",
        code="statement_refused",
    )


def _parse(sql: str) -> exp.Query:
    if len(sql) > MAX_LENGTH:
        raise _refuse(f"it is longer than {MAX_LENGTH:,} characters")
    try:
        statements = [statement for statement in sqlglot.parse(sql, dialect="duckdb") if statement is not None]
    except (SqlglotError, RecursionError) as error:
        raise InvalidInput(
            f"The statement is not SQL: {str(error).splitlines()[0][:300]}", fix="Correct it.", code="bad_sql"
        ) from error
    if len(statements) != 1:
        raise _refuse("it holds more or less than one statement")
    statement = statements[0]
    while isinstance(statement, exp.Subquery):
        statement = statement.this
    if not isinstance(statement, exp.Select | exp.SetOperation):
        raise _refuse("it is no SELECT")
    return statement


def _check_table(table: exp.Table, known: Collection[str]) -> None:
    if not isinstance(table.this, exp.Identifier):
        raise _refuse("table functions read more than the datasets")
    if table.args.get("db") or table.args.get("catalog"):
        raise _refuse(f"{table.sql()} names a schema or a catalogue")
    if table.name.lower() not in known:
        raise _refuse(f"{table.name[:80]} is none of {', '.join(sorted(known)) or 'the datasets given'}")


def _check_function(function: exp.Func) -> None:
    name = function.name if isinstance(function, exp.Anonymous) else str(function.key)
    if FORBIDDEN.match(name):
        raise _refuse(f"the function {name.lower()} reaches outside the datasets")


def check_statement(sql: str, datasets: Collection[str]) -> None:
    """Raise InvalidInput (`bad_sql`, `statement_refused`) unless `sql` is one SELECT over `datasets` and its CTEs."""
    statement = _parse(sql)
    ctes = {cte.alias.lower() for cte in statement.find_all(exp.CTE)}
    known = {name.lower() for name in datasets} | ctes
    for node in statement.walk():
        if isinstance(node, REFUSED_NODES):
            raise _refuse(f"{type(node).__name__.upper()} is not allowed")
        if isinstance(node, exp.Table):
            _check_table(node, known)
        elif isinstance(node, exp.From | exp.Join) and not isinstance(node.this, exp.Table | exp.Subquery):
            raise _refuse("only datasets and subqueries can be selected from")
        elif isinstance(node, exp.Func):
            _check_function(node)
