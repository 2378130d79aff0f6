"""Identifiers for everything on stage, and the columns that are made of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from watchfloor.demo.columns import TABLES
from watchfloor.demo.identifiers import mint, mint_ips
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.stage import Stage


@dataclass(frozen=True, slots=True)
class Names:
    """The identifier of every number, by kind; all kinds but addresses share one form."""

    account: pa.StringArray
    creator: pa.StringArray
    track: pa.StringArray
    playlist: pa.StringArray
    device: pa.StringArray
    ip: pa.StringArray
    ip_country: IntArray
    payee: pa.StringArray
    bank_account: pa.StringArray
    uploader: pa.StringArray
    show: pa.StringArray
    episode: pa.StringArray

    def of(self, kind: str, numbers: IntArray) -> list[str]:
        """`kind:id` for each number, for the truth file."""
        known: pa.StringArray = getattr(self, kind)
        return [f"{kind}:{name}" for name in known.take(pa.array(numbers)).to_pylist()]


def mint_names(stage: Stage, rng: np.random.Generator) -> Names:
    """Identifiers for everything on stage, after the last device and address was issued."""
    country = stage.book.country_of_ip()
    return Names(
        account=mint(rng, len(stage.accounts)),
        creator=mint(rng, len(stage.catalogue.rank)),
        track=mint(rng, len(stage.catalogue.creator)),
        playlist=mint(rng, len(stage.playlists)),
        device=mint(rng, stage.book.devices),
        ip=mint_ips(rng, len(country)),
        ip_country=country,
        payee=mint(rng, len(stage.artists)),
        bank_account=mint(rng, len(stage.artists)),
        uploader=mint(rng, len(stage.artists) + len(stage.accounts)),
        show=mint(rng, len(stage.shows)),
        episode=mint(rng, len(stage.shows.title)),
    )


def take(names: pa.StringArray, numbers: IntArray) -> pa.StringArray:
    """The names of the numbers; null where a number is negative."""
    return names.take(pa.array(numbers, mask=numbers < 0))


def words(known: Sequence[str], places: IntArray) -> pa.StringArray:
    """The word at each place; null where a place is negative."""
    return take(pa.array(known, type=pa.string()), places)


def times(at_us: IntArray, absent: IntArray | None = None) -> pa.Array:
    """Microseconds as instants in UTC; null where absent is not 0."""
    mask = None if absent is None else absent.astype(np.bool_)
    return pa.array(at_us, type=pa.int64(), mask=mask).cast(pa.timestamp("us", tz="UTC"))


def table(name: str, *columns: pa.Array) -> pa.Table:
    """The columns as the named table of the platform."""
    return pa.table(list(columns), schema=TABLES[name])


def by_id(content: pa.Table) -> pa.Table:
    """The rows in the order of the first column."""
    return content.take(pc.sort_indices(content.column(0)))
