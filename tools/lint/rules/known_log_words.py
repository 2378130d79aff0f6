"""A log line's event is written out in the code, and what differs goes under a key that the log knows."""

import ast
from collections.abc import Iterator

from tools.lint.source import Finding, Source, called, text_of
from watchfloor.infra.observe.words import KEYS

LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}
ALLOWED = {*KEYS, "exc_info"}
LOGS = ("LOG", "log", "logger", "LOGGER")


def check(source: Source) -> Iterator[Finding]:
    """In the product: log calls with an event that is made as it runs, or with a key that is not in the list."""
    if not source.module:
        return
    for call in source.calls():
        if not is_logged(call):
            continue
        if not call.args or not text_of(call.args[0]):
            yield Finding(call.lineno, "a log event is a constant text: what is made as it runs may hold a name")
        for keyword in call.keywords:
            if keyword.arg not in ALLOWED:
                yield Finding(call.lineno, f"{keyword.arg or '**'} is no key of infra/observe/words.py; see KEYS there")


def is_logged(call: ast.Call) -> bool:
    """Whether a call writes to a log, as the names of logs go here."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return called(call) in LEVELS and isinstance(owner, ast.Name) and owner.id in LOGS
