"""Which legal duties a demand starts, and what moves when the demand or the book changes. Nothing moves in silence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.models import Clock
from watchfloor.domain.clocks.obligations import service as obligations
from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.schemas import ObligationOut
from watchfloor.domain.clocks.obligations.vocabulary import Applies, StartEvent
from watchfloor.domain.clocks.rules.duties import definition_of_row
from watchfloor.domain.clocks.rules.standing import OPEN_STATES, ClockState
from watchfloor.domain.clocks.schemas import BudgetOut, ClockLine
from watchfloor.domain.clocks.service.change import let_go
from watchfloor.domain.clocks.service.redefine import redefine
from watchfloor.domain.clocks.service.show import line
from watchfloor.domain.clocks.service.start import Start, start_all
from watchfloor.domain.clocks.service.timing import definition_of
from watchfloor.infra.db.unit import WriteUnit


@dataclass(frozen=True, slots=True)
class Demand:
    """What of a demand decides its duties: `events` holds when each thing happened that a duty may start on."""

    jurisdictions: tuple[str, ...]
    demand_class: DemandClass
    requester: RequesterKind
    received_at: datetime
    events: Mapping[StartEvent, datetime]
    target: BudgetOut
    """The organisation's own time for duties whose law has no number."""
    source: str = ""


@dataclass(slots=True)
class Moves:
    """What an evaluation changed: clocks that began, that got another time, and that were let go."""

    started: list[ClockLine] = field(default_factory=list)
    retimed: list[ClockLine] = field(default_factory=list)
    let_go: list[ClockLine] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.started or self.retimed or self.let_go)


@dataclass(frozen=True, slots=True)
class _Wanted:
    row: ObligationOut
    event: StartEvent
    at: datetime


def evaluate(*, unit: WriteUnit, subject: str, demand: Demand, because: str) -> Moves:
    """Bring the statutory clocks of a subject to what its demand and the book ask for now.

    A duty that runs already is not started twice; one that the demand no longer matches, or that no longer applies, is
    let go; one whose row changed is timed anew, one whose event moved begins anew. `because` is kept with each.
    """
    held = [clock for clock in repository.held_of_subject(unit.session, subject) if clock.obligation]
    alive = {str(clock.obligation): clock for clock in held if clock.state != ClockState.CANCELLED}
    wanted = _wanted(unit, demand, parents=alive)
    fresh = [one for identifier, one in wanted.items() if identifier not in alive]
    moves = Moves(started=_begin(unit, subject, demand, fresh))
    for identifier in (one for one in wanted if one in alive):
        _bring(unit, subject, demand, wanted[identifier], clock=alive[identifier], moves=moves, because=because)
    for identifier in sorted(alive.keys() - wanted.keys()):
        if _is_open(alive[identifier]):
            moves.let_go.append(let_go(unit, alive[identifier], reason=because))
    return moves


def _bring(
    unit: WriteUnit,
    subject: str,
    demand: Demand,
    one: _Wanted,
    *,
    clock: Clock,
    moves: Moves,
    because: str,
) -> None:
    """Begin a duty anew whose event moved, and let one follow its row."""
    if not _is_open(clock):
        return
    if clock.started_at != one.at:
        moves.let_go.append(let_go(unit, clock, reason=because))
        moves.started += _begin(unit, subject, demand, [one], was_settled=not clock.is_provisional)
    elif _follow(unit, clock, one.row, demand, because):
        moves.retimed.append(line(clock))


def _wanted(unit: WriteUnit, demand: Demand, *, parents: Iterable[str]) -> dict[str, _Wanted]:
    """The rows that the demand starts, and those that follow them by what happened since."""
    rows = obligations.matching(
        unit=unit,
        jurisdictions=demand.jurisdictions,
        demand_class=demand.demand_class,
        requester=demand.requester,
        at=demand.received_at,
    )
    found = {row.id: one for row in rows if not row.after and (one := _event_of(row, demand)) is not None}
    known = {*found, *(parent for parent in parents if parent in found)}
    while True:
        fresh = {one.row.id: one for one in _following(unit, demand, known) if one.row.id not in found}
        if not fresh:
            return found
        found |= fresh
        known |= set(fresh)


def _following(unit: WriteUnit, demand: Demand, parents: Iterable[str]) -> Iterable[_Wanted]:
    for row, event in obligations.children_of(unit=unit, parents=parents, events=demand.events):
        yield _Wanted(row, event, demand.events[event])


def _event_of(row: ObligationOut, demand: Demand) -> _Wanted | None:
    found = [(at, event) for event, at in demand.events.items() if event.starts(row.starts_on)]
    return _Wanted(row, min(found)[1], min(found)[0]) if found else None


def _begin(
    unit: WriteUnit, subject: str, demand: Demand, wanted: Sequence[_Wanted], *, was_settled: bool = False
) -> list[ClockLine]:
    starts = [
        (
            definition_of_row(one.row, target=demand.target),
            Start(
                one.event.value,
                one.at,
                source=demand.source,
                is_provisional=one.row.applies is Applies.ASK_LEGAL and not was_settled,
            ),
        )
        for one in wanted
    ]
    return start_all(unit=unit, subject=subject, starts=starts) if starts else []


def _follow(unit: WriteUnit, clock: Clock, row: ObligationOut, demand: Demand, because: str) -> bool:
    """Let a running clock follow its row; whether that moved anything."""
    provisional = row.applies is Applies.ASK_LEGAL and clock.is_provisional
    was_settled = clock.is_provisional and not provisional
    clock.is_provisional = provisional
    definition = definition_of_row(row, target=demand.target)
    before = definition_of(clock)
    if definition.model_copy(update={"revision": before.revision}) == before:
        return was_settled
    redefine(unit=unit, clock=clock, definition=definition, because=because)
    return True


def _is_open(clock: Clock) -> bool:
    return ClockState(clock.state) in OPEN_STATES
