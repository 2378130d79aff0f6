"""What a revision makes of a shipped row, what it keeps, and how two of them differ."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from watchfloor.domain.clocks.obligations.rules.revisions import differences, laid_over, overlay_of, state_of
from watchfloor.domain.clocks.obligations.schemas import ObligationBudget, ObligationChanges, ReviseObligation
from watchfloor.domain.clocks.obligations.service import shipped
from watchfloor.domain.clocks.obligations.vocabulary import Applies, Changeable, Standing, Verification
from watchfloor.domain.clocks.rules.budgets import Unit
from watchfloor.kernel.errors import InvalidInput

ROWS = shipped().rows
INDIA, KOREA = ROWS["IN-IT-3-1-D"], ROWS["KR-NA-44-2"]
WHY = "Counsel answered."
rows = some.sampled_from(sorted(ROWS.values(), key=lambda row: row.id))
changes = some.builds(
    ObligationChanges,
    summary=some.sampled_from([None, "Do it at once."]),
    standing=some.sampled_from([None, Standing.IN_FORCE, Standing.PENDING]),
    classes=some.none(),
    requesters=some.none(),
    budget=some.none(),
    earliest=some.none(),
    effective_from=some.none(),
    effective_to=some.none(),
    pausable=some.none(),
    pause_note=some.sampled_from([None, "", "Only by the authority."]),
    mandatory=some.sampled_from([None, False]),
    verification=some.sampled_from([None, *Verification]),
    source=some.sampled_from([None, (), ("https://example.org/act",)]),
    note=some.sampled_from([None, "", "Read on Monday."]),
    internal_target=some.none(),
)


def form(*, back: tuple[Changeable, ...] = (), **changed: Any) -> ReviseObligation:
    return ReviseObligation(reason=WHY, changes=ObligationChanges(**changed), as_shipped=back)


def revised(row: str, base: dict[str, Any] | None = None, **changed: Any) -> dict[str, Any]:
    return overlay_of(ROWS[row], base or {}, form(**changed))


def test_a_revision_holds_only_what_differs() -> None:
    assert revised(INDIA.id, mandatory=True, note=INDIA.note, summary="Do it.") == {"summary": "Do it."}


def test_a_revision_keeps_what_the_one_before_it_changed() -> None:
    base = revised(INDIA.id, note="First.")
    assert revised(INDIA.id, base, mandatory=False) == {"note": "First.", "mandatory": False}


def test_a_change_back_by_hand_leaves_nothing() -> None:
    base = revised(INDIA.id, mandatory=False)
    assert revised(INDIA.id, base, mandatory=True) == {}


@given(row=rows, changed=changes)
def test_going_back_in_every_field_gives_the_shipped_row(row: Any, changed: ObligationChanges) -> None:
    base = overlay_of(row, {}, ReviseObligation(reason=WHY, changes=changed)) if fits(row, changed) else {}
    assert overlay_of(row, base, form(back=tuple(Changeable))) == {}
    assert laid_over(row, {}) == row


@given(row=rows, changed=changes)
def test_what_changes_nothing_keeps_everything(row: Any, changed: ObligationChanges) -> None:
    if not fits(row, changed):
        return
    base = overlay_of(row, {}, ReviseObligation(reason=WHY, changes=changed))
    assert overlay_of(row, base, form()) == base
    assert overlay_of(row, base, ReviseObligation(reason=WHY, changes=changed)) == base


@given(row=rows, changed=changes)
def test_the_differences_name_exactly_what_changed(row: Any, changed: ObligationChanges) -> None:
    if not fits(row, changed):
        return
    newer = overlay_of(row, {}, ReviseObligation(reason=WHY, changes=changed))
    there = differences(row, ({}, Applies.ASK_LEGAL), (newer, Applies.ASK_LEGAL))
    back = differences(row, (newer, Applies.ASK_LEGAL), ({}, Applies.ASK_LEGAL))
    assert {one.field for one in there} == set(newer)
    assert [(one.field, one.newer, one.older) for one in back] == [(one.field, one.older, one.newer) for one in there]


def fits(row: Any, changed: ObligationChanges) -> bool:
    """Whether a row may change so: a revision that contradicts it is refused."""
    try:
        overlay_of(row, {}, ReviseObligation(reason=WHY, changes=changed))
    except InvalidInput:
        return False
    return True


def test_the_switch_is_told_first() -> None:
    told = differences(INDIA, ({}, Applies.ASK_LEGAL), ({"note": ""}, Applies.APPLIES))
    assert [one.field for one in told] == ["applies", "note"]
    assert (told[0].older, told[0].newer) == ("ask_legal", "applies")


def test_a_target_of_ones_own_is_for_laws_without_a_number() -> None:
    target = ObligationBudget(value=24, unit=Unit.ELAPSED_HOURS)
    own = revised(KOREA.id, internal_target=target)
    assert own == {"internal_target": {"value": 24, "unit": "elapsed_hours", "internal": True}}
    with pytest.raises(InvalidInput, match="the law has its own time"):
        revised(INDIA.id, internal_target=target)


def test_a_target_may_count_working_time_without_a_calendar_of_the_law() -> None:
    own = revised(KOREA.id, internal_target=ObligationBudget(value=2, unit=Unit.BUSINESS_DAYS))
    assert own["internal_target"]["unit"] == "business_days"


@pytest.mark.parametrize(
    ("row", "changed", "problem"),
    [
        ("IN-IT-3-1-D", {"pausable": True}, "what may stop it is missing"),
        ("IN-IT-3-1-D", {"classes": ()}, "stand together or not at all"),
        ("IN-IT-3-1-D", {"earliest": ObligationBudget(value=1, unit=Unit.ELAPSED_HOURS)}, "stand together"),
        ("IN-IT-3-1-G", {"mandatory": True}, "holds no escalation up"),
        ("EU-TCO-03-CONF", {"classes": ("tvec",), "requesters": ("government",)}, "no demand starts a row on removed"),
        ("KR-NA-44-2", {"budget": ObligationBudget(value=1, unit=Unit.ELAPSED_HOURS)}, "set an internal target"),
        (
            "SG-POFMA-22",
            {"budget": ObligationBudget(value=1, unit=Unit.ELAPSED_HOURS)},
            "the instrument names the time",
        ),
        ("US-DMCA-G", {"budget": ObligationBudget(value=9, unit=Unit.BUSINESS_DAYS)}, "must come before the budget"),
        ("DE-NETZDG-7", {"effective_to": "2017-01-01", "effective_from": "2018-01-01"}, "ends before it begins"),
    ],
)
def test_a_row_never_contradicts_itself(row: str, changed: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidInput, match=problem) as refused:
        revised(row, **changed)
    assert refused.value.facts["row"] == row


@pytest.mark.parametrize(
    ("number", "in_force", "begins_before", "is_begun", "state"),
    [
        (2, 2, 2, True, "in_force"),
        (1, 2, 1, True, "past"),
        (3, 2, 3, False, "waiting"),
        (3, 4, 4, False, "set_aside"),
        (3, 4, 4, True, "set_aside"),
        (1, 0, 1, False, "waiting"),
    ],
)
def test_a_revision_is_past_in_force_waiting_or_set_aside(
    number: int, in_force: int, begins_before: int, *, is_begun: bool, state: str
) -> None:
    assert state_of(number, in_force=in_force, begins_before=begins_before, is_begun=is_begun) == state
