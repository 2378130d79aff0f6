"""The hash chain: what an entry's hash covers, and how it is computed."""

from collections.abc import Mapping

from watchfloor.infra.ledger.models import LedgerEntry
from watchfloor.kernel.canonical import canonical_json, digest, sha256_hex
from watchfloor.kernel.clock import iso

Scalar = str | int | float | bool | None


def hashed_fields(entry: LedgerEntry) -> dict[str, Scalar]:
    """Exactly the fields that the hash covers, JSON-ready."""
    return {
        "position": entry.position,
        "at": iso(entry.at),
        "actor": entry.actor,
        "verb": entry.verb,
        "subject": entry.subject,
        "scopes": entry.scopes,
        "reason": entry.reason,
        "request_id": entry.request_id,
        "digest": entry.digest,
        "subject_previous": entry.subject_previous,
        "previous": entry.previous,
    }


def entry_hash(fields: Mapping[str, object]) -> str:
    """SHA-256 over the canonical JSON of the hashed fields."""
    return digest(dict(fields))


def payload_digest(salt: str, body: str) -> str:
    """SHA-256 over salt and text: the digest alone does not betray a guessable payload."""
    return sha256_hex(canonical_json([salt, body]))
