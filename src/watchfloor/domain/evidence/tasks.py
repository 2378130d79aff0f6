"""Work of the locker that touches files: it runs with no write open, and is followed by one short write."""

from dataclasses import dataclass
from typing import BinaryIO

from watchfloor.domain.evidence import service
from watchfloor.domain.evidence.holding.rules import may_screen
from watchfloor.domain.evidence.rules import items, sniff
from watchfloor.domain.evidence.schemas import EvidenceOut, Intake, ItemKind, ItemState
from watchfloor.infra.files.store import FileStore, StoredFile
from watchfloor.infra.uploads import tasks as upload_tasks
from watchfloor.infra.uploads.schemas import UploadOut
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import IntegrityBroken
from watchfloor.kernel.ids import Reference


@dataclass(frozen=True, slots=True)
class Opened:
    """An item whose content was verified just now, and that content; the caller closes it."""

    item: EvidenceOut
    content: BinaryIO


def take_in(*, files: FileStore, content: bytes | BinaryIO, name: str = "") -> Intake:
    """Store bytes under their hash, and say what they are by looking at them; nothing is unpacked or rendered."""
    stored = files.put(content)
    with files.open(stored.sha256) as opened:
        return intake(stored, opened.read(sniff.HEAD), name=name)


def take_upload(*, edge: Edge, upload: UploadOut) -> Intake:
    """Have the store keep a finished upload, and say what it is by looking at its first bytes."""
    with upload_tasks.content_of(edge=edge, upload=upload) as content:
        head = content.read(sniff.HEAD)
    upload_tasks.adopt(edge=edge, upload=upload)
    return intake(StoredFile(upload.sha256 or "", upload.size), head, name=upload.name)


def intake(stored: StoredFile, head: bytes, *, name: str) -> Intake:
    """What a stored file is, by its first bytes and the name it came with."""
    return Intake(
        sha256=stored.sha256,
        size=stored.size,
        media_type=sniff.media_type(head),
        original_name=sniff.safe_name(name),
    )


def read_content(*, edge: Edge, evidence: Reference, reason: str = "") -> Opened:
    """The content of an item, verified first; a look at a labelled or held item needs a reason and is logged.

    A held item is read only by who may screen it, to do so.

    Raises IntegrityBroken where content or record no longer match, after the item was quarantined, and Refused
    (`no_grant`) where it shows sensitive columns that the actor may not see.
    """
    item, sealed_as = _look_up(edge, evidence)
    with edge.read() as unit:
        is_screener = may_screen(edge.actor, collectors=service.collectors(unit=unit, refs=[item.ref]))
    items.check_opened(item, reason=reason, is_screener=is_screener)
    with edge.read() as unit:
        service.check_unmasked(unit=unit, evidence=evidence)
    _check_whole(edge, item, sealed_as)
    if items.asks_for_reason(item):
        edge.change(lambda unit: service.view(unit=unit, evidence=evidence, reason=reason))
    return Opened(item, edge.files.open(item.sha256))


def seal(*, edge: Edge, evidence: Reference, version: int) -> EvidenceOut:
    """Seal an item whose content was verified just now."""
    item, sealed_as = _look_up(edge, evidence)
    items.check_processed(item)
    _check_whole(edge, item, sealed_as)
    return edge.change(lambda unit: service.seal(unit=unit, evidence=evidence, version=version))


def verify(*, edge: Edge, evidence: Reference) -> EvidenceOut:
    """Check content and seal of an item again and log that they hold; else quarantine it and raise IntegrityBroken."""
    item, sealed_as = _look_up(edge, evidence)
    if item.state is ItemState.STOPPED:
        items.check_processed(item)
    _check_whole(edge, item, sealed_as)
    return edge.change(lambda unit: service.confirm_whole(unit=unit, evidence=evidence))


def _look_up(edge: Edge, evidence: Reference) -> tuple[EvidenceOut, str | None]:
    with edge.read() as unit:
        return service.show(unit=unit, evidence=evidence), service.sealed_as(unit=unit, evidence=evidence)


def _check_whole(edge: Edge, item: EvidenceOut, sealed_as: str | None) -> None:
    problem = _problem(edge.files, item, sealed_as)
    if problem is None:
        return
    if item.state is not ItemState.DESTROYED:
        edge.change(lambda unit: service.quarantine(unit=unit, evidence=item.ref, reason=problem))
    raise IntegrityBroken(
        f"{item.ref}: {problem}",
        fix="It is in quarantine. Restore the file from a backup, or collect it anew, and look at the ledger.",
        code="evidence_broken",
        facts={"evidence": item.ref, "sha256": item.sha256},
    )


def _problem(files: FileStore, item: EvidenceOut, sealed_as: str | None) -> str | None:
    # Whoever changes a record can reckon its seal anew or take it off; the ledger still says what was sealed.
    if item.seal != sealed_as or not items.is_seal_whole(item):
        return "its record is not the one that was sealed."
    if item.kind is not ItemKind.LOCATOR_ONLY and not files.verify(item.sha256):
        return f"its content no longer has the hash {item.sha256}."
    return None
