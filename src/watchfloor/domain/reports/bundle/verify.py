"""Verifying a sealed bundle: needs the file alone, names each thing that does not hold, and trusts nothing in it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from watchfloor.domain.reports.bundle import contents, custody
from watchfloor.domain.reports.bundle import recompute as again
from watchfloor.domain.reports.bundle.container import Container
from watchfloor.domain.reports.bundle.manifest import MANIFEST, SIGNATURE, Manifest
from watchfloor.domain.reports.bundle.records import (
    CASE,
    CUSTODY,
    DECISIONS,
    EVIDENCE,
    FINDINGS,
    QUERIES,
    Records,
    read_records,
)
from watchfloor.domain.reports.bundle.verdict import Check, Verification, broken, ok
from watchfloor.engine.lake import Lake
from watchfloor.infra import signing
from watchfloor.kernel.errors import InvalidInput, NotFound

LARGEST_RECORD = 256 << 20
RECORD_MEMBERS = (CASE, EVIDENCE, QUERIES, FINDINGS, DECISIONS, CUSTODY)


def verify(path: Path, *, key: str | None = None, recompute: Lake | None = None) -> Verification:
    """Check a bundle against itself and, where given, against the fingerprint of the signer and the datasets.

    Raises NotFound where there is no file at `path`; whatever is wrong inside becomes a failed check instead.
    """
    if not path.is_file():
        raise NotFound(f"There is no file {path.name}.", fix="Name a bundle.", code="no_such_file")
    with path.open("rb") as file:
        try:
            container = Container(file)
        except InvalidInput as error:
            return Verification((broken("container", path.name, str(error)),))
        return Verification(tuple(_checks(container, key, recompute)))


def _checks(container: Container, key: str | None, lake: Lake | None) -> Iterator[Check]:
    yield from _crc_checks(container)
    try:
        stated = _record(container, MANIFEST)
        manifest = Manifest.model_validate_json(stated)
    except (InvalidInput, ValidationError) as error:
        yield broken("manifest", MANIFEST, f"It is missing or cannot be read: {str(error).splitlines()[0]}")
        return
    yield from _signature_checks(container, manifest, stated, key)
    members = list(_member_checks(container, manifest))
    yield from members
    try:
        records = read_records({name: _record(container, name) for name in RECORD_MEMBERS})
    except InvalidInput as error:
        yield broken("records", MANIFEST, str(error))
        return
    yield from _agreement_checks(manifest, records)
    yield from custody.custody_checks(records)
    whole = {check.subject for check in members if not check.fails}
    yield from contents.content_checks(container, manifest, records, whole=whole)
    if lake is not None:
        yield from again.recompute_checks(records, manifest, lake)


def _record(container: Container, name: str) -> bytes:
    member = container.members.get(name)
    if member is None:
        raise InvalidInput(f"{name} is missing.", code="member_missing")
    if member.size > LARGEST_RECORD:
        raise InvalidInput(f"{name} is larger than {LARGEST_RECORD >> 20} MiB.", code="member_too_large")
    return container.read(name)


def _crc_checks(container: Container) -> Iterator[Check]:
    for name in container.members:
        if not container.crc_holds(name):
            yield broken("container", name, "Its bytes changed: the checksum of the container does not match.")


def _signature_checks(container: Container, manifest: Manifest, stated: bytes, key: str | None) -> Iterator[Check]:
    public_key = bytes.fromhex(manifest.signer.public_key)
    print_now = signing.fingerprint(public_key)
    if SIGNATURE not in container.members:
        yield broken("signature", SIGNATURE, "It is missing.")
    elif not signing.verify(public_key, container.read(SIGNATURE)[:1024], stated):
        yield broken(
            "signature", SIGNATURE, "It is not a signature over manifest.json by the key that the manifest names."
        )
    else:
        yield ok("signature", SIGNATURE, f"manifest.json is signed by {print_now}.")
    if manifest.signer.fingerprint != print_now:
        yield broken("signer", MANIFEST, "The fingerprint it states is not that of the key it states.")
    if key is None:
        yield Check("signer", print_now, "unknown", "Signed by an unknown key; give the fingerprint with --key.")
    elif signing_match(key, print_now):
        yield ok("signer", print_now, "This is the key that was asked for.")
    else:
        yield broken("signer", print_now, f"Signed by another key than {key}.")


def signing_match(asked: str, found: str) -> bool:
    """Whether two fingerprints are the same, however they are spaced or cased."""
    plain = [text.lower().replace(":", "").replace(" ", "") for text in (asked, found)]
    return plain[0] == plain[1]


def _member_checks(container: Container, manifest: Manifest) -> Iterator[Check]:
    listed = {member.name: member for member in manifest.members}
    if len(listed) != len(manifest.members):
        yield broken("manifest", MANIFEST, "It lists a member twice.")
    for name in sorted(listed.keys() - container.members.keys()):
        yield broken("member", name, "It is missing.")
    for name in sorted(container.members.keys() - listed.keys() - {MANIFEST, SIGNATURE}):
        yield broken("member", name, "It is not listed in the manifest.")
    for name in sorted(listed.keys() & container.members.keys()):
        digest = hashlib.sha256()
        for part in container.parts(name):
            digest.update(part)
        if digest.hexdigest() == listed[name].sha256:
            yield ok("member", name, "Its SHA-256 is the one in the manifest.")
        else:
            yield broken("member", name, "Its bytes changed: the SHA-256 is not the one in the manifest.")


def _agreement_checks(manifest: Manifest, records: Records) -> Iterator[Check]:
    head, case = manifest.ledger, records.case
    if (manifest.case, manifest.simulation) != (case.head.ref, case.head.simulation):
        yield broken("manifest", MANIFEST, "It is about another case than case.json.")
    if (head.position, head.hash) != (case.ledger.position, case.ledger.hash):
        yield broken("manifest", MANIFEST, "It names another head of the ledger than case.json.")
