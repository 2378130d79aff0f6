# place: src/watchfloor/domain/cases/schemas.py
"""Read models that were frozen once."""

import dataclasses
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict


class Shape(BaseModel):
    model_config = ConfigDict(frozen=True)


class CaseOut(Shape):  # broken
    model_config = ConfigDict(frozen=False)


@dataclass  # the line of the class is told
class CaseLine:  # broken
    title: str


@dataclasses.dataclass(slots=True)
class NoteOut:  # broken
    text: str
