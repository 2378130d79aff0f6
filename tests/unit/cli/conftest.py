"""The command line under test: a workspace in a folder of its own, and commands run as a shell would."""

import json
import shutil
from collections.abc import Callable
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from factories.desks import CHEAP
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
ELSEWHERE = ("WATCHFLOOR_URL", "WATCHFLOOR_TOKEN", "WATCHFLOOR_DATABASE")
ACCOUNTS, TRACKS = 12, 15
ADDS = """dataset: adds
time: at
roles: {actor: account, object: track}
kinds: {actor: account, object: track}
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An address for a workspace where nothing is yet."""
    for name in ELSEWHERE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WATCHFLOOR_HOME", str(tmp_path / "desk"))
    for name, value in CHEAP.items():
        monkeypatch.setenv(f"WATCHFLOOR_{name.upper()}", str(value))
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


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Two workspaces that tests copy: `fresh` with its first person, and `hunted`, where a ring has been hunted."""
    folder = tmp_path_factory.mktemp("workspaces")
    made = {name: folder / name for name in ("fresh", "hunted")}
    (folder / "adds.csv").write_text(adds(), "utf-8")
    (folder / "adds.yaml").write_text(ADDS, "utf-8")
    with pytest.MonkeyPatch.context() as patched, chdir(folder):
        for name in ELSEWHERE:
            patched.delenv(name, raising=False)
        patched.setenv("WATCHFLOOR_HOME", str(made["fresh"]))
        succeed("init", "--name", "lea")
        shutil.copytree(made["fresh"], made["hunted"])
        patched.setenv("WATCHFLOOR_HOME", str(made["hunted"]))
        succeed("data", "add", "adds", "adds.csv", "--map", "adds.yaml")
        succeed("hunt", "co_action", "--on", "adds", "--hypothesis", "A ring adds together.")
    return made


def succeed(*arguments: str) -> None:
    """Run one command line that must end well."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert not ended.value.code


def adds() -> str:
    """A ring that adds the same tracks in the same minute, and a crowd that does not."""
    ring = [
        f"2026-11-{track + 1:02d}T10:00:{account:02d}Z,ring{account},t{track}"
        for track in range(TRACKS)
        for account in range(ACCOUNTS)
    ]
    crowd = [
        f"2026-11-{(other * 7) % 28 + 1:02d}T{other % 24:02d}:30:00Z,fan{other},c{other % 40}" for other in range(600)
    ]
    return "\n".join(["at,account,track", *ring, *crowd]) + "\n"


@pytest.fixture
def desk(run: Run, home: Path, templates: dict[str, Path]) -> Run:
    """The same, in a workspace that is made."""
    shutil.copytree(templates["fresh"], home)
    return run


@pytest.fixture
def hunted(run: Run, home: Path, templates: dict[str, Path]) -> Run:
    """The same, in a workspace with the dataset `adds` and one lead, the ring."""
    shutil.copytree(templates["hunted"], home)
    return run


@pytest.fixture
def case(hunted: Run) -> str:
    """A case that was opened from the ring's lead."""
    return str(hunted("lead", "case", "LEAD-1", "--title", "The ring", "--json").json["ref"])


@pytest.fixture
def as_person(hunted: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let commands be somebody else's, who is added with the role where nobody is called so."""
    owner = hunted

    def become(name: str, *roles: str) -> None:
        monkeypatch.delenv("WATCHFLOOR_TOKEN", raising=False)
        added = owner("user", "add", name, *[part for role in roles for part in ("--role", role)])
        assert added.code == 0 or "is here already" in added.problem
        monkeypatch.setenv("WATCHFLOOR_TOKEN", owner("user", "token", name).out.strip())

    return become


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
