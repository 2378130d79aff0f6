"""Measures the checkout against the bars of the house (`--json` for machines) and exits 1 where one is missed."""

import ast
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SKIPPED = {"migrations", "generated", "samples", "node_modules"}
ONE_EACH = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.IfExp, ast.Assert, ast.comprehension)
DOMAIN_DEPTH = 3
BROAD = {"Exception", "BaseException"}
Function = ast.FunctionDef | ast.AsyncFunctionDef

# The ratchet: a bar may only ever become stricter.
AT_MOST = {
    "packages in an import cycle": 0.0,
    "module lines, median": 150,
    "module lines, p90": 300,
    "module lines, max": 400,
    "function lines, median": 9,
    "function lines, p90": 30,
    "function lines, p99": 70,
    "functions over complexity 10": 0,
    "functions not fully typed": 0,
    "functions with more than 5 positional arguments": 0,
    "type ignores per kloc": 0.3,
    "noqa per kloc": 0.1,
    "broad except per kloc": 0.3,
    "imports inside functions": 0,
    "modules without a docstring of one sentence": 0,
}
AT_LEAST = {"test lines per source line": 1.0}
COMPLEX = 10
POSITIONAL = 5


@dataclass(frozen=True, slots=True)
class Module:
    """One source file: its dotted name, text and the nodes of its syntax tree, of which the first holds the others."""

    name: str
    text: str
    nodes: Sequence[ast.AST]

    @property
    def tree(self) -> ast.Module:
        (tree,) = (node for node in self.nodes[:1] if isinstance(node, ast.Module))
        return tree

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    @property
    def functions(self) -> list[Function]:
        return [node for node in self.nodes if isinstance(node, Function)]


def texts(folder: Path) -> dict[Path, str]:
    """The hand-written Python files below a folder."""
    files = [path.relative_to(folder) for path in sorted(folder.rglob("*.py"))]
    found = {path: (folder / path).read_text("utf8") for path in files if not SKIPPED & set(path.parts)}
    return {path: text for path, text in found.items() if "generated" not in text.partition("\n")[0].lower()}


def modules(folder: Path) -> list[Module]:
    """The same files, parsed."""
    return [
        Module(".".join(path.with_suffix("").parts).removesuffix(".__init__"), text, [*ast.walk(ast.parse(text))])
        for path, text in texts(folder).items()
    ]


def quantile(values: Iterable[int], share: float) -> int:
    """The value below which a share of the values lies; 0 of none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0


def complexity(function: Function) -> int:
    """Ways through a function: 1, and 1 more for each branch, loop, handler, further operand and case."""
    nodes = list(ast.walk(function))
    operands = sum(len(node.values) - 1 for node in nodes if isinstance(node, ast.BoolOp))
    cases = sum(len(node.cases) for node in nodes if isinstance(node, ast.Match))
    return 1 + sum(isinstance(node, ONE_EACH) for node in nodes) + operands + cases


def positional(function: Function) -> list[ast.arg]:
    """The arguments that may be given by position, without self and cls."""
    given = [*function.args.posonlyargs, *function.args.args]
    return [argument for argument in given if argument.arg not in {"self", "cls"}]


def is_typed(function: Function) -> bool:
    """Whether every argument and the answer carry a type."""
    every = [*positional(function), *function.args.kwonlyargs]
    return all(argument.annotation for argument in every) and (function.returns is not None)


def is_broad(node: ast.AST) -> bool:
    """Whether a node is an `except` that catches everything."""
    return isinstance(node, ast.ExceptHandler) and (node.type is None or getattr(node.type, "id", "") in BROAD)


def says_one_sentence(module: Module) -> bool:
    """Whether the first paragraph of a module's docstring is one sentence with its full stop."""
    first = (ast.get_docstring(module.tree) or "").partition("\n\n")[0]
    return first.endswith((".", "…", "!", "?")) or ":" in first


def package(name: str) -> str:
    """The package a module counts to: watchfloor.infra, but watchfloor.domain.cases."""
    parts = name.split(".")
    return ".".join(parts[: DOMAIN_DEPTH if parts[1:2] == ["domain"] else DOMAIN_DEPTH - 1])


