"""The command line under test: a workspace in a folder of its own, and commands run as a shell would."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from watchfloor.cli.main import main


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it exited."""

    code: int
    out: str
    problem: str

    @property
    def json(self) -> Any:
        """Its output, read as JSON."""
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An address for a workspace where nothing is yet."""
    for name in ("WATCHFLOOR_URL", "WATCHFLOOR_TOKEN", "WATCHFLOOR_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WATCHFLOOR_HOME", str(tmp_path / "desk"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "desk"


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run one command line."""

    def run_one(*arguments: str) -> Ran:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        said = capsys.readouterr()
        return Ran(int(ended.value.code or 0), said.out, said.err)

    return run_one


@pytest.fixture
def desk(run: Run) -> Run:
    """The same, in a workspace that is made."""
    assert run("init", "--name", "lea").code == 0
    return run


@pytest.fixture
def plays(home: Path, tmp_path: Path) -> Path:
    """A file of plays and beside it its declaration, which binds an actor and no target."""
    rows = [f"2026-11-0{day}T10:00:00Z,a{account},=t{account}" for day in range(1, 5) for account in range(3)]
    (tmp_path / "plays.csv").write_text("\n".join(["at,account,title", *rows]) + "\n", "utf-8")
    declared = "dataset: plays\ntime: at\nroles: {actor: account}\nkinds: {actor: account}\ntext: [title]\n"
    (tmp_path / "plays.yaml").write_text(declared, "utf-8")
    return tmp_path / "plays.csv"


@pytest.fixture
def loaded(desk: Run, plays: Path) -> Run:
    """A workspace that holds the plays."""
    added = desk("data", "add", "plays", "plays.csv", "--map", "plays.yaml")
    assert added.code == 0, added.problem
    return desk
