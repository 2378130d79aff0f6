"""Finds the code of a module that runs inside a write transaction."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from tools.lint.source import Function, Source, walk

UNIT = "WriteUnit"
EDGE_CALL = "change"


@dataclass(frozen=True, slots=True)
class Write:
    """Code inside a write transaction: its tree, the types its parameters declare, and how it came to be inside."""

    body: ast.AST
    types: dict[str, str]
    why: str


def writes(source: Source) -> Iterator[Write]:
    """Every function and lambda of the module that runs inside a write transaction, each once."""
    known = {function.name: function for function in source.functions()}
    held = held_names(source)
    pending: list[tuple[ast.AST, str]] = list(handed_to_change(source, known))
    pending += [(taker, f"{taker.name} takes a {UNIT}") for taker in source.functions() if takes_unit(source, taker)]
    done: set[int] = set()
    while pending:
        body, why = pending.pop(0)
        if id(body) in done:
            continue
        done.add(id(body))
        yield Write(body=body, types=held | parameter_types(source, body), why=why)
        pending += [(known[name], why) for call in source.calls(body) if (name := own_name(call)) in known]


def own_name(call: ast.Call) -> str:
    """The name under which a module calls its own function or method; empty for anything else."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name):
            return name
    return ""


def held_names(source: Source) -> dict[str, str]:
    """Names that hold what an imported name gave, such as `client = httpx.Client()`, with that name."""
    held: dict[str, str] = {}
    for node in walk(source.tree):
        if isinstance(node, ast.Assign):
            bound = [(target, node.value) for target in node.targets]
        elif isinstance(node, ast.With | ast.AsyncWith):
            bound = [(item.optional_vars, item.context_expr) for item in node.items if item.optional_vars]
        else:
            continue
        for target, value in bound:
            root = source.dotted(value.func if isinstance(value, ast.Call) else value)
            if isinstance(target, ast.Name) and root and target.id != root:
                held[target.id] = root
    return held


def takes_unit(source: Source, function: Function) -> bool:
    """Whether any parameter is annotated with the write unit, also as text, in a union or under another name."""
    notes = [argument.annotation for argument in parameters(function) if argument.annotation]
    named = (source.dotted(node) for note in notes for node in walk(note) if isinstance(node, ast.Name))
    return any(UNIT in ast.unparse(note) for note in notes) or any(name.endswith(UNIT) for name in named)


def handed_to_change(source: Source, known: dict[str, Function]) -> Iterator[tuple[ast.AST, str]]:
    """Lambdas, functions and partials passed to a call of `….change(…)`."""
    held = held_names(source)
    for call in source.calls():
        is_change = isinstance(call.func, ast.Attribute) and call.func.attr == EDGE_CALL
        if not is_change and not source_of(call, held).endswith(f".{EDGE_CALL}"):
            continue
        why = f"passed to {ast.unparse(call.func)} on line {call.lineno}"
        for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
            yield from ((body, why) for body in callables(source, argument, known))


def source_of(call: ast.Call, held: dict[str, str]) -> str:
    """What a called name was bound to, or an empty text."""
    return held.get(call.func.id, "") if isinstance(call.func, ast.Name) else ""


def callables(source: Source, argument: ast.expr, known: dict[str, Function]) -> Iterator[ast.AST]:
    """The code that an argument would run."""
    if isinstance(argument, ast.Lambda):
        yield argument
    elif isinstance(argument, ast.Name) and argument.id in known:
        yield known[argument.id]
    elif isinstance(argument, ast.Call) and source.dotted(argument.func).endswith("partial") and argument.args:
        yield from callables(source, argument.args[0], known)


def parameters(function: ast.AST) -> tuple[ast.arg, ...]:
    """All parameters of a function or lambda, and none of anything else."""
    if not isinstance(function, Function | ast.Lambda):
        return ()
    given = function.args
    return (*given.posonlyargs, *given.args, *given.kwonlyargs)


def parameter_types(source: Source, function: ast.AST) -> dict[str, str]:
    """The dotted type of each parameter annotated with a plain name."""
    notes = {argument.arg: argument.annotation for argument in parameters(function)}
    return {name: dotted for name, note in notes.items() if note and (dotted := source.dotted(note))}
