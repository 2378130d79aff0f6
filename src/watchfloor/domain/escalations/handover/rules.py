"""How an item of a handover is drafted from the record: I-PASS, ordered by what expires inside the next shift.

I-PASS: illness severity, patient summary, action list, situation awareness with contingencies, synthesis by the
receiver (Starmer et al., New England Journal of Medicine 371:1803, 2014).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from watchfloor.kernel.errors import Conflict, InvalidInput

GRACE = timedelta(minutes=15)
"""So long into the shift an item may wait; then it is passed to the receiving lead."""
SHORTEST_SYNTHESIS = 10
GRAVE = frozenset({"S0", "S1"})


class Illness(StrEnum):
    """How much an item must be watched."""

    UNSTABLE = "unstable"
    WATCHER = "watcher"
    STABLE = "stable"


class HandoverState(StrEnum):
    """Where a handover stands."""

    DRAFT = "draft"
    FROZEN = "frozen"
    SETTLED = "settled"


class HandoverItemState(StrEnum):
    """What the receiver said of an item; who has not been answered keeps it."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    PASSED = "passed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Running:
    """A clock as the draft needs it."""

    name: str
    due_at: datetime | None
    is_legal: bool
    is_mandatory: bool
    is_breached: bool = False


@dataclass(frozen=True, slots=True)
class Todo:
    """A task as the draft needs it."""

    title: str
    due_at: datetime | None
    by: str
    is_advice: bool = False
    """A template suggests it, and nothing waits for it: its time unsettles no item."""


@dataclass(frozen=True, slots=True)
class Open:
    """An open escalation as the draft needs it."""

    ref: str
    title: str
    state: str
    severity: str | None
    demand_class: str
    jurisdictions: Sequence[str]
    waiting_for: str
    waiting_until: datetime | None
    items_open: int
    items: int
    clocks: Sequence[Running]
    tasks: Sequence[Todo]


def illness_of(item: Open, *, ends: datetime) -> Illness:
    """Unstable where a promise expires before the shift ends, watcher where it is grave or may move, else stable."""
    if item.severity == "S0" or any(_expires(clock, ends) for clock in _owed(item)):
        return Illness.UNSTABLE
    is_untimed = any(clock.due_at is None for clock in _owed(item))
    if item.severity in GRAVE or is_untimed or any(_before(at, ends) for at in _moves(item)):
        return Illness.WATCHER
    return Illness.STABLE


def _owed(item: Open) -> list[Running]:
    return [clock for clock in item.clocks if clock.is_mandatory or clock.is_legal]


def _expires(clock: Running, ends: datetime) -> bool:
    return clock.is_breached or _before(clock.due_at, ends)


def _moves(item: Open) -> list[datetime | None]:
    """Every instant at which something of an item happens by itself."""
    tasks = (task.due_at for task in item.tasks if not task.is_advice)
    return [item.waiting_until, *(clock.due_at for clock in item.clocks), *tasks]


def expires_at(item: Open) -> datetime | None:
    """What expires first of an item."""
    return min((clock.due_at for clock in item.clocks if clock.due_at), default=None)


def order(items: Iterable[Open]) -> list[Open]:
    """What expires first comes first; what never does comes by severity."""
    return sorted(items, key=lambda item: (expires_at(item) is None, expires_at(item), item.severity or "S2", item.ref))


def summary_of(item: Open) -> str:
    """One line: how grave, what, where, how far."""
    places = ", ".join(item.jurisdictions) or "no jurisdiction yet"
    settled = f"; {item.items - item.items_open} of {item.items} items settled" if item.items else ""
    waiting = f"; waits for {item.waiting_for}" if item.waiting_for else ""
    head = f"{item.severity or 'not triaged'} {item.demand_class.replace('_', ' ')}, {places}: {item.title}"
    return f"{head}. {item.state.replace('_', ' ').capitalize()}{settled}{waiting}."


def actions_of(item: Open) -> list[dict[str, str]]:
    """What is to do, by whom, by when."""
    return [{"what": task.title, "who": task.by, "when": _written(task.due_at)} for task in item.tasks]


def contingencies_of(item: Open) -> list[dict[str, str]]:
    """If this, then that: drafted for every legal clock and for who is waited for; people make them better."""
    legal = [clock for clock in item.clocks if clock.is_legal]
    found = [
        {
            "if": f"{clock.name} is not met an hour before {_written(clock.due_at)}",
            "then": "contain, page Legal and the decision owner",
        }
        for clock in legal
        if clock.due_at
    ]
    untimed = [clock.name for clock in legal if not clock.due_at]
    found += [{"if": f"the time of {name} is not known", "then": "call the authority and type it"} for name in untimed]
    if item.waiting_for:
        found.append({"if": f"{item.waiting_for} does not answer", "then": "decide without them, on record"})
    return found


def check_answer(state: HandoverItemState, *, is_frozen: bool) -> None:
    """Let an item be answered once, of a frozen handover. Raises Conflict."""
    if not is_frozen:
        raise Conflict("It is still a draft.", fix="Freeze it first.", code="not_frozen")
    if state is not HandoverItemState.WAITING:
        raise Conflict(f"The item is {state}.", fix="Look at it again.", code="already_answered")


def check_synthesis(synthesis: str, illness: Illness, *, in_bulk: bool) -> str:
    """The receiver's own words; what is not stable is not accepted in bulk. Raises InvalidInput."""
    if in_bulk and illness is not Illness.STABLE:
        raise InvalidInput(
            f"An item that is {illness} is accepted by itself.",
            fix="Say in your own words what you take over.",
            code="not_stable",
        )
    if not in_bulk and len(synthesis.strip()) < SHORTEST_SYNTHESIS:
        raise InvalidInput(
            "Taking over needs your own words.",
            fix="Say in a sentence what is going on and what you do next.",
            code="synthesis_missing",
        )
    return synthesis.strip()


def has_begun(*, shift_begins: datetime, now: datetime) -> bool:
    """Whether the receiving shift is there: before, more may come in that this handover must bring to it."""
    return now >= shift_begins


def is_overdue(*, shift_begins: datetime, now: datetime) -> bool:
    """Whether what still waits is passed on."""
    return now >= shift_begins + GRACE


def _before(at: datetime | None, end: datetime) -> bool:
    return at is not None and at <= end


def _written(at: datetime | None) -> str:
    return at.strftime("%Y-%m-%d %H:%M UTC") if at else ""
