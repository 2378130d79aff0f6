"""A kind of job that does next to nothing, as slowly and as badly as a test asks for; and the process that does it."""

import os
import signal
import sys
import time
from functools import partial
from pathlib import Path

import typer
from pydantic import BaseModel, ConfigDict

from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.jobs.child import obey
from watchfloor.infra.jobs.fork_server import ForkServer
from watchfloor.infra.jobs.kinds import About, Bounds, Finish, JobKind, Made, Progress
from watchfloor.infra.jobs.worker import leave, work
from watchfloor.infra.place import Place, open_place
from watchfloor.infra.settings import Settings
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import InvalidInput, WatchfloorError

MEGABYTE = 1024**2


class Tiny(BaseModel):
    """What a tiny job does: marks that it began, waits until it is let go on where it is held, and does its deed."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    mark: str = ""
    held: bool = False
    deed: str = "note"
    subject: str | None = None


def gate_of(mark: Path) -> Path:
    """The file that lets a held job go on."""
    return mark.with_suffix(".go")


def check(edge: Edge, form: Tiny) -> About:
    require(edge.actor, Permission.HUNT_RUN)
    if form.deed == "impossible":
        raise InvalidInput("That cannot be done.", fix="Ask for something else.", code="impossible")
    return About(form.subject)


def act(edge: Edge, form: Tiny, progress: Progress) -> Finish:
    if form.deed == "keep":
        progress.close()
    mark = Path(form.mark)
    if form.mark:
        with mark.open("a", encoding="utf-8") as file:
            file.write(f"{os.getpid()}\n")
    progress.at(0.5, "waiting")
    while form.held and not gate_of(mark).exists():
        time.sleep(0.01)
    DEEDS.get(form.deed, nothing)()

    def finish(unit: WriteUnit) -> Made:
        unit.record("note.written", f"note:{mark.name}", payload={"by": edge.actor.id})
        return Made({"noted": form.deed})

    return finish


def nothing() -> None:
    """The deed of most."""


def eat() -> None:
    eaten = []
    while True:
        eaten.append(bytearray(50 * MEGABYTE))


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def leave_behind() -> None:
    """Start a process that would outlive the job."""
    if os.fork() == 0:
        time.sleep(600)
        os._exit(0)


def refuse() -> None:
    raise InvalidInput("The rows make no sense.", fix="Look at them.", code="no_sense", facts={"line": 3})


def stumble() -> None:
    raise RuntimeError("the secret name of somebody")


DEEDS = {"eat": eat, "die": die, "leave": leave_behind, "refuse": refuse, "stumble": stumble}
TINY = JobKind("tiny", Permission.LEAD_READ, Tiny, check, act, Bounds(memory=1024 * MEGABYTE))
HASTY = JobKind("hasty", Permission.LEAD_READ, Tiny, check, act, Bounds(memory=1024 * MEGABYTE, seconds=0.3))
KINDS = (TINY, HASTY)
RUN = "from watchfloor.kernel.importing import imported; imported('factories.tiny_jobs').run()"
WORK = (sys.executable, "-c", RUN)


def opened(settings: Settings) -> Place:
    return open_place(settings, kinds=KINDS)


def run() -> None:
    """Be the `work` of tiny jobs."""
    server = ForkServer.copied(partial(obey, opened))
    try:
        work(opened(Settings()), (), server, ready=lambda: typer.echo("ready"))
    except WatchfloorError as error:
        typer.echo(str(error))
        leave(1)
    leave(0)
