"""Destinations that belong to a channel of communication: who may add or remove one is for its own domain to say."""

from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outbox import repository
from watchfloor.infra.outbox.models import Destination, DestinationSecret
from watchfloor.infra.outbox.schemas import DestinationState, Transport
from watchfloor.infra.outbox.secrets import SecretBox, new_secret
from watchfloor.infra.outbox.signing import bound_to
from watchfloor.infra.outgoing.addresses import Listed
from watchfloor.infra.outgoing.target import check_written, read_target
from watchfloor.kernel.errors import Conflict, InvalidInput

MAIL = "channel-mail"
COMMS = "comms"
LONGEST_SECRET_URL = 250


def open_webhook(*, unit: WriteUnit, name: str, url: str, box: SecretBox, allowed: Listed) -> str:
    """The fresh secret by which messages to it are signed, told this once."""
    check_written(read_target(url), allowed)
    secret = new_secret()
    _opened(unit, name, Transport.WEBHOOK, url=url)
    _sealed(unit, name, secret, box)
    return secret


def open_slack(*, unit: WriteUnit, name: str, url: str, box: SecretBox, allowed: Listed) -> None:
    """A webhook whose URL is itself the secret: it is kept sealed, and only its host is shown."""
    target = read_target(url)
    check_written(target, allowed)
    if len(url) > LONGEST_SECRET_URL:
        raise InvalidInput(
            f"The URL is longer than {LONGEST_SECRET_URL} characters.",
            fix="Copy the address of the incoming webhook alone.",
            code="bad_url",
        )
    _opened(unit, name, Transport.SLACK, url=f"{target.scheme}://{target.authority}/")
    _sealed(unit, name, url, box)


def open_mail(*, unit: WriteUnit) -> str:
    """The one destination of mail, which is the configured server; it comes when it is first needed."""
    unit.take_turn(MAIL)
    if repository.destination(unit.session, MAIL) is None:
        _opened(unit, MAIL, Transport.EMAIL, url="")
    return MAIL


def close_channel(*, unit: WriteUnit, name: str) -> None:
    """Nothing is posted to it any more, and its secrets are gone. Raises Conflict where messages still wait for it."""
    row = repository.destination(unit.session, name, lock=True)
    if row is None or row.name == MAIL:
        return
    if repository.has_waiting(unit.session, name):
        fix = f"Deliver or skip them first: watchfloor outbox list --state waiting --destination {name}."
        raise Conflict(f"Messages still wait for {name}.", fix=fix, code="messages_waiting")
    for secret in repository.secrets(unit.session, name):
        unit.session.delete(secret)
    row.state = DestinationState.REMOVED.value
    row.version += 1
    unit.session.flush()


def _opened(unit: WriteUnit, name: str, transport: Transport, *, url: str) -> None:
    unit.session.add(
        Destination(
            name=name,
            url=url,
            takes="",
            state=DestinationState.ACTIVE.value,
            added_by=unit.actor.id,
            added_at=unit.now,
            rests_until=None,
            transport=transport.value,
            belongs_to=COMMS,
            version=1,
        )
    )
    unit.session.flush()


def _sealed(unit: WriteUnit, name: str, secret: str, box: SecretBox) -> None:
    sealed = box.seal(secret, bound_to=bound_to(name, 1))
    unit.session.add(DestinationSecret(destination=name, number=1, sealed=sealed, made_at=unit.now, retires_at=None))
    unit.session.flush()
