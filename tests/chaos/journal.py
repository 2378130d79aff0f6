"""What clients of a storm were told had happened: the desk is held to it afterwards."""

import threading
from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Loaded:
    """A file whose load was acknowledged as done: its dataset, the numbers of its rows, and the job."""

    dataset: str
    numbers: tuple[int, ...]
    job: str


@dataclass(frozen=True)
class Uploaded:
    """An item that came in chunks."""

    evidence: str
    sha256: str
    size: int


@dataclass
class Journal:
    """Everything that was acknowledged, by kind; `answers` are the answers to keys, as they came first."""

    notes: list[str] = field(default_factory=list)
    loads: list[Loaded] = field(default_factory=list)
    jobs: list[str] = field(default_factory=list)
    hunts: dict[str, str] = field(default_factory=dict)
    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    executed: dict[str, str] = field(default_factory=dict)
    orders: dict[str, str] = field(default_factory=dict)
    uploads: list[Uploaded] = field(default_factory=list)
    answers: dict[str, tuple[int, str]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    troubles: list[str] = field(default_factory=list)
    turn: threading.Lock = field(default_factory=threading.Lock)

    def count(self, what: str) -> None:
        """One more of what happened."""
        with self.turn:
            self.counts[what] += 1
