"""Handing jobs to DBOS, which remembers over a kill what was begun: a job's reference is its workflow's id."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from dbos import DBOS, DBOSConfig, SetWorkflowID

from watchfloor.infra.jobs import repository
from watchfloor.infra.jobs.attempt import Attempts, Stopped
from watchfloor.infra.jobs.rules import wait_after
from watchfloor.infra.observe.logs import log_of
from watchfloor.infra.observe.traces import without_words
from watchfloor.infra.place import Place

LOG = log_of("jobs")
QUEUE = "jobs"
WORKFLOW = "perform"
AT_ONCE = 100
ENDS = frozenset({"SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"})
POLL = 0.2


class Dispatcher:
    """The one user of DBOS. `start` once a process; then `dispatch` over and over.

    The database's rows are the truth: DBOS may forget, or remember what a restored backup no longer has.
    """

    def __init__(self, place: Place, attempts: Attempts) -> None:
        self._place = place
        self._workflow = workflow_of(attempts)
        self._given: set[str] = set()

    def start(self, *, at_once: int) -> None:
        """Launch DBOS on its own file, take up what was cut off, and make up for what it does not know."""
        folder = self._place.settings.work_dir
        folder.mkdir(parents=True, exist_ok=True)
        DBOS(config=configuration(folder))
        DBOS.launch()
        DBOS.register_queue(QUEUE, worker_concurrency=at_once, polling_interval_sec=POLL, on_conflict="always_update")
        with self._place.database.reading() as session:
            unfinished = repository.unfinished(session, inline=False)
        for ref in unfinished:
            self._give(ref)

    def dispatch(self) -> int:
        """Give DBOS every waiting job that it was not given, and tell how many."""
        with self._place.database.reading() as session:
            waiting = repository.waiting(session, limit=AT_ONCE)
        fresh = [ref for ref in waiting if ref not in self._given]
        for ref in fresh:
            self._give(ref)
        self._given &= {*waiting, *fresh}
        return len(fresh)

    def _give(self, ref: str) -> None:
        known = DBOS.get_workflow_status(ref)
        if known is not None and known.status in ENDS:
            DBOS.delete_workflow(ref)  # its end is not the job's: the job has none
        with SetWorkflowID(ref):
            DBOS.enqueue_workflow(QUEUE, self._workflow, ref)
        self._given.add(ref)


def workflow_of(attempts: Attempts) -> Callable[[str], str]:
    """The workflow of a job: one step, which writes under the job's own reference and attempt."""

    def perform(ref: str) -> str:
        return DBOS.run_step({"name": "child"}, persevere, attempts, ref)

    return DBOS.workflow(name=WORKFLOW)(perform)


def persevere(attempts: Attempts, ref: str) -> str:
    """Do a job to its end, through failures that are not its own: a database that is gone for a minute."""
    failures = 0
    while True:
        try:
            return attempts.perform(ref)
        except Stopped:
            Event().wait()  # an answer of any kind would end the workflow, which the next `work` must find begun
        except Exception as error:
            LOG.exception("a job could not go on", job=ref, exc_info=without_words(error))
            attempts.stopping.wait(wait_after(failures))
            failures += 1


def configuration(folder: Path) -> DBOSConfig:
    """DBOS with a file of its own: a workflow that starts while the ledger's file is being written would hang.

    Its executor's name and its version stay the same, so that whatever was begun is found again after an upgrade.
    """
    return {
        "name": "watchfloor",
        "system_database_url": f"sqlite:///{folder / 'dbos.sqlite'}",
        "executor_id": "watchfloor-work",
        "application_version": "jobs-1",
        "log_level": "CRITICAL",
        "enable_otlp": False,
    }
