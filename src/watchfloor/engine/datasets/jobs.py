"""The job that loads files into a dataset."""

from collections.abc import Callable
from functools import partial

from watchfloor.engine.datasets import tasks
from watchfloor.engine.datasets.schemas import LoadJob, LoadOut
from watchfloor.engine.lake import lake_at
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.jobs.kinds import About, Bounds, Finish, JobKind, Made, Progress
from watchfloor.infra.web.edge import Edge

HOURS = 3_600.0


def _check(edge: Edge, form: LoadJob) -> About:
    prepare = tasks.check_load(edge=edge, name=form.dataset, form=form)
    return About(f"dataset:{form.dataset}", prepare)


def _act(edge: Edge, form: LoadJob, progress: Progress) -> Finish:
    lake = lake_at(edge.settings.lake_dir)
    register = tasks.load_dataset(edge=edge, lake=lake, name=form.dataset, form=form, progress=progress)
    return partial(_finish, register)


def _finish(keep: Callable[[WriteUnit], LoadOut], unit: WriteUnit) -> Made:
    return Made(keep(unit).model_dump(mode="json"))


LOAD = JobKind("load", Permission.DATA_READ, LoadJob, _check, _act, Bounds(seconds=4 * HOURS))
