"""`watchfloor serve`: the desk on this machine's own address."""

import socket
from typing import Annotated

import typer
from fastapi import FastAPI
from granian.constants import Interfaces
from granian.server import Server

from watchfloor.api.app import create_app, open_workspace
from watchfloor.cli.database import refuse_old
from watchfloor.cli.home import existing_settings
from watchfloor.cli.printing import say
from watchfloor.infra.observe.logs import log_config
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import Conflict

ADDRESS = "127.0.0.1"
PORT = 8787
ENDING = 30  # seconds for the answers that were begun; streams of events end at once
Port = Annotated[int, typer.Option(min=1, max=65_535, help="The port on this machine's own address.")]


def serve(port: Port = PORT) -> None:
    """Serve the workspace to this machine; a proxy with TLS belongs in front of anything wider."""
    settings = existing_settings()
    refuse_old(settings.database_url)
    refuse_taken(port)
    say(f"The desk is at http://{ADDRESS}:{port}; stop it with Ctrl-C.")
    target = "watchfloor.cli.serving:make_app"
    logs = log_config(settings.log_format, settings.log_level)
    Server(
        target,
        address=ADDRESS,
        port=port,
        interface=Interfaces.ASGI,
        factory=True,
        log_dictconfig=logs,
        workers_kill_timeout=ENDING,
    ).serve()


def refuse_taken(port: int) -> None:
    """Raise Conflict where somebody listens there: the server would share the port, and each get half the requests."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            fix = "Stop what listens there, or name another --port."
            raise Conflict(f"The port {port} cannot be had ({error.strerror}).", fix=fix, code="port_taken") from None


def make_app() -> FastAPI:
    """The application of the workspace that the environment names, for a server that starts it by name."""
    return create_app(open_workspace(Settings()))
