"""`watchfloor serve`: the desk on this machine's own address."""

from typing import Annotated

import typer
from fastapi import FastAPI
from granian.constants import Interfaces
from granian.server import Server

from watchfloor.api.app import create_app, open_workspace
from watchfloor.cli.database import refuse_old
from watchfloor.cli.home import existing_settings
from watchfloor.cli.printing import say
from watchfloor.infra.settings import Settings

ADDRESS = "127.0.0.1"
PORT = 8787
Port = Annotated[int, typer.Option(min=1, max=65_535, help="The port on this machine's own address.")]


def serve(port: Port = PORT) -> None:
    """Serve the workspace to this machine; a proxy with TLS belongs in front of anything wider."""
    refuse_old(existing_settings().database_url)
    say(f"The desk is at http://{ADDRESS}:{port}; stop it with Ctrl-C.")
    target = "watchfloor.cli.serving:make_app"
    Server(target, address=ADDRESS, port=port, interface=Interfaces.ASGI, factory=True).serve()


def make_app() -> FastAPI:
    """The application of the workspace that the environment names, for a server that starts it by name."""
    return create_app(open_workspace(Settings()))
