"""`watchfloor desk swap`: asking somebody to take a time to call, and answering that."""

from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Reason, moment
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE, Desk
from watchfloor.client.generated.shapes import AnswerSwap, AskSwap, SwapOut

app = typer.Typer(no_args_is_help=True)
LINES = ("ref", "state", "desk", "from_person", "to_person", "starts", "ends", "back_starts", "back_ends", "reason")
Swap = Annotated[str, typer.Argument(metavar="SWAP", help="A swap, such as SWAP-1.")]
Words = Annotated[str, typer.Option("--words", help="What you say to it, in your own words.")]


@app.command("ask")
def ask(
    *,
    turn: Annotated[int, typer.Argument(metavar="NUMBER", help="The number of the turn, from `desk show`.")],
    person: Annotated[str, typer.Argument(metavar="PERSON", help="Who is asked to take it, by name.")],
    reason: Reason,
    start: Annotated[str | None, typer.Option("--from", help="From when, with an offset; else all of it.")] = None,
    end: Annotated[str | None, typer.Option("--to", help="Until when; else to its end.")] = None,
    back: Annotated[int | None, typer.Option(help="The number of a turn of theirs that is taken in return.")] = None,
    back_start: Annotated[str | None, typer.Option("--back-from", help="From when that is.")] = None,
    back_end: Annotated[str | None, typer.Option("--back-to", help="Until when that is.")] = None,
    as_json: AsJson = False,
) -> None:
    """Ask somebody to take a turn, or a part of it; nothing moves before they accept."""
    form = AskSwap(
        turn=turn,
        to=person,
        reason=reason,
        starts=moment(start) if start else None,
        ends=moment(end) if end else None,
        back_turn=back,
        back_starts=moment(back_start) if back_start else None,
        back_ends=moment(back_end) if back_end else None,
    )
    with open_desk() as desk:
        show(desk.ask_swap(form), as_json=as_json)


@app.command("list")
def list_swaps(
    key: Annotated[str | None, typer.Option("--desk", help="Only those of a desk.")] = None,
    is_open: Annotated[bool, typer.Option("--open", help="Only those that wait for an answer.")] = False,
    is_of_me: Annotated[bool, typer.Option("--mine-to-answer", help="Only those that you are asked.")] = False,
    as_json: AsJson = False,
) -> None:
    """Your swaps, and for who runs a desk all of them; the newest first."""
    with open_desk() as desk:
        rows = list(
            desk.every(
                lambda cursor: desk.list_swaps(cursor=cursor, limit=PAGE, desk=key, is_open=is_open, is_of_me=is_of_me)
            )
        )
        show(rows if as_json else _lines(desk, rows), as_json=as_json, columns=LINES)


@app.command("accept")
def accept(swap: Swap, words: Words, as_json: AsJson = False) -> None:
    """Take the time over: from then on you are called."""
    with open_desk() as desk:
        version = desk.show_swap(swap).version
        show(desk.accept_swap(swap, AnswerSwap(words=words), version=version), as_json=as_json)


@app.command("decline")
def decline(swap: Swap, words: Words, as_json: AsJson = False) -> None:
    """Not take it: it stays with who has it, and they are told."""
    with open_desk() as desk:
        version = desk.show_swap(swap).version
        show(desk.decline_swap(swap, AnswerSwap(words=words), version=version), as_json=as_json)


@app.command("withdraw")
def withdraw(swap: Swap, as_json: AsJson = False) -> None:
    """Ask for it no more."""
    with open_desk() as desk:
        show(desk.withdraw_swap(swap, version=desk.show_swap(swap).version), as_json=as_json)


def _lines(desk: Desk, rows: list[SwapOut]) -> list[dict[str, object]]:
    names = {one.id: one.name for one in desk.list_directory()}
    people = ("from_person", "to_person")
    return [
        one.model_dump(mode="json") | {name: names.get(getattr(one, name), getattr(one, name)) for name in people}
        for one in rows
    ]
