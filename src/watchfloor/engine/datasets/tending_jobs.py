"""The jobs that put a dataset's stored files in order."""

from collections.abc import Callable
from functools import partial

from watchfloor.engine.datasets import tending
from watchfloor.engine.datasets.schemas import CompactOut, TendJob
from watchfloor.engine.lake import lake_at
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.jobs.kinds import About, Bounds, Finish, JobKind, Made, Progress
from watchfloor.infra.web.edge import Edge

HOURS = 3_600.0


def _check(edge: Edge, form: TendJob) -> About:
    tending.check_tendable(edge=edge, name=form.dataset)
    return About(f"dataset:{form.dataset}")


def _compact(edge: Edge, form: TendJob, progress: Progress) -> Finish:
    lake = lake_at(edge.settings.lake_dir)
    register = tending.compact_dataset(edge=edge, lake=lake, name=form.dataset, progress=progress)
    return partial(_finish, register)


def _finish(keep: Callable[[WriteUnit], CompactOut], unit: WriteUnit) -> Made:
    return Made(keep(unit).model_dump(mode="json"))


def _index(edge: Edge, form: TendJob, progress: Progress) -> Finish:
    lake = lake_at(edge.settings.lake_dir)
    made = Made(tending.index_dataset(lake=lake, name=form.dataset, progress=progress).model_dump(mode="json"))
    return lambda _: made


COMPACT = JobKind("compact", Permission.DATA_READ, TendJob, _check, _compact, Bounds(seconds=4 * HOURS))
INDEX = JobKind("index", Permission.DATA_READ, TendJob, _check, _index, Bounds(seconds=4 * HOURS))
