"""Chaining drafts into the ledger, as the last statements of a transaction and under one head lock."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from watchfloor.infra.ledger.chain import entry_hash, hashed_fields, payload_digest
from watchfloor.infra.ledger.entry import Draft
from watchfloor.infra.ledger.models import LedgerEntry, LedgerHead, LedgerPayload, LedgerScope
from watchfloor.kernel.canonical import canonical_json

GENESIS = "0" * 64


def append(session: Session, drafts: Sequence[Draft], *, at: datetime, actor: str, request_id: str) -> None:
    """Write the drafts at the end of the chain. The head lock is taken here and held until the commit that follows."""
    if not drafts:
        return
    session.flush()
    head = session.scalars(select(LedgerHead).with_for_update().execution_options(populate_existing=True)).one()
    last_of = _last_hashes(session, {draft.subject for draft in drafts})
    scopes: list[dict[str, object]] = []
    payloads: list[dict[str, object]] = []
    for draft in drafts:
        salt, body = secrets.token_hex(16), canonical_json(draft.payload).decode()
        entry = LedgerEntry(
            position=head.position + 1,
            at=at,
            actor=actor,
            verb=draft.verb,
            subject=draft.subject,
            scopes=" ".join(draft.scopes),
            reason=draft.reason,
            request_id=request_id,
            digest=payload_digest(salt, body),
            subject_previous=last_of.get(draft.subject, ""),
            previous=head.hash,
        )
        entry.hash = entry_hash(hashed_fields(entry))
        session.add(entry)
        scopes.extend({"position": entry.position, "scope": scope} for scope in draft.scopes)
        payloads.append({"position": entry.position, "salt": salt, "body": body})
        last_of[draft.subject] = head.hash = entry.hash
        head.position = entry.position
    session.flush()
    session.execute(insert(LedgerScope), scopes)
    session.execute(insert(LedgerPayload), payloads)


def _last_hashes(session: Session, subjects: set[str]) -> dict[str, str]:
    last: dict[str, str] = {}
    for subject in subjects:
        of_subject = select(LedgerEntry.hash).where(LedgerEntry.subject == subject)
        found = session.scalar(of_subject.order_by(LedgerEntry.position.desc()).limit(1))
        if found:
            last[subject] = found
    return last
