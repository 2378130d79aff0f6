"""`watchfloor decision` and `watchfloor action`: proposing, approving and carrying out measures."""

from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Case, Reason
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk

app = typer.Typer(no_args_is_help=True, help="Decisions: propose, approve, carry out, reverse.")
action_app = typer.Typer(no_args_is_help=True, help="Actions: what decisions became.")
LINES = ("ref", "decision", "entity", "action", "territory", "state", "exported_at")
Decision = Annotated[str, typer.Argument(metavar="DECISION", help="A decision, such as DEC-1.")]


@app.command("propose")
def propose(
    *,
    case: Case,
    action: Annotated[str, typer.Option(help="The measure, such as demonetise or suspend.")],
    subject: Annotated[list[str], typer.Option(help="kind:id of the case; repeat for more.")],
    clause: Annotated[list[str], typer.Option(help="A clause as PM-01@2026.1; repeat for more.")],
    facts: Annotated[str, typer.Option(help="What happened.")],
    proportionality: Annotated[str, typer.Option(help="Why nothing milder will do.")],
    evidence: Annotated[list[str], typer.Option(help="Sealed evidence; repeat for more.")],
    finding: Annotated[list[str] | None, typer.Option(help="A confirmed finding; repeat for more.")] = None,
    territory: Annotated[str, typer.Option(help="world, or countries such as DE,FR.")] = "world",
    until: Annotated[str | None, typer.Option(help="When it ends, ISO 8601 with an offset.")] = None,
    as_json: AsJson = False,
) -> None:
    """Propose a measure; a refusal names what is missing."""
    form = {
        "basis": {"clauses": clause},
        "subjects": subject,
        "action": action,
        "facts": facts,
        "proportionality": proportionality,
        "evidence": evidence,
        "findings": finding or [],
        "territory": territory,
        "ends_at": until,
    }
    with open_desk() as desk:
        show(desk.send(f"cases/{case}/decisions", form), as_json=as_json)


@app.command("show")
def show_decision(decision: Decision, as_json: AsJson = False) -> None:
    """The decision as it stands, and the hash an approval would bind."""
    with open_desk() as desk:
        show(desk.read(f"decisions/{decision}"), as_json=as_json)


@app.command("approve")
def approve(
    decision: Decision,
    reason: Reason,
    payload: Annotated[str | None, typer.Option("--hash", help="The payload hash that you read.")] = None,
    as_json: AsJson = False,
) -> None:
    """Approve what somebody else proposed; without --hash, what stands there now."""
    with open_desk() as desk:
        bound = payload or desk.read(f"decisions/{decision}")["payload_hash"]
        form = {"payload_hash": bound, "reason": reason}
        show(desk.send(f"decisions/{decision}/approve", form), as_json=as_json)


@app.command("refuse")
def refuse(decision: Decision, reason: Reason, as_json: AsJson = False) -> None:
    """Refuse a proposal."""
    with open_desk() as desk:
        show(desk.send(f"decisions/{decision}/refuse", {"reason": reason}), as_json=as_json)


@app.command("execute")
def execute(decision: Decision, as_json: AsJson = False) -> None:
    """Carry an approved decision out: its actions are exported, signed."""
    with open_desk() as desk:
        show(desk.send(f"decisions/{decision}/execute"), as_json=as_json)


@app.command("reverse")
def reverse(decision: Decision, reason: Reason, as_json: AsJson = False) -> None:
    """Take back what was carried out."""
    with open_desk() as desk:
        show(desk.send(f"decisions/{decision}/reverse", {"reason": reason}), as_json=as_json)


@action_app.command("list")
def list_actions(
    decision: Annotated[str | None, typer.Option(help="Only those of this decision.")] = None,
    state: Annotated[str | None, typer.Option(help="Only those in this state.")] = None,
    as_json: AsJson = False,
) -> None:
    """Actions with their state."""
    with open_desk() as desk:
        show(desk.listed("actions", decision=decision, state=state), as_json=as_json, columns=LINES)


@action_app.command("retry")
def retry(
    action: Annotated[str, typer.Argument(metavar="ACTION", help="An action, such as ACT-1.")], as_json: AsJson = False
) -> None:
    """Export an action again; its key keeps it from acting twice."""
    with open_desk() as desk:
        show(desk.send(f"actions/{action}/retry"), as_json=as_json)
