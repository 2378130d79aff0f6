"""Which tests the gate leaves to the night because something like them runs at the gate."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

KINDS = ("sqlite", "postgresql")
OFFICES = ("api", "engine", "security", "unit/views", "unit/domain", "unit/api", "unit/client")
"""Folders whose tests ask what the desk does; what a database does is asked in the others."""
CROWDED = {"ThreadPoolExecutor", "at_once"}
"""Names of a module whose tests do several things at the same time: databases differ most in that."""


@dataclass(frozen=True)
class Example:
    """One test with the values it is given; `rest` is what it is called apart from the kind of its database.

    `lasts` says that its desk is one for all tests of a file.
    """

    function: str
    rest: str
    kind: str | None
    folder: str
    marks: frozenset[str]
    module: Mapping[str, object]
    lasts: bool = False

    @property
    def takes_turns(self) -> bool:
        """Whether one database may speak for the other."""
        is_office = any(self.folder == office or self.folder.startswith(f"{office}/") for office in OFFICES)
        return is_office and not CROWDED & self.module.keys()

    @property
    def turn(self) -> str:
        """The kind that speaks for both, the same in every run; for a file with one desk, it is one for all of it."""
        name = self.function.partition("::")[0] if self.lasts else self.function
        name += self.rest if "in_turns" in self.marks else ""
        return KINDS[zlib.crc32(name.encode()) % len(KINDS)]


def for_the_night(examples: Iterable[Example]) -> Iterator[bool]:
    """Say of each, in the order in which they were found, whether it is left to the night.

    Of several examples of a test on PostgreSQL the first runs at the gate. Where one database may speak for the other,
    that example runs on one of the two. What is marked `each_on_postgres` asks SQL of its own, and runs on both; of
    what is marked `in_turns` each example runs on one of the two.
    """
    first: dict[str, str] = {}
    for one in examples:
        if one.kind is None or "each_on_postgres" in one.marks:
            yield False
            continue
        if "in_turns" in one.marks:
            yield one.kind != one.turn
            continue
        is_first = first.setdefault(one.function, one.rest) == one.rest
        if is_first and one.takes_turns:
            yield one.kind != one.turn
        else:
            yield one.kind == "postgresql" and not is_first
