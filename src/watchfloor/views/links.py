"""With whom an entity shares rare things: one hop over devices, payments and addresses, every link explained."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Final

from fastapi import APIRouter, Path, Query
from pydantic import AwareDatetime

from watchfloor.engine.declaration import Declaration
from watchfloor.engine.lake import lake_at
from watchfloor.engine.looks import Presence
from watchfloor.engine.sharing import Look, Shared, Span, connecting_roles
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import Edge, EdgeDep
from watchfloor.kernel.clock import to_micros
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.refs import EntityRef
from watchfloor.views.graph import MOST_NODES, LinksOut
from watchfloor.views.linking import draw
from watchfloor.views.sight import Declared, named, noted, presence_of, readable, sensitive_of

router = APIRouter(prefix="/api/links", tags=["entity"])
NOWHERE: Final = "nodes: no dataset binds this kind to a role, or none holds this id"
UNLINKED: Final = "edges: no dataset that holds it binds a device, payment, payee, domain or ip beside it"


@router.get("/{kind}/{id:path}", operation_id="show_links", responses=problems(413))
def show_links(
    *,
    edge: EdgeDep,
    kind: str,
    identifier: Annotated[str, Path(alias="id")],
    since: AwareDatetime | None = None,
    until: AwareDatetime | None = None,
    limit: Annotated[int, Query(ge=2, le=MOST_NODES, description="How many nodes at most.")] = MOST_NODES,
) -> LinksOut:
    """Which entities of its kind share with `kind:id` what few share, over the datasets that the actor may read.

    What too many hold connects nobody, and is told. Sensitive columns are not looked at.
    """
    span = Span(to_micros(since) if since else None, to_micros(until) if until else None)
    return compose_links(edge, EntityRef(kind, identifier), span=span, limit=limit)


def compose_links(edge: Edge, entity: EntityRef, *, span: Span, limit: int) -> LinksOut:
    """The graph around an entity. Raises NotFound where neither the desk nor the data knows it."""
    require(edge.actor, Permission.DATA_READ)
    with edge.read() as unit:
        declared, known = readable(unit), noted(unit, entity)
    found = presence_of(edge, entity, declared)
    if known is None and not found:
        raise NotFound(f"{entity} is in no data and no case.", fix="Check the kind and the id.")
    looked = list(_shared(edge, entity, found, declared, span))
    graph = draw(entity, looked, most=limit)
    return graph.model_copy(update={"empty": tuple(_empty(entity, found, declared, looked))})


def _shared(
    edge: Edge, entity: EntityRef, found: Iterable[Presence], declared: Declared, span: Span
) -> Iterator[tuple[Shared, str]]:
    """What the entity shares in each place where it stands, through every role that is open to the actor."""
    lake = lake_at(edge.settings.lake_dir)
    for one in found:
        known = declared[one.dataset]
        snapshot = lake.snapshot(one.dataset, one.version)
        for through in connecting_roles(known.roles, one.role):
            if known.roles[through] not in known.sensitive:
                look = Look(snapshot, one.role, entity.id, through, span)
                yield lake.shared(look), known.kinds.get(through) or through


def _empty(entity: EntityRef, found: Iterable[Presence], declared: Declared, looked: Iterable[object]) -> Iterator[str]:
    """What would fill the graph, and the sensitive columns that were left out of it."""
    places = list(found)
    if not places:
        yield NOWHERE
    elif not list(looked):
        yield UNLINKED
    held = {name: sensitive_of(entity.kind, one) for name, one in declared.items()}
    for one in places:
        held[one.dataset] |= _closed(declared[one.dataset], one.role)
    yield from (f"{column}: sensitive, and not looked at" for column in named(held))


def _closed(declared: Declaration, role: str) -> frozenset[str]:
    """The sensitive columns through which those of a role would be linked."""
    through = {declared.roles[one] for one in connecting_roles(declared.roles, role)}
    return frozenset(through.intersection(declared.sensitive))
