"""What people do to the clocks of a workspace: look, stop, go on, meet, type, extend, confirm, cancel, audit."""

from collections.abc import Callable
from itertools import islice
from typing import Annotated

import typer

from watchfloor.cli.escalations.asking import tell_clocks
from watchfloor.cli.options import AsJson, Reason, moment
from watchfloor.cli.printing import say, show
from watchfloor.cli.slack import due_in_words
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE, Desk
from watchfloor.client.generated.shapes import ClockOut, ExtendClock, GiveReason, TypeInstant
from watchfloor.kernel.clock import system_clock

Clock = Annotated[str, typer.Argument(metavar="CLOCK", help="A clock, such as CLK-1.")]
Version = Annotated[int | None, typer.Option(help="The version that you read; else the one that is there.")]
LOST = ("ref", "subject", "why")


def list_clocks(
    limit: Annotated[int, typer.Option(min=1, help="How many, the least due time first.")] = 100,
    as_json: AsJson = False,
) -> None:
    """Open clocks that have a due time, the least first."""
    with open_desk() as desk:
        rows = desk.every(lambda cursor: desk.list_clocks(cursor=cursor, limit=min(limit, PAGE)))
        tell_clocks(list(islice(rows, limit)), as_json=as_json)


def show_clock(clock: Clock, as_json: AsJson = False) -> None:
    """One with its stretches, every due time it had, and what it said."""
    with open_desk() as desk:
        tell(desk.show_clock(clock), as_json=as_json)


def pause(clock: Clock, reason: Reason, version: Version = None, as_json: AsJson = False) -> None:
    """Stop one; a legal clock stops only where its row says so."""
    _act(clock, version, as_json, lambda desk, base: desk.pause_clock(clock, GiveReason(reason=reason), version=base))


def resume(clock: Clock, reason: Reason, version: Version = None, as_json: AsJson = False) -> None:
    """Let one go on; the pause is added to its due time."""
    _act(clock, version, as_json, lambda desk, base: desk.resume_clock(clock, GiveReason(reason=reason), version=base))


def meet(clock: Clock, reason: Reason, version: Version = None, as_json: AsJson = False) -> None:
    """What was promised is done."""
    _act(clock, version, as_json, lambda desk, base: desk.meet_clock(clock, GiveReason(reason=reason), version=base))


def confirm(clock: Clock, reason: Reason, version: Version = None, as_json: AsJson = False) -> None:
    """Legal's answer that a duty applies."""
    _act(clock, version, as_json, lambda desk, base: desk.confirm_clock(clock, GiveReason(reason=reason), version=base))


def cancel(clock: Clock, reason: Reason, version: Version = None, as_json: AsJson = False) -> None:
    """End one unkept; a legal duty by Legal alone."""
    _act(clock, version, as_json, lambda desk, base: desk.cancel_clock(clock, GiveReason(reason=reason), version=base))


def type_instant(
    *,
    clock: Clock,
    due: Annotated[str, typer.Option(help="The time the instrument sets, ISO 8601 with an offset.")],
    source: Annotated[str, typer.Option(help="Where it is from: the paper, a portal, who on the telephone.")],
    version: Version = None,
    as_json: AsJson = False,
) -> None:
    """The time that an instrument sets, and where one has it from."""
    form = TypeInstant(due_at=moment(due), source=source)
    _act(clock, version, as_json, lambda desk, base: desk.type_instant(clock, form, version=base))


def extend(
    *,
    clock: Clock,
    due: Annotated[str, typer.Option(help="The later time, ISO 8601 with an offset.")],
    document: Annotated[str, typer.Option(help="The evidence of it, such as EV-1.")],
    reason: Reason,
    version: Version = None,
    as_json: AsJson = False,
) -> None:
    """More time that an authority allowed: Legal's act."""
    form = ExtendClock(due_at=moment(due), document=document, reason=reason)
    _act(clock, version, as_json, lambda desk, base: desk.extend_clock(clock, form, version=base))


def audit(as_json: AsJson = False) -> None:
    """Whether every open clock has its next firing or a recorded end; exits 1 where one was lost."""
    with open_desk() as desk:
        found = desk.audit_clocks()
    if as_json:
        show(found, as_json=True)
    else:
        say(f"{found.open_clocks} open, {len(found.lost)} lost, {found.overdue} overdue, lag {found.lag_seconds:g} s")
        show(list(found.lost), as_json=False, columns=LOST)
    raise typer.Exit(1 if found.lost else 0)


def tell(clock: ClockOut, *, as_json: bool) -> None:
    """A clock in a few lines, or whole as JSON."""
    if as_json:
        show(clock, as_json=True)
        return
    told = {
        "ref": clock.ref,
        "name": clock.name,
        "subject": clock.subject,
        "state": clock.state,
        "due": due_in_words(clock.due_at, system_clock()),
        "started": f"{clock.started_at:%Y-%m-%d %H:%M}Z by {clock.start_event}",
        "breached": clock.breached_at,
        "obligation": clock.obligation,
        "provisional": clock.is_provisional,
        "version": clock.version,
    }
    told |= {f"due {place}": f"{one.due_at} {one.reason}" for place, one in enumerate(clock.due_times, 1)}
    told |= {f"said {place}": f"{one.fired_at} {one.mark}" for place, one in enumerate(clock.firings, 1)}
    show(told, as_json=False)


def _act(clock: str, version: int | None, as_json: bool, act: Callable[[Desk, int], ClockOut]) -> None:
    with open_desk() as desk:
        base = desk.show_clock(clock).version if version is None else version
        tell(act(desk, base), as_json=as_json)
