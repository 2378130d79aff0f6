"""What a verification says: one line for each thing that was looked at, and whether it holds."""

from dataclasses import dataclass
from typing import Literal

Outcome = Literal["ok", "broken", "unknown", "withheld", "equal", "differs", "not_recomputable"]
FAILING = frozenset({"broken", "differs"})


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: `name` says which rule, `subject` which member, item, finding or ledger entry."""

    name: str
    subject: str
    outcome: Outcome
    message: str

    @property
    def fails(self) -> bool:
        """Whether this check alone makes the bundle not hold."""
        return self.outcome in FAILING


@dataclass(frozen=True, slots=True)
class Verification:
    """Every check in the order it was made; nothing stops at the first that fails."""

    checks: tuple[Check, ...]

    @property
    def holds(self) -> bool:
        """Whether no check failed; what is unknown or withheld is said, but fails nothing."""
        return not self.failures

    @property
    def failures(self) -> tuple[Check, ...]:
        """The checks that failed."""
        return tuple(check for check in self.checks if check.fails)


def ok(name: str, subject: str, message: str) -> Check:
    """A check that holds."""
    return Check(name, subject, "ok", message)


def broken(name: str, subject: str, message: str) -> Check:
    """A check that does not hold."""
    return Check(name, subject, "broken", message)
