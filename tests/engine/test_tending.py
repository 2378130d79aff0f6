"""Datasets put in order through the API: who may, what the ledger keeps, and what runs, hunts and evidence hold."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from factories.desks import Desk
from factories.hunts import hunt
from factories.investigations import Person, collect_query, done, open_case, problem
from factories.loads import load_dataset
from watchfloor.api.wiring import DUTIES
from watchfloor.engine.datasets.schemas import LoadIn
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.infra.web.edge import Edge

EdgeOf = Callable[[str], Edge]
Write = Callable[[str, str | bytes], Path]
HEADER = "account,track,day\n"
SONGS = {"dataset": "songs", "time": "day", "roles": {"actor": "account", "object": "track"}}
RESULTS = {"compact": "compactions", "index": "indexings"}


def add(edge: Edge, path: Path, **changes: object) -> None:
    form = LoadIn.model_validate({"paths": [str(path)], "declaration": SONGS} | changes)
    at_desk = replace(edge, settings=edge.settings.model_copy(update={"local": True}))
    load_dataset(edge=at_desk, lake=lake_at(edge.settings.lake_dir), name="songs", form=form)


@pytest.fixture
def songs(edge_of: EdgeOf, write: Write) -> Lake:
    """Two loads of one row each."""
    edge = edge_of("lea")
    for name in ("a", "b"):
        add(edge, write(f"{name}.csv", HEADER + f"{name},t,2026-05-01\n"))
    return lake_at(edge.settings.lake_dir)


def tended(who: Person, act: str) -> dict[str, Any]:
    """What came of the job that puts the songs in order."""
    asked = who.post(f"/api/datasets/songs/{act}")
    job = done(asked)
    assert (asked.status_code, asked.headers["Location"]) == (202, f"/api/jobs/{job['ref']}")
    assert (job["kind"], job["subject"], job["state"]) == (act, "dataset:songs", "done")
    told: dict[str, Any] = done(who.get(f"/api/datasets/songs/{RESULTS[act]}/{job['ref']}"))
    assert told == job["result"]
    return told


def ask(who: Person, version: int) -> dict[str, Any]:
    asked = {"sql": "SELECT count(*) AS n FROM songs", "datasets": [{"name": "songs", "version": version}]}
    run: dict[str, Any] = done(who.post("/api/queries", json=asked))["run"]
    return run


def entries(who: Person, verb: str) -> list[dict[str, Any]]:
    return [line for line in who.get("/api/ledger").json() if line["verb"] == verb]


def test_a_compaction_is_a_version_that_the_registry_and_the_ledger_know(lea: Person, songs: Lake) -> None:
    before = done(lea.get("/api/datasets/songs"))

    told = tended(lea, "compact")

    after = done(lea.get("/api/datasets/songs"))
    [entry] = entries(lea, "dataset.compacted")
    assert (told["table_version"], told["files_before"], told["files_after"], told["rows"]) == (2, 2, 1, 2)
    assert (after["table_version"], after["rows"], after["loads"]) == (2, 2, before["loads"])
    assert entry["subject"] == "dataset:songs"
    assert songs.snapshot("songs").rows == 2


def test_a_compaction_that_was_killed_before_it_was_registered_is_registered_by_the_next(
    desk: Desk, lea: Person, songs: Lake
) -> None:
    songs.compact("songs", author="lea", now=desk.clock())

    told = tended(lea, "compact")

    assert (told["table_version"], told["rows"], told["proof"]) == (2, 0, [])
    assert done(lea.get("/api/datasets/songs"))["table_version"] == 2


@pytest.mark.parametrize("act", ["index", "compact", "prune"])
def test_who_only_reads_puts_nothing_in_order_and_nobody_what_they_do_not_see(
    act: str, ana: Person, lea: Person, songs: Lake
) -> None:
    assert problem(ana.post(f"/api/datasets/songs/{act}")) == (403, "role")
    assert problem(lea.post(f"/api/datasets/unheard_of/{act}")) == (404, "no_such_dataset")
    assert songs.snapshot("songs").version == 1
    assert done(lea.get("/api/jobs"))["items"] == []


def test_an_index_and_a_check_of_small_files_find_nothing_to_do(lea: Person, songs: Lake) -> None:
    assert tended(lea, "index")["indexed"] == []
    checked = done(lea.post("/api/datasets/songs/check", json={}))
    assert (checked["files"], checked["broken"], checked["without_postings"]) == (2, [], [])


def test_what_nothing_rests_on_goes_after_the_retention_time(desk: Desk, lea: Person, songs: Lake) -> None:
    tended(lea, "compact")

    soon = done(lea.post("/api/datasets/songs/prune"))
    desk.clock.forward(timedelta(days=31))
    late = done(lea.post("/api/datasets/songs/prune"))

    assert (soon["files"], len(late["files"]), late["held"]) == ([], 2, 0)
    [entry] = entries(lea, "dataset.pruned")
    assert entry["subject"] == "dataset:songs"
    assert done(lea.post("/api/datasets/songs/check", json={}))["broken"] == []
    assert problem(lea.post("/api/datasets/songs/check", json={"table_version": 0})) == (404, "snapshot_gone")


def test_a_run_holds_the_version_it_read_and_can_be_repeated(desk: Desk, lea: Person, songs: Lake) -> None:
    run = ask(lea, version=0)
    tended(lea, "compact")
    desk.clock.forward(timedelta(days=31))

    pruned = done(lea.post("/api/datasets/songs/prune"))

    assert (len(pruned["files"]), pruned["held"]) == (1, 1)
    assert done(lea.post(f"/api/runs/{run['run']}/repeat"))["status"] == "equal"
    gone = {"sql": "SELECT 1", "datasets": [{"name": "songs", "version": 1}]}
    assert problem(lea.post("/api/queries", json=gone)) == (404, "snapshot_gone")


def test_a_hunt_holds_the_version_it_read_and_can_be_evaluated_again(desk: Desk, lea: Person, songs: Lake) -> None:
    first = hunt(lea, "songs", version=0)
    tended(lea, "compact")
    desk.clock.forward(timedelta(days=31))

    pruned = done(lea.post("/api/datasets/songs/prune"))

    again = hunt(lea, "songs", version=0)
    assert (len(pruned["files"]), pruned["held"]) == (1, 1)
    assert (again["table_version"], again["result_hash"]) == (0, first["result_hash"])


def test_evidence_holds_what_it_was_computed_from(desk: Desk, lea: Person, songs: Lake) -> None:
    case = open_case(lea)["ref"]
    collect_query(lea, case, "SELECT account FROM songs", "songs")
    tended(lea, "compact")
    desk.clock.forward(timedelta(days=31))

    pruned = done(lea.post("/api/datasets/songs/prune"))

    assert (pruned["files"], pruned["held"]) == ([], 2)


def test_the_desk_tends_its_lake_by_itself(desk: Desk, lea: Person, songs: Lake) -> None:
    acts = {duty.name: duty.act for duty in DUTIES}
    tended(lea, "compact")
    desk.clock.forward(timedelta(days=31))

    assert acts["index_lake"](desk.place) == 0
    assert acts["prune_lake"](desk.place) == 2
    assert acts["prune_lake"](desk.place) == 0
