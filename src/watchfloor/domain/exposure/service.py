"""The door to exposure: each sees and changes only their own, and what it writes into the ledger nobody reads there."""

import secrets
from collections import Counter
from datetime import tzinfo

from watchfloor.domain.cases.service.mine import is_urgent
from watchfloor.domain.evidence import service as evidence
from watchfloor.domain.evidence.schemas import Label
from watchfloor.domain.exposure import repository, rules
from watchfloor.domain.exposure.models import Exposure, ExposurePreference
from watchfloor.domain.exposure.rules import Caps, Look
from watchfloor.domain.exposure.schemas import (
    CapsOut,
    DayOut,
    ExposureOut,
    Medium,
    MyExposure,
    Preferences,
    Reveal,
    TodayOut,
)
from watchfloor.domain.leads import service as leads
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import InvalidInput, NotFound
from watchfloor.kernel.ids import Reference, RefKind, kind_of

ID_BYTES = 16


def reveal(*, unit: WriteUnit, form: Reveal, caps: Caps, zone: tzinfo) -> ExposureOut:
    """Note that the actor is about to look. Raises Refused where somebody else should, unless the case is urgent."""
    _check_seen(unit, form.subject)
    unit.take_turn(f"exposure {unit.actor.id}")
    today = rules.days_until(unit.now, zone)[-1]
    looks = [_look(row) for row in repository.own_since(unit, rules.beginning(today, zone))]
    rules.check_reveal(
        category=form.category,
        opt_out=_preferences(unit).opt_out,
        spent=rules.spent_by_day(looks, zone).get(today, rules.Spent()),
        caps=caps,
        is_urgent=is_urgent(unit=unit, subject=form.subject),
    )
    row = Exposure(
        id=secrets.token_hex(ID_BYTES),
        actor=unit.actor.id,
        subject=form.subject,
        category=form.category.value,
        medium=form.medium.value,
        seconds=0,
        at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    _record(unit, "exposure.revealed", row.id, reason=row.category)
    return _out(row)


def note_seconds(*, unit: WriteUnit, exposure: str, seconds: int) -> ExposureOut:
    """Keep for how long a look of one's own has lasted so far; that it goes on is no entry of the ledger."""
    row = repository.own_held(unit, exposure)
    if row is None:
        raise NotFound("You looked at no such thing.", fix="Reveal it first.")
    row.seconds = rules.lasted(known=row.seconds, told=seconds, since=row.at, now=unit.now)
    unit.session.flush()
    return _out(row)


def show_mine(*, unit: Unit, caps: Caps, zone: tzinfo) -> MyExposure:
    """What the actor has looked at over the last days, and whether it is enough for today."""
    days = rules.days_until(unit.now, zone)
    looks = [_look(row) for row in repository.own_since(unit, rules.beginning(days[0], zone))]
    spent = rules.spent_by_day(looks, zone)
    today = spent.get(days[-1], rules.Spent())
    kinds = Counter(Label(look.category) for look in looks if look.at >= rules.beginning(days[-1], zone))
    told = ((day, spent.get(day, rules.Spent())) for day in days)
    return MyExposure(
        today=TodayOut(reveals=today.reveals, minutes=today.minutes, by_category=dict(sorted(kinds.items()))),
        days=tuple(DayOut(day=day, reveals=one.reveals, minutes=one.minutes) for day, one in told),
        caps=CapsOut(reveals=caps.reveals, minutes=caps.minutes),
        is_capped=rules.is_capped(today, caps),
        wants_break=rules.wants_break(looks, caps, unit.now),
        preferences=_preferences(unit),
    )


def set_preferences(*, unit: WriteUnit, form: Preferences) -> Preferences:
    """Keep what the actor does not want to see, and how they want to see the rest; the ledger is not told what."""
    chosen = form.model_copy(update={"opt_out": tuple(sorted(set(form.opt_out)))})
    if chosen == _preferences(unit):
        return chosen
    unit.take_turn(f"exposure {unit.actor.id}")
    row = repository.own_preference(unit) or ExposurePreference(actor=unit.actor.id)
    row.opt_out = [label.value for label in chosen.opt_out]
    row.greyscale, row.blur, row.changed_at = chosen.greyscale, chosen.blur, unit.now
    unit.session.add(row)
    unit.session.flush()
    _record(unit, "exposure.preferred", unit.actor.id)
    return chosen


def _check_seen(unit: Unit, subject: str) -> None:
    match kind_of(subject):
        case RefKind.EVIDENCE:
            evidence.show(unit=unit, evidence=Reference(subject))
        case RefKind.LEAD:
            leads.show(unit=unit, lead=Reference(subject))
        case _:
            raise InvalidInput(
                f"{subject[:40]!r} is neither evidence nor a lead.", fix="Name EV-n or LEAD-n.", code="bad_subject"
            )


def _preferences(unit: Unit) -> Preferences:
    row = repository.own_preference(unit)
    if row is None:
        return Preferences()
    return Preferences(opt_out=tuple(Label(one) for one in row.opt_out), greyscale=row.greyscale, blur=row.blur)


def _record(unit: WriteUnit, verb: str, identifier: str, *, reason: str = "") -> None:
    """The entry lives in a scope that nobody holds: it is chained and proved like any other, and read by nobody."""
    unit.record(verb, f"exposure:{identifier}", reason=reason, scopes=[f"person:{unit.actor.id}"])


def _look(row: Exposure) -> Look:
    return Look(row.category, row.at, row.seconds)


def _out(row: Exposure) -> ExposureOut:
    return ExposureOut(
        id=row.id,
        subject=row.subject,
        category=Label(row.category),
        medium=Medium(row.medium),
        seconds=row.seconds,
        at=row.at,
    )
