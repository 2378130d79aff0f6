"""The rows of a person in one Parquet file: which they are, and what stays of the file without them."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb

from watchfloor.engine.connections import identifier, literal
from watchfloor.engine.declaration import Declaration
from watchfloor.engine.views import scan
from watchfloor.kernel.mentions import Mentions, is_telling

GOES_ON = r"[^\w@-]"


def owned(declaration: Declaration, mentions: Mentions) -> str:
    """SQL that is true for the rows in which one of the entities plays a role; `false` where none can."""
    conditions = []
    for role, column in declaration.roles.items():
        ids = mentions.of_kind(declaration.kinds.get(role) or role)
        if ids:
            listed = ", ".join(literal(one) for one in ids)
            conditions.append(f"coalesce({identifier(column)} IN ({listed}), false)")
    return " OR ".join(conditions) or "false"


def without_names(expression: str, ids: Mapping[str, str]) -> str:
    """SQL for a text in which each id, where it stands alone, is its stand-in."""
    for one, stand_in in ids.items():
        # RE2 looks neither ahead nor behind, so the neighbours are taken and put back; twice, as two may share one.
        pattern, put = f"(^|{GOES_ON}){re.escape(one)}($|{GOES_ON})", rf"\1{stand_in}\2"
        for _ in range(2):
            expression = f"regexp_replace({expression}, {literal(pattern)}, {literal(put)}, 'g')"
    return expression


def telling(ids: Mapping[str, str]) -> dict[str, str]:
    """The ids that speak for themselves in a text, with their stand-ins."""
    return {one: stand_in for one, stand_in in ids.items() if is_telling(one)}


def free_texts(declaration: Declaration, types: Mapping[str, str]) -> list[str]:
    """The stored text columns that no role binds: what stands there is language, or nobody said what it is."""
    bound = set(declaration.roles.values())
    return [column for column, kind in types.items() if kind == "VARCHAR" and column not in bound]


def column_types(connection: duckdb.DuckDBPyConnection, path: Path) -> dict[str, str]:
    """The columns of a file and their SQL types."""
    return {row[0]: row[1] for row in connection.execute(f"DESCRIBE SELECT * FROM {scan([path])}").fetchall()}


def count_rows(
    connection: duckdb.DuckDBPyConnection, path: Path, declaration: Declaration, mentions: Mentions
) -> tuple[int, int]:
    """How many rows of a file are the person's, and how many others name them in a text."""
    mine = owned(declaration, mentions)
    texts = _texts_read(connection, path, declaration, mentions)
    if mine == "false" and not texts:
        return 0, 0
    named = " OR ".join(f"({_changes(column, mentions)})" for column in texts) or "false"
    row = connection.execute(
        f"SELECT count(*) FILTER (WHERE mine), count(*) FILTER (WHERE NOT mine AND named) "
        f"FROM (SELECT ({mine}) AS mine, ({named}) AS named FROM {scan([path])})"
    ).fetchone()
    return (int(row[0]), int(row[1])) if row else (0, 0)


def kept(declaration: Declaration, mentions: Mentions) -> str:
    """SQL that is true for the rows that stay."""
    return f"NOT ({owned(declaration, mentions)})"


def changed(
    connection: duckdb.DuckDBPyConnection, path: Path, declaration: Declaration, mentions: Mentions
) -> dict[str, str]:
    """The text columns of a file with SQL for what they hold once each name has its stand-in."""
    ids = telling(mentions.ids)
    texts = _texts_read(connection, path, declaration, mentions)
    return {column: without_names(identifier(column), ids) for column in texts}


def _texts_read(
    connection: duckdb.DuckDBPyConnection, path: Path, declaration: Declaration, mentions: Mentions
) -> Sequence[str]:
    if not telling(mentions.ids):
        return ()
    return free_texts(declaration, column_types(connection, path))


def _changes(column: str, mentions: Mentions) -> str:
    quoted = identifier(column)
    return f"coalesce({without_names(quoted, telling(mentions.ids))} <> {quoted}, false)"
