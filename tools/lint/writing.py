"""Finds the code of a module that runs inside a write transaction."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from tools.lint.source import Function, Source

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
    pending: list[tuple[ast.AST, str]] = list(handed_to_change(source, known))
    pending += [(taker, f"{taker.name} takes a {UNIT}") for taker in source.functions() if takes_unit(taker)]
    done: set[int] = set()
    while pending:
        body, why = pending.pop(0)
        if id(body) in done:
            continue
        done.add(id(body))
        yield Write(body=body, types=parameter_types(source, body), why=why)
        for call in source.calls(body):
            if isinstance(call.func, ast.Name) and call.func.id in known:
                pending.append((known[call.func.id], why))


def takes_unit(function: Function) -> bool:
    """Whether any parameter is annotated with the write unit, also as text or in a union."""
    notes = (argument.annotation for argument in parameters(function))
    return any(UNIT in ast.unparse(note) for note in notes if note)


def handed_to_change(source: Source, known: dict[str, Function]) -> Iterator[tuple[ast.AST, str]]:
    """Lambdas, functions and partials passed to a call of `….change(…)`."""
    for call in source.calls():
        if not (isinstance(call.func, ast.Attribute) and call.func.attr == EDGE_CALL):
            continue
        why = f"passed to {ast.unparse(call.func)} on line {call.lineno}"
        for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
            yield from ((body, why) for body in callables(source, argument, known))


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
