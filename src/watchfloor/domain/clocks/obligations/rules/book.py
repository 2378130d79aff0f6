"""Reads the files of the book and refuses what no row may say: pure, no files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml
from pydantic import ValidationError

from watchfloor.domain.clocks.obligations.schemas import BookFile, Obligation, ObligationBudget
from watchfloor.domain.clocks.obligations.vocabulary import Standing
from watchfloor.domain.clocks.rules.budgets import Bound, Budget, ClockClass
from watchfloor.infra.sheets import read_once_each
from watchfloor.kernel.errors import InvalidInput

NEEDS_BUDGET = frozenset(ClockClass) - {ClockClass.UNDEFINED_SPEED, ClockClass.SPECIFIED_IN_INSTRUMENT}
HOLDS_NOTHING_UP = frozenset({ClockClass.WINDOW, ClockClass.RETENTION, ClockClass.RECURRING, ClockClass.PRECONDITION})
"""Clocks of these classes may run on when an escalation closes."""
TARGETS = frozenset({Bound.TARGET_MEAN, Bound.TARGET_PERCENTILE})


@dataclass(frozen=True, slots=True)
class Book:
    """Every row by its id, in the order of jurisdictions and rows, and the countries that each union covers."""

    rows: Mapping[str, Obligation]
    unions: Mapping[str, frozenset[str]]


def bad_row(name: str, row: str, problem: str) -> InvalidInput:
    """What is wrong with a row, naming its file and its id."""
    return InvalidInput(
        f"{name}, {row}: {problem}.",
        fix="Correct the row; the vocabulary of the book says what each field may hold.",
        code="bad_obligation",
        facts={"file": name, "row": row, "problem": problem},
    )


def read_file(text: str, *, name: str) -> BookFile:
    """One file of the book. Raises InvalidInput `bad_obligation` naming the file and what cannot be read."""
    try:
        return BookFile.model_validate(read_once_each(text))
    except yaml.YAMLError as error:
        raise bad_row(name, "its YAML", str(error).replace("\n", " ")) from error
    except ValidationError as error:
        raise bad_row(name, "its head", _first_of(error)) from error


def rows_of(file: BookFile, *, name: str) -> Iterator[Obligation]:
    """The rows of a file, checked. Raises InvalidInput `bad_obligation` naming file, row and field."""
    for place, values in enumerate(file.obligations, start=1):
        row = str(values.get("id", f"row {place}"))
        given = {"jurisdiction": file.jurisdiction, "zone": file.zone} | values
        try:
            read = Obligation.model_validate(given)
        except ValidationError as error:
            raise bad_row(name, row, _first_of(error)) from error
        if problem := problem_of(read):
            raise bad_row(name, row, problem)
        yield read


def assemble(texts: Mapping[str, str]) -> Book:
    """The book that files hold, by their names. Raises InvalidInput `bad_obligation` where rows do not fit together."""
    rows: dict[str, Obligation] = {}
    unions: dict[str, frozenset[str]] = {}
    for name in sorted(texts):
        file = read_file(texts[name], name=name)
        if file.covers:
            unions[file.jurisdiction] = frozenset(file.covers)
        for row in rows_of(file, name=name):
            if row.id in rows:
                raise bad_row(name, row.id, "the id stands twice")
            rows[row.id] = row
    for row in rows.values():
        if unknown := [parent for parent in row.after if parent not in rows or parent == row.id]:
            raise bad_row(row.jurisdiction, row.id, f"{unknown[0]} is no row that it may follow")
    return Book(rows, unions)


def problem_of(row: Obligation) -> str:
    """What contradicts itself in a row, or an empty text."""
    return next((problem for stands, problem in _faults(row) if stands), "") or _of_budgets(row)


def _faults(row: Obligation) -> Iterator[tuple[bool, str]]:
    yield bool(row.classes) != bool(row.requesters), "classes and requesters stand together or not at all"
    yield bool(row.classes) and not row.starts_on.is_at_intake, f"no demand starts a row on {row.starts_on}"
    yield row.pausable and not row.pause_note, "what may stop it is missing"
    yield row.standing is Standing.REPEALED and row.effective_to is None, "a repealed row needs its last day"
    yield _is_backwards(row), "it ends before it begins"
    free = row.clock_class in HOLDS_NOTHING_UP or row.counterparty or row.standing is Standing.BENCHMARK
    yield row.mandatory and free, "such a clock holds no escalation up: it is not mandatory"
    yield not _is_zone(row.zone), "the zone is unknown"


def _is_backwards(row: Obligation) -> bool:
    dates = (row.effective_from, row.effective_to)
    return None not in dates and sorted(filter(None, dates)) != list(dates)


def _of_budgets(row: Obligation) -> str:
    given = [row.budget, row.earliest, row.internal_target, row.percentile and row.percentile.budget]
    try:
        budgets = [Budget(one.value, one.unit) for one in given if one]
    except InvalidInput as error:
        return error.detail.rstrip(".")
    faults = [*_time_faults(row), *_target_faults(row, budgets)]
    return next((problem for stands, problem in faults if stands), "")


def _time_faults(row: Obligation) -> Iterator[tuple[bool, str]]:
    yield row.budget is None and row.clock_class in NEEDS_BUDGET, f"{row.clock_class} needs a budget"
    has_number = row.budget is not None
    yield row.clock_class is ClockClass.UNDEFINED_SPEED and has_number, "the law has no number: set an internal target"
    named_elsewhere = row.clock_class is ClockClass.SPECIFIED_IN_INSTRUMENT and row.bound is not Bound.NOT_BEFORE
    yield named_elsewhere and has_number, "the instrument names the time: only a floor may stand here"
    is_range = row.earliest is not None
    yield is_range != (row.bound is Bound.BOTH), "an earliest time and the bound `both` stand together"
    yield is_range and not _is_range(row.earliest, row.budget), "the earliest time must come before the budget"


def _target_faults(row: Obligation, budgets: list[Budget]) -> Iterator[tuple[bool, str]]:
    yield row.percentile is not None and row.bound not in TARGETS, "only a target has a percentile"
    has_target = row.internal_target is not None
    yield (
        has_target and row.clock_class is not ClockClass.UNDEFINED_SPEED,
        "the law has its own time: no internal target",
    )
    needs_calendar = any(budget.unit.is_business for budget in budgets) and row.internal_target is None
    yield needs_calendar and row.calendar is None, "business time needs a calendar"


def _is_range(earliest: ObligationBudget | None, budget: ObligationBudget | None) -> bool:
    return bool(earliest and budget and earliest.unit is budget.unit and earliest.value < budget.value)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True


def _first_of(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(str(part) for part in first['loc']) or 'the file'}: {first['msg']}"
