"""What may be done to a clock, and why not: statutory clocks do not stop because somebody asks."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from watchfloor.domain.clocks.rules.budgets import ClockClass
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused


class ClockKind(StrEnum):
    """Whose promise it is: the law's, an instrument's own, or the organisation's."""

    STATUTORY = "statutory"
    INTERNAL = "internal"


class ClockState(StrEnum):
    """Where a clock stands; being late is told beside it, by the instant of the breach."""

    AWAITING = "awaiting"
    RUNNING = "running"
    PAUSED = "paused"
    MET = "met"
    ENDED = "ended"
    CANCELLED = "cancelled"


OPEN_STATES = frozenset({ClockState.AWAITING, ClockState.RUNNING, ClockState.PAUSED})


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides whether an act on a clock is allowed."""

    ref: str
    name: str
    kind: ClockKind
    clock_class: ClockClass
    state: ClockState
    is_pausable: bool
    pause_note: str = ""
    is_provisional: bool = False


def check_pause(clock: Standing, reason: str) -> str:
    """The reason to pause with. Raises Refused `not_pausable`, naming the row, for a clock that the law keeps going."""
    _check_state(clock, {ClockState.RUNNING}, "paused")
    if not clock.is_pausable:
        note = f" Its row says: {clock.pause_note}." if clock.pause_note else ""
        raise Refused(
            f"{clock.name} cannot be paused.{note}",
            fix="Meet it, or have Legal record an extension with its document.",
            code="not_pausable",
            facts={"clock": clock.ref, "obligation": clock.name},
        )
    return check_reason(reason, act="Pausing a clock")


def check_resume(clock: Standing) -> None:
    """Let a clock that stands still go on. Raises Conflict for any other."""
    _check_state(clock, {ClockState.PAUSED}, "resumed")


def check_end(clock: Standing) -> None:
    """Let a clock be met or cancelled. Raises Conflict `clock_over` where it is over."""
    _check_state(clock, OPEN_STATES, "ended")


def check_cancel(clock: Standing, reason: str, *, is_legal: bool) -> str:
    """The reason to cancel with: statutory clocks are cancelled by Legal alone."""
    check_end(clock)
    if clock.kind is ClockKind.STATUTORY and not is_legal:
        raise Refused(
            f"{clock.name} is a legal duty; only Legal says that it does not apply.",
            fix="Ask Legal to answer the task about it.",
            code="legal_only",
        )
    return check_reason(reason, act="Cancelling a clock")


def check_instant(clock: Standing, *, due: datetime, received: datetime, source: str) -> str:
    """The source of a typed instant. Raises InvalidInput where it has none, or the instant lies before receipt."""
    _check_state(clock, {ClockState.AWAITING, ClockState.RUNNING}, "given another time")
    if clock.clock_class is not ClockClass.SPECIFIED_IN_INSTRUMENT:
        raise Refused(
            f"{clock.name} has its time from its row, not from the paper.",
            fix="Where the authority allowed longer, have Legal record an extension.",
            code="not_typed",
        )
    if due < received - timedelta(minutes=1):
        raise InvalidInput(
            "The time in the instrument lies before its receipt.",
            fix="Look at the date and the zone; if it is so, type the time of receipt and note it.",
            code="instant_before_receipt",
        )
    return check_reason(source, act="A typed time")


def check_extension(clock: Standing, *, due: datetime, before: datetime | None, reason: str) -> str:
    """The reason of an extension, which makes a due time later and never earlier."""
    _check_state(clock, {ClockState.RUNNING, ClockState.PAUSED}, "extended")
    if before is not None and due <= before:
        raise InvalidInput(
            "An extension ends after the present due time.", fix="Give a later time.", code="not_an_extension"
        )
    return check_reason(reason, act="Extending a clock")


def check_confirm(clock: Standing) -> None:
    """Let Legal say that a duty applies. Raises Conflict where it was not in doubt."""
    _check_state(clock, OPEN_STATES, "confirmed")
    if not clock.is_provisional:
        raise Conflict(f"{clock.ref} is confirmed.", fix="Nothing is left to answer.", code="not_provisional")


def check_reason(reason: str, *, act: str) -> str:
    """The reason without outer spaces. Raises InvalidInput `reason_missing` where there is none."""
    if not reason.strip():
        raise InvalidInput(f"{act} needs a reason.", fix="Say in a sentence why.", code="reason_missing")
    return reason.strip()


def _check_state(clock: Standing, allowed: set[ClockState] | frozenset[ClockState], what: str) -> None:
    if clock.state not in allowed:
        raise Conflict(
            f"{clock.ref} is {clock.state}: it cannot be {what}.",
            fix=f"That takes a clock that is {' or '.join(sorted(allowed))}.",
            code="clock_over" if clock.state not in OPEN_STATES else "bad_clock_state",
            facts={"state": clock.state.value},
        )
