# place: src/watchfloor/infra/outbox/delivery.py
"""Sends while it holds the lock."""

from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outgoing.addresses import listed
from watchfloor.infra.outgoing.send import Sender, sender_of


def deliver(unit: WriteUnit, sender: Sender, settings):
    listed(settings.outgoing_allowed)
    sender_of(settings).post("https://platform.example", headers={}, content=b"")  # broken
    return sender.post("https://platform.example", headers={}, content=b"")  # broken
