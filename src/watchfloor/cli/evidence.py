"""`watchfloor evidence`: what is kept of a case, and whether it still holds."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli import holding
from watchfloor.cli.options import AsJson, Case, Purpose, Unmasked, datasets_asked
from watchfloor.cli.printing import plain, say, show, told
from watchfloor.cli.workspace import is_remote, open_desk
from watchfloor.client.desk import Desk
from watchfloor.client.generated.shapes import (
    CollectQuery,
    DatasetAsked,
    EvidenceOut,
    Label,
    Marking,
    Origin,
    Unmask,
)
from watchfloor.client.problems import ProblemAnswer
from watchfloor.kernel.errors import InvalidInput

app = typer.Typer(no_args_is_help=True)
holding.mount(app)
Item = Annotated[str, typer.Argument(metavar="EVIDENCE", help="An item, such as EV-1.")]
ShareWith = Annotated[Marking, typer.Option(help="With whom it may be shared.")]
Labels = Annotated[list[Label] | None, typer.Option("--label", help="What may hurt in it; repeat for more.")]
BROKEN = "evidence_broken"


@app.command("add")
def add(
    *,
    case: Case,
    title: Annotated[str, typer.Option(help="What the item is.")],
    file: Annotated[Path | None, typer.Option(exists=True, dir_okay=False, help="A file to keep.")] = None,
    source: Annotated[str, typer.Option(help="Where the file comes from.")] = "",
    method: Annotated[str, typer.Option(help="How the file was had.")] = "upload",
    query: Annotated[str | None, typer.Option("--sql", help="A query whose result to keep.")] = None,
    on: Annotated[list[str] | None, typer.Option("--on", help="A dataset, or dataset@version.")] = None,
    marking: ShareWith = Marking.AMBER,
    label: Labels = None,
    unmask: Unmasked = None,
    purpose: Purpose = "",
    is_outside: Annotated[bool, typer.Option("--outside", help="It was made outside: hold it for screening.")] = False,
    as_json: AsJson = False,
) -> None:
    """Keep a file or the result of a query as evidence of a case; to a server a file goes in chunks, and is held."""
    if (file is None) == (query is None):
        raise InvalidInput("Give --file or --sql.", fix="Give exactly one of them.", code="no_evidence")
    with open_desk() as desk:
        if file:
            keep = _sender(desk, file, is_outside=is_outside)
            kept = keep(case, file, title=title, source=source, method=method, marking=marking, labels=label or [])
        else:
            asked = [DatasetAsked(name=name, version=version) for name, version in datasets_asked(on or [])]
            wish = Unmask(columns=unmask, purpose=purpose) if unmask else None
            form = CollectQuery(
                sql=query or "", datasets=asked, title=title, marking=marking, labels=label, unmask=wish
            )
            kept = desk.collect_case_query(case, form)
    show(kept, as_json=as_json)


def _sender(desk: Desk, file: Path, *, is_outside: bool) -> Callable[..., EvidenceOut]:
    """How a file becomes evidence: in chunks on a server, else as it lies there."""
    if is_remote():
        return partial(desk.keep_upload, progress=told(file.name))
    return partial(desk.keep_file, origin=Origin.OUTSIDE if is_outside else Origin.DESK)


@app.command("derive")
def derive(
    *,
    item: Item,
    case: Annotated[str, typer.Option(help="The case it is for.")],
    file: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="The copy to keep.")],
    title: Annotated[str, typer.Option(help="What the copy is.")],
    method: Annotated[str, typer.Option(help="What was done to it: redacted, transcribed, blurred.")],
    marking: ShareWith = Marking.AMBER,
    label: Labels = None,
    as_json: AsJson = False,
) -> None:
    """Keep a changed copy of an item; the item itself stays as it is."""
    with open_desk() as desk:
        kept = desk.keep_file(
            case, file, title=title, source=item, method=method, marking=marking, labels=label or [], derived_from=item
        )
    show(kept, as_json=as_json)


@app.command("show")
def show_evidence(item: Item, as_json: AsJson = False) -> None:
    """The item with its custody."""
    with open_desk() as desk:
        shown, custody = desk.show_evidence(item), desk.show_custody(item).items
    show(shown.model_dump(mode="json") | {"custody": plain(custody)}, as_json=as_json)


@app.command("view")
def view(
    item: Item,
    out: Annotated[Path, typer.Option("--out", dir_okay=False, help="The file to write.")],
    reason: Annotated[str, typer.Option(help="Why you look; labelled items ask for it.")] = "",
    as_json: AsJson = False,
) -> None:
    """Write the verified content to a file; looking is written into the ledger."""
    with open_desk() as desk:
        content = desk.read_evidence_content(item, reason=reason)
    out.write_bytes(content)
    show({"file": out.name, "bytes": len(content)}, as_json=as_json)


@app.command("seal")
def seal(item: Item, as_json: AsJson = False) -> None:
    """Seal an item; from then on nothing about it changes."""
    with open_desk() as desk:
        show(desk.seal(item), as_json=as_json)


@app.command("verify")
def verify(
    item: Annotated[str | None, typer.Argument(metavar="EVIDENCE", help="An item, such as EV-1.")] = None,
    is_all: Annotated[bool, typer.Option("--all", help="Read every stored file of the desk.")] = False,
    as_json: AsJson = False,
) -> None:
    """Check content and seal of an item, or every stored file, now; exits 1 where something does not hold."""
    if (item is None) == (not is_all):
        raise InvalidInput("Give an item or --all.", fix="Give exactly one of them.", code="no_evidence")
    if item is None:
        verify_all(as_json=as_json)
    else:
        verify_one(item, as_json=as_json)


def verify_one(item: str, *, as_json: bool) -> None:
    """Check content and seal of an item, and exit: 1 where they do not hold."""
    with open_desk() as desk:
        try:
            shown = {"holds": True, "problem": None} | desk.verify_evidence(item).model_dump(mode="json")
        except ProblemAnswer as problem:
            if problem.code != BROKEN:
                raise
            shown = {"holds": False, "problem": str(problem)} | desk.show_evidence(item).model_dump(mode="json")
    show(shown, as_json=as_json)
    raise typer.Exit(0 if shown["holds"] else 1)


def verify_all(*, as_json: bool) -> None:
    """Take turns until a whole round over the stored files has ended, and exit: 1 where a file does not hold."""
    with open_desk() as desk:
        current = desk.take_turn()
        while current.ended_at is None:
            say(f"{current.files} file(s), {current.bytes:,} bytes read, {current.broken} broken…")
            current = desk.take_turn()
    show({"holds": current.broken == 0} | current.model_dump(mode="json"), as_json=as_json)
    raise typer.Exit(1 if current.broken else 0)
