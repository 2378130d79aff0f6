"""The door to the book of obligations: rows as they are in force, what matches a demand, and Legal's revisions."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from watchfloor.domain.clocks.obligations import repository
from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.models import ObligationRevision
from watchfloor.domain.clocks.obligations.rules import book as books
from watchfloor.domain.clocks.obligations.rules import matching as match
from watchfloor.domain.clocks.obligations.rules import revisions
from watchfloor.domain.clocks.obligations.schemas import (
    Obligation,
    ObligationHistory,
    ObligationOut,
    ObligationRevisionOut,
    ReviseObligation,
)
from watchfloor.domain.clocks.obligations.vocabulary import Applies, StartEvent, Verification
from watchfloor.domain.clocks.rules.budgets import ClockClass
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import InvalidInput, NotFound, StaleVersion
from watchfloor.kernel.ids import ActorId

HERE = Path(__file__).parent / "book"
SAID_IN = ("id", "instrument", "provision", "who", "trigger", "recipient", "summary", "note")
FARTHEST = timedelta(days=3_660)
"""How long a revision may wait to take effect."""
UNANSWERED: tuple[Mapping[str, Any], Applies] = ({}, Applies.ASK_LEGAL)


@cache
def shipped() -> books.Book:
    """The book that comes with the product, read once a process."""
    return books.assemble({path.name: path.read_text("utf-8") for path in sorted(HERE.glob("*.yaml"))})


def list_obligations(
    *,
    unit: Unit,
    jurisdiction: str | None = None,
    applies: Applies | None = None,
    clock_class: ClockClass | None = None,
    verification: Verification | None = None,
    text: str = "",
) -> tuple[ObligationOut, ...]:
    """The rows as they are in force now, narrowed; a country's rows include those of its union."""
    named = match.places([jurisdiction], shipped().unions) if jurisdiction else None
    words = text.casefold().split()
    return tuple(
        row
        for row in _in_force(unit, at=unit.now)
        if (named is None or row.jurisdiction in named)
        and applies in {None, row.applies}
        and clock_class in {None, row.clock_class}
        and verification in {None, row.verification}
        and all(word in _words_of(row) for word in words)
    )


def show(*, unit: Unit, obligation: str, at: datetime | None = None) -> ObligationOut:
    """One row as it is in force now, or was at an instant. Raises NotFound `obligation_unknown`."""
    row = _shipped_row(obligation)
    made = repository.revisions_of(unit.session, row.id)
    return _out(row, _held(made, at or unit.now), version=_last(made))


def at_revision(*, unit: Unit, obligation: str, revision: int) -> ObligationOut:
    """One row as a revision has it, 0 as it was shipped. Raises NotFound."""
    row = _shipped_row(obligation)
    made = repository.revisions_of(unit.session, row.id)
    held = next((one for one in made if one.revision == revision), None)
    if held is None and revision != 0:
        fix = "Look at its history for the revisions that there are."
        raise NotFound(f"{row.id} has no revision {revision}.", fix=fix, code="revision_unknown")
    return _out(row, held, version=_last(made))


def matching(
    *,
    unit: Unit,
    jurisdictions: Iterable[str],
    demand_class: DemandClass,
    requester: RequesterKind,
    at: datetime,
    as_of: datetime | None = None,
) -> tuple[ObligationOut, ...]:
    """The rows that a demand starts which was received `at` an instant, as the book stands now or stood `as_of`.

    A row that is still `ask_legal` is among them: its clock is provisional. Countries are ISO 3166, also with a
    subdivision; those of a union bring its rows.
    """
    return match.matching(
        _in_force(unit, at=as_of or unit.now),
        jurisdictions=match.places(jurisdictions, shipped().unions),
        demand_class=demand_class,
        requester=requester,
        at=at,
    )


def children_of(
    *, unit: Unit, parents: Iterable[str], events: Mapping[StartEvent, datetime], as_of: datetime | None = None
) -> tuple[tuple[ObligationOut, StartEvent], ...]:
    """The rows that start on events, each of which happened at its instant to demands that the parents govern."""
    book, named = tuple(_in_force(unit, at=as_of or unit.now)), frozenset(parents)
    return tuple(
        (row, event) for event, at in events.items() for row in match.children(book, parents=named, event=event, at=at)
    )


def edition(*, unit: Unit) -> int:
    """How many revisions have taken effect by now: it changes whenever a row of the book does."""
    return repository.count_in_force(unit.session, unit.now)


def history(*, unit: Unit, obligation: str) -> ObligationHistory:
    """Who changed a row, when, why, and what differed, the newest first. Raises NotFound `obligation_unknown`."""
    row = _shipped_row(obligation)
    made = repository.revisions_of(unit.session, row.id)
    return ObligationHistory(
        obligation=row.id, items=tuple(_revision(row, made, one, unit.now) for one in reversed(made))
    )


