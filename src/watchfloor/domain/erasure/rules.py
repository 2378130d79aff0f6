"""What erasures are decided by: who may be named, who may confirm, what stands against it, and what stays."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from watchfloor.domain.erasure.schemas import ErasureState
from watchfloor.infra.search.document import DocumentKind
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused
from watchfloor.kernel.mentions import Mentions, is_telling
from watchfloor.kernel.refs import EntityRef

# Tables whose rows stay as they are although they may name somebody, each with the reason that people are told.
KEPT: Mapping[str, str] = {
    "evidence": "what is in the locker is frozen, so that no erasure breaks a case",
    "finding": "a finding is a claim on frozen evidence and quotes it; the search finds it",
    "decision": "what was decided and on what basis is kept for appeals and claims",
    "action": "what was done to an account is kept for appeals and claims",
    "ledger": "reasons are chained by their hash; who writes them is told to name nobody",
}
UPLOADS_KEPT = "somebody is about to use it; it becomes evidence, is loaded without the person, or expires"
# What is kept can be found as well: it is looked for when somebody appeals.
FINDABLE = frozenset({DocumentKind.EVIDENCE, DocumentKind.FINDING})
# The desk's own people and the machines it speaks to: an erased person who has the same id is somebody else.
OWN = frozenset(
    {
        "actor", "token", "password", "signed_in", "one_time_link", "sign_in_tally", "destination",
        "destination_secret", "reference_sequence",
    }
)  # fmt: skip
# Tables that the sweep leaves to a step of their own, or that name nobody by how they are made.
APART = OWN | {
    "ledger_payload", "ledger_scope", "ledger_head", "erasure", "erasure_step", "erased_name", "entity",
    "search_document",
}  # fmt: skip


def named_once(texts: Iterable[str]) -> tuple[EntityRef, ...]:
    """The entities that a request names, each once and sorted. Raises InvalidInput."""
    return tuple(sorted({EntityRef.parse(text.strip()) for text in texts}))


def check_reason(reason: str, mentions: Mentions) -> None:
    """Raise InvalidInput (`reason_names_somebody`) for a reason that the ledger could never forget."""
    if mentions.named_in(reason, bare=True):
        raise InvalidInput(
            "The reason names the person, and the ledger keeps reasons for ever.",
            fix="Point at the ticket or the letter instead.",
            code="reason_names_somebody",
        )


def check_confirmer(*, requester: str, confirmer: str) -> None:
    """Raise Refused (`own_request`) where both pairs of eyes are the same."""
    if requester == confirmer:
        raise Refused(
            "Whoever asks for an erasure cannot confirm it.", fix="Ask somebody else to look at it.", code="own_request"
        )


def check_state(ref: str, state: ErasureState, allowed: Collection[ErasureState], doing: str) -> None:
    """Raise Conflict (`erasure_state`) where an erasure does not stand where it must for an act."""
    if state not in allowed:
        raise Conflict(
            f"{ref} is {state.value} and cannot be {doing}.",
            fix="Look at it again: watchfloor erasure show.",
            code="erasure_state",
            facts={"state": state.value},
        )


def check_unhindered(against: Sequence[str]) -> None:
    """Raise Refused (`erasure_stopped`) where anything stands against an erasure."""
    if against:
        raise Refused(
            f"The erasure may not run: {' '.join(against)}",
            fix="Close the case or escalation, have the hold lifted, deliver or skip the message, then run it again.",
            code="erasure_stopped",
            facts={"against": list(against)},
        )


def check_nobody_else(running: Sequence[str]) -> None:
    """Raise Conflict (`erasure_waits`) while jobs run that may have read the person before they were taken out."""
    if running:
        raise Conflict(
            f"{len(running)} jobs that began before still run and may write what they read of the person.",
            fix="Run the erasure again when they have ended: watchfloor job list.",
            code="erasure_waits",
            facts={"jobs": len(running)},
        )


def cautions(entities: Iterable[EntityRef]) -> tuple[str, ...]:
    """What the sweep cannot see: ids that are plain words or numbers, which free text may hold for other reasons."""
    return tuple(
        f"{entity} is a word or a number like others: where a text holds it without its kind, it is not found."
        for entity in entities
        if not is_telling(entity.id)
    )
