"""What the locker takes in, which state may follow which, and what a seal binds: pure."""

import re
from collections.abc import Iterable

from watchfloor.domain.evidence.schemas import SHA256, EvidenceOut, ItemKind, ItemState, Label
from watchfloor.kernel.canonical import digest
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused

NEXT: dict[ItemState, frozenset[ItemState]] = {
    ItemState.HELD: frozenset({ItemState.DRAFT, ItemState.QUARANTINED, ItemState.STOPPED, ItemState.DESTROYED}),
    ItemState.DRAFT: frozenset({ItemState.SEALED, ItemState.QUARANTINED, ItemState.STOPPED}),
    ItemState.SEALED: frozenset(
        {
            ItemState.SUPERSEDED,
            ItemState.RELEASED,
            ItemState.QUARANTINED,
            ItemState.STOPPED,
            ItemState.DESTROYED,
        }
    ),
    ItemState.SUPERSEDED: frozenset({ItemState.QUARANTINED, ItemState.STOPPED, ItemState.DESTROYED}),
    ItemState.RELEASED: frozenset({ItemState.QUARANTINED, ItemState.STOPPED, ItemState.DESTROYED}),
    ItemState.QUARANTINED: frozenset({ItemState.STOPPED, ItemState.DESTROYED}),
    ItemState.STOPPED: frozenset({ItemState.DESTROYED}),
    ItemState.DESTROYED: frozenset(),
}
FOUND_BY_NAME = {ItemState.DRAFT, ItemState.SEALED, ItemState.SUPERSEDED, ItemState.RELEASED}
# What the seal does not bind, because it changes after sealing or is the seal itself.
UNSEALED_FIELDS = {"state", "version", "sealed_at", "sealed_by", "seal"}
MAX_TITLE = 300


def check_described(*, title: str, source: str, method: str) -> None:
    """Raise InvalidInput unless an item says what it is, where it is from, and how it was taken."""
    for name, text in (("title", title), ("source", source), ("method", method)):
        if not text.strip():
            raise InvalidInput(
                f"Evidence without a {name} proves nothing later.", fix=f"Give its {name}.", code=f"{name}_missing"
            )
    if len(title) > MAX_TITLE:
        raise InvalidInput(
            f"The title has {len(title)} characters.", fix=f"Keep it within {MAX_TITLE}.", code="title_too_long"
        )


def check_copied(*, kind: ItemKind, labels: Iterable[Label]) -> None:
    """Raise Refused `never_copied` where bytes would be kept of what the desk may only point at."""
    if kind is ItemKind.LOCATOR_ONLY or Label.CSAM_SUSPECTED in set(labels):
        raise Refused(
            "Suspected child sexual abuse material is never copied.",
            fix="Keep its locator, hash and report reference only.",
            code="never_copied",
        )


def check_locator(*, locator: str, sha256: str, report_reference: str) -> None:
    """Raise InvalidInput unless the item can be found again, its hash is one, and its report is named."""
    for name, text in (("locator", locator), ("report_reference", report_reference)):
        if not text.strip():
            raise InvalidInput(
                f"The {name.replace('_', ' ')} is missing.",
                fix="Give locator, hash and report reference.",
                code=f"{name}_missing",
            )
    if not re.fullmatch(SHA256, sha256):
        raise InvalidInput("The hash is no SHA-256.", fix="Give 64 lower-case hexadecimal digits.", code="bad_hash")


def check_move(state: ItemState, target: ItemState) -> None:
    """Raise Conflict where an item in `state` cannot become `target`; a sealed item never becomes a draft again."""
    if target not in NEXT[state]:
        raise Conflict(
            f"The item is {state} and cannot be {target}.",
            fix="Collect a new item, and say what it derives from.",
            code="state_forbids",
            facts={"state": state.value, "asked": target.value},
        )


def is_found_by_name(item: EvidenceOut) -> bool:
    """Whether a search may find an item by its title and name; what may hurt or is put aside has its reference only."""
    return item.state in FOUND_BY_NAME and item.kind is not ItemKind.LOCATOR_ONLY and not item.labels


def needs_reason(labels: Iterable[Label]) -> bool:
    """Whether a look at the content has to be justified and is logged: any sensitivity label asks for it."""
    return any(True for _ in labels)


def asks_for_reason(item: EvidenceOut) -> bool:
    """Whether a look at the item is justified and logged: at a labelled one, and at a held one by who screens it."""
    return needs_reason(item.labels) or item.state is ItemState.HELD


def check_opened(item: EvidenceOut, *, reason: str, is_screener: bool = False) -> None:
    """Raise Refused where the content may not be given out.

    Codes: `locator_only`, `stopped`, `quarantined`, `destroyed`, `held` for whoever may not screen it, and
    `reason_missing` for labelled or held items without a reason.
    """
    if item.kind is ItemKind.LOCATOR_ONLY:
        raise Refused("The desk keeps no copy of it.", fix="Follow the report reference.", code="locator_only")
    if item.state in {ItemState.STOPPED, ItemState.QUARANTINED, ItemState.DESTROYED}:
        raise Refused(f"{item.ref} is {item.state}.", fix="Look at its custody for the reason.", code=item.state.value)
    if item.state is ItemState.HELD and not is_screener:
        raise held(item.ref)
    if asks_for_reason(item) and not reason.strip():
        raise Refused(
            f"{item.ref} is marked {', '.join(item.labels) or item.state}.",
            fix="Say why you need to look; the reason goes to the ledger.",
            code="reason_missing",
            facts={"labels": [label.value for label in item.labels]},
        )


def check_processed(item: EvidenceOut) -> None:
    """Raise Refused (`held`, `stopped`) where nothing may be made of an item: no copy, no seal, no report."""
    if item.state is ItemState.HELD:
        raise held(item.ref)
    if item.state is ItemState.STOPPED:
        raise Refused(f"{item.ref} is stopped.", fix="Leave it to the cleared people.", code="stopped")


def held(ref: str) -> Refused:
    """What is answered where an item waits to be screened."""
    return Refused(
        f"{ref} came from outside and is held.",
        fix="Have somebody who is cleared, and did not bring it, screen it.",
        code="held",
    )


def seal_of(item: EvidenceOut) -> str:
    """The digest of everything about an item that may not change once it is sealed, its content's hash included."""
    return digest(item.model_dump(mode="json", exclude=UNSEALED_FIELDS))


def is_seal_whole(item: EvidenceOut) -> bool:
    """Whether the item still is what was sealed; a draft has no seal and is whole."""
    return item.seal is None or item.seal == seal_of(item)
