"""Writing a sealed bundle: records, frozen content, manifest and signature, the same bytes from the same case."""

import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from watchfloor.domain.reports.arrange import arrange
from watchfloor.domain.reports.bundle.container import chunks, from_bytes, write_container
from watchfloor.domain.reports.bundle.manifest import (
    MANIFEST,
    SIGNATURE,
    Head,
    Manifest,
    Member,
    SignedBy,
    Withheld,
)
from watchfloor.domain.reports.bundle.records import CellRecord, write_cells, write_records
from watchfloor.domain.reports.casefile import Audience, CaseFile, EvidenceItem
from watchfloor.domain.reports.outline import SIMULATION
from watchfloor.domain.reports.render.html import render_html
from watchfloor.infra.signing import Signer, fingerprint
from watchfloor.kernel.errors import IntegrityBroken

README = files("watchfloor.domain.reports.bundle").joinpath("readme.txt").read_text("utf-8")

ENDINGS = {
    "application/vnd.apache.parquet": "parquet",
    "application/json": "json",
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "text/csv": "csv",
    "text/html": "txt",  # as text, so that a double click does not run a captured page
    "text/plain": "txt",
}
WITHHELD_OUTSIDE = "original content stays inside the desk"

Opened = Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    opened: Opened
    sha256: str
    size: int


def write_bundle(out: BinaryIO, file: CaseFile, *, contents: Mapping[str, Opened], signer: Signer) -> Manifest:
    """Write the bundle of a case and return its manifest; `contents` opens the stored content of an item.

    In an external bundle no content is read: of a query result only the cells that findings state are told.
    Raises IntegrityBroken where stored content is not what its item's hash says.
    """
    items = [_item(item, file, contents) for item in file.evidence]
    held = {item.ref: part.name for item, part in zip(file.evidence, items, strict=True) if part}
    records = write_records(file, held)
    told = README if not file.head.simulation else f"{SIMULATION}\n\n{README}"
    written = {
        **records,
        "report.html": render_html(arrange(file)),
        "README.txt": told.encode(),
        "signer.pem": _pem(signer),
    }
    parts = [part for part in items if part] + [_part(name, content) for name, content in written.items()]
    manifest = Manifest(
        case=file.head.ref,
        audience=file.audience.value,
        simulation=file.head.simulation,
        generated_at=file.generated_at,
        ledger=Head(position=file.ledger.position, hash=file.ledger.hash),
        signer=SignedBy(public_key=signer.public_key.hex(), fingerprint=fingerprint(signer.public_key)),
        members=tuple(
            Member(name=part.name, sha256=part.sha256, size=part.size)
            for part in sorted(parts, key=lambda part: part.name)
        ),
        withheld=tuple(_withheld(item, file) for item in file.evidence if _is_withheld(item, file, contents)),
    )
    stated = manifest.model_dump_json(indent=1).encode()
    sealed = [(part.name, part.opened) for part in parts]
    sealed += [(MANIFEST, from_bytes(stated)), (SIGNATURE, from_bytes(signer.sign(stated)))]
    write_container(out, sealed)
    return manifest


def bundle_bytes(file: CaseFile, *, contents: Mapping[str, Opened], signer: Signer) -> bytes:
    """The whole bundle in memory."""
    out = io.BytesIO()
    write_bundle(out, file, contents=contents, signer=signer)
    return out.getvalue()


def _pem(signer: Signer) -> bytes:
    key = Ed25519PublicKey.from_public_bytes(signer.public_key)
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def _part(name: str, content: bytes) -> _Part:
    return _Part(name, from_bytes(content), hashlib.sha256(content).hexdigest(), len(content))


def _is_withheld(item: EvidenceItem, file: CaseFile, contents: Mapping[str, Opened]) -> bool:
    return bool(item.withheld) or file.audience is Audience.EXTERNAL or item.ref not in contents


def _withheld(item: EvidenceItem, file: CaseFile) -> Withheld:
    outside = WITHHELD_OUTSIDE if file.audience is Audience.EXTERNAL else "no content is stored"
    return Withheld(evidence=item.ref, sha256=item.sha256, reason=item.withheld or outside)


def _item(item: EvidenceItem, file: CaseFile, contents: Mapping[str, Opened]) -> _Part | None:
    if not _is_withheld(item, file, contents):
        name = f"items/{item.ref}/content.{ENDINGS.get(item.media_type, 'bin')}"
        return _stored(name, item, contents[item.ref])
    cells = _cells(item, file)
    return _part(f"items/{item.ref}/cells.json", write_cells(cells)) if cells else None


def _stored(name: str, item: EvidenceItem, opened: Opened) -> _Part:
    digest = hashlib.sha256()
    size = 0
    with opened() as source:
        for part in chunks(source):
            digest.update(part)
            size += len(part)
    if digest.hexdigest() != item.sha256:
        raise IntegrityBroken(
            f"The stored content of {item.ref} is not what was sealed.",
            fix="Verify the item; it is quarantined and the alert says who is asked.",
        )
    return _Part(name, opened, item.sha256, size)


def _cells(item: EvidenceItem, file: CaseFile) -> list[CellRecord]:
    found = {
        (bound.column, bound.row): CellRecord(bound.column, bound.row, bound.value)
        for finding in file.findings
        for bound in finding.bindings
        if bound.evidence == item.ref
    }
    return [found[place] for place in sorted(found)]
