"""`watchfloor demo` ends with a desk to sign in to, and with a browser where somebody sits before it."""

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factories.odd_server import OddServer
from watchfloor.cli import simulation
from watchfloor.cli.simulation import has_somebody_before_it, open_browser
from watchfloor.demo.tour import NEXT

Run = Callable[..., Any]
PASSWORD = "amber-otter-quill-spruce-zinc"


@pytest.fixture
def toured(home: Path) -> Path:
    """A workspace where the tour has ended."""
    for folder in ("out", "keys"):
        (home / folder).mkdir(parents=True)
    (home / "out" / NEXT).write_text("Simulation: CASE-1 is closed.\n", "utf-8")
    (home / "keys" / "simulation-sign-in.txt").write_text(PASSWORD, "utf-8")
    return home


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ports on which a desk would be served."""
    ports: list[int] = []
    monkeypatch.setattr(simulation, "up", ports.append)
    return ports


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses at which a browser would be opened."""
    addresses: list[str] = []
    monkeypatch.setattr("webbrowser.open", addresses.append)
    return addresses


@pytest.mark.usefixtures("toured")
def test_the_last_words_say_where_and_as_whom_to_sign_in_each_time(run: Run, served: list[int]) -> None:
    for _ in range(2):
        told = run("demo", "--port", "8799").problem
        *_, where, people, password = told.splitlines()

        assert where == "Sign in at http://127.0.0.1:8799"
        assert people.endswith("  demo-lead, demo-analyst, demo-reviewer")
        assert password.split() == ["password", PASSWORD]

    assert served == [8799, 8799]


@pytest.mark.usefixtures("toured")
def test_a_demo_that_is_not_served_ends_with_the_same_words(run: Run, served: list[int]) -> None:
    assert PASSWORD in run("demo", "--no-serve").problem
    assert served == []


def test_a_port_that_somebody_has_is_told_before_anything_is_made(run: Run, home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        told = run("demo", "--port", str(taken.getsockname()[1]))

    assert (told.code, home.exists()) == (3, False)
    assert "cannot be had" in told.problem


@pytest.mark.parametrize(
    ("is_terminal", "surroundings", "expected"),
    [
        (True, {"DISPLAY": ":0"}, True),
        (True, {"WAYLAND_DISPLAY": "wayland-0"}, True),
        (False, {"DISPLAY": ":0"}, False),
        (True, {"DISPLAY": ":0", "CI": "true"}, False),
        (True, {}, False),
    ],
)
def test_a_browser_is_for_somebody_at_a_screen(
    monkeypatch: pytest.MonkeyPatch, is_terminal: bool, surroundings: dict[str, str], expected: bool
) -> None:
    for name in ("CI", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: is_terminal)

    assert has_somebody_before_it() == expected


def test_a_browser_is_opened_once_the_desk_answers(shown: list[str]) -> None:
    server = OddServer()
    open_browser(server.url)
    server.stop()

    assert shown == [server.url]


def test_no_browser_is_opened_on_a_desk_that_never_answers(shown: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulation, "STARTING", 0.0)

    open_browser("http://127.0.0.1:9")

    assert shown == []


@pytest.mark.usefixtures("toured", "served")
def test_whoever_sits_before_the_demo_has_it_opened(
    run: Run, shown: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simulation, "has_somebody_before_it", lambda: True)
    monkeypatch.setattr(simulation, "Thread", AtOnce)
    monkeypatch.setattr("watchfloor.client.desk.Desk.wait", lambda *_, **__: None)

    run("demo", "--port", "8799")

    assert shown == ["http://127.0.0.1:8799"]


class AtOnce:
    """A thread that is through when it is started."""

    def __init__(self, target: Callable[..., None], args: tuple[str, ...], **_: object) -> None:
        self.start = lambda: target(*args)
