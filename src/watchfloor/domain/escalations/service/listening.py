"""What escalations do when a clock speaks or moves: put it in its new place, tell people, settle what was asked."""

from watchfloor.domain.clocks.obligations import service as obligations
from watchfloor.domain.clocks.obligations.vocabulary import StartEvent
from watchfloor.domain.clocks.rules.budgets import ClockClass
from watchfloor.domain.clocks.rules.standing import OPEN_STATES, ClockState
from watchfloor.domain.clocks.schemas import ClockFired, ClockLine, ClockMoved, ClocksFired
from watchfloor.domain.clocks.service import show as clocks
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.paging.rules import Cause
from watchfloor.domain.escalations.paging.service.raising import Wanted, raise_pages
from watchfloor.domain.escalations.service.contain import lapse
from watchfloor.domain.escalations.service.duties import happened
from watchfloor.domain.escalations.service.tasks import settle_of_clock
from watchfloor.domain.escalations.service.weighing import reweigh
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outbox.posting import Letter, news, post_all
from watchfloor.kernel.clock import iso
from watchfloor.kernel.ids import RefKind, kind_of

PAGES_AT = "warn_90"
TOLD_OF = frozenset({"warn_75", "warn_90", "due", "opens", "instant_missing"})


def on_clock_moved(unit: WriteUnit, event: ClockMoved) -> None:
    """Another due time is another place in the queue; a settled doubt closes Legal's task; a report starts others."""
    if kind_of(event.subject) is not RefKind.ESCALATION:
        return
    row = repository.get(unit.session, event.subject)
    if row is None:
        return
    clock = next(one for one in clocks.of_subject(unit=unit, subject=row.ref) if one.ref == event.clock)
    if not clock.is_provisional or clock.state not in OPEN_STATES:
        settle_of_clock(unit, clock.ref, outcome=_outcome(clock))
    _submit(unit, row, clock)
    reweigh(unit, row)
    row.version += 1
    unit.session.flush()


def _submit(unit: WriteUnit, row: Escalation, clock: ClockLine) -> None:
    """A duty that is met was a report where others start on its being sent, such as the one to keep it."""
    if clock.state is not ClockState.MET or clock.obligation is None or clock.ended_at is None:
        return
    events = {StartEvent.SUBMITTED: clock.ended_at}
    if obligations.children_of(unit=unit, parents=[clock.obligation], events=events):
        happened(unit, row, StartEvent.SUBMITTED, clock.ended_at, because=f"{clock.obligation} was met")


def on_clocks_fired(unit: WriteUnit, event: ClocksFired) -> None:
    """Tell those who are told of clocks; a first measure whose time is up has lapsed."""
    fired = [one for one in event.fired if kind_of(one.subject) is RefKind.ESCALATION]
    for one in fired:
        if one.is_due and one.clock_class is ClockClass.HOLD:
            lapse(unit, one.clock)
    raise_pages(unit=unit, wanted=[_wanted(one) for one in fired if _calls(one)])
    post_all(unit=unit, letters=[_letter(one) for one in fired if one.mark in TOLD_OF])


def _calls(one: ClockFired) -> bool:
    """Whether somebody is called about what a clock said."""
    return one.is_breach or (one.mark == PAGES_AT and one.is_promise)


def _wanted(one: ClockFired) -> Wanted:
    cause = Cause.BREACH if one.is_breach else Cause.CLOCK_SHORT
    return Wanted(one.subject, cause, f"{one.clock}-{iso(one.due_for)}")


def _letter(one: ClockFired) -> Letter:
    return news(
        topic="clock.breached" if one.is_breach else "clock.fired",
        about=one.subject,
        key=f"{one.clock}-{one.mark}-{iso(one.due_for)}",
        data={
            "escalation": one.subject,
            "clock": one.clock,
            "mark": one.mark,
            "due_for": iso(one.due_for),
            "is_breach": one.is_breach,
        },
        simulation=one.simulation,
    )


def _outcome(clock: ClockLine) -> str:
    return f"{clock.obligation} applies" if clock.state in OPEN_STATES else f"the clock is {clock.state}"
