"""Waiting for a job: looked at with longer and longer pauses, and raised as the error that it failed for."""

import time
from collections.abc import Callable
from contextlib import suppress

from watchfloor.client.generated.operations import Operations
from watchfloor.client.generated.shapes import JobOut, JobState
from watchfloor.client.problems import ProblemAnswer, Unreachable
from watchfloor.kernel.errors import WatchfloorError

SHORTEST, LONGEST, GROWTH = 0.1, 2.0, 1.5
OUTAGE = 60.0
"""Seconds for which a server that is being restarted is waited for."""

Watch = Callable[[JobOut], None]


def unwatched(_: JobOut) -> None:
    """What is told of a job's progress where nobody looks."""


class Waiting(Operations):
    """The API's operations, and waiting for the jobs that some of them ask for."""

    def finish(self, job: JobOut, *, watch: Watch = unwatched) -> JobOut:
        """The job once it is done; `watch` is told whenever it was looked at. Ctrl-C cancels it.

        Raises ProblemAnswer with what it failed for, or `job_cancelled`; its reference is in the facts.
        """
        pause = SHORTEST
        try:
            while job.state in {JobState.QUEUED, JobState.RUNNING}:
                watch(job)
                time.sleep(pause)
                pause = min(LONGEST, pause * GROWTH)
                job = self._looked_at(job.ref)
        except KeyboardInterrupt:
            with suppress(WatchfloorError):
                self.cancel_job(job.ref)
            raise
        watch(job)
        if job.state is not JobState.DONE:
            raise failure(job)
        return job

    def _looked_at(self, ref: str) -> JobOut:
        end = time.monotonic() + OUTAGE
        while True:
            try:
                return self.show_job(ref)
            except Unreachable:
                if time.monotonic() >= end:
                    raise
                time.sleep(LONGEST)


def failure(job: JobOut) -> ProblemAnswer:
    """What a job that is not done is raised as: its own problem, as the desk would have answered it."""
    told = job.problem or {
        "status": 409,
        "code": "job_cancelled",
        "detail": f"{job.ref} was cancelled.",
        "fix": "Ask again where you still want it.",
    }
    facts = told.get("facts")
    body = {**told, "facts": {**(facts if isinstance(facts, dict) else {}), "job": job.ref}}
    return ProblemAnswer(int(str(told.get("status", 500))), body)
