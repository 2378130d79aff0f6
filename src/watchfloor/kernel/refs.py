"""Entity references: `kind:id` names anything a policy can apply to or that links such things."""

import re
from dataclasses import dataclass
from typing import Self

from watchfloor.kernel.errors import InvalidInput

KIND = re.compile(r"[a-z][a-z0-9_]{0,31}")
MAX_ID = 512


@dataclass(frozen=True, slots=True, order=True)
class EntityRef:
    """An entity: a lower-case kind and a non-empty id of at most 512 characters, written `kind:id`."""

    kind: str
    id: str

    def __post_init__(self) -> None:
        if not KIND.fullmatch(self.kind) or not self.id or len(self.id) > MAX_ID or self.id != self.id.strip():
            raise InvalidInput(
                f"{self.kind[:40]}:{self.id[:40]} is not an entity.",
                fix="Write kind:id, such as account:a-17, with a lower-case kind.",
                code="bad_entity_ref",
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `kind:id`; the id may itself hold colons. Raises InvalidInput."""
        kind, _, identifier = text.partition(":")
        return cls(kind, identifier)

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"
