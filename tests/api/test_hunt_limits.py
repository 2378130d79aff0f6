"""A hunt that takes too long ends by itself, says so, and leaves nothing behind."""

import time
from dataclasses import replace
from pathlib import Path

import ibis
import pytest

from factories.hunts import hunt_now, load_farm
from factories.investigations import Person, done, problem
from watchfloor.domain.detection.contract import Evaluation, Finder, Found, no_edges
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.detection.schemas import HuntIn
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import TooLarge

SECONDS = 1.0


def never_ending(events: ibis.Table, evaluation: Evaluation) -> Found:
    """A detector that counts every sixfold of events."""
    crossed = events.select("ts_us")
    for number in range(5):
        crossed = crossed.cross_join(events.select(events.ts_us.name(f"t{number}")))
    crossed.aggregate(total=sum(crossed[name] % 7 for name in crossed.columns).sum()).to_pyarrow()
    return Found((), no_edges())


def idle(events: ibis.Table, evaluation: Evaluation) -> Found:
    """A detector that asks the engine nothing and thinks for longer than it may."""
    time.sleep(SECONDS + 0.1)
    return Found((), no_edges())


@pytest.mark.parametrize("find", [never_ending, idle])
def test_a_hunt_that_takes_too_long_leaves_nothing(
    ana: Person, keeper: Edge, files: Path, monkeypatch: pytest.MonkeyPatch, find: Finder
) -> None:
    dataset = load_farm(keeper)
    monkeypatch.setitem(detectors(), "co_action", replace(detectors()["co_action"], find=find))
    hurried = Lake(keeper.settings.lake_dir, limits=Limits(seconds=SECONDS))
    kept = sorted(files.rglob("*"))

    with pytest.raises(TooLarge) as caught:
        hunt_now(edge=keeper, lake=hurried, form=HuntIn(detector="co_action", dataset=dataset))

    assert (caught.value.code, caught.value.detail) == ("time_limit", "The detector co_action took longer than 1 s.")
    assert [done(ana.get(path))["items"] for path in ("/api/hunts", "/api/leads", "/api/entities")] == [[], [], []]
    assert sorted(files.rglob("*")) == kept


def test_the_lake_hunts_again_after_a_hunt_was_stopped(keeper: Edge, monkeypatch: pytest.MonkeyPatch) -> None:
    form = HuntIn(detector="co_action", dataset=load_farm(keeper))
    hurried = Lake(keeper.settings.lake_dir, limits=Limits(seconds=SECONDS))
    with monkeypatch.context() as patched:
        patched.setitem(detectors(), "co_action", replace(detectors()["co_action"], find=never_ending))
        with pytest.raises(TooLarge):
            hunt_now(edge=keeper, lake=hurried, form=form)
    hurried.limits = Limits()

    assert len(hunt_now(edge=keeper, lake=hurried, form=form).leads) == 1


@pytest.mark.parametrize("version", [-1, 2**31, 1.5, "newest"])
def test_a_version_that_no_dataset_could_have_is_refused(ana: Person, keeper: Edge, version: object) -> None:
    asked = {"detector": "co_action", "dataset": "streams", "version": version}

    assert problem(ana.post("/api/hunts", json=asked)) == (422, "malformed_request")
