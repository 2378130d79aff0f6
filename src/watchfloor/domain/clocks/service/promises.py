"""Promises of the organisation's own, each under a name that a subject has once at a time."""

from collections.abc import Sequence
from datetime import datetime

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.models import Clock
from watchfloor.domain.clocks.rules.standing import OPEN_STATES, ClockKind, ClockState
from watchfloor.domain.clocks.schemas import Definition
from watchfloor.domain.clocks.service.change import meet_row
from watchfloor.domain.clocks.service.redefine import redefine
from watchfloor.domain.clocks.service.start import Start, start_all
from watchfloor.domain.clocks.service.timing import definition_of
from watchfloor.infra.db.unit import WriteUnit


def promise(
    *, unit: WriteUnit, subject: str, definitions: Sequence[Definition], event: str, at: datetime, because: str
) -> None:
    """Start promises, or let the open one of a name promise this: it keeps the instant at which it began."""
    known = _open(unit, subject)
    fresh = [(one, Start(event, at, source=because)) for one in definitions if one.name not in known]
    for one in definitions:
        if one.name in known and definition_of(known[one.name]) != one:
            redefine(unit=unit, clock=known[one.name], definition=one, because=because)
    if fresh:
        start_all(unit=unit, subject=subject, starts=fresh)


def keep(*, unit: WriteUnit, subject: str, name: str, at: datetime) -> None:
    """Note that an open promise was kept; nothing where there is none."""
    known = _open(unit, subject).get(name)
    if known is not None:
        meet_row(unit, known, at=at, reason="")


def keep_clock(*, unit: WriteUnit, clock: str, at: datetime, reason: str) -> None:
    """The same of one clock by its reference; nothing where it is over."""
    known = repository.held_clock(unit.session, clock)
    if known is not None and ClockState(known.state) in OPEN_STATES:
        meet_row(unit, known, at=at, reason=reason)


def keep_all(*, unit: WriteUnit, subject: str, at: datetime) -> None:
    """Note that every promise of the organisation's own that is open was kept."""
    for row in repository.held_of_subject(unit.session, subject):
        if row.kind == ClockKind.INTERNAL and ClockState(row.state) in OPEN_STATES:
            meet_row(unit, row, at=at, reason="closed")


def _open(unit: WriteUnit, subject: str) -> dict[str, Clock]:
    """The open promises of a subject, by name."""
    rows = repository.held_of_subject(unit.session, subject)
    own = [row for row in rows if row.kind == ClockKind.INTERNAL and ClockState(row.state) in OPEN_STATES]
    return {definition_of(row).name: row for row in reversed(own)}
