"""Prometheus metrics of one application: what its requests count, and gauges that are read when somebody looks."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client import Gauge as Written
from sqlalchemy.orm import Session

PREFIX: Final = "watchfloor"
ENDED: Final = ("method", "route", "status")
MEDIA_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
Read = Callable[[Session, datetime], float | Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Gauge:
    """A number read from the database at every scrape, in one read-only transaction with the others.

    `read` takes the session and the present. Where `label` is named it gives a number for each value of that label:
    states and kinds, which are few, never references or names.
    """

    name: str
    says: str
    read: Read
    label: str = ""

    def named(self, value: str) -> str:
        """The name as an exposition has it, with the label's value where there is one."""
        return f'{PREFIX}_{self.name}{{{self.label}="{value}"}}' if self.label else f"{PREFIX}_{self.name}"


class Metrics:
    """What one application counts, in a registry of its own."""

    def __init__(self, gauges: Sequence[Gauge] = ()) -> None:
        self.gauges = tuple(gauges)
        self.registry = CollectorRegistry()
        of = self.registry
        self._requests = Counter(f"{PREFIX}_requests", "Requests by how they ended.", ENDED, registry=of)
        self._seconds = Histogram(f"{PREFIX}_request_seconds", "How long requests took.", ENDED[:2], registry=of)
        self._wait = Histogram(f"{PREFIX}_database_write_wait_seconds", "How long writes waited.", registry=of)
        self._open = Written(f"{PREFIX}_requests_open", "Requests being answered, streams included.", registry=of)

    def request_began(self) -> None:
        """Count a request that is being answered."""
        self._open.inc()

    def request_ended(self, *, method: str, route: str, status: int, seconds: float) -> None:
        """Count an answered request by its route's own words; statuses count by their class."""
        self._open.dec()
        self._requests.labels(method, route, f"{status // 100}xx").inc()
        self._seconds.labels(method, route).observe(seconds)

    def write_waited(self, seconds: float) -> None:
        """Note how long a write waited until its transaction was open."""
        self._wait.observe(seconds)

    def measured(self, session: Session, now: datetime) -> list[tuple[str, float, str]]:
        """Name, value and meaning of each gauge; one that has a label stands once for each value of it."""
        told: list[tuple[str, float, str]] = []
        for gauge in self.gauges:
            found = gauge.read(session, now)
            values = found if isinstance(found, Mapping) else {"": found}
            told += [(gauge.named(value), float(number), gauge.says) for value, number in values.items()]
        return told

    def exposition(self, session: Session, now: datetime) -> bytes:
        """Everything in the text form of Prometheus."""
        looked = CollectorRegistry()
        for gauge in self.gauges:
            names = (gauge.label,) if gauge.label else ()
            written = Written(gauge.name, gauge.says, names, namespace=PREFIX, registry=looked)
            found = gauge.read(session, now)
            if isinstance(found, Mapping):
                for value, number in found.items():
                    written.labels(value).set(number)
            else:
                written.set(found)
        return generate_latest(self.registry) + generate_latest(looked)
