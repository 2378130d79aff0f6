"""Broken glass over HTTP: taken with a reason, listed for who must review it, judged by somebody else."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from watchfloor.api.people import Because, Form
from watchfloor.domain.comms.service.notifications import tell
from watchfloor.infra.access.permissions import Permission, holders
from watchfloor.infra.auth import glass
from watchfloor.infra.auth.glass_rules import GlassReview
from watchfloor.infra.auth.people import name_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.outbox.posting import notify
from watchfloor.infra.web.edge import Cursor, EdgeDep, IfMatch, Limit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.paging import Page, decode_position, encode_cursor

router = APIRouter(prefix="/api/glass", tags=["glass"])
BROKEN = "access.broken_glass"


class GlassVerdict(StrEnum):
    """What a reviewer says."""

    APPROVE = "approve"
    OBJECT = "object"


SAID = {GlassVerdict.APPROVE: GlassReview.APPROVED, GlassVerdict.OBJECT: GlassReview.OBJECTED}


class BreakGlass(Form):
    """What to open, why, and for how long; no compartment means all of them."""

    compartment: str | None = Field(default=None, min_length=1, max_length=60)
    reason: Because
    minutes: int = Field(default=60, ge=1, le=72 * 60)


class ReviewGlass(Form):
    """Whether it was right, and why."""

    verdict: GlassVerdict
    reason: Because


class GlassOut(BaseModel):
    """Broken glass; no compartment means all of them."""

    model_config = ConfigDict(frozen=True, from_attributes=True)
    ref: str
    person: str
    compartment: str | None
    reason: str
    opened_at: datetime
    expires_at: datetime
    closed_at: datetime | None
    is_open: bool
    review: GlassReview
    reviewer: str | None
    reviewed_at: datetime | None
    review_reason: str
    version: int


@router.post("", operation_id="break_glass", status_code=201)
def break_glass(edge: EdgeDep, form: BreakGlass) -> GlassOut:
    """Open a compartment to yourself at once and for a while. It is told to others, and one of them reviews it."""
    longest = timedelta(hours=edge.settings.glass_hours)

    def act(unit: WriteUnit) -> GlassOut:
        opened = glass.break_glass(
            unit=unit, compartment=form.compartment, reason=form.reason, minutes=form.minutes, longest=longest
        )
        _page(unit, opened, simulation=edge.settings.simulation)
        return _told(unit, opened)

    return edge.change(act)


@router.get("", operation_id="list_glass")
def list_glass(
    edge: EdgeDep,
    cursor: Cursor,
    limit: Limit,
    waiting: Annotated[bool, Query(description="Only what nobody has reviewed.")] = False,
) -> Page[GlassOut]:
    """Broken glass, oldest first: all of it for reviewers, else your own."""
    after = decode_position(cursor) if cursor else 0
    with edge.read() as unit:
        lines = glass.list_glass(unit=unit, waiting=waiting, after=after, limit=limit + 1)
        more = encode_cursor(lines[limit - 1].number) if len(lines) > limit else None
        return Page(items=[_told(unit, one) for one in lines[:limit]], next_cursor=more)


@router.get("/{ref}", operation_id="show_glass")
def show_glass(edge: EdgeDep, ref: str) -> GlassOut:
    with edge.read() as unit:
        return _told(unit, glass.show_glass(unit=unit, ref=ref))


@router.post("/{ref}/close", operation_id="close_glass")
def close_glass(edge: EdgeDep, ref: str) -> GlassOut:
    """End your own access before its time."""
    return edge.change(lambda unit: _told(unit, glass.close_glass(unit=unit, ref=ref)))


@router.post("/{ref}/review", operation_id="review_glass")
def review_glass(edge: EdgeDep, ref: str, form: ReviewGlass, version: IfMatch) -> GlassOut:
    """Say whether it was right to break it; nobody reviews their own. An objection ends what is still open."""
    verdict = SAID[form.verdict]
    return edge.change(
        lambda unit: _told(
            unit,
            glass.review_glass(unit=unit, ref=ref, verdict=verdict, reason=form.reason, version=version),
        )
    )


def _page(unit: WriteUnit, line: glass.GlassLine, *, simulation: bool) -> None:
    """Tell whoever may review it and whoever takes notifications, neither the reason nor the compartment."""
    reviewers = holders(unit.session, Permission.GLASS_REVIEW) - {unit.actor.id}
    tell(unit=unit, people=reviewers, subject=line.ref, code=BROKEN, about=line.ref, needs=Permission.GLASS_REVIEW)
    data = {"glass": line.ref, "person": line.actor, "expires_at": iso(line.expires_at)}
    notify(unit=unit, topic=BROKEN, about=line.ref, key=line.ref, data=data, simulation=simulation)


def _told(unit: Unit, line: glass.GlassLine) -> GlassOut:
    """With names for ids: who looks at this looks after people."""
    reviewer = name_of(unit, line.reviewer) if line.reviewer else None
    parts = {field: getattr(line, field) for field in GlassOut.model_fields if field not in {"person", "reviewer"}}
    return GlassOut(**parts, person=name_of(unit, line.actor), reviewer=reviewer)
