"""What people call a thing is its key: the reference is the primary key wherever a table has one."""

import ast
from collections.abc import Iterator

from tools.lint.source import Finding, Source, walk

COLUMN = "ref"


def check(source: Source) -> Iterator[Finding]:
    """Columns named `ref` in `models` that are not the primary key of their table."""
    if "models" not in source.module.split("."):
        return
    for node in walk(source.tree):
        if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == COLUMN and not is_key(node.value):
            yield Finding(
                node.lineno, "a reference is the primary key of its table; name a link after what it points to"
            )


def is_key(value: ast.expr | None) -> bool:
    """Whether the column is declared with primary_key=True."""
    keywords = value.keywords if isinstance(value, ast.Call) else []
    return any(keyword.arg == "primary_key" and ast.unparse(keyword.value) == "True" for keyword in keywords)
