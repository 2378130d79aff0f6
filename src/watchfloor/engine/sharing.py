"""Who else used what an entity used: the values of one role that it shares, found by postings where there are any."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import duckdb

from watchfloor.engine.connections import identifier, literal
from watchfloor.engine.looks import Part, column_of, instant, parts_of, relation_of
from watchfloor.engine.postings import Standing, look_up_many, posted
from watchfloor.engine.rarity import most_holders
from watchfloor.engine.snapshots import DataFile, Snapshot
from watchfloor.engine.views import pruned

DAY_US: Final = 86_400_000_000
MOST_VALUES: Final = 300
# What all values of a role may have read between them: some 33 million rows.
MOST_BLOCKS: Final = 512

# What connects those who stand in a role; where nobody acts, an object also by whose it is.
CONNECTING: Final = {
    "actor": ("device", "payment", "payee", "domain", "ip"),
    "owner": ("payee", "payment", "domain"),
    "object": ("owner", "payee", "payment", "domain"),
}

Standings = Mapping[DataFile, Mapping[str, Standing] | None]


@dataclass(frozen=True, slots=True)
class Span:
    """From a time, up to and without another, in microseconds; None is open."""

    since_us: int | None = None
    until_us: int | None = None

    @property
    def sql(self) -> str:
        """The condition on `ts_us`."""
        bounds = (("ts_us >= ", self.since_us), ("ts_us < ", self.until_us))
        return " AND ".join(["true", *(f"{text}{bound}" for text, bound in bounds if bound is not None)])


@dataclass(frozen=True, slots=True)
class Use:
    """How one holder used one value: rows, first and last, UTC days, and on how many of these the entity did too."""

    value: str
    holder: str
    rows: int
    first: datetime | None
    last: datetime | None
    days: int
    together: int


@dataclass(frozen=True, slots=True)
class Shared:
    """What an entity shares in one role of a dataset.

    `own` tells how it used each value that others hold too, `others` how they did, apart from those of `hubs`: these
    are too common to connect anybody, with the number of their holders, or None where they stand in too many rows to
    count. `alone` is how many values nobody else holds, `unread` how many were not looked at.
    """

    dataset: str
    role: str
    through: str
    own: tuple[Use, ...]
    others: tuple[Use, ...]
    holders: Mapping[str, int]
    hubs: Mapping[str, int | None]
    alone: int
    unread: int


@dataclass(frozen=True, slots=True)
class Look:
    """One id in a role of a dataset, what it is to share through, and when."""

    snapshot: Snapshot
    role: str
    entity_id: str
    through: str
    span: Span

    @property
    def holder(self) -> str:
        """The column of those who hold, as SQL."""
        return identifier(column_of(self.snapshot, self.role))

    @property
    def value(self) -> str:
        """The column of what they hold, as SQL."""
        return identifier(column_of(self.snapshot, self.through))

    def where(self, values: Sequence[str]) -> str:
        """The condition that somebody holds one of the values within the time."""
        listed = ", ".join(literal(one) for one in values)
        return f"{self.value} IN ({listed}) AND {self.holder} <> '' AND {self.span.sql}"


def connecting_roles(roles: Collection[str], role: str) -> tuple[str, ...]:
    """The roles of a dataset through which those of one role are linked: things for people, people for things.

    A device or address belongs to whoever acts, so that it says nothing of the object where a row has an actor.
    """
    holders = {holder: things for holder, things in CONNECTING.items() if holder != "object" or "actor" not in roles}
    through = [*holders.get(role, ()), *(holder for holder, things in holders.items() if role in things)]
    return tuple(one for one in dict.fromkeys(through) if one in roles)


def shared_in(connection: duckdb.DuckDBPyConnection, look: Look) -> Shared:
    """What the id shares: read in three steps, so that only what connects is told in full."""
    own, unread = _own(connection, look)
    parts, heavy = _affordable(_standing(connection, look, own), own)
    relation = relation_of(look.snapshot, parts)
    counted = _counted(connection, look, [use.value for use in own if use.value not in heavy], relation)
    most = most_holders(look.through)
    connecting = {value: holders for value, holders in counted.items() if 1 < holders <= most}
    hubs: dict[str, int | None] = {value: holders for value, holders in counted.items() if holders > most}
    hubs |= dict.fromkeys(heavy)
    return Shared(
        dataset=look.snapshot.dataset,
        role=look.role,
        through=look.through,
        own=tuple(use for use in own if use.value in hubs or use.value in connecting),
        others=_others(connection, look, sorted(connecting), relation),
        holders=connecting,
        hubs=hubs,
        alone=sum(holders == 1 for holders in counted.values()),
        unread=unread,
    )


def _own(connection: duckdb.DuckDBPyConnection, look: Look) -> tuple[list[Use], int]:
    """How the id used each value, those of most rows first, and how many further values there are."""
    value, entity_id = look.value, look.entity_id
    relation = relation_of(look.snapshot, parts_of(connection, look.snapshot, look.role, entity_id))
    found = connection.execute(
        f"SELECT {value}, count(*), min(ts_us), max(ts_us), count(DISTINCT ts_us // {DAY_US}), count(*) OVER () "
        f"FROM {relation} WHERE {look.holder} = ? AND {value} <> '' AND {look.span.sql} "
        f"GROUP BY {value} ORDER BY count(*) DESC, {value} LIMIT {MOST_VALUES}",
        [entity_id],
    ).fetchall()
    uses = [
        Use(name, entity_id, rows, instant(first), instant(last), days, days)
        for name, rows, first, last, days, _ in found
    ]
    return uses, (found[0][-1] - len(found) if found else 0)


def _standing(connection: duckdb.DuckDBPyConnection, look: Look, own: Sequence[Use]) -> Standings:
    """The files that can hold the values: with what their postings say, or None where they are to be read to know."""
    values, snapshot = [use.value for use in own], look.snapshot
    if look.through == snapshot.declaration.main_role:
        return {file: None for value in values for file in pruned(snapshot.files, main=value)}
    column = column_of(snapshot, look.through)
    found: dict[DataFile, Mapping[str, Standing] | None] = {}
    for file in snapshot.files if values else ():
        postings = posted(file).get(column)
        found[file] = look_up_many(connection, postings, values) if postings else None
    return found


def _affordable(standing: Standings, own: Sequence[Use]) -> tuple[list[Part], frozenset[str]]:
    """What to read for as many values as can be afforded, those in fewest blocks first, and the values left."""
    places: dict[str, set[tuple[str, int]]] = {use.value: set() for use in own}
    for file, said in standing.items():
        for value, one in (said or {}).items():
            places[value].update((file.name, block) for block in one.blocks)
    taken: set[tuple[str, int]] = set()
    heavy = set()
    for value in sorted(places, key=lambda one: (len(places[one]), one)):
        if len(taken | places[value]) > MOST_BLOCKS:
            heavy.add(value)
        else:
            taken |= places[value]
    return list(_parts(standing, taken)), frozenset(heavy)


def _parts(standing: Standings, taken: Collection[tuple[str, int]]) -> Iterator[Part]:
    """The blocks taken of files with postings, and the others whole."""
    for file, said in standing.items():
        blocks = tuple(sorted(block for name, block in taken if name == file.name))
        if said is None:
            yield Part(file, None)
        elif blocks:
            yield Part(file, Standing(file.rows, None, None, blocks))


def _counted(connection: duckdb.DuckDBPyConnection, look: Look, values: Sequence[str], relation: str) -> dict[str, int]:
    """How many hold each value, the id among them."""
    if not values:
        return {}
    found = connection.execute(
        f"SELECT {look.value}, count(DISTINCT {look.holder}) FROM {relation} "
        f"WHERE {look.where(values)} GROUP BY {look.value}"
    ).fetchall()
    return dict(found)


def _others(connection: duckdb.DuckDBPyConnection, look: Look, values: Sequence[str], relation: str) -> tuple[Use, ...]:
    """How everybody but the id used each value, by value, then holder."""
    if not values:
        return ()
    found = connection.execute(
        f"WITH daily AS (SELECT {look.value} AS value, {look.holder} AS holder, ts_us // {DAY_US} AS day, "
        f"count(*) AS n, min(ts_us) AS first, max(ts_us) AS last FROM {relation} WHERE {look.where(values)} "
        "GROUP BY ALL), "
        "theirs AS (SELECT value, day FROM daily WHERE holder = ?) "
        "SELECT value, holder, sum(n)::BIGINT, min(first), max(last), count(day), count(theirs.day) "
        "FROM daily LEFT JOIN theirs USING (value, day) WHERE holder <> ? "
        "GROUP BY value, holder ORDER BY value, holder",
        [look.entity_id, look.entity_id],
    ).fetchall()
    return tuple(
        Use(name, other, rows, instant(first), instant(last), days, together)
        for name, other, rows, first, last, days, together in found
    )
