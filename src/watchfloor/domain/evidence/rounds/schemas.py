"""The shapes of rounds: how far one is, and what it found."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict


class RoundOut(BaseModel):
    """One walk over all stored files; `ended_at` is empty while it goes on."""

    model_config = ConfigDict(frozen=True)
    number: int
    began_at: datetime
    ended_at: datetime | None
    files: int
    bytes: int
    broken: int


class Checked(BaseModel):
    """A file that was read just now: whether it holds, why not, and whether its items are put aside for it."""

    model_config = ConfigDict(frozen=True)
    sha256: str
    size: int
    holds: bool
    problem: str = ""
    is_lost: bool = False
