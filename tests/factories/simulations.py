"""A tiny simulated world with its truth, for tests that look at what was planted."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from watchfloor.demo.scale import TINY, Scale
from watchfloor.demo.truth import Group, Role, Truth, read_truth
from watchfloor.demo.world import World, generate

SEED = 11
Row = dict[str, Any]


@dataclass(frozen=True)
class Simulated:
    """A generated world with its truth, and the few ways in which the tests look at it."""

    world: World
    truth: Truth

    def table(self, name: str) -> pa.Table:
        return pq.read_table(self.world.files[name])

    def rows(self, name: str, **having: object) -> list[Row]:
        """The rows of a table in which each named column has the value, or is in the set, that is given."""
        return [row for row in self.table(name).to_pylist() if all(_fits(row[key], one) for key, one in having.items())]

    def group(self, name: str) -> Group:
        return next(group for group in self.truth.groups if group.id == name)

    def ids(self, name: str, kind: str, *roles: Role) -> set[str]:
        named = (entity.partition(":") for entity in self.group(name).entities(*roles))
        return {identifier for found, _, identifier in named if found == kind}

    def plays_of(self, name: str) -> list[Row]:
        accounts = pa.array(sorted(self.ids(name, "account")))
        columns = ["account_id", "track_id", "played_at", "ms_played", "device_id", "ip", "source", "playlist_id"]
        streams = self.table("streams").select(columns)
        return list(streams.filter(pc.is_in(streams["account_id"], value_set=accounts)).to_pylist())

    def reports_of(self, name: str) -> list[Row]:
        reporters = self.ids(name, "account")
        return [row for row in self.table("reports").to_pylist() if row["reporter_id"] in reporters]


def _fits(value: object, wanted: object) -> bool:
    return value in wanted if isinstance(wanted, set | frozenset) else value == wanted


def simulate(folder: Path, *, seed: int = SEED, scale: Scale = TINY) -> Simulated:
    world = generate(folder, scale=scale, seed=seed)
    return Simulated(world, read_truth(world.truth_path))
