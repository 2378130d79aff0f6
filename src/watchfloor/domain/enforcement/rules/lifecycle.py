"""The states of a decision and of an action, and who may take the next step."""

from collections.abc import Collection
from enum import StrEnum

from watchfloor.infra.outbox.rules.standing import MessageState
from watchfloor.kernel.errors import Conflict, Refused


class DecisionState(StrEnum):
    """Where a decision stands."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"
    EXECUTED = "executed"
    REVERSED = "reversed"


class ActionState(StrEnum):
    """Whether an action has left the desk: by a signed file, or as a message to each destination that takes actions."""

    PENDING = "pending"
    EXPORTED = "exported"
    QUEUED = "queued"
    DELIVERED = "delivered"
    DEAD = "dead"


ON_FILE = frozenset({ActionState.PENDING, ActionState.EXPORTED})


NEXT_STATES: dict[DecisionState, frozenset[DecisionState]] = {
    DecisionState.PROPOSED: frozenset({DecisionState.APPROVED, DecisionState.REFUSED}),
    DecisionState.APPROVED: frozenset({DecisionState.EXECUTED, DecisionState.REFUSED, DecisionState.PROPOSED}),
    DecisionState.REFUSED: frozenset(),
    DecisionState.EXECUTED: frozenset({DecisionState.REVERSED}),
    DecisionState.REVERSED: frozenset(),
}
PENDING = frozenset({DecisionState.PROPOSED, DecisionState.APPROVED})


def state_of_messages(states: Collection[MessageState]) -> ActionState:
    """What an action is by its messages: dead where any was given up or left out, delivered once all arrived."""
    if {MessageState.DEAD, MessageState.SKIPPED} & set(states):
        return ActionState.DEAD
    return ActionState.QUEUED if MessageState.WAITING in states else ActionState.DELIVERED


def check_step(state: DecisionState, target: DecisionState) -> None:
    """Let a decision go from `state` to `target`, or raise Conflict `bad_state` with the steps it may take."""
    if target in NEXT_STATES[state]:
        return
    possible = sorted(NEXT_STATES[state])
    raise Conflict(
        f"A decision that is {state} cannot become {target}.",
        fix=f"From here it may become: {', '.join(possible) or 'nothing else'}.",
        code="bad_state",
        facts={"state": state.value, "possible": [option.value for option in possible]},
    )


def check_amendable(state: DecisionState) -> None:
    """Raise Conflict `bad_state` where a decision can no longer be amended."""
    if state not in PENDING:
        raise Conflict(
            f"A decision that is {state} cannot be amended.", fix="Propose a new decision.", code="bad_state"
        )


def check_second_person(*, people: Collection[str], first: str) -> None:
    """Raise Refused `no_second_person` where nobody but `first` could approve; `people` are those who may."""
    if not set(people) - {first}:
        raise Refused(
            "This desk has no second person: four eyes cannot be had here.",
            fix="Add a person who may approve decisions: watchfloor user add.",
            code="no_second_person",
        )


def check_reverser(*, executor: str, reverser: str) -> None:
    """Raise Refused `same_person` where who executed a decision would also reverse it."""
    if executor == reverser:
        raise Refused("Who executed a decision does not reverse it.", fix="Ask a second person.", code="same_person")


def check_proposer(*, proposer: str, actor: str) -> None:
    """Raise Refused `not_proposer` where somebody else would change or take back a proposal."""
    if proposer != actor:
        raise Refused(
            "Only the proposer changes or takes back a decision.",
            fix="Refuse it, and propose your own.",
            code="not_proposer",
        )


def check_quorum(*, eligible: int, quorum: int) -> None:
    """Raise Refused `too_few_approvers` where fewer people may approve, the barred left out, than must."""
    if eligible < quorum:
        raise Refused(
            f"{quorum} people must approve this, and {eligible or 'nobody'} may: the others led or collected.",
            fix="Add a person who may approve, or choose a measure of less impact.",
            code="too_few_approvers",
            facts={"eligible": eligible, "quorum": quorum},
        )
