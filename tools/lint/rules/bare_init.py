"""A package's `__init__` is a docstring: no re-exports, so that a name has one address."""

import ast
from collections.abc import Iterator

from tools.lint.source import Finding, Source


def check(source: Source) -> Iterator[Finding]:
    """Anything but one docstring in an `__init__.py`."""
    if source.place.name != "__init__.py":
        return
    body = source.tree.body
    if not ast.get_docstring(source.tree):
        yield Finding(1, "a package says in one docstring what it is for")
    for node in body:
        if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            yield Finding(node.lineno, "an __init__ holds only its docstring; import a name from where it is defined")
