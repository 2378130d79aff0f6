"""The history of one thing: what the ledger holds of it, for whoever may see the thing itself."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from watchfloor.infra.db.unit import Unit
from watchfloor.infra.ledger.models import LedgerEntry
from watchfloor.infra.ledger.reading import EntriesAsked, page, payloads_of
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.ids import ActorId, RefKind, kind_of
from watchfloor.kernel.paging import MAX_POSITION, Page, decode_position, encode_cursor
from watchfloor.views.seeing import check_seen, seen_among

router = APIRouter(prefix="/api/history", tags=["ledger"])
# Of what these say, everything stands in the thing itself, or is a reference that is looked at below. What others say
# may hold more: a locator, a purpose, a file for an audience.
TOLD = (
    *("lead.", "case.", "finding.", "decision.", "approval.", "role.", "note."),
    *(
        "escalation.",
        "clock.",
        "task.",
        "item.",
        "severity.",
        "awareness.",
        "containment.",
        "requester.",
        "handover.",
        "page.",
    ),
)
# What has no scopes of its own: it belongs to the thing whose history it is.
PARTS = frozenset({RefKind.CLOCK, RefKind.TASK, RefKind.PAGE})
TOLD_OF_EVIDENCE = frozenset({"evidence.attached", "evidence.collected", "evidence.sealed", "evidence.verified"})


class HistoryLine(BaseModel):
    """Something that happened to a thing: who did what, why, and what changed where all of that may be seen."""

    model_config = ConfigDict(frozen=True)
    at: datetime
    by: ActorId
    verb: str
    reason: str
    details: dict[str, object] | None


@router.get("/{subject:path}", operation_id="show_history")
def show_history(edge: EdgeDep, subject: str, cursor: Cursor, limit: Limit) -> Page[HistoryLine]:
    """What happened to a lead, a case, a finding, a decision, an approval, an action, an item of evidence, a run or a
    `dataset:name`, the newest first. Of anything else the ledger tells those who may read it.
    """
    before = decode_position(cursor) if cursor else MAX_POSITION
    with edge.read() as unit:
        check_seen(unit, subject)
        asked = EntriesAsked(before=before, subject=subject)
        found = page(unit.session, unit.actor, asked, limit=limit + 1, is_newest_first=True)
        more = encode_cursor(found[limit - 1].position) if len(found) > limit else None
        return Page(items=list(_lines(unit, found[:limit])), next_cursor=more)


def _lines(unit: Unit, entries: Sequence[LedgerEntry]) -> Iterator[HistoryLine]:
    told = payloads_of(unit.session, (entry for entry in entries if _is_told(entry.verb)))
    named = {position: frozenset(_references(payload)) for position, payload in told.items()}
    seen = seen_among(unit, sorted(frozenset[str]().union(*named.values())))
    for entry in entries:
        details = dict(told[entry.position]) if named.get(entry.position, frozenset({""})) <= seen else None
        by = ActorId(entry.actor)
        yield HistoryLine(at=entry.at, by=by, verb=entry.verb, reason=entry.reason, details=details)


def _is_told(verb: str) -> bool:
    return verb.startswith(TOLD) or verb in TOLD_OF_EVIDENCE


def _references(value: object) -> Iterator[str]:
    """Every reference that a payload names."""
    if isinstance(value, str) and (kind := kind_of(value)) and kind not in PARTS:
        yield value
    elif isinstance(value, Mapping):
        yield from _references([*value, *value.values()])
    elif isinstance(value, list):
        for item in value:
            yield from _references(item)
