"""The guide to the Python client runs as it stands, against a server."""

import re
from pathlib import Path

import pytest

from factories.desks import Desk as Workspace
from factories.serving import served

PAGE = Path(__file__).parents[2] / "docs/guide/python-client.md"
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def test_the_guide_runs_from_top_to_bottom(
    sqlite_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "ledger.db").write_bytes(sqlite_template.read_bytes())
    workspace = Workspace(home, f"sqlite:///{home / 'ledger.db'}")
    monkeypatch.setenv("WATCHFLOOR_TOKEN", workspace.token("lea"))
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    with served(home) as url:
        monkeypatch.setenv("WATCHFLOOR_URL", url)
        for code in BLOCK.findall(PAGE.read_text("utf-8")):
            exec(compile(code, PAGE.name, "exec"), names)  # noqa: S102 - the page's own words
    workspace.close()
    told = capsys.readouterr().out
    assert told.startswith("lea\nCASE-1 Odd plays\nstale_version ")
    assert names["content"] == b"What I saw."
