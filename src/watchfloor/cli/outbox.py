"""`watchfloor destination` and `watchfloor outbox`: who takes messages, and what became of them."""

from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Reason
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE
from watchfloor.client.generated.shapes import (
    AddDestination,
    DestinationSecretOut,
    MessageKind,
    MessageState,
    RotateSecret,
    Skip,
)

app = typer.Typer(no_args_is_help=True)
destination_app = typer.Typer(no_args_is_help=True)
PLACES = ("name", "state", "takes", "secrets", "version", "url")
LINES = ("ref", "destination", "topic", "about", "state", "attempts", "next_at", "error")
Name = Annotated[str, typer.Argument(metavar="NAME", help="A destination, such as platform.")]
Message = Annotated[str, typer.Argument(metavar="MESSAGE", help="A message, such as MSG-1.")]


@destination_app.command("add")
def add(
    name: Name,
    url: Annotated[str, typer.Option(help="Where it takes messages, such as https://platform.example/hooks.")],
    takes: Annotated[list[MessageKind], typer.Option(help="What it takes; repeat for both.")],
    as_json: AsJson = False,
) -> None:
    """Add a destination; its signing secret is shown this once."""
    with open_desk() as desk:
        tell_secret(desk.add_destination(AddDestination(name=name, url=url, takes=takes)), as_json=as_json)


@destination_app.command("list")
def list_destinations(as_json: AsJson = False) -> None:
    """Every destination, the removed ones too."""
    with open_desk() as desk:
        show(desk.list_destinations(), as_json=as_json, columns=PLACES)


@destination_app.command("show")
def show_destination(name: Name, as_json: AsJson = False) -> None:
    """Where it lies, what it takes, and by how many secrets it is signed."""
    with open_desk() as desk:
        show(desk.show_destination(name), as_json=as_json)


@destination_app.command("test")
def try_out(name: Name, as_json: AsJson = False) -> None:
    """Send it a message that asks for nothing; exits with 1 where it was not taken."""
    with open_desk() as desk:
        tested = desk.test_destination(name)
    show(tested, as_json=as_json)
    if tested.error:
        raise typer.Exit(1)


@destination_app.command("pause")
def pause(name: Name, as_json: AsJson = False) -> None:
    """Let its messages wait."""
    with open_desk() as desk:
        version = desk.show_destination(name).version
        show(desk.pause_destination(name, version=version), as_json=as_json)


@destination_app.command("resume")
def resume(name: Name, as_json: AsJson = False) -> None:
    """Send it what waits, and what comes."""
    with open_desk() as desk:
        version = desk.show_destination(name).version
        show(desk.resume_destination(name, version=version), as_json=as_json)


@destination_app.command("rotate")
def rotate(
    name: Name,
    overlap: Annotated[int, typer.Option(help="For how many hours the old secret signs too.")] = 24,
    as_json: AsJson = False,
) -> None:
    """Give it a fresh signing secret, shown this once."""
    with open_desk() as desk:
        version = desk.show_destination(name).version
        rotated = desk.rotate_destination(name, RotateSecret(overlap_hours=overlap), version=version)
    tell_secret(rotated, as_json=as_json)


@destination_app.command("remove")
def remove(name: Name, as_json: AsJson = False) -> None:
    """Send it nothing any more; refused while messages wait for it."""
    with open_desk() as desk:
        version = desk.show_destination(name).version
        show(desk.remove_destination(name, version=version), as_json=as_json)


@app.command("list")
def list_messages(
    state: Annotated[MessageState | None, typer.Option(help="Only those in this state.")] = None,
    destination: Annotated[str | None, typer.Option(help="Only those to this destination.")] = None,
    about: Annotated[str | None, typer.Option(help="Only those about this, such as ACT-1.")] = None,
    as_json: AsJson = False,
) -> None:
    """Messages with their state, in the order of posting."""
    with open_desk() as desk:
        messages = list(
            desk.every(
                lambda cursor: desk.list_messages(
                    state=state, destination=destination, about=about, cursor=cursor, limit=PAGE
                )
            )
        )
        counted = desk.count_messages()
    show(messages, as_json=as_json, columns=LINES)
    say(f"In all: {counted.waiting} waiting, {counted.dead} dead, {counted.delivered} delivered.")


@app.command("show")
def show_message(message: Message, as_json: AsJson = False) -> None:
    """One message with its text and its attempts."""
    with open_desk() as desk:
        show(desk.show_message(message), as_json=as_json)


@app.command("retry")
def retry(message: Message, as_json: AsJson = False) -> None:
    """Make a message due now; its id keeps it from being taken twice."""
    with open_desk() as desk:
        show(desk.retry_message(message), as_json=as_json)


@app.command("skip")
def skip(message: Message, reason: Reason, as_json: AsJson = False) -> None:
    """Leave a message out; what waits behind it may go."""
    with open_desk() as desk:
        show(desk.skip_message(message, Skip(reason=reason)), as_json=as_json)


def tell_secret(answer: DestinationSecretOut, *, as_json: bool) -> None:
    """Print the secret by itself, so that it can be taken into a file, or all of the answer as JSON."""
    show(answer if as_json else answer.secret, as_json=as_json)
