"""The statements that read and write groups, templates, updates and notifications."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, select, update
from sqlalchemy.orm import Session

from watchfloor.domain.comms.models import (
    AudienceRule,
    Channel,
    Group,
    Member,
    Notification,
    SentMail,
    Template,
    Update,
)
from watchfloor.domain.comms.rules.lifecycle import UpdateState
from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.access.scopes import scopes_held, visible
from watchfloor.infra.db.rows import ScopeLink
from watchfloor.infra.db.unit import Unit


def groups(session: Session) -> Sequence[Group]:
    return session.scalars(select(Group).order_by(Group.key)).all()


def group(session: Session, key: str, *, lock: bool = False) -> Group | None:
    statement = select(Group).where(Group.key == key)
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    return session.scalars(statement).one_or_none()


def people(session: Session, keys: Collection[str]) -> Sequence[tuple[str, str, str]]:
    """Group, id and name of each person who may still act, by name."""
    statement = (
        select(Member.group, ActorRow.id, ActorRow.name)
        .join(ActorRow, ActorRow.id == Member.actor)
        .where(Member.group.in_(sorted(keys)), ActorRow.disabled_at.is_(None))
    )
    return [(row[0], row[1], row[2]) for row in session.execute(statement.order_by(Member.group, ActorRow.name))]


def members(session: Session, key: str) -> Sequence[Member]:
    return session.scalars(select(Member).where(Member.group == key)).all()


def actors(session: Session, names: Collection[str]) -> Sequence[ActorRow]:
    wanted = sorted(names)
    named = ActorRow.name.in_(wanted) | ActorRow.id.in_(wanted)
    return session.scalars(select(ActorRow).where(named, ActorRow.disabled_at.is_(None))).all()


def actor_rows(session: Session, identifiers: Collection[str]) -> Sequence[ActorRow]:
    statement = select(ActorRow).where(ActorRow.id.in_(sorted(identifiers)), ActorRow.disabled_at.is_(None))
    return session.scalars(statement).all()


def channels(session: Session, keys: Collection[str]) -> Sequence[Channel]:
    """The channels that were not removed, the oldest first."""
    statement = select(Channel).where(Channel.group.in_(sorted(keys)), Channel.removed_at.is_(None))
    return session.scalars(statement.order_by(Channel.group, Channel.id)).all()


def channel(session: Session, number: int) -> Channel | None:
    return session.scalars(select(Channel).where(Channel.id == number)).one_or_none()


def templates(session: Session) -> Sequence[Template]:
    """Every version of every template, the newest last."""
    return session.scalars(select(Template).order_by(Template.id)).all()


def template_version(session: Session, name: str, version: int) -> Template | None:
    """One version by the name that an update keeps; None where it came with the product."""
    kind, audience, locale, *place = name.split(".")
    return session.scalars(
        select(Template).where(
            Template.kind == kind,
            Template.audience == audience,
            Template.locale == locale,
            Template.jurisdiction == "".join(place),
            Template.version == version,
        )
    ).one_or_none()


def audience_rules(session: Session) -> Sequence[AudienceRule]:
    return session.scalars(select(AudienceRule).order_by(AudienceRule.audience)).all()


def sees(unit: Unit, subject: str) -> bool:
    """Whether a subject exists for the actor."""
    held = select(ScopeLink.subject).where(ScopeLink.subject == subject, ScopeLink.scope.in_(scopes_held(unit.actor)))
    return unit.session.scalars(held.limit(1)).first() is not None


def seen_update(unit: Unit, ref: str, *, lock: bool = False) -> Update | None:
    statement = select(Update).where(Update.ref == ref, visible(unit.actor, Update.subject))
    if lock:
        statement = statement.with_for_update(of=Update).execution_options(populate_existing=True)
    return unit.session.scalars(statement).one_or_none()


def seen_updates(unit: Unit, *, subject: str | None, state: str | None, after: int, limit: int) -> Sequence[Update]:
    """Those one may see, the newest first; `after` is the number of the last one shown, 0 for the beginning."""
    statement: Select[Update] = select(Update).where(visible(unit.actor, Update.subject))
    asked = {Update.subject: subject, Update.state: state}
    statement = statement.where(*(column == value for column, value in asked.items() if value is not None))
    if after:
        statement = statement.where(Update.number < after)
    return unit.session.scalars(statement.order_by(Update.number.desc()).limit(limit)).all()


def update_of_approval(session: Session, ref: str, approval: str) -> Update | None:
    return session.scalars(select(Update).where(Update.ref == ref, Update.approval == approval)).one_or_none()


def update_by_ref(session: Session, ref: str) -> Update | None:
    """Without the scope: for what the outbox tells of a message that was posted."""
    return session.scalars(select(Update).where(Update.ref == ref)).one_or_none()


def last_cadence(session: Session, subject: str) -> str | None:
    """The clock that the latest sent update of a subject started."""
    statement = select(Update.clock).where(
        Update.subject == subject, Update.state == UpdateState.SENT.value, Update.clock.is_not(None)
    )
    return session.scalars(statement.order_by(Update.sent_at.desc(), Update.number.desc()).limit(1)).first()


def count_sent(session: Session, subject: str) -> int:
    statement = select(func.count()).where(Update.subject == subject, Update.state == UpdateState.SENT.value)
    return session.scalars(statement).one()


def sent_to(session: Session, subject: str, address: str) -> Sequence[str]:
    """The Message-IDs under which a subject's updates went to an address, the oldest first."""
    statement = select(SentMail.message_id).where(SentMail.subject == subject, SentMail.address == address)
    return session.scalars(statement.order_by(SentMail.at, SentMail.message_id)).all()


def thread(session: Session, message_ids: Iterable[str]) -> str | None:
    statement = select(SentMail.subject).where(SentMail.message_id.in_(sorted(set(message_ids))))
    return session.scalars(statement.order_by(SentMail.at.desc()).limit(1)).first()


def notified(session: Session, actor: str, code: str, about: str) -> bool:
    statement = select(Notification.id).where(
        Notification.actor == actor, Notification.code == code, Notification.about == about
    )
    return session.scalars(statement).first() is not None


def own_notifications(unit: Unit, *, is_unread: bool, after: int, limit: int) -> Sequence[Notification]:
    """One's own, of what one may see now, the newest first."""
    statement: Select[Notification] = select(Notification).where(*_own(unit))
    if is_unread:
        statement = statement.where(Notification.read_at.is_(None))
    if after:
        statement = statement.where(Notification.id < after)
    return unit.session.scalars(statement.order_by(Notification.id.desc()).limit(limit)).all()


def own_notification(unit: Unit, number: int) -> Notification | None:
    return unit.session.scalars(select(Notification).where(*_own(unit), Notification.id == number)).one_or_none()


def read_all(unit: Unit, at: datetime) -> int:
    """How many of those that one may see now were not read before."""
    marked = update(Notification).where(*_own(unit), Notification.read_at.is_(None))
    return len(unit.session.scalars(marked.values(read_at=at).returning(Notification.id)).all())


def _own(unit: Unit) -> tuple[ColumnElement[bool], ...]:
    about_oneself = Notification.subject == unit.actor.id
    return (Notification.actor == unit.actor.id, about_oneself | visible(unit.actor, Notification.subject))


def is_any_sent(session: Session, subject: str, kinds: Collection[str]) -> bool:
    statement = select(Update.ref).where(Update.subject == subject, Update.kind.in_(sorted(kinds)))
    return session.scalar(statement.where(Update.sent_at.is_not(None)).limit(1)) is not None
