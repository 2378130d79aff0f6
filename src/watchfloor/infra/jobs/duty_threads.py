"""Duties, each on a thread of its own: one that fails is asked again later and stops no other."""

from collections.abc import Sequence
from threading import Event, Thread

from watchfloor.infra.duties import Duty
from watchfloor.infra.jobs.rules import wait_after
from watchfloor.infra.observe.logs import log_of
from watchfloor.infra.observe.traces import without_words
from watchfloor.infra.place import Place

LOG = log_of("work")


def start_duties(duties: Sequence[Duty], place: Place, stopping: Event) -> list[Thread]:
    """Threads that do the duties until `stopping` is set; they end with the process in any case."""
    threads = [
        Thread(target=keep_doing, args=(duty, place, stopping), name=f"duty {duty.name}", daemon=True)
        for duty in duties
    ]
    for thread in threads:
        thread.start()
    return threads


def keep_doing(duty: Duty, place: Place, stopping: Event) -> None:
    """Do a duty over and over: at once while there is something to do, with longer and longer waits while it fails."""
    failures = 0
    while not stopping.is_set():
        try:
            done = duty.act(place)
        except Exception as error:
            LOG.exception("a duty failed", duty=duty.name, exc_info=without_words(error))
            stopping.wait(max(duty.every, wait_after(failures)))
            failures += 1
            continue
        failures = 0
        if not done:
            stopping.wait(duty.every)
