"""Actions as messages: posted with the decision's execution, and noted when they arrive or are given up."""

from collections.abc import Sequence

from watchfloor.domain.enforcement import repository
from watchfloor.domain.enforcement.access import access_action
from watchfloor.domain.enforcement.models import Action, Decision
from watchfloor.domain.enforcement.rules.lifecycle import ActionState, state_of_messages
from watchfloor.domain.enforcement.rules.payload import Instruction, export_lines
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outbox.events import MessageMoved
from watchfloor.infra.outbox.posting import Letter, is_taken, post
from watchfloor.infra.outbox.resolving import arrivals, retry_about
from watchfloor.infra.outbox.schemas import MessageKind
from watchfloor.infra.signing import Signer, signature_of
from watchfloor.kernel.clock import iso

TOPIC = "action.ordered"


def queue(unit: WriteUnit, decision: Decision, actions: Sequence[Action], *, signer: Signer) -> None:
    """Post each action, in the order of its entity; nothing happens where no destination takes actions."""
    if not is_taken(unit, MessageKind.ACTION):
        return
    for act in actions:
        posted = post(unit=unit, letter=letter_of(act, simulation=decision.simulation, signer=signer))
        act.state = ActionState.QUEUED.value
        unit.record("action.queued", act.ref, payload={"messages": list(posted), "key": act.idempotency_key})
    unit.session.flush()


def retry_delivery(*, unit: WriteUnit, action: str) -> None:
    """Make what has not arrived due now. Raises Conflict where all has, or where a later action overtook it."""
    act = access_action(unit, action, Permission.DECISION_EXECUTE)
    retry_about(unit=unit, about=act.ref, kind=MessageKind.ACTION)


def on_message_moved(unit: WriteUnit, event: MessageMoved) -> None:
    """Note on an action what became of its messages."""
    act = repository.action(unit.session, event.about) if event.kind is MessageKind.ACTION else None
    if act is None:
        return
    found = arrivals(unit=unit, about=act.ref, kind=MessageKind.ACTION)
    state = state_of_messages([one.state for one in found])
    receipts = {one.destination: one.receipt for one in found if one.receipt}
    act.receipt = dict(receipts) or None
    if state == act.state:
        return
    act.state = state.value
    act.delivered_at = unit.now if state is ActionState.DELIVERED else None
    unit.session.flush()
    unit.record(f"action.{state.value}", act.ref, payload={"message": event.message, "receipt": act.receipt})


def letter_of(act: Action, *, simulation: bool, signer: Signer) -> Letter:
    """The same line as a signed export of this one action, with its signature; the text is what was signed."""
    line = export_lines([instruction_of(act, simulation=simulation)])
    return Letter(
        kind=MessageKind.ACTION,
        topic=TOPIC,
        about=act.ref,
        order_key=act.entity,
        idempotency_key=act.idempotency_key,
        data={"instruction": line.decode(), "signature": signature_of(signer, line)},
        simulation=simulation,
    )


def instruction_of(act: Action, *, simulation: bool) -> Instruction:
    return Instruction(
        action_ref=act.ref,
        decision=act.decision,
        entity=act.entity,
        action=act.action,
        territory=act.territory,
        ends_at=iso(act.ends_at) if act.ends_at else None,
        decided_at=iso(act.created_at),
        payload_hash=act.payload_hash,
        idempotency_key=act.idempotency_key,
        simulation=simulation,
    )
