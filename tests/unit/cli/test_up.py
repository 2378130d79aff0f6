"""`watchfloor up`: both processes of a desk, which outlive each other and end with it."""

import json
import os
import signal
import socket
from contextlib import suppress
from pathlib import Path

from factories.desks import Desk as Workspace
from factories.processes import COMMAND, is_alive, running, until
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk
from watchfloor.client.problems import Unreachable

ROWS = "account,track,at\n" + "".join(f"a{n},t{n % 3},2026-01-01T00:00:{n:02d}Z\n" for n in range(20))
DECLARED = {"dataset": "plays", "time": "at", "roles": {"actor": "account", "object": "track"}}


def children_of(pid: int) -> dict[str, int]:
    """The direct children of a process, by the command that each is."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    lines = {int(one): Path(f"/proc/{one}/cmdline").read_bytes().split(b"\0") for one in found}
    return {name: one for one, line in lines.items() for name in ("serve", "work") if name.encode() in line}


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def is_ready(connection: Connection) -> bool:
    """Whether the server answers, and says that it has what it needs."""
    with suppress(Unreachable):
        return connection.send("GET", "/readyz").is_success
    return False


def test_a_desk_goes_on_when_either_process_was_killed_and_ends_as_a_whole(
    sqlite_template: Path, tmp_path: Path
) -> None:
    home, port = tmp_path / "home", free_port()
    home.mkdir()
    (home / "ledger.db").write_bytes(sqlite_template.read_bytes())
    workspace = Workspace(home, f"sqlite:///{home / 'ledger.db'}", inline=False)
    token = workspace.token("lea")
    (tmp_path / "plays.csv").write_text(ROWS, "utf-8")
    command = (*COMMAND, "up", "--port", str(port))
    with (
        running(command, home, "Working", WATCHFLOOR_IMPORT_ROOTS=json.dumps([str(tmp_path)])) as desk,
        Connection(token=token, url=f"http://127.0.0.1:{port}") as connection,
    ):
        assert desk.process is not None
        up = desk.process.pid
        client = Desk(connection)
        client.wait(seconds=90)
        both = children_of(up)

        os.kill(both["work"], signal.SIGKILL)
        until(lambda: not is_alive(both["work"]))
        assert is_ready(connection)
        os.kill(both["serve"], signal.SIGKILL)
        until(lambda: not is_alive(both["serve"]))
        until(lambda: is_ready(connection))
        loaded = client.load("plays", ["plays.csv"], declaration=DECLARED)

        assert (loaded.rows, client.list_jobs().items[0].attempt) == (20, 1)
        again = children_of(up)
        assert again.keys() == both.keys()
        assert not set(again.values()) & set(both.values())
        assert desk.stop() == 0
        assert [is_alive(pid) for pid in again.values()] == [False, False]
    workspace.close()
