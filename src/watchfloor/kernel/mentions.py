"""Where a text names an entity, and the same text with a stand-in where the name was."""

import json
import re
from collections.abc import Iterator, Mapping

from watchfloor.kernel.refs import EntityRef

MIN_TELLING = 4
KIND_BEFORE = r"(?:(?P<kind>[a-z][a-z0-9_]{0,31}):)?"
# An id goes on with these: op-a is not named by op-a-2, and ann@a.example not by joann@a.example.
STARTS, ENDS = r"(?<![\w@-])", r"(?![\w@-]|[.:/]\w)"


def is_telling(identifier: str) -> bool:
    """Whether an id by itself, without its kind, speaks of one entity alone: not a number and not a plain word."""
    mixed = any(letter.isalpha() for letter in identifier) and not identifier.isalpha()
    return mixed and len(identifier) >= MIN_TELLING


class Mentions:
    """The names of some entities, to be found in texts and replaced; each has a stand-in for its id."""

    def __init__(self, stand_ins: Mapping[EntityRef, str]) -> None:
        self.stand_ins = dict(stand_ins)
        self._bare = {entity.id: stand_in for entity, stand_in in sorted(stand_ins.items())}
        longest_first = sorted(self._bare, key=lambda identifier: (-len(identifier), identifier))
        any_of = "|".join(re.escape(form) for one in longest_first for form in dict.fromkeys((one, _in_json(one))))
        self._pattern = re.compile(f"{STARTS}{KIND_BEFORE}(?P<id>{any_of}){ENDS}") if any_of else None

    @property
    def needles(self) -> tuple[str, ...]:
        """Pieces of text of which at least one stands in every text that names any of them."""
        return tuple(dict.fromkeys(form for one in self._bare for form in (one, _in_json(one))))

    @property
    def ids(self) -> Mapping[str, str]:
        """The ids with their stand-ins, whatever their kind."""
        return dict(self._bare)

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """The ids that entities of a kind have, sorted."""
        return tuple(sorted(entity.id for entity in self.stand_ins if entity.kind == kind))

    def named_in(self, text: str, *, bare: bool = False) -> bool:
        """Whether a text names one of them: as `kind:id`, or by a telling id alone; with `bare`, by any id alone."""
        return any(self._stand_in(found, bare=bare) is not None for found in self._found(text))

    def replaced(self, text: str, *, bare: bool = False) -> str:
        """The text with a stand-in for each name, found as `named_in` finds them."""
        if self._pattern is None:
            return text

        def put(found: "re.Match[str]") -> str:
            stand_in = self._stand_in(found, bare=bare)
            kind = f"{found['kind']}:" if found["kind"] else ""
            return found[0] if stand_in is None else f"{kind}{stand_in}"

        return self._pattern.sub(put, text)

    def _found(self, text: str) -> Iterator["re.Match[str]"]:
        return self._pattern.finditer(text) if self._pattern else iter(())

    def _stand_in(self, found: "re.Match[str]", *, bare: bool) -> str | None:
        identifier = found["id"] if found["id"] in self._bare else _from_json(found["id"])
        if found["kind"]:
            entity = EntityRef(found["kind"], identifier)
            return self.stand_ins.get(entity)
        return self._bare[identifier] if bare or is_telling(identifier) else None


def _in_json(identifier: str) -> str:
    """How an id is written inside a JSON text."""
    return json.dumps(identifier, ensure_ascii=False)[1:-1]


def _from_json(written: str) -> str:
    return str(json.loads(f'"{written}"'))
