"""Delivering what is due: claim under a lease, send with no transaction open, write down how it ended."""

import secrets
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from random import Random, SystemRandom

from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outbox import repository
from watchfloor.infra.outbox.carrying import Carriers, Parcel, carriers_of
from watchfloor.infra.outbox.models import Message
from watchfloor.infra.outbox.outcome import Ended, settle
from watchfloor.infra.outbox.rules.patience import Patience, asked_wait, patience_for
from watchfloor.infra.outbox.rules.standing import claimed
from watchfloor.infra.outbox.rules.verdict import Verdict
from watchfloor.infra.outbox.schemas import Transport
from watchfloor.infra.outbox.settling import TURN, keep, standing_of
from watchfloor.infra.outbox.signing import secrets_of
from watchfloor.infra.place import Place
from watchfloor.kernel.errors import WatchfloorError

AT_ONCE = 8
JITTER = SystemRandom()


def deliver_due(place: Place, *, patience: Patience | None = None, jitter: Random = JITTER) -> int:
    """Try each message that is due once, a few of each destination at a time; answers how many were tried.

    Safe to kill at any moment and to run twice at once: a message that was claimed and not settled is free again when
    its lease ends. It may then arrive twice, under the same id.
    """
    terms = patience or patience_for(attempts=place.settings.delivery_attempts, seconds=place.settings.outgoing_seconds)
    owner, carriers = secrets.token_hex(8), carriers_of(place.settings)
    parcels = place.edge(SYSTEM).change(partial(_claim, owner=owner, patience=terms))
    if not parcels:
        return 0

    fresh_until = time.monotonic() + (terms.lease.total_seconds() - place.settings.outgoing_seconds)

    def deliver(parcel: Parcel) -> None:
        if time.monotonic() > fresh_until:
            return  # whoever slept through the lease does not send late, behind what another sent since
        ended = _sent(parcel, carriers, place)
        place.edge(SYSTEM).change(
            lambda unit: settle(unit, parcel.ref, ended, owner=owner, patience=terms, jitter=jitter)
        )

    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="deliver") as pool:
        list(pool.map(deliver, parcels))
    return len(parcels)


def _claim(unit: WriteUnit, *, owner: str, patience: Patience) -> Sequence[Parcel]:
    unit.take_turn(TURN)
    rows = repository.claimable(unit.session, unit.now, AT_ONCE)
    for row in rows:
        keep(row, claimed(standing_of(row), owner=owner, now=unit.now, lease=patience.lease))
    unit.session.flush()
    return [_parcel(unit, row) for row in rows]


def _parcel(unit: WriteUnit, row: Message) -> Parcel:
    destination = repository.destination(unit.session, row.destination)
    return Parcel(
        ref=row.ref,
        webhook_id=row.webhook_id,
        idempotency_key=row.idempotency_key,
        transport=Transport(destination.transport) if destination else Transport.WEBHOOK,
        url=destination.url if destination else "",
        body=row.body,
        simulation=row.simulation,
        sealed=secrets_of(unit, row.destination),
    )


def _sent(parcel: Parcel, carriers: Carriers, place: Place) -> Ended:
    """Send a parcel; whatever happens is an ending."""
    at, begun = place.clock(), time.monotonic()
    try:
        carried = carriers.carry(parcel, at=at)
    except WatchfloorError as error:
        return Ended(Verdict(arrived=False, error=error.code), at, time.monotonic() - begun)
    return Ended(carried.verdict, at, time.monotonic() - begun, asked_wait(carried.retry_after, place.clock()))
