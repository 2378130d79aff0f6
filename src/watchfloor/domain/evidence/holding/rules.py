"""What counts as outside material, who may judge it, and how it may end: pure."""

from collections.abc import Collection

from watchfloor.domain.evidence.rules.sniff import EMPTY
from watchfloor.domain.evidence.schemas import ItemState, Origin
from watchfloor.infra.access.permissions import Actor, Permission, require
from watchfloor.kernel.errors import Conflict, Refused

# Tables and plain text carry no pictures, no sound and no files of others; anything else may, markup included.
PLAIN_TYPES = frozenset({EMPTY, "text/plain", "application/json", "application/vnd.apache.parquet"})


def why_held(*, origin: Origin, is_upload: bool, is_local: bool, media_type: str) -> str:
    """Why a file has to be screened first; empty where it need not be.

    Outside is what its collector calls so, what came as an upload, and over the network whatever may carry pictures,
    sound or other files. A file that the person who works the case takes from their own disk is the desk's own.
    """
    if origin is Origin.OUTSIDE:
        return "its collector says that it comes from outside"
    if is_upload:
        return "it came as an upload"
    if not is_local and media_type not in PLAIN_TYPES:
        return f"it came over the network as {media_type}"
    return ""


def may_screen(actor: Actor, *, collectors: Collection[str]) -> bool:
    """Whether the actor is cleared, and neither brought the item nor what it derives from."""
    return Permission.EVIDENCE_SCREEN in actor.permissions and actor.id not in collectors


def check_screener(actor: Actor, *, collectors: Collection[str]) -> None:
    """Raise Refused (`role`, `own_upload`) for whoever is not cleared, or brought the item."""
    require(actor, Permission.EVIDENCE_SCREEN)
    if actor.id in collectors:
        raise Refused(
            "Whoever brought an item does not screen it.", fix="Ask another cleared person.", code="own_upload"
        )


def check_flagger(actor: Actor) -> None:
    """Raise Refused for whoever neither works with evidence nor screens it; anybody who does may stop an item."""
    if Permission.EVIDENCE_SCREEN not in actor.permissions:
        require(actor, Permission.EVIDENCE_WRITE)


def check_held(state: ItemState) -> None:
    """Raise Conflict `not_held` for an item that nobody has to screen."""
    if state is not ItemState.HELD:
        raise Conflict(f"The item is {state}.", fix="Only a held item is screened.", code="not_held")


def check_stopped(state: ItemState) -> None:
    """Raise Conflict `not_stopped` for an item that was never flagged."""
    if state is not ItemState.STOPPED:
        raise Conflict(f"The item is {state}.", fix="Only a stopped item is disposed of.", code="not_stopped")


def check_disposer(actor: Actor, *, instructed_by: str | None) -> None:
    """Raise Conflict without Legal's instruction, Refused (`same_person`) where its author would carry it out."""
    require(actor, Permission.EVIDENCE_SCREEN)
    if instructed_by is None:
        raise Conflict("Legal has not instructed it.", fix="Ask Legal for an instruction.", code="not_instructed")
    if instructed_by == actor.id:
        raise Refused("Two people dispose of an item.", fix="Ask another cleared person.", code="same_person")
