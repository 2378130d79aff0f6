"""What a log line may say: known keys, each with the values it takes; all else is told by its kind and size."""

import re
from collections.abc import Callable, Mapping, Sized

REFERENCE = re.compile(r"[A-Z]{2,12}-[1-9][0-9]{0,18}")
REQUEST = re.compile(r"[0-9a-f]{16}|local")
ACTOR = re.compile(r"a-[0-9a-f]{12}|system")
CODE = re.compile(r"[a-z][a-z0-9_]{0,59}")
ROUTE = re.compile(r"/[a-z0-9_./-]*(\{[a-z_]+(:path)?\}[a-z0-9_./-]*)*|at no route")
METHOD = re.compile(r"GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|OTHER")
KIND = re.compile(r"[A-Za-z_][A-Za-z0-9_.]{0,119}")
VEIL = re.compile(r"<[A-Za-z_]\w*( of \d+)?>")
Judge = Callable[[object], bool]


def is_number(value: object) -> bool:
    """Whether a value is a count, a size, a duration or a truth."""
    return isinstance(value, bool | int | float)


def reads_as(pattern: re.Pattern[str]) -> Judge:
    """A judge of texts that are wholly of one pattern."""
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


# A text without a pattern here is somebody's words: add a key only with a pattern that no name fits by design.
KEYS: Mapping[str, Judge] = {
    "request": reads_as(REQUEST),
    "actor": reads_as(ACTOR),
    "method": reads_as(METHOD),
    "route": reads_as(ROUTE),
    "code": reads_as(CODE),
    "duty": reads_as(CODE),
    "check": reads_as(CODE),
    "subject": reads_as(REFERENCE),
    "job": reads_as(REFERENCE),
    "kind": reads_as(KIND),
    **dict.fromkeys(("status", "ms", "seconds", "position", "count", "bytes", "attempt", "process"), is_number),
}
KNOWN_WITHOUT_A_KEY = (reads_as(REFERENCE), reads_as(REQUEST), reads_as(ACTOR), is_number)


def told(key: str, value: object) -> object:
    """A value as the log may hold it under a key."""
    judge = KEYS.get(key, reads_as(VEIL))
    return value if value is None or judge(value) else veiled(value)


def told_bare(value: object) -> object:
    """A value that came without a key: a number, a reference or an opaque id stays what it is."""
    return value if any(judge(value) for judge in KNOWN_WITHOUT_A_KEY) else veiled(value)


def veiled(value: object) -> str:
    """The kind and size of a value, and nothing of what it says; a veil stays what it is."""
    if isinstance(value, str) and VEIL.fullmatch(value):
        return value
    size = f" of {len(value)}" if isinstance(value, Sized) else ""
    return f"<{type(value).__name__}{size}>"
