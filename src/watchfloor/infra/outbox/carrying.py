"""How a message leaves, by its transport: signed to a webhook, in the manner of Slack, or as mail."""

import json
from dataclasses import dataclass
from datetime import datetime

from watchfloor.infra.mail.letters import Mail, written
from watchfloor.infra.outbox.rules.verdict import Verdict, verdict_of_mail, verdict_on
from watchfloor.infra.outbox.schemas import Transport
from watchfloor.infra.outbox.secrets import SecretBox, load_box
from watchfloor.infra.outbox.signatures import signed_headers
from watchfloor.infra.outgoing.send import Sender, sender_of
from watchfloor.infra.outgoing.smtp import Mailer, mailer_of
from watchfloor.infra.settings import Settings


@dataclass(frozen=True, slots=True)
class Parcel:
    """All that sending a message takes, read while it was claimed."""

    ref: str
    webhook_id: str
    idempotency_key: str
    transport: Transport
    url: str
    body: str
    simulation: bool
    sealed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """How sending ended, and what the other side asked to wait, empty where it asked for nothing."""

    verdict: Verdict
    retry_after: str = ""


@dataclass(frozen=True, slots=True)
class Carriers:
    """The two doors out, and the box of the secrets that they take."""

    sender: Sender
    mailer: Mailer
    settings: Settings

    def carry(self, parcel: Parcel, *, at: datetime) -> Carried:
        """Send a parcel once. Raises a typed error where no answer came."""
        if parcel.transport is Transport.EMAIL:
            return self._mailed(parcel, at)
        box = load_box(self.settings.outbox_key_path)
        if parcel.transport is Transport.SLACK:
            return self._posted(opened(parcel, box)[0], {"content-type": "application/json"}, parcel.body)
        headers = signed_headers(
            webhook_id=parcel.webhook_id,
            idempotency_key=parcel.idempotency_key,
            body=parcel.body,
            secrets=opened(parcel, box),
            at=at,
            simulation=parcel.simulation,
        )
        return self._posted(parcel.url, headers, parcel.body)

    def _posted(self, url: str, headers: dict[str, str], body: str) -> Carried:
        answer = self.sender.post(url, headers=headers, content=body.encode())
        media_type = answer.headers.get("content-type", "")
        verdict = verdict_on(answer.status, media_type, answer.content, is_whole=answer.is_whole)
        return Carried(verdict, answer.headers.get("retry-after", ""))

    def _mailed(self, parcel: Parcel, at: datetime) -> Carried:
        told = json.loads(parcel.body)
        mail = Mail(**told | {"references": tuple(told["references"])}, is_simulation=parcel.simulation)
        reply = self.mailer.send(mail.to, written(mail, sender=self.mailer.sender or "desk@desk.invalid", at=at))
        return Carried(verdict_of_mail(reply.status, message_id=mail.message_id))


def carriers_of(settings: Settings) -> Carriers:
    """The carriers that a workspace's settings describe. Raises InvalidInput for an odd list of exceptions."""
    return Carriers(sender_of(settings), mailer_of(settings), settings)


def opened(parcel: Parcel, box: SecretBox) -> list[str]:
    """The secrets of a parcel in the clear, the newest first."""
    return [box.open(sealed, bound_to=bound) for bound, sealed in parcel.sealed]
