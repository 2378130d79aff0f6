"""The door to the figures of escalations: computed from the record when they are asked for, kept nowhere."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from watchfloor.domain.clocks.obligations import service as obligations
from watchfloor.domain.clocks.service.attainment import FellDue, fell_due
from watchfloor.domain.escalations.metrics import repository, rules
from watchfloor.domain.escalations.metrics.repository import Narrowed
from watchfloor.domain.escalations.metrics.rules import Fact
from watchfloor.domain.escalations.metrics.schemas import EscalationMetrics, MetricsBy
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import InvalidInput, TooLarge

Row = TypeVar("Row")
MOST = 500_000
"""Rows that one answer rests on."""
USUAL = timedelta(days=90)
LONGEST = timedelta(days=366 * 5)


@dataclass(frozen=True, slots=True)
class MetricsAsked:
    """Which figures: of a period that ends before `until`, of some escalations, told apart by something."""

    since: datetime | None = None
    until: datetime | None = None
    by: MetricsBy = MetricsBy.ALL
    zone: str = "UTC"
    narrowed: Narrowed = field(default_factory=Narrowed)


def metrics(*, unit: Unit, asked: MetricsAsked) -> EscalationMetrics:
    """The figures of a period, the last 90 days unless told, of what one may see.

    Raises InvalidInput `bad_period`, TooLarge `too_many_rows`.
    """
    require(unit.actor, Permission.ESCALATION_READ)
    since, until = period(asked, unit.now)
    zone, narrowed = ZoneInfo(asked.zone), asked.narrowed
    facts = _few(repository.received(unit, narrowed, since, until, limit=MOST + 1))
    clocks = _of_escalations(unit, narrowed, fell_due(unit=unit, since=since, until=until, most=MOST))
    closed = _few(list(repository.closed(unit, narrowed, since, until, limit=MOST + 1)))
    waiting = _few(repository.waiting(unit, narrowed, limit=MOST + 1))
    places = {row.id: row.jurisdiction for row in obligations.list_obligations(unit=unit)}
    return EscalationMetrics(
        since=since,
        until=until,
        zone=asked.zone,
        by=asked.by,
        total=rules.group_of(rules.EVERYTHING, facts, [clock for clock, _ in clocks]),
        groups=rules.groups_of(facts, clocks, by=asked.by, zone=zone),
        breaches=rules.breaches_of(clocks, places),
        backlog=rules.backlog_of(waiting, unit.now),
        flow=rules.flow_of(
            [fact.received_at for fact in facts],
            [at for at in closed if at is not None],
            since=since,
            until=until,
            zone=zone,
        ),
    )


def period(asked: MetricsAsked, now: datetime) -> tuple[datetime, datetime]:
    """From when to when. Raises InvalidInput `bad_period` for one that is empty, or longer than five years."""
    until = asked.until or now
    since = asked.since or until - USUAL
    if not timedelta(0) < until - since <= LONGEST:
        fix = "Give since before until, five years apart at most."
        raise InvalidInput("This is no period.", fix=fix, code="bad_period")
    return since, until


def _of_escalations(unit: Unit, narrowed: Narrowed, clocks: list[FellDue]) -> list[tuple[FellDue, Fact]]:
    facts = repository.named(unit, narrowed, {clock.subject for clock in clocks})
    return [(clock, facts[clock.subject]) for clock in clocks if clock.subject in facts]


def _few(rows: list[Row]) -> list[Row]:
    if len(rows) > MOST:
        raise TooLarge(
            f"The figures would rest on more than {MOST:,} rows.", fix="Ask for less time.", code="too_many_rows"
        )
    return rows
