"""Tracebacks without words: the kinds of errors and the lines they passed, never a message or a value."""

import traceback


class Unforeseen(Exception):
    """Stands in the log for an error whose own words may hold a name, a note or a token."""


def without_words(error: BaseException) -> Unforeseen:
    """The kinds of an error and of its causes with the lines they passed, and none of their messages."""
    bare = Unforeseen(kind_of(error)).with_traceback(error.__traceback__)
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    bare.__cause__ = without_words(earlier) if earlier else None
    return bare


def kind_of(error: BaseException) -> str:
    """The dotted name of an error's class; an error that already lost its words keeps the name it stands for."""
    if isinstance(error, Unforeseen):
        return str(error)
    return f"{type(error).__module__}.{type(error).__qualname__}"


def trace_of(error: BaseException) -> str:
    """The traceback of an error without words, as Python prints one."""
    return "".join(traceback.format_exception(without_words(error)))
