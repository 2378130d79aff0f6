"""Acts of holding that touch files: what was destroyed on paper is then taken from the disk, however often it takes."""

from watchfloor.domain.evidence.holding import hashes, service
from watchfloor.domain.evidence.holding.schemas import AddHash, HoldingOut, KnownHashOut
from watchfloor.domain.evidence.rounds.service import forget as forget_check
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.jobs import service as job_service
from watchfloor.infra.place import Place
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.ids import Reference

AT_ONCE = 50


def flag(*, edge: Edge, evidence: Reference, reason: str) -> HoldingOut:
    """Stop an item, and destroy the reports and bundles that were made of it."""
    told = edge.change(lambda unit: service.flag(unit=unit, evidence=evidence, reason=reason))
    destroy_withdrawn(edge)
    return told


def add_hash(*, edge: Edge, form: AddHash) -> KnownHashOut:
    """Know a hash, and destroy the reports and bundles that were made of what it stops."""
    told = edge.change(lambda unit: hashes.add_hash(unit=unit, form=form))
    destroy_withdrawn(edge)
    return told


def refuse(*, edge: Edge, evidence: Reference, reason: str) -> HoldingOut:
    """Refuse a held item and destroy its content."""
    edge.change(lambda unit: service.refuse(unit=unit, evidence=evidence, reason=reason))
    return _erased(edge, evidence)


def dispose(*, edge: Edge, evidence: Reference, reason: str) -> HoldingOut:
    """Carry out Legal's instruction and destroy the content."""
    edge.change(lambda unit: service.dispose(unit=unit, evidence=evidence, reason=reason))
    return _erased(edge, evidence)


def erase(edge: Edge, *, only: Reference | None = None) -> int:
    """Destroy the bytes of whatever was destroyed on paper and is still there; how many items that were."""
    with edge.read() as unit:
        due = [one for one in service.unerased(unit=unit, limit=AT_ONCE) if only in {None, one[0]}]
    for evidence, sha256, is_shared in due:
        if not is_shared:
            edge.files.forget(sha256)
            _unlist(edge, sha256)
        _note(edge, evidence, was_shared=is_shared)
    return len(due)


def destroy_withdrawn(edge: Edge) -> int:
    """Destroy the files of jobs that are offered to nobody any more; how many that were. No item loses its bytes."""
    with edge.read() as unit:
        due = job_service.withdrawn(session=unit.session)
        loose = [sha256 for sha256 in due if not service.is_kept(unit=unit, sha256=sha256)]
    for sha256 in loose:
        edge.files.forget(sha256)
        _unlist(edge, sha256)
    if due:
        edge.change(lambda unit: job_service.forget_files(unit=unit, gone=due))
    return len(due)


def finish_erasures(place: Place) -> int:
    """The duty: bytes whose destruction was cut off between the record and the disk."""
    edge = place.edge(SYSTEM)
    return erase(edge) + destroy_withdrawn(edge)


def _erased(edge: Edge, evidence: Reference) -> HoldingOut:
    erase(edge, only=evidence)
    with edge.read() as unit:
        return service.show(unit=unit, evidence=evidence)


def _unlist(edge: Edge, sha256: str) -> None:
    edge.change(lambda unit: forget_check(unit=unit, sha256=sha256))


def _note(edge: Edge, evidence: str, *, was_shared: bool) -> None:
    edge.change(lambda unit: service.note_erased(unit=unit, evidence=evidence, was_shared=was_shared))
