"""The case templates that ship: one for each class, which anybody can read, and which keep nobody from closing."""

import pytest

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.comms.rules.audiences import GROUPS
from watchfloor.domain.escalations.rules.matrix import SHIPPED as MATRIX
from watchfloor.domain.escalations.templating.book import shipped
from watchfloor.domain.escalations.templating.rules import check_content
from watchfloor.domain.escalations.templating.schemas import CaseTemplate, ClosingField, TaskFor

BEFORE_CLOSING = {DemandClass.CSAM: {"report"}}
CLOSING = {
    DemandClass.COURT_ORDER: {ClosingField.LEGAL_BASIS},
    DemandClass.LAW_ENFORCEMENT_REQUEST: {ClosingField.LEGAL_BASIS, ClosingField.REQUESTER},
}


@pytest.fixture(params=DemandClass, ids=str)
def one(request: pytest.FixtureRequest) -> tuple[DemandClass, CaseTemplate]:
    return request.param, shipped()[request.param]


def test_every_class_has_tasks_a_first_look_and_whom_to_tell(one: tuple[DemandClass, CaseTemplate]) -> None:
    _, template = one

    check_content(template, groups=GROUPS)

    assert 2 <= len(template.tasks) <= 8
    assert 2 <= len(template.look_first) <= 4
    assert template.tell.S0
    assert set(template.tell.S1) <= {*GROUPS}


def test_none_of_it_is_mandatory_and_little_is_waited_for(one: tuple[DemandClass, CaseTemplate]) -> None:
    demand_class, template = one

    assert [task.key for task in template.tasks if task.is_mandatory] == []
    assert {task.key for task in template.tasks if task.is_required} == BEFORE_CLOSING.get(demand_class, set())
    assert set(template.closing) == CLOSING.get(demand_class, set())


def test_every_task_has_a_time_within_a_week_also_where_no_clock_runs(one: tuple[DemandClass, CaseTemplate]) -> None:
    _, template = one

    assert [task.key for task in template.tasks if task.due_hours is None or task.due_hours > 24 * 7] == []


def test_the_gravest_classes_are_begun_within_the_hour(one: tuple[DemandClass, CaseTemplate]) -> None:
    demand_class, template = one
    least = min(task.due_hours for task in template.tasks if task.due_hours)

    assert least <= {"S0": 0.5, "S1": 1}.get(MATRIX.at_least.get(demand_class, ""), 48)


def test_what_names_victims_or_suspects_is_proposed_to_stay_among_few() -> None:
    strict = {name for name, template in shipped().items() if template.confidentiality == "red"}
    silent = {name for name, template in shipped().items() if template.no_tipping_off}

    assert {DemandClass.CSAM, DemandClass.NCII, DemandClass.LAW_ENFORCEMENT_REQUEST} <= strict
    assert {DemandClass.CSAM, DemandClass.LAW_ENFORCEMENT_REQUEST, DemandClass.PAYMENT_FRAUD} <= silent
    assert DemandClass.PRESS not in silent


def test_a_group_is_named_as_one_wherever_a_task_is_for_it() -> None:
    wrong = {
        task.key
        for template in shipped().values()
        for task in template.tasks
        if task.for_role in {*GROUPS} - {"legal", "policy", "market"} and task.for_kind is not TaskFor.GROUP
    }

    assert wrong == set()
