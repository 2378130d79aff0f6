"""The clocks of an escalation: its legal duties, and the promises of its severity."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.vocabulary import AT_INTAKE, StartEvent
from watchfloor.domain.clocks.rules.budgets import ClockClass, Unit
from watchfloor.domain.clocks.rules.standing import ClockKind
from watchfloor.domain.clocks.schemas import BudgetOut, ClockLine, Definition
from watchfloor.domain.clocks.service import duties as legal
from watchfloor.domain.clocks.service import promises
from watchfloor.domain.clocks.service.duties import Demand, Moves
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.rules.matrix import Matrix
from watchfloor.domain.escalations.service.tasks import open_tasks, tasks_for
from watchfloor.domain.escalations.service.weighing import UNJUDGED, matrix_in_force, severity_of_row
from watchfloor.infra.db.unit import WriteUnit

FIRST_TOUCH, DECISION = "first touch", "decision"


def follow(unit: WriteUnit, row: Escalation, *, because: str, source: str = "") -> Moves:
    """Bring all clocks of an escalation to what it says now; a duty in doubt becomes a task for Legal."""
    _, matrix = matrix_in_force(unit)
    moves = legal.evaluate(unit=unit, subject=row.ref, demand=demand_of(row, matrix, source), because=because)
    open_tasks(unit, row, [task for clock in moves.started for task in tasks_for(clock)])
    _promise(unit, row, matrix, because)
    return moves


def happened(unit: WriteUnit, row: Escalation, event: StartEvent, at: datetime, *, because: str) -> Moves:
    """Note that something happened on which duties start, and start them. The first time counts."""
    if event.value in row.events:
        return Moves()
    row.events = {**row.events, event.value: at.isoformat()}
    return follow(unit, row, because=because)


def demand_of(row: Escalation, matrix: Matrix, source: str = "") -> Demand:
    """What of an escalation decides its legal duties."""
    severity = severity_of_row(row) or UNJUDGED
    return Demand(
        jurisdictions=tuple(row.jurisdictions),
        demand_class=DemandClass(row.demand_class),
        requester=RequesterKind(row.requester_kind),
        received_at=row.received_at,
        events=events_of(row),
        target=BudgetOut(value=matrix.demands.of(severity).decision, unit=Unit.ELAPSED_HOURS),
        source=source or f"{row.channel}: {row.external_ref}"[:300],
    )


def events_of(row: Escalation) -> Mapping[StartEvent, datetime]:
    """When each thing happened: what the demand itself is, at its receipt unless told; and what was told."""
    of_receipt = dict.fromkeys(AT_INTAKE, row.received_at)
    of_awareness = {StartEvent.AWARENESS: row.awareness_at, StartEvent.BELIEF: row.awareness_at}
    told = {StartEvent(name): datetime.fromisoformat(at) for name, at in row.events.items()}
    return of_receipt | of_awareness | told


def touched(unit: WriteUnit, row: Escalation) -> None:
    """Note the first time that a person worked on it."""
    if row.first_touch_at is None:
        row.first_touch_at = unit.now
        promises.keep(unit=unit, subject=row.ref, name=FIRST_TOUCH, at=unit.now)


def decided(unit: WriteUnit, row: Escalation) -> None:
    """Note that it was decided."""
    if row.decided_at is None:
        row.decided_at = unit.now
    promises.keep(unit=unit, subject=row.ref, name=DECISION, at=row.decided_at)


def least_slack(clocks: tuple[ClockLine, ...], now: datetime) -> timedelta | None:
    return min((one.due_at - now for one in clocks if one.due_at), default=None)


def _promise(unit: WriteUnit, row: Escalation, matrix: Matrix, because: str) -> None:
    demands = matrix.demands.of(severity_of_row(row) or UNJUDGED)
    asked = {FIRST_TOUCH: (row.first_touch_at, demands.first_touch), DECISION: (row.decided_at, demands.decision)}
    definitions = [_promised(name, hours) for name, (done_at, hours) in asked.items() if done_at is None]
    promises.promise(
        unit=unit, subject=row.ref, definitions=definitions, event="receipt", at=row.received_at, because=because
    )


def _promised(name: str, hours: float) -> Definition:
    return Definition(
        name=name,
        kind=ClockKind.INTERNAL,
        clock_class=ClockClass.FIXED,
        budget=BudgetOut(value=hours, unit=Unit.ELAPSED_HOURS),
        is_pausable=True,
        is_mandatory=False,
    )
