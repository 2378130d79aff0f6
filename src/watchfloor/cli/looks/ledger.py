"""Looks at the end of the ledger: against the anchors kept outside the database, and against the clock."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.cli.looks.diagnosis import NOT_THERE, Diagnosis, asked, failed, fine
from watchfloor.infra.ledger.anchor import Anchor, read_anchors
from watchfloor.infra.ledger.models import LedgerEntry
from watchfloor.infra.settings import Settings
from watchfloor.kernel.clock import iso, system_clock
from watchfloor.kernel.errors import IntegrityBroken

RESTORED = "Was an old copy put back? Run watchfloor ledger verify, and compare with a copy of anchors.jsonl elsewhere."


def look_at_anchors(settings: Settings) -> Diagnosis:
    """Whether the ledger knows the newest head that was anchored."""
    try:
        anchors = read_anchors(settings.anchor_path)
    except IntegrityBroken as error:
        return failed("anchors", str(error))
    if not anchors:
        return fine("anchors", "None is noted yet.")
    newest = max(anchors, key=lambda anchor: anchor.position)
    known = asked(settings, lambda session: _hash_at(session, newest))
    if known is None:
        return fine("anchors", NOT_THERE)
    if known == "":
        return failed("anchors", f"An anchor knows entry {newest.position}, the ledger does not. {RESTORED}")
    if known != newest.hash:
        return failed("anchors", f"An anchor noted another hash for entry {newest.position}. {RESTORED}")
    return fine("anchors", f"The ledger agrees with the head of entry {newest.position}.")


def look_at_clock(settings: Settings) -> Diagnosis:
    """Whether this machine's clock is behind what was already written."""
    last = asked(settings, _last)
    if last is None:
        return fine("clock", "Nothing is written yet that it could be behind.")
    if last > system_clock():
        advice = "Set the clock (timedatectl), and keep it with NTP."
        return failed("clock", f"It is behind the last ledger entry, of {iso(last)}. {advice}")
    return fine("clock", "It is not behind the last ledger entry.")


def _hash_at(session: Session, anchor: Anchor) -> str:
    return session.scalar(select(LedgerEntry.hash).where(LedgerEntry.position == anchor.position)) or ""


def _last(session: Session) -> datetime | None:
    return session.scalar(select(LedgerEntry.at).order_by(LedgerEntry.position.desc()).limit(1))
