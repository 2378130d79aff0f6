"""How a job goes on: what may follow what, when it is tried again, and what its end is called."""

import signal
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from watchfloor.kernel.errors import Conflict, NotFound, TooLarge, WatchfloorError

MOST_ATTEMPTS = 20
LONGEST_WAIT = 30.0
FIRST_WAIT = 0.5
DOING = 200
SAFE = "Ask again: what was done before it ended is not done twice."


class JobState(StrEnum):
    """Where a job is; the last three are ends."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


OPEN = frozenset({JobState.QUEUED, JobState.RUNNING})


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a job failed, as its asker would have been answered."""

    status: int
    code: str
    detail: str
    fix: str
    facts: Mapping[str, object]

    def document(self) -> dict[str, object]:
        """The problem as JSON holds it."""
        return {
            "status": self.status,
            "code": self.code,
            "detail": self.detail,
            "fix": self.fix,
            "facts": dict(self.facts),
        }


def problem_of(error: WatchfloorError) -> Problem:
    """A typed error as a job keeps it."""
    return Problem(error.status, error.code, error.detail, error.fix, error.facts)


def ended_by(code: int, *, timed_out: bool, seconds: float) -> Problem:
    """Why a child that left its job open has ended: its bound of time, a signal (a negative code), or by itself."""
    if timed_out:
        return problem_of(
            TooLarge(f"The job took longer than {seconds:g} s.", fix="Ask for less at once.", code="time_limit")
        )
    how = f"was ended by {_signal(-code)}" if code < 0 else f"ended with {code}"
    detail = f"The process of the job {how} before it was done."
    return Problem(500, "child_ended", detail, SAFE, {"exit": code})


def tries_again(*, is_closing: bool, attempt: int) -> bool:
    """Whether a job whose child died is begun again: only where it had begun to keep what it made."""
    return is_closing and attempt < MOST_ATTEMPTS


def may_begin(attempt: int) -> bool:
    """Whether a job that was cut off `attempt` times may be taken up once more."""
    return attempt < MOST_ATTEMPTS


def check_cancellable(ref: str, state: JobState, *, is_closing: bool) -> None:
    """Raise Conflict (`job_ended`, `job_closing`) for a job that can be cancelled no more."""
    if state not in OPEN:
        raise Conflict(f"{ref} is {state} already.", fix="Nothing is left to cancel.", code="job_ended")
    if is_closing:
        raise Conflict(f"{ref} is keeping what it made.", fix="Wait: it is done in a moment.", code="job_closing")


def share_of(share: float) -> float:
    """How much is done, 0 to 1, whatever was told."""
    return min(1.0, max(0.0, share))


def wait_after(failures: int) -> float:
    """Seconds to wait before something that failed so often is begun again: doubling, at most half a minute."""
    return min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(failures, 16))


def no_such_job(ref: str) -> NotFound:
    """What is told of a job that is not there or not to be seen."""
    return NotFound(f"There is no job {ref[:40]}.", fix="List the jobs: watchfloor job list.", code="no_such_job")


def no_such_schedule(ref: str) -> NotFound:
    """What is told of a schedule that is not there or not to be seen."""
    fix = "List the schedules: watchfloor job schedule list."
    return NotFound(f"There is no schedule {ref[:40]}.", fix=fix, code="no_such_schedule")


def _signal(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
