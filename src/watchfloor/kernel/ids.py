"""Names for the things the desk keeps: references drawn from sequences, and typed identifiers."""

import re
import secrets
from enum import StrEnum
from typing import NewType

ActorId = NewType("ActorId", str)
Reference = NewType("Reference", str)


class RefKind(StrEnum):
    """The kinds of object that carry a reference, with the prefix they are written with."""

    LEAD = "LEAD"
    CASE = "CASE"
    EVIDENCE = "EV"
    FINDING = "FND"
    DECISION = "DEC"
    APPROVAL = "APR"
    ACTION = "ACT"
    RUN = "RUN"
    GRANT = "GRT"
    ERASURE = "ERA"
    HOLD = "HOLD"
    GLASS = "GLASS"
    MESSAGE = "MSG"
    JOB = "JOB"
    SCHEDULE = "SCH"


def reference(kind: RefKind, number: int) -> Reference:
    """The reference of the `number`-th object of a kind, such as CASE-17."""
    return Reference(f"{kind}-{number}")


def kind_of(ref: str) -> RefKind | None:
    """The kind a reference names, or None where it is none."""
    match = re.fullmatch(r"([A-Z]+)-[1-9][0-9]*", ref)
    return RefKind(match[1]) if match and match[1] in set(RefKind) else None


def request_id() -> str:
    """A fresh random identifier for one request."""
    return secrets.token_hex(8)
