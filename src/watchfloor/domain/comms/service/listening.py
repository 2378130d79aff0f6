"""What comms hears from below, and whom it tells."""

from watchfloor.domain.clocks.swaps.schemas import SwapMoved
from watchfloor.domain.comms.service.notifications import tell
from watchfloor.infra.db.unit import WriteUnit


def on_swap_moved(unit: WriteUnit, event: SwapMoved) -> None:
    """Tell the people whom a swap concerns what happened to it."""
    tell(unit=unit, people=event.people, subject=event.swap, code=event.code, about=event.swap)
