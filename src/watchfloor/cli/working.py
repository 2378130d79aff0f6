"""`watchfloor work`: the jobs of the desk, and what goes on without being asked."""

import logging

from watchfloor.api.app import open_workspace
from watchfloor.api.child import COMMAND
from watchfloor.api.wiring import DUTIES
from watchfloor.cli.database import refuse_old
from watchfloor.cli.home import existing_settings
from watchfloor.cli.options import Parent
from watchfloor.cli.printing import say
from watchfloor.infra.jobs.confinement import die_with
from watchfloor.infra.jobs.worker import leave, work
from watchfloor.infra.settings import Settings


def work_on(parent: Parent = 0) -> None:
    """Do the jobs of the workspace and its duties, until stopped; a second one refuses."""
    refuse_old(existing_settings().database_url)
    if parent:
        die_with(parent)
    logging.basicConfig(format="%(asctime)s %(name)s %(message)s")
    place = open_workspace(Settings())
    work(place, DUTIES, COMMAND, ready=lambda: say("Working; stop it with Ctrl-C."))
    leave(0)
