"""Jobs where nothing works beside the request: done by the request itself, right after they are written down."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from watchfloor.infra.jobs import service
from watchfloor.infra.jobs.kinds import AnyKind
from watchfloor.infra.jobs.rules import Problem, problem_of
from watchfloor.infra.jobs.schemas import JobOut
from watchfloor.infra.room import no_room
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import WatchfloorError

ATTEMPT = 1
CUT_OFF = Problem(
    500, "cut_off", "The command that did the job was cut off.", "Ask again: what was loaded is not loaded twice.", {}
)
UNFORESEEN = Problem(500, "internal", "Something went wrong inside the desk.", "Tell the operator the job.", {})


@dataclass(frozen=True, slots=True)
class InlineProgress:
    """Keeps each step where others can see it, and stops where somebody cancelled the job meanwhile."""

    edge: Edge
    ref: str

    def at(self, share: float, doing: str) -> None:
        """Keep how far the act is."""
        ref, attempt = self.ref, ATTEMPT
        if not self.edge.change(
            lambda unit: service.note_progress(unit=unit, ref=ref, attempt=attempt, share=share, doing=doing)
        ):
            raise service.not_waited_for(self.ref)

    def close(self) -> None:
        """From here on the act is not cancelled."""
        self.edge.change(lambda unit: service.close_job(unit=unit, ref=self.ref, attempt=ATTEMPT))


def do_inline(*, edge: Edge, kind: AnyKind, form: object, job: JobOut) -> JobOut:
    """Do a job that is written down as begun. Raises what its act raises, with the job's reference in the facts."""
    with holding(edge.settings.work_dir, job.ref):
        try:
            finish = kind.act(edge, form, InlineProgress(edge, job.ref))
            return edge.change(lambda unit: service.finish_job(unit=unit, ref=job.ref, attempt=ATTEMPT, finish=finish))
        except WatchfloorError as error:
            _fail(edge, job.ref, problem_of(error))
            error.facts["job"] = job.ref
            raise
        except Exception as error:
            full = no_room(error)
            _fail(edge, job.ref, problem_of(full) if full else UNFORESEEN)
            raise


def _fail(edge: Edge, ref: str, problem: Problem) -> None:
    edge.change(lambda unit: service.fail_job(unit=unit, ref=ref, attempt=ATTEMPT, problem=problem))


@contextmanager
def holding(folder: Path, ref: str) -> Iterator[None]:
    """Hold the job's own lock for as long as this process does it, so that others can tell when it is dead."""
    path = _lock(folder, ref)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


def is_held(folder: Path, ref: str) -> bool:
    """Whether the process that does an inline job is alive."""
    try:
        with _lock(folder, ref).open("r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def _lock(folder: Path, ref: str) -> Path:
    return folder / "inline" / f"{ref}.lock"
