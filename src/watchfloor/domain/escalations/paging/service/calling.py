"""Calling the next person of the chain, five minutes after the last, until somebody acknowledges."""

from datetime import datetime
from zoneinfo import ZoneInfo

from watchfloor.domain.clocks.calendars.hours import window
from watchfloor.domain.clocks.desks import coverage
from watchfloor.domain.comms.service.notifications import tell
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.paging import repository
from watchfloor.domain.escalations.paging.models import PageCall, PageRow
from watchfloor.domain.escalations.paging.rules import (
    BETWEEN_CALLS,
    Cause,
    OnCall,
    PageState,
    after_quiet,
    may_wait,
    next_to_call,
    order_of_call,
)
from watchfloor.infra.access.permissions import Permission, holders
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outbox.posting import notify
from watchfloor.infra.settings import Settings

AT_ONCE = 100


def call_due(*, unit: WriteUnit, settings: Settings) -> int:
    """Make the calls that are due; how many pages were looked at. Run twice at once, it calls nobody twice."""
    rows = repository.due(unit.session, unit.now, limit=AT_ONCE)
    for row in rows:
        _go_on(unit, row, settings)
    unit.session.flush()
    return len(rows)


def _go_on(unit: WriteUnit, row: PageRow, settings: Settings) -> None:
    begins = _not_before(unit, row, settings)
    if begins > unit.now:
        row.next_at = begins
        return
    made = repository.calls(unit.session, row.ref)
    called = {one.actor for one in made}
    chain = chain_now(unit)
    while (person := next_to_call(chain, called)) is not None:
        called.add(person.actor)
        if _call(unit, row, person, ordinal=len(made) + 1, simulation=settings.simulation):
            row.next_at = unit.now + BETWEEN_CALLS
            return
    row.state, row.next_at = PageState.EXHAUSTED.value, None
    unit.record("page.exhausted", row.subject, payload={"page": row.ref})
    _post(unit, row, topic="page.exhausted", key=f"{row.ref}-exhausted", person="", simulation=settings.simulation)


def chain_now(unit: WriteUnit) -> tuple[OnCall, ...]:
    """Whom to call at this moment, in order."""
    able = holders(unit.session, Permission.ESCALATION_WRITE)
    desks = coverage.on_duty(unit=unit, at=unit.now).desks
    here = [OnCall(actor, desk.desk) for desk in desks if desk.is_covered for actor in (*desk.on_call, *desk.people)]
    elsewhere = [OnCall(actor, desk.desk) for desk in desks if not desk.is_covered for actor in desk.on_call]
    leads = sorted(able & holders(unit.session, Permission.DESK_WRITE))
    chain = order_of_call(here=here, elsewhere=elsewhere, leads=leads)
    return tuple(one for one in chain if one.actor in able)


def _call(unit: WriteUnit, row: PageRow, person: OnCall, *, ordinal: int, simulation: bool) -> bool:
    """Whether somebody was called: who may not see what it is about is passed over."""
    told = tell(unit=unit, people=[person.actor], subject=row.subject, code=f"page.{row.cause}", about=row.ref)
    if not told:
        return False
    unit.session.add(PageCall(page=row.ref, ordinal=ordinal, actor=person.actor, desk=person.desk, called_at=unit.now))
    _post(unit, row, topic="page", key=f"{row.ref}-{ordinal}", person=person.actor, simulation=simulation)
    unit.record("page.called", row.subject, payload={"page": row.ref, "person": person.actor, "call": ordinal})
    return True


def _post(unit: WriteUnit, row: PageRow, *, topic: str, key: str, person: str, simulation: bool) -> None:
    data = {"page": row.ref, "about": row.subject, "cause": row.cause, "person": person}
    notify(unit=unit, topic=topic, about=row.subject, key=key, data=data, simulation=simulation)


def _not_before(unit: WriteUnit, row: PageRow, settings: Settings) -> datetime:
    escalation = unit.session.get(Escalation, row.subject)
    severity = escalation.severity if escalation else None
    if not settings.quiet_hours or not may_wait(Cause(row.cause), severity):
        return row.raised_at
    return after_quiet(unit.now, window(settings.quiet_hours), ZoneInfo(settings.zone))
