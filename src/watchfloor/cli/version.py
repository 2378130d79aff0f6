"""`watchfloor version`: which Watchfloor this is."""

from importlib.metadata import version as installed_version

from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import show


def version(as_json: AsJson = False) -> None:
    """The version of Watchfloor."""
    show({"version": installed_version("watchfloor")}, as_json=as_json)
