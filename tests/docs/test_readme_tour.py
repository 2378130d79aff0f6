"""The commands of the README's tour, each as it is written there, on a desk that the demo made."""

import re
import shlex
from pathlib import Path

import pytest

from factories.tours import copied, shared_tour
from watchfloor.cli.main import main

README = (Path(__file__).parents[2] / "README.md").read_text("utf8")
TOUR = README.partition("## Five minutes by command line")[2].partition("\n## ")[0]
COMMANDS = re.findall(r"^(watchfloor [^#\n]+)", TOUR, re.MULTILINE)


def test_every_command_of_the_tour_ends_well(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    toured = copied(shared_tour(tmp_path_factory), tmp_path / "desk")
    for elsewhere in ("WATCHFLOOR_URL", "WATCHFLOOR_TOKEN", "WATCHFLOOR_DATABASE"):
        monkeypatch.delenv(elsewhere, raising=False)
    monkeypatch.setenv("WATCHFLOOR_HOME", str(toured.home))
    monkeypatch.chdir(tmp_path)
    said = {}
    for command in COMMANDS:
        with pytest.raises(SystemExit) as ended:
            main(shlex.split(command)[1:])
        said[command.strip()] = capsys.readouterr().out
        assert not ended.value.code, command

    assert len(said) > 10
    assert [command for command, printed in said.items() if not printed] == []
    assert re.search(r"^holds: +True$", said["watchfloor ledger verify"], re.MULTILINE)
    assert "equal    recompute" in said["watchfloor verify case.zip --recompute"]
