# place: src/watchfloor/domain/cases/schemas.py
"""Values that do not change."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Spans:
    told: tuple[str, ...] = field(default=())
