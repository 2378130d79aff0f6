"""The order of the queue: legal clocks that grow short, then value; every number is shown as it is added.

The value's age grows linearly with one slope for all, so that the order between two items never changes while they
wait, and one stored key puts a hundred thousand in order (`key = value - slope x hours since 1970`).
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from watchfloor.domain.escalations.rules.matrix import Matrix, Severity

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
SPREAD = 2**32


@dataclass(frozen=True, slots=True)
class Weighed:
    """What of an escalation decides its place: numbers nobody has given yet are None."""

    ref: str
    severity: Severity
    received_at: datetime
    violates: float | None = None
    exposure: float | None = None
    """Listeners an hour that it still reaches."""
    handling_minutes: float | None = None
    is_vulnerable: bool = False
    is_trusted_flagger: bool = False
    duplicates: int = 0
    is_contained: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One number of the sum, with the words that explain it."""

    name: str
    value: float
    words: str
    numbers: tuple[float | str, ...] = ()

    @property
    def says(self) -> str:
        """The words with the numbers in them: made when somebody reads them, for a whole queue is weighed at once."""
        return self.words.format(*self.numbers)


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Why an escalation stands where it stands: `value` is the sum of the terms but for age, `key` orders."""

    value: float
    key: float
    hard_at: datetime | None
    terms: tuple[Term, ...]


def weigh(item: Weighed, matrix: Matrix, *, legal_due: datetime | None, seed: int) -> Arithmetic:
    """The place of an escalation in the queue. `legal_due` is the least due time of its open statutory clocks."""
    weights = matrix.weights
    handling = weights.handling_minutes if item.handling_minutes is None else item.handling_minutes
    terms = tuple(term for term in _terms(item, matrix, handling, seed=seed) if term.value)
    value = sum(term.value for term in terms)
    key = value - weights.ageing_per_hour * ((item.received_at - EPOCH) / HOUR)
    hard_at = legal_due - weights.slack_factor * timedelta(minutes=handling) if legal_due else None
    return Arithmetic(value=round(value, 6), key=key, hard_at=hard_at, terms=terms)


def age_term(received_at: datetime, now: datetime, matrix: Matrix) -> Term:
    """What waiting adds by `now`: shown beside the stored terms, and in the key already."""
    slope, hours = matrix.weights.ageing_per_hour, max((now - received_at) / HOUR, 0.0)
    return Term("age", slope * hours, "{:.1f} h waited x {:g} an hour", (hours, slope))


def _terms(item: Weighed, matrix: Matrix, handling: float, *, seed: int) -> Iterable[Term]:
    weights, weight = matrix.weights, matrix.demands.of(item.severity).weight
    violates = weights.violates if item.violates is None else item.violates
    rate = weights.exposure if item.exposure is None else item.exposure
    further = 1 + (0.0 if item.is_contained else rate * weights.hours_to_next_look)
    yield Term(
        "value",
        violates * weight * further / handling,
        "{:g} likely x weight {:g} of {} x {:g} further exposure / {:g} min",
        (violates, weight, item.severity, further, handling),
    )
    yield Term("vulnerable", weights.vulnerable * item.is_vulnerable, "somebody vulnerable is harmed")
    yield Term("trusted_flagger", weights.trusted_flagger * item.is_trusted_flagger, "a trusted flagger says so")
    yield Term("duplicates", -weights.duplicate * item.duplicates, "{} like it are open", (item.duplicates,))
    yield Term(
        "explored",
        weights.explored * is_explored(item.ref, seed, weights.explored_share),
        "taken by lot, to measure fairly",
    )


def is_explored(ref: str, seed: int, share: float) -> bool:
    """Whether an item belongs to the seeded random share: the same answer for the same seed."""
    drawn = int.from_bytes(hashlib.blake2s(f"{seed}:{ref}".encode(), digest_size=4).digest())
    return drawn < share * SPREAD
