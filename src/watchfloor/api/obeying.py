"""What the process of one job is made of: the whole desk, and an ear for its order."""

from typing import BinaryIO

from sqlalchemy.orm import configure_mappers

from watchfloor.api.app import open_workspace
from watchfloor.domain.detection.registry import detectors
from watchfloor.infra.jobs.child import obey


def get_ready() -> None:
    """Do what each child would do anew: import the detectors, and work out how tables and objects go together."""
    detectors()
    configure_mappers()


def obey_once(orders: BinaryIO, ear: int) -> None:
    """Wait for one order and carry it out."""
    obey(open_workspace, orders, ear)
