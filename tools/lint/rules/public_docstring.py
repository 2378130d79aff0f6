"""Where others build on us, a public function says what it promises."""

import ast
from collections.abc import Iterator

from tools.lint.source import Finding, Function, Source

PROMISING = ("watchfloor.client", "watchfloor.engine", "watchfloor.domain.detection.detectors")
ROOM = "rules"


def check(source: Source) -> Iterator[Finding]:
    """Public functions and methods without a docstring in client, engine, rules and detectors."""
    generated = "generated" in source.text.partition("\n")[0].lower()
    if generated or not (source.within(*PROMISING) or ROOM in source.module.split(".")):
        return
    for function in public_functions(source.tree):
        if ast.get_docstring(function) is None:
            yield Finding(function.lineno, f"{function.name} is public here; say its shapes, units, errors or source")


def public_functions(tree: ast.Module) -> Iterator[Function]:
    """Module-level functions and methods of public classes whose names do not start with an underscore."""
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
    for node in (*tree.body, *(child for owner in classes for child in owner.body)):
        if isinstance(node, Function) and not node.name.startswith("_"):
            yield node
