"""Time is aware and comes from the clock, so that a test can set it and no zone is guessed."""

import ast
from collections.abc import Iterator

from tools.lint.source import Finding, Source, walk

CLOCK = "watchfloor.kernel.clock"
ALWAYS_NAIVE = {"datetime.datetime.utcnow", "datetime.datetime.utcfromtimestamp", "datetime.datetime.today"}
ZONE_AT = {
    "datetime.datetime": 7,
    "datetime.datetime.combine": 2,
    "datetime.datetime.fromtimestamp": 1,
    "datetime.datetime.now": 0,
}
GIVEN_AWAY = ALWAYS_NAIVE | {"datetime.datetime.now"}
PRESENT = {"datetime.datetime.now", "time.time", "time.time_ns"}


def check(source: Source) -> Iterator[Finding]:
    """Naive times in product, tools and benchmarks, and in the product any present time not from the clock.

    Tests are left to ruff: they make naive times on purpose to see them refused.
    """
    if source.place.parts[:1] == ("tests",):
        return
    replaced = zone_given_later(source.tree)
    for call in source.calls():
        message = "" if id(call) in replaced else fault(source, call) or lost(call)
        if message:
            yield Finding(call.lineno, message)
    called = {id(call.func) for call in source.calls()}
    for node in walk(source.tree):
        if isinstance(node, ast.Attribute) and id(node) not in called and source.dotted(node) in GIVEN_AWAY:
            yield Finding(node.lineno, "whoever calls this gets a naive time; give watchfloor.kernel.clock's clock")


def fault(source: Source, call: ast.Call) -> str:
    """What is wrong with a call, or an empty text."""
    name = source.dotted(call.func)
    if name in ALWAYS_NAIVE or name == "datetime.datetime.strptime":
        return f"{name.removeprefix('datetime.')} gives a naive time; take an aware one from watchfloor.kernel.clock"
    if name == "datetime.date.today":
        return "date.today() guesses the zone; derive the day from the clock's aware time"
    if name in ZONE_AT and not has_zone(call, ZONE_AT[name]):
        return f"{name.removeprefix('datetime.')}(…) without a zone is naive; give tzinfo"
    if name in PRESENT and source.module not in {"", CLOCK}:
        return "the present time comes from watchfloor.kernel.clock, so that tests can set it"
    return ""


def lost(call: ast.Call) -> str:
    """How a call takes a zone away or guesses one, or an empty text."""
    name = getattr(call.func, "attr", "")
    if name == "replace" and any(keyword.arg == "tzinfo" and is_none(keyword.value) for keyword in call.keywords):
        return "replace(tzinfo=None) makes the time naive; keep its zone"
    if name == "astimezone" and not call.args and not call.keywords:
        return "astimezone() takes the machine's zone; name one"
    return ""


def is_none(node: ast.expr) -> bool:
    """Whether the expression is the literal None."""
    return isinstance(node, ast.Constant) and node.value is None


def has_zone(call: ast.Call, position: int) -> bool:
    """Whether a zone is given by position or by keyword; unpacked arguments are trusted."""
    keywords = {keyword.arg for keyword in call.keywords if not is_none(keyword.value)}
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    placed = len(call.args) > position and not is_none(call.args[position])
    return starred or placed or bool(keywords & {"tz", "tzinfo", None})


def zone_given_later(tree: ast.AST) -> set[int]:
    """Calls directly followed by `.replace(tzinfo=…)`, by identity of their node."""
    kept: set[int] = set()
    for node in walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            given = [one for one in node.keywords if one.arg == "tzinfo" and not is_none(one.value)]
            zoned = node.func.attr == "replace" and given
            kept |= {id(node.func.value)} if zoned else set()
    return kept
