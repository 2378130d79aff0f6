"""Over real HTTP: the same desk, and the command line that works there."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factories.desks import Desk as Workspace
from factories.serving import served
from watchfloor.cli.main import main
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk
from watchfloor.client.generated.shapes import OpenCase
from watchfloor.client.problems import ProblemAnswer


@pytest.fixture
def workspace(sqlite_template: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A workspace on SQLite, whose people have tokens."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "ledger.db").write_bytes(sqlite_template.read_bytes())
    opened = Workspace(home, f"sqlite:///{home / 'ledger.db'}")
    yield opened
    opened.close()


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """One command line on the server that the environment names: exit code, output, problems."""
    monkeypatch.delenv("WATCHFLOOR_HOME", raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return run


def test_client_and_command_line_work_on_a_server(
    workspace: Workspace,
    shell: Callable[..., tuple[int, str, str]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    note = tmp_path / "note.txt"
    note.write_bytes(b"seen\n" * 200_000)
    token = workspace.token("lea")
    with served(workspace.settings.root) as url:
        with Connection(token=token, url=url) as connection:
            desk = Desk(connection)
            case = desk.open_case(OpenCase(title="Odd plays")).ref
            kept = desk.keep_file(case, note, title="A note", source="the desk")
            assert desk.read_evidence_content(kept.ref) == note.read_bytes()
            with pytest.raises(ProblemAnswer) as caught:
                desk.show_case("CASE-9")
            assert (caught.value.status, len(caught.value.request) > 8) == (404, True)
        monkeypatch.setenv("WATCHFLOOR_URL", url)
        monkeypatch.setenv("WATCHFLOOR_TOKEN", token)
        assert shell("evidence", "seal", kept.ref)[0] == 0
        code, out, _ = shell("case", "list")
        assert (code, case in out) == (0, True)
        about = ("--title", "A note again", "--source", "a stranger", "--file", str(note), "--json")
        code, out, progress = shell("evidence", "add", case, *about)
        assert (code, json.loads(out)["state"], json.loads(out)["sha256"]) == (0, "held", kept.sha256)
        assert "1,000,000 of 1,000,000 bytes" in progress
        code, _, problem = shell("data", "add", "plays", str(note), "--guess")
        assert code in {2, 3}, problem
        monkeypatch.setenv("WATCHFLOOR_TOKEN", "wf_false")
        assert shell("case", "list")[0] == 3
    code, _, problem = shell("case", "list")
    assert (code, "WATCHFLOOR_URL" in problem) == (3, True)
