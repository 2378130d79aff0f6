"""A command imports what it needs: the version without the client, a server's client without the application."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from factories.odd_server import OddServer

HEAVY = ("watchfloor.api", "watchfloor.domain", "watchfloor.engine", "watchfloor.infra", "watchfloor.demo")
DRIVERS = ("duckdb", "deltalake", "ibis", "scipy", "sknetwork", "typst", "sqlalchemy", "alembic", "fastapi", "granian")
SEEN = """
import sys
from watchfloor.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit as ended:
    print(ended.code or 0, *sorted(sys.modules), sep="\\n", file=sys.stderr)
"""


@pytest.fixture
def server() -> Iterator[OddServer]:
    """Something that answers a list of nobody."""
    answering = OddServer()
    answering.answer = (200, "application/json", b'{"items": [], "next_cursor": null}')
    yield answering
    answering.stop()


def loaded(*command: str, **environment: str) -> tuple[int, set[str]]:
    """The exit code of a command in a process of its own, and the modules that were imported there."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WATCHFLOOR_")}
    started = [sys.executable, "-c", SEEN, *command]
    ran = subprocess.run(started, capture_output=True, text=True, check=True, env=kept | environment)
    said = ran.stderr.splitlines()
    place = next(place for place, line in enumerate(said) if line.isdigit())
    return int(said[place]), set(said[place + 1 :])


def packages(modules: set[str], names: tuple[str, ...]) -> set[str]:
    """Those of the packages of which anything was imported."""
    return {name for name in names if any(module == name or module.startswith(f"{name}.") for module in modules)}


@pytest.mark.parametrize("command", [["version"], ["version", "--json"], ["--help"]])
def test_what_asks_nothing_of_a_desk_imports_neither_application_nor_client(command: list[str]) -> None:
    code, modules = loaded(*command)
    assert code == 0
    assert packages(modules, (*HEAVY, *DRIVERS, "httpx", "watchfloor.client.generated")) == set()


@pytest.mark.parametrize(
    "command", [["case", "list"], ["lead", "list"], ["data", "list", "--json"], ["action", "list"]]
)
def test_a_command_on_a_server_imports_no_application(server: OddServer, command: list[str]) -> None:
    code, modules = loaded(*command, WATCHFLOOR_URL=server.url, WATCHFLOOR_TOKEN="wf_any")
    assert code == 0
    assert packages(modules, (*HEAVY, *DRIVERS)) == set()


def test_the_end_of_a_servers_ledger_needs_no_application(server: OddServer) -> None:
    server.answer = (200, "application/json", b"[]")
    code, modules = loaded("ledger", "tail", WATCHFLOOR_URL=server.url, WATCHFLOOR_TOKEN="wf_any")
    assert code == 0
    assert packages(modules, HEAVY) == set()


def test_the_application_in_this_process_imports_no_detector_before_one_is_asked_for() -> None:
    seen = "import sys, watchfloor.cli.inside; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert packages(set(ran.stdout.split()), ("scipy", "sknetwork", "sqlalchemy")) == {"sqlalchemy"}


def test_the_check_can_tell_a_heavy_command() -> None:
    _, modules = loaded("doctor", "--help")
    assert {"watchfloor.infra", "sqlalchemy"} <= packages(modules, (*HEAVY, *DRIVERS))
