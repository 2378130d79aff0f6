"""A request in a process of its own, which ends without a word where a named function is called."""

import importlib
import multiprocessing
import os
import signal
from dataclasses import dataclass
from pathlib import Path

from watchfloor.api.app import create_app, open_workspace
from watchfloor.client.connection import Connection
from watchfloor.infra.settings import Settings

SECONDS = 120


@dataclass(frozen=True)
class Request:
    """What is sent, by whom, and the function (module, name) that the process does not live to call."""

    step: tuple[str, str]
    home: Path
    database: str
    token: str
    path: str
    form: object
    headers: dict[str, str]


def exit_of(request: Request) -> int | None:
    """How the process ended. A server forks it that has imported the desk once."""
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["watchfloor.api.app"])
    sender = processes.Process(target=send, args=(request,))
    sender.start()
    sender.join(SECONDS)
    return sender.exitcode


def send(request: Request) -> None:
    """Send the request, and die on the way."""
    module, name = importlib.import_module(request.step[0]), request.step[1]
    assert callable(getattr(module, name))
    setattr(module, name, lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
    place = open_workspace(Settings(home=request.home, database=request.database))
    with Connection(token=request.token, app=create_app(place)) as connection:
        connection.send("POST", request.path, json=request.form, headers=request.headers)
