"""Pages as the desk shows them, and acknowledging one."""

from watchfloor.domain.escalations.paging import repository
from watchfloor.domain.escalations.paging.models import PageRow
from watchfloor.domain.escalations.paging.rules import Cause, PageState, check_open
from watchfloor.domain.escalations.paging.schemas import CallOut, PagingOut
from watchfloor.domain.escalations.paging.service.raising import settle
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.ids import ActorId, Reference
from watchfloor.kernel.paging import Page, decode_position, encode_cursor


def list_pages(*, unit: Unit, is_open: bool, cursor: str | None, limit: int) -> Page[PagingOut]:
    """Pages about what one sees, the newest first."""
    require(unit.actor, Permission.ESCALATION_READ)
    before = decode_position(cursor) if cursor else None
    rows = repository.seen_all(unit, is_open=is_open, before=before, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[_out(unit, row) for row in rows[:limit]], next_cursor=more)


def acknowledge(*, unit: WriteUnit, page: str) -> PagingOut:
    """Say that one has it: nobody else is called. Raises Conflict `page_over` where somebody was first."""
    require(unit.actor, Permission.ESCALATION_WRITE)
    row = repository.seen(unit, page)
    if row is None:
        raise NotFound(f"There is no page {page[:40]}.", fix="List the open ones.")
    check_open(row.ref, PageState(row.state))
    settle(unit, row)
    return _out(unit, row)


def _out(unit: Unit, row: PageRow) -> PagingOut:
    return PagingOut(
        ref=Reference(row.ref),
        subject=Reference(row.subject),
        cause=Cause(row.cause),
        state=PageState(row.state),
        raised_at=row.raised_at,
        next_at=row.next_at,
        acknowledged_by=ActorId(row.acknowledged_by) if row.acknowledged_by else None,
        acknowledged_at=row.acknowledged_at,
        calls=tuple(
            CallOut(actor=ActorId(one.actor), desk=one.desk, called_at=one.called_at)
            for one in repository.calls(unit.session, row.ref)
        ),
    )
