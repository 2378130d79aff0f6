"""The statements that read and write destinations and messages."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.outbox.models import Attempt, Destination, DestinationSecret, Message
from watchfloor.infra.outbox.rules.standing import LONGEST_LEASE, MessageState
from watchfloor.infra.outbox.schemas import DestinationState, MessageKind

PER_DESTINATION = 4
WAITING = MessageState.WAITING.value


def destination(session: Session, name: str, *, lock: bool = False) -> Destination | None:
    statement = select(Destination).where(Destination.name == name)
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    return session.scalars(statement).one_or_none()


def destinations(session: Session) -> Sequence[Destination]:
    """Those of administrators."""
    statement = select(Destination).where(Destination.belongs_to == "")
    return session.scalars(statement.order_by(Destination.name)).all()


def takers(session: Session, kind: MessageKind) -> list[Destination]:
    """Who gets messages of a kind; the lock keeps a taker from being removed while something is posted to it."""
    statement = select(Destination).where(Destination.state != DestinationState.REMOVED.value)
    rows = session.scalars(statement.order_by(Destination.name).with_for_update(read=True))
    return [row for row in rows if kind.value in row.takes.split()]


def secrets(session: Session, name: str) -> Sequence[DestinationSecret]:
    """The newest first."""
    statement = select(DestinationSecret).where(DestinationSecret.destination == name)
    return session.scalars(statement.order_by(DestinationSecret.number.desc())).all()


def seen_message(unit: Unit, ref: str) -> Message | None:
    return unit.session.scalars(
        select(Message).where(Message.ref == ref, visible(unit.actor, Message.ref))
    ).one_or_none()


def posted(session: Session, name: str, key: str) -> Message | None:
    statement = select(Message).where(Message.destination == name, Message.idempotency_key == key)
    return session.scalars(statement).one_or_none()


def unsettled(session: Session) -> Sequence[Message]:
    """What is to be delivered, or was given up and may yet be tried again, wherever it may be seen."""
    states = (WAITING, MessageState.DEAD.value)
    return session.scalars(select(Message).where(Message.state.in_(states)).order_by(Message.number)).all()


def messages_about(session: Session, about: str, kind: MessageKind) -> Sequence[Message]:
    statement = select(Message).where(Message.about == about, Message.kind == kind.value)
    return session.scalars(statement.order_by(Message.number)).all()


def seen_messages(
    unit: Unit, *, state: str | None, destination: str | None, about: str | None, after: int, limit: int
) -> Sequence[Message]:
    asked = {Message.state: state, Message.destination: destination, Message.about: about}
    statement = select(Message).where(visible(unit.actor, Message.ref), Message.number > after)
    statement = statement.where(*(column == value for column, value in asked.items() if value is not None))
    return unit.session.scalars(statement.order_by(Message.number).limit(limit)).all()


def counts(session: Session, *which: ColumnElement[bool]) -> dict[str, int]:
    statement = select(Message.state, func.count().label("number")).where(*which).group_by(Message.state)
    return {row.state: row.number for row in session.execute(statement)}


def oldest_waiting(session: Session, *which: ColumnElement[bool]) -> datetime | None:
    statement = select(Message.posted_at).where(Message.state == WAITING, *which)
    return session.scalars(statement.order_by(Message.number).limit(1)).one_or_none()


def attempts(session: Session, ref: str, limit: int) -> Sequence[Attempt]:
    """The newest first."""
    statement = select(Attempt).where(Attempt.message == ref).order_by(Attempt.number.desc()).limit(limit)
    return session.scalars(statement).all()


def later_in_line(session: Session, row: Message) -> Sequence[Message]:
    statement = select(Message).where(*_same_line(row), Message.number > row.number)
    return session.scalars(statement).all()


def has_waiting(session: Session, name: str) -> bool:
    statement = select(Message.ref).where(Message.destination == name, Message.state == WAITING).limit(1)
    return session.scalars(statement).one_or_none() is not None


def claimable(session: Session, now: datetime, limit: int) -> Sequence[Message]:
    """Heads of lines that are due and free, a few of each destination, the earliest posted first.

    A line is what one destination is told about one thing: all behind the earliest that waits must wait.
    """
    ranked = _due_heads(now).subquery()
    refs = select(ranked.c.ref).where(ranked.c.place <= PER_DESTINATION).order_by(ranked.c.number).limit(limit)
    wanted = session.scalars(refs).all()
    return rows_of(session, wanted)


def rows_of(session: Session, refs: Iterable[str]) -> Sequence[Message]:
    statement = select(Message).where(Message.ref.in_(list(refs))).order_by(Message.number)
    return session.scalars(statement.execution_options(populate_existing=True)).all()


def _due_heads(now: datetime) -> Select[str, int, int]:
    earlier = aliased(Message)
    before = select(earlier.ref).where(
        earlier.destination == Message.destination,
        earlier.order_key == Message.order_key,
        earlier.state == WAITING,
        earlier.number < Message.number,
    )
    place = func.row_number().over(partition_by=Message.destination, order_by=Message.number)
    return (
        select(Message.ref, Message.number, place.label("place"))
        .join(Destination, Destination.name == Message.destination)
        .where(
            Message.state == WAITING,
            Message.next_at <= now,
            or_(
                Message.leased_until.is_(None),
                Message.leased_until <= now,
                Message.leased_until > now + LONGEST_LEASE,
            ),
            Destination.state == DestinationState.ACTIVE.value,
            or_(Destination.rests_until.is_(None), Destination.rests_until <= now),
            ~before.exists(),
        )
    )


def _same_line(row: Message) -> tuple[ColumnElement[bool], ...]:
    return (Message.destination == row.destination, Message.order_key == row.order_key)
