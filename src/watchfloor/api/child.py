"""`python -m watchfloor.api.child`: the process in which `work` has one job done; it is told which on its input."""

import sys

from watchfloor.api.app import open_workspace
from watchfloor.domain.detection.registry import detectors
from watchfloor.infra.jobs.child import obey

COMMAND = (sys.executable, "-m", "watchfloor.api.child")

if __name__ == "__main__":
    detectors()  # imported while it waits for its order
    obey(open_workspace)
