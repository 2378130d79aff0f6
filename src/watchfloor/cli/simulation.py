"""`watchfloor demo`: a simulated workspace, for looking around before there is data."""

from typing import Annotated

import typer

from watchfloor.cli.address import PORT, Port
from watchfloor.cli.home import local_settings
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import say, show
from watchfloor.cli.serving import serve
from watchfloor.demo import tour
from watchfloor.demo.scale import SCALES

*SMALLER, LARGEST = (f"{scale.name} (about {scale.streams_target:,} streams)" for scale in SCALES.values())
SIZES = f"{', '.join(SMALLER)} or {LARGEST}"


def demo(
    scale: Annotated[str, typer.Option(help=f"{SIZES}.")] = "small",
    port: Port = PORT,
    is_served: Annotated[bool, typer.Option("--serve/--no-serve", help="Serve the desk afterwards.")] = True,
    as_json: AsJson = False,
) -> None:
    """Make a simulated workspace and walk one investigation through it."""
    home = local_settings().root
    report = tour.run(home, scale, say)
    if as_json:
        show({"home": str(home), "report": str(report)}, as_json=True)
    if is_served:
        serve(port)
