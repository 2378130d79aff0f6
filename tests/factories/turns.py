"""Which tests the gate leaves to the night because something like them runs at the gate."""

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

KINDS = ("sqlite", "postgresql")
ONE_IN = 8
"""Of how many tests that one database speaks for, PostgreSQL speaks for one."""
OFFICES = ("api", "engine", "security", "unit/views", "unit/domain", "unit/api", "unit/client")
"""Folders whose tests ask what the desk does; what a database does is asked in the others."""
MANY = 4
"""From how many examples on those that are alike are halved at the gate."""
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
        """The kind that speaks for both, the same in every run; for a file with one desk, it is one for all of it.

        That is PostgreSQL for one in eight: a test takes some two and a half times as long there.
        """
        name = self.function.partition("::")[0] if self.lasts else self.function
        name += self.rest if "in_turns" in self.marks else ""
        return "sqlite" if zlib.crc32(name.encode()) % ONE_IN else "postgresql"


def for_the_night(examples: Iterable[Example]) -> list[bool]:
    """Say of each, in the order in which they were found, whether it is left to the night.

    Of several examples of a test on PostgreSQL the first runs at the gate. Where one database may speak for the other,
    that example runs on one of the two. What is marked `each_on_postgres` asks SQL of its own, and runs on both; of
    what is marked `in_turns` each example runs on one of the two. Of `every_second` examples the others are left out.
    """
    found = list(examples)
    spared = _spared(found)
    first: dict[str, str] = {}
    return [(one.function, one.rest) in spared or _is_left(one, first) for one in found]


def _is_left(one: Example, first: dict[str, str]) -> bool:
    if one.kind is None or "each_on_postgres" in one.marks:
        return False
    if "in_turns" in one.marks:
        return one.kind != one.turn
    is_first = first.setdefault(one.function, one.rest) == one.rest
    if is_first and one.takes_turns:
        return one.kind != one.turn
    return one.kind == "postgresql" and not is_first


def _spared(examples: list[Example]) -> set[tuple[str, str]]:
    """Of many examples that are alike every second one: of one test the odd, of another the even."""
    alike: dict[str, dict[str, None]] = {}
    for one in examples:
        if "every_second" in one.marks:
            alike.setdefault(one.function, {})[one.rest] = None
    return {
        (function, rest)
        for function, rests in alike.items()
        if len(rests) >= MANY
        for rest in list(rests)[zlib.crc32(function.encode()) % 2 :: 2]
    }
