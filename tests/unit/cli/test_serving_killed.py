"""A server that is killed takes the process that answers with it, so that the next one finds its port free."""

import socket
import subprocess
from pathlib import Path

from factories.processes import COMMAND, is_alive, serving, until
from watchfloor.cli.address import refuse_taken
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk
from watchfloor.kernel.errors import Conflict


def children_of(pid: int) -> list[int]:
    """The processes that a process started."""
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8")
    return [int(child) for child in told.split()]


def is_free(port: int) -> bool:
    try:
        refuse_taken(port)
    except Conflict:
        return False
    return True


def test_nothing_of_a_killed_server_stays_and_holds_its_port(tmp_path: Path) -> None:
    home = tmp_path / "home"
    subprocess.run([*COMMAND, "init"], env={"WATCHFLOOR_HOME": str(home)}, check=True, capture_output=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = serving(home, port)
    server.start()
    assert server.process is not None
    (answering,) = children_of(server.process.pid)
    with Connection(token="nobody", url=f"http://127.0.0.1:{port}") as connection:
        Desk(connection).wait(seconds=90)

    server.kill()

    until(lambda: not is_alive(answering))
    until(lambda: is_free(port))  # the kernel closes what a process held a moment after it is gone
