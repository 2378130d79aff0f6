"""Nothing below the edge commits: one transaction a request, opened and closed where the request is."""

import ast
import re
from collections.abc import Iterator

from tools.lint.source import Finding, Source, called, text_of, walk

ENDINGS = {"commit", "rollback"}
OPENINGS = {"writing", "begin", "begin_nested", "begin_twophase"}
EDGE = ("watchfloor.infra.web", "watchfloor.infra.db")
RUNS = {"text", "execute", "exec_driver_sql"}
ENDS = re.compile(r"\s*(commit|rollback|end|savepoint|release)\b", re.IGNORECASE)


def check(source: Source) -> Iterator[Finding]:
    """In the product: endings outside `infra/db`, named or called; openings and endings in SQL outside the edge."""
    if not source.module or source.within("watchfloor.infra.db"):
        return
    for node in walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr in ENDINGS:
            yield Finding(node.lineno, f"{node.attr} belongs to infra/db; return or raise, and the edge ends it")
    for call in source.calls() if not source.within(*EDGE) else ():
        name = called(call)
        if name in OPENINGS and isinstance(call.func, ast.Attribute):
            yield Finding(call.lineno, f"{name}() opens a transaction that the edge does not know; use edge.change")
        elif name in RUNS and any(ENDS.match(text_of(argument)) for argument in call.args):
            yield Finding(call.lineno, "this statement ends the transaction; return or raise, and the edge ends it")
