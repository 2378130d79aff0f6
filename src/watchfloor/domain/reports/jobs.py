"""The jobs that make a report or a sealed bundle of a case; what they make is a file that can be fetched."""

from watchfloor.domain.reports import tasks
from watchfloor.domain.reports.schemas import BundleJob, ReportJob
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.jobs.kinds import About, Bounds, Finish, JobKind, Made, Progress
from watchfloor.infra.jobs.schemas import JobFile
from watchfloor.infra.web.edge import Edge

MINUTES = 60.0


def _check(edge: Edge, form: ReportJob | BundleJob) -> About:
    return About(tasks.check_case(edge=edge, case=form.case))


def _report(edge: Edge, form: ReportJob, progress: Progress) -> Finish:
    printed = tasks.make_report(edge=edge, case=form.case, form=form, progress=progress)
    return _kept(form, printed)


def _bundle(edge: Edge, form: BundleJob, progress: Progress) -> Finish:
    printed = tasks.make_bundle(edge=edge, case=form.case, form=form, progress=progress)
    return _kept(form, printed)


def _kept(form: ReportJob | BundleJob, printed: tasks.Printed) -> Finish:
    file = JobFile(name=printed.name, media_type=printed.media_type, sha256=printed.sha256, size=printed.size)

    def finish(unit: WriteUnit) -> Made:
        printed.record(unit)
        return Made(form.model_dump(mode="json"), file)

    return finish


REPORT = JobKind("report", Permission.REPORT_MAKE, ReportJob, _check, _report, Bounds(seconds=10 * MINUTES))
BUNDLE = JobKind("bundle", Permission.REPORT_MAKE, BundleJob, _check, _bundle, Bounds(seconds=60 * MINUTES))
