"""What becomes of mails."""

from datetime import datetime
from enum import StrEnum

from watchfloor.domain.escalations.schemas.shape import Shape
from watchfloor.kernel.ids import Reference


class MailFate(StrEnum):
    """What a mail became: a new escalation, a word on an older one, or nothing, because it was here already."""

    TAKEN_IN = "taken_in"
    THREADED = "threaded"
    KNOWN = "known"


class MailTaken(Shape):
    """What a mail became, when it is proposed to have been received, and what was odd about it."""

    fate: MailFate
    escalation: Reference
    received_at: datetime | None
    told: tuple[str, ...]
    evidence: tuple[Reference, ...]


class MailFailureOut(Shape):
    """A mail of the mailbox that could not be taken in; `place` is the folder and number under which it lies there."""

    id: int
    place: str
    code: str
    says: str
    tries: int
    first_at: datetime
    last_at: datetime
    settled_at: datetime | None
