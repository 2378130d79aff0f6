"""The states of an escalation: one table of moves, one function, and what each move needs."""

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum

from watchfloor.kernel.errors import Conflict, InvalidInput


class EscalationState(StrEnum):
    """Where an escalation stands."""

    RECEIVED = "received"
    TRIAGED = "triaged"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    DECISION_PENDING = "decision_pending"
    ACTIONED = "actioned"
    RESPONDED = "responded"
    CLOSED = "closed"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"


State = EscalationState
OVER = frozenset({State.CLOSED, State.REJECTED, State.DUPLICATE, State.WITHDRAWN})
_ASIDE = frozenset({State.REJECTED, State.DUPLICATE, State.WITHDRAWN})
_WORK = frozenset({State.ASSIGNED, State.IN_PROGRESS, State.WAITING, State.DECISION_PENDING, State.ACTIONED})

NEXT: dict[State, frozenset[State]] = {
    State.RECEIVED: frozenset({State.TRIAGED}) | _ASIDE,
    State.TRIAGED: frozenset({State.ASSIGNED, State.IN_PROGRESS, State.WAITING}) | _ASIDE,
    State.ASSIGNED: frozenset({State.TRIAGED, State.IN_PROGRESS, State.WAITING}) | _ASIDE,
    State.IN_PROGRESS: (_WORK | {State.RESPONDED} | _ASIDE) - {State.IN_PROGRESS},
    State.WAITING: frozenset({State.IN_PROGRESS, State.DECISION_PENDING}) | _ASIDE,
    State.DECISION_PENDING: frozenset({State.IN_PROGRESS, State.WAITING, State.ACTIONED, State.RESPONDED}) | _ASIDE,
    State.ACTIONED: frozenset({State.IN_PROGRESS, State.RESPONDED}),
    State.RESPONDED: frozenset({State.IN_PROGRESS, State.CLOSED}),
    State.CLOSED: frozenset({State.REOPENED}),
    State.REJECTED: frozenset({State.REOPENED}),
    State.DUPLICATE: frozenset({State.REOPENED}),
    State.WITHDRAWN: frozenset({State.REOPENED}),
    State.REOPENED: frozenset({State.TRIAGED, State.ASSIGNED, State.IN_PROGRESS}) | _ASIDE,
}


class EscalationDisposition(StrEnum):
    """How an escalation ended."""

    COMPLIED = "complied"
    PARTLY_COMPLIED = "partly_complied"
    REFUSED = "refused"
    CHALLENGED = "challenged"
    NO_VIOLATION = "no_violation"
    ANSWERED = "answered"
    REFERRED = "referred"


@dataclass(frozen=True, slots=True)
class Record:
    """What of an escalation decides whether it may move on."""

    ref: str
    state: State
    severity: str | None = None
    jurisdictions: Collection[str] = ()
    needs_four_eyes: bool = False
    has_decision: bool = False
    is_acted_upon: bool = False
    """Whether the outcome of anything it lists is that it was done, wholly or partly."""
    is_answered: bool = False
    answer_owed: bool = True
    open_items: Collection[int] = ()
    open_tasks: Collection[str] = ()
    """Mandatory ones, and those that must have ended, either way."""
    unsigned_papers: Collection[str] = ()
    """Tasks for the papers of instruments, without which nothing is answered."""
    running_clocks: Collection[str] = field(default=())
    """Mandatory ones."""
    unfilled: Collection[str] = ()
    """What its case template asks to be filled in before it closes, each in a few words."""


def check_move(record: Record, target: State, *, disposition: EscalationDisposition | None = None) -> None:
    """Let an escalation go on, or raise Conflict: `bad_state` with the legal states, `not_ready` with what lacks."""
    if target not in NEXT[record.state]:
        possible = sorted(NEXT[record.state])
        raise Conflict(
            f"{record.ref} is {record.state}: it cannot become {target}.",
            fix=f"From here it may become: {', '.join(possible)}.",
            code="bad_state",
            facts={"state": record.state.value, "possible": [state.value for state in possible]},
        )
    lacking = missing(record, target)
    if target is State.CLOSED and disposition is None:
        raise InvalidInput(
            "An escalation does not close without a disposition.",
            fix=f"Give one of: {', '.join(EscalationDisposition)}.",
            code="disposition_missing",
        )
    if lacking:
        raise Conflict(
            f"{record.ref} cannot become {target} yet: {'; '.join(lacking)}.",
            fix="Do what is missing, then try again.",
            code="not_ready",
            facts={"missing": lacking},
        )


def missing(record: Record, target: State) -> list[str]:
    """What an escalation lacks before it may become `target`, each in a few words."""
    lacking: list[str] = []
    if record.state is State.RECEIVED and target not in _ASIDE:
        lacking += _lacking_of_triage(record)
    if record.needs_four_eyes and not record.has_decision and _is_action(record, target):
        lacking.append("no approved decision is linked")
    if target is State.RESPONDED:
        lacking += _lacking_of_answer(record)
    if target is State.CLOSED:
        lacking += _lacking_of_end(record)
    return lacking


def _is_action(record: Record, target: State) -> bool:
    """Whether a move says that something was done: by its name, or as the answer or the end of what was done."""
    return target is State.ACTIONED or (record.is_acted_upon and target in {State.RESPONDED, State.CLOSED})


def _lacking_of_triage(record: Record) -> list[str]:
    severity = ["it has no severity"] if record.severity is None else []
    return severity if record.jurisdictions else [*severity, "it has no jurisdiction"]


def _lacking_of_answer(record: Record) -> list[str]:
    owes = record.answer_owed and not record.is_answered
    said = ["nothing was sent, and it is not noted that none is owed"] if owes else []
    return said + [f"{task} waits for the paper of the instrument" for task in sorted(record.unsigned_papers)]


def _lacking_of_end(record: Record) -> list[str]:
    items = [f"item {number} has no outcome" for number in sorted(record.open_items)]
    tasks = [f"{task} is not done" for task in sorted(record.open_tasks)]
    return [*items, *tasks, *(f"{clock} still runs" for clock in sorted(record.running_clocks)), *record.unfilled]


def check_open(ref: str, state: State) -> None:
    """Let work be done on an escalation that is not over. Raises Conflict `escalation_over`."""
    if state in OVER:
        raise Conflict(
            f"{ref} is {state}.", fix="Reopen it first, with a reason.", code="escalation_over", facts={"state": state}
        )
