"""A parsed file with its dotted module name and what its imported names stand for."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WALKED = "_walked"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule does not hold."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Source:
    """A file as the rules see it: `place` is its path from the root of the checkout, whatever its real name."""

    place: Path
    text: str
    tree: ast.Module
    names: dict[str, str]

    @property
    def module(self) -> str:
        """Dotted name under src, such as watchfloor.domain.cases.service; empty for a file outside src."""
        if self.place.parts[:1] != ("src",):
            return ""
        return ".".join(self.place.with_suffix("").parts[1:]).removesuffix(".__init__")

    def within(self, *packages: str) -> bool:
        """Whether the module is one of the packages or stands inside one."""
        return any(inside(self.module, package) for package in packages)

    def functions(self) -> Iterator[Function]:
        return (node for node in walk(self.tree) if isinstance(node, Function))

    def calls(self, under: ast.AST | None = None) -> Iterator[ast.Call]:
        return (node for node in walk(under or self.tree) if isinstance(node, ast.Call))

    def dotted(self, node: ast.expr) -> str:
        """What a name or attribute chain stands for after imports, or an empty text for anything else.

        `dt.now` after `from datetime import datetime as dt` is `datetime.datetime.now`.
        """
        if isinstance(node, ast.Name):
            return self.names.get(node.id, node.id)
        if isinstance(node, ast.Attribute):
            head = self.dotted(node.value)
            return f"{head}.{node.attr}" if head else ""
        return ""


def walk(node: ast.AST) -> tuple[ast.AST, ...]:
    """A node and all that is under it; found once and kept there, because every rule asks."""
    kept: dict[str, tuple[ast.AST, ...]] = vars(node)
    if WALKED not in kept:
        kept[WALKED] = tuple(ast.walk(node))
    return kept[WALKED]


def inside(module: str, package: str) -> bool:
    """Whether a dotted name equals the package or stands below it."""
    return module == package or module.startswith(f"{package}.")


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and full dotted target of every import, at any depth: `from a import b` yields `a.b`.

    A call such as `import_module("a.b")` is one too, where its argument is written out.
    """
    for node in walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{'.' * node.level}{node.module or ''}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and called(node) in {"import_module", "__import__"}:
            yield from ((node.lineno, name) for one in node.args[:1] if (name := text_of(one)))


def called(call: ast.Call) -> str:
    """The last name of what is called, or an empty text."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def text_of(node: ast.expr) -> str:
    """The text that an expression writes out; empty for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def imported_names(tree: ast.AST) -> dict[str, str]:
    """The local names that imports bind, each with the dotted name it stands for."""
    names: dict[str, str] = {}
    for node in walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            names |= {alias.asname or alias.name.partition(".")[0]: module_bound(alias) for alias in node.names}
    return names


def module_bound(alias: ast.alias) -> str:
    """The module an `import` statement binds: the whole path under an alias, else the first part."""
    return alias.name if alias.asname else alias.name.partition(".")[0]


def read(path: Path, place: Path) -> Source:
    """Parse a file; raises SyntaxError where Python cannot read it."""
    text = path.read_text("utf8")
    tree = ast.parse(text, filename=str(path))
    return Source(place=place, text=text, tree=tree, names=imported_names(tree))
