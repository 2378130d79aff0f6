"""Generates the simulated platform: tables in one folder, the truth about them in another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from watchfloor.demo.accounts import build_accounts
from watchfloor.demo.addresses import AddressBook
from watchfloor.demo.catalogue import GENRES, Chart, build_catalogue
from watchfloor.demo.columns import TABLES
from watchfloor.demo.listening import Listening
from watchfloor.demo.naming import (
    Names,
    accounts_table,
    adds_table,
    creators_table,
    mint_names,
    playlists_table,
    reports_table,
    sign_ins_table,
    streams_table,
    tracks_table,
)
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.planted.programme import owned_accounts, plant_all
from watchfloor.demo.playlists import build_playlists
from watchfloor.demo.plays import Plays, by_time, join, nothing
from watchfloor.demo.randomness import BoolArray, IntArray, generator
from watchfloor.demo.reports import everyday_reports, join_reports
from watchfloor.demo.scale import Scale
from watchfloor.demo.sign_ins import draw_sign_ins
from watchfloor.demo.stage import Stage
from watchfloor.demo.titles import track_titles
from watchfloor.demo.truth import Group, Member, write_truth
from watchfloor.kernel.canonical import canonical_json
from watchfloor.kernel.clock import iso

SIMULATION_NOTICE: Final = (
    "Simulation: every account, creator, track and report in this data is invented; nothing here is about a real "
    "person or company."
)


@dataclass(frozen=True, slots=True)
class World:
    """What was written: the Parquet file and the row count of each table, the truth file, and the world's own card."""

    files: Mapping[str, Path]
    rows: Mapping[str, int]
    truth_path: Path
    card_path: Path


def build_stage(scale: Scale, *, seed: int) -> tuple[Stage, Mapping[str, IntArray]]:
    """The world before anything is planted, and the accounts set aside for operators."""
    owned = owned_accounts(scale, generator(seed, "owned"))
    is_owned = np.zeros(scale.accounts, dtype=np.bool_)
    is_owned[np.concatenate(list(owned.values()))] = True
    book = AddressBook()
    people = np.flatnonzero(~is_owned)
    accounts = build_accounts(scale, book=book, owned=is_owned, rng=generator(seed, "accounts"))
    catalogue = build_catalogue(scale, rng=generator(seed, "catalogue"))
    chart = Chart(catalogue)
    playlists = build_playlists(
        scale, accounts=accounts, catalogue=catalogue, chart=chart, people=people, rng=generator(seed, "playlists")
    )
    genres = [GENRES[genre] for genre in catalogue.genre[catalogue.creator].tolist()]
    titles = track_titles(catalogue.language[catalogue.creator], genres, generator(seed, "titles"))
    return Stage(scale, book, accounts, catalogue, chart, playlists, tuple(titles), people), owned


def _possible(stage: Stage, plays: Plays) -> BoolArray:
    """Nobody plays what is not out yet, or before signing up."""
    out = stage.catalogue.released_us[plays.track] <= plays.at_us
    return np.asarray(out & (stage.accounts.created_us[plays.account] <= plays.at_us))


def days_of_plays(stage: Stage, plantings: tuple[Planting, ...], *, seed: int) -> Iterator[Plays]:
    """Everything played, in time order, in chunks of one UTC day; what runs past midnight waits for its day."""
    days = stage.scale.days
    planted = sum(
        len(planting.plays(day, generator(seed, f"{planting.id}:{day}")))
        for planting in plantings
        for day in range(days)
    )
    listening = Listening(stage, target=max(stage.scale.streams_target - planted, 0))
    waiting = nothing()
    for day in range(days):
        parts = [planting.plays(day, generator(seed, f"{planting.id}:{day}")) for planting in plantings]
        plays = join([waiting, listening.day(day, generator(seed, f"day:{day}")), *parts])
        plays = plays.rows(_possible(stage, plays))
        today = plays.at_us < stage.day_us(day + 1)
        waiting = plays.rows(~today)
        yield by_time(plays.rows(today))


def _write(path: Path, name: str, chunks: Iterator[pa.Table]) -> int:
    rows = 0
    with pq.ParquetWriter(path, TABLES[name], compression="zstd") as writer:
        for chunk in chunks:
            writer.write_table(chunk, row_group_size=1 << 20)
            rows += chunk.num_rows
    return rows


def _tables(
    stage: Stage, names: Names, plantings: tuple[Planting, ...], *, seed: int
) -> Iterator[tuple[str, Iterator[pa.Table]]]:
    planted = [planting.reports for planting in plantings if planting.reports is not None]
    reports = join_reports([everyday_reports(stage, generator(seed, "reports")), *planted]).as_of(stage.scale.end_us)
    sign_ins = draw_sign_ins(stage, generator(seed, "sign_ins"))
    yield "accounts", iter([accounts_table(stage, names, generator(seed, "payments"))])
    yield "creators", iter([creators_table(stage, names, generator(seed, "names"))])
    yield "tracks", iter([tracks_table(stage, names)])
    yield "playlists", iter([playlists_table(stage, names, generator(seed, "moods"))])
    yield "playlist_adds", iter([adds_table(stage, names)])
    yield "sign_ins", iter([sign_ins_table(names, sign_ins)])
    yield "reports", iter([reports_table(stage, names, reports)])
    yield "streams", (streams_table(stage, names, plays) for plays in days_of_plays(stage, plantings, seed=seed))


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


def generate(folder: Path, *, scale: Scale, seed: int) -> World:
    """Write one world: `folder`/tables/*.parquet, `folder`/truth/truth.json and `folder`/world.json.

    The same scale and seed give tables of the same content. Streams are drawn and written a day at a time, so memory
    holds one day of plays.
    """
    stage, owned = build_stage(scale, seed=seed)
    stage, plantings = plant_all(stage, owned, seed=seed)
    names = mint_names(stage, generator(seed, "ids"))
    tables = folder / "tables"
    tables.mkdir(parents=True, exist_ok=True)
    files: dict[str, Path] = {}
    rows: dict[str, int] = {}
    for name, chunks in _tables(stage, names, plantings, seed=seed):
        files[name] = tables / f"{name}.parquet"
        rows[name] = _write(files[name], name, chunks)
    truth = folder / "truth" / "truth.json"
    write_truth(truth, scale=scale.name, seed=seed, groups=[_group(planting, names, scale) for planting in plantings])
    card = folder / "world.json"
    card.write_bytes(
        canonical_json(
            {
                "simulation": True,
                "notice": SIMULATION_NOTICE,
                "scale": scale.name,
                "seed": seed,
                "start": scale.start,
                "days": scale.days,
                "rows": rows,
            }
        )
    )
    return World(files=files, rows=rows, truth_path=truth, card_path=card)
