"""What escalations do when a clock speaks or moves: put it in its new place, tell people, settle what was asked."""

from watchfloor.domain.clocks.rules.budgets import ClockClass
from watchfloor.domain.clocks.rules.standing import OPEN_STATES
from watchfloor.domain.clocks.schemas import ClockFired, ClockLine, ClockMoved
from watchfloor.domain.clocks.service import show as clocks
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.paging.rules import Cause
from watchfloor.domain.escalations.paging.service.raising import raise_page
from watchfloor.domain.escalations.service.contain import lapse
from watchfloor.domain.escalations.service.tasks import settle_of_clock
from watchfloor.domain.escalations.service.weighing import reweigh
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outbox.posting import notify
from watchfloor.kernel.clock import iso
from watchfloor.kernel.ids import RefKind, kind_of

PAGES_AT = "warn_90"
TOLD_OF = frozenset({"warn_75", "warn_90", "due", "opens", "instant_missing"})


def on_clock_moved(unit: WriteUnit, event: ClockMoved) -> None:
    """Another due time means another place in the queue; a settled doubt closes Legal's task."""
    if kind_of(event.subject) is not RefKind.ESCALATION:
        return
    row = repository.get(unit.session, event.subject)
    if row is None:
        return
    clock = next(one for one in clocks.of_subject(unit=unit, subject=row.ref) if one.ref == event.clock)
    if not clock.is_provisional or clock.state not in OPEN_STATES:
        settle_of_clock(unit, clock.ref, outcome=_outcome(clock))
    reweigh(unit, row)
    row.version += 1
    unit.session.flush()


def on_clock_fired(unit: WriteUnit, event: ClockFired) -> None:
    """Tell those who are told of clocks; a first measure whose time is up has lapsed."""
    if kind_of(event.subject) is not RefKind.ESCALATION:
        return
    if event.is_due and event.clock_class is ClockClass.HOLD:
        lapse(unit, event.clock)
    if event.is_breach or (event.mark == PAGES_AT and event.is_promise):
        cause = Cause.BREACH if event.is_breach else Cause.CLOCK_SHORT
        raise_page(unit=unit, subject=event.subject, cause=cause, key=f"{event.clock}-{iso(event.due_for)}")
    if event.mark in TOLD_OF:
        notify(
            unit=unit,
            topic="clock.breached" if event.is_breach else "clock.fired",
            about=event.subject,
            key=f"{event.clock}-{event.mark}-{iso(event.due_for)}",
            data={
                "escalation": event.subject,
                "clock": event.clock,
                "mark": event.mark,
                "due_for": iso(event.due_for),
                "is_breach": event.is_breach,
            },
            simulation=event.simulation,
        )


def _outcome(clock: ClockLine) -> str:
    return f"{clock.obligation} applies" if clock.state in OPEN_STATES else f"the clock is {clock.state}"
