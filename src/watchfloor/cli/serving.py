"""`watchfloor serve` and `watchfloor demo`: the desk on this machine's own address, and a simulated one."""

from typing import Annotated

import typer
from fastapi import FastAPI
from granian.constants import Interfaces
from granian.server import Server

from watchfloor.api.app import create_app, open_workspace
from watchfloor.cli.home import existing_settings, local_settings
from watchfloor.cli.printing import say
from watchfloor.demo import tour
from watchfloor.infra.settings import Settings

ADDRESS = "127.0.0.1"
PORT = 8787
Port = Annotated[int, typer.Option(min=1, max=65_535, help="The port on this machine's own address.")]


def serve(port: Port = PORT) -> None:
    """Serve the workspace to this machine; a proxy with TLS belongs in front of anything wider."""
    existing_settings()
    say(f"The desk is at http://{ADDRESS}:{port}; stop it with Ctrl-C.")
    target = "watchfloor.cli.serving:make_app"
    Server(target, address=ADDRESS, port=port, interface=Interfaces.ASGI, factory=True).serve()


def make_app() -> FastAPI:
    """The application of the workspace that the environment names, for a server that starts it by name."""
    return create_app(open_workspace(Settings()))


def demo(
    scale: Annotated[str, typer.Option(help="tiny or small.")] = "small",
    port: Port = PORT,
    is_served: Annotated[bool, typer.Option("--serve/--no-serve", help="Serve the desk afterwards.")] = True,
) -> None:
    """Make a simulated workspace and walk one investigation through it."""
    tour.run(local_settings().root, scale, say)
    if is_served:
        serve(port)
