"""Posting: a message for each destination that takes its kind, in the transaction of the change it tells of."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.outbox import repository
from watchfloor.infra.outbox.models import Message
from watchfloor.infra.outbox.rules.standing import MessageState
from watchfloor.infra.outbox.schemas import DestinationState, MessageKind
from watchfloor.kernel.canonical import canonical_json
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict
from watchfloor.kernel.ids import Reference, RefKind


@dataclass(frozen=True, slots=True)
class Letter:
    """What is to be told: `about` names what it tells of, and one `order_key` keeps letters in the order of posting.

    The same `idempotency_key` is posted to a destination once, whoever repeats it.
    """

    kind: MessageKind
    topic: str
    about: str
    order_key: str
    idempotency_key: str
    data: Mapping[str, object]
    simulation: bool


def is_taken(unit: Unit, kind: MessageKind) -> bool:
    """Whether any destination takes messages of a kind; a paused one does, and gets them later."""
    return bool(repository.takers(unit.session, kind))


def post(*, unit: WriteUnit, letter: Letter) -> tuple[Reference, ...]:
    """The references of the messages, one a destination; none where nobody takes the kind.

    They live in the scopes of what they tell of, or on the desk where that has none.
    """
    return post_all(unit=unit, letters=[letter])


def post_all(*, unit: WriteUnit, letters: Sequence[Letter], but: str = "") -> tuple[Reference, ...]:
    """The same of several letters, in their order, to all destinations but one; who takes a kind is asked once."""
    takers = {kind: repository.takers(unit.session, kind) for kind in dict.fromkeys(one.kind for one in letters)}
    posted: list[Reference] = []
    for letter in letters:
        names = [taker.name for taker in takers[letter.kind] if taker.name != but]
        body = envelope(unit, letter) if names else ""
        posted += [_posted(unit, letter, name, body) for name in names]
    return tuple(posted)


def post_to(*, unit: WriteUnit, letter: Letter, channel: str, body: str | None = None) -> Reference:
    """Post a letter to one channel by the name of its destination; `body` is what is sent in place of the envelope.

    Raises Conflict `channel_gone` where it was removed.
    """
    found = repository.destination(unit.session, channel, lock=True)
    if found is None or found.state == DestinationState.REMOVED:
        raise Conflict(f"{channel} was removed.", fix="Choose another channel.", code="channel_gone")
    return _posted(unit, letter, channel, envelope(unit, letter) if body is None else body)


def notify(
    *, unit: WriteUnit, topic: str, about: str, key: str, data: Mapping[str, object], simulation: bool, but: str = ""
) -> tuple[Reference, ...]:
    """Post news for people, to all destinations that take such but one."""
    letter = news(topic=topic, about=about, key=key, data=data, simulation=simulation)
    return post_all(unit=unit, letters=[letter], but=but)


def news(*, topic: str, about: str, key: str, data: Mapping[str, object], simulation: bool) -> Letter:
    """A letter of news for people: references and codes, never names, entities or words of a case."""
    return Letter(
        kind=MessageKind.NOTIFICATION,
        topic=topic,
        about=about,
        order_key=about,
        idempotency_key=key,
        data=data,
        simulation=simulation,
    )


def _posted(unit: WriteUnit, letter: Letter, name: str, body: str) -> Reference:
    before = repository.posted(unit.session, name, letter.idempotency_key)
    if before is not None:
        return Reference(before.ref)
    ref = unit.next_ref(RefKind.MESSAGE)
    unit.session.add(
        Message(
            ref=ref,
            number=int(ref.rpartition("-")[2]),
            webhook_id=f"msg_{secrets.token_hex(16)}",
            destination=name,
            kind=letter.kind.value,
            topic=letter.topic,
            about=letter.about,
            order_key=letter.order_key,
            idempotency_key=letter.idempotency_key,
            body=body,
            simulation=letter.simulation,
            state=MessageState.WAITING.value,
            posted_at=unit.now,
            next_at=unit.now,
            attempts=0,
            counted_from=0,
            error="",
            skip_reason="",
        )
    )
    unit.session.flush()
    unit.protect(ref, scopes_of(unit.session, letter.about) or {"desk"})
    unit.record("message.posted", ref, payload={"about": letter.about, "destination": name, "topic": letter.topic})
    return ref


def envelope(unit: WriteUnit, letter: Letter) -> str:
    """The text that is sent and signed, in the shape that Standard Webhooks recommends: type, timestamp, data."""
    told = {
        "type": letter.topic,
        "timestamp": iso(unit.now),
        "simulation": letter.simulation,
        "idempotency_key": letter.idempotency_key,
        "data": letter.data,
    }
    return canonical_json(told).decode()
