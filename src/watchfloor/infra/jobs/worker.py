"""The process `work`: it holds the desk's one lease, hands on jobs, and does the duties, until it is told to stop."""

import logging
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from threading import Event

from watchfloor.infra.duties import Duty
from watchfloor.infra.jobs.attempt import Attempts
from watchfloor.infra.jobs.dispatcher import Dispatcher
from watchfloor.infra.jobs.duty_threads import start_duties
from watchfloor.infra.jobs.fork_server import ForkServer
from watchfloor.infra.jobs.lease import Lease
from watchfloor.infra.jobs.own_duties import OWN_DUTIES
from watchfloor.infra.observe.logs import log_of
from watchfloor.infra.observe.traces import without_words
from watchfloor.infra.place import Place
from watchfloor.kernel.errors import Conflict, WatchfloorError

LOG = log_of("work")
LOOK = 0.25
PATIENCE = 5.0
"""Seconds for which a lease is asked for again: a `work` that was killed is let go of by its kernel and database."""
ENDING = 5.0
"""Seconds that duties and children are given at the end."""


def work(place: Place, duties: Sequence[Duty], server: ForkServer, *, ready: Callable[[], None]) -> None:
    """Work until SIGTERM or SIGINT. `server` starts the children; `ready` is called when jobs are taken.

    Raises Conflict (`work_running`) where another process works for the desk, Unavailable (`lease_lost`,
    `children_gone`).
    """
    stopping = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    with patient(Lease(place.settings.work_dir, place.database), stopping) as lease:
        attempts = Attempts(place, server, stopping)
        dispatcher = Dispatcher(place, attempts)
        dispatcher.start(at_once=place.settings.jobs_at_once)
        threads = start_duties([*duties, *OWN_DUTIES], place, stopping)
        ready()
        try:
            while not stopping.is_set():
                lease.check()
                server.check()
                _dispatch(dispatcher)
                stopping.wait(LOOK)
        finally:
            stopping.set()
            end = time.monotonic() + ENDING
            for thread in threads:
                thread.join(max(0.0, end - time.monotonic()))
            attempts.wait_for_children(max(0.0, end - time.monotonic()))


def leave(code: int) -> None:
    """End this process as a kill would, with what was said written out: DBOS takes up again what has not ended.

    An orderly end would wait for threads that wait for ever, or end workflows that are only interrupted.
    """
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def patient(lease: Lease, stopping: Event) -> Lease:
    """The lease, asked for again for a moment where it is held. Raises Conflict (`work_running`)."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return lease.take()
        except Conflict:
            if time.monotonic() >= end or stopping.wait(LOOK):
                raise


def _dispatch(dispatcher: Dispatcher) -> None:
    """Hand on what waits; a database that does not answer is asked again at the next look."""
    try:
        dispatcher.dispatch()
    except WatchfloorError:
        raise
    except Exception as error:
        LOG.exception("waiting jobs could not be read", exc_info=without_words(error))
