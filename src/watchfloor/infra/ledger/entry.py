"""A ledger entry before it is chained."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """What happened to which subject, with the difference that goes into the payload."""

    verb: str
    subject: str
    reason: str
    payload: Mapping[str, object]
    scopes: tuple[str, ...]
