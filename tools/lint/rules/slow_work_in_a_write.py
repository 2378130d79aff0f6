"""A write transaction holds the only writer's lock: nothing slow may run inside it."""

import ast
from collections.abc import Iterator

from tools.lint.source import Finding, Source, inside
from tools.lint.writing import Write, writes

NETWORK = ("httpx", "urllib", "requests", "smtplib", "socket", "watchfloor.infra.outgoing")
WAITING = ("subprocess", "time.sleep", "multiprocessing")
OUTSIDE = (*NETWORK, *WAITING, "argon2", "typst", "jinja2", "duckdb", "deltalake", "ibis", "pyspark")
HARMLESS = (
    "urllib.parse",
    "jinja2.exceptions",
    "ibis.expr",
    "watchfloor.infra.outgoing.addresses",
    "watchfloor.infra.outgoing.target",
)
ENGINE = "watchfloor.engine"
DATABASE_ROOMS = {"service", "repository", "models", "schemas", "rules", "declaration", "limits"}
PURE = "rules"
HANDLES = {"lake", "Lake", "passwords", "Passwords"}  # a password's hash takes a tenth of a second on purpose


def check(source: Source) -> Iterator[Finding]:
    """Engine queries, network calls, rendering and hashing of passwords inside a write transaction.

    Inside means: in a function that takes a `WriteUnit`, in what is passed to `edge.change(…)`, and in the functions
    of the same module that these call.
    """
    if not source.module:
        return
    seen: set[int] = set()
    for write in writes(source):
        for call in source.calls(write.body):
            slow = slow_call(source, write, call)
            if slow and id(call) not in seen:
                seen.add(id(call))
                yield Finding(call.lineno, f"{slow} inside a write transaction; do it before ({write.why})")


def slow_call(source: Source, write: Write, call: ast.Call) -> str:
    """The dotted name of a call that may take long, or an empty text."""
    name = typed_name(source, write, call.func)
    last = name.rpartition(".")[2]
    if any(inside(name, package) for package in OUTSIDE) and not any(inside(name, package) for package in HARMLESS):
        return name
    if HANDLES & set(name.split(".")[:-1]) or engine_function(name):
        return name
    renders = last == "render" or last.startswith("render_")
    return name if renders and PURE not in name.split(".") else ""


def engine_function(name: str) -> bool:
    """Whether a name is a function of the engine that may read the lake: its values and its database rooms may not."""
    parts = name.split(".")
    is_value = any(part[:1].isupper() for part in parts)
    return inside(name, ENGINE) and not is_value and not DATABASE_ROOMS & set(parts[2:-1])


def typed_name(source: Source, write: Write, func: ast.expr) -> str:
    """The dotted name of what is called, with a parameter replaced by its annotated type."""
    root = func
    while isinstance(root, ast.Attribute):
        root = root.value
    if isinstance(root, ast.Call):
        inner = typed_name(source, write, root.func)
        return f"{inner}.{func.attr}" if isinstance(func, ast.Attribute) and inner else inner
    name = source.dotted(func)
    kind = write.types.get(root.id, "") if isinstance(root, ast.Name) else ""
    return f"{kind}{name.removeprefix(root.id)}" if kind and isinstance(root, ast.Name) else name
