"""A full disk, however whoever met it says so."""

import errno
from collections.abc import Iterator

from watchfloor.kernel.errors import NoRoom

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
SAYS = ("No space left on device", "Disk quota exceeded", "database or disk is full", "could not extend file")
DEEPEST = 10
"""How many causes of an error are looked at; more than any library stacks up."""


def no_room(error: BaseException) -> NoRoom | None:
    """What is told where an error, or what it came from, is that of a full disk; else None."""
    if not any(_is_of_full_disk(one) for one in _causes(error)):
        return None
    fix = "Make room for the workspace or its database, and do it again."
    return NoRoom("A disk of the desk is full: nothing of this was stored.", fix=fix)


def _is_of_full_disk(error: BaseException) -> bool:
    if isinstance(error, OSError) and error.errno in FULL:
        return True
    return any(words in str(error) for words in SAYS)


def _causes(error: BaseException) -> Iterator[BaseException]:
    for _ in range(DEEPEST):
        yield error
        cause = error.__cause__ or error.__context__
        if cause is None:
            return
        error = cause
