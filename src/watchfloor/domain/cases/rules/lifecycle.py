"""The states of a case, how it may end, and who did what in it."""

from collections.abc import Collection
from enum import StrEnum

from watchfloor.kernel.errors import Conflict, InvalidInput, Refused


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    INVESTIGATING = "investigating"
    WAITING = "waiting"
    REVIEW = "review"
    CLOSED = "closed"
    REOPENED = "reopened"


class Disposition(StrEnum):
    """How a case ended; abuse by others means that the accounts looked at bear no fault."""

    CONFIRMED_VIOLATION = "confirmed_violation"
    PARTLY = "partly"
    NOT_A_VIOLATION = "not_a_violation"
    INSUFFICIENT_EVIDENCE = "insufficient_evidence"
    ABUSE_BY_OTHERS = "abuse_by_others"
    REFERRED = "referred"
    DUPLICATE = "duplicate"


class EntityRole(StrEnum):
    """What an entity did, as a person judged it; victims look like culprits, so the default is unknown."""

    OPERATOR = "operator"
    BUYER = "buyer"
    BENEFICIARY = "beneficiary"
    TARGET = "target"
    BYSTANDER = "bystander"
    INFRASTRUCTURE = "infrastructure"
    UNKNOWN = "unknown"


NEXT_STATES: dict[CaseState, frozenset[CaseState]] = {
    CaseState.OPEN: frozenset({CaseState.INVESTIGATING, CaseState.WAITING, CaseState.CLOSED}),
    CaseState.INVESTIGATING: frozenset({CaseState.WAITING, CaseState.REVIEW, CaseState.CLOSED}),
    CaseState.WAITING: frozenset({CaseState.INVESTIGATING, CaseState.CLOSED}),
    CaseState.REVIEW: frozenset({CaseState.INVESTIGATING, CaseState.CLOSED}),
    CaseState.CLOSED: frozenset({CaseState.REOPENED}),
    CaseState.REOPENED: frozenset({CaseState.INVESTIGATING, CaseState.WAITING, CaseState.REVIEW, CaseState.CLOSED}),
}


def check_move(state: CaseState, target: CaseState) -> None:
    """Let a case go from `state` to `target`, or raise Conflict `bad_state` with the states it may go to."""
    if target in NEXT_STATES[state]:
        return
    possible = sorted(NEXT_STATES[state])
    raise Conflict(
        f"A case that is {state} cannot become {target}.",
        fix=f"From here it may become: {', '.join(possible)}.",
        code="bad_state",
        facts={"state": state.value, "possible": [option.value for option in possible]},
    )


def check_working(state: CaseState) -> None:
    """Let work be added to a case unless it is closed; raises Conflict `case_closed`."""
    if state is CaseState.CLOSED:
        raise Conflict("The case is closed.", fix="Reopen it first, with a reason.", code="case_closed")


def check_close(state: CaseState, disposition: Disposition | None, blocks: Collection[str]) -> Disposition:
    """The disposition a case closes with. Raises InvalidInput without one, Conflict while something is pending."""
    check_move(state, CaseState.CLOSED)
    if disposition is None:
        raise InvalidInput(
            "A case does not close without a disposition.",
            fix=f"Give one of: {', '.join(Disposition)}.",
            code="disposition_missing",
        )
    if blocks:
        raise Conflict(
            f"The case waits for {', '.join(sorted(blocks))}.",
            fix="Have it approved and executed, or refused, then close the case.",
            code="case_blocked",
            facts={"blocked_by": sorted(blocks)},
        )
    return disposition


def check_reason(reason: str, *, act: str) -> str:
    """The reason without outer spaces. Raises InvalidInput `reason_missing` where there is none."""
    if not reason.strip():
        raise InvalidInput(f"{act} needs a reason.", fix="Say in a sentence why.", code="reason_missing")
    return reason.strip()


def check_reviewer(*, author: str, reviewer: str) -> None:
    """Raise Refused `own_finding` where the author of a finding would also be its judge."""
    if author == reviewer:
        raise Refused(
            "The author of a finding cannot be its judge.", fix="Ask another person to review it.", code="own_finding"
        )
