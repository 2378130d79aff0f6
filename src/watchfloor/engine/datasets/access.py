"""The only door to a registered dataset: what one may not see does not exist."""

from watchfloor.engine.datasets import repository
from watchfloor.engine.datasets.models import Dataset
from watchfloor.engine.datasets.schemas import DatasetState
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import NotFound


def access_dataset(unit: Unit, name: str, *, permission: Permission = Permission.DATA_READ) -> Dataset:
    require(unit.actor, permission)
    row = repository.seen(unit, name)
    if row is None or row.state == DatasetState.REMOVED:
        raise NotFound(
            f"There is no dataset {name[:63]}.",
            fix="Add it first, or list the datasets there are.",
            code="no_such_dataset",
        )
    return row
