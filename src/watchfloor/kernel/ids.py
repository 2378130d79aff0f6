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
    ESCALATION = "ESC"
    CLOCK = "CLK"
    TASK = "TASK"
    HANDOVER = "HND"
    PAGE = "PAGE"
    SWAP = "SWAP"
    COMMS = "UPD"


DATED = frozenset({RefKind.ESCALATION})
"""The kinds whose references name the year too, because people outside the desk quote them."""


def reference(kind: RefKind, number: int) -> Reference:
    """The reference of the `number`-th object of a kind, such as CASE-17."""
    return Reference(f"{kind}-{number}")


def dated_reference(kind: RefKind, number: int, *, year: int) -> Reference:
    """The reference of the `number`-th object of a dated kind, such as ESC-2026-000123; a new year goes on."""
    return Reference(f"{kind}-{year:04d}-{number:06d}")


def kind_of(ref: str) -> RefKind | None:
    """The kind a reference names, or None where it is none."""
    match = re.fullmatch(r"([A-Z]+)-(?:[1-9][0-9]*|([0-9]{4})-[0-9]{6,})", ref)
    if not match or match[1] not in set(RefKind):
        return None
    kind = RefKind(match[1])
    return kind if (match[2] is not None) == (kind in DATED) else None


def request_id() -> str:
    """A fresh random identifier for one request."""
    return secrets.token_hex(8)
