"""Swaps as the desk shows them."""

from watchfloor.domain.clocks.swaps import repository
from watchfloor.domain.clocks.swaps.access import access_swap, require_part
from watchfloor.domain.clocks.swaps.models import SwapRow
from watchfloor.domain.clocks.swaps.rules import SwapState, standing
from watchfloor.domain.clocks.swaps.schemas import SwapOut
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.paging import Page, decode_position, encode_cursor


def list_swaps(
    *, unit: Unit, desk: str | None, is_open: bool, is_of_me: bool, cursor: str | None, limit: int
) -> Page[SwapOut]:
    """One's own, and for who runs a desk all of them; the newest first."""
    require_part(unit.actor)
    before = decode_position(cursor) if cursor else None
    rows = repository.seen_all(unit, desk=desk, is_open=is_open, is_of_me=is_of_me, before=before, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[swap_out(unit, row) for row in rows[:limit]], next_cursor=more)


def show_swap(*, unit: Unit, swap: str) -> SwapOut:
    """One that concerns oneself, or any for who runs a desk. Raises NotFound."""
    return swap_out(unit, access_swap(unit, swap))


def swap_out(unit: Unit, row: SwapRow) -> SwapOut:
    """A swap as it stands now."""
    turns = {one for one in (row.turn, row.back_turn) if one is not None}
    has_turns = row.state != SwapState.ASKED or repository.known_turns(unit, turns) == turns
    state = standing(SwapState(row.state), lapses_at=row.lapses_at, now=unit.now, has_turns=has_turns)
    told = {name: getattr(row, name) for name in SwapOut.model_fields if name != "state"}
    return SwapOut.model_validate(told | {"state": state})
