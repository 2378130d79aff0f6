"""Swaps that end by themselves: nobody answered before their time was over."""

from watchfloor.domain.clocks.swaps import repository
from watchfloor.domain.clocks.swaps.service.moving import lapse
from watchfloor.infra.db.unit import WriteUnit

AT_ONCE = 100


def lapse_over(*, unit: WriteUnit) -> int:
    """Settle some swaps whose time is over as lapsed, and tell how many those were.

    The rows stay locked until the transaction ends, so that of two who do this at once each settles others, and each
    swap is on record and told of once.
    """
    over = repository.lock_over(unit, limit=AT_ONCE)
    for row in over:
        lapse(unit, row, "swap.expired")
    unit.session.flush()
    return len(over)
