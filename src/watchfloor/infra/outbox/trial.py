"""A trial message to a destination, sent at once, so that an operator sees whether it arrives."""

import secrets
import time

from watchfloor.infra.outbox.destinations import note_trial, show_destination
from watchfloor.infra.outbox.rules.verdict import verdict_on
from watchfloor.infra.outbox.schemas import DestinationState, TestedOut
from watchfloor.infra.outbox.secrets import load_box
from watchfloor.infra.outbox.signatures import signed_headers
from watchfloor.infra.outbox.signing import secrets_of
from watchfloor.infra.outgoing.send import sender_of
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.canonical import canonical_json
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict, WatchfloorError

TOPIC = "destination.tested"


def try_destination(*, edge: Edge, name: str) -> TestedOut:
    """Send a message that asks for nothing, signed like any other, even to one that is paused; nothing is repeated."""
    with edge.read() as unit:
        shown = show_destination(unit=unit, name=name)
        sealed = secrets_of(unit, name)
    if shown.state is DestinationState.REMOVED:
        raise Conflict(f"{name} was removed.", fix="Add another one.", code="destination_removed")
    box = load_box(edge.settings.outbox_key_path)
    webhook_id = f"msg_{secrets.token_hex(16)}"
    simulation = edge.settings.simulation
    told = {"type": TOPIC, "timestamp": iso(edge.clock()), "simulation": simulation, "data": {}}
    body = canonical_json(told | {"idempotency_key": webhook_id}).decode()
    headers = signed_headers(
        webhook_id=webhook_id,
        idempotency_key=webhook_id,
        body=body,
        secrets=[box.open(text, bound_to=bound) for bound, text in sealed],
        at=edge.clock(),
        simulation=simulation,
    )
    tested = _tested(edge, shown.url, headers, body)
    edge.change(lambda unit: note_trial(unit=unit, name=name, status=tested.status, error=tested.error))
    return tested


def _tested(edge: Edge, url: str, headers: dict[str, str], body: str) -> TestedOut:
    begun = time.monotonic()
    try:
        answer = sender_of(edge.settings).post(url, headers=headers, content=body.encode())
    except WatchfloorError as error:
        seconds = round(time.monotonic() - begun, 3)
        return TestedOut(status=None, error=error.code, detail=str(error), seconds=seconds)
    media_type = answer.headers.get("content-type", "")
    verdict = verdict_on(answer.status, media_type, answer.content, is_whole=answer.is_whole)
    seconds = round(time.monotonic() - begun, 3)
    detail = "" if verdict.arrived else f"It answered {answer.status}."
    return TestedOut(status=answer.status, error=verdict.error, detail=detail, seconds=seconds)
