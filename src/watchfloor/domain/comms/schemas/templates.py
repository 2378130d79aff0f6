"""Templates as the desk shows and takes them."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from watchfloor.domain.comms.rules.audiences import CommsAudience, Locale, TextKind
from watchfloor.domain.comms.schemas.groups import Reason, Shape
from watchfloor.domain.comms.schemas.situation import Situation

Jurisdiction = Annotated[str, Field(pattern=r"^([A-Z]{2}(-[A-Z0-9]{1,3})?)?$")]
Title = Annotated[str, Field(min_length=1, max_length=500)]
Body = Annotated[str, Field(min_length=1, max_length=20_000)]
UNCHECKED = "machine-made draft: have a native reader check it"


class TemplateKey(Shape):
    """Which template: what it does, for whom, in which language, and for one jurisdiction or, empty, for any."""

    kind: TextKind
    audience: CommsAudience
    locale: Locale
    jurisdiction: Jurisdiction = ""


class TemplateOut(TemplateKey):
    """A template in its newest version; `note` warns where no native reader has checked it."""

    version: int
    title: str
    body: str
    is_shipped: bool
    is_checked: bool
    note: str
    by: str
    at: datetime | None


class WriteTemplate(Shape):
    """A further version of a template, and why."""

    title: Title
    body: Body
    is_checked: bool = False
    reason: Reason


class Preview(Shape):
    """A situation to try a template with, in words that are not stored yet or in those that are."""

    situation: Situation
    title: Title | None = None
    body: Body | None = None


class PreviewOut(Shape):
    """The text as it would leave, and which template it was made by."""

    template: str
    locale: Locale
    note: str
    title: str
    text: str
