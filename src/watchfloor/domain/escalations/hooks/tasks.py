"""Receiving a message: its signature is checked before anything of it is read, then comes one short write."""

from collections.abc import Mapping

from watchfloor.domain.escalations.hooks import service
from watchfloor.domain.escalations.hooks.schemas import HandedIn, SourceShape
from watchfloor.domain.escalations.hooks.shapes import bad_message, values_in
from watchfloor.domain.escalations.hooks.signature import slack_id, standard_id, unsigned
from watchfloor.domain.escalations.importing.mapping import mapped
from watchfloor.domain.escalations.rules.vocabulary import Channel
from watchfloor.infra.outbox.secrets import load_box
from watchfloor.infra.place import Place
from watchfloor.kernel.errors import InvalidInput

SLACKS_OWN = "x-slack-signature"


def receive(*, place: Place, name: str, headers: Mapping[str, str], body: bytes, request_id: str) -> HandedIn:
    """Take a message of a source in. Raises NotSignedIn (`bad_signature`), InvalidInput (`bad_message`)."""
    now = place.clock()
    with place.own_edge().read() as unit:
        found = service.sender_of(unit=unit, name=name, box=load_box(place.settings.outbox_key_path))
    if found is None:
        raise unsigned()
    source, actor, secret = found
    is_slack = source.shape is SourceShape.SLACK
    check = slack_id if is_slack and SLACKS_OWN in headers else standard_id
    message = check(headers, body, secret=secret, now=now)
    values = values_in(body, message=message, shape=source.shape)
    try:
        row = mapped(values, source.mapping, channel=Channel.SLACK if is_slack else Channel.WEBHOOK)
    except InvalidInput as error:
        raise bad_message(error.detail) from None
    edge = place.edge(actor)
    edge.request_id = request_id
    return edge.change(lambda unit: service.hand_in(unit=unit, row=row))
