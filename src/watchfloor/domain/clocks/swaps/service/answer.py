"""Answering a swap: the time moves when the other accepts it in their own words, and not before."""

from watchfloor.domain.clocks.desks import repository as desks
from watchfloor.domain.clocks.desks.models import OnCallRow
from watchfloor.domain.clocks.swaps.access import check_version, lock_swap
from watchfloor.domain.clocks.swaps.models import SwapRow
from watchfloor.domain.clocks.swaps.rules import Move, Span, SwapState, check_single, check_waits, left_of
from watchfloor.domain.clocks.swaps.schemas import SwapOut
from watchfloor.domain.clocks.swaps.service.moving import call_of, carry_out, others_at, span_of, tell
from watchfloor.domain.clocks.swaps.service.show import swap_out
from watchfloor.infra.access.permissions import Permission, holders, require
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import Conflict, Refused

SAID = {SwapState.ACCEPTED: "swap.accepted", SwapState.DECLINED: "swap.declined"}


def accept_swap(*, unit: WriteUnit, swap: str, words: str, version: int) -> SwapOut:
    """Take the time over, and give back what was asked: turns are split, and no minute is lost or doubled.

    What has passed since it was asked stays with who had it. Raises NotFound, Refused `not_asked`, StaleVersion,
    Conflict `swap_over`, `turn_changed`, `already_on_call`, `cannot_be_called`.
    """
    row = _lock_asked(unit, swap, version)
    moves = [_move(unit, row.turn, row.from_person, row.to_person, Span(row.starts, row.ends))]
    if row.back_turn is not None and row.back_starts and row.back_ends:
        _check_able(unit, row.from_person)
        span = Span(row.back_starts, row.back_ends)
        moves.append(_move(unit, row.back_turn, row.to_person, row.from_person, span))
    check_single([move for _, move in moves], others_at(unit, row.desk, but=[turn.id for turn, _ in moves]))
    _answer(unit, row, SwapState.ACCEPTED, words)
    carry_out(unit, row, moves)
    return swap_out(unit, row)


def decline_swap(*, unit: WriteUnit, swap: str, words: str, version: int) -> SwapOut:
    """Not take it: the time stays with who has it, who is told why. Raises the same but for what moves."""
    row = _lock_asked(unit, swap, version)
    _answer(unit, row, SwapState.DECLINED, words)
    return swap_out(unit, row)


def _lock_asked(unit: WriteUnit, swap: str, version: int) -> SwapRow:
    require(unit.actor, Permission.ESCALATION_WRITE)
    row = lock_swap(unit, swap)
    if row.to_person != unit.actor.id:
        raise Refused("Somebody else is asked for this.", fix="Let them answer it themselves.", code="not_asked")
    check_waits(row.ref, SwapState(row.state), lapses_at=row.lapses_at, now=unit.now)
    check_version(row, version)
    return row


def _move(unit: WriteUnit, number: int, person: str, to: str, span: Span) -> tuple[OnCallRow, Move]:
    turn, part = desks.call(unit, number, lock=True), left_of(span, unit.now)
    if turn is None or turn.person != person or not span_of(turn).holds(part):
        raise Conflict(
            "The turn was changed or taken away since this was asked.",
            fix="Look at whom the desk calls now, and let it be asked anew.",
            code="turn_changed",
        )
    return turn, Move(call_of(turn), to, part)


def _check_able(unit: WriteUnit, person: str) -> None:
    if person not in holders(unit.session, Permission.ESCALATION_WRITE):
        raise Conflict(
            "Who asked can no longer be called, and cannot take what you give.",
            fix="Decline it, and let it be asked without a turn in return.",
            code="cannot_be_called",
        )


def _answer(unit: WriteUnit, row: SwapRow, state: SwapState, words: str) -> None:
    row.state, row.words, row.answered_at = state.value, words, unit.now
    row.version += 1
    unit.session.flush()
    told = {"desk": row.desk, "turn": row.turn, "from": row.from_person, "to": row.to_person}
    unit.record(SAID[state], row.ref, payload=told, reason=words)
    tell(unit, row, SAID[state], {row.from_person, row.asked_by})
