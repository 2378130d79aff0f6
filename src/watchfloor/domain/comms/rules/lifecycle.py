"""Where an update stands, and what may be done with it there."""

from enum import StrEnum

from watchfloor.kernel.errors import Conflict, InvalidInput


class UpdateState(StrEnum):
    """A sent update says beside it, by its deliveries, whether it arrived."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    REFUSED = "refused"
    SENT = "sent"
    WITHDRAWN = "withdrawn"


STEPS: dict[UpdateState, frozenset[UpdateState]] = {
    UpdateState.DRAFT: frozenset({UpdateState.SUBMITTED, UpdateState.SENT, UpdateState.WITHDRAWN}),
    UpdateState.SUBMITTED: frozenset(
        {UpdateState.DRAFT, UpdateState.APPROVED, UpdateState.REFUSED, UpdateState.SENT, UpdateState.WITHDRAWN}
    ),
    UpdateState.APPROVED: frozenset({UpdateState.DRAFT, UpdateState.REFUSED, UpdateState.SENT, UpdateState.WITHDRAWN}),
    UpdateState.REFUSED: frozenset({UpdateState.DRAFT, UpdateState.WITHDRAWN}),
    UpdateState.SENT: frozenset(),
    UpdateState.WITHDRAWN: frozenset(),
}


def check_step(before: UpdateState, after: UpdateState) -> None:
    """Raise Conflict `bad_step`, which lists what is possible, for a step that there is not."""
    if after not in STEPS[before]:
        legal = sorted(step.value for step in STEPS[before])
        raise Conflict(
            f"The update is {before}: it cannot become {after}.",
            fix=f"It can become {', '.join(legal)}." if legal else "Draft another one.",
            code="bad_step",
            facts={"state": before.value, "legal": legal},
        )


def check_reason(reason: str, *, act: str) -> str:
    """The reason without outer spaces. Raises InvalidInput `reason_missing`."""
    if not reason.strip():
        raise InvalidInput(f"{act} needs a reason.", fix="Say in a sentence why.", code="reason_missing")
    return reason.strip()
