"""A desk behind real HTTP: the command that serves, in a process of its own."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk

STARTING = 90.0


@contextmanager
def served(home: Path, *, ending: signal.Signals = signal.SIGINT) -> Iterator[str]:
    """The address of a server over a workspace, told to end by a signal at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WATCHFLOOR_")}
    command = [sys.executable, "-c", "from watchfloor.cli.main import main; main()", "serve", "--port", str(port)]
    kept["WATCHFLOOR_HOME"] = str(home)
    with subprocess.Popen(command, env=kept, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        url = f"http://127.0.0.1:{port}"
        try:
            with Connection(token="nobody", url=url) as connection:
                Desk(connection).wait(seconds=STARTING)
            yield url
        finally:
            server.send_signal(ending)
            server.wait(timeout=STARTING)
