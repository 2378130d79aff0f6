"""How a report words states, counts, times and long lists."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from watchfloor.kernel.clock import iso

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def words(token: str) -> str:
    """A state or role in plain words, such as *insufficient evidence*."""
    known = {"abuse_by_others": "abuse by others (no fault)"}
    return known.get(token, token.replace("_", " "))


def counted(number: int, noun: str) -> str:
    """A count with its noun, such as *1 finding* or *3 findings*; -y nouns take -ies."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number:,} {noun if number == 1 else plural}"


def minute(at: datetime) -> str:
    """A time to the minute, with its zone: *2026-11-20 03:30 UTC*."""
    told = iso(at)
    return f"{told[:10]} {told[11:16]} UTC"


def listed(items: Sequence[str]) -> str:
    """Items on one line, after their number where they are many."""
    told = ", ".join(items)
    return f"{len(items):,}: {told}" if len(items) > 1 else told


def grouped(items: Iterable[T], *, key: Callable[[T], K]) -> dict[K, list[T]]:
    """The items by key: groups in the order of their first item, items in the order given."""
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups
