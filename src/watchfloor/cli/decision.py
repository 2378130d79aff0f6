"""`watchfloor decision` and `watchfloor action`: proposing, approving and carrying out measures."""

from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Case, Reason, moment
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE
from watchfloor.client.generated.shapes import ActionState, Approve, BasisOut, Because, Measure, ProposeDecision

app = typer.Typer(no_args_is_help=True)
action_app = typer.Typer(no_args_is_help=True)
LINES = ("ref", "decision", "entity", "action", "territory", "state", "exported_at", "delivered_at")
Decision = Annotated[str, typer.Argument(metavar="DECISION", help="A decision, such as DEC-1.")]


@app.command("propose")
def propose(
    *,
    case: Case,
    action: Annotated[Measure, typer.Option(help="The measure.")],
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
    form = ProposeDecision(
        basis=BasisOut(clauses=clause),
        subjects=subject,
        action=action,
        facts=facts,
        proportionality=proportionality,
        evidence=evidence,
        findings=finding,
        territory=territory,
        ends_at=moment(until) if until else None,
    )
    with open_desk() as desk:
        show(desk.propose_decision(case, form), as_json=as_json)


@app.command("show")
def show_decision(decision: Decision, as_json: AsJson = False) -> None:
    """The decision as it stands, and the hash an approval would bind."""
    with open_desk() as desk:
        show(desk.show_decision(decision), as_json=as_json)


@app.command("approve")
def approve(
    decision: Decision,
    reason: Reason,
    payload: Annotated[str | None, typer.Option("--hash", help="The payload hash that you read.")] = None,
    as_json: AsJson = False,
) -> None:
    """Approve what somebody else proposed; without --hash, what stands there now."""
    with open_desk() as desk:
        bound = payload or desk.show_decision(decision).payload_hash
        show(desk.approve_decision(decision, Approve(payload_hash=bound, reason=reason)), as_json=as_json)


@app.command("refuse")
def refuse(decision: Decision, reason: Reason, as_json: AsJson = False) -> None:
    """Refuse a proposal."""
    with open_desk() as desk:
        show(desk.refuse_decision(decision, Because(reason=reason)), as_json=as_json)


@app.command("execute")
def execute(decision: Decision, as_json: AsJson = False) -> None:
    """Carry an approved decision out: its actions go to the outbox, or into a signed file where nobody takes them."""
    with open_desk() as desk:
        show(desk.execute_decision(decision), as_json=as_json)


@app.command("reverse")
def reverse(decision: Decision, reason: Reason, as_json: AsJson = False) -> None:
    """Take back what was carried out."""
    with open_desk() as desk:
        show(desk.reverse_decision(decision, Because(reason=reason)), as_json=as_json)


@action_app.command("list")
def list_actions(
    decision: Annotated[str | None, typer.Option(help="Only those of this decision.")] = None,
    state: Annotated[ActionState | None, typer.Option(help="Only those in this state.")] = None,
    as_json: AsJson = False,
) -> None:
    """Actions with their state."""
    with open_desk() as desk:
        actions = list(
            desk.every(lambda cursor: desk.list_actions(decision=decision, state=state, cursor=cursor, limit=PAGE))
        )
    show(actions, as_json=as_json, columns=LINES)


@action_app.command("retry")
def retry(
    action: Annotated[str, typer.Argument(metavar="ACTION", help="An action, such as ACT-1.")], as_json: AsJson = False
) -> None:
    """Send or export an action again; its key keeps it from acting twice."""
    with open_desk() as desk:
        show(desk.retry_action(action), as_json=as_json)
