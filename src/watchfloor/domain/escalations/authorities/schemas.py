"""Authorities as they are kept and shown, and what speaks for or against a requester."""

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from watchfloor.domain.clocks.obligations.demands import RequesterKind
from watchfloor.domain.escalations.schemas.shape import Place, Said, Shape

Domain = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        to_lower=True,
        max_length=253,
        pattern=r"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$",
    ),
]


class KeepAuthority(Shape):
    """An organisation that makes demands, with where what is said of it is from."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    kind: RequesterKind
    jurisdiction: Place
    domains: tuple[Domain, ...] = Field(default=(), max_length=50)
    call_back: Said = Field(default="", description="the number that is known, and not one that a demand names")
    source: Said = Field(default="", description="where this is from, and who looked")
    is_retired: bool = False


class AuthorityOut(Shape):
    id: int
    name: str
    kind: RequesterKind
    jurisdiction: str
    domains: tuple[str, ...]
    call_back: str
    source: str
    retired_at: datetime | None
    version: int


class HintOut(Shape):
    """One thing that speaks for (`+`) or against (`-`) a requester, or that is to do (`?`)."""

    sign: Annotated[str, Field(pattern=r"^[+?-]$")]
    says: str


class VerifyingOut(Shape):
    """What is known of whoever asks. A person verifies; until then `may_release_user_data` is false, and says why."""

    verified: bool | None
    verified_by: str
    hints: tuple[HintOut, ...]
    may_release_user_data: bool
    because: str
