"""The rows of a person in one Parquet file: which they are, and what stays of the file without them."""

import re
from collections.abc import Mapping
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


def without_names(expression: str, names: Mapping[str, str]) -> str:
    """SQL for a text in which each name, where it stands alone, is its stand-in."""
    for one, stand_in in names.items():
        # RE2 looks neither ahead nor behind, so the neighbours are taken and put back; twice, as two may share one.
        pattern, put = f"(^|{GOES_ON}){re.escape(one)}($|{GOES_ON})", rf"\1{stand_in}\2"
        for _ in range(2):
            expression = f"regexp_replace({expression}, {literal(pattern)}, {literal(put)}, 'g')"
    return expression


def spoken(mentions: Mentions) -> dict[str, str]:
    """How a text names the entities, with what is put there: by an id that speaks for itself, else as `kind:id`."""
    said = {
        (one.id, stand_in) if is_telling(one.id) else (str(one), f"{one.kind}:{stand_in}")
        for one, stand_in in mentions.stand_ins.items()
    }
    return dict(sorted(said, key=lambda pair: (-len(pair[0]), pair)))


def free_texts(declaration: Declaration, types: Mapping[str, str]) -> list[str]:
    """The stored text columns that no role of a known kind binds: language, or nobody said what stands there."""
    bound = {column for role, column in declaration.roles.items() if declaration.kinds.get(role)}
    return [column for column, kind in types.items() if kind == "VARCHAR" and column not in bound]


def column_types(connection: duckdb.DuckDBPyConnection, path: Path) -> dict[str, str]:
    """The columns of a file and their SQL types."""
    return {row[0]: row[1] for row in connection.execute(f"DESCRIBE SELECT * FROM {scan([path])}").fetchall()}


def count_rows(
    connection: duckdb.DuckDBPyConnection, path: Path, declaration: Declaration, mentions: Mentions
) -> tuple[int, int]:
    """How many rows of a file are the person's, and how many others name them in a text."""
    mine = owned(declaration, mentions)
    texts = changed(connection, path, declaration, mentions)
    if mine == "false" and not texts:
        return 0, 0
    named = " OR ".join(f"coalesce({put} <> {identifier(column)}, false)" for column, put in texts.items()) or "false"
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
    names = spoken(mentions)
    texts = free_texts(declaration, column_types(connection, path))
    return {column: without_names(identifier(column), names) for column in texts}
