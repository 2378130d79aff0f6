"""Asking somebody to take a time to call, and taking that back."""

from watchfloor.domain.clocks.desks import repository as desks
from watchfloor.domain.clocks.desks.models import OnCallRow
from watchfloor.domain.clocks.swaps import repository
from watchfloor.domain.clocks.swaps.access import check_version, lock_swap, require_part, runs_desks
from watchfloor.domain.clocks.swaps.models import SwapRow
from watchfloor.domain.clocks.swaps.rules import Move, Span, SwapState, check_single, check_waits, part_of
from watchfloor.domain.clocks.swaps.schemas import AskSwap, SwapOut
from watchfloor.domain.clocks.swaps.service.moving import call_of, others_at, span_of, tell
from watchfloor.domain.clocks.swaps.service.show import swap_out
from watchfloor.infra.access.permissions import Permission, holders
from watchfloor.infra.access.scopes import DESK
from watchfloor.infra.auth import people
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound, Refused
from watchfloor.kernel.ids import ActorId, RefKind


def ask_swap(*, unit: WriteUnit, form: AskSwap) -> SwapOut:
    """Ask for a swap; nothing moves before it is accepted.

    Raises Refused `not_your_turn`, NotFound for a turn, InvalidInput for who cannot be asked or what cannot be given
    back, Conflict `asked_already`, `already_on_call`, `turn_over`.
    """
    require_part(unit.actor)
    to = _asked(unit, form.to)
    turn = _lock_turn(unit, form.turn)
    _check_asker(unit, turn, to)
    moves = [Move(call_of(turn), to, part_of(span_of(turn), form.starts, form.ends, unit.now))]
    back = _back(unit, form, turn, to)
    if back is not None:
        part = part_of(span_of(back), form.back_starts, form.back_ends, unit.now)
        moves.append(Move(call_of(back), turn.person, part))
    check_single(moves, others_at(unit, turn.desk, but=[one.id for one in (turn, back) if one]))
    _check_new(unit, turn, to, moves[0].span)
    return _ask(unit, form, turn, moves)


def withdraw_swap(*, unit: WriteUnit, swap: str, version: int) -> SwapOut:
    """Ask for it no more. Raises NotFound, Refused `not_yours`, Conflict `swap_over`, StaleVersion."""
    row = lock_swap(unit, swap)
    check_waits(row.ref, SwapState(row.state), lapses_at=row.lapses_at, now=unit.now)
    if unit.actor.id not in {row.from_person, row.asked_by} and not runs_desks(unit.actor):
        fix = "Decline it instead."
        raise Refused("You were asked for this; who asks takes it back.", fix=fix, code="not_yours")
    check_version(row, version)
    row.state, row.answered_at = SwapState.WITHDRAWN.value, unit.now
    row.version += 1
    unit.session.flush()
    unit.record("swap.withdrawn", row.ref, payload={"desk": row.desk, "turn": row.turn})
    tell(unit, row, "swap.withdrawn", {row.to_person, row.from_person})
    return swap_out(unit, row)


def _ask(unit: WriteUnit, form: AskSwap, turn: OnCallRow, moves: list[Move]) -> SwapOut:
    ref = unit.next_ref(RefKind.SWAP)
    there, back = moves[0], moves[1].span if len(moves) > 1 else None
    row = SwapRow(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        desk=turn.desk,
        from_person=turn.person,
        to_person=there.to,
        turn=turn.id,
        starts=there.span.starts,
        ends=there.span.ends,
        back_turn=form.back_turn,
        back_starts=back.starts if back else None,
        back_ends=back.ends if back else None,
        lapses_at=min(move.span.ends for move in moves),
        reason=form.reason,
        state=SwapState.ASKED.value,
        asked_by=unit.actor.id,
        asked_at=unit.now,
        words="",
        answered_at=None,
        version=1,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.protect(ref, [DESK])
    told = {"desk": row.desk, "turn": row.turn, "from": row.from_person, "to": row.to_person}
    told |= {"starts": row.starts, "ends": row.ends, "back": row.back_turn}
    unit.record("swap.asked", ref, payload=told, reason=form.reason)
    tell(unit, row, "swap.asked", {row.to_person})
    tell(unit, row, "swap.asked_for_you", {row.from_person})
    return swap_out(unit, row)


def _asked(unit: WriteUnit, name: str) -> ActorId:
    known = next((one for one in people.directory(unit=unit) if one.name == name), None)
    if known is None or known.is_disabled:
        fix = "Name somebody of the desk's people by their name."
        raise InvalidInput(f"Nobody active here is called {name[:40]}.", fix=fix, code="unknown_person")
    if known.id not in holders(unit.session, Permission.ESCALATION_WRITE):
        fix = "Choose somebody whose role lets them handle escalations."
        raise InvalidInput(f"{name[:40]} is never called.", fix=fix, code="cannot_be_called")
    return known.id


def _lock_turn(unit: WriteUnit, number: int) -> OnCallRow:
    turn = desks.call(unit, number)
    if turn is not None:
        desks.named(unit, turn.desk, lock=True)
        turn = desks.call(unit, number, lock=True)
    if turn is None:
        raise NotFound(f"There is no time to call with the number {number}.", fix="Look at whom the desk calls.")
    return turn


def _check_asker(unit: WriteUnit, turn: OnCallRow, to: str) -> None:
    if turn.person != unit.actor.id and not runs_desks(unit.actor):
        fix = "Ask whoever has it, or who runs the desk, to swap it."
        raise Refused("This time is not yours to swap.", fix=fix, code="not_your_turn")
    if turn.person == to:
        raise InvalidInput("Who has this time is asked to take it.", fix="Ask somebody else.", code="same_person")


def _back(unit: WriteUnit, form: AskSwap, turn: OnCallRow, to: str) -> OnCallRow | None:
    if form.back_turn is None:
        if form.back_starts or form.back_ends:
            fix = "Name the turn that comes back too, or leave out its time."
            raise InvalidInput("A time comes back, but of no turn.", fix=fix, code="no_back_turn")
        return None
    back = desks.call(unit, form.back_turn, lock=True)
    if back is None or back.desk != turn.desk or back.person != to:
        fix = "Choose a time at the same desk that the other is called for."
        raise InvalidInput("What comes back is not theirs at this desk.", fix=fix, code="not_their_turn")
    return back


def _check_new(unit: WriteUnit, turn: OnCallRow, to: str, span: Span) -> None:
    waiting = [one for one in repository.waiting_about(unit, [turn.id]) if one.lapses_at > unit.now]
    asked = [Span(one.starts, one.ends) for one in waiting if (one.turn, one.to_person) == (turn.id, to)]
    if any(one.meets(span) for one in asked):
        fix = "Wait for the answer, or withdraw what was asked."
        raise Conflict("They are asked for this time already.", fix=fix, code="asked_already")
