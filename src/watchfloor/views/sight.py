"""What of an entity the actor may see: where open columns hold it, what is masked, and what the desk noted."""

from collections.abc import Mapping

from watchfloor.domain.entities import service as entities
from watchfloor.domain.entities.schemas import EntityOut
from watchfloor.engine.datasets.service import declaration_of, list_datasets
from watchfloor.engine.declaration import Declaration
from watchfloor.engine.lake import lake_at
from watchfloor.engine.looks import Presence
from watchfloor.engine.sensitive.rules import Columns
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.paging import MAX_LIMIT
from watchfloor.kernel.refs import EntityRef

Declared = Mapping[str, Declaration]


def readable(unit: Unit) -> dict[str, Declaration]:
    """All datasets that the actor may read, however many pages they fill, as they are declared now."""
    page = list_datasets(unit=unit, limit=MAX_LIMIT)
    names = [line.name for line in page.items]
    while page.next_cursor:
        page = list_datasets(unit=unit, cursor=page.next_cursor, limit=MAX_LIMIT)
        names += [line.name for line in page.items]
    return {name: declaration_of(unit=unit, name=name) for name in names}


def sensitive_of(kind: str, declared: Declaration) -> frozenset[str]:
    """The sensitive columns of a dataset in which entities of a kind would stand."""
    bound = {column for role, column in declared.roles.items() if (declared.kinds.get(role) or role) == kind}
    return frozenset(bound.intersection(declared.sensitive))


def presence_of(edge: Edge, entity: EntityRef, declared: Declared, shown: Columns | None = None) -> list[Presence]:
    """Where an entity stands in columns that are not sensitive, or `shown` by their dataset."""
    lake, opened = lake_at(edge.settings.lake_dir), shown or {}
    looked = lake.presence(entity, [lake.snapshot(name) for name in declared])
    return [one for one in looked if _is_open(one, declared[one.dataset], opened)]


def noted(unit: Unit, entity: EntityRef) -> EntityOut | None:
    """What the registry knows of an entity, as far as the actor may see it."""
    try:
        return entities.show(unit=unit, entity=entity)
    except NotFound:
        return None


def named(columns: Columns) -> tuple[str, ...]:
    """Columns as `dataset.column`, in order."""
    return tuple(f"{dataset}.{column}" for dataset, held in sorted(columns.items()) for column in sorted(held))


def _is_open(presence: Presence, declared: Declaration, shown: Columns) -> bool:
    column = declared.roles[presence.role]
    return column not in declared.sensitive or column in shown.get(presence.dataset, frozenset())
