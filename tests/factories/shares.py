"""Shares beside what the commonest answer would get, as tests of proposals tell them."""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from watchfloor.kernel.shares import wilson


@dataclass(frozen=True, slots=True)
class Measured:
    """How many answers were right, and how many the commonest of the right answers would have been."""

    right: int
    of: int
    commonest: int

    @property
    def share(self) -> float:
        return self.right / self.of

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.right, self.of)

    @property
    def baseline(self) -> float:
        return self.commonest / self.of

    def tell(self, name: str) -> None:
        """One line of it, seen with `pytest -s`."""
        low, high = self.interval
        told = f"{self.right} of {self.of} ({self.share:.0%}, {low:.0%} to {high:.0%})"
        sys.stdout.write(f"{name}: {told}; the commonest answer {self.baseline:.0%}\n")


def measured(pairs: Sequence[tuple[str, str]]) -> Measured:
    """From pairs of what is right and what was answered."""
    commonest = Counter(wanted for wanted, _ in pairs).most_common(1)[0][1]
    return Measured(sum(wanted == got for wanted, got in pairs), len(pairs), commonest)
