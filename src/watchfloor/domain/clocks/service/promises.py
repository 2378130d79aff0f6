"""Promises of the organisation's own, each under a name that a subject has once at a time."""

from datetime import datetime

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.models import Clock
from watchfloor.domain.clocks.rules.standing import OPEN_STATES, ClockKind, ClockState
from watchfloor.domain.clocks.schemas import ClockLine, Definition
from watchfloor.domain.clocks.service.change import meet_row
from watchfloor.domain.clocks.service.redefine import redefine
from watchfloor.domain.clocks.service.show import line
from watchfloor.domain.clocks.service.start import Start, start
from watchfloor.domain.clocks.service.timing import definition_of
from watchfloor.infra.db.unit import WriteUnit


def promise(
    *, unit: WriteUnit, subject: str, definition: Definition, event: str, at: datetime, because: str
) -> ClockLine:
    """Start a promise, or let the open one of its name promise this: it keeps the instant at which it began."""
    known = _open(unit, subject, definition.name)
    if known is None:
        return start(unit=unit, subject=subject, definition=definition, by=Start(event, at, source=because))
    if definition_of(known) != definition:
        redefine(unit=unit, clock=known, definition=definition, because=because)
    return line(known)


def keep(*, unit: WriteUnit, subject: str, name: str, at: datetime) -> None:
    """Note that an open promise was kept; nothing where there is none."""
    known = _open(unit, subject, name)
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


def _open(unit: WriteUnit, subject: str, name: str) -> Clock | None:
    rows = repository.held_of_subject(unit.session, subject)
    own = [row for row in rows if row.kind == ClockKind.INTERNAL and ClockState(row.state) in OPEN_STATES]
    return next((row for row in own if definition_of(row).name == name), None)
