"""What all shapes of escalations share, and who asks."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from watchfloor.domain.clocks.obligations.demands import RequesterKind

Reason = Annotated[str, Field(max_length=2_000)]
Said = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Place = Annotated[str, Field(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$", description="ISO 3166, as SG or AU-NSW; EU")]
Territory = Annotated[
    str, Field(pattern=r"^$|^WORLD$|^[A-Z]{2}(-[A-Z0-9]{1,3})?( [A-Z]{2}(-[A-Z0-9]{1,3})?)*$", max_length=400)
]
Text = Annotated[str, Field(max_length=200_000)]
Language = Annotated[str, Field(pattern=r"^$|^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]
Named = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Requester(Shape):
    """Who asks, and whether that was verified."""

    kind: RequesterKind
    organisation: Said = ""
    person: Said = ""
    contact: Said = ""
    verified: bool | None = Field(default=None, description="null: nobody has looked yet")
    verified_by: Said = Field(default="", description="how: domain, DKIM, a call back to a known number")
