"""Sending: one message a channel in the transaction that says so, and the clock that promises the next update."""

import secrets

from watchfloor.domain.clocks.rules.budgets import ClockClass
from watchfloor.domain.clocks.rules.standing import OPEN_STATES, ClockKind
from watchfloor.domain.clocks.schemas import Definition
from watchfloor.domain.clocks.service.change import meet
from watchfloor.domain.clocks.service.show import show_clock
from watchfloor.domain.clocks.service.start import Start, start
from watchfloor.domain.comms import repository
from watchfloor.domain.comms.access import access_update_for_change
from watchfloor.domain.comms.models import SentMail, Update
from watchfloor.domain.comms.rules.lifecycle import UpdateState
from watchfloor.domain.comms.schemas.groups import ChannelKind
from watchfloor.domain.comms.schemas.updates import Recipient, UpdateOut
from watchfloor.domain.comms.service.gate import cleared
from watchfloor.domain.comms.service.notifications import tell
from watchfloor.domain.comms.service.recipients import recipients_of
from watchfloor.domain.comms.service.show import update_out
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.mail.letters import domain_of
from watchfloor.infra.outbox.channels import open_mail
from watchfloor.infra.outbox.events import MessageMoved
from watchfloor.infra.outbox.faring import told_about
from watchfloor.infra.outbox.posting import Letter, post_to
from watchfloor.infra.outbox.resolving import retry_about
from watchfloor.infra.outbox.rules.standing import MessageState
from watchfloor.infra.outbox.schemas import MessageKind
from watchfloor.kernel.canonical import canonical_json
from watchfloor.kernel.clock import iso

TOPIC = "update.sent"
CADENCE = "next update"


def send(*, unit: WriteUnit, update: str, sender: str, simulation: bool) -> UpdateOut:
    """Post an update to each of its channels; `sender` is the address that mail leaves from.

    One that was sent is answered as it is. Raises as `gate.cleared` does where it may not leave.
    """
    row = access_update_for_change(unit, update)
    if row.state == UpdateState.SENT:
        return update_out(unit, row)
    row.sent_hash = cleared(unit, row)
    recipients = recipients_of(row)
    posted = [_posted(unit, row, one, sender=sender, simulation=simulation) for one in recipients]
    row.state, row.sent_at, row.sent_by = UpdateState.SENT.value, unit.now, unit.actor.id
    row.version += 1
    _keep_cadence(unit, row)
    unit.session.flush()
    told = {"subject": row.subject, "audience": row.audience, "payload_hash": row.sent_hash, "clock": row.clock}
    unit.record("update.sent", row.ref, payload=told | {"messages": [ref for ref in posted if ref]})
    return update_out(unit, row)


def retry(*, unit: WriteUnit, update: str) -> UpdateOut:
    """Make what has not arrived due now: the same words to the same places. Raises Conflict where all has arrived."""
    row = access_update_for_change(unit, update)
    retry_about(unit=unit, about=row.ref, kind=MessageKind.UPDATE)
    return update_out(unit, row)


def on_message_moved(unit: WriteUnit, event: MessageMoved) -> None:
    """Whoever sent an update, and whoever wrote it, hear that a message of it was given up."""
    if event.kind is not MessageKind.UPDATE:
        return
    row = repository.update_by_ref(unit.session, event.about)
    dead = {
        one.ref: one.attempts
        for one in told_about(unit=unit, about=event.about, kind=MessageKind.UPDATE)
        if one.state is MessageState.DEAD
    }
    if row is None or event.message not in dead:
        return
    people = sorted({row.author, row.sent_by} - {""})
    about = f"{event.message}@{dead[event.message]}"  # one that is tried again and given up again is told again
    tell(unit=unit, people=people, subject=row.subject, code="delivery_dead", about=about)


def _posted(unit: WriteUnit, row: Update, to: Recipient, *, sender: str, simulation: bool) -> str | None:
    if to.kind is ChannelKind.IN_APP:
        tell(unit=unit, people=to.people, subject=row.subject, code="update_sent", about=row.ref)
        return None
    letter = Letter(
        kind=MessageKind.UPDATE,
        topic=TOPIC,
        about=row.ref,
        order_key=f"{row.subject}:{to.key}",
        idempotency_key=f"{row.ref}:{to.key}",
        data={
            "update": row.ref,
            "subject": row.subject,
            "audience": row.audience,
            "title": row.title,
            "text": row.text,
            "next_update_at": iso(row.next_update_at) if row.next_update_at else None,
        },
        simulation=simulation,
    )
    if to.kind is ChannelKind.EMAIL:
        mail = _mail_body(unit, row, to, sender)
        return post_to(unit=unit, letter=letter, channel=open_mail(unit=unit), body=mail)
    body = _slack_body(row, simulation=simulation) if to.kind is ChannelKind.SLACK else None
    return post_to(unit=unit, letter=letter, channel=f"channel-{to.channel}", body=body)


def _mail_body(unit: WriteUnit, row: Update, to: Recipient, sender: str) -> str:
    """The parts of a message of mail, under a Message-ID that is kept so that an answer finds its thread."""
    before = repository.sent_to(unit.session, row.subject, to.address)
    message_id = f"<{row.ref.lower()}.{secrets.token_hex(12)}@{domain_of(sender)}>"
    sent = SentMail(message_id=message_id, update=row.ref, subject=row.subject, address=to.address, at=unit.now)
    unit.session.add(sent)
    asked = [to.in_reply_to] if to.in_reply_to else []
    parts = {
        "to": to.address,
        "name": to.name,
        "subject": row.title,
        "text": row.text,
        "message_id": message_id,
        "references": list(dict.fromkeys((*before, *asked))),
    }
    return canonical_json(parts).decode()


def _slack_body(row: Update, *, simulation: bool) -> str:
    """Text alone, in which nothing calls anybody: Slack reads <!channel> and <@…> out of angle brackets."""
    marked = "[simulation] " if simulation else ""
    return canonical_json({"text": _quiet(f"{marked}*{row.title}*\n{row.text}")}).decode()


def _quiet(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _keep_cadence(unit: WriteUnit, row: Update) -> None:
    """The promise of the update before is kept by this one, which makes the next."""
    before = repository.last_cadence(unit.session, row.subject)
    if before is not None and show_clock(unit=unit, clock=before).state in OPEN_STATES:
        meet(unit=unit, clock=before, reason=f"{row.ref} was sent")
    if row.next_update_at is None:
        return
    definition = Definition(name=CADENCE, kind=ClockKind.INTERNAL, clock_class=ClockClass.FIXED, is_mandatory=False)
    started = Start(event="update sent", at=unit.now, source=row.ref, due_at=row.next_update_at)
    row.clock = start(unit=unit, subject=row.subject, definition=definition, by=started).ref