def revise(*, unit: WriteUnit, obligation: str, form: ReviseObligation, version: int) -> ObligationOut:
    """Set the switch, or change fields, from now or a later instant on; what was in force stays in the history.

    A form that changes nothing adds no revision. Raises NotFound, Refused, StaleVersion, InvalidInput `bad_revision`
    or `bad_effective_from`.
    """
    require(unit.actor, Permission.OBLIGATION_WRITE)
    row = _shipped_row(obligation)
    unit.take_turn(f"obligation {row.id}")
    made = repository.revisions_of(unit.session, row.id)
    last = _last(made)
    _require_last(row.id, version, last)
    begins = _beginning(unit, form)
    base = _held(made, begins)
    changes, applies = _overlay(base)
    wanted = revisions.overlay_of(row, changes, form), form.applies or applies
    if wanted != (changes, applies) or last != (base.revision if base else 0):
        _add(unit, row, form, begins=begins, number=last + 1, wanted=wanted)
    return show(unit=unit, obligation=row.id)


def _add(
    unit: WriteUnit,
    row: Obligation,
    form: ReviseObligation,
    *,
    begins: datetime,
    number: int,
    wanted: tuple[dict[str, Any], Applies],
) -> None:
    changes, applies = wanted
    unit.session.add(
        ObligationRevision(
            obligation=row.id,
            revision=number,
            effective_from=begins,
            applies=applies.value,
            changes=changes,
            reason=form.reason,
            by=unit.actor.id,
            at=unit.now,
        )
    )
    unit.session.flush()
    told = {"revision": number, "effective_from": begins, "applies": applies.value, "changes": changes}
    unit.record("obligation.revised", f"obligation:{row.id}", payload=told, reason=form.reason)


def _beginning(unit: Unit, form: ReviseObligation) -> datetime:
    begins = form.effective_from or unit.now
    if begins < unit.now:
        raise InvalidInput(
            "A revision does not change what was in force before.",
            fix="Let it take effect now, by leaving effective_from out, or later.",
            code="bad_effective_from",
        )
    if begins - unit.now > FARTHEST:
        fix = "Say what is known for the next ten years."
        raise InvalidInput("A revision cannot wait so long.", fix=fix, code="bad_effective_from")
    return begins


def _require_last(obligation: str, version: int, last: int) -> None:
    if version != last:
        raise StaleVersion(
            f"{obligation} is at revision {last}.",
            fix="Look again, and decide on what is there now.",
            facts={"version": last},
        )


def _shipped_row(obligation: str) -> Obligation:
    row = shipped().rows.get(obligation)
    if row is None:
        fix = "List the obligations to find the one you mean."
        raise NotFound(f"The book has no obligation {obligation[:40]}.", fix=fix, code="obligation_unknown")
    return row


def _in_force(unit: Unit, *, at: datetime) -> Iterable[ObligationOut]:
    held, last = repository.in_force(unit.session, at), repository.last_numbers(unit.session)
    return (_out(row, held.get(row.id), version=last.get(row.id, 0)) for row in shipped().rows.values())


def _held(made: Sequence[ObligationRevision], at: datetime) -> ObligationRevision | None:
    return next((one for one in reversed(made) if one.effective_from <= at), None)


def _last(made: Sequence[ObligationRevision]) -> int:
    return made[-1].revision if made else 0


def _overlay(held: ObligationRevision | None) -> tuple[Mapping[str, Any], Applies]:
    return (held.changes, Applies(held.applies)) if held else UNANSWERED


def _out(row: Obligation, held: ObligationRevision | None, *, version: int) -> ObligationOut:
    if held is None and version == 0:
        return _unanswered(row.id)
    changes, applies = _overlay(held)
    said = revisions.laid_over(row, changes) if changes else row
    return ObligationOut(**said.model_dump(), applies=applies, revision=held.revision if held else 0, version=version)


@cache
def _unanswered(obligation: str) -> ObligationOut:
    """A row that nobody revised, made once a process: every demand is held against the whole book."""
    _, applies = UNANSWERED
    return ObligationOut(**shipped().rows[obligation].model_dump(), applies=applies, revision=0, version=0)


def _revision(
    row: Obligation, made: Sequence[ObligationRevision], one: ObligationRevision, now: datetime
) -> ObligationRevisionOut:
    in_force, before = _held(made, now), _held(made[: made.index(one)], one.effective_from)
    newest = _held(made, one.effective_from)
    return ObligationRevisionOut(
        revision=one.revision,
        effective_from=one.effective_from,
        state=revisions.state_of(
            one.revision,
            in_force=in_force.revision if in_force else 0,
            begins_before=newest.revision if newest else 0,
            is_begun=one.effective_from <= now,
        ),
        applies=Applies(one.applies),
        reason=one.reason,
        by=ActorId(one.by),
        at=one.at,
        differences=revisions.differences(row, _overlay(before), _overlay(one)),
    )


def _words_of(row: ObligationOut) -> str:
    return " ".join(str(getattr(row, name)) for name in SAID_IN).casefold()
