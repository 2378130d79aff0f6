"""A lake in a fresh folder, a declaration of plays, and files made on the spot."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from watchfloor.engine.declaration import Declaration, parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import LoadReport

PLAYS = """
dataset: plays
time: at
roles: {actor: account, object: track, ip: ip}
kinds: {object: track}
measures: {ms: int}
"""


@pytest.fixture
def plays() -> Declaration:
    return parse(PLAYS)


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake", limits=Limits(memory="500MB", seconds=60))


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a file beside the lake and tell its path."""

    def make(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return make


@pytest.fixture
def add(lake: Lake, plays: Declaration) -> Callable[..., LoadReport]:
    """Load files into the lake as Mika on 1 June 2026, under the declaration of plays unless another is given."""

    def act(*paths: Path, declaration: Declaration = plays) -> LoadReport:
        now = datetime(2026, 6, 1, tzinfo=UTC)
        return lake.load(declaration, paths, author="mika", message="first look", now=now)

    return act
