"""Updates on their way out, to whom they go, and how they arrived; and word to people inside."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from watchfloor.domain.comms.rules.audiences import CommsAudience, Locale, TextKind
from watchfloor.domain.comms.rules.lifecycle import UpdateState
from watchfloor.domain.comms.schemas.groups import ChannelKind, Key, Reason, Shape
from watchfloor.domain.comms.schemas.situation import Situation
from watchfloor.domain.comms.schemas.templates import Body, Jurisdiction
from watchfloor.infra.mail.addresses import check_address, check_message_id
from watchfloor.infra.outbox.rules.standing import MessageState
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.ids import ActorId, Reference
from watchfloor.kernel.instants import Instant


def _address(text: str) -> str:
    try:
        return check_address(text)
    except InvalidInput as error:
        raise ValueError(str(error)) from error


def _message_id(text: str) -> str:
    try:
        return check_message_id(text)
    except InvalidInput as error:
        raise ValueError(str(error)) from error


SubjectRef = Annotated[str, Field(max_length=40, pattern=r"^(ESC-[0-9]{4}-[0-9]{6,}|CASE-[1-9][0-9]*)$")]
OneLine = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\r\n]*$")]
Groups = Annotated[tuple[Key, ...], Field(max_length=50)]


class Addressee(Shape):
    """Somebody outside the groups, such as whoever asked; `in_reply_to` is the Message-ID of what they wrote."""

    address: Annotated[str, Field(max_length=254), AfterValidator(_address)]
    name: Annotated[str, StringConstraints(strip_whitespace=True, max_length=80, pattern=r"^[^\r\n]*$")] = ""
    in_reply_to: Annotated[str, Field(max_length=400), AfterValidator(_message_id)] | None = None


Addressees = Annotated[tuple[Addressee, ...], Field(max_length=50)]


class Recipient(Shape):
    """One place that an update goes to, as it was when it was chosen; `key` tells it from the others."""

    key: str
    kind: ChannelKind
    name: str
    group: str = ""
    channel: int | None = None
    address: str = ""
    in_reply_to: str | None = None
    people: tuple[ActorId, ...] = ()


class DraftUpdate(Shape):
    """A text to make of a situation, for an audience, and to whom it goes."""

    subject: SubjectRef
    kind: TextKind = TextKind.SITUATION_UPDATE
    audience: CommsAudience
    locale: Locale = Locale.EN
    jurisdiction: Jurisdiction = ""
    situation: Situation
    groups: Groups = ()
    to: Addressees = ()
    is_for_press: bool = False


class EditUpdate(Shape):
    """What becomes different in an update; what is left out, or null, stays."""

    title: OneLine | None = None
    text: Body | None = None
    groups: Groups | None = None
    to: Addressees | None = None
    next_update_at: Instant | None = None


class ApproveUpdate(Shape):
    """`payload` is the hash of what the approver read."""

    payload: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    reason: Reason


class UpdateReason(Shape):
    reason: Reason


class DeliveryLine(Shape):
    """How an update fares on one channel: its message in the outbox, or that people were told in the console."""

    key: str
    message: Reference | None
    state: MessageState
    attempts: int
    error: str
    settled_at: datetime | None
    receipt: dict[str, object] | None


class UpdateLine(Shape):
    """An update in a list."""

    ref: Reference
    subject: Reference
    kind: TextKind
    audience: CommsAudience
    locale: Locale
    title: str
    state: UpdateState
    needs_approval: bool
    author: ActorId
    created_at: datetime
    sent_at: datetime | None
    next_update_at: datetime | None
    version: int


class UpdateOut(UpdateLine):
    """An update whole; `payload_hash` is what an approval binds, `sent_hash` what left, empty before."""

    jurisdiction: str
    template: str
    note: str
    is_for_press: bool
    text: str
    recipients: tuple[Recipient, ...]
    editors: tuple[ActorId, ...]
    edited_by: ActorId
    approval: Reference | None
    payload_hash: str
    sent_hash: str
    sent_by: str
    clock: Reference | None
    deliveries: tuple[DeliveryLine, ...]


class NotificationOut(Shape):
    """Word to oneself: `code` says what happened, `about` names what, on `subject`; `@n` is its version or attempt."""

    id: int
    subject: Reference
    about: str
    code: str
    at: datetime
    read_at: datetime | None
