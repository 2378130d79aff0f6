"""Raising a page, in the transaction of what causes it; the calls are made by the duty."""

from watchfloor.domain.escalations.paging import repository
from watchfloor.domain.escalations.paging.models import PageRow
from watchfloor.domain.escalations.paging.rules import Cause, PageState
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.ids import RefKind


def raise_page(*, unit: WriteUnit, subject: str, cause: Cause, key: str) -> None:
    """Call somebody about a subject; the same cause with the same key calls once.

    It is written with whatever else its transaction writes, so that a sweep of many clocks writes all pages at once.
    """
    if repository.known(unit.session, subject, cause.value, key):
        return
    ref = unit.next_ref(RefKind.PAGE)
    unit.session.add(
        PageRow(
            ref=ref,
            number=int(ref.rpartition("-")[2]),
            subject=subject,
            cause=cause.value,
            key=key,
            state=PageState.CALLING.value,
            raised_at=unit.now,
            next_at=unit.now,
            acknowledged_by=None,
            acknowledged_at=None,
        )
    )
    unit.record("page.raised", subject, payload={"page": ref, "cause": cause})


def acknowledge_all(*, unit: WriteUnit, subject: str) -> None:
    """Whoever takes a thing has acknowledged the pages about it."""
    for row in repository.calling_about(unit.session, subject):
        settle(unit, row)


def settle(unit: WriteUnit, row: PageRow) -> None:
    row.state, row.next_at = PageState.ACKNOWLEDGED.value, None
    row.acknowledged_by, row.acknowledged_at = unit.actor.id, unit.now
    unit.session.flush()
    unit.record("page.acknowledged", row.subject, payload={"page": row.ref})
