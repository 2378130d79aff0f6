"""From what an entity shares to its link graph: what is too common set aside, what is rare first. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

import numpy as np

from watchfloor.engine.rarity import WEAK, most_holders, rarity
from watchfloor.engine.sharing import CONNECTING, MOST_VALUES, Shared, Use
from watchfloor.kernel.refs import EntityRef
from watchfloor.views.graph import MOST_LINKING, NAMED, LinkEdge, LinkNode, LinksOut, counted, listed

INNOCENT: Final = {
    "ip": "as a carrier's translated address or a campus is",
    "device": "as a test device or a family's tablet in a shop is",
}


@dataclass(slots=True)
class Thing:
    """What links: all uses of one value in one role, over the datasets."""

    entity: str
    kind: str
    role: str
    own: list[tuple[Shared, Use]] = field(default_factory=list)
    others: list[tuple[Shared, Use]] = field(default_factory=list)
    said_common: bool = False
    said_holders: int = 0

    @property
    def holders(self) -> int:
        """How many hold it, the entity among them; at least so many where it was not counted."""
        return max(self.said_holders, 1 + len({use.holder for _, use in self.others}))

    @property
    def is_hub(self) -> bool:
        """Whether it is too common to connect anybody."""
        return self.said_common or self.holders > most_holders(self.role)

    @property
    def weight(self) -> float:
        """How rare it is; nothing for a hub."""
        return 0.0 if self.is_hub else float(rarity(np.array([self.holders]), weak=self.role == WEAK)[0])


def draw(entity: EntityRef, shared: Sequence[tuple[Shared, str]], *, most: int) -> LinksOut:
    """The graph of an entity from what it shares, each with the kind of what links, in at most so many nodes."""
    things = sorted(_things(shared), key=lambda one: (-one.weight, -_rows(one), one.entity))
    hubs = sorted((one for one in things if one.is_hub), key=lambda one: (-one.holders, one.entity))
    linking = [one for one in things if not one.is_hub]
    links = linking[: min(MOST_LINKING, most - 1)]
    shown = [*links, *hubs[: min(NAMED, most - 1 - len(links))]]
    reached = _reached(links)
    kept = frozenset(list(reached)[: most - 1 - len(shown)])
    return LinksOut(
        entity=str(entity),
        nodes=(
            LinkNode(entity=str(entity), kind=entity.kind, rows=sum(map(_rows, shown)), shared_by=len(links)),
            *map(_node, shown),
            *(_other(entity, holder, reached[holder]) for holder in reached if holder in kept),
        ),
        edges=tuple(edge for thing in shown for edge in _edges(entity, thing, kept)),
        set_aside=(*_told_hubs(hubs), *_alone(shared), *_unread(shared)),
        is_cut=len(links) + len(kept) < len(linking) + len(reached) or any(one.unread for one, _ in shared),
    )


def _things(shared: Iterable[tuple[Shared, str]]) -> list[Thing]:
    things: dict[str, Thing] = {}
    for one, kind in shared:
        for use in one.own:
            name = f"{kind}:{use.value}"
            thing = things.setdefault(name, Thing(name, kind, one.through))
            thing.own.append((one, use))
            thing.said_common |= use.value in one.hubs
            thing.said_holders = max(thing.said_holders, one.hubs.get(use.value) or 0)
        for use in one.others:
            things[f"{kind}:{use.value}"].others.append((one, use))
    return list(things.values())


def _rows(thing: Thing) -> int:
    return sum(use.rows for _, use in thing.own)


def _reached(things: Iterable[Thing]) -> Mapping[str, list[tuple[Thing, Use]]]:
    """Whom the things lead to, those who share the most and rarest of them first."""
    found: dict[str, list[tuple[Thing, Use]]] = {}
    for thing in things:
        for _, use in thing.others:
            found.setdefault(use.holder, []).append((thing, use))

    def strength(holder: str) -> float:
        return sum({thing.entity: thing.weight for thing, _ in found[holder]}.values())

    return {holder: found[holder] for holder in sorted(found, key=lambda one: (-strength(one), one))}


def _node(thing: Thing) -> LinkNode:
    rows = sum(use.rows for _, use in (*thing.own, *thing.others))
    return LinkNode(entity=thing.entity, kind=thing.kind, is_hub=thing.is_hub, rows=rows, shared_by=thing.holders)


def _other(entity: EntityRef, holder: str, uses: Sequence[tuple[Thing, Use]]) -> LinkNode:
    return LinkNode(
        entity=f"{entity.kind}:{holder}",
        kind=entity.kind,
        rows=sum(use.rows for _, use in uses),
        shared_by=len({thing.entity for thing, _ in uses}),
    )


def _edges(entity: EntityRef, thing: Thing, kept: frozenset[str]) -> Iterator[LinkEdge]:
    centre = str(entity)
    for shared, use in thing.own:
        why = f"{_stands(centre, shared, thing)}{_days(use)} ({counted(use.rows, 'row')} of {shared.dataset})."
        if thing.is_hub:
            why = f"{why} Too common to connect anybody{_by(thing)}."
        yield _edge((centre, thing.entity), why, shared, use, weight=thing.weight)
    for shared, use in () if thing.is_hub else thing.others:
        if use.holder in kept:
            other = f"{entity.kind}:{use.holder}"
            why = _both((centre, other), shared, use, thing)
            yield _edge((thing.entity, other), why, shared, use, weight=thing.weight)


def _edge(ends: tuple[str, str], why: str, shared: Shared, use: Use, *, weight: float) -> LinkEdge:
    return LinkEdge(
        source=ends[0],
        target=ends[1],
        why=why,
        dataset=shared.dataset,
        role=shared.through,
        rows=use.rows,
        first=use.first,
        last=use.last,
        weight=round(weight, 4),
    )


def _used(shared: Shared) -> bool:
    """Whether one of the two is who acts, so that it used the other."""
    return "actor" in {shared.role, shared.through}


def _stands(entity: str, shared: Shared, thing: Thing) -> str:
    if not _used(shared):
        return f"{entity} stands with {thing.entity}"
    return f"{entity} used {thing.entity}" if shared.role == "actor" else f"{thing.entity} used {entity}"


def _both(ends: tuple[str, str], shared: Shared, use: Use, thing: Thing) -> str:
    entity, other = ends
    verb = "used" if _used(shared) else "stand with"
    told = f"{other}{_days(use)} ({counted(use.rows, 'row')} of {shared.dataset})"
    same = f", {use.together:,} of these days also {entity}" if use.days else ""
    if shared.through == "actor":
        return f"{thing.entity} used both: {told}{same}."
    return f"Both {verb} {thing.entity}: {told}{same}."


def _days(use: Use) -> str:
    return f" on {counted(use.days, 'day')}" if use.days else ""


def _by(thing: Thing) -> str:
    """How many hold a hub, in brackets; of one that was not counted that it stands in too many rows."""
    return f" ({thing.holders:,} hold it)" if thing.said_holders else " (in too many rows to count who holds it)"


def _told_hubs(hubs: Sequence[Thing]) -> Iterator[str]:
    for role, group in groupby(sorted(hubs, key=lambda one: one.role), key=lambda one: one.role):
        of_role = list(group)
        names = listed([f"{hub.entity}{_by(hub)}" for hub in of_role])
        innocent = f", {INNOCENT[role]}" if role in INNOCENT else ""
        yield f"Too common to connect anybody, held by more than {most_holders(role)}{innocent}: {names}."


def _alone(shared: Iterable[tuple[Shared, str]]) -> Iterator[str]:
    """What nobody else holds, which speaks for a life of its own; what an owner alone has says nothing."""
    for one, _ in shared:
        if one.alone and one.through not in CONNECTING:
            yield f"Held by nobody else: {one.alone:,} of the role {one.through} in {one.dataset}."


def _unread(shared: Iterable[tuple[Shared, str]]) -> Iterator[str]:
    for one, _ in shared:
        if one.unread:
            yield (
                f"Not looked at: {one.unread:,} further values of the role {one.through} in {one.dataset}, beyond the "
                f"{MOST_VALUES} of most rows."
            )
