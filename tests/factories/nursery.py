"""A `watchfloor` for shells that has been imported before it is called: each call is a copy of one waiting process.

What runs is the command itself, in a process of its own with the caller's arguments, folder, surroundings and streams;
only reading the modules anew is spared, which is most of what a short command does.
"""

import json
import os
import socket
import socketserver
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import scipy.stats  # noqa: F401 - scipy would import it in every copy that hunts

from factories.routed import read_everything
from watchfloor.cli.main import main

TESTS = Path(__file__).parents[1]
LONGEST = 1_000_000
CALLER = """#!{python} -IS
import json, os, socket, sys
nursery = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
nursery.connect({address!r})
asked = {{"arguments": sys.argv[1:], "folder": os.getcwd(), "surroundings": dict(os.environ)}}
socket.send_fds(nursery, [json.dumps(asked).encode()], [0, 1, 2])
sys.exit(int(nursery.recv(8) or b"70"))
"""


class Call(socketserver.BaseRequestHandler):
    """One command; the server has already made this process a copy of itself."""

    request: socket.socket

    def handle(self) -> None:
        """Be the command, and tell the caller how it ended."""
        said, streams, _, _ = socket.recv_fds(self.request, LONGEST, 3)
        asked = json.loads(said)
        for place, stream in enumerate(streams):
            os.dup2(stream, place)
        os.chdir(asked["folder"])
        os.environ.clear()
        os.environ.update(asked["surroundings"])
        code = 0
        try:
            main(asked["arguments"])
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else int(bool(ended.code))
        sys.stdout.flush()
        sys.stderr.flush()
        self.request.sendall(str(code).encode())


class Nursery(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    """Where the copies are made."""


@contextmanager
def nursery(folder: Path) -> Iterator[Path]:
    """The folder with a `watchfloor` that works as long as this is open."""
    environment = os.environ | {"PYTHONPATH": str(TESTS)}
    command = [sys.executable, "-m", "factories.nursery", str(folder)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as waiting:
        assert waiting.stdout is not None
        assert waiting.stdout.readline() == "ready\n"
        yield folder
        waiting.kill()


def answer_calls(folder: Path) -> None:
    """Put the caller into the folder and be there for it."""
    read_everything()
    address, caller = folder / "calls", folder / "watchfloor"
    with Nursery(str(address), Call) as waiting:
        caller.write_text(CALLER.format(python=sys.executable, address=str(address)), "utf-8")
        caller.chmod(0o755)
        print("ready", flush=True)  # noqa: T201 - told to who waits for it
        waiting.serve_forever()


if __name__ == "__main__":
    answer_calls(Path(sys.argv[1]))
