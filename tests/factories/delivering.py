"""A process that delivers until nothing waits, begins again when it is killed, and tells each new process id."""

import os
import signal
import time
from collections.abc import Mapping
from datetime import timedelta
from multiprocessing.connection import Connection

from watchfloor.api.app import open_workspace
from watchfloor.infra.outbox.delivery import deliver_due
from watchfloor.infra.outbox.reading import outbox_now
from watchfloor.infra.outbox.rules.patience import Patience
from watchfloor.infra.place import Place
from watchfloor.infra.settings import Settings

IDLE = 0.02
SHORT_LEASE = Patience(attempts=100, first=timedelta(0), longest=timedelta(0), lease=timedelta(seconds=2))


def deliver() -> None:
    """Deliver until nothing waits."""
    place = open_workspace(Settings())
    while waits(place):
        if not deliver_due(place, patience=SHORT_LEASE):
            time.sleep(IDLE)


def waits(place: Place) -> bool:
    """Whether any message waits."""
    with place.database.reading() as session:
        return outbox_now(session).waiting > 0


def keep_delivering(surroundings: Mapping[str, str], told: Connection) -> None:
    """Run the deliverer in a child for as long as somebody kills it; ends as it ends."""
    os.environ.update(surroundings)
    while True:
        child = os.fork()
        if child == 0:
            told.send(os.getpid())
            deliver()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL):
            raise SystemExit(os.waitstatus_to_exitcode(status))
