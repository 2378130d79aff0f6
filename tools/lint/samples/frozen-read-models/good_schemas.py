# place: src/watchfloor/domain/cases/schemas.py
"""What cases look like from outside."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, RootModel


class Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CaseOut(Shape):
    title: str


class Titles(RootModel[list[str]], frozen=True):
    pass


class State(StrEnum):
    OPEN = "open"
