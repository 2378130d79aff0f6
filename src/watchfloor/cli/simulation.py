"""`watchfloor demo`: a simulated workspace, for looking around before there is data."""

import os
import sys
import webbrowser
from threading import Thread
from typing import Annotated

import typer

from watchfloor.cli.address import ADDRESS, PORT, Port, refuse_taken
from watchfloor.cli.home import local_settings
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import say, show
from watchfloor.cli.supervising import up
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk
from watchfloor.demo import tour
from watchfloor.demo.desk import PEOPLE
from watchfloor.demo.scale import SCALES
from watchfloor.demo.sign_in import sign_in_words
from watchfloor.kernel.errors import Unavailable

*SMALLER, LARGEST = (f"{scale.name} (about {scale.streams_target:,} streams)" for scale in SCALES.values())
SIZES = f"{', '.join(SMALLER)} or {LARGEST}"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
STARTING = 60.0
NOBODY = "nobody"


def demo(
    scale: Annotated[str, typer.Option(help=f"{SIZES}.")] = "small",
    port: Port = PORT,
    is_served: Annotated[bool, typer.Option("--serve/--no-serve", help="Serve it and work for it afterwards.")] = True,
    as_json: AsJson = False,
) -> None:
    """Make a simulated workspace, walk one investigation through it, and serve it with its console."""
    if is_served:
        refuse_taken(port)
    settings, address = local_settings(), f"http://{ADDRESS}:{port}"
    report = tour.run(settings.root, scale, say)
    for line in sign_in_words(settings.sign_in_path, tuple(PEOPLE), address):
        say(line)
    if as_json:
        show({"home": str(settings.root), "report": str(report)}, as_json=True)
    if is_served:
        if has_somebody_before_it():
            Thread(target=open_browser, args=(address,), daemon=True).start()
        up(port)


def has_somebody_before_it() -> bool:
    """Whether a person sits at a screen here: neither a file nor a build reads what is printed."""
    return sys.stdout.isatty() and "CI" not in os.environ and any(os.environ.get(name) for name in SCREENS)


def open_browser(address: str) -> None:
    """Show the console in a browser as soon as the desk answers; one that does not answer is told by the desk."""
    try:
        with Connection(token=NOBODY, url=address) as connection:
            Desk(connection).wait(seconds=STARTING)
    except Unavailable:
        return
    webbrowser.open(address)
