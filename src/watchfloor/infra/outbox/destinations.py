"""Destinations: who takes messages, by which secret they are signed, and whether they take any now."""

from datetime import timedelta

from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.outbox import repository
from watchfloor.infra.outbox.models import Destination, DestinationSecret
from watchfloor.infra.outbox.schemas import AddDestination, DestinationOut, DestinationState, MessageKind
from watchfloor.infra.outbox.secrets import SecretBox, new_secret
from watchfloor.infra.outbox.signing import bound_to, secrets_of
from watchfloor.infra.outgoing.addresses import Listed
from watchfloor.infra.outgoing.target import check_written, read_target
from watchfloor.kernel.errors import Conflict, NotFound, StaleVersion

SUBJECT = "destination"


def add_destination(
    *, unit: WriteUnit, form: AddDestination, box: SecretBox, allowed: Listed
) -> tuple[DestinationOut, str]:
    """The destination and its signing secret, which is shown this once. Raises Conflict where the name is taken."""
    require(unit.actor, Permission.DESTINATION_ADMIN)
    check_written(read_target(form.url), allowed)
    if repository.destination(unit.session, form.name):
        raise Conflict(f"{form.name} is here already.", fix="Choose another name.", code="name_taken")
    row = Destination(
        name=form.name,
        url=form.url,
        takes=" ".join(sorted({kind.value for kind in form.takes})),
        state=DestinationState.ACTIVE.value,
        added_by=unit.actor.id,
        added_at=unit.now,
        rests_until=None,
        version=1,
    )
    unit.session.add(row)
    unit.session.flush()
    secret = _add_secret(unit, row, box)
    unit.record("destination.added", subject_of(row.name), payload={"url": row.url, "takes": row.takes})
    return destination_out(unit, row), secret


def list_destinations(*, unit: Unit) -> list[DestinationOut]:
    """By name, the removed ones too: their messages still name them."""
    require(unit.actor, Permission.DESTINATION_ADMIN)
    return [destination_out(unit, row) for row in repository.destinations(unit.session)]


def show_destination(*, unit: Unit, name: str) -> DestinationOut:
    require(unit.actor, Permission.DESTINATION_ADMIN)
    return destination_out(unit, _there(repository.destination(unit.session, name), name))


def pause_destination(*, unit: WriteUnit, name: str, version: int) -> DestinationOut:
    """Its messages wait, and new ones come behind them."""
    return _turned(unit, name, version, DestinationState.PAUSED, "destination.paused")


def resume_destination(*, unit: WriteUnit, name: str, version: int) -> DestinationOut:
    """What waits is due again, whatever rest the destination asked for."""
    return _turned(unit, name, version, DestinationState.ACTIVE, "destination.resumed")


def remove_destination(*, unit: WriteUnit, name: str, version: int) -> DestinationOut:
    """It gets nothing any more, and its secrets are gone. Raises Conflict where messages still wait for it."""
    row = _held(unit, name, version)
    if repository.has_waiting(unit.session, name):
        raise Conflict(
            f"Messages still wait for {name}.",
            fix=f"Deliver or skip them first: watchfloor outbox list --state waiting --destination {name}.",
            code="messages_waiting",
        )
    for secret in repository.secrets(unit.session, name):
        unit.session.delete(secret)
    return _kept(unit, row, DestinationState.REMOVED, "destination.removed")


def rotate_secret(
    *, unit: WriteUnit, name: str, version: int, overlap: timedelta, box: SecretBox
) -> tuple[DestinationOut, str]:
    """A fresh secret, shown this once; until the overlap ends, messages are signed by the one before it too."""
    row = _held(unit, name, version)
    for old in repository.secrets(unit.session, name):
        if old.retires_at is not None and old.retires_at <= unit.now:
            unit.session.delete(old)
        else:
            old.retires_at = min(old.retires_at or unit.now + overlap, unit.now + overlap)
    secret = _add_secret(unit, row, box)
    row.version += 1
    unit.session.flush()
    hours = overlap.total_seconds() / 3600
    unit.record("destination.secret_rotated", subject_of(name), payload={"overlap_hours": hours})
    return destination_out(unit, row), secret


def note_trial(*, unit: WriteUnit, name: str, status: int | None, error: str) -> None:
    """Write down that a trial message was sent, and how it ended."""
    require(unit.actor, Permission.DESTINATION_ADMIN)
    unit.record("destination.tested", subject_of(name), payload={"status": status, "error": error})


def subject_of(name: str) -> str:
    """The name under which the ledger knows a destination."""
    return f"{SUBJECT}:{name}"


def destination_out(unit: Unit, row: Destination) -> DestinationOut:
    return DestinationOut(
        name=row.name,
        url=row.url,
        takes=tuple(MessageKind(kind) for kind in row.takes.split()),
        state=DestinationState(row.state),
        added_by=row.added_by,
        added_at=row.added_at,
        rests_until=row.rests_until,
        secrets=len(secrets_of(unit, row.name)),
        version=row.version,
    )


def _turned(unit: WriteUnit, name: str, version: int, state: DestinationState, verb: str) -> DestinationOut:
    row = _held(unit, name, version)
    row.rests_until = None
    return _kept(unit, row, state, verb)


def _kept(unit: WriteUnit, row: Destination, state: DestinationState, verb: str) -> DestinationOut:
    row.state = state.value
    row.version += 1
    unit.session.flush()
    unit.record(verb, subject_of(row.name), payload={"state": row.state})
    return destination_out(unit, row)


def _held(unit: WriteUnit, name: str, version: int) -> Destination:
    require(unit.actor, Permission.DESTINATION_ADMIN)
    row = _there(repository.destination(unit.session, name, lock=True), name)
    if row.version != version:
        raise StaleVersion(
            f"{name} has changed: it is at version {row.version}, the edit was based on {version}.",
            fix="Read it again, then repeat the edit.",
            facts={"version": row.version},
        )
    if row.state == DestinationState.REMOVED:
        raise Conflict(f"{name} was removed.", fix="Add another one.", code="destination_removed")
    return row


def _there(row: Destination | None, name: str) -> Destination:
    if row is None or row.belongs_to:
        raise NotFound(f"There is no destination {name}.", fix="Look at watchfloor destination list.")
    return row


def _add_secret(unit: WriteUnit, row: Destination, box: SecretBox) -> str:
    secret = new_secret()
    number = max((old.number for old in repository.secrets(unit.session, row.name)), default=0) + 1
    sealed = box.seal(secret, bound_to=bound_to(row.name, number))
    unit.session.add(
        DestinationSecret(destination=row.name, number=number, sealed=sealed, made_at=unit.now, retires_at=None)
    )
    unit.session.flush()
    return secret
