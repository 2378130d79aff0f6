"""The shipped book says what was collected, and no row contradicts itself."""

import csv
import re
from pathlib import Path

import pytest

from watchfloor.domain.clocks.obligations.rules.book import assemble
from watchfloor.domain.clocks.obligations.schemas import Editable, Obligation, ObligationBudget, ObligationChanges
from watchfloor.domain.clocks.obligations.service import shipped
from watchfloor.domain.clocks.obligations.vocabulary import Changeable, StartEvent
from watchfloor.domain.clocks.rules.budgets import Bound, ClockClass, Unit
from watchfloor.kernel.errors import InvalidInput

FACTS = Path(__file__).parents[6] / "shared" / "facts" / "obligations.csv"
ROWS = shipped().rows
UNITS = {"hours": (Unit.ELAPSED_HOURS, 1), "days": (Unit.CALENDAR_DAYS, 1), "weeks": (Unit.CALENDAR_DAYS, 7)} | {
    "months": (Unit.CALENDAR_MONTHS, 1),
    "years": (Unit.CALENDAR_MONTHS, 12),
}
MARKS = {"seen-primary-text": "primary", "seen-secondary": "secondary", "memory-unverified": "memory"}
MAY_STOP = {"DE-NETZDG-7", "US-DMCA-G"}
ROW = """
  - id: SG-X
    instrument: An Act
    provision: s1
    who: services
    trigger: a direction
    recipient: the authority
    duty: [remove]
    summary: Remove it.
    standing: in_force
    starts_on: receipt
    classes: [tvec]
    requesters: [government]
    clock_class: fixed
    bound: not_after
    budget: {value: 1, unit: elapsed_hours}
    pausable: false
    mandatory: true
    verification: memory
"""


def collected() -> list[dict[str, str]]:
    if not FACTS.is_file():
        pytest.skip("The collected facts are not beside this copy of the project.")
    with FACTS.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def expected(fact: dict[str, str]) -> ObligationBudget | None:
    """The number of a collected row in the book's units."""
    if not fact["deadline_value"]:
        return None
    unit, times = UNITS[fact["deadline_unit"]]
    is_business = fact["time_basis"] == "BUSINESS"
    return ObligationBudget(value=int(fact["deadline_value"]) * times, unit=Unit.BUSINESS_DAYS if is_business else unit)


def first_number(row: Obligation) -> ObligationBudget | None:
    """The number that the facts give first: of a range its beginning."""
    return row.earliest or row.budget


def read(text: str = ROW, head: str = "jurisdiction: SG\nzone: Asia/Singapore\n") -> dict[str, Obligation]:
    return dict(assemble({"sg.yaml": f"{head}obligations:{text}"}).rows)


def test_the_book_has_ninety_rows_of_sixteen_jurisdictions() -> None:
    assert len(ROWS) == 90
    assert len({row.jurisdiction for row in ROWS.values()}) == 16
    assert len(shipped().unions["EU"]) == 27


def test_ids_are_those_that_were_collected() -> None:
    assert {fact["id"] for fact in collected()} == set(ROWS)


def test_numbers_units_and_classes_are_those_that_were_collected() -> None:
    facts = {fact["id"]: (expected(fact), fact["clock_class"]) for fact in collected()}
    assert {name: (first_number(row), row.clock_class) for name, row in ROWS.items()} == facts


def test_marks_and_what_may_stop_are_those_that_were_collected() -> None:
    facts = {fact["id"]: MARKS[fact["verification"]] for fact in collected()}
    assert {name: row.verification for name, row in ROWS.items()} == facts
    assert {name for name, row in ROWS.items() if row.pausable} == MAY_STOP


def test_dates_are_those_that_were_collected() -> None:
    stated = {fact["id"]: re.match(r"in force (\d{4}-\d{2}-\d{2})", fact["status"]) for fact in collected()}
    told = {name: str(ROWS[name].effective_from) for name, found in stated.items() if found}
    assert told == {name: found[1] for name, found in stated.items() if found}


def test_links_are_those_that_were_collected() -> None:
    links = {fact["id"]: fact["source"] for fact in collected()}
    strange = [link for name, row in ROWS.items() for link in row.source if link.rpartition("/")[2] not in links[name]]
    assert strange == []


