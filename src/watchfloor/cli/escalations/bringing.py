"""`watchfloor escalation`: taking requests in from mails and files, and what of the mailbox could not be."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml
from pydantic import ValidationError

from watchfloor.cli.following import follow
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import plain, say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE, Desk
from watchfloor.client.generated.shapes import FileFormat, ImportForm, ImportMap, Purpose
from watchfloor.client.uploading import send_file
from watchfloor.infra.sheets import read_sheet
from watchfloor.kernel.errors import InvalidInput

FAILED = ("id", "place", "code", "tries", "last_at", "says")
ROWS = ("line", "fate", "demand_class", "jurisdictions", "received_at", "proposed", "says", "title")
MAIL = ".eml"
FORMATS = {f".{kind.value}": kind for kind in FileFormat}


def import_files(
    *,
    files: Annotated[
        list[Path],
        typer.Argument(help="Mails (.eml), or tables (.csv, .jsonl, .parquet, .xlsx).", exists=True, dir_okay=False),
    ],
    mapping: Annotated[
        Path | None, typer.Option("--map", help="What the columns of a table are, YAML.", exists=True, dir_okay=False)
    ] = None,
    is_dry: Annotated[
        bool, typer.Option("--dry-run", help="Show what each row would become; take nothing in.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Take requests in; what was taken in before changes nothing, and says so. Columns that a table lacks are told."""
    mails, tables = _sorted(files, mapping)
    if mails and is_dry:
        raise InvalidInput("A mail has no dry run.", fix="Leave --dry-run out.", code="no_dry_run")
    with open_desk() as desk:
        answers: list[object] = [_mail(desk, file) for file in mails]
        for file in tables:
            form = _sent(desk, file, _read(mapping))
            answers.append(desk.preview_import(form) if is_dry else _imported(desk, file, form))
    _print(answers, is_dry=is_dry, as_json=as_json)


def list_failures(as_json: AsJson = False) -> None:
    """Mails of the mailbox that could not be taken in, with the reason; each stays unread there."""
    with open_desk() as desk:
        failed = list(desk.every(lambda cursor: desk.list_mail_failures(cursor=cursor, limit=PAGE)))
    show(failed, as_json=as_json, columns=FAILED)


def settle_failure(
    failure: Annotated[int, typer.Argument(help="Its number in the list.")], as_json: AsJson = False
) -> None:
    """Say that a failed mail was dealt with by hand."""
    with open_desk() as desk:
        show(desk.settle_mail_failure(failure), as_json=as_json)


def _sorted(files: Sequence[Path], mapping: Path | None) -> tuple[list[Path], list[Path]]:
    mails = [file for file in files if file.suffix.lower() == MAIL]
    tables = [file for file in files if file.suffix.lower() in FORMATS]
    if other := [file for file in files if file not in mails and file not in tables]:
        raise InvalidInput(
            f"{other[0].name} is neither a mail nor a table.", fix=f"Give .eml, {', '.join(FORMATS)}.", code="bad_kind"
        )
    if tables and mapping is None:
        raise InvalidInput(f"{tables[0].name} needs a mapping.", fix="Give --map FILE.", code="mapping_missing")
    return mails, tables


def _mail(desk: Desk, file: Path) -> dict[str, object]:
    with file.open("rb") as content:
        taken = desk.take_mail(content)
    told = taken.model_dump(mode="json")
    return {"file": file.name, **told}


def _read(mapping: Path | None) -> ImportMap:
    """The mapping as its document; the name of a column alone is that column."""
    try:
        read = read_sheet(mapping.read_text("utf-8")) if mapping else None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InvalidInput("The mapping is no YAML.", fix="Look at the guide's example.", code="bad_mapping") from error
    if not isinstance(read, dict) or not isinstance(read.get("fields"), dict):
        raise InvalidInput("The mapping has no fields.", fix="Look at the guide's example.", code="bad_mapping")
    whole = {name: {"columns": [one]} if isinstance(one, str) else one for name, one in read["fields"].items()}
    try:
        return ImportMap.model_validate({**read, "fields": whole})
    except ValidationError as error:
        first = error.errors()[0]
        says = f"The mapping does not fit: {'.'.join(map(str, first['loc']))}: {first['msg']}."
        raise InvalidInput(says, fix="Look at the guide's example.", code="bad_mapping") from error


def _sent(desk: Desk, file: Path, mapping: ImportMap) -> ImportForm:
    say(f"Sending {file.name}…")
    upload = send_file(desk, file, purpose=Purpose.ESCALATIONS)
    kind = FORMATS[file.suffix.lower()]
    return ImportForm(upload=upload.upload, format=kind, mapping=mapping)


def _imported(desk: Desk, file: Path, form: ImportForm) -> dict[str, object]:
    job = desk.finish(desk.import_escalations(form), watch=follow)
    return {"file": file.name, "job": str(job.ref), **(job.result or {})}


def _print(answers: list[object], *, is_dry: bool, as_json: bool) -> None:
    told = [plain(answer) for answer in answers]
    if as_json:
        show(told, as_json=True)
        return
    for answer in told:
        if isinstance(answer, dict):
            warnings = answer.pop("warnings", ())
            _print_rows(answer) if is_dry else show(answer, as_json=False)
            for one in warnings:
                say(f"Warning: {one['says']}")


def _print_rows(told: dict[str, Any]) -> None:
    show(told["rows"], as_json=False, columns=ROWS)
    say(f"Of {told['looked_at']} rows looked at: {told['counts']}. Nothing was taken in.")
