"""`watchfloor erasure` and `watchfloor grant`: taking a person's data out, and who may see sensitive columns."""

from typing import Annotated

import typer

from watchfloor.cli.following import follow
from watchfloor.cli.options import AsJson, Reason
from watchfloor.cli.printing import plain, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE
from watchfloor.client.generated.shapes import Basis, GiveGrant, PlaceHold, RequestErasure, WithReason

app = typer.Typer(no_args_is_help=True)
grant_app = typer.Typer(no_args_is_help=True)
LINES = ("ref", "state", "basis", "requested_at", "confirmed_at", "finished_at", "reason")
HOLDS = ("ref", "entity", "placed_at", "lifted_at", "reason")
GRANTS = ("ref", "actor", "dataset", "column", "expires_at", "revoked_at", "reason")
Erasure = Annotated[str, typer.Argument(metavar="ERASURE", help="An erasure, such as ERA-1.")]


@app.command("request")
def request(
    entities: Annotated[list[str], typer.Argument(metavar="KIND:ID…", help="Every id of the same person.")],
    basis: Annotated[Basis, typer.Option(help="On what ground.")],
    reason: Reason,
    as_json: AsJson = False,
) -> None:
    """Ask for a person to be erased; somebody else confirms it."""
    with open_desk() as desk:
        show(desk.request_erasure(RequestErasure(entities=entities, basis=basis, reason=reason)), as_json=as_json)


@app.command("show")
def show_erasure(erasure: Erasure, as_json: AsJson = False) -> None:
    """What it will touch and keep, what stands against it, and what was done."""
    with open_desk() as desk:
        shown, plan = desk.show_erasure(erasure), desk.plan_erasure(erasure)
    show(shown.model_dump(mode="json") | {"plan": plain(plan)}, as_json=as_json)


@app.command("list")
def list_erasures(as_json: AsJson = False) -> None:
    """The erasures there were, the newest first."""
    with open_desk() as desk:
        rows = list(desk.every(lambda cursor: desk.list_erasures(cursor=cursor, limit=PAGE)))
    show(rows, as_json=as_json, columns=LINES)


@app.command("confirm")
def confirm(erasure: Erasure, reason: Reason, as_json: AsJson = False) -> None:
    """The second pair of eyes."""
    with open_desk() as desk:
        show(desk.confirm_erasure(erasure, WithReason(reason=reason)), as_json=as_json)


@app.command("withdraw")
def withdraw(erasure: Erasure, reason: Reason, as_json: AsJson = False) -> None:
    """Take a request back before it runs."""
    with open_desk() as desk:
        show(desk.withdraw_erasure(erasure, WithReason(reason=reason)), as_json=as_json)


@app.command("run")
def run(erasure: Erasure, as_json: AsJson = False) -> None:
    """Carry it out, or go on where it was stopped."""
    with open_desk() as desk:
        show(desk.erase(erasure, watch=follow), as_json=as_json)


@app.command("hold")
def hold(
    entity: Annotated[str, typer.Argument(metavar="KIND:ID", help="Whose data must stay.")],
    reason: Reason,
    as_json: AsJson = False,
) -> None:
    """Keep somebody's data, whatever erasure is asked for."""
    with open_desk() as desk:
        show(desk.place_hold(PlaceHold(entity=entity, reason=reason)), as_json=as_json)


@app.command("lift")
def lift(
    hold: Annotated[str, typer.Argument(metavar="HOLD", help="A hold, such as HOLD-1.")],
    reason: Reason,
    as_json: AsJson = False,
) -> None:
    """End a hold."""
    with open_desk() as desk:
        show(desk.lift_hold(hold, WithReason(reason=reason)), as_json=as_json)


@app.command("holds")
def list_holds(as_json: AsJson = False) -> None:
    """The holds there are and were, the newest first."""
    with open_desk() as desk:
        rows = list(desk.every(lambda cursor: desk.list_holds(cursor=cursor, limit=PAGE)))
    show(rows, as_json=as_json, columns=HOLDS)


@grant_app.command("give")
def give(
    *,
    person: Annotated[str, typer.Argument(metavar="NAME", help="A person.")],
    on: Annotated[str, typer.Option("--on", help="A dataset, or dataset.column for one column alone.")],
    reason: Reason,
    days: Annotated[int, typer.Option(help="How many days it holds.")] = 30,
    as_json: AsJson = False,
) -> None:
    """Let a person see the sensitive columns of a dataset, or one of them."""
    dataset, _, column = on.partition(".")
    form = GiveGrant(person=person, dataset=dataset, column=column or None, reason=reason, days=days)
    with open_desk() as desk:
        show(desk.give_grant(form), as_json=as_json)


@grant_app.command("list")
def list_grants(as_json: AsJson = False) -> None:
    """All grants for administrators and auditors, one's own for everybody else."""
    with open_desk() as desk:
        rows = list(desk.every(lambda cursor: desk.list_grants(cursor=cursor, limit=PAGE)))
    show(rows, as_json=as_json, columns=GRANTS)


@grant_app.command("revoke")
def revoke(
    grant: Annotated[str, typer.Argument(metavar="GRANT", help="A grant, such as GRT-1.")],
    reason: Reason,
    as_json: AsJson = False,
) -> None:
    """End a grant before its time."""
    with open_desk() as desk:
        show(desk.revoke_grant(grant, reason=reason), as_json=as_json)
