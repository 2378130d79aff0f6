"""`python -m watchfloor.api.child`: the process in which `work` has one job done; it is told which on its input."""

import sys

from watchfloor.kernel.importing import imported

COMMAND = (sys.executable, "-m", "watchfloor.api.child")

if __name__ == "__main__":
    imported("watchfloor.api.obeying").obey_once()
