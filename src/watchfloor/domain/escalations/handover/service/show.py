"""Handovers as the desk shows them, each with the items that one may see, and what differs from the one before."""

from watchfloor.domain.escalations.handover import repository
from watchfloor.domain.escalations.handover.access import access_handover
from watchfloor.domain.escalations.handover.models import Handover, HandoverItem
from watchfloor.domain.escalations.handover.rules import HandoverItemState, HandoverState, Illness
from watchfloor.domain.escalations.handover.schemas import (
    Contingency,
    HandoverAction,
    HandoverDifference,
    HandoverItemOut,
    HandoverLine,
    HandoverOut,
    HandoverSnapshot,
    ItemChange,
)
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.ids import ActorId, Reference
from watchfloor.kernel.paging import Page, decode_position, encode_cursor


def list_handovers(*, unit: Unit, state: HandoverState | None, cursor: str | None, limit: int) -> Page[HandoverLine]:
    """Handovers, the newest first."""
    require(unit.actor, Permission.ESCALATION_READ)
    before = decode_position(cursor) if cursor else None
    rows = repository.seen_all(unit, state=state.value if state else None, before=before, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[_line(row) for row in rows[:limit]], next_cursor=more)


def show_handover(*, unit: Unit, handover: str) -> HandoverOut:
    return whole(unit, access_handover(unit, handover))


def difference(*, unit: Unit, handover: str) -> HandoverDifference:
    """What is new, gone and changed since the handover before, of what one may see."""
    row = access_handover(unit, handover)
    now = {item.escalation: item for item in repository.seen_items(unit, row.ref)}
    before = {item.escalation: item for item in repository.seen_items(unit, row.previous)} if row.previous else {}
    both = [(before[ref], now[ref]) for ref in now if ref in before]
    changes = [ItemChange(escalation=Reference(new.escalation), says=_says(old, new)) for old, new in both]
    return HandoverDifference(
        previous=Reference(row.previous) if row.previous else None,
        added=tuple(Reference(ref) for ref in now if ref not in before),
        gone=tuple(Reference(ref) for ref in before if ref not in now),
        changed=tuple(one for one in changes if one.says),
    )


def whole(unit: Unit, row: Handover) -> HandoverOut:
    return HandoverOut(
        **dict(_line(row)),
        previous=Reference(row.previous) if row.previous else None,
        items=tuple(_item(item) for item in repository.seen_items(unit, row.ref)),
    )


def _line(row: Handover) -> HandoverLine:
    return HandoverLine(
        ref=Reference(row.ref),
        from_desk=row.from_desk,
        to_desk=row.to_desk,
        state=HandoverState(row.state),
        drafted_by=ActorId(row.drafted_by),
        drafted_at=row.drafted_at,
        shift_begins=row.shift_begins,
        shift_ends=row.shift_ends,
        frozen_at=row.frozen_at,
        settled_at=row.settled_at,
        paged_at=row.paged_at,
        receiving_lead=ActorId(row.receiving_lead) if row.receiving_lead else None,
        version=row.version,
    )


def _item(item: HandoverItem) -> HandoverItemOut:
    return HandoverItemOut(
        number=item.number,
        escalation=Reference(item.escalation),
        is_addendum=item.is_addendum,
        illness=Illness(item.illness),
        summary=item.summary,
        actions=tuple(HandoverAction.model_validate(one) for one in item.actions),
        contingencies=tuple(Contingency.model_validate(one) for one in item.contingencies),
        snapshot=HandoverSnapshot.model_validate(item.snapshot),
        expires_at=item.expires_at,
        owner=ActorId(item.owner) if item.owner else None,
        state=HandoverItemState(item.state),
        synthesis=item.synthesis,
        answered_by=ActorId(item.answered_by) if item.answered_by else None,
        answered_at=item.answered_at,
        version=item.version,
    )


def _says(old: HandoverItem, new: HandoverItem) -> str:
    """What differs between two notes on one escalation, in words; empty where nothing does."""
    before, after = HandoverSnapshot.model_validate(old.snapshot), HandoverSnapshot.model_validate(new.snapshot)
    pairs = {
        "illness": (old.illness, new.illness),
        "severity": (before.severity or "none", after.severity or "none"),
        "state": (before.state, after.state),
        "owner": (old.owner or "nobody", new.owner or "nobody"),
    }
    return "; ".join(f"{name} {one} to {other}" for name, (one, other) in pairs.items() if one != other)
