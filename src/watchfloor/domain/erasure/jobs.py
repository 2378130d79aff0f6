"""The job that carries out an erasure, or what is left of one."""

from watchfloor.domain.erasure import service
from watchfloor.domain.erasure.schemas import ErasureJob
from watchfloor.domain.erasure.tasks.run import KIND, run_erasure
from watchfloor.engine.lake import lake_at
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.jobs.kinds import About, Bounds, Finish, JobKind, Made, Progress
from watchfloor.infra.web.edge import Edge

HOURS = 3_600.0


def _check(edge: Edge, form: ErasureJob) -> About:
    with edge.read() as unit:
        service.check_runnable(unit=unit, erasure=form.erasure)
    return About(form.erasure)


def _act(edge: Edge, form: ErasureJob, progress: Progress) -> Finish:
    lake = lake_at(edge.settings.lake_dir)
    conclude = run_erasure(edge=edge, lake=lake, erasure=form.erasure, progress=progress)

    def finish(unit: WriteUnit) -> Made:
        ended = conclude(unit)
        return Made({"erasure": ended.ref, "state": ended.state.value})

    return finish


ERASURE = JobKind(KIND, Permission.DATA_ERASE, ErasureJob, _check, _act, Bounds(seconds=12 * HOURS))
