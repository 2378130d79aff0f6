"""`watchfloor work`: the jobs of the desk, and what goes on without being asked."""

from logging.config import dictConfig

from watchfloor.api.app import open_workspace
from watchfloor.api.obeying import get_ready, obey_once
from watchfloor.api.wiring import DUTIES
from watchfloor.cli.database import refuse_old
from watchfloor.cli.exits import exit_code
from watchfloor.cli.home import existing_settings
from watchfloor.cli.options import Parent
from watchfloor.cli.printing import say
from watchfloor.infra.jobs.confinement import die_with
from watchfloor.infra.jobs.fork_server import ForkServer
from watchfloor.infra.jobs.worker import leave, work
from watchfloor.infra.observe.logs import log_config
from watchfloor.infra.place import Place
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import WatchfloorError


def work_on(parent: Parent = 0) -> None:
    """Do the jobs of the workspace and its duties, until stopped; a second one refuses."""
    if parent:
        die_with(parent)
    database = existing_settings().database_url
    server = ForkServer.copied(obey_once, prepare=get_ready)  # before anything is opened and any thread begun
    refuse_old(database)
    settings = Settings()
    dictConfig(log_config(settings.log_format, settings.log_level))
    leave(_work(open_workspace(settings), server))


def _work(place: Place, server: ForkServer) -> int:
    """Work, and give the exit code. A problem is told here: threads that wait for ever hold up an orderly end."""
    try:
        work(place, DUTIES, server, ready=lambda: say("Working; stop it with Ctrl-C."))
    except WatchfloorError as error:
        say(str(error))
        return exit_code(error)
    return 0
