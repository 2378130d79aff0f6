"""The job that imports a file of requests; begun again after a kill, it goes on where it was: no row comes twice."""

from watchfloor.domain.escalations.importing import tasks
from watchfloor.domain.escalations.importing.schemas import ImportForm
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.jobs.kinds import About, Bounds, Finish, JobKind, Made, Progress
from watchfloor.infra.uploads import service as upload_service
from watchfloor.infra.uploads.schemas import Purpose
from watchfloor.infra.web.edge import Edge

HOURS = 3_600.0


def _check(edge: Edge, form: ImportForm) -> About:
    tasks.takeable(edge=edge, form=form)
    return About(None)


def _act(edge: Edge, form: ImportForm, progress: Progress) -> Finish:
    outcome = tasks.take_rows(edge=edge, form=form, progress=progress)
    file = tasks.refusals(edge=edge, outcome=outcome)

    def finish(unit: WriteUnit) -> Made:
        upload_service.take(unit=unit, upload=form.upload, purpose=Purpose.ESCALATIONS)
        return Made(outcome.told(), file)

    return finish


IMPORT = JobKind("import", Permission.ESCALATION_WRITE, ImportForm, _check, _act, Bounds(seconds=4 * HOURS))
