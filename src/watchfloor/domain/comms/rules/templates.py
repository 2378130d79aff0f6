"""Templates that can do no harm: a few words of the template language, over data alone, within bounds."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import StrictUndefined, nodes
from jinja2 import Template as Compiled
from jinja2 import Undefined as Missing
from jinja2.exceptions import SecurityError, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from watchfloor.kernel.errors import InvalidInput, TooLarge

LONGEST_SOURCE = 20_000
LONGEST_TEXT = 60_000
DEEPEST = 30
MOST_LOOPS = 20
DEEPEST_LOOP = 2
LONGEST_JOINT = 20
FILTERS = frozenset({"default", "join", "length", "lower", "trim", "upper"})
TESTS = frozenset({"defined", "none"})
# What may stand in a template; there is no assignment, call, arithmetic, macro, import or lookup by a computed name.
ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Filter,
    nodes.Test,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Const,
    nodes.CondExpr,
)
NAMED = re.compile(r"'([^']{1,80})'(?: is undefined)?$")


@dataclass(frozen=True, slots=True)
class Wording:
    """A title and a body before they are filled in."""

    title: str
    body: str


class DataOnly(ImmutableSandboxedEnvironment):
    """Reads keys of mappings and the counters of a loop, and no attribute of anything."""

    def getattr(self, obj: object, attribute: str) -> object:
        """The value under a key; what is not there is undefined, and so is all inside it."""
        if isinstance(obj, Missing):
            return obj
        if isinstance(obj, LoopContext) and attribute in {"first", "index", "last"}:
            return getattr(obj, attribute)
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        missing: Missing = self.undefined(obj=obj, name=attribute)
        return missing

    def getitem(self, obj: object, argument: object) -> object:
        """Nothing: templates name what they want."""
        missing: Missing = self.undefined(obj=obj, name=str(argument))
        return missing


def _environment() -> DataOnly:
    made = DataOnly(
        autoescape=lambda _: False,  # plain text and Markdown: there is no markup to keep apart
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in FILTERS}
    made.tests = {name: made.tests[name] for name in TESTS}
    return made


ENVIRONMENT = _environment()


def check_wording(wording: Wording) -> None:
    """Raise InvalidInput `bad_template`, saying where, for a template that is broken or says more than it may."""
    for source in (wording.title, wording.body):
        _compiled(source)


def filled_in(wording: Wording, data: Mapping[str, object]) -> Wording:
    """The title and body with the data in them.

    Raises InvalidInput `unknown_variable`, whose fact `variable` names it, `bad_template`, and TooLarge.
    """
    return Wording(_filled(wording.title, data), _filled(wording.body, data).strip() + "\n")


def _filled(source: str, data: Mapping[str, object]) -> str:
    pieces, length = [], 0
    try:
        for piece in _compiled(source).generate(data):
            length += len(piece)
            if length > LONGEST_TEXT:
                raise TooLarge(f"The text is longer than {LONGEST_TEXT} characters.", fix="Tell less in it.")
            pieces.append(piece)
    except UndefinedError as error:
        found = NAMED.search(error.message or "")
        name = found[1] if found else "?"
        raise InvalidInput(
            f"The record has no {name[:80]}.",
            fix="Take another variable, or ask for it with: is defined.",
            code="unknown_variable",
            facts={"variable": name},
        ) from error
    except (SecurityError, TemplateError, TypeError, ValueError) as error:
        raise _bad(f"It cannot be filled in ({type(error).__name__}).") from error
    return "".join(pieces)


@lru_cache(maxsize=256)
def _compiled(source: str) -> Compiled:
    if len(source) > LONGEST_SOURCE:
        raise TooLarge(f"A template has at most {LONGEST_SOURCE} characters.", fix="Shorten it.")
    try:
        tree = ENVIRONMENT.parse(source)
        _check_tree(tree)
        return ENVIRONMENT.from_string(tree)
    except TemplateSyntaxError as error:
        raise _bad(f"Line {error.lineno}: {error.message}") from error
    except (RecursionError, MemoryError, SyntaxError) as error:
        raise _bad("It is nested too deep.") from error


def _check_tree(tree: nodes.Template) -> None:
    loops = 0
    for node, depth, loop_depth in _walk(tree):
        line = getattr(node, "lineno", 0)
        if not isinstance(node, ALLOWED):
            raise _bad(f"Line {line}: {type(node).__name__.lower()} is nothing that a template may say.")
        if depth > DEEPEST or loop_depth > DEEPEST_LOOP:
            raise _bad(f"Line {line}: it is nested too deep.")
        loops += isinstance(node, nodes.For)
        if isinstance(node, nodes.For):
            _check_loop(node, line)
        if isinstance(node, nodes.Filter):
            _check_filter(node, line)
        if isinstance(node, nodes.Name) and node.name == "self":
            raise _bad(f"Line {line}: self is nothing that a template may say.")
    if loops > MOST_LOOPS:
        raise _bad(f"It has more than {MOST_LOOPS} loops.")


def _walk(tree: nodes.Node) -> Iterator[tuple[nodes.Node, int, int]]:
    """Every node with its depth and how many loops it stands in, without recursion."""
    waiting: list[tuple[nodes.Node, int, int]] = [(tree, 0, 0)]
    while waiting:
        node, depth, loop_depth = waiting.pop()
        inside = loop_depth + isinstance(node, nodes.For)
        yield node, depth, inside
        waiting.extend((child, depth + 1, inside) for child in node.iter_child_nodes())


def _check_loop(node: nodes.For, line: int) -> None:
    if node.recursive or not isinstance(node.target, nodes.Name):
        raise _bad(f"Line {line}: a loop takes one name, and does not call itself.")


def _check_filter(node: nodes.Filter, line: int) -> None:
    """Filters take constants, and only what is stored is joined: nothing grows by being put into itself."""
    given = [one.value for one in node.args if isinstance(one, nodes.Const)]
    if node.kwargs or node.dyn_args or node.dyn_kwargs or len(given) < len(node.args):
        raise _bad(f"Line {line}: {node.name} takes nothing but constants.")
    is_short = len(given) <= 1 and len("".join(map(str, given))) <= LONGEST_JOINT
    if node.name == "join" and not (is_short and isinstance(node.node, nodes.Name | nodes.Getattr)):
        raise _bad(f"Line {line}: join takes a list of the record, and at most {LONGEST_JOINT} characters.")


def _bad(why: str) -> InvalidInput:
    fix = "See docs/guide/comms.md for what a template may say."
    return InvalidInput(f"The template cannot be used. {why}", fix=fix, code="bad_template")
