"""Names say what a thing is in the operator's words; some words say nothing."""

import ast
import re
from collections.abc import Iterator

from tools.lint.source import Finding, Function, Source, walk

EMPTY = {"manager", "helper", "helpers", "util", "utils", "base", "common", "misc"}


def check(source: Source) -> Iterator[Finding]:
    """Modules, classes and functions whose names contain a word that says nothing."""
    own = source.place.parts[-2] if source.place.name == "__init__.py" else source.place.stem
    if EMPTY & words(own):
        yield Finding(1, f"the module name {own} says nothing; name what it holds")
    for node in walk(source.tree):
        if isinstance(node, ast.ClassDef | Function) and EMPTY & words(node.name):
            yield Finding(node.lineno, f"{node.name} says nothing; take the operator's word for it")


def words(name: str) -> set[str]:
    """The words of a snake_case or CamelCase name, in lower case."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}
