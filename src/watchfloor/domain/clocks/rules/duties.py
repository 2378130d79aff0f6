"""A row of the book as the promise that its clock makes."""

from watchfloor.domain.clocks.obligations.schemas import ObligationBudget, ObligationOut
from watchfloor.domain.clocks.rules.budgets import Bound, ClockClass
from watchfloor.domain.clocks.rules.standing import ClockKind
from watchfloor.domain.clocks.schemas import BudgetOut, Definition


def definition_of_row(row: ObligationOut, *, target: BudgetOut) -> Definition:
    """What a clock of a row promises; where the law has no number the organisation's `target`, marked as its own."""
    is_own = row.clock_class is ClockClass.UNDEFINED_SPEED
    latest, earliest = row.budget, row.earliest
    if row.bound is Bound.NOT_BEFORE:
        latest, earliest = None, row.budget
    if row.clock_class is ClockClass.SPECIFIED_IN_INSTRUMENT:
        latest = None
    own = _kept(row.internal_target) or target
    return Definition(
        name=f"{row.instrument}, {row.provision}"[:200],
        kind=ClockKind.STATUTORY,
        clock_class=row.clock_class,
        bound=row.bound,
        budget=own if is_own else _kept(latest),
        earliest=_kept(earliest),
        percentile=round(row.percentile.percent) if row.percentile else None,
        zone=row.zone,
        calendar=row.calendar,
        is_pausable=row.pausable,
        pause_note=row.pause_note,
        is_mandatory=row.mandatory,
        is_counterparty=row.counterparty,
        is_internal_target=is_own,
        obligation=row.id,
        revision=row.revision,
    )


def _kept(budget: ObligationBudget | None) -> BudgetOut | None:
    return BudgetOut(value=budget.value, unit=budget.unit) if budget is not None else None
