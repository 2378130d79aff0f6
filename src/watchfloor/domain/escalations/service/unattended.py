"""What comes in while nobody is there: who is on call hears at once of a legal clock that no shift is in time for."""

from watchfloor.domain.clocks.desks import coverage
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.paging.rules import Cause, is_unattended
from watchfloor.domain.escalations.paging.service.raising import raise_page
from watchfloor.infra.db.unit import WriteUnit


def call_if_unattended(unit: WriteUnit, row: Escalation) -> None:
    """Page who is on call about a request whose legal clock ends before anybody is on shift. Its clocks are known."""
    if row.legal_due is None or row.legal_due <= unit.now:
        return
    coming = [one.next_covered for one in coverage.on_duty(unit=unit, at=unit.now).desks]
    if is_unattended(due=row.legal_due, now=unit.now, coming=coming):
        raise_page(unit=unit, subject=row.ref, cause=Cause.UNATTENDED, key=row.ref)
