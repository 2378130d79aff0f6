"""A review of what was grave, and another matrix tried on the past."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from watchfloor.cli.escalations.asking import Escalation
from watchfloor.cli.options import AsJson, moment
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import Matrix, ReplayAsked
from watchfloor.kernel.errors import InvalidInput

PROMISES = ("name", "n", "kept before", "kept after", "newly late", "no longer late")
Form = Annotated[Path, typer.Option("--matrix", help="A JSON file with the matrix.", exists=True, dir_okay=False)]


def review(
    escalation: Escalation,
    out: Annotated[Path | None, typer.Option("--out", help="A Markdown file to write.", dir_okay=False)] = None,
    as_json: AsJson = False,
) -> None:
    """The draft of an after-action review of an S0 or S1, as Markdown."""
    with open_desk() as desk:
        found = desk.review_escalation(escalation)
    if out is not None:
        out.write_text(found.markdown, "utf-8")
        say(f"Written to {out}.")
    if as_json:
        show(found, as_json=True)
    elif out is None:
        typer.echo("".join(letter if letter.isprintable() or letter == "\n" else "?" for letter in found.markdown))


def replay(
    *,
    matrix: Form,
    since: Annotated[str | None, typer.Option("--from", help="From when, with an offset; else 90 days back.")] = None,
    until: Annotated[str | None, typer.Option("--to", help="Until when, with an offset; else now.")] = None,
    as_json: AsJson = False,
) -> None:
    """What another matrix would have promised and kept; pauses, calendars and staffing are left out."""
    first, last = (moment(text) if text else None for text in (since, until))
    with open_desk() as desk:
        found = desk.replay_matrix(ReplayAsked(content=matrix_in(matrix), since=first, until=last))
    if as_json:
        show(found, as_json=True)
        return
    say(f"Of {found.escalations}, {found.moved} would have stood elsewhere, {len(found.new_in_head)} of them in front.")
    rows = [
        {
            "name": one.name,
            "n": one.after.n,
            "kept before": one.before.hits,
            "kept after": one.after.hits,
            "newly late": one.newly_late,
            "no longer late": one.no_longer_late,
        }
        for one in found.promises
    ]
    show(rows, as_json=False, columns=PROMISES)
    moved = [one.model_dump() for one in found.severities if one.before != one.after]
    show(moved, as_json=False, columns=("before", "after", "n"))


def matrix_in(path: Path) -> Matrix:
    """A matrix from a JSON file, whole or as the desk shows a version. Raises InvalidInput `bad_matrix`."""
    fix = "Write it as a version is shown: GET /api/matrix."
    try:
        document: Any = json.loads(path.read_text("utf-8"))
        return Matrix.model_validate(document)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "it"
        raise InvalidInput(f"{path.name}: {where}: {first['msg']}.", fix=fix, code="bad_matrix") from error
    except ValueError as error:
        raise InvalidInput(f"{path.name} holds no JSON object.", fix=fix, code="bad_matrix") from error
