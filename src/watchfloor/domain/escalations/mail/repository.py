"""The statements that read and write mails."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.domain.escalations.mail.models import MailFailure, MailMessage
from watchfloor.domain.escalations.models import EscalationNote


def taken(session: Session, message_id: str, digest: str) -> MailMessage | None:
    """What a mail became before, whoever may see that."""
    return session.get(MailMessage, (message_id, digest))


def is_used(session: Session, message_id: str) -> bool:
    return session.scalar(select(MailMessage.digest).where(MailMessage.message_id == message_id).limit(1)) is not None


def thread_of(session: Session, references: Iterable[str]) -> str | None:
    """The escalation on which the first known of these messages is, whoever wrote it."""
    for message in references:
        by_mail = select(MailMessage.escalation).where(MailMessage.message_id == message)
        found = session.scalars(by_mail.order_by(MailMessage.taken_at).limit(1)).first()
        if found is None:
            written = select(EscalationNote.escalation).where(
                EscalationNote.external_ref.in_([message, f"<{message}>"])
            )
            found = session.scalars(written.order_by(EscalationNote.id).limit(1)).first()
        if found is not None:
            return found
    return None


def failure(session: Session, place: str) -> MailFailure | None:
    return session.scalars(select(MailFailure).where(MailFailure.place == place)).one_or_none()


def failures(session: Session, *, after: int, limit: int) -> Sequence[MailFailure]:
    """What could not be taken in and nobody has settled, the oldest first."""
    waiting = select(MailFailure).where(MailFailure.settled_at.is_(None), MailFailure.id > after)
    return session.scalars(waiting.order_by(MailFailure.id).limit(limit)).all()
