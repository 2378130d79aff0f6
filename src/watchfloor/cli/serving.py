"""`watchfloor serve`: the desk on this machine's own address."""

import signal
from multiprocessing import parent_process

from fastapi import FastAPI
from granian.constants import Interfaces
from granian.server import Server

from watchfloor.api.app import create_app, open_workspace
from watchfloor.cli.address import ADDRESS, PORT, Port, refuse_taken
from watchfloor.cli.database import refuse_old
from watchfloor.cli.home import existing_settings
from watchfloor.cli.late import SERVER
from watchfloor.cli.options import Parent
from watchfloor.cli.printing import say
from watchfloor.infra.jobs.confinement import die_with
from watchfloor.infra.observe.logs import log_config
from watchfloor.infra.settings import Settings

ENDING = 30  # seconds for the answers that were begun; streams of events end at once


def serve(port: Port = PORT, parent: Parent = 0) -> None:
    """Serve the workspace to this machine; a proxy with TLS belongs in front of anything wider."""
    if parent:
        die_with(parent, signal.SIGTERM)
    settings = existing_settings()
    refuse_old(settings.database_url)
    refuse_taken(port)
    say(f"The desk is at http://{ADDRESS}:{port}; stop it with Ctrl-C.")
    target = SERVER
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


def make_app() -> FastAPI:
    """The application of the workspace that the environment names, for a server that starts it by name.

    Its process ends with the server that started it: one that was left behind would hold the port, and the next server
    could not begin.
    """
    server = parent_process()
    if server is not None and server.pid is not None:
        die_with(server.pid)
    return create_app(open_workspace(Settings()))
