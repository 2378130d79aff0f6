"""First measures: by one person, at once, reversible, limited in place and time; what then stands is decided."""

from datetime import datetime, timedelta

from watchfloor.domain.clocks.obligations.vocabulary import StartEvent
from watchfloor.domain.clocks.rules.budgets import ClockClass, Unit
from watchfloor.domain.clocks.rules.standing import ClockKind
from watchfloor.domain.clocks.schemas import BudgetOut, Definition
from watchfloor.domain.clocks.service import promises
from watchfloor.domain.clocks.service.start import Start, start
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.access import access_escalation_for_work, check_version
from watchfloor.domain.escalations.models import Containment, Escalation
from watchfloor.domain.escalations.paging.rules import Cause
from watchfloor.domain.escalations.paging.service.raising import raise_page
from watchfloor.domain.escalations.rules.vocabulary import FirstMeasure, WhatStands
from watchfloor.domain.escalations.schemas.asked import Contain, EndContainment
from watchfloor.domain.escalations.schemas.shown import ContainmentOut
from watchfloor.domain.escalations.service.duties import happened, touched
from watchfloor.domain.escalations.service.tasks import HOLD, NewTask, open_tasks, settle_of_clock
from watchfloor.domain.escalations.service.weighing import reweigh
from watchfloor.infra.db.unit import Unit as Work
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outbox.posting import notify
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound
from watchfloor.kernel.ids import ActorId
from watchfloor.kernel.refs import EntityRef


def contain(*, unit: WriteUnit, escalation: str, form: Contain, simulation: bool) -> tuple[ContainmentOut, ...]:
    """Apply a first measure from any open state, before anything else is settled.

    It ends by itself, pages who approves, starts a clock and a task to decide what then stands, and whatever legal
    duties begin with it.
    """
    row = access_escalation_for_work(unit, escalation)
    if not form.reason.strip():
        raise InvalidInput("A first measure needs a reason.", fix="Say in a sentence why.", code="reason_missing")
    entities = sorted({str(EntityRef.parse(one)) for one in form.entities})
    ends = unit.now + timedelta(hours=form.hours)
    clock = start(
        unit=unit,
        subject=row.ref,
        definition=_hold(form, ends, unit.now),
        by=Start("contained", unit.now, source=form.reason[:500], due_at=ends),
    )
    title = f"Decide before {iso(ends)[:16]}Z what stands after {form.measure}"
    hold = NewTask(HOLD, title, for_role="approver", due_at=ends, clock=clock.ref, is_mandatory=True)
    task = open_tasks(unit, row, [hold])[0]
    made = Containment(
        escalation=row.ref,
        measure=form.measure.value,
        entities=entities,
        territory=form.territory,
        reason=form.reason.strip(),
        applied_by=unit.actor.id,
        applied_at=unit.now,
        expires_at=ends,
        clock=clock.ref,
        task=task.ref,
        ended_at=None,
        end="",
        version=1,
    )
    unit.session.add(made)
    unit.session.flush()
    told = {"measure": form.measure, "territory": form.territory, "expires_at": iso(ends), "entities": len(entities)}
    unit.record("escalation.contained", row.ref, payload=told, reason=form.reason)
    notify(
        unit=unit,
        topic="escalation.contained",
        about=row.ref,
        key=f"contained-{made.id}",
        data={"escalation": row.ref, **told},
        simulation=simulation,
    )
    raise_page(unit=unit, subject=row.ref, cause=Cause.CONTAINED, key=str(made.id))
    _follow(unit, row)
    return containments_of(unit, row.ref)


def end_containment(
    *, unit: WriteUnit, escalation: str, containment: int, form: EndContainment, version: int
) -> tuple[ContainmentOut, ...]:
    """Decide what stands after a first measure: made lasting, or restored. Restoring is a deadline too."""
    row = access_escalation_for_work(unit, escalation)
    made = unit.session.get(Containment, containment)
    if made is None or made.escalation != row.ref:
        raise NotFound(f"{row.ref} has no first measure {containment}.", fix="Look at those it has.")
    check_version(f"first measure {containment}", stored=made.version, given=version)
    if made.end in set(WhatStands):
        raise Conflict(f"It was {made.end}.", fix="Nothing is left to decide.", code="already_decided")
    if not form.reason.strip():
        raise InvalidInput("The end of a first measure needs a reason.", fix="Say why.", code="reason_missing")
    made.end, made.ended_at = form.end.value, unit.now
    made.version += 1
    unit.session.flush()
    unit.record("containment.ended", row.ref, payload={"containment": made.id, "end": form.end}, reason=form.reason)
    promises.keep_clock(unit=unit, clock=made.clock, at=unit.now, reason=form.reason)
    settle_of_clock(unit, made.clock, outcome=f"{form.end}: {form.reason}"[:2_000])
    if form.end is WhatStands.MADE_LASTING:
        happened(unit, row, StartEvent.REMOVED, unit.now, because="the first measure was made lasting")
    reweigh(unit, row)
    return containments_of(unit, row.ref)


def lapse(unit: WriteUnit, clock: str) -> None:
    """Note that a first measure ended by itself, undecided: its task stays open."""
    made = repository.containment_of_clock(unit.session, clock)
    if made is not None and made.ended_at is None:
        made.ended_at, made.end = made.expires_at, "lapsed"
        made.version += 1
        unit.record("containment.ended", made.escalation, payload={"containment": made.id, "end": "lapsed"})


def containments_of(unit: Work, escalation: str) -> tuple[ContainmentOut, ...]:
    return tuple(_out(one) for one in repository.containments(unit.session, escalation))


def _follow(unit: WriteUnit, row: Escalation) -> None:
    if row.contained_at is None:
        row.contained_at = unit.now
    row.version += 1
    touched(unit, row)
    happened(unit, row, StartEvent.CONTAINED, unit.now, because="a first measure was applied")
    reweigh(unit, row)
    unit.session.flush()


def _hold(form: Contain, ends: datetime, now: datetime) -> Definition:
    hours = (ends - now) / timedelta(hours=1)
    return Definition(
        name=f"{form.measure.replace('_', ' ')} ends",
        kind=ClockKind.INTERNAL,
        clock_class=ClockClass.HOLD,
        budget=BudgetOut(value=hours, unit=Unit.ELAPSED_HOURS),
        is_mandatory=True,
    )


def _out(one: Containment) -> ContainmentOut:
    return ContainmentOut(
        id=one.id,
        measure=FirstMeasure(one.measure),
        entities=tuple(one.entities),
        territory=one.territory,
        reason=one.reason,
        applied_by=ActorId(one.applied_by),
        applied_at=one.applied_at,
        expires_at=one.expires_at,
        clock=one.clock,
        task=one.task,
        ended_at=one.ended_at,
        end=one.end,
        version=one.version,
    )
