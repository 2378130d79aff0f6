"""Putting a dataset in order as a job: cut off, cancelled, asked for every night, and done as a child does it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.investigations import done, problem
from factories.loads import load_dataset
from watchfloor.engine.datasets.schemas import LoadIn, TendJob
from watchfloor.engine.datasets.tending_jobs import COMPACT, INDEX
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.infra.jobs.child import do
from watchfloor.infra.jobs.inline import InlineProgress
from watchfloor.infra.jobs.own_duties import ask_for_due
from watchfloor.infra.jobs.service import Begun, begin_job
from watchfloor.kernel.errors import Conflict

SONGS = {"dataset": "songs", "time": "day", "roles": {"actor": "account", "object": "track"}}
FORM = TendJob(dataset="songs")
NIGHTLY = {"cron": "30 2 * * *", "zone": "Europe/Berlin"}


@dataclass(frozen=True)
class Cancelling:
    """A progress whose job is cancelled by somebody at the last moment at which it can be."""

    told: InlineProgress
    who: Client

    def at(self, share: float, doing: str) -> None:
        self.told.at(share, doing)

    def close(self) -> None:
        done(self.who.post(f"/api/jobs/{self.told.ref}/cancel"))
        self.told.close()


@pytest.fixture
def waiting_desk(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    """A desk whose jobs wait for `work`."""
    opened = Desk(tmp_path / "home", database_url, inline=False)
    yield opened
    opened.close()


@pytest.fixture
def songs(waiting_desk: Desk, tmp_path: Path) -> Lake:
    """Two loads of one row each."""
    edge = waiting_desk.edge("lea")
    at_desk = replace(edge, settings=edge.settings.model_copy(update={"local": True}))
    lake = lake_at(edge.settings.lake_dir)
    for name in ("a", "b"):
        path = tmp_path / f"{name}.csv"
        path.write_text(f"account,track,day\n{name},t,2026-05-01\n", "utf-8")
        form = LoadIn.model_validate({"paths": [str(path)], "declaration": SONGS})
        load_dataset(edge=at_desk, lake=lake, name="songs", form=form)
    return lake


def begun(desk: Desk, ref: str) -> Begun:
    one = desk.place.own_edge().change(lambda unit: begin_job(unit=unit, ref=ref))
    assert one is not None
    return one


def asked(who: Client, act: str = "compact") -> str:
    job = done(who.post(f"/api/datasets/songs/{act}"))
    assert (job["state"], job["attempt"]) == ("queued", 0)
    return str(job["ref"])


def carry_out(desk: Desk, ref: str) -> None:
    """Do a job as a child of `work` does it."""
    ear = os.open(os.devnull, os.O_WRONLY)
    do(desk.place, begun(desk, ref), ear=ear)
    os.close(ear)


def compacted(who: Client) -> list[dict[str, Any]]:
    return [line for line in who.get("/api/ledger").json() if line["verb"] == "dataset.compacted"]


def test_a_compaction_that_was_cut_off_behind_its_commit_is_registered_once_when_it_is_begun_again(
    waiting_desk: Desk, songs: Lake
) -> None:
    lea, edge = waiting_desk.person("lea"), waiting_desk.edge("lea")
    ref = asked(lea)
    begun(waiting_desk, ref)
    COMPACT.act(edge, FORM, InlineProgress(edge, ref))
    assert songs.snapshot("songs").version == 2
    assert done(lea.get("/api/datasets/songs"))["table_version"] == 1
    assert problem(lea.post(f"/api/jobs/{ref}/cancel")) == (409, "job_closing")

    carry_out(waiting_desk, ref)

    job = done(lea.get(f"/api/jobs/{ref}"))
    assert (job["state"], job["attempt"], job["result"]["table_version"]) == ("done", 2, 2)
    assert (done(lea.get("/api/datasets/songs"))["table_version"], len(compacted(lea))) == (2, 1)


def test_a_compaction_that_is_cancelled_before_its_commit_leaves_the_version_and_the_files_before(
    waiting_desk: Desk, songs: Lake
) -> None:
    lea, edge = waiting_desk.person("lea"), waiting_desk.edge("lea")
    ref = asked(lea)
    begun(waiting_desk, ref)
    before = sorted(path.name for path in (songs.root / "songs").glob("*.parquet"))

    with pytest.raises(Conflict, match="cancelled"):
        COMPACT.act(edge, FORM, Cancelling(InlineProgress(edge, ref), lea))

    assert songs.snapshot("songs").version == 1
    assert sorted(path.name for path in (songs.root / "songs").glob("*.parquet")) == before
    assert (done(lea.get(f"/api/jobs/{ref}"))["state"], compacted(lea)) == ("cancelled", [])


def test_making_postings_stops_between_files_where_nobody_waits_any_more(waiting_desk: Desk, songs: Lake) -> None:
    lea, edge = waiting_desk.person("lea"), waiting_desk.edge("lea")
    ref = asked(lea, "index")
    begun(waiting_desk, ref)
    done(lea.post(f"/api/jobs/{ref}/cancel"))

    with pytest.raises(Conflict, match="cancelled"):
        INDEX.act(edge, FORM, InlineProgress(edge, ref))


def test_a_dataset_is_put_together_every_night_in_the_name_of_whoever_asked(waiting_desk: Desk, songs: Lake) -> None:
    lea = waiting_desk.person("lea")
    nightly = {"kind": "compact", "form": {"dataset": "songs"}, **NIGHTLY}
    schedule = done(lea.post("/api/schedules", json=nightly))
    waiting_desk.clock.forward(timedelta(days=1, hours=1))
    assert ask_for_due(waiting_desk.place) == 1
    [job] = done(lea.get("/api/jobs"))["items"]
    assert (job["kind"], job["schedule"], job["state"]) == ("compact", schedule["ref"], "queued")

    carry_out(waiting_desk, job["ref"])

    told = done(lea.get(f"/api/datasets/songs/compactions/{job['ref']}"))
    assert (told["files_before"], told["files_after"], told["table_version"]) == (2, 1, 2)
    assert done(lea.get("/api/datasets/songs"))["table_version"] == 2


@pytest.mark.parametrize(
    ("who", "form", "said"),
    [
        ("ana", {"kind": "compact", "form": {"dataset": "songs"}}, (403, "role")),
        ("lea", {"kind": "compact", "form": {"dataset": "unheard_of"}}, (404, "no_such_dataset")),
        ("lea", {"kind": "index", "form": {"dataset": "songs", "deep": True}}, (422, "malformed_request")),
        ("lea", {"kind": "rebuild_search", "form": {}}, (403, "role")),
        ("ada", {"kind": "rebuild_search", "form": {"kinds": ["case"]}}, (422, "malformed_request")),
    ],
)
def test_a_schedule_of_what_would_be_refused_is_refused(
    waiting_desk: Desk, songs: Lake, who: str, form: dict[str, object], said: tuple[int, str]
) -> None:
    assert problem(waiting_desk.person(who).post("/api/schedules", json=form | NIGHTLY)) == said


def test_who_does_not_see_a_dataset_or_may_not_administer_sees_no_such_jobs(waiting_desk: Desk, songs: Lake) -> None:
    ana, lea, ada = (waiting_desk.person(name) for name in ("ana", "lea", "ada"))
    compaction = asked(lea)
    rebuild = str(done(ada.post("/api/search/rebuild"))["ref"])

    assert problem(waiting_desk.person("vic").get(f"/api/jobs/{compaction}")) == (404, "no_such_job")
    assert problem(lea.get(f"/api/search/rebuilds/{rebuild}")) == (404, "no_such_job")
    assert problem(ada.get(f"/api/search/rebuilds/{rebuild}")) == (404, "not_done")
    assert problem(ana.get(f"/api/datasets/songs/compactions/{compaction}")) == (404, "not_done")
    assert problem(ana.get(f"/api/datasets/songs/indexings/{compaction}")) == (404, "no_such_job")
