"""A year of a desk's life under a clock moved by hand, with outages of the sweep: nothing lost, nothing doubled."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from sqlalchemy import select, update

from factories.desks import Client, Desk
from factories.escalations import DIRECTION, act_on_clock, clock_of, read, sweep, take_in, triage
from factories.examples import AT_THE_GATE
from factories.investigations import done
from watchfloor.domain.clocks.models import Clock, ClockFiring
from watchfloor.domain.clocks.rules.firings import DUE, Course, firings
from watchfloor.domain.clocks.service.timing import definition_of
from watchfloor.infra.access.models import TokenRow
from watchfloor.infra.ledger.models import LedgerEntry
from watchfloor.infra.ledger.reading import payload_of

REQUESTS: tuple[dict[str, Any], ...] = (
    {},
    {"jurisdictions": ["MY"], "demand_class": "csam", "requester": {"kind": "user"}},
    DIRECTION,
    {"jurisdictions": ["NZ"], "demand_class": "hate_harassment", "requester": {"kind": "user"}},
    {"jurisdictions": ["US"], "demand_class": "ip", "requester": {"kind": "creator"}},
)

# What a year teaches is the same on both; what PostgreSQL does with it shows in weeks, and at night in a year.
DAYS = {"sqlite": 365, "postgresql": 45 if AT_THE_GATE else 365}


def live(desk: Desk, ana: Client, chance: np.random.Generator, days: int) -> None:
    """Requests come in, some are worked on, and the sweep is out for hours or days at a time."""
    end = desk.clock() + timedelta(days=days)
    with desk.place.database.writing() as session:
        session.execute(update(TokenRow).values(expires_at=end + timedelta(days=30)))
    while desk.clock() < end:
        escalation = take_in(ana, **REQUESTS[chance.integers(len(REQUESTS))])
        if chance.random() < 0.5:
            escalation = triage(ana, escalation, impact=str(chance.choice(["critical", "medium", "low"])))
        for clock in escalation["clocks"]:
            if chance.random() < 0.2 and clock["state"] == "running":
                act_on_clock(ana, clock, str(chance.choice(["meet", "pause"])))
        desk.clock.forward(timedelta(hours=int(chance.choice([1, 7, 30, 24 * 12]))))
        if chance.random() < 0.6:
            sweep(desk)


def test_over_a_year_with_outages_no_firing_is_lost_or_doubled_and_each_breach_is_there_once(
    desk: Desk, ana: Client
) -> None:
    dialect = desk.place.database.engine.dialect.name
    live(desk, ana, np.random.default_rng(20_261), days=DAYS[dialect])
    sweep(desk)

    with desk.place.database.reading() as session:
        said = Counter((one.clock, one.series, one.mark) for one in session.scalars(select(ClockFiring)))
        clocks = session.scalars(select(Clock)).all()
        entries = session.scalars(select(LedgerEntry).where(LedgerEntry.verb == "clock.breached")).all()
        breaches = Counter(str((payload_of(session, entry) or {})["clock"]) for entry in entries)
    now = desk.clock()

    assert len(clocks) > DAYS[dialect] / 4
    assert set(said.values()) == {1}
    for clock in clocks:
        definition = definition_of(clock)
        course = Course(clock.started_at, clock.due_at, clock.earliest_at, definition.warnings)
        owed = {one.mark for one in firings(course) if one.at <= now} if clock.state == "running" else set()
        assert owed <= {mark for ref, series, mark in said if (ref, series) == (clock.ref, clock.series)}
        was_due = clock.state == "running" and DUE in owed and definition.can_be_breached
        assert breaches[clock.ref] == (1 if was_due or clock.breached_at else 0)
    assert sum(breaches.values()) == sum(clock.breached_at is not None for clock in clocks)


def test_a_direction_by_telephone_runs_from_what_was_said_and_the_paper_follows(desk: Desk, ana: Client) -> None:
    escalation = take_in(ana, **DIRECTION)
    clock = clock_of(escalation, "SG-POFMA-22")
    assert datetime.fromisoformat(clock["started_at"]) <= desk.clock()
    assert done(ana.get(f"/api/clocks/{clock['ref']}"))["start_event"] == "receipt"
    assert any(task["kind"] == "paper" for task in read(ana, escalation["ref"])["tasks"])
