"""The job that runs a detector by hand."""

from watchfloor.domain.detection import tasks
from watchfloor.domain.detection.schemas import HuntIn
from watchfloor.engine.lake import lake_at
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.jobs.kinds import About, Finish, JobKind, Made, Progress
from watchfloor.infra.web.edge import Edge


def _check(edge: Edge, form: HuntIn) -> About:
    tasks.check_hunt(edge=edge, form=form)
    return About(f"dataset:{form.dataset}")


def _act(edge: Edge, form: HuntIn, progress: Progress) -> Finish:
    keep = tasks.run_hunt(edge=edge, lake=lake_at(edge.settings.lake_dir), form=form, progress=progress)

    def finish(unit: WriteUnit) -> Made:
        kept = keep(unit)
        return Made({"run": kept.run, "leads": len(kept.leads), "status": kept.status.value})

    return finish


HUNT = JobKind("hunt", Permission.LEAD_READ, HuntIn, _check, _act)
