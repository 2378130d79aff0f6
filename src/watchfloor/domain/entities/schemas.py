"""The shape of an entity as the registry knows it."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict


class EntityOut(BaseModel):
    """An entity that the desk has touched, and when first and last; `label` is a name for people, often empty."""

    model_config = ConfigDict(frozen=True)
    ref: str
    kind: str
    id: str
    label: str
    first_noted: datetime
    last_noted: datetime
