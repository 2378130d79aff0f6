"""The statements that read and write pages; they are seen by whoever sees what they are about."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.domain.escalations.paging.models import PageCall, PageRow
from watchfloor.domain.escalations.paging.rules import PageState
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit


def known(session: Session, subjects: Collection[str]) -> set[tuple[str, str, str]]:
    """Subject, cause and key of every page about the subjects."""
    if not subjects:
        return set()
    statement = select(PageRow.subject, PageRow.cause, PageRow.key).where(PageRow.subject.in_(sorted(subjects)))
    return {(row.subject, row.cause, row.key) for row in session.execute(statement)}


def seen(unit: Unit, ref: str) -> PageRow | None:
    statement = select(PageRow).where(PageRow.ref == ref, visible(unit.actor, PageRow.subject)).with_for_update()
    return unit.session.scalars(statement.execution_options(populate_existing=True)).one_or_none()


def seen_all(unit: Unit, *, is_open: bool, before: int | None, limit: int) -> Sequence[PageRow]:
    statement = select(PageRow).where(visible(unit.actor, PageRow.subject))
    if is_open:
        statement = statement.where(PageRow.state != PageState.ACKNOWLEDGED.value)
    if before is not None:
        statement = statement.where(PageRow.number < before)
    return unit.session.scalars(statement.order_by(PageRow.number.desc()).limit(limit)).all()


def calling_about(session: Session, subject: str) -> Sequence[PageRow]:
    statement = select(PageRow).where(PageRow.subject == subject, PageRow.state != PageState.ACKNOWLEDGED.value)
    return session.scalars(statement.with_for_update()).all()


def due(session: Session, now: datetime, *, limit: int) -> Sequence[PageRow]:
    statement = select(PageRow).where(PageRow.next_at <= now).order_by(PageRow.next_at, PageRow.number).limit(limit)
    return session.scalars(statement.with_for_update(skip_locked=True)).all()


def is_any_due(session: Session, now: datetime) -> bool:
    return session.scalar(select(PageRow.ref).where(PageRow.next_at <= now).limit(1)) is not None


def calls(session: Session, page: str) -> Sequence[PageCall]:
    return session.scalars(select(PageCall).where(PageCall.page == page).order_by(PageCall.ordinal)).all()
