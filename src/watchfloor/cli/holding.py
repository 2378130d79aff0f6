"""`watchfloor evidence screen …` and `watchfloor hash`: judging what comes from outside, and what is known of it."""

from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Reason
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE
from watchfloor.client.generated.shapes import AddHash, Instruct, Judge, KnownVerdict
from watchfloor.kernel.errors import InvalidInput

Item = Annotated[str, typer.Argument(metavar="EVIDENCE", help="An item, such as EV-1.")]
Hash = Annotated[str, typer.Argument(metavar="SHA256", help="A hash of 64 hexadecimal digits.")]
LINES = ("evidence", "state", "media_type", "size", "collected_by", "why")
HASHES = ("sha256", "verdict", "source", "reason", "added_at")
bank = typer.Typer(no_args_is_help=True)


def mount(app: typer.Typer) -> None:
    """Put the verbs of holding beside the others of `watchfloor evidence`."""
    for verb in (screen, release, refuse, flag, instruct, dispose):
        app.command(verb.__name__)(verb)


def screen(
    item: Annotated[
        str | None, typer.Argument(metavar="EVIDENCE", help="A held item; all that wait if absent.")
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", dir_okay=False, help="The file to write, to look at it.")] = None,
    reason: Annotated[str, typer.Option(help="Why you look; it is written into the ledger.")] = "screening",
    as_json: AsJson = False,
) -> None:
    """List what waits for cleared people, or write a held item to a file for you to judge."""
    with open_desk() as desk:
        if item is None:
            waiting = list(desk.every(lambda cursor: desk.list_holding(cursor=cursor, limit=PAGE)))
            show(waiting, as_json=as_json, columns=LINES)
            return
        held = desk.show_holding(item)
        if out is None:
            show(held, as_json=as_json)
            return
        content = desk.read_evidence_content(item, reason=reason)
    out.write_bytes(content)
    say("Delete the file once you have judged it: watchfloor evidence release, refuse or flag.")
    show({"file": out.name, "bytes": len(content)}, as_json=as_json)


def release(item: Item, reason: Reason, as_json: AsJson = False) -> None:
    """Judge a held item fit to be worked with: it becomes a draft."""
    with open_desk() as desk:
        show(desk.release_evidence(item, Judge(reason=reason)), as_json=as_json)


def refuse(item: Item, reason: Reason, as_json: AsJson = False) -> None:
    """Judge that a held item has no place here: it is destroyed, with a certificate."""
    with open_desk() as desk:
        show(desk.refuse_evidence(item, Judge(reason=reason)), as_json=as_json)


def flag(
    item: Item,
    reason: Reason,
    is_csam: Annotated[bool, typer.Option("--csam", help="Suspected child sexual abuse material.")] = False,
    as_json: AsJson = False,
) -> None:
    """Stop everything about an item, wherever the same bytes lie; only cleared people see it from then on."""
    if not is_csam:
        raise InvalidInput("Say what you suspect.", fix="Give --csam.", code="suspicion_missing")
    with open_desk() as desk:
        show(desk.flag_evidence(item, Judge(reason=reason)), as_json=as_json)


def instruct(
    *,
    item: Item,
    locator: Annotated[str, typer.Option(help="Where the material was found.")],
    report: Annotated[str, typer.Option(help="The reference of the report made.")],
    reason: Annotated[str, typer.Option(help="The instruction, in Legal's words.")],
    as_json: AsJson = False,
) -> None:
    """Record Legal's instruction to dispose of a stopped item; another person carries it out."""
    form = Instruct(locator=locator, report_reference=report, instruction=reason)
    with open_desk() as desk:
        show(desk.instruct_disposal(item, form), as_json=as_json)


def dispose(item: Item, reason: Reason, as_json: AsJson = False) -> None:
    """Carry out Legal's instruction: locator, hash and report reference are what stays."""
    with open_desk() as desk:
        show(desk.dispose_evidence(item, Judge(reason=reason)), as_json=as_json)


@bank.command("add")
def add_hash(
    *,
    sha256: Hash,
    verdict: Annotated[KnownVerdict, typer.Option(help="What is known of it.")],
    source: Annotated[str, typer.Option(help="Who says so, such as the name of a list.")],
    reason: Reason,
    as_json: AsJson = False,
) -> None:
    """Know a hash: clear content is released, known harm is stopped, here and as it comes."""
    with open_desk() as desk:
        show(desk.add_hash(AddHash(sha256=sha256, verdict=verdict, source=source, reason=reason)), as_json=as_json)


@bank.command("list")
def list_hashes(as_json: AsJson = False) -> None:
    """What is known, by hash."""
    with open_desk() as desk:
        known = list(desk.every(lambda cursor: desk.list_hashes(cursor=cursor, limit=PAGE)))
    show(known, as_json=as_json, columns=HASHES)


@bank.command("forget")
def forget_hash(sha256: Hash, reason: Reason, as_json: AsJson = False) -> None:
    """Take a hash out of the bank; what was judged by it stays judged."""
    with open_desk() as desk:
        show(desk.forget_hash(sha256, reason=reason), as_json=as_json)
