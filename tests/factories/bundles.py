"""Sealed bundles made up for tests, with content that holds and a custody chain that leads to its head."""

import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from factories.casefiles import AT, make_casefile, make_item, make_query
from watchfloor.domain.reports.bundle.container import Container, from_bytes, write_container
from watchfloor.domain.reports.bundle.manifest import MANIFEST, SIGNATURE, Manifest
from watchfloor.domain.reports.bundle.write import Opened, bundle_bytes
from watchfloor.domain.reports.casefile import CaseFile, LedgerHead, LedgerRow, Scalar
from watchfloor.engine.query.results import hash_rows
from watchfloor.infra.ledger.chain import entry_hash
from watchfloor.infra.signing import Signer, fingerprint
from watchfloor.kernel.canonical import sha256_hex
from watchfloor.kernel.clock import iso

ANSWER = pa.table({"accounts": [1_312], "streams": [48_211], "first": ["account:farm-17"]})
MAIL = b"farm-17 paid us, says the label."


def make_signer(seed: bytes = b"s") -> Signer:
    return Signer(Ed25519PrivateKey.from_private_bytes(seed * 32))


def parquet(table: pa.Table) -> bytes:
    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


def make_custody(*subjects: str, reason: str = "routine") -> tuple[LedgerRow, ...]:
    rows: list[LedgerRow] = []
    before = dict.fromkeys(subjects, "")
    for position, (subject, verb) in enumerate(
        ((subject, verb) for verb in ("collected", "sealed") for subject in subjects), start=1
    ):
        fields: dict[str, Scalar] = {
            "position": position,
            "at": iso(AT),
            "actor": "desk-otter",
            "verb": f"evidence.{verb}",
            "subject": subject,
            "reason": reason,
            "subject_previous": before[subject],
        }
        before[subject] = entry_hash(fields)
        rows.append(LedgerRow(before[subject], fields))
    return tuple(rows)


def make_sealed_case(**changes: Any) -> tuple[CaseFile, dict[str, Opened]]:
    frozen = parquet(ANSWER)
    evidence = (
        make_item(
            query=replace(make_query(), result_hash=hash_rows(ANSWER)),
            sha256=hashlib.sha256(frozen).hexdigest(),
            size=len(frozen),
        ),
        make_item(
            "EV-2",
            title="Mail of the label about farm-17",
            kind="message",
            query=None,
            media_type="text/plain",
            sha256=hashlib.sha256(MAIL).hexdigest(),
            size=len(MAIL),
        ),
    )
    custody = make_custody("CASE-1", "EV-1", "EV-2")
    ledger = LedgerHead(len(custody), custody[-1].hash)
    file = make_casefile(**{"evidence": evidence, "custody": custody, "ledger": ledger} | changes)
    return file, {"EV-1": from_bytes(frozen), "EV-2": from_bytes(MAIL)}


def make_bundle(folder: Path, *, seed: bytes = b"s", **changes: Any) -> Path:
    file, contents = make_sealed_case(**changes)
    path = folder / "bundle.zip"
    path.write_bytes(bundle_bytes(file, contents=contents, signer=make_signer(seed)))
    return path


def members_of(path: Path) -> dict[str, bytes]:
    with path.open("rb") as file:
        read = Container(file)
        return {name: read.read(name) for name in read.members}


def write_members(path: Path, members: Mapping[str, bytes]) -> None:
    out = io.BytesIO()
    write_container(out, [(name, from_bytes(content)) for name, content in members.items()])
    path.write_bytes(out.getvalue())


def rewrite(path: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    """Change one member and re-pack the container around it, as a careful tamperer would."""
    members = members_of(path)
    write_members(path, members | {name: change(members[name])})


def resign(path: Path, *, seed: bytes) -> None:
    """Make manifest and signature fit the members again with a key of one's own, as a forger would."""
    members = members_of(path)
    stated = Manifest.model_validate_json(members[MANIFEST])
    signer = make_signer(seed)
    listed = tuple(
        part.model_copy(update={"sha256": sha256_hex(members[part.name]), "size": len(members[part.name])})
        for part in stated.members
    )
    named = stated.signer.model_copy(
        update={"public_key": signer.public_key.hex(), "fingerprint": fingerprint(signer.public_key)}
    )
    manifest = stated.model_copy(update={"members": listed, "signer": named}).model_dump_json().encode()
    write_members(path, members | {MANIFEST: manifest, SIGNATURE: signer.sign(manifest)})
