"""What jobs themselves need done over and over: due schedules asked for, and dead inline jobs ended."""

from watchfloor.infra.duties import Duty
from watchfloor.infra.jobs import repository, scheduling, service
from watchfloor.infra.jobs.inline import ATTEMPT, CUT_OFF, is_held
from watchfloor.infra.place import Place

EVERY_SLOT = 5.0
EVERY_MINUTE = 60.0


def ask_for_due(place: Place) -> int:
    """Write the jobs of schedules whose slot has come, and tell how many schedules that were."""
    with place.database.reading() as session:
        if not repository.is_any_due(session, at=place.clock()):
            return 0
    return place.own_edge().change(lambda unit: scheduling.queue_due(unit=unit, kinds=place.kinds))


def end_cut_off(place: Place) -> int:
    """End the inline jobs whose process is dead, and tell how many."""
    with place.database.reading() as session:
        refs = repository.unfinished(session, inline=True)
    dead = [ref for ref in refs if not is_held(place.settings.work_dir, ref)]
    return sum(_end(place, ref) for ref in dead)


def _end(place: Place, ref: str) -> int:
    edge = place.own_edge()
    return int(edge.change(lambda unit: service.fail_job(unit=unit, ref=ref, attempt=ATTEMPT, problem=CUT_OFF)))


OWN_DUTIES = (Duty("due_schedules", EVERY_SLOT, ask_for_due), Duty("cut_off_jobs", EVERY_MINUTE, end_cut_off))
