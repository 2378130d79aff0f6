"""A docstring that repeats the name is noise; it promises something or it goes."""

import ast
import re
from collections.abc import Iterator
from functools import cache

from tools.lint.source import Finding, Function, Source, walk

FILLERS = """
a an and the of for to in on by with from as at is are be it its this that these those or if return get set class
function method module object instance value given new one all some current helper util handle do perform represent
implement define create make
"""
ENDINGS = ("ations", "ation", "ings", "ing", "ies", "es", "ed", "s", "e", "y")
SHORTEST_STEM = 3


def check(source: Source) -> Iterator[Finding]:
    """Docstrings of modules, classes and functions in which no word is new."""
    module = source.place.with_suffix("").parts[-2:]
    if echoes(ast.get_docstring(source.tree), " ".join(module)):
        yield Finding(1, "the docstring only repeats the module's name; say what it is for")
    for name, context, node in named(source.tree):
        if echoes(ast.get_docstring(node), f"{name} {context}"):
            yield Finding(node.lineno, f"the docstring of {name} only repeats its name; promise something or delete it")


def named(tree: ast.Module) -> Iterator[tuple[str, str, Function | ast.ClassDef]]:
    """Every class and function with the words a reader has already seen: its class and its parameters."""
    owners = {id(child): node.name for node in walk(tree) if isinstance(node, ast.ClassDef) for child in node.body}
    for node in walk(tree):
        if isinstance(node, ast.ClassDef):
            yield node.name, " ".join(ast.unparse(parent) for parent in node.bases), node
        elif isinstance(node, Function):
            parameters = (argument.arg for argument in (*node.args.args, *node.args.kwonlyargs))
            yield node.name, " ".join((owners.get(id(node), ""), *parameters)), node


def echoes(docstring: str | None, seen: str) -> bool:
    """Whether the whole docstring says nothing beyond the words already seen."""
    if docstring is None:
        return False
    return stems(docstring) <= stems(seen) | stems(FILLERS)


@cache
def stems(text: str) -> frozenset[str]:
    """The stems of a text's words; snake_case and CamelCase are taken apart."""
    return frozenset(
        stem(word.lower()) for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_a-zA-Z]+", text)
    )


@cache
def stem(word: str) -> str:
    """A word without its commonest English ending, so that `opens` and `opening` meet `open`."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
