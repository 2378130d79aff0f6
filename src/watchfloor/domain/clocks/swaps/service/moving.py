"""Times to call as the rules read them, splitting them between two people, and telling both."""

from collections.abc import Collection, Sequence

from watchfloor.domain.clocks.desks import repository as desks
from watchfloor.domain.clocks.desks.models import OnCallRow
from watchfloor.domain.clocks.swaps import repository
from watchfloor.domain.clocks.swaps.models import SwapRow
from watchfloor.domain.clocks.swaps.rules import Call, Move, Span, SwapState, left_of
from watchfloor.domain.clocks.swaps.schemas import SwapMoved
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.ids import ActorId, Reference


def span_of(row: OnCallRow) -> Span:
    """When somebody is called."""
    return Span(row.starts, row.ends)


def call_of(row: OnCallRow) -> Call:
    """A stored time to call as the rules know it."""
    return Call(row.person, row.rank, row.is_override, span_of(row))


def others_at(unit: WriteUnit, desk: str, *, but: Collection[int]) -> list[Call]:
    """Whom a desk calls from now on, but for some of the turns."""
    return [call_of(row) for row in desks.on_call(unit, [desk], unit.now) if row.id not in but]


def tell(unit: WriteUnit, row: SwapRow, code: str, concerned: Collection[str]) -> None:
    """Announce what happened to those whom it concerns, but for who did it."""
    people = frozenset(ActorId(one) for one in concerned if one != unit.actor.id)
    if people:
        unit.announce(SwapMoved(swap=Reference(row.ref), code=code, people=people))


def lapse(unit: WriteUnit, row: SwapRow, verb: str) -> None:
    """End a swap that waits and can no longer be answered, and tell both and who asked for it."""
    row.state, row.answered_at = SwapState.LAPSED.value, unit.now
    row.version += 1
    unit.record(verb, row.ref, payload={"desk": row.desk, "turn": row.turn})
    tell(unit, row, verb, {row.from_person, row.to_person, row.asked_by})


def carry_out(unit: WriteUnit, row: SwapRow, moves: Sequence[tuple[OnCallRow, Move]]) -> None:
    """Put the pieces into the place of the turns; other swaps that wait go on with the piece that holds their time."""
    gone = {turn.id: [_new(turn.desk, piece) for piece in (*move.kept, move.moved)] for turn, move in moves}
    made = [piece for pieces in gone.values() for piece in pieces]
    for turn, _ in moves:
        unit.session.delete(turn)
    unit.session.add_all(made)
    unit.session.flush()
    told = [
        {"turn": one.id, "person": one.person, "rank": one.rank, "starts": one.starts, "ends": one.ends} for one in made
    ]
    unit.record("oncall.swapped", f"desk:{row.desk}", payload={"swap": row.ref, "gone": sorted(gone), "turns": told})
    for other in repository.waiting_about(unit, gone):
        if other.ref != row.ref:
            _go_on(unit, other, gone)


def _new(desk: str, piece: Call) -> OnCallRow:
    return OnCallRow(
        desk=desk,
        person=piece.person,
        rank=piece.rank,
        is_override=piece.is_override,
        starts=piece.span.starts,
        ends=piece.span.ends,
    )


def _go_on(unit: WriteUnit, other: SwapRow, gone: dict[int, list[OnCallRow]]) -> None:
    turn, back = other.turn, other.back_turn
    if turn in gone:
        turn = _piece(gone[turn], other.from_person, left_of(Span(other.starts, other.ends), unit.now))
    if back in gone and other.back_starts and other.back_ends:
        part = left_of(Span(other.back_starts, other.back_ends), unit.now)
        back = _piece(gone[back], other.to_person, part)
    if turn and (back or other.back_turn is None):
        other.turn, other.back_turn = turn, back
    else:
        lapse(unit, other, "swap.lapsed")
    unit.session.flush()


def _piece(pieces: Sequence[OnCallRow], person: str, part: Span) -> int:
    """The number of the piece that is still theirs and holds the time; 0 where none does."""
    return next((one.id for one in pieces if one.person == person and span_of(one).holds(part)), 0)
