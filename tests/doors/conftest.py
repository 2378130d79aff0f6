"""The desk with its three doors open, and a decision that waits in front of them."""

import pytest

from doors.scene import Scene
from doors.ways import CommandLine, Door, Http, PythonClient
from factories.desks import Desk


@pytest.fixture
def scene(desk: Desk) -> Scene:
    return Scene(desk)


@pytest.fixture
def command(desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(desk, monkeypatch, capsys)


@pytest.fixture
def doors(desk: Desk, command: CommandLine) -> dict[str, Door]:
    return {"http": Http(desk), "client": PythonClient(desk), "command": command}
