"""What the process of one job is made of: the whole desk, which takes long to import, and an ear for its order."""

from watchfloor.api.app import open_workspace
from watchfloor.domain.detection.registry import detectors
from watchfloor.infra.jobs.child import obey


def obey_once() -> None:
    """Wait for one order and carry it out."""
    detectors()  # imported while it waits for its order
    obey(open_workspace)