def needs(module: Module) -> set[str]:
    """The other packages of the project that a module imports from."""
    targets: set[str] = set()
    for node in module.nodes:
        if isinstance(node, ast.ImportFrom):
            targets |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            targets |= {alias.name for alias in node.names}
    top = module.name.partition(".")[0]
    return {package(target) for target in targets if target.partition(".")[0] == top} - {package(module.name)}


def in_a_cycle(graph: Mapping[str, set[str]]) -> set[str]:
    """The nodes from which a way leads back to themselves."""
    return {start for start in graph if start in reachable(graph, start)}


def reachable(graph: Mapping[str, set[str]], start: str) -> set[str]:
    """The nodes to which a way of at least one step leads."""
    seen: set[str] = set()
    pending = [start]
    while pending:
        fresh = graph.get(pending.pop(), set()) - seen
        seen |= fresh
        pending += fresh
    return seen


def sizes(source: Sequence[Module], functions: Sequence[Function]) -> dict[str, float]:
    """How long files and functions are, in lines."""
    files = [module.lines for module in source if module.text.strip()]
    spans = [(function.end_lineno or function.lineno) - function.lineno + 1 for function in functions]
    return {
        "module lines, median": quantile(files, 0.5),
        "module lines, p90": quantile(files, 0.9),
        "module lines, max": max(files, default=0),
        "function lines, median": quantile(spans, 0.5),
        "function lines, p90": quantile(spans, 0.9),
        "function lines, p99": quantile(spans, 0.99),
    }


def measure(root: Path) -> dict[str, float]:
    """Every measure of the scorecard for a checkout, by the names the bars use."""
    source = modules(root / "src")
    functions = [function for module in source for function in module.functions]
    nodes = [node for module in source for node in module.nodes]
    text = "\n".join(module.text for module in source)
    kloc = max(sum(module.lines for module in source), 1) / 1000
    graph: dict[str, set[str]] = {}
    for module in source:
        graph.setdefault(package(module.name), set()).update(needs(module))
    inner = [node for one in functions for node in ast.walk(one) if isinstance(node, ast.Import | ast.ImportFrom)]
    return sizes(source, functions) | {
        "packages in an import cycle": len(in_a_cycle(graph)),
        "functions over complexity 10": sum(complexity(function) > COMPLEX for function in functions),
        "functions not fully typed": sum(not is_typed(function) for function in functions),
        "functions with more than 5 positional arguments": sum(len(positional(one)) > POSITIONAL for one in functions),
        "type ignores per kloc": len(re.findall(r"#\s*type:\s*ignore", text)) / kloc,
        "noqa per kloc": len(re.findall(r"#\s*noqa", text)) / kloc,
        "broad except per kloc": sum(is_broad(node) for node in nodes) / kloc,
        "imports inside functions": len(inner),
        "modules without a docstring of one sentence": sum(not says_one_sentence(module) for module in source),
        "test lines per source line": sum(len(text.splitlines()) for text in texts(root / "tests").values())
        / (kloc * 1000),
    }


def missed(values: Mapping[str, float]) -> list[str]:
    """The measures that miss their bar."""
    over = [name for name, bar in AT_MOST.items() if values[name] > bar]
    return over + [name for name, bar in AT_LEAST.items() if values[name] < bar]


def heavy(root: Path) -> list[str]:
    """The functions that take too many ways or too many positional arguments, each with its place."""
    return [
        f"{module.name}:{function.lineno} {function.name} complexity {complexity(function)}, "
        f"{len(positional(function))} positional"
        for module in modules(root / "src")
        for function in module.functions
        if complexity(function) > COMPLEX or len(positional(function)) > POSITIONAL
    ]


def main(arguments: list[str]) -> int:
    """Print the measures; 1 where a bar is missed."""
    values = measure(ROOT)
    over = missed(values)
    if "--json" in arguments:
        print(json.dumps({name: round(value, 3) for name, value in values.items()}, indent=1))
    else:
        for name, value in sorted(values.items()):
            bar = f"≤ {AT_MOST[name]:g}" if name in AT_MOST else f"≥ {AT_LEAST[name]:g}"
            print(f"{name:50}{value:9.2f}   {bar:8}{'missed' if name in over else ''}".rstrip())
        for line in heavy(ROOT):
            print(line)
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
