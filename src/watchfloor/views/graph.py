"""The shape of a link graph, in which every edge says why it is there and everything left out is told."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from pydantic import BaseModel, ConfigDict

MOST_NODES: Final = 200
MOST_LINKING: Final = 60
MOST_EDGES: Final = 2_000
NAMED: Final = 5


class LinkNode(BaseModel):
    """An entity of a graph: in how many rows it stands there, and how many others it is linked with.

    `shared_by` of what links is how many hold it; a hub is held by too many to connect anybody. `role` is what a person
    found the entity to be, in a lead or a case.
    """

    model_config = ConfigDict(frozen=True)
    entity: str
    kind: str
    is_hub: bool = False
    rows: int
    shared_by: int
    role: str | None = None


class LinkEdge(BaseModel):
    """Why two entities are linked, in a sentence, and where that stands.

    `role` is the role of a dataset through which they are, or the kinds of what two members of a lead have in common.
    `weight` is the rarity of what links (1 is the rarest), or the number of things in common. `lead` is who says so.
    """

    model_config = ConfigDict(frozen=True)
    source: str
    target: str
    why: str
    dataset: str
    role: str
    rows: int
    first: datetime | None
    last: datetime | None
    weight: float
    lead: str | None = None


class LinksOut(BaseModel):
    """A link graph about an entity, a lead or a case, whose name `entity` is.

    `set_aside` says what was seen and links nothing, and why; `is_cut` that there is more than is shown; `empty` what
    was not looked at, or what would fill the graph.
    """

    model_config = ConfigDict(frozen=True)
    entity: str
    nodes: tuple[LinkNode, ...]
    edges: tuple[LinkEdge, ...]
    set_aside: tuple[str, ...] = ()
    is_cut: bool = False
    empty: tuple[str, ...] = ()


def arranged(name: str, roles: Mapping[str, str], edges: Sequence[LinkEdge], *, empty: Iterable[str] = ()) -> LinksOut:
    """The graph of entities that people gave roles, with what else the edges lead to: the best linked are kept, and of
    their edges the heaviest.
    """
    neighbours: dict[str, set[str]] = {entity: set() for entity in roles}
    rows = Counter[str]()
    for edge in edges:
        for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
            neighbours.setdefault(one, set()).add(other)
            rows[one] += edge.rows
    ordered = sorted(neighbours, key=lambda one: (one not in roles, -len(neighbours[one]), one))
    kept = frozenset(ordered[:MOST_NODES])
    inside = [edge for edge in edges if edge.source in kept and edge.target in kept]
    heaviest = sorted(inside, key=lambda edge: (-edge.weight, edge.source, edge.target))[:MOST_EDGES]
    return LinksOut(
        entity=name,
        nodes=tuple(
            LinkNode(entity=one, kind=kind_of(one), rows=rows[one], shared_by=len(neighbours[one]), role=roles.get(one))
            for one in ordered[:MOST_NODES]
        ),
        edges=tuple(heaviest),
        is_cut=len(kept) < len(ordered) or len(heaviest) < len(edges),
        empty=tuple(empty),
    )


def kind_of(entity: str) -> str:
    """The kind of an entity written `kind:id`."""
    return entity.partition(":")[0]


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 day`, `1,200 days`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(names: Sequence[str], total: int = 0) -> str:
    """The first few names and how many more there are: `a, b and 4 more`."""
    shown = names[:NAMED]
    more = max(total, len(names)) - len(shown)
    return f"{', '.join(shown)} and {more:,} more" if more else ", ".join(shown)
