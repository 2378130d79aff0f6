"""How the messages of other systems are read: reports of Coop, messages of Slack. Pure."""

import json
from collections.abc import Mapping
from urllib.parse import parse_qs

from watchfloor.domain.escalations.hooks.schemas import SourceShape
from watchfloor.domain.escalations.importing.schemas import ImportMap, MapField
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.keepable import fault_of

ID = "webhook-id"
# As Coop's interface for reports has them, whoever forwards them: reporter, reportedItem, reportedForReason.
COOP = {
    "external_ref": MapField(columns=(ID,)),
    "title": MapField(columns=("reportedForReason.reason",), always="A report"),
    "text": MapField(columns=("reportedForReason.reason", "reportedForReason.policyId", "reportedItem.data")),
    "received_at": MapField(columns=("reportedAt",)),
    "items": MapField(columns=("reportedItem.id",)),
    "requester.kind": MapField(columns=("reporter.kind",), values={"user": "user", "rule": "internal"}, always="user"),
    "requester.contact": MapField(columns=("reporter.id",)),
    "demand_class": MapField(columns=("reportedForReason.csam",), values={"True": "csam", "False": ""}),
}
SLACK = {
    "external_ref": MapField(columns=(ID,)),
    "title": MapField(columns=("title",)),
    "text": MapField(columns=("text",)),
    "requester.kind": MapField(always="internal"),
    "requester.person": MapField(columns=("user_name",)),
    "requester.contact": MapField(columns=("channel_name",)),
}
SHIPPED = {SourceShape.COOP: COOP, SourceShape.SLACK: SLACK}


def mapping_of(name: str, shape: SourceShape, fields: Mapping[str, MapField]) -> ImportMap:
    """The mapping of a source: shipped with its shape, or its own."""
    return ImportMap(source=name, fields=dict(SHIPPED.get(shape, fields)))


def values_in(body: bytes, *, message: str, shape: SourceShape) -> dict[str, object]:
    """What a message says, as JSON or as a form, with its own id. Raises InvalidInput (`bad_message`)."""
    values = _document(body)
    if fault := fault_of(values):
        raise bad_message(fault)
    return {**(_slack(values) if shape is SourceShape.SLACK else values), ID: message}


def bad_message(says: str) -> InvalidInput:
    return InvalidInput(says, fix="Send a JSON object, or a form.", code="bad_message")


def _document(body: bytes) -> dict[str, object]:
    try:
        text = body.decode()
        found = json.loads(text) if text.lstrip().startswith("{") else _form(text)
    except (ValueError, RecursionError):
        raise bad_message("The message is no JSON object and no form.") from None
    if not isinstance(found, dict) or not found:
        raise bad_message("The message is no JSON object and no form.")
    return found


def _form(text: str) -> object:
    """A form's fields; one called `payload` holds JSON, as Slack sends what people press."""
    fields = {name: values[0] for name, values in parse_qs(text, max_num_fields=100).items()}
    return json.loads(fields["payload"]) if "payload" in fields else fields


def _slack(values: dict[str, object]) -> dict[str, object]:
    """The words of a message, whether of an event, a command, a shortcut or a plain webhook."""
    inner = next((one for key in ("event", "message") if isinstance(one := values.get(key), dict)), values)
    text = str(inner.get("text") or values.get("text") or "").strip()
    if not text:
        raise bad_message("The message has no text.")
    channel, user = values.get("channel_name") or inner.get("channel"), values.get("user_name") or inner.get("user")
    return {"text": text, "title": text.splitlines()[0], "channel_name": channel or "", "user_name": user or ""}
