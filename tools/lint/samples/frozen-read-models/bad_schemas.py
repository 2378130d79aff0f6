# place: src/watchfloor/domain/cases/schemas.py
"""What cases look like from outside."""

import pydantic
from pydantic import BaseModel, ConfigDict


class CaseOut(BaseModel):  # broken
    title: str


class CaseLine(pydantic.BaseModel):  # broken
    model_config = ConfigDict(frozen=False)


class Titles(pydantic.RootModel[list[str]]):  # broken
    pass
