"""The past under another calendar, and under other staffing; nothing is written."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from watchfloor.domain.clocks.calendars.hours import window
from watchfloor.domain.clocks.service.recounting import legal_due, recount_by
from watchfloor.domain.escalations.metrics.crews import Crew
from watchfloor.domain.escalations.metrics.recounting import by_duty, compare_due
from watchfloor.domain.escalations.metrics.replay_schemas import (
    CalendarReplayAsked,
    CalendarReplayOut,
    Staffing,
    StaffingReplayAsked,
    StaffingReplayOut,
)
from watchfloor.domain.escalations.metrics.reviewing import past_received
from watchfloor.domain.escalations.metrics.service import MOST, MetricsAsked, period
from watchfloor.domain.escalations.metrics.staffing import LEFT_OUT, compare_staffing
from watchfloor.domain.escalations.service.weighing import matrix_in_force
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import InvalidInput

LONGEST_MODELLED = timedelta(days=366)


def by_calendar(*, unit: Unit, form: CalendarReplayAsked) -> CalendarReplayOut:
    """The clocks of what was received in a period, counted by another calendar, of what one may see.

    Raises NotFound, InvalidInput `bad_period` and `calendar_never_opens`, TooLarge `too_many_rows`.
    """
    require(unit.actor, Permission.ESCALATION_READ)
    since, until = period(MetricsAsked(since=form.since, until=form.until), unit.now)
    past = past_received(unit, since, until)
    years = range(since.year, until.year + 1)
    found = recount_by(
        unit=unit, subjects=[one.item.ref for one in past], calendar=form.calendar, years=years, most=MOST
    )
    return CalendarReplayOut(
        since=since,
        until=until,
        calendar=form.calendar,
        escalations=len(past),
        clocks=len(found.counted) + found.untouched,
        untouched=found.untouched,
        years_missing=found.years_missing,
        duties=by_duty(found.counted, now=unit.now),
        **compare_due(found.counted, now=unit.now),
    )


def by_staffing(*, unit: Unit, form: StaffingReplayAsked) -> StaffingReplayOut:
    """What was received in a period, worked off by two staffings in a model, of what one may see.

    Raises InvalidInput `bad_period` and `bad_window`, TooLarge `too_many_rows`.
    """
    require(unit.actor, Permission.ESCALATION_READ)
    since, until = _modelled(form, unit.now)
    crews = _crews(form.baseline), _crews(form.other)
    past = past_received(unit, since, until)
    due = legal_due(unit=unit, subjects=[one.item.ref for one in past])
    # The row of what is over has no legal due time any more; the queue had it while the thing waited.
    past = [replace(one, legal_due=due.get(one.item.ref)) for one in past]
    _, matrix = matrix_in_force(unit)
    found = compare_staffing(past, matrix, crews, period=(since, until), now=unit.now, seed=form.seed, rows=form.rows)
    return StaffingReplayOut(
        since=since, until=until, escalations=len(past), seed=form.seed, left_out=LEFT_OUT, **found
    )


def _modelled(form: StaffingReplayAsked, now: datetime) -> tuple[datetime, datetime]:
    since, until = period(MetricsAsked(since=form.since, until=form.until), now)
    if until - since > LONGEST_MODELLED:
        raise InvalidInput("The model runs over a year at most.", fix="Ask for less time.", code="bad_period")
    return since, until


def _crews(staffing: Staffing) -> list[Crew]:
    return [Crew(frozenset(one.weekdays), window(one.hours), ZoneInfo(one.zone), one.people) for one in staffing]
