"""Writing a message's new standing down, with its ledger entry and the word to whoever posted it."""

from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outbox.events import MessageMoved
from watchfloor.infra.outbox.models import Message
from watchfloor.infra.outbox.posting import notify
from watchfloor.infra.outbox.rules.standing import MessageState, Standing
from watchfloor.infra.outbox.schemas import MessageKind

DEAD = "delivery.dead"
# Whoever claims or moves messages does it in turn, so that a line stands still while its head is chosen or judged.
TURN = "outbox"


def standing_of(row: Message) -> Standing:
    """The standing that a row holds."""
    return Standing(
        state=MessageState(row.state),
        attempts=row.attempts,
        counted_from=row.counted_from,
        next_at=row.next_at,
        owner=row.owner,
        leased_until=row.leased_until,
    )


def keep(row: Message, standing: Standing) -> None:
    """Write a standing into its row."""
    row.state, row.attempts, row.counted_from = standing.state.value, standing.attempts, standing.counted_from
    row.next_at, row.owner, row.leased_until = standing.next_at, standing.owner, standing.leased_until


def move(unit: WriteUnit, row: Message, standing: Standing, *, verb: str, reason: str = "", **payload: object) -> None:
    """Keep a standing that others must hear of."""
    keep(row, standing)
    row.settled_at = None if standing.state is MessageState.WAITING else unit.now
    unit.session.flush()
    told = {"about": row.about, "destination": row.destination, "attempts": row.attempts, **payload}
    unit.record(verb, row.ref, payload=told, reason=reason)
    unit.announce(MessageMoved(row.ref, MessageKind(row.kind), row.about))


def bury(unit: WriteUnit, row: Message, standing: Standing, *, error: str) -> None:
    """Give a message up, and alert: the ledger, and whoever takes notifications.

    Where it was one itself, all but its destination; of an alert that is given up no other alert tells.
    """
    move(unit, row, standing, verb=DEAD, error=error)
    if row.topic != DEAD:
        notify(
            unit=unit,
            topic=DEAD,
            about=row.ref,
            key=f"{row.webhook_id}:{row.attempts}",
            data={"message": row.ref, "about": row.about, "destination": row.destination, "error": error},
            simulation=row.simulation,
            but=row.destination if row.kind == MessageKind.NOTIFICATION else "",
        )
