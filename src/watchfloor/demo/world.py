"""Generates the simulated platform: tables in one folder, the truth about them in another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa

from watchfloor.demo.days import days_in_watches
from watchfloor.demo.distributors import distributors_table
from watchfloor.demo.names import Names, mint_names
from watchfloor.demo.naming import (
    accounts_table,
    adds_table,
    creators_table,
    playlists_table,
    reports_table,
    sign_ins_table,
    streams_table,
    tracks_table,
)
from watchfloor.demo.payouts import Tally, payouts_table
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.plays import Plays
from watchfloor.demo.randomness import generator
from watchfloor.demo.scale import Scale
from watchfloor.demo.shelf import Shelf
from watchfloor.demo.simulation import Simulation, build_simulation
from watchfloor.demo.stage import Stage
from watchfloor.demo.trade_tables import account_events_table, episodes_table, podcasts_table, uploads_table
from watchfloor.demo.truth import Group, Member, write_truth
from watchfloor.kernel.canonical import canonical_json
from watchfloor.kernel.clock import iso

CHUNK_ROWS: Final = 1 << 18
SIMULATION_NOTICE: Final = (
    "Simulation: every account, creator, track and report in this data is invented; nothing here is about a real "
    "person or company."
)


@dataclass(frozen=True, slots=True)
class World:
    """What was written: the Parquet files and the row count of each table, the truth file, and the world's own card."""

    parts: Mapping[str, tuple[Path, ...]]
    rows: Mapping[str, int]
    truth_path: Path
    card_path: Path

    @property
    def files(self) -> Mapping[str, Path]:
        """The file of each table that lies in one."""
        return {name: parts[0] for name, parts in self.parts.items() if len(parts) == 1}


def _small_tables(simulation: Simulation, names: Names, *, seed: int) -> Iterator[tuple[str, pa.Table]]:
    """Each table that is held whole, by name."""
    stage = simulation.stage
    yield "accounts", accounts_table(stage, names, generator(seed, "payments"))
    yield "creators", creators_table(stage, names)
    yield "tracks", tracks_table(stage, names)
    yield "playlists", playlists_table(stage, names, generator(seed, "moods"))
    yield "playlist_adds", adds_table(stage, names)
    yield "sign_ins", sign_ins_table(names, simulation.sign_ins)
    yield "reports", reports_table(stage, names, simulation.reports)
    yield "distributors", distributors_table()
    yield "uploads", uploads_table(stage, names)
    yield "podcasts", podcasts_table(stage, names)
    yield "episodes", episodes_table(stage, names)
    yield "account_events", account_events_table(stage, names, simulation.events)


def _written(scale: Scale, at_us: int) -> str:
    return iso(scale.start + timedelta(microseconds=at_us - scale.start_us))


def _group(planting: Planting, names: Names, scale: Scale) -> Group:
    members = [
        Member(entity, role) for kind, numbers, role in planting.members for entity in sorted(names.of(kind, numbers))
    ]
    return Group(
        id=planting.id,
        kind=planting.kind,
        tactic=planting.tactic,
        members=tuple(members),
        start=_written(scale, planting.start_us),
        end=_written(scale, planting.end_us),
        note=planting.note,
    )


def generate(folder: Path, *, scale: Scale, seed: int, chunk_rows: int = CHUNK_ROWS) -> World:
    """Write one world: `folder`/tables/*.parquet, `folder`/truth/truth.json and `folder`/world.json.

    The same scale and seed give tables of the same content, whatever `chunk_rows`, the streams that are named and
    written at once. Memory holds one day of streams in numbers, and of their text no more than a chunk.
    """
    simulation = build_simulation(scale, seed=seed)
    stage, plantings = simulation.stage, simulation.plantings
    names = mint_names(stage, generator(seed, "ids"))
    shelf = Shelf(folder / "tables")
    for name, content in _small_tables(simulation, names, seed=seed):
        shelf.put(name, content)
    del simulation  # what was done beside playing is written, and a large world has much of it
    tally = Tally(stage)
    days = (map(tally.add, watches) for watches in days_in_watches(stage, plantings, seed=seed))
    shelf.put_days("streams", (_chunks(stage, names, day, chunk_rows) for day in days), part_rows=scale.part_rows)
    shelf.put("payouts", payouts_table(stage, names, tally, generator(seed, "payouts")))
    truth = folder / "truth" / "truth.json"
    groups = (_group(planting, names, scale) for planting in plantings)
    write_truth(truth, scale=scale.name, seed=seed, groups=groups)
    card = folder / "world.json"
    card.write_bytes(canonical_json(_card(scale, seed, shelf.rows)))
    return World(parts=shelf.parts, rows=shelf.rows, truth_path=truth, card_path=card)


def _chunks(stage: Stage, names: Names, day: Iterable[Plays], rows: int) -> Iterator[pa.Table]:
    for watch in day:
        for first in range(0, len(watch), rows):
            yield streams_table(stage, names, watch.rows(np.arange(first, min(first + rows, len(watch)))))


def _card(scale: Scale, seed: int, rows: Mapping[str, int]) -> dict[str, object]:
    return {
        "simulation": True,
        "notice": SIMULATION_NOTICE,
        "scale": scale.name,
        "seed": seed,
        "start": scale.start,
        "days": scale.days,
        "rows": rows,
    }
