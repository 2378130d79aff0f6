"""One attempt, watched: how soon a child is ended that nobody waits for any more, on a clock that the test moves."""

import os
import signal
from dataclasses import dataclass, field
from itertools import pairwise
from types import SimpleNamespace
from typing import Any, cast

import pytest

from watchfloor.infra.jobs import attempt
from watchfloor.infra.jobs.attempt import LOOK, Attempts, Child
from watchfloor.infra.jobs.fork_server import CODE
from watchfloor.infra.jobs.kinds import Bounds

LOOKS = 20


@dataclass
class Talker:
    """A child that says something every so many seconds, and the time that goes by meanwhile."""

    every: float
    now: float = 0.0
    told: tuple[float, str] | None = None

    def listen(self, seconds: float) -> bool:
        self.now += min(seconds, self.every)
        return True


@pytest.mark.parametrize("every", [0.01, LOOK - 0.01, LOOK, LOOK * 10])
def test_less_than_two_seconds_lie_between_two_looks_however_much_a_child_talks(
    monkeypatch: pytest.MonkeyPatch, every: float
) -> None:
    talker, looks, nothing = Talker(every), [0.0], cast("Any", None)

    def look(*_: object) -> bool:
        looks.append(talker.now)
        return len(looks) <= LOOKS

    monkeypatch.setattr(attempt, "time", SimpleNamespace(monotonic=lambda: talker.now))
    monkeypatch.setattr(Attempts, "_is_waited_for", look)

    Attempts(nothing, nothing)._watch(cast("Child", talker), nothing, Bounds(memory=1))

    gaps = [later - earlier for earlier, later in pairwise(looks)]
    assert len(gaps) == LOOKS
    assert max(gaps) < 2


@dataclass
class Killing:
    """Whoever kills children, and what of them it was told to."""

    end_in: int
    killed: list[int] = field(default_factory=list)

    def kill(self, pid: int) -> None:
        self.killed.append(pid)
        os.write(self.end_in, CODE.pack(-signal.SIGKILL))


def test_a_child_that_nobody_waits_for_is_killed_without_time_for_last_words(monkeypatch: pytest.MonkeyPatch) -> None:
    (ear, mouth), (end, end_in) = os.pipe(), os.pipe()
    server = Killing(end_in)
    monkeypatch.setattr(attempt, "select", None)  # it waits for nothing

    code = Child(7, cast("Any", None), ear, end).over(cast("Any", server))

    os.close(mouth)
    os.close(end_in)
    assert (code, server.killed) == (-signal.SIGKILL, [7])
