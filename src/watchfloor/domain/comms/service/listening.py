"""What comms hears from below, and whom it tells."""

from watchfloor.domain.clocks.swaps.schemas import SwapMoved
from watchfloor.domain.comms.service.notifications import tell
from watchfloor.infra.access.permissions import Permission, holders
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outbox.events import MessageMoved
from watchfloor.infra.outbox.faring import told_about
from watchfloor.infra.outbox.rules.standing import MessageState
from watchfloor.infra.outbox.schemas import MessageKind


def on_swap_moved(unit: WriteUnit, event: SwapMoved) -> None:
    """Tell the people whom a swap concerns what happened to it."""
    tell(unit=unit, people=event.people, subject=event.swap, code=event.code, about=event.swap)


def on_notification_moved(unit: WriteUnit, event: MessageMoved) -> None:
    """Whoever runs the desk hears in the app that a notification was given up: there may be no other way."""
    if event.kind is not MessageKind.NOTIFICATION:
        return
    told = told_about(unit=unit, about=event.about, kind=event.kind)
    dead = {one.ref: one.attempts for one in told if one.state is MessageState.DEAD}
    if event.message in dead:
        people, needs = holders(unit.session, Permission.DESK_WRITE), Permission.DELIVERY_READ
        about = f"{event.message}@{dead[event.message]}"
        tell(unit=unit, people=people, subject=event.message, code="notification_dead", about=about, needs=needs)
