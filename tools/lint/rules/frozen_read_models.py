"""A service answers with frozen read models: a row never leaves the transaction it was read in."""

import ast
from collections.abc import Iterator

from tools.lint.source import Finding, Function, Source, text_of, walk

DATACLASS = "dataclasses.dataclass"
PYDANTIC = ("pydantic.BaseModel", "pydantic.RootModel")


def check(source: Source) -> Iterator[Finding]:
    """Pydantic models of `schemas` that can be changed, and public functions of `service` that return a row."""
    rooms = source.module.split(".")
    if "schemas" in rooms:
        yield from changeable(source)
    if "service" in rooms:
        yield from rows_returned(source)


def changeable(source: Source) -> Iterator[Finding]:
    """Direct subclasses of Pydantic's models without frozen=True; a subclass of these inherits it."""
    for node in source.tree.body:
        if isinstance(node, ast.ClassDef) and thaws(source, node):
            yield Finding(node.lineno, f"{node.name} can be changed; keep it frozen")
        elif isinstance(node, ast.ClassDef) and any(source.dotted(base).startswith(PYDANTIC) for base in bases(node)):
            configured = [*node.keywords, *(keyword for call in source.calls(node) for keyword in call.keywords)]
            if not any(keyword.arg == "frozen" and is_true(keyword.value) for keyword in configured):
                yield Finding(node.lineno, f"{node.name} can be changed; give it ConfigDict(frozen=True)")


def thaws(source: Source, node: ast.ClassDef) -> bool:
    """Whether a class takes frozen=True back, or is a dataclass without it."""
    taken_back = any(
        one.arg == "frozen" and not is_true(one.value) for call in source.calls(node) for one in call.keywords
    )
    marks = [mark for mark in node.decorator_list if source.dotted(getattr(mark, "func", mark)) == DATACLASS]
    kept = any(one.arg == "frozen" and is_true(one.value) for mark in marks for one in getattr(mark, "keywords", ()))
    return taken_back or (bool(marks) and not kept)


def bases(node: ast.ClassDef) -> Iterator[ast.expr]:
    """The base classes, without their type parameters."""
    yield from (base.value if isinstance(base, ast.Subscript) else base for base in node.bases)


def is_true(node: ast.expr) -> bool:
    """Whether the expression is the literal True."""
    return isinstance(node, ast.Constant) and node.value is True


def rows_returned(source: Source) -> Iterator[Finding]:
    """Public functions whose answer is annotated with a class of `models`, alone or inside a container."""
    for function in source.tree.body:
        if not isinstance(function, Function) or function.name.startswith("_") or function.returns is None:
            continue
        answer = unquoted(function.returns)
        names = (source.dotted(node) for node in walk(answer) if isinstance(node, ast.Name | ast.Attribute))
        if any("models" in name.split(".")[:-1] for name in names):
            yield Finding(function.lineno, f"{function.name} hands out a row; answer with a read model from schemas")


def unquoted(note: ast.expr) -> ast.AST:
    """An annotation that is written as text, read as what it says."""
    return ast.parse(text_of(note), mode="eval") if text_of(note) else note
