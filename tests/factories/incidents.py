"""A published log of an incident desk, replayed through intake and states as if it had happened here."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.escalations.rules.lifecycle import NEXT, OVER, EscalationDisposition
from watchfloor.domain.escalations.rules.lifecycle import EscalationState as State
from watchfloor.domain.escalations.rules.matrix import HarmImpact, HarmUrgency
from watchfloor.domain.escalations.rules.vocabulary import Channel, Party
from watchfloor.domain.escalations.schemas.asked import Move, TakeIn, Triage, Wait
from watchfloor.domain.escalations.schemas.shape import Requester
from watchfloor.domain.escalations.service.intake import take_in
from watchfloor.domain.escalations.service.move import move, wait
from watchfloor.domain.escalations.service.triage import triage
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.web.edge import Edge

# The log numbers its statuses; how often each stands there tells which of the published names it is.
STARTED, QUEUED, RESOLVED, ASSIGNED, CLOSED, IN_CALL, UNMATCHED, CANCELLED = 1, 2, 3, 4, 5, 9, 12, 13
WAITS = frozenset({6, 7, 8, 10, 11})
ENDS = frozenset({CLOSED, IN_CALL})
WAITING_ALONE = frozenset({QUEUED, ASSIGNED, UNMATCHED, CANCELLED})
TOGETHER = 200


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """What the log says of a case at an instant, in the order of the file where instants are the same."""

    at: datetime
    row: int
    case: str
    status: int


@dataclass(slots=True)
class SetClock:
    """The present of a replay."""

    now: datetime = datetime(2010, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@dataclass(slots=True)
class Replay:
    """Cases of the log as escalations of a desk, each event at its own instant."""

    edge: Edge
    clock: SetClock
    known: dict[str, str] = field(default_factory=dict)
    states: dict[str, State] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)

    def run(self, events: Sequence[Event]) -> None:
        """Everything in order, many events in one transaction."""
        for start in range(0, len(events), TOGETHER):
            some = events[start : start + TOGETHER]
            self.clock.now = some[-1].at
            self.edge.change(partial(self.happen_all, some))

    def happen_all(self, events: Sequence[Event], unit: WriteUnit) -> None:
        for event in events:
            self.happen(unit, event)

    def happen(self, unit: WriteUnit, event: Event) -> None:
        """One event: the first of a case takes it in, and each leads it to a state by legal moves."""
        unit.now = event.at
        if event.case not in self.known:
            self.take_in(unit, event)
        if self.states[event.case] is State.RECEIVED and event.status not in WAITING_ALONE:
            self.look(unit, event.case)
        if self.states[event.case] is not State.RECEIVED or event.status == CANCELLED:
            for state in way(self.states[event.case], event.status):
                self.go(unit, event.case, state)

    def take_in(self, unit: WriteUnit, event: Event) -> None:
        form = TakeIn(
            title=event.case,
            channel=Channel.IMPORT,
            external_ref=event.case,
            demand_class=DemandClass.POLICY_GAP,
            jurisdictions=("CH",),
            requester=Requester(kind=RequesterKind.INTERNAL),
        )
        shown = take_in(unit=unit, form=form).escalation
        self.known[event.case], self.states[event.case] = shown.ref, shown.state
        self.versions[event.case] = shown.version

    def look(self, unit: WriteUnit, case: str) -> None:
        """The first look, at the first event that a person caused; it finds what everything is taken for before."""
        found = Triage(impact=HarmImpact.MEDIUM, urgency=HarmUrgency.WEEK)
        shown = triage(unit=unit, escalation=self.known[case], form=found, version=self.versions[case])
        self.states[case], self.versions[case] = shown.state, shown.version

    def go(self, unit: WriteUnit, case: str, state: State) -> None:
        ref, version = self.known[case], self.versions[case]
        if state is State.WAITING:
            party = Wait(party=Party.REQUESTER, reason="as the log has it")
            shown = wait(unit=unit, escalation=ref, form=party, version=version)
        else:
            ends = EscalationDisposition.ANSWERED if state is State.CLOSED else None
            owed = "told by the log" if state is State.RESPONDED else ""
            form = Move(state=state, reason="as the log has it", disposition=ends, none_owed=owed)
            shown = move(unit=unit, escalation=ref, form=form, version=version)
        self.states[case], self.versions[case] = shown.state, shown.version


def way(state: State, status: int) -> Iterator[State]:
    """The legal moves from where a case is to where its status puts it."""
    target = target_of(status)
    if target is None or state is target or (state in OVER and target is State.CLOSED):
        return
    if state in OVER:
        yield State.REOPENED
        state = State.REOPENED
    if target is State.TRIAGED:
        target = State.ASSIGNED if State.TRIAGED not in NEXT[state] else State.TRIAGED
        if state is target:
            return
    if target is State.CLOSED and state is not State.RESPONDED:
        yield from way(state, RESOLVED)
        state = State.RESPONDED
    if target not in NEXT[state]:
        yield State.IN_PROGRESS
    yield target


def target_of(status: int) -> State | None:
    if status in WAITS:
        return State.WAITING
    named = {
        STARTED: State.IN_PROGRESS,
        QUEUED: State.TRIAGED,
        ASSIGNED: State.ASSIGNED,
        RESOLVED: State.RESPONDED,
        CANCELLED: State.WITHDRAWN,
    }
    return State.CLOSED if status in ENDS else named.get(status)


def read_events(path: Path, *, cases: int | None = None) -> list[Event]:
    """The events of the first cases of the file, or of all, in the order of time."""
    found: list[Event] = []
    seen: dict[str, None] = {}
    with path.open(newline="") as file:
        for row, line in enumerate(csv.DictReader(file)):
            case = line["CaseID"]
            if case not in seen and cases is not None and len(seen) == cases:
                continue
            seen[case] = None
            at = datetime.fromisoformat(line["CompleteTimestamp"]).replace(tzinfo=UTC)
            found.append(Event(at, row, case, int(line["ActivityID"])))
    return sorted(found)


def after(events: Sequence[Event], days: int = 1) -> datetime:
    """An instant when everything of the log is past."""
    return events[-1].at + timedelta(days=days)
