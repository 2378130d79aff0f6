"""What API tests find in the lake and on the desk before they begin."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from conftest import Desk
from watchfloor.domain.leads.schemas import Claim, Member
from watchfloor.domain.leads.service import observe
from watchfloor.engine.datasets.schemas import LoadIn
from watchfloor.engine.datasets.tasks import load_dataset
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.kernel.refs import EntityRef

PLAYS = {
    "dataset": "plays",
    "time": "at",
    "roles": {"actor": "account", "object": "track"},
    "kinds": {"actor": "account", "object": "track"},
}
FIRST = ("op-a,t1,01", "op-a,t2,02", "op-a,t3,03", "op-b,t1,04", "op-b,t2,05")


@pytest.fixture
def lake(desk: Desk) -> Lake:
    return lake_at(desk.settings.lake_dir)


def _load(desk: Desk, lake: Lake, path: Path, rows: Sequence[str]) -> None:
    lines = [f"{account},{track},2026-01-01T00:00:{second}Z" for account, track, second in (r.split(",") for r in rows)]
    path.write_text("\n".join(["account,track,at", *lines]) + "\n", encoding="utf-8")
    edge = desk.edge("lea")
    edge.settings = edge.settings.model_copy(update={"local": True})
    form = LoadIn.model_validate({"paths": [str(path)], "declaration": PLAYS, "message": "plays"})
    load_dataset(edge=edge, lake=lake, name="plays", form=form)


@pytest.fixture
def plays(desk: Desk, lake: Lake, tmp_path: Path) -> str:
    _load(desk, lake, tmp_path / "plays.csv", FIRST)
    return "plays"


@pytest.fixture
def more_plays(desk: Desk, lake: Lake, tmp_path: Path) -> Callable[[], None]:
    return lambda: _load(desk, lake, tmp_path / "more.csv", ["op-c,t1,06"])


@pytest.fixture
def lead(desk: Desk) -> str:
    edge = desk.edge("lea")
    now = desk.clock()
    claim = Claim(
        detector="co_action",
        version=1,
        family="coordination",
        key="k",
        title="Two accounts move together",
        explanation="They played the same tracks.",
        statistic="shared tracks",
        score=0.9,
        baseline=0.1,
        q_value=None,
        window_start=now,
        window_end=now,
        members=(Member(EntityRef("account", "a"), 0.9), Member(EntityRef("account", "b"), 0.8)),
        volume=10,
    )
    changes = edge.change(lambda unit: observe(unit=unit, claims=[claim], run="RUN-1", dataset="plays"))
    return changes[0].lead
