"""Whom a page calls next, and when: on-call order first, leads last, and quiet hours for what can wait."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from watchfloor.domain.clocks.rules.calendars import DAY, Calendar, Window
from watchfloor.kernel.errors import Conflict

BETWEEN_CALLS = timedelta(minutes=5)
"""Primary at once, secondary after five minutes, whoever leads after ten: the proposed default for S0 and S1."""


class Cause(StrEnum):
    """Why somebody is paged."""

    GRAVE = "grave"
    CONTAINED = "contained"
    CLOCK_SHORT = "clock_short"
    BREACH = "breach"
    HANDOVER = "handover"
    UNATTENDED = "unattended"


class PageState(StrEnum):
    """Whether a page still calls."""

    CALLING = "calling"
    ACKNOWLEDGED = "acknowledged"
    EXHAUSTED = "exhausted"


NEVER_QUIET = frozenset({Cause.BREACH, Cause.CLOCK_SHORT, Cause.HANDOVER, Cause.UNATTENDED})


@dataclass(frozen=True, slots=True)
class OnCall:
    """Somebody who can be called: at which desk, and whether somebody is there now."""

    actor: str
    desk: str


def order_of_call(*, here: Sequence[OnCall], elsewhere: Sequence[OnCall], leads: Sequence[str]) -> tuple[OnCall, ...]:
    """The whole chain, each person once: on call where somebody is on shift, then elsewhere, then who leads."""
    chain = [*here, *elsewhere, *(OnCall(lead, "") for lead in leads)]
    first: dict[str, OnCall] = {}
    for one in chain:
        first.setdefault(one.actor, one)
    return tuple(first.values())


def next_to_call(chain: Sequence[OnCall], called: Collection[str]) -> OnCall | None:
    """The first of the chain who was not called yet; None where all were."""
    return next((one for one in chain if one.actor not in called), None)


def is_unattended(*, due: datetime | None, now: datetime, coming: Sequence[datetime | None]) -> bool:
    """Whether a legal clock that still runs ends before anybody is on shift; `coming` is when each desk is there next.

    Without a desk nobody is known to be away, so nobody is called.
    """
    if due is None or due <= now or not coming:
        return False
    return all(at is None or at >= due for at in coming)


def may_wait(cause: Cause, severity: str | None) -> bool:
    """Whether a page may wait for the end of quiet hours: nothing of S0 does, and nothing that a clock drives."""
    return cause not in NEVER_QUIET and severity != "S0"


def after_quiet(at: datetime, quiet: Window | None, zone: ZoneInfo) -> datetime:
    """The instant itself, or the end of the quiet hours in which it lies."""
    if quiet is None:
        return at
    nights = Calendar(zone, ((quiet,),) * 7)
    day = nights.local(at)
    spans = [span for offset in (-1, 0) for span in nights.spans(day + offset * DAY)]
    return next((ends for begins, ends in spans if begins <= at < ends), at)


def check_open(ref: str, state: PageState) -> None:
    """Let a page be acknowledged once. Raises Conflict `page_over`."""
    if state is PageState.ACKNOWLEDGED:
        raise Conflict(f"{ref} was acknowledged.", fix="Look who has it.", code="page_over")
