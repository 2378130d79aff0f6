"""Raising a page, in the transaction of what causes it; the calls are made by the duty."""

from collections.abc import Sequence
from dataclasses import dataclass

from watchfloor.domain.escalations.paging import repository
from watchfloor.domain.escalations.paging.models import PageRow
from watchfloor.domain.escalations.paging.rules import Cause, PageState
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.ids import RefKind


@dataclass(frozen=True, slots=True)
class Wanted:
    """Somebody is to be called about a subject; the same cause with the same key calls once."""

    subject: str
    cause: Cause
    key: str


def raise_page(*, unit: WriteUnit, subject: str, cause: Cause, key: str) -> None:
    """Call somebody about a subject; the same cause with the same key calls once."""
    raise_pages(unit=unit, wanted=[Wanted(subject, cause, key)])


def raise_pages(*, unit: WriteUnit, wanted: Sequence[Wanted]) -> None:
    """The same of many in a few statements; they are written with whatever else the transaction writes."""
    known = repository.known(unit.session, {one.subject for one in wanted})
    fresh = [one for one in dict.fromkeys(wanted) if (one.subject, one.cause.value, one.key) not in known]
    refs = unit.next_refs(RefKind.PAGE, len(fresh)) if fresh else []
    for one, ref in zip(fresh, refs, strict=True):
        unit.session.add(
            PageRow(
                ref=ref,
                number=int(ref.rpartition("-")[2]),
                subject=one.subject,
                cause=one.cause.value,
                key=one.key,
                state=PageState.CALLING.value,
                raised_at=unit.now,
                next_at=unit.now,
                acknowledged_by=None,
                acknowledged_at=None,
            )
        )
        unit.record("page.raised", one.subject, payload={"page": ref, "cause": one.cause})


def acknowledge_all(*, unit: WriteUnit, subject: str) -> None:
    """Whoever takes a thing has acknowledged the pages about it."""
    for row in repository.calling_about(unit.session, subject):
        settle(unit, row)


def settle(unit: WriteUnit, row: PageRow) -> None:
    row.state, row.next_at = PageState.ACKNOWLEDGED.value, None
    row.acknowledged_by, row.acknowledged_at = unit.actor.id, unit.now
    unit.session.flush()
    unit.record("page.acknowledged", row.subject, payload={"page": row.ref})