def test_one_row_has_two_sides_and_counts_business_days() -> None:
    row = ROWS["US-DMCA-G"]
    assert (row.earliest, row.budget) == (
        ObligationBudget(value=10, unit=Unit.BUSINESS_DAYS),
        ObligationBudget(value=14, unit=Unit.BUSINESS_DAYS),
    )
    assert (row.bound, row.calendar, row.pausable) == (Bound.BOTH, "US", True)
    assert [name for name, other in ROWS.items() if other.budget and other.budget.unit.is_business] == ["US-DMCA-G"]


def test_the_australian_days_are_a_floor_and_the_british_target_a_mean_with_a_share() -> None:
    floor, target = ROWS["AU-BOSE-NOTICE"], ROWS["UK-OFCOM-X-TARGET"]
    assert (floor.bound, floor.clock_class) == (Bound.NOT_BEFORE, ClockClass.SPECIFIED_IN_INSTRUMENT)
    assert target.percentile is not None
    assert (target.bound, target.percentile.percent, target.percentile.budget.value) == (Bound.TARGET_MEAN, 85, 48)


@pytest.mark.parametrize("child", [row for row in ROWS.values() if row.after], ids=lambda row: row.id)
def test_what_follows_a_row_does_not_start_with_the_demand(child: Obligation) -> None:
    assert not child.starts_on.is_at_intake
    assert child.classes == ()


def test_every_row_starts_at_intake_after_another_or_for_a_reason_of_its_own() -> None:
    alone = {row.id: row.starts_on for row in ROWS.values() if not row.classes and not row.after}
    by_hand = {"EU-DSA-23": StartEvent.WARNED, "EU-TCO-03-FIRST": StartEvent.BEFORE}
    by_hand |= {"SG-PDPA-BREACH": StartEvent.ASSESSED, "EU-DSA-15-TR": StartEvent.PERIOD_END}
    assert {name: event for name, event in alone.items() if event is not StartEvent.RECURRING} == by_hand


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("verification: memory", "verification: rumour", "verification: Input should be"),
        ("id: SG-X", "id: sg", "id: String should match"),
        ("[government]", "[]", "classes and requesters stand together"),
        ("starts_on: receipt", "starts_on: removed", "no demand starts a row on removed"),
        ("pausable: false", "pausable: true", "what may stop it is missing"),
        ("standing: in_force", "standing: repealed", "needs its last day"),
        ("mandatory: true", "mandatory: true\n    counterparty: true", "holds no escalation up"),
        ("clock_class: fixed", "clock_class: undefined_speed", "set an internal target"),
        ("clock_class: fixed", "clock_class: specified_in_instrument", "the instrument names the time"),
        ("    budget: {value: 1, unit: elapsed_hours}\n", "", "fixed needs a budget"),
        ("elapsed_hours", "business_days", "business time needs a calendar"),
        ("value: 1, unit: elapsed_hours", "value: 1.5, unit: calendar_days", "not whole"),
        ("bound: not_after", "bound: both", "an earliest time and the bound"),
        ("bound: not_after", "bound: both\n    earliest: {value: 2, unit: elapsed_hours}", "before the budget"),
        ("mandatory: true", "mandatory: true\n    after: [SG-Y]", "SG-Y is no row"),
        ("provision: s1", "provision: s1\n    provision: s2", "provision stands twice"),
    ],
)
def test_a_row_that_does_not_hold_is_refused_by_file_and_row(old: str, new: str, problem: str) -> None:
    with pytest.raises(InvalidInput, match=re.escape(problem)) as refused:
        read(ROW.replace(old, new))
    assert refused.value.code == "bad_obligation"
    assert refused.value.facts["file"] in {"sg.yaml", "SG"}


def test_a_row_that_holds_is_read_with_what_its_file_says() -> None:
    row = read()["SG-X"]
    assert (row.jurisdiction, row.zone, row.counterparty) == ("SG", "Asia/Singapore", False)


def test_what_may_change_is_what_a_row_has() -> None:
    names = {name.value for name in Changeable}
    assert names == set(Editable.model_fields) == set(ObligationChanges.model_fields)


def test_an_id_stands_once_and_a_zone_is_known() -> None:
    with pytest.raises(InvalidInput, match="the id stands twice"):
        read(ROW + ROW)
    with pytest.raises(InvalidInput, match="the zone is unknown"):
        read(head="jurisdiction: SG\nzone: Asia/Atlantis\n")
