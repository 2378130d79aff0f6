"""Metrics count what requests do, and read gauges when somebody looks."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from factories.desks import Desk
from watchfloor.infra.observe.metrics import Gauge, Metrics

NOW = datetime(2026, 11, 28, tzinfo=UTC)
PEOPLE = Gauge("people", "People.", lambda session, _: float(session.scalar(text("SELECT count(*) FROM actor")) or 0))
STATES = Gauge("jobs", "Jobs by state.", lambda _, __: {"waiting": 2, "failed": 1}, label="state")
SINCE = Gauge("since_epoch_seconds", "Seconds.", lambda _, now: now.timestamp())


def shown(desk: Desk, metrics: Metrics) -> list[str]:
    with desk.place.database.reading() as session:
        lines = metrics.exposition(session, NOW).decode().splitlines()
    return [line for line in lines if not line.startswith("#") and "_created" not in line]


def test_gauges_are_read_at_every_look(desk: Desk) -> None:
    metrics = Metrics((PEOPLE, STATES, SINCE))
    before = shown(desk, metrics)
    desk.token("ana")
    after = shown(desk, metrics)

    assert "watchfloor_people 0.0" in before
    assert "watchfloor_people 1.0" in after
    assert {'watchfloor_jobs{state="waiting"} 2.0', 'watchfloor_jobs{state="failed"} 1.0'} <= set(after)
    assert f"watchfloor_since_epoch_seconds {NOW.timestamp():.8e}".split("e")[0][:30] in "\n".join(after)


def test_a_request_is_counted_by_method_route_and_class_of_status(desk: Desk) -> None:
    metrics = Metrics()
    metrics.request_began()
    metrics.request_began()
    metrics.request_ended(method="GET", route="/api/cases/{case}", status=404, seconds=0.2)

    lines = shown(desk, metrics)
    assert 'watchfloor_requests_total{method="GET",route="/api/cases/{case}",status="4xx"} 1.0' in lines
    assert 'watchfloor_request_seconds_sum{method="GET",route="/api/cases/{case}"} 0.2' in lines
    assert "watchfloor_requests_open 1.0" in lines


def test_two_applications_count_apart(desk: Desk) -> None:
    one, other = Metrics(), Metrics()
    one.request_began()

    assert "watchfloor_requests_open 1.0" in shown(desk, one)
    assert "watchfloor_requests_open 0.0" in shown(desk, other)


def test_every_write_tells_how_long_it_waited(desk: Desk) -> None:
    desk.token("ana")

    lines = shown(desk, desk.app.state.metrics)
    assert "watchfloor_database_write_wait_seconds_count 1.0" in lines


def test_a_gauge_cannot_write(desk: Desk) -> None:
    writing = Gauge("bad", "Bad.", lambda session, _: float(bool(session.execute(text("DELETE FROM actor")))))

    with desk.place.database.reading() as session, pytest.raises(SQLAlchemyError):
        Metrics((writing,)).exposition(session, NOW)
