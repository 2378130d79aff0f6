"""Where the desk is served: this machine's own address, and a port that nobody else has."""

import socket
from typing import Annotated

import typer

from watchfloor.kernel.errors import Conflict

ADDRESS = "127.0.0.1"
PORT = 8787
Port = Annotated[int, typer.Option(min=1, max=65_535, help="The port on this machine's own address.")]


def refuse_taken(port: int) -> None:
    """Raise Conflict where somebody listens there: the server would share the port, and each get half the requests."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            fix = "Stop what listens there, or name another --port."
            raise Conflict(f"The port {port} cannot be had ({error.strerror}).", fix=fix, code="port_taken") from None
