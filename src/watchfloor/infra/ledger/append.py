"""Chaining drafts into the ledger, as the last statements of a transaction and under one head lock."""

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, String, bindparam, column, insert, select, update, values
from sqlalchemy.orm import Session

from watchfloor.infra.ledger.anchor import Anchor
from watchfloor.infra.ledger.chain import entry_hash, payload_digest
from watchfloor.infra.ledger.entry import Draft
from watchfloor.infra.ledger.models import LedgerEntry, LedgerHead, LedgerPayload, LedgerScope
from watchfloor.kernel.canonical import canonical_json
from watchfloor.kernel.clock import iso

GENESIS = "0" * 64
MANY = 8
# Kept ready and run on the bare connection: every writer waits while the head is locked.
LOCK = select(LedgerHead.position, LedgerHead.hash).with_for_update()
MOVE = update(LedgerHead).values(position=bindparam("last_position"), hash=bindparam("last_hash"))
LAST_ABOUT = select(LedgerEntry.hash).where(LedgerEntry.subject == bindparam("about"))
LAST_ABOUT = LAST_ABOUT.order_by(LedgerEntry.position.desc()).limit(1)
PUT_ENTRIES, PUT_SCOPES, PUT_PAYLOADS = insert(LedgerEntry), insert(LedgerScope), insert(LedgerPayload)


def append(session: Session, drafts: Sequence[Draft], *, at: datetime, actor: str, request_id: str) -> Anchor | None:
    """Write the drafts at the end of the chain and tell the new head; None where there was nothing to write.

    The head lock is taken here and held until the commit that follows.
    """
    if not drafts:
        return None
    session.flush()
    payloads = [_salted(draft) for draft in drafts]
    connection = session.connection()
    position, previous = connection.execute(LOCK).one()
    last_of = _last_hashes(connection, {draft.subject for draft in drafts})
    entries: list[dict[str, object]] = []
    for number, (draft, payload) in enumerate(zip(drafts, payloads, strict=True), position + 1):
        fields: dict[str, object] = {  # those of `hashed_fields`, by which the chain is verified
            "position": number,
            "at": iso(at),
            "actor": actor,
            "verb": draft.verb,
            "subject": draft.subject,
            "scopes": " ".join(draft.scopes),
            "reason": draft.reason,
            "request_id": request_id,
            "digest": payload_digest(payload["salt"], payload["body"]),
            "subject_previous": last_of.get(draft.subject, ""),
            "previous": previous,
        }
        last_of[draft.subject] = previous = entry_hash(fields)
        entries.append({**fields, "at": at, "hash": previous})
    _write(connection, entries, drafts, payloads)
    head = Anchor(position + len(drafts), previous)
    connection.execute(MOVE, {"last_position": head.position, "last_hash": head.hash})
    return head


def _salted(draft: Draft) -> dict[str, str]:
    return {"salt": secrets.token_hex(16), "body": canonical_json(draft.payload).decode()}


def _last_hashes(connection: Connection, subjects: Iterable[str]) -> dict[str, str]:
    """The last hash about each subject, asked for all at once: a sweep leaves entries about hundreds."""
    wanted = sorted(set(subjects))
    if len(wanted) < MANY:
        each = [(subject, connection.scalar(LAST_ABOUT, {"about": subject})) for subject in wanted]
    else:
        asked = values(column("subject", String), name="asked").data([(subject,) for subject in wanted]).cte("asked")
        newest = select(LedgerEntry.hash).where(LedgerEntry.subject == asked.c.subject)
        last = newest.order_by(LedgerEntry.position.desc()).limit(1).scalar_subquery()
        each = [(subject, found) for subject, found in connection.execute(select(asked.c.subject, last))]
    return {subject: found for subject, found in each if found}


def _write(
    connection: Connection,
    entries: Sequence[dict[str, object]],
    drafts: Sequence[Draft],
    payloads: Sequence[dict[str, str]],
) -> None:
    placed = [
        (entry["position"], draft, payload) for entry, draft, payload in zip(entries, drafts, payloads, strict=True)
    ]
    scopes = [{"position": position, "scope": scope} for position, draft, _ in placed for scope in draft.scopes]
    connection.execute(PUT_ENTRIES, entries)
    connection.execute(PUT_SCOPES, scopes)
    connection.execute(PUT_PAYLOADS, [{"position": position, **payload} for position, _, payload in placed])
