"""The statements behind the figures: columns alone, of what one may see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import defer

from watchfloor.domain.escalations.metrics.rules import Fact
from watchfloor.domain.escalations.models import Escalation, EscalationPlace
from watchfloor.domain.escalations.repository import OPEN
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit

AT_ONCE = 5_000
"""References in one statement: fewer than either database takes of parameters."""
TOLD = (
    Escalation.ref,
    Escalation.demand_class,
    Escalation.jurisdictions,
    Escalation.severity,
    Escalation.requester_kind,
    Escalation.received_at,
    Escalation.awareness_at,
    Escalation.first_touch_at,
    Escalation.contained_at,
    Escalation.decided_at,
    Escalation.responded_at,
    Escalation.reopenings,
)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Of which escalations figures are asked for; None narrows nothing."""

    demand_class: str | None = None
    jurisdiction: str | None = None
    severity: str | None = None
    requester_kind: str | None = None


def received(unit: Unit, asked: Narrowed, since: datetime, until: datetime, *, limit: int) -> list[Fact]:
    statement = select(*TOLD).where(Escalation.received_at >= since, Escalation.received_at < until)
    rows = unit.session.execute(statement.where(*_conditions(unit, asked)).limit(limit))
    return [_fact(tuple(row)) for row in rows]


def named(unit: Unit, asked: Narrowed, refs: Iterable[str]) -> dict[str, Fact]:
    """Those of the references that are asked for, by reference."""
    wanted, found = sorted(set(refs)), dict[str, Fact]()
    for start in range(0, len(wanted), AT_ONCE):
        statement = select(*TOLD).where(Escalation.ref.in_(wanted[start : start + AT_ONCE]))
        rows = unit.session.execute(statement.where(*_conditions(unit, asked)))
        found |= {fact.ref: fact for fact in (_fact(tuple(row)) for row in rows)}
    return found


def waiting(unit: Unit, asked: Narrowed, *, limit: int) -> list[tuple[str, datetime]]:
    """What is open, with its legal start, in no order."""
    told = select(Escalation.ref, Escalation.received_at, Escalation.awareness_at).where(Escalation.lane == OPEN)
    rows = unit.session.execute(told.where(*_conditions(unit, asked)).limit(limit))
    return [(ref, min(received_at, awareness_at)) for ref, received_at, awareness_at in rows]


def closed(unit: Unit, asked: Narrowed, since: datetime, until: datetime, *, limit: int) -> Sequence[datetime | None]:
    statement = select(Escalation.closed_at).where(Escalation.closed_at >= since, Escalation.closed_at < until)
    return unit.session.scalars(statement.where(*_conditions(unit, asked)).limit(limit)).all()


def past(unit: Unit, since: datetime, until: datetime, *, limit: int) -> Sequence[Escalation]:
    statement = select(Escalation).where(Escalation.received_at >= since, Escalation.received_at < until)
    statement = statement.where(visible(unit.actor, Escalation.ref)).options(defer(Escalation.text))
    return unit.session.scalars(statement.order_by(Escalation.number).limit(limit)).all()


def _conditions(unit: Unit, asked: Narrowed) -> Iterable[ColumnElement[bool]]:
    exact = {
        Escalation.demand_class: asked.demand_class,
        Escalation.severity: asked.severity,
        Escalation.requester_kind: asked.requester_kind,
    }
    yield from (column == value for column, value in exact.items() if value is not None)
    if asked.jurisdiction is not None:
        place = select(EscalationPlace.escalation).where(EscalationPlace.place == asked.jurisdiction)
        yield Escalation.ref.in_(place)
    yield visible(unit.actor, Escalation.ref)


def _fact(row: tuple[Any, ...]) -> Fact:
    """The columns stand in the order of a fact's fields."""
    ref, demand_class, places, *others = row
    return Fact(ref, demand_class, tuple(places), *others)
