"""The shapes of saved views; what a query and a column mean is the console's own."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from watchfloor.kernel.ids import ActorId

Room = Annotated[str, Field(pattern=r"^[a-z][a-z_-]{0,31}$")]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Query = Annotated[str, Field(max_length=2_000)]
Column = Annotated[str, Field(min_length=1, max_length=64)]
Columns = Annotated[tuple[Column, ...], Field(max_length=64)]


class SaveView(BaseModel):
    """A view to keep: which room's list, its filter as the address has it, and its columns in their order."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    room: Room
    name: Name
    query: Query = ""
    columns: Columns = ()
    shared: bool = False


class ChangeView(BaseModel):
    """What becomes different in a view; what is left out, or null, stays."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: Name | None = None
    query: Query | None = None
    columns: Columns | None = None
    shared: bool | None = None


class SavedViewOut(BaseModel):
    """A view that one may use; its owner alone changes it."""

    model_config = ConfigDict(frozen=True)
    id: int
    room: str
    name: str
    query: str
    columns: tuple[str, ...]
    shared: bool
    owner: ActorId
    is_mine: bool
    version: int
    changed_at: datetime
