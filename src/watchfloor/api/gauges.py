"""What is measured of the desk at every scrape: the ledger's head, and how far jobs, deliveries and the search are."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from watchfloor.domain.clocks.service.show import earliest_due
from watchfloor.infra.jobs.service import count_open, oldest_queued
from watchfloor.infra.ledger.reading import head
from watchfloor.infra.observe.metrics import Gauge
from watchfloor.infra.outbox.reading import outbox_now


def messages(session: Session, _: datetime) -> Mapping[str, float]:
    """Messages of the outbox by their state."""
    found = outbox_now(session)
    return {state: float(number) for state, number in found.model_dump(exclude={"oldest_waiting"}).items()}


def outbox_lag(session: Session, now: datetime) -> float:
    """Seconds for which the oldest message has waited."""
    return _since(outbox_now(session).oldest_waiting, now)


def sweep_lag(session: Session, now: datetime) -> float:
    """Seconds for which the oldest thing that a clock has to say has waited."""
    return _since(earliest_due(session), now)


def job_lag(session: Session, now: datetime) -> float:
    """Seconds for which the oldest job has waited to begin."""
    return _since(oldest_queued(session), now)


def _since(at: datetime | None, now: datetime) -> float:
    return max(0.0, (now - at).total_seconds()) if at else 0.0


GAUGES: tuple[Gauge, ...] = (
    Gauge("ledger_head_position", "The ledger's last position.", lambda session, _: head(session).position),
    Gauge("jobs_open", "Jobs that have no end yet, by state.", lambda session, _: count_open(session), "state"),
    Gauge("jobs_lag_seconds", "How long the oldest job has waited to begin.", job_lag),
    Gauge("sweep_lag_seconds", "How late the sweep of clocks is.", sweep_lag),
    Gauge("outbox_messages", "Messages of the outbox, by state.", messages, "state"),
    Gauge("outbox_lag_seconds", "How long the oldest message has waited.", outbox_lag),
)
