"""Pseudonyms: what leaves the desk names no entity, yet the same entity keeps the same name throughout a case."""

import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import replace

from watchfloor.domain.reports.casefile import Audience, CaseFile, LedgerRow, map_text
from watchfloor.kernel.refs import EntityRef

# Ids shorter than this are replaced only where written kind:id; alone, "7" would be any seven.
SHORTEST_BARE_ID = 3
_KINDS = "account|creator|track|show|episode|playlist|domain|device|ip|payment|payee|url|network"
_WRITTEN_OUT = re.compile(
    rf"(?<![A-Za-z0-9_])({_KINDS}):(?!p-[0-9a-f]{{12}}\b)[^\s,;\"'()\[\]{{}}<>|]*[^\s,;\"'()\[\]{{}}<>|.:!?]",
    re.IGNORECASE,
)


class Pseudonyms:
    """A keyed, one-way naming of entities: the key stays inside, so that only the desk can tell who is meant."""

    def __init__(self, key: bytes, known: Iterable[EntityRef]) -> None:
        """`known` are the entities whose bare ids must not appear either; any other `kind:id` is replaced as well."""
        self._key = key
        known = set(known)
        self._full = _any_of({str(ref) for ref in known})
        self._bare = _any_of({ref.id for ref in known if len(ref.id) >= SHORTEST_BARE_ID})

    def token(self, identifier: str) -> str:
        """The pseudonym of an id, `p-` and twelve hexadecimal digits, equal for ids that differ only in case."""
        return "p-" + hmac.new(self._key, identifier.casefold().encode(), hashlib.sha256).hexdigest()[:12]

    def text(self, text: str) -> str:
        """The text with every entity that it names replaced; a text that names none comes back unchanged."""
        named = _WRITTEN_OUT.sub(self._written, self._full.sub(self._written, text))
        return self._bare.sub(lambda found: self.token(found[0]), named)

    def _written(self, found: re.Match[str]) -> str:
        kind, _, identifier = found[0].partition(":")
        return f"{kind.lower()}:{self.token(identifier)}"


def _any_of(words: set[str]) -> re.Pattern[str]:
    # ASCII borders, because Japanese or Thai text follows an id without a space; longest first: a-17 is not a-1.
    choices = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<![A-Za-z0-9_])(?:{choices})(?![A-Za-z0-9_])" if words else r"(?!)", re.IGNORECASE)


def pseudonymise(file: CaseFile, names: Pseudonyms) -> CaseFile:
    """The case file for readers outside the desk: entities by pseudonym, and without the analysts' notes.

    A ledger entry that named an entity keeps its place in the chain and says which of its fields were changed.
    """
    custody = tuple(_outside(row, names) for row in file.custody)
    return map_text(replace(file, audience=Audience.EXTERNAL, notes=(), custody=custody), names.text)


def _outside(row: LedgerRow, names: Pseudonyms) -> LedgerRow:
    told = {name: names.text(value) if isinstance(value, str) else value for name, value in row.fields.items()}
    changed = tuple(sorted(name for name, value in told.items() if value != row.fields[name]))
    return replace(row, fields=told, withheld=(*row.withheld, *changed))
