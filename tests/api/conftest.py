"""What API tests find in the lake and on the desk before they begin."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from factories.desks import Desk
from factories.hunts import add_file
from watchfloor.domain.leads.schemas import Claim, Member
from watchfloor.domain.leads.service import observe
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.refs import EntityRef

PLAYS = {
    "dataset": "plays",
    "time": "at",
    "roles": {"actor": "account", "object": "track"},
    "kinds": {"actor": "account", "object": "track"},
}
FIRST = ("op-a,t1,01", "op-a,t2,02", "op-a,t3,03", "op-b,t1,04", "op-b,t2,05")


@pytest.fixture
def keeper(desk: Desk) -> Edge:
    """Whoever loads the desk's data."""
    return desk.edge("lea")


@pytest.fixture
def vip_keeper(desk: Desk) -> Edge:
    """Whoever loads what only a compartment may see."""
    return desk.edge("zoe")


def add_plays(keeper: Edge, path: Path, rows: Sequence[str] = FIRST, *, compartment: str | None = None) -> str:
    """Load plays, each written account,track,second, through the desk's own door."""
    lines = [f"{account},{track},2026-01-01T00:00:{second}Z" for account, track, second in (r.split(",") for r in rows)]
    path.write_text("\n".join(["account,track,at", *lines]) + "\n", encoding="utf-8")
    return add_file(keeper, path, PLAYS, compartment=compartment)


@pytest.fixture
def plays(keeper: Edge, tmp_path: Path) -> str:
    return add_plays(keeper, tmp_path / "plays.csv")


@pytest.fixture
def vip_plays(vip_keeper: Edge, tmp_path: Path) -> str:
    return add_plays(vip_keeper, tmp_path / "plays.csv", compartment="vip")


@pytest.fixture
def more_plays(keeper: Edge, tmp_path: Path) -> Callable[[], None]:
    def load_more() -> None:
        add_plays(keeper, tmp_path / "more.csv", ["op-c,t1,06"])

    return load_more


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
